"""`mingbai check --commits`, `acknowledge`, `approve` and `explain push-…`: the judge at the carrier's own machine."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import mingbai
from generator.judge.citations import CITATIONS
from generator.judge.rulebook import rulebook
from generator.read.form_faults import FORM_FAULTS
from generator.reports.rule_facts import facts_of
from generator.repository.acknowledgement import KINDS, Kind
from generator.repository.authority import AuthorityFile, authority_text
from generator.repository.push_faults import PUSH_FAULTS
from site_tests.conftest import ROOT
from site_tests.pushes import (
    MOBILE,
    NOW,
    PLAN,
    PROFILE,
    authority_of,
    changed,
    codes,
    copy_of,
    judged,
    number_of,
    text_of,
)

NUMBER = number_of(PLAN)
DEARER = changed(text_of(PLAN), ("  minimum: 12 months", "  minimum: 24 months"))
SAY_SO = ("acknowledge", "worse-for-customers", NUMBER, "--reason", "基站电费上涨", "--holds-from", "2026-12-15", "--told-on", "2026-11-15")


@pytest.fixture
def repository(first, tmp_path):
    repository = copy_of(first, tmp_path / "repository")
    be(repository, "wang")
    return repository


@pytest.fixture
def authority(keys, tmp_path):
    folder = tmp_path / "authority"
    folder.mkdir()
    mobile = AuthorityFile(format="1", carrier=MOBILE, people=(keys.person("wang"), keys.person("li")))
    operators = AuthorityFile(format="1", carrier="operators", people=(keys.person("ops"),))
    for file in (mobile, operators):
        (folder / f"{file.carrier}.yml").write_text(authority_text(file), encoding="utf-8")
    return folder


def be(repository, name):
    """Commit as somebody, with their key."""
    for key, value in {"user.email": f"{name}@carrier.example", "user.signingkey": repository.keys(name), "gpg.format": "ssh"}.items():
        repository.git("config", key, str(value))


def run(*arguments, cwd=None):
    return CliRunner().invoke(mingbai, [str(one) for one in (*arguments, "--language", "zh")], catch_exceptions=False)


def check(repository, *options):
    return run("check", "--root", repository.folder, "--now", NOW.isoformat(), *options)


def test_commits_are_judged_as_the_server_judges_them(repository, authority, keys):
    old = repository.tip
    new = repository.commit({PLAN: DEARER})
    result = check(repository, "--commits", f"{old}..{new}", "--authority", authority, "--format", "json")
    assert result.exit_code == 1
    verdict = judged(repository, old, new, authority_of(keys, (Kind.WORSE,)))
    found = [(one["rule"], one["message"]["zh"]) for one in json.loads(result.stdout)["findings"]]
    assert found == [(finding.rule, finding.message.zh) for finding in verdict.findings]
    assert codes(verdict) == ["push-worse"]


def test_a_sound_range_passes_and_says_what_changes(repository, authority):
    repository.commit({PLAN: changed(text_of(PLAN), ("  minimum: 12 months", "  minimum: 6 months"))})
    result = check(repository, "--commits", "HEAD~1..", "--authority", authority)
    assert result.exit_code == 0
    assert NUMBER in result.stderr
    assert "12" in result.stderr
    assert "提交 1 个，有变化的套餐 1 个" in result.stderr


def test_without_authority_it_says_so_and_judges_the_rest(repository):
    repository.commit({PLAN: None}, key=None)
    result = check(repository, "--commits", "HEAD~1..HEAD")
    assert result.exit_code == 1
    assert "签名没有核对" in result.stdout
    assert "push-public-deleted" in result.stdout


def test_the_whole_history_can_be_judged_from_nothing(repository, authority):
    assert check(repository, "--commits", "0" * 40 + "..HEAD", "--authority", authority).exit_code == 0


def test_changed_files_that_are_not_committed_play_no_part(repository, authority):
    (repository.folder / PLAN).write_text("nonsense", encoding="utf-8")
    assert check(repository, "--commits", "HEAD..HEAD", "--authority", authority).exit_code == 0


@pytest.mark.parametrize(
    "options",
    [
        ("--commits", "HEAD"),
        ("--commits", "nowhere..HEAD"),
        ("--commits", "HEAD..--output=x"),
        ("--commits", "HEAD..HEAD", "--fix"),
        ("--authority", "."),
        ("--commits", "HEAD..HEAD", "--authority", "/dev/null"),
    ],
)
def test_what_cannot_be_asked_is_a_usage_error(repository, options):
    assert run("check", "--root", repository.folder, *options).exit_code == 2


def test_a_folder_that_is_no_repository_is_a_usage_error(tmp_path):
    assert run("check", "--root", tmp_path, "--commits", "a..b").exit_code == 2


# Saying that it is meant


def test_an_acknowledgement_is_written_into_the_last_commit_and_signed(repository, keys):
    old = repository.tip
    repository.commit({PLAN: DEARER}, message="延长合约\n\n说明在这里")
    (repository.folder / PROFILE).write_text("staged, and none of its business", encoding="utf-8")
    repository.git("add", "-A")
    result = run(*SAY_SO, "--root", repository.folder)
    assert result.exit_code == 0, result.output
    assert f"Acknowledges: worse-for-customers {NUMBER}" in result.stdout
    message = repository.git("log", "-1", "--format=%B")
    assert message.startswith("延长合约\n\n说明在这里\n\nAcknowledges: ")
    assert codes(judged(repository, old, repository.tip, authority_of(keys))) == []
    assert repository.git("diff", "--cached", "--name-only") == PROFILE


def test_a_second_acknowledgement_joins_the_first(repository):
    repository.commit({PLAN: DEARER})
    run(*SAY_SO, "--root", repository.folder)
    result = run("acknowledge", "price-slip", NUMBER, "--reason", "原来写错了", "--root", repository.folder)
    assert result.exit_code == 0
    message = repository.git("log", "-1", "--format=%B")
    assert message.count("Acknowledges: ") == 2
    assert "Reason: 原来写错了" in message
    assert "Holds-from: 2026-12-15" in message


def test_a_commit_that_was_pushed_is_not_written_anew(repository, tmp_path):
    repository.git("init", "-q", "--bare", str(tmp_path / "server.git"))
    repository.git("push", "-q", "-u", str(tmp_path / "server.git"), "main")
    repository.git("remote", "add", "origin", str(tmp_path / "server.git"))
    repository.git("fetch", "-q", "origin")
    repository.git("branch", "-q", "--set-upstream-to", "origin/main")
    before = repository.tip
    result = run(*SAY_SO, "--root", repository.folder)
    assert result.exit_code == 2
    assert repository.tip == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("acknowledge", "worse", NUMBER, "--reason", "x"),
        ("acknowledge", "price-slip", "26BJ2", "--reason", "x"),
        ("acknowledge", "price-slip", "--reason", "x"),
        ("acknowledge", "price-slip", NUMBER),
        ("approve", "nowhere"),
    ],
)
def test_what_cannot_be_said_is_a_usage_error(repository, arguments):
    before = repository.tip
    assert run(*arguments, "--root", repository.folder).exit_code == 2
    assert repository.tip == before


def test_a_colleague_approves_with_a_commit_of_their_own(repository, keys):
    two, old = authority_of(keys, (Kind.WORSE,)), repository.tip
    repository.commit({PLAN: DEARER})
    run(*SAY_SO, "--root", repository.folder)
    worse = repository.tip
    assert codes(judged(repository, old, worse, two)) == ["push-second-person"]
    be(repository, "li")
    result = run("approve", worse[:12], "--root", repository.folder)
    assert result.exit_code == 0, result.output
    assert "Reason: 基站电费上涨" in result.stdout
    assert repository.git("rev-parse", "HEAD^") == worse
    assert codes(judged(repository, old, repository.tip, two)) == []


def test_what_another_branch_holds_is_not_approved(repository):
    repository.git("checkout", "-q", "-b", "side")
    other = repository.commit({PLAN: DEARER})
    repository.git("checkout", "-q", "main")
    assert run("approve", other, "--root", repository.folder).exit_code == 2


def test_git_that_does_not_sign_is_told(repository):
    repository.git("config", "user.signingkey", "/nowhere")
    before = repository.tip
    assert run("approve", before, "--root", repository.folder).exit_code == 2
    assert repository.tip == before


# Explanations


@pytest.mark.parametrize("code", PUSH_FAULTS)
def test_every_fault_of_a_push_is_explained_in_both_languages(code):
    fault = PUSH_FAULTS[code]
    for language in ("zh", "en"):
        result = CliRunner().invoke(mingbai, ["explain", code, "--language", language])
        assert result.exit_code == 0
        assert getattr(fault.why, language) in result.output
        assert "{" not in result.output
    assert set(fault.citations) <= set(CITATIONS)
    assert facts_of(code).title.zh != code


def test_no_fault_has_the_name_of_another_rule():
    assert not set(PUSH_FAULTS) & {*rulebook(), *FORM_FAULTS}
    assert all(code.startswith("push-") for code in PUSH_FAULTS)


def test_every_fault_of_a_push_can_occur():
    """A code that nothing reports would be explained for nothing."""
    package = ROOT / "generator"
    source = "".join(file.read_text() for folder in ("repository", "server") for file in (package / folder).glob("*.py"))
    source = source.replace((package / "repository" / "push_faults.py").read_text(), "")
    named = set(re.findall(r"\"(push-[a-z-]+)\"", source)) | {f"push-{kind}" for kind in ("worse", *list(KINDS)[1:])}
    named |= {f"push-{fault}" for fault in re.findall(r"Signed\(None, \"([a-z-]+)\"", source)}
    assert named == set(PUSH_FAULTS)


def test_the_commands_run_as_programs_of_their_own(repository):
    command = Path(sys.executable).parent / "mingbai"
    repository.commit({PLAN: None})
    run = subprocess.run(
        [command, "check", "--commits", "HEAD~1..HEAD"], cwd=repository.folder, capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
