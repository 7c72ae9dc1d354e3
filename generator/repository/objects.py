"""Reads git objects: one git process for as many as are wanted, never a checkout, so that nothing pushed is ever carried out.

Replacement objects and the settings of whoever runs it play no part. What a hook is told about objects still in
quarantine (`GIT_OBJECT_DIRECTORY` and its kin) reaches git, what it is told about folders does not.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

_GIT: Final = (
    shutil.which("git") or "git",
    # Left alone, git keeps 96 MB of what it has just unpacked, and all of a pack in its memory.
    *("-c", "core.deltaBaseCacheLimit=8m", "-c", "core.packedGitWindowSize=1m", "-c", "core.packedGitLimit=16m"),
)
_ABOUT_FOLDERS: Final = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_COMMON_DIR"})
_PER_BATCH: Final = 400
"""Requests written before answers are read: they have to fit into a pipe, or both sides wait for ever."""

_FILES_AT_ONCE: Final = 4_000


class ObjectsError(Exception):
    """Git could not be started, broke off, or said what it never says: nothing can be judged."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One object as git keeps it. `data` is None where it is larger than was asked for."""

    id: str
    """In full."""
    kind: str
    """`blob`, `commit`, `tree` or `tag`."""
    size: int
    """In bytes."""
    data: bytes | None


def git_environment() -> dict[str, str]:
    """Return the environment for every git process: this one's, quarantine included, without folders, settings and replacements."""
    plain = {name: value for name, value in os.environ.items() if name not in _ABOUT_FOLDERS and not name.startswith("GIT_CONFIG")}
    return {**plain, "GIT_NO_REPLACE_OBJECTS": "1", "GIT_CONFIG_NOSYSTEM": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


def run_git(repository: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    """Return what git says on standard output; raises ObjectsError where it fails."""
    try:
        run = subprocess.run([*_GIT, "-C", repository, *arguments], input=stdin, capture_output=True, env=git_environment(), check=False)
    except OSError as error:
        raise ObjectsError(f"git cannot be run: {error.strerror}") from error
    if run.returncode:
        raise ObjectsError(f"git {arguments[0]}: {run.stderr.decode(errors='replace').strip()}")
    return run.stdout


class Objects:
    """The objects of one repository, read by one git process that ends with the `with` block. Not for several threads."""

    def __init__(self, repository: Path) -> None:
        self._repository = repository
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._process is not None:
            with suppress(OSError):
                self._pipes[0].close()
            self._pipes[1].close()
            self._process.wait()
            self._process = None

    def sizes(self, names: Sequence[str]) -> list[Kept | None]:
        """Return the kind and size of each object, None where there is none; a name may be `<commit>:<path>`."""
        return list(self._ask("info", names))

    def read(self, names: Sequence[str], largest: int) -> list[Kept | None]:
        """Return each object, None where there is none; what has more than `largest` bytes comes without its data."""
        known = self.sizes(names)
        # By id: to find a file by its path, git looks through every folder on the way, and there may be 100,000 in one.
        contents = self._ask("contents", [kept.id for kept in known if kept is not None and kept.size <= largest])
        return [next(contents) if kept is not None and kept.size <= largest else kept for kept in known]

    @property
    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None:
            try:
                self._process = subprocess.Popen(
                    [*_GIT, "-C", self._repository, "cat-file", "--batch-command", "--buffer"],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=git_environment(),
                )
            except OSError as error:
                raise ObjectsError(f"git cannot be run: {error.strerror}") from error
        if self._process.stdin is None or self._process.stdout is None:
            raise ObjectsError("git has no pipes")
        return self._process.stdin, self._process.stdout

    def _ask(self, command: str, names: Sequence[str]) -> Iterator[Kept | None]:
        if any("\n" in name or "\0" in name for name in names):
            raise ObjectsError("no object has such a name")
        for start in range(0, len(names), _PER_BATCH):
            batch = names[start : start + _PER_BATCH]
            try:
                requests, answers = self._pipes
                requests.write(b"".join(os.fsencode(f"{command} {name}\n") for name in batch) + b"flush\n")
                requests.flush()
                yield from [_answer(answers, with_data=command == "contents") for _ in batch]
            except OSError as error:
                raise ObjectsError("git broke off") from error


def _answer(answers: IO[bytes], *, with_data: bool) -> Kept | None:
    head = answers.readline()
    if not head.endswith(b"\n"):
        raise ObjectsError("git broke off")
    if head.endswith((b" missing\n", b" ambiguous\n")):
        return None
    parts = head.split()
    if len(parts) != 3 or not parts[2].isdigit():  # noqa: PLR2004 - id, kind, size
        raise ObjectsError("git answered something else")
    name, kind, size = parts[0].decode("ascii", "replace"), parts[1].decode("ascii", "replace"), int(parts[2])
    if not with_data:
        return Kept(name, kind, size, None)
    data = answers.read(size + 1)
    if len(data) != size + 1:
        raise ObjectsError("git broke off")
    return Kept(name, kind, size, data[:-1])


def commit_named(repository: Path, name: str) -> str | None:
    """Return the full id of the commit that a branch, tag, short id or `HEAD~2` stands for, None where there is none."""
    try:
        said = run_git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except ObjectsError:
        return None
    return said.decode("ascii").strip()


def files_at(repository: Path, commit: str) -> dict[str, str]:
    """Return every plain file below `plans/` at a commit (its full id) by its path, with its blob, in the order of paths.

    Links, submodules and executables are left out: no sound repository holds any. Raises ObjectsError where there is no such commit.
    """
    found: dict[str, str] = {}
    for entry in filter(None, run_git(repository, "ls-tree", "-r", "-z", "--full-tree", commit, "--", "plans/").split(b"\0")):
        about, _, path = entry.partition(b"\t")
        mode, _, blob = about.split(b" ")
        if mode == b"100644":
            found[os.fsdecode(path)] = blob.decode("ascii")
    return found


def held_by(repository: Path, files: Mapping[str, str], largest: int) -> Iterator[list[tuple[str, str, bytes]]]:
    """Yield each file's path, blob and what it holds, a batch of some 12 MB at a time, in the order of paths.

    Nothing is given of what is larger than `largest` bytes.
    """
    paths = sorted(files)
    with Objects(repository) as objects:
        for start in range(0, len(paths), _FILES_AT_ONCE):
            batch = paths[start : start + _FILES_AT_ONCE]
            read = objects.read([files[path] for path in batch], largest)
            yield [(path, files[path], (kept.data if kept else None) or b"") for path, kept in zip(batch, read, strict=True)]


def plans_at(repository: Path, commit: str, largest: int) -> Mapping[str, bytes]:
    """Return what every plain file below `plans/` holds at a commit (its full id), by its path, in the order of paths.

    Nothing is given of what is larger than `largest` bytes. Raises ObjectsError where there is no such commit.
    """
    return {path: data for batch in held_by(repository, files_at(repository, commit), largest) for path, _, data in batch}
