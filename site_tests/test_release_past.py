"""The site of a past day is built again byte for byte; a home gives the same bytes in another folder, zone and language."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator import assembly
from generator.ledger.checkpoint import SigningKey
from generator.release.fault import ReleaseError
from generator.release.past import build_past
from generator.release.release import release
from generator.server.home import Home
from site_tests.conftest import ROOT
from site_tests.release_homes import FIRST, commit, few_page_types, moment, new_home, plan
from site_tests.test_commands import run
from site_tests.test_reproducible import contents, hold_same

SECOND, THIRD, FOURTH = "26HE208882", "26HE208883", "26HE208884"
LATER = {"published_on: 2026-01-01": "published_on: 2026-11-25", "first_day: 2026-01-05": "first_day: 2026-11-27"}
DEARER = {"unit: yuan, per: month}]": "unit: yuan, per: month}, {amount: 88.00, unit: yuan, per: month, from_day: 2027-03-01}]"}


def mingbai(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return run(*map(str, arguments), cwd=ROOT, **environment)


def test_every_past_day_is_built_again_byte_for_byte_although_its_release_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly, "page_types", few_page_types)
    home = new_home(tmp_path / "home", {FIRST: plan(), SECOND: plan(SECOND, "雨燕", 49, LATER)}, keep=2)
    settings = home.path / "server.yml"
    shown: dict[date, Path] = {}

    def published(home: Home, text: str, *, anew: bool = False) -> None:
        record = release(home, moment(text), anew=anew).record
        shutil.copytree(home.current / "site", kept := tmp_path / record.name)
        shown[record.as_of] = kept

    with settings.open("a", encoding="utf-8") as more:
        more.write('witness: "false"\n')
    home = Home.opened(home.path)
    published(home, "2026-11-22 10:00")
    commit(home, {THIRD: plan(THIRD, "白鹭", 59)})
    published(home, "2026-11-22 11:00")
    # The log stays as it is when only the day is another, but the witness answers now.
    settings.write_text(settings.read_text(encoding="utf-8").replace('"false"', "tee"), encoding="utf-8")
    home = Home.opened(home.path)
    published(home, "2026-11-23 12:00", anew=True)
    published(home, "2026-11-25 00:00")
    commit(home, {THIRD: plan(THIRD, "白鹭", 59, DEARER), FOURTH: plan(FOURTH, "云雀", 69, {"status: ready": "status: draft"})})
    published(home, "2026-11-26 09:00")
    published(home, "2026-11-27 00:00")

    days = {**shown, date(2026, 11, 24): shown[date(2026, 11, 23)], date(2027, 1, 31): shown[date(2026, 11, 27)]}
    for day, live in sorted(days.items()):
        build_past(home, day, tmp_path / f"again-{day}")
        hold_same(live, tmp_path / f"again-{day}")
    assert len({frozenset(contents(site).items()) for site in shown.values()}) == len(shown) == 5, "the days differ"
    with pytest.raises(ReleaseError, match="nothing was published by 2026-11-21"):
        build_past(home, date(2026, 11, 21), tmp_path / "before")


def test_a_home_gives_the_same_bytes_in_another_folder_zone_language_and_hash_seed(tmp_path: Path) -> None:
    one = new_home(tmp_path / "one", {FIRST: plan()})
    SigningKey.new("tariffs.example/public").write(one.signing / "log.key")
    shutil.copytree(one.path, tmp_path / "另一个 folder" / "home")
    other = Home.opened(tmp_path / "另一个 folder" / "home")
    surroundings = ({}, {"TZ": "America/New_York", "PYTHONHASHSEED": "7", "LC_ALL": "C"})
    for at in ("2026-11-22T00:30:00+08:00", "2026-11-23T10:00:00+08:00"):
        for home, environment in zip((one, other), surroundings, strict=True):
            answer = mingbai("release", home.path, "--now", at, "--anew", **environment)
            assert answer.returncode == 0, answer.stdout + answer.stderr
        hold_same(one.current, other.current)
    answer = mingbai("build", "--home", other.path, "--as-of", "2026-11-22", "--output", tmp_path / "again", TZ="Pacific/Kiritimati")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    hold_same(one.releases / "000001-2026-11-22-003000" / "site", tmp_path / "again")


def test_the_command_says_where_nothing_was_public_yet_and_asks_where_to(tmp_path: Path) -> None:
    home = new_home(tmp_path / "home", {FIRST: plan()})
    answer = mingbai("build", "--home", home.path, "--as-of", "2026-11-22", "--output", tmp_path / "site")
    assert (answer.returncode, answer.stderr, (tmp_path / "site").exists()) == (1, "2026-11-22 还没有发布过\n", False)
    answer = mingbai("build", "--home", home.path, "--as-of", "2026-11-22")
    assert answer.returncode == 2
    assert "用 --home 时要写 --output" in answer.stderr
