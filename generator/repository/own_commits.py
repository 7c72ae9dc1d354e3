"""Signs what somebody says on purpose into their own repository: lines in the last commit, or an approval on top of it.

Unlike everything else here this runs git with the settings of whoever runs it: their name, their key.
"""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

from generator.repository.acknowledgement import Acknowledgement, acknowledgement_in, with_trailers, written
from generator.repository.commits import LARGEST_COMMIT, Commit, CommitFormError, commit_from
from generator.repository.objects import Objects, ObjectsError, commit_named

_GIT: Final = shutil.which("git") or "git"


class OwnCommitError(Exception):
    """Git did not do as it was told; the message is git's own, or says what is not there."""


def acknowledge(repository: Path, said: Acknowledgement) -> str:
    """Write what is said into the last commit's message, beside what it says already, and sign it; return the new commit's id.

    Files play no part, staged ones neither. Raises OwnCommitError, TrailerError where the message cannot be read.
    """
    commit = read_commit(repository, "HEAD")
    if _run(repository, "rev-parse", "--verify", "--quiet", "@{upstream}", may_fail=True) and commit_is_within(
        repository, commit.id, "@{upstream}"
    ):
        raise OwnCommitError(f"{commit.short} has been pushed already")
    there = acknowledgement_in(commit.message)
    both = Acknowledgement(
        kinds=tuple(dict.fromkeys((*there.kinds, *said.kinds))),
        holds_from=said.holds_from or there.holds_from,
        customers_told_on=said.customers_told_on or there.customers_told_on,
        reason=said.reason or there.reason,
        approves=there.approves | said.approves,
    )
    message = with_trailers(commit.message, both)
    _run(repository, "commit", "--quiet", "--amend", "--only", "--allow-empty", "--gpg-sign", "--file=-", stdin=message)
    return _run(repository, "rev-parse", "HEAD")


def approve(repository: Path, approved: Commit, subject: str) -> str:
    """Put a signed commit on top that changes nothing and approves another; return its id. Raises OwnCommitError."""
    head = read_commit(repository, "HEAD")
    message = "\n".join([subject, "", *written(Acknowledgement(approves=frozenset({approved.id}))), ""])
    new = _run(repository, "commit-tree", "-S", "-p", head.id, head.tree, stdin=message)
    _run(repository, "update-ref", "-m", subject, "HEAD", new, head.id)
    return new


def read_commit(repository: Path, name: str) -> Commit:
    """Return the commit of that name; raises OwnCommitError where there is none that is plain."""
    found = commit_named(repository, name)
    if found is None:
        raise OwnCommitError(f"there is no commit {name}")
    try:
        with Objects(repository) as objects:
            kept = objects.read([found], LARGEST_COMMIT)[0]
        return commit_from(found, (kept.data if kept else None) or b"")
    except (CommitFormError, ObjectsError) as error:
        raise OwnCommitError(f"{name}: {error}") from error


def commit_is_within(repository: Path, commit: str, other: str) -> bool:
    """Whether the history of another commit holds this one."""
    return (
        subprocess.run([_GIT, "-C", repository, "merge-base", "--is-ancestor", commit, other], capture_output=True, check=False).returncode
        == 0
    )


def _run(repository: Path, *arguments: str, stdin: str = "", may_fail: bool = False) -> str:
    try:
        run = subprocess.run(
            [_GIT, "-C", repository, *arguments], input=stdin.encode(), capture_output=True, env=dict(os.environ), check=False
        )
    except OSError as error:
        raise OwnCommitError(f"git: {error.strerror}") from error
    if run.returncode and not may_fail:
        raise OwnCommitError(run.stderr.decode(errors="replace").strip() or f"git {arguments[0]}")
    return run.stdout.decode(errors="replace").strip()
