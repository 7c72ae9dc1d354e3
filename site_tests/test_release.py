"""Releases: what was pushed becomes the live site and its log in one step, or nothing changes at all."""

import errno
import os
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from generator import assembly
from generator.assembly import Withheld
from generator.ledger.fault import LedgerError
from generator.ledger.ledger import Ledger
from generator.release import release as releasing
from generator.release.fault import ReleaseError
from generator.release.record import records_of
from generator.release.release import live_records, release
from generator.server.home import Home
from generator.server.settings import Mode
from generator.show.preview import MARKER
from site_tests.release_homes import CARRIER, FIRST, commit, commit_files, few_page_types, git, moment, new_home, plan

SECOND, THIRD = "26HE208882", "26HE208883"
MORNING, NOON, EVENING = (moment(f"2026-11-22 {hour}:00") for hour in (10, 12, 18))
LATER = {"published_on: 2026-01-01": "published_on: 2026-11-25", "first_day: 2026-01-05": "first_day: 2026-11-27"}
FAULT = {"first_day: 2026-01-05": "first_day: 2025-12-01"}


@pytest.fixture(autouse=True)
def _few_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly, "page_types", few_page_types)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home of which one plan is public since the morning."""
    made = new_home(tmp_path / "home", {FIRST: plan()})
    release(made, MORNING)
    return made


def shown(home: Home) -> set[str]:
    """The filing numbers of the plans with a page on the live site."""
    return {page.stem for page in (home.current / "site" / "plans").glob("26HE*.html")}


def logged(home: Home) -> list[tuple[str, str]]:
    return [(event.filing_number, event.event) for event in Ledger.read(home.current / "ledger").events]


def left(home: Home) -> list[str]:
    """What lies in the folder of releases."""
    return sorted(entry.name for entry in home.releases.iterdir())


def hold_untouched(home: Home, number: int = 1) -> None:
    """Fails unless the release of that number is live, whole, and nothing half made lies about."""
    assert home.current.readlink() == Path("releases") / live_records(home)[-1].name
    assert [record.number for record in live_records(home)] == list(range(1, number + 1))
    assert (home.current / "site" / "index.html").is_file()
    Ledger.read(home.current / "ledger").check_files()
    assert left(home) == [record.name for record in live_records(home)]
    assert not list(home.path.glob(".*"))


def test_the_first_release_makes_site_log_and_record(home: Home) -> None:
    assert shown(home) == {FIRST}
    assert logged(home) == [(FIRST, "published")]
    (record,) = live_records(home)
    assert (record.name, record.as_of.isoformat(), record.next_moment) == (
        "000001-2026-11-22-100000",
        "2026-11-22",
        moment("2026-12-01 00:00"),
    )
    assert record.tips == {f"{CARRIER}.git": git(home.repository_of(CARRIER), "rev-parse", "main")}
    hold_untouched(home)


def test_what_is_private_of_a_release_can_be_read_by_its_user_alone(home: Home) -> None:
    private = [home.current / "release.json", home.current / "earlier.jsonl", *home.signing.iterdir()]
    assert {file.stat().st_mode & 0o777 for file in private} == {0o600}
    assert {file.name for file in home.signing.iterdir()} == {"log.key", "newest-release"}


def test_what_was_pushed_since_becomes_the_next_release(home: Home) -> None:
    commit(home, {SECOND: plan(SECOND, "雨燕", 49)})
    released = release(home, NOON)
    assert released.publication is not None
    assert shown(home) == {FIRST, SECOND}
    assert logged(home) == [(FIRST, "published"), (SECOND, "published")]
    hold_untouched(home, 2)


def test_nothing_is_built_where_nothing_is_new_and_no_moment_has_passed(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(releasing, "build_published", None)
    home.release_wanted.touch()
    released = release(home, moment("2026-11-30 23:59"))
    assert (released.publication, released.record.number) == (None, 1)
    assert not home.release_wanted.exists()


def test_it_is_built_anew_where_that_is_asked_for(home: Home) -> None:
    assert release(home, NOON, anew=True).record.number == 2
    assert logged(home) == [(FIRST, "published")]
    hold_untouched(home, 2)


@pytest.mark.parametrize("mode", [Mode.SEPARATE, Mode.SHARED])
def test_midnight_in_shanghai_discloses_what_is_due_sells_it_and_takes_it_off_sale(tmp_path: Path, mode: Mode) -> None:
    text = plan(SECOND, "雨燕", 49, LATER | {"last_day: 2027-12-31": "last_day: 2026-11-28"})
    home = new_home(tmp_path / "home", {FIRST: plan(), SECOND: text}, mode)
    release(home, MORNING)
    assert live_records(home)[-1].next_moment == moment("2026-11-25 00:00")
    told = []
    for text, new in (
        ("2026-11-24 23:59", False),
        ("2026-11-25 00:00", True),
        ("2026-11-27 00:00", True),
        ("2026-11-28 23:59", False),
        ("2026-11-29 00:00", True),
    ):
        released = release(home, moment(text))
        assert (released.publication is not None) == new, text
        told.append((text[8:10], released.record.next_moment.day, [what for number, what in logged(home) if number == SECOND]))
    assert told == [
        ("24", 25, []),
        ("25", 27, ["published"]),
        ("27", 29, ["published", "on_sale"]),
        ("28", 29, ["published", "on_sale"]),
        ("29", 1, ["published", "on_sale", "off_sale"]),
    ]
    assert shown(home) == {FIRST, SECOND}, "a plan that is no longer sold keeps its page"


def test_an_undisclosed_plan_leaves_no_byte_on_the_site_or_in_the_log(tmp_path: Path) -> None:
    home = new_home(tmp_path / "home", {FIRST: plan(), SECOND: plan(SECOND, "雨燕", 49, LATER)})
    release(home, MORNING)
    for public in ("site", "ledger"):
        for file in (home.current / public).rglob("*"):
            assert SECOND not in file.name
            assert not file.is_file() or not any(word.encode() in file.read_bytes() for word in (SECOND, "雨燕")), file


def test_an_error_withholds_the_whole_release_and_the_next_sound_push_is_published(home: Home) -> None:
    commit(home, {SECOND: plan(SECOND, "雨燕", 49), THIRD: plan(THIRD, "白鹭", 59, FAULT)})
    home.release_wanted.touch()
    with pytest.raises(Withheld):
        release(home, NOON)
    hold_untouched(home)
    assert home.release_wanted.exists(), "it is still wanted"
    commit(home, {THIRD: plan(THIRD, "白鹭", 59)})
    release(home, EVENING)
    assert shown(home) == {FIRST, SECOND, THIRD}
    hold_untouched(home, 2)


def test_a_clock_before_the_last_release_publishes_nothing(home: Home) -> None:
    commit(home, {SECOND: plan(SECOND, "雨燕", 49)})
    with pytest.raises(ReleaseError, match="the clock is behind"):
        release(home, moment("2026-11-22 09:59"))
    hold_untouched(home)


def test_history_that_was_rewritten_behind_the_hooks_is_not_published(home: Home) -> None:
    commit(home, {SECOND: plan(SECOND, "雨燕", 49)})
    release(home, NOON)
    commit_files(home.repository_of(CARRIER), {f"plans/{CARRIER}/{THIRD}.yml": plan(THIRD, "白鹭", 59)}, onto="main~1")
    with pytest.raises(ReleaseError, match="was rewritten"):
        release(home, EVENING)
    hold_untouched(home, 2)


def test_a_repository_that_is_gone_stops_the_release(home: Home) -> None:
    shutil.rmtree(home.repository_of(CARRIER))
    with pytest.raises(ReleaseError, match="was rewritten"):
        release(home, NOON)
    hold_untouched(home)


def test_a_public_plan_that_was_deleted_behind_the_hooks_stops_the_release(home: Home) -> None:
    commit(home, {FIRST: None, SECOND: plan(SECOND, "雨燕", 49)})
    with pytest.raises(LedgerError, match=f"missing, for example {FIRST}"):
        release(home, NOON)
    hold_untouched(home)


@pytest.mark.parametrize("place", [f"plans/china-unicom/{SECOND}.yml", f"plans/{CARRIER}/deep/{SECOND}.yml", f"plans/{SECOND}.yml"])
def test_a_file_where_its_repository_may_have_none_stops_the_release(home: Home, place: str) -> None:
    commit_files(home.repository_of(CARRIER), {place: plan(SECOND, "雨燕", 49)})
    with pytest.raises(ReleaseError, match="must not hold"):
        release(home, NOON)
    hold_untouched(home)


def test_a_damaged_log_is_not_continued(home: Home) -> None:
    events = home.current / "ledger" / "events.jsonl"
    text = events.read_bytes()
    events.chmod(0o600)
    events.write_bytes(text.replace(b"T10:00:00", b"T09:00:00"))
    commit(home, {SECOND: plan(SECOND, "雨燕", 49)})
    with pytest.raises(LedgerError):
        release(home, NOON)
    assert left(home) == ["000001-2026-11-22-100000"]


def test_a_log_without_its_key_is_not_continued_with_a_new_one(home: Home) -> None:
    (home.signing / "log.key").unlink()
    commit(home, {SECOND: plan(SECOND, "雨燕", 49)})
    with pytest.raises(LedgerError, match="cannot be read"):
        release(home, NOON)
    hold_untouched(home)
    assert not (home.signing / "log.key").exists()


def test_a_site_without_an_address_is_not_published(tmp_path: Path) -> None:
    home = new_home(tmp_path / "home", {FIRST: plan()})
    (home.path / "mkdocs.yml").unlink()
    with pytest.raises(ReleaseError, match="write into it: site_url"):
        release(home, NOON)
    assert (left(home), home.current.is_symlink()) == ([], False)


def test_a_release_that_was_turned_back_by_hand_is_not_built_upon(home: Home) -> None:
    """Its log would go on from a place before its end, and two heads that were public would contradict each other."""
    commit(home, {SECOND: plan(SECOND, "雨燕", 49)})
    release(home, NOON)
    home.current.unlink()
    home.current.symlink_to("releases/000001-2026-11-22-100000")
    with pytest.raises(ReleaseError, match="release 2 was public, but the live one is 1"):
        release(home, EVENING)
    assert left(home) == ["000001-2026-11-22-100000", "000002-2026-11-22-120000"]
    home.current.unlink()
    with pytest.raises(ReleaseError, match="release 2 was public, but the live one is 0"):
        release(home, EVENING)
    home.current.symlink_to("releases/000002-2026-11-22-120000")
    assert release(home, EVENING).publication is None


def test_damaged_records_stop_the_release(home: Home) -> None:
    (home.current / "release.json").write_bytes(b"{}\n")
    with pytest.raises(ReleaseError, match="cannot be read"):
        release(home, NOON)
    assert left(home) == ["000001-2026-11-22-100000"]


def test_old_releases_go_and_their_records_stay(tmp_path: Path) -> None:
    home = new_home(tmp_path / "home", {FIRST: plan()}, keep=1)
    for hour in (10, 11, 12, 13):
        release(home, moment(f"2026-11-22 {hour}:00"), anew=True)
    assert left(home) == ["000003-2026-11-22-120000", "000004-2026-11-22-130000"]
    assert [record.number for record in records_of(home.current)] == [1, 2, 3, 4]


def test_what_a_killed_release_left_is_removed_by_the_next_even_a_finished_one(home: Home) -> None:
    (home.releases / ".building-x" / "site").mkdir(parents=True)
    shutil.copytree(home.current, home.releases / "000002-2026-11-22-110000")
    assert release(home, NOON).publication is None
    hold_untouched(home)


def test_a_call_for_a_release_that_comes_while_one_is_made_is_kept(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.release_wanted.touch()
    build = releasing.build_published

    def interrupted(*given: object) -> None:
        build(*given)  # type: ignore[arg-type]
        later = home.release_wanted.stat().st_mtime_ns + 1
        os.utime(home.release_wanted, ns=(later, later))

    monkeypatch.setattr(releasing, "build_published", interrupted)
    release(home, NOON, anew=True)
    assert home.release_wanted.exists()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_fails_while_pages_are_written_leaves_all_as_it_was(home: Home, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def failing(*_: object) -> None:
        raise OSError(number, "the disk")

    monkeypatch.setattr("generator.assembly.write_search_index", failing)
    with pytest.raises(OSError, match="the disk"):
        release(home, NOON, anew=True)
    hold_untouched(home)


def spoiled(home: Home, monkeypatch: pytest.MonkeyPatch, spoil: object) -> str:
    """What the last look at the site says when it was spoiled after the build."""
    build = releasing.build_published

    def spoiling(publication: object, site: Path, *rest: object) -> None:
        build(publication, site, *rest)  # type: ignore[arg-type]
        spoil(site)  # type: ignore[operator]

    monkeypatch.setattr(releasing, "build_published", spoiling)
    with pytest.raises(ReleaseError) as refused:
        release(home, NOON, anew=True)
    hold_untouched(home)
    return str(refused.value).split("\n", 1)[1]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda site: (site / MARKER).write_text("", "utf-8"), "it is a preview"),
        (
            lambda site: (site / "plans" / f"{FIRST}.html").unlink(),
            f"no page: plans/{FIRST}.html\npage and sitemap differ: plans/{FIRST}.html",
        ),
        (
            lambda site: shutil.copy(site / "plans" / f"{FIRST}.html", site / "plans" / f"{SECOND}.html"),
            f"a page of what is not public: {SECOND}\npage and sitemap differ: plans/{SECOND}.html",
        ),
        (lambda site: (site / "index.html").write_text("<html><body>half", "utf-8"), "cut off: index.html"),
        (lambda site: [os.truncate(part, 20) for part in site.rglob("*.pf_meta")], "cut off: search/china-mobile/"),
        (lambda site: [os.truncate(part, 0) for part in site.rglob("*.pf_fragment")], "cut off: search/china-mobile/fragment/"),
        (lambda site: (site / "link").symlink_to("/etc/passwd"), "neither file nor folder: link"),
        (lambda site: (site / "api/v1/plans.json").write_text('{"plans":[]}', "utf-8"), f"export and catalogue differ: {FIRST}"),
    ],
    ids=[
        "a preview",
        "a page is missing",
        "a page too many",
        "a page cut off",
        "a search index cut off",
        "a card of it empty",
        "a link",
        "an export that lacks a plan",
    ],
)
def test_a_site_that_is_not_right_is_not_published(home: Home, monkeypatch: pytest.MonkeyPatch, spoil: object, said: str) -> None:
    assert spoiled(home, monkeypatch, spoil).startswith(said)


def test_moments_of_a_release_are_whole_seconds_in_shanghai(tmp_path: Path) -> None:
    home = new_home(tmp_path / "home", {FIRST: plan()})
    released = release(home, datetime.fromisoformat("2026-11-21T16:00:00.999+00:00"))
    assert (released.record.name, released.record.as_of.isoformat()) == ("000001-2026-11-22-000000", "2026-11-22")
