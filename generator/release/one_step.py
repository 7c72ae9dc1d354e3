"""Changes of the file system that happen whole or not at all: folders exchanged, a link pointed elsewhere, everything on the disk."""

import ctypes
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LIBC = ctypes.CDLL(None, use_errno=True)
_HERE = -100
"""AT_FDCWD: paths are as they stand (Linux, fcntl.h)."""
_EXCHANGE = 2
"""RENAME_EXCHANGE: both names stay, what they name changes places (Linux 3.15, renameat2(2))."""


def swap(new: Path, target: Path, previous: Path) -> None:
    """Put the finished folder `new` at `target`; what stood there goes to `previous`. At no moment is there nothing at `target`.

    Where the file system cannot exchange two folders, there is nothing at `target` for the time of two renamings.
    """
    with alone_in(target.parent):
        if not target.exists():
            new.rename(target)
        elif exchange(new, target):
            new.rename(previous)
        else:
            target.rename(previous)
            try:
                new.rename(target)
            except OSError:
                previous.rename(target)
                raise


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where this system or file system cannot, and then nothing has changed."""
    rename = getattr(_LIBC, "renameat2", None)
    return rename is not None and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0


def point(link: Path, goal: Path) -> None:
    """Let the symbolic link `link` name `goal`, from its own folder, in one step; it lasts when this returns."""
    waiting = link.with_name(f".{link.name}-next")
    waiting.unlink(missing_ok=True)
    waiting.symlink_to(os.path.relpath(goal, link.parent))
    waiting.replace(link)
    settle(link.parent)


def put(file: Path, content: bytes) -> None:
    """Let the file hold `content`, and at no moment anything else than what it held before; nobody else may read it."""
    waiting = file.with_name(f".{file.name}-next")
    waiting.unlink(missing_ok=True)
    with os.fdopen(os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(content)
    waiting.replace(file)


def settle(folder: Path) -> None:
    """Have everything of the file system that holds `folder` on the disk when this returns; raises OSError where it cannot be."""
    # One call for all: a site has tens of thousands of files, and waiting for each takes minutes.
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if _LIBC.syncfs(handle) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(handle)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Wait until nobody else works in `folder` under this lock. It is on the folder itself, so that it leaves no file behind."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
