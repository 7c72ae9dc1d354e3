"""What changes in one step: two folders that change places, a link that names another folder."""

import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from itertools import cycle
from pathlib import Path

import pytest

from generator.release import one_step
from generator.release.one_step import exchange, point, settle, swap
from generator.release.workshop import beside


def folder(path: Path, text: str = "") -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text or path.name, encoding="utf-8")
    return path


def text_of(path: Path) -> str:
    return (path / "index.html").read_text(encoding="utf-8")


def test_two_folders_change_places(tmp_path: Path) -> None:
    one, other = folder(tmp_path / "one"), folder(tmp_path / "other")
    assert exchange(one, other)
    assert (text_of(one), text_of(other)) == ("other", "one")


def test_what_cannot_be_exchanged_stays_as_it_is(tmp_path: Path) -> None:
    one = folder(tmp_path / "one")
    assert not exchange(one, tmp_path / "missing")
    assert text_of(one) == "one"


@pytest.mark.parametrize("exchanges", [True, False])
def test_a_swap_puts_the_new_folder_in_place_and_keeps_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, exchanges: bool
) -> None:
    if not exchanges:
        monkeypatch.setattr(one_step, "exchange", lambda *_: False)
    site, previous = tmp_path / "site", tmp_path / "previous"
    swap(folder(tmp_path / "first"), site, previous)
    assert (text_of(site), previous.exists()) == ("first", False)
    swap(folder(tmp_path / "second"), site, previous)
    assert (text_of(site), text_of(previous)) == ("second", "first")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["previous", "site"]


def test_where_the_new_folder_is_missing_the_old_one_comes_back(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "old")
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "missing", site, tmp_path / "previous")
    assert text_of(site) == "old"


def reading(site: Path, stop: threading.Event) -> Iterator[str]:
    while not stop.is_set():
        yield text_of(site)


def test_at_no_step_of_a_swap_is_there_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = folder(tmp_path / "site", "first")
    folder(tmp_path / "next", "second")
    rename, found = Path.rename, []

    def watched(source: Path, goal: Path) -> None:
        rename(source, goal)
        found.append(text_of(site))

    monkeypatch.setattr(Path, "rename", watched)
    swap(tmp_path / "next", site, tmp_path / "previous")
    assert found == ["second"]


def test_a_swap_waits_for_another_that_is_swapping_where_folders_cannot_be_exchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other one is started at the worst moment, between the two renamings, when there is no site at all."""
    site = tmp_path / "site"
    for folder in (site, tmp_path / "first", tmp_path / "second"):
        folder.mkdir()
        (folder / "index.html").write_text(folder.name, encoding="utf-8")
    rename = Path.rename
    with ThreadPoolExecutor(1) as other:
        started: list[Future[None]] = []

        def interrupted(source: Path, goal: Path) -> None:
            rename(source, goal)
            if source == site and not started:
                started.append(other.submit(swap, tmp_path / "second", site, tmp_path / "previous-of-second"))
                wait(started, timeout=0.5)

        monkeypatch.setattr(Path, "rename", interrupted)
        monkeypatch.setattr(one_step, "exchange", lambda *_: False)
        swap(tmp_path / "first", site, tmp_path / "previous-of-first")
        started[0].result(timeout=20)
    assert (site / "index.html").read_text(encoding="utf-8") == "second"
    assert (tmp_path / "previous-of-second" / "index.html").read_text(encoding="utf-8") == "first"


def test_a_link_is_pointed_elsewhere_and_always_names_a_folder(tmp_path: Path) -> None:
    for name in ("first", "second"):
        folder(tmp_path / "releases" / name, name)
    link = tmp_path / "current"
    point(link, tmp_path / "releases" / "first")
    stop = threading.Event()
    with ThreadPoolExecutor(1) as readers:
        read = readers.submit(lambda: set(reading(link, stop)))
        for _, name in zip(range(200), cycle(("second", "first")), strict=False):
            point(link, tmp_path / "releases" / name)
        stop.set()
        assert read.result(timeout=60) <= {"first", "second"}
    assert link.readlink() == Path("releases/first")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["current", "releases"]


def test_a_link_that_was_left_half_way_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".current-next").symlink_to("nowhere")
    point(tmp_path / "current", folder(tmp_path / "releases" / "first"))
    assert text_of(tmp_path / "current") == "first"


def test_a_folder_that_is_not_there_cannot_be_settled(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        settle(tmp_path / "missing")


def test_a_build_beside_that_fails_leaves_the_old_folder_and_nothing_else(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "old")

    def build() -> None:
        with beside(site) as new:
            folder(new, "half")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        build()
    assert text_of(site) == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]
