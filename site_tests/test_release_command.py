"""`mingbai release` as people and timers meet it: what it says, and its exit codes."""

import errno
import os
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import assembly, cli
from generator.commands.release import release as command
from generator.release.release import live_records
from generator.server.home import Home
from site_tests.release_homes import CARRIER, FIRST, commit, commit_files, few_page_types, moment, new_home, plan
from site_tests.test_release import FAULT, SECOND

MORNING, NOON = moment("2026-11-22 10:00"), moment("2026-11-22 12:00")
TALLY = "公示 {0} 个：在售 {0}，即将开售 0，已停售 0；跳过 0 个（草稿 0，未到公示日 0）；拦下 0 个\n"


@pytest.fixture(autouse=True)
def _few_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly, "page_types", few_page_types)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home in which nothing was published yet."""
    return new_home(tmp_path / "home", {FIRST: plan()})


def ask(home: Home, at: object, *further: str, language: str = "zh") -> Result:
    return CliRunner().invoke(command, [str(home.path), "--now", str(at), "--language", language, *further])


def test_it_says_what_it_published_and_when_the_site_changes_next(home: Home) -> None:
    done = ask(home, MORNING)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == TALLY.format(1) + "发布了 000001-2026-11-22-100000。下次自己会变：2026-12-01 00:00\n"
    again = ask(home, NOON)
    assert (again.exit_code, again.stderr) == (0, "")
    assert again.stdout == "没有新的，线上的还是 000001-2026-11-22-100000。下次自己会变：2026-12-01 00:00\n"
    english = ask(home, NOON, language="en")
    assert english.stdout == "Nothing is new; 000001-2026-11-22-100000 stays live. It changes by itself next at 2026-12-01 00:00.\n"
    anew = ask(home, NOON, "--anew")
    assert (anew.exit_code, [record.number for record in live_records(home)]) == (0, [1, 2])


def test_errors_in_plans_are_said_with_their_places_and_end_with_1(home: Home) -> None:
    assert ask(home, MORNING).exit_code == 0
    commit(home, {SECOND: plan(SECOND, "雨燕", 49, FAULT)})
    done = ask(home, NOON)
    assert (done.exit_code, done.stdout) == (1, "")
    first, tally, last = done.stderr.splitlines()
    assert first.startswith(f"plans/{CARRIER}/{SECOND}.yml:")
    assert "错误[sale-before-disclosure]" in first
    assert tally.endswith("拦下 1 个")
    assert last == "有错误，网站没有生成，旧的网站没有动。改好后再运行一次。"


def test_what_is_refused_is_said_in_one_sentence_and_ends_with_1(home: Home) -> None:
    assert ask(home, NOON).exit_code == 0
    commit(home, {SECOND: plan(SECOND, "雨燕", 49)})
    done = ask(home, MORNING)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "时钟慢了：上次发布是 2026-11-22T12:00:00+08:00，现在是 2026-11-22T10:00:00+08:00。没有发布。\n"


def test_what_is_refused_shows_no_character_that_moves_the_terminal(home: Home) -> None:
    commit_files(home.repository_of(CARRIER), {f'"plans/{CARRIER}/\\033[2J\\nall is well/x.yml"': "x"})
    done = ask(home, MORNING)
    assert done.exit_code == 1
    assert done.stderr == f"仓库 {CARRIER}.git 里不该有 plans/{CARRIER}/\\u001b[2J\\u000aall is well/x.yml。没有发布。\n"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_said_in_words_and_ends_with_3(home: Home, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def full(*_: object) -> None:
        raise OSError(number, "No space left on device")

    monkeypatch.setattr(assembly, "write_search_index", full)
    done = ask(home, MORNING)
    assert (done.exit_code, done.stdout, done.stderr) == (3, "", "磁盘满了，没有发布，线上的网站没有动。\n")


def test_another_fault_of_the_disk_is_a_bug_with_its_trace(
    home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(assembly, "write_search_index", broken)
    monkeypatch.setattr(sys, "argv", ["mingbai", "release", str(home.path), "--now", str(MORNING)])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == 3
    assert "Input/output error" in capsys.readouterr().err


def test_a_monitor_learns_whether_a_release_is_overdue(home: Home) -> None:
    never = ask(home, MORNING, "--check-late")
    assert (never.exit_code, never.stderr) == (1, "还没有发布过。\n")
    assert ask(home, MORNING).exit_code == 0
    due = moment("2026-12-01 00:00")
    assert (ask(home, due + timedelta(minutes=15), "--check-late").exit_code, len(live_records(home))) == (0, 1)
    late = ask(home, due + timedelta(minutes=16), "--check-late")
    assert (late.exit_code, late.stderr) == (1, "2026-12-01 00:00 就该发布，到现在还没有。\n")


def test_a_monitor_learns_of_a_push_that_nobody_published(home: Home) -> None:
    assert ask(home, MORNING).exit_code == 0
    home.release_wanted.touch()
    os.utime(home.release_wanted, times=(NOON.timestamp(), NOON.timestamp()))
    assert ask(home, NOON + timedelta(minutes=15), "--check-late").exit_code == 0
    late = ask(home, NOON + timedelta(minutes=16), "--check-late", language="en")
    assert (late.exit_code, late.stderr) == (1, "A release has been due since 2026-11-22 12:00 and was not made.\n")


@pytest.mark.parametrize("wrong", ["yesterday", "2026-11-22", "2026-11-22T10:00:00"])
def test_a_moment_without_a_time_zone_is_a_usage_error(home: Home, wrong: str) -> None:
    done = ask(home, wrong)
    assert done.exit_code == 2
    assert "2026-11-22T12:00:00+08:00" in done.stderr


def test_a_folder_without_a_server_is_a_usage_error(tmp_path: Path) -> None:
    done = CliRunner().invoke(command, [str(tmp_path)])
    assert done.exit_code == 2
    assert "里没有服务器" in done.stderr
