"""A release may be killed at any moment and the disk may fill up: the live site is always one complete build, and so is its log."""

import multiprocessing
import os
import random
import re
import resource
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from multiprocessing.context import ForkProcess
from pathlib import Path

import pytest

from generator import assembly
from generator.ledger.ledger import Ledger
from generator.release.fault import ReleaseError
from generator.release.record import records_of
from generator.release.release import live_records, release
from generator.server.home import Home
from site_tests.release_homes import FIRST, few_page_types, moment, new_home, plan

START = moment("2026-11-22 10:00")
CHANCE = random.Random
REFUSED = 7
"""The exit code of a release that was refused, because a later one has come first."""
TOUCHING = {
    *("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.scandir", "os.listdir"),
    *("shutil.copyfile", "shutil.rmtree", "subprocess.Popen", "tempfile.mkdtemp"),
}
"""What a program does to the file system, as Python's audit names it; a process can be killed before each."""
PRIVATE = "tempfile.mkdtemp"
"""With this a release begins to make something."""
FORK = multiprocessing.get_context("fork")
DAY = re.compile(r"本站按 ([0-9]+ 年 [0-9]+ 月 [0-9]+ 日)的情况显示")


@pytest.fixture(autouse=True)
def _few_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly, "page_types", few_page_types)


def begun(home: Home, day: int, at_event: Callable[[str], None]) -> ForkProcess:
    """Begin a release some days after the start in a process of its own; `at_event` is told of all that it does."""

    def work() -> None:
        sys.addaudithook(lambda event, _: at_event(event) if event in TOUCHING else None)
        try:
            release(home, START + timedelta(days=day), anew=True)
        except ReleaseError:
            sys.exit(REFUSED)

    process = FORK.Process(target=work)
    process.start()
    return process


def releasing(home: Home, day: int, at_event: Callable[[str], None]) -> int | None:
    """Make such a release, and return the exit code of its process."""
    process = begun(home, day, at_event)
    process.join()
    return process.exitcode


def killed_at(number: int, first: str) -> Callable[[str], None]:
    """What kills the process it runs in before the event of that number, counted from the first of a kind on."""
    seen: list[str] = []

    def at_event(event: str) -> None:
        if seen or event == first:
            seen.append(event)
        if len(seen) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    return at_event


def undisturbed(_event: str) -> None:
    """What lets a release be."""


def hold_whole(home: Home) -> str:
    """Fails unless the live release is one complete build of one day with its own log; returns its name."""
    folder = home.releases / home.current.readlink().name
    site, newest = folder / "site", records_of(folder)[-1]
    days = {day for page in (site / "index.html", *(site / "plans").glob("26HE*.html")) for day in DAY.findall(page.read_text("utf-8"))}
    assert days == {f"{newest.as_of.year} 年 {newest.as_of.month} 月 {newest.as_of.day} 日"}
    names = sorted(file.relative_to(site).as_posix() for file in site.rglob("*"))
    assert len(names) == PAGES[len({name for name in names if name.startswith("plans/26HE")})]
    ledger = Ledger.read(folder / "ledger")
    ledger.check_files()
    assert len(ledger.events) == newest.entries
    assert folder.name == newest.name
    return folder.name


PAGES: dict[int, int] = {}
"""How many files and folders a complete site with so many plans has; found out by the first release."""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with one release."""
    made = new_home(tmp_path / "home", {FIRST: plan()}, keep=3)
    release(made, START)
    PAGES[1] = sum(1 for _ in (made.current / "site").rglob("*"))
    hold_whole(made)
    return made


def events_of_a_release(home: Home, tmp_path: Path) -> list[str]:
    told = tmp_path / "events"

    def write_down(event: str) -> None:
        os.write(handle, f"{event}\n".encode())

    handle = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    assert releasing(home, 1, write_down) == 0
    os.close(handle)
    return told.read_text("utf-8").split()


def test_a_release_killed_before_any_of_the_things_it_does_leaves_one_complete_site(home: Home, tmp_path: Path) -> None:
    events = events_of_a_release(home, tmp_path)
    # Counted from the private folder on: before it the next release removes what this one leaves.
    events = events[events.index(PRIVATE) :]
    making, closing = events[: events.index("os.symlink")], events[events.index("os.symlink") :]
    assert closing.count("os.rename") >= 2, "the end of a release is the one renaming that makes it live"
    spread = CHANCE(6).sample(range(1, len(making) - 10), 15)
    dense = range(len(making) - 10, len(events) + 1)
    for day, at in enumerate([*sorted(spread), *dense], start=2):
        before = live_records(home)[-1]
        assert releasing(home, day, killed_at(at, PRIVATE)) == -signal.SIGKILL, at
        hold_whole(home)
        newest = live_records(home)[-1]
        assert newest.number in {before.number, before.number + 1}
        assert (newest.number > before.number) == (home.current.readlink().name != before.name)
    assert releasing(home, day + 1, undisturbed) == 0
    hold_whole(home)
    known = {record.name for record in live_records(home)[-3:]}
    assert {entry.name for entry in home.releases.iterdir()} == known, "something was left behind"


def test_two_builders_that_are_killed_again_and_again_never_show_a_reader_anything_but_one_complete_site(
    home: Home, tmp_path: Path
) -> None:
    total = len(events_of_a_release(home, tmp_path))
    chance = CHANCE(7)
    days = count(2)
    names = []
    for _ in range(10):
        builders = [begun(home, next(days), killed_at(chance.randrange(1, total + total // 2), "open")) for _ in range(2)]
        while any(builder.is_alive() for builder in builders):
            names.append(hold_whole(home))
        for builder in builders:
            builder.join()
        # The one that comes second may have been asked for earlier: it is refused, and that is right.
        assert {builder.exitcode for builder in builders} <= {0, REFUSED, -signal.SIGKILL}
    assert names == sorted(names), "an older build came after a newer one"
    assert len(set(names)) > 3
    assert releasing(home, next(days), undisturbed) == 0
    assert hold_whole(home) > names[-1]


def test_an_older_release_that_waited_for_a_newer_one_does_not_come_after_it(home: Home) -> None:
    builders = [begun(home, day, undisturbed) for day in (5, 3)]
    for builder in builders:
        builder.join()
    codes = {builder.exitcode for builder in builders}
    assert codes in ({0}, {0, REFUSED})
    assert live_records(home)[-1].as_of == (START + timedelta(days=5)).date()
    hold_whole(home)


def filled(home: Home, room: int) -> int | None:
    """Make a release in a process that cannot write files larger than `room` bytes."""

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        release(home, START + timedelta(days=1), anew=True)

    process = FORK.Process(target=work)
    process.start()
    process.join()
    return process.exitcode


@pytest.mark.parametrize("room", [0, 100, 1_000, 10_000, 30_000])
def test_a_disk_that_takes_no_more_leaves_the_live_site_and_nothing_else(home: Home, room: int) -> None:
    before = hold_whole(home)
    assert filled(home, room) == 1
    assert hold_whole(home) == before
    assert [entry.name for entry in home.releases.iterdir()] == [before]
    assert releasing(home, 1, undisturbed) == 0
    assert hold_whole(home) > before
