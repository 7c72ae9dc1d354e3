"""The templates for GitHub, GitLab and Forgejo: who asks for a change neither brings the judge nor sees a secret nor may write."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_tests.conftest import ROOT
from site_tests.push_server import (
    MOBILE,
    NEW_NUMBER,
    NEW_PLAN,
    UNICOM,
    UNICOM_NUMBER,
    UNICOM_PLAN,
    Clerk,
    environment,
    made_server,
    plan_name,
    registered,
    run,
)
from site_tests.trees import changed
from site_tests.web_servers import TEMPLATES

GITHUB_JUDGE = TEMPLATES / "github" / "judge.yml"
GITHUB_PUBLISH = TEMPLATES / "github" / "publish.yml"
FORGEJO_JUDGE = TEMPLATES / "forgejo" / "judge.yml"
GITLAB_JUDGE = TEMPLATES / "gitlab" / "judge.gitlab-ci.yml"
WORKFLOWS = [GITHUB_JUDGE, GITHUB_PUBLISH, FORGEJO_JUDGE]
JUDGES = [GITHUB_JUDGE, FORGEJO_JUDGE]
PINNED = re.compile(r"[a-z0-9-]+/[a-z0-9-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
BY_STRANGERS = re.compile(r"\$\{\{[^}]*(?:head\.ref|head_ref|\.title|\.body|\.label|user\.|\.message|\.name|inputs\.)[^}]*\}\}")
"""What whoever asks for a change can write as they like."""


def loaded(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    return loaded(path)["jobs"]


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in jobs(path).values():
        yield from job["steps"]


def triggers(path: Path) -> set[str]:
    return set(loaded(path)[True])  # YAML 1.1 reads the key `on` as a truth value


@pytest.mark.parametrize("path", WORKFLOWS, ids=str)
def test_every_action_is_pinned_by_its_whole_commit_id_with_its_version_beside_it(path: Path) -> None:
    lines = [
        line.split("uses:", 1)[1].strip() for line in path.read_text(encoding="utf-8").splitlines() if re.match(r"\s*(?:- )?uses:", line)
    ]
    assert len(lines) == sum("uses" in step for step in steps(path))
    assert [line for line in lines if not PINNED.fullmatch(line)] == []


def test_one_version_of_an_action_is_used_everywhere() -> None:
    used = {step["uses"] for path in WORKFLOWS for step in steps(path) if "uses" in step}
    assert len({action.partition("@")[0] for action in used}) == len(used)


@pytest.mark.parametrize("path", JUDGES, ids=str)
def test_the_judge_is_the_base_branchs(path: Path) -> None:
    assert triggers(path) == {"pull_request_target"}


def test_what_publishes_never_runs_for_a_pull_request() -> None:
    assert triggers(GITHUB_PUBLISH) == {"push", "schedule", "workflow_dispatch"}
    assert loaded(GITHUB_PUBLISH)[True]["push"] == {"branches": ["main"]}


@pytest.mark.parametrize("path", [*WORKFLOWS, GITLAB_JUDGE], ids=str)
def test_no_secret_is_named(path: Path) -> None:
    text = path.read_text(encoding="utf-8").lower()
    assert "secrets." not in text
    assert "secrets[" not in text
    assert "id_tokens:" not in text


@pytest.mark.parametrize("path", WORKFLOWS, ids=str)
def test_nothing_may_be_done_unless_a_job_says_so(path: Path) -> None:
    assert loaded(path)["permissions"] == {}


@pytest.mark.parametrize("path", JUDGES, ids=str)
def test_a_job_that_looks_at_strangers_commits_can_read_at_most(path: Path) -> None:
    for job in jobs(path).values():
        assert job.get("permissions", {}) in ({}, {"contents": "read"})


def test_only_the_job_that_publishes_may_and_it_runs_nothing_of_ours() -> None:
    for name, job in jobs(GITHUB_PUBLISH).items():
        may_write = "write" in job["permissions"].values()
        assert may_write == (name == "publish")
        assert not may_write or all("run" not in step for step in job["steps"])


def test_the_token_is_given_to_fetching_alone() -> None:
    given = [(path.parent.name, step) for path in WORKFLOWS for step in steps(path) if "token" in str(step.get("env", {})).lower()]
    assert [where for where, _ in given] == ["github"]
    (_, fetching) = given[0]
    assert re.findall(r"\b(?:git|python3?|sh|pip|mingbai)\b", fetching["run"].replace("$(git", "")) == ["git"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=str)
def test_checking_out_leaves_no_token_behind(path: Path) -> None:
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", JUDGES, ids=str)
def test_nothing_of_the_pull_request_is_checked_out(path: Path) -> None:
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["ref"] == "${{ github.event.pull_request.base.sha }}"
        assert not re.search(
            r"git (?:checkout|switch|merge|pull|worktree|restore|archive)(?! --quiet --detach \"\$BASE\")", step.get("run", "")
        )


def test_gitlab_checks_out_the_target_branch_alone() -> None:
    script = "\n".join(loaded(GITLAB_JUDGE)["judge"]["script"])
    assert re.findall(r"git (?:checkout|switch|merge|pull|worktree|restore|archive).*", script) == [
        "git checkout --quiet --detach refs/judged/base"
    ]
    assert loaded(GITLAB_JUDGE)["judge"]["variables"] == {"GIT_STRATEGY": "none"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=str)
def test_what_strangers_can_write_reaches_no_shell(path: Path) -> None:
    assert BY_STRANGERS.findall(path.read_text(encoding="utf-8")) == []
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=str)
def test_no_job_runs_without_end(path: Path) -> None:
    assert all(job["timeout-minutes"] <= 30 for job in jobs(path).values())


@pytest.mark.parametrize("script", ["install.sh", "judge.sh"])
def test_the_scripts_of_the_templates_are_plain_shell(script: str) -> None:
    subprocess.run(["/bin/sh", "-n", TEMPLATES / script], check=True)


def test_installing_takes_what_the_lock_pins_and_nothing_else() -> None:
    lines = [line for line in (TEMPLATES / "install.sh").read_text(encoding="utf-8").splitlines() if "pip install" in line]
    assert all("--require-hashes" in line or "--no-index" in line for line in lines)


TEMPLATE_OF_JUDGE = {
    "templates/deploy/judge.sh": (TEMPLATES / "judge.sh").read_text(encoding="utf-8"),
    "templates/deploy/install.sh": "#!/bin/sh\n",
}
OWN_JUDGE = dict.fromkeys((".venv/bin/mingbai", *TEMPLATE_OF_JUDGE), "#!/bin/sh\necho a judge of my own\n")


def git(folder: Path, *words: str) -> str:
    return run("/usr/bin/git", "-C", folder, *words, cwd=folder).stdout.decode().strip()


def commit(folder: Path, files: dict[str, str], *signing: str) -> None:
    """Commit files that everybody may run, unsigned where nothing else is asked for."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o644 if name.endswith(".yml") else 0o755)
    git(folder, "add", "--all", "--force")
    git(
        folder,
        "-c",
        "user.name=somebody",
        "-c",
        "user.email=a@b.example",
        "commit",
        "--quiet",
        *(signing or ["--no-gpg-sign"]),
        "-m",
        "a step",
    )


def host_of(work: Path) -> Path:
    """A host's repository: main as it stands in `work`, and the branch there as pull request 7."""
    host = work.parent / "host.git"
    git(work.parent, "clone", "--quiet", "--bare", str(work), str(host))
    for reference in ("refs/pull/7/head", "refs/merge-requests/7/head"):
        git(host, "update-ref", reference, "refs/heads/asked")
    git(host, "update-ref", "-d", "refs/heads/asked")
    return host


@pytest.fixture
def hosted(tmp_path: Path) -> Path:
    """A host whose judge only says what it is asked, with a pull request that brings a judge of its own."""
    work = tmp_path / "work"
    work.mkdir()
    git(work, "init", "--quiet", "--initial-branch=main")
    commit(work, {".venv/bin/mingbai": '#!/bin/sh\necho "base judge: $*"\n', "authority/operators.yml": "", **TEMPLATE_OF_JUDGE})
    git(work, "checkout", "--quiet", "-b", "asked")
    commit(work, OWN_JUDGE)
    return host_of(work)


def run_steps(scripts: list[str], folder: Path, told: dict[str, str]) -> subprocess.CompletedProcess[str]:
    folder.mkdir(exist_ok=True)
    whole = "set -e\n" + "\n".join(scripts)
    return subprocess.run(["/bin/bash", "-c", whole], cwd=folder, env=environment(**told), capture_output=True, text=True, check=False)


def known(host: Path) -> dict[str, str]:
    """What a host tells a job of this pull request, under the names that the templates use."""
    return {
        "NUMBER": "7",
        "BASE": git(host, "rev-parse", "main"),
        "HEAD": git(host, "rev-parse", "refs/pull/7/head"),
        "TOKEN": "none",
        "REPOSITORY": str(host),
        "CI_REPOSITORY_URL": str(host),
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_MERGE_REQUEST_IID": "7",
    }


def scripts_of(path: Path) -> list[str]:
    if path == GITLAB_JUDGE:
        return loaded(path)["judge"]["script"]
    return [step["run"] for step in steps(path) if "run" in step]


@pytest.mark.parametrize("path", [*JUDGES, GITLAB_JUDGE], ids=str)
def test_run_for_a_pull_request_that_brings_its_own_judge_the_base_branchs_answers(path: Path, hosted: Path, tmp_path: Path) -> None:
    folder = tmp_path / "runner"
    if path == GITHUB_JUDGE:  # what the checkout action does
        git(tmp_path, "clone", "--quiet", "--branch=main", str(hosted), str(folder))
    told = known(hosted)
    ran = run_steps(scripts_of(path), folder, told)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == f"base judge: check --commits {told['BASE']}..{told['HEAD']} --authority authority"


def test_a_checkout_of_the_pull_request_itself_is_not_asked(hosted: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--branch=main", str(hosted), "runner")
    told = known(hosted)
    git(tmp_path / "runner", "fetch", "--quiet", "origin", "refs/pull/7/head")
    ran = run_steps(['sh templates/deploy/judge.sh "$HEAD" "$BASE"'], tmp_path / "runner", told)
    assert ran.returncode == 2
    assert ran.stdout == ""


def test_commits_that_came_meanwhile_are_left_to_the_next_run(hosted: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--branch=main", str(hosted), "runner")
    ran = run_steps(scripts_of(GITHUB_JUDGE), tmp_path / "runner", known(hosted) | {"HEAD": "0" * 40})
    assert ran.returncode == 1
    assert "base judge" not in ran.stdout


@pytest.mark.parametrize(
    ("files", "signed", "code", "said"),
    [
        ({plan_name(NEW_NUMBER): changed(NEW_PLAN, {"status: ready": "status: draft"})}, True, 0, ""),
        ({plan_name(NEW_NUMBER): changed(NEW_PLAN, {"status: ready": "status: draft"})}, False, 1, "push-unsigned"),
        ({plan_name(UNICOM_NUMBER, UNICOM): UNICOM_PLAN}, True, 1, "push-foreign-path"),
        (OWN_JUDGE, True, 1, "push-path"),
    ],
)
def test_the_real_judge_answers_a_pull_request(files: dict[str, str], signed: bool, code: int, said: str, tmp_path: Path) -> None:  # noqa: FBT001 - a column of the table
    server = made_server(tmp_path / "server")
    clerk = Clerk(server, tmp_path / "work", registered(server, tmp_path, MOBILE, "wang"), "wang@china-mobile.example")
    people = {f"authority/{file.name}": file.read_text(encoding="utf-8") for file in (server.home / "authority").iterdir()}
    judge = {".venv/bin/mingbai": f'#!/bin/sh\nexec {sys.executable} -P -m generator.cli "$@"\n', **TEMPLATE_OF_JUDGE}
    commit(clerk.folder, {**people, **judge})
    git(clerk.folder, "checkout", "--quiet", "-b", "asked")
    commit(clerk.folder, files, *(["--gpg-sign"] if signed else []))
    host = host_of(clerk.folder)
    git(tmp_path, "clone", "--quiet", "--branch=main", str(host), "runner")
    ran = run_steps(scripts_of(GITHUB_JUDGE), tmp_path / "runner", known(host))
    assert ran.returncode == code, ran.stdout + ran.stderr
    assert said in ran.stdout
    assert "a judge of my own" not in ran.stdout


@pytest.mark.parametrize("id_", ["main", "", "--upload-pack=x", "a" * 39, "a" * 40 + "\nb"])
def test_the_judge_is_asked_about_whole_commit_ids_only(id_: str) -> None:
    ran = subprocess.run(["/bin/sh", TEMPLATES / "judge.sh", id_, "0" * 40], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
