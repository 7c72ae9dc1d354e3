"""The log's key is changed on a server: the next release says so in the log, whatever is killed meanwhile, and nothing is lost."""

import shutil
import signal
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import assembly
from generator.cli import mingbai
from generator.ledger.checkpoint import SigningKey
from generator.ledger.fault import LedgerError
from generator.ledger.ledger import Ledger
from generator.release.log_key import waiting
from generator.release.past import build_past
from generator.release.release import live_records, release
from generator.server.home import Home
from site_tests.release_homes import FIRST, commit, few_page_types, moment, new_home, plan
from site_tests.test_release_killed import PRIVATE, START, events_of_a_release, killed_at, releasing, undisturbed
from site_tests.test_reproducible import hold_same

MORNING, NOON = moment("2026-11-22 10:00"), moment("2026-11-22 12:00")
SECOND = "26HE208882"


@pytest.fixture(autouse=True)
def _few_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly, "page_types", few_page_types)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home of which one plan is public since the morning."""
    made = new_home(tmp_path / "home", {FIRST: plan()})
    release(made, MORNING)
    return made


def change(home: Home, *options: str) -> Result:
    return CliRunner().invoke(mingbai, ["server", "change-log-key", str(home.path), *options])


def key_in_use(home: Home) -> str:
    """The public half of the key in `signing/`."""
    return str(SigningKey.read(home.signing / "log.key").verifier)


def live_log(home: Home) -> Ledger:
    found = Ledger.read(home.current / "ledger")
    found.check_files()
    return found


def test_the_next_release_changes_the_key_although_nothing_else_is_new(home: Home) -> None:
    before = key_in_use(home)
    answer = change(home)
    new = answer.stdout.strip()
    assert answer.exit_code == 0
    assert "还没有用。接下来发布" in answer.stderr
    assert (key_in_use(home), home.release_wanted.exists()) == (before, True)
    released = release(home, NOON)
    assert released.publication is not None
    assert str(released.new_key) == new == key_in_use(home)
    assert {file.name for file in home.signing.iterdir()} == {"log.key", "newest-release"}
    assert {file.stat().st_mode & 0o777 for file in home.signing.iterdir()} == {0o600}
    (told,) = live_log(home).key_changes.values()
    assert (told.old_key, told.new_key, told.reason, told.time) == (before, new, "rotation", "2026-11-22T12:00:00+08:00")
    assert release(home, NOON).publication is None


def test_who_publishes_is_told_the_new_key(home: Home) -> None:
    new = change(home).stdout.strip()
    done = CliRunner().invoke(mingbai, ["release", str(home.path), "--now", NOON.isoformat()])
    assert f"日志换了钥匙。新的公钥：{new}\n" in done.stdout
    assert "换了钥匙" not in CliRunner().invoke(mingbai, ["release", str(home.path), "--now", NOON.isoformat(), "--anew"]).stdout


def test_every_release_after_it_goes_on_with_the_new_key_and_the_days_before_are_built_again_as_they_were(
    home: Home, tmp_path: Path
) -> None:
    days = {date(2026, 11, 22): shutil.copytree(home.current / "site", tmp_path / "first")}
    for day in (23, 24, 25):
        if day == 24:
            assert change(home, "--unsafe-from", "2026-01-31").exit_code == 0
        commit(home, {FIRST: plan(fee=30 + day)})
        release(home, moment(f"2026-11-{day} 10:00"))
        days[date(2026, 11, day)] = shutil.copytree(home.current / "site", tmp_path / f"live-{day}")
    for day, live in days.items():
        build_past(home, day, tmp_path / f"again-{day}")
        hold_same(live, tmp_path / f"again-{day}")


@pytest.mark.parametrize(("options", "reason"), [((), "rotation"), (("--unsafe-from", "2026-11-20"), "leak")])
def test_a_change_that_still_waits_can_be_asked_for_again_in_another_way(home: Home, options: tuple[str, ...], reason: str) -> None:
    change(home, "--unsafe-from", "2026-01-31")
    new = change(home, *options).stdout.strip()
    assert str(release(home, NOON).new_key) == new
    assert [told.reason for told in live_log(home).key_changes.values()] == [reason]


def test_a_key_that_is_lost_is_changed_only_where_somebody_says_that_it_is_lost(home: Home) -> None:
    answer = change(home, "--old-key-lost")
    assert (answer.exit_code, waiting(home)) == (1, None)
    assert "旧钥匙还在" in answer.stderr
    (home.signing / "log.key").unlink()
    answer = change(home)
    assert (answer.exit_code, waiting(home)) == (1, None)
    assert "先找备份" in answer.stderr
    new = change(home, "--old-key-lost").stdout.strip()
    release(home, NOON)
    (told,) = live_log(home).key_changes.values()
    assert (told.reason, told.old_key_signed, told.new_key) == ("loss", False, new)


def test_a_foreign_key_in_its_place_is_no_old_key(home: Home) -> None:
    (home.signing / "log.key").unlink()
    SigningKey.new("tariffs.example/public").write(home.signing / "log.key")
    assert "旧钥匙不在了" in change(home).stderr


def test_a_day_to_come_and_a_server_without_a_log_are_refused(home: Home, tmp_path: Path) -> None:
    assert "还没有到" in change(home, "--unsafe-from", "9999-01-01").stderr
    answer = change(new_home(tmp_path / "new", {FIRST: plan()}))
    assert (answer.exit_code, "还没有发布过" in answer.stderr) == (1, True)


def test_an_old_key_that_vanishes_while_the_new_one_waits_stops_the_release(home: Home) -> None:
    change(home)
    (home.signing / "log.key").unlink()
    with pytest.raises(LedgerError, match="cannot be read"):
        release(home, NOON)
    assert len(live_records(home)) == 1


@pytest.mark.parametrize("damaged", [b"", b"{}", b'{"key":"x","old_key_signs":true,"unsafe_from":null}'])
def test_a_new_key_that_was_damaged_while_it_waited_stops_the_release(home: Home, damaged: bytes) -> None:
    change(home)
    (home.signing / "next-log.key.json").write_bytes(damaged)
    with pytest.raises(LedgerError):
        release(home, NOON)
    assert len(live_records(home)) == 1


def test_a_release_that_fails_leaves_both_keys_as_they_were(home: Home) -> None:
    before, new = key_in_use(home), change(home).stdout.strip()
    commit(home, {FIRST: None})
    with pytest.raises(LedgerError, match="missing"):
        release(home, NOON)
    asked = waiting(home)
    assert asked is not None
    assert (key_in_use(home), str(asked.new.verifier)) == (before, new)


def test_a_release_killed_before_any_of_its_last_things_loses_no_key(home: Home, tmp_path: Path) -> None:
    release(home, START, anew=True)
    change(home)
    events = events_of_a_release(home, tmp_path)
    events = events[events.index(PRIVATE) :]
    last = len(events) - events.index("os.symlink")
    for day, at in enumerate(range(len(events) - last - 3, len(events) + 1), start=2):
        new = change(home).stdout.strip()
        assert releasing(home, day, killed_at(at, PRIVATE)) == -signal.SIGKILL, at
        live_log(home)
        assert releasing(home, day, undisturbed) == 0
        assert str(live_log(home).verifier) == key_in_use(home) == new
        assert waiting(home) is None
