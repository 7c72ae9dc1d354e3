"""What may stand in a repository: plan files and carriers' profiles at their places, plain and small, and nothing else."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from generator.findings import Finding
from generator.read.plan_file import CARRIER_OF_DIGIT
from generator.read.sources import CARRIER_FILE, PLANS_FOLDER
from generator.repository.commits import Commit
from generator.repository.push_faults import in_commit, push_finding
from generator.repository.tree_changes import TreeChange

_CARRIERS: Final = "|".join(sorted(CARRIER_OF_DIGIT.values()))
_FILE: Final = re.compile(
    rf"{PLANS_FOLDER}/({_CARRIERS})/([0-9]{{2}}[A-Z]{{2}}[1235][0-9]{{5}}\.yml|{re.escape(CARRIER_FILE)})\Z", re.ASCII
)
_FOLDER: Final = re.compile(rf"{PLANS_FOLDER}(/({_CARRIERS}))?\Z", re.ASCII)
_PLAIN: Final = "100644"


@dataclass(frozen=True, slots=True)
class Entry:
    """One plan file or profile that a commit changes."""

    commit: Commit
    name: PurePosixPath
    old_blob: str | None
    new_blob: str | None


@dataclass(frozen=True, slots=True)
class Entries:
    """What the commits of a range change, and what is wrong with where and what it is."""

    sound: tuple[Entry, ...]
    findings: tuple[Finding, ...]


def entries_of(commits: Sequence[Commit], changes: Mapping[str, Sequence[TreeChange]]) -> Entries:
    """Return every entry that may stand in a repository, in the order of commits and paths, and a finding for every other."""
    sound: list[Entry] = []
    findings: list[Finding] = []
    for commit in commits:
        for change in changes[commit.id]:
            wrong = [in_commit(fault, commit.id) for fault in _faults(change)]
            findings.extend(wrong)
            if not wrong and not change.is_folder:
                sound.append(Entry(commit, PurePosixPath(change.path), change.old_blob, change.new_blob))
    return Entries(tuple(sound), tuple(findings))


def _faults(change: TreeChange) -> Iterator[Finding]:
    name = PurePosixPath(change.path)
    if not (_FOLDER if change.is_folder else _FILE).match(change.path):
        yield push_finding("push-path", name, path=change.path)
    elif not change.is_folder and change.new_mode not in {_PLAIN, None}:
        yield push_finding("push-mode", name, mode=change.new_mode or "")
