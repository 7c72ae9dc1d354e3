"""Which entries of the tree each commit changes: one git process for all commits, renames taken apart."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.repository.commits import NO_COMMIT, Commit
from generator.repository.objects import ObjectsError, run_git

_FOLDER: Final = "040000"
_COMPARE: Final = ("diff-tree", "-r", "-t", "--raw", "-z", "--no-renames", "--no-abbrev", "--ignore-submodules=none")


@dataclass(frozen=True, slots=True)
class TreeChange:
    """One entry that differs. Where it was not there before, or is not there any more, mode and blob are None."""

    path: str
    """As git has it, bytes that are no UTF-8 as stand-ins; not yet fit for a terminal."""
    old_mode: str | None
    new_mode: str | None
    old_blob: str | None
    new_blob: str | None

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, changed because something in it is."""
        return self.new_mode == _FOLDER or (self.new_mode is None and self.old_mode == _FOLDER)


def changes_of(repository: Path, commits: Sequence[Commit]) -> Mapping[str, tuple[TreeChange, ...]]:
    """Return, by each commit's id, what it changes against its parent (or against nothing), folders too."""
    request = "".join(f"{commit.id}\n" for commit in commits).encode()
    said = run_git(repository, *_COMPARE, "--stdin", "--root", "--always", stdin=request) if commits else b""
    found: dict[str, list[TreeChange]] = {commit.id: [] for commit in commits}
    here: list[TreeChange] = []
    parts = iter(said.split(b"\0")[:-1])
    for part in parts:
        if part.startswith(b":"):
            here.append(_change(part, next(parts)))
        else:
            # With -z the id of a commit ends with a line break or with a NUL, as what follows it asks for.
            here = found[part.decode("ascii").strip()]
    return {name: tuple(changes) for name, changes in found.items()}


def changes_between(repository: Path, old: str, new: str) -> tuple[TreeChange, ...]:
    """Return what differs between two commits (full ids; `old` may be NO_COMMIT), files alone."""
    before = run_git(repository, "hash-object", "-t", "tree", "--stdin").decode("ascii").strip() if old == NO_COMMIT else old
    said = run_git(repository, *_COMPARE, before, new)
    return tuple(change for change in _changes(said) if not change.is_folder)


def _changes(said: bytes) -> Iterator[TreeChange]:
    parts = iter(said.split(b"\0")[:-1])
    for part in parts:
        yield _change(part, next(parts))


def _change(about: bytes, path: bytes) -> TreeChange:
    words = about[1:].decode("ascii").split(" ")
    if len(words) != 5:  # noqa: PLR2004 - two modes, two blobs, what happened
        raise ObjectsError("git answered something else")
    old_mode, new_mode, old_blob, new_blob, _ = words
    return TreeChange(
        path=os.fsdecode(path),
        old_mode=None if old_blob == NO_COMMIT else old_mode,
        new_mode=None if new_blob == NO_COMMIT else new_mode,
        old_blob=None if old_blob == NO_COMMIT else old_blob,
        new_blob=None if new_blob == NO_COMMIT else new_blob,
    )
