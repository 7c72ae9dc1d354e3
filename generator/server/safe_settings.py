"""The git settings of every repository of a server: what a push may bring, what may be read, what is kept."""

import shutil
from contextlib import suppress
from pathlib import Path

from generator.repository.objects import run_git

MAX_PUSH = 16 * 1024 * 1024
"""Bytes of a push. Its 2,000 files of 64 KiB, as the format allows them, are far less once packed."""

STALE_SECONDS = 600
"""Seconds after which a lock belongs to nobody."""
LOCKS = ("refs/heads/main.lock", "packed-refs.lock", "HEAD.lock", "config.lock")
"""What a push that is killed may leave in a repository; git takes none of them away."""
ABANDONED_SECONDS = 24 * 60 * 60
"""Seconds after which what a push has brought so far is no push any more: a slow line takes long for MAX_PUSH."""

_SAFE = {
    # every object is looked at before it is taken in: .git, .., names that differ in letter case only on other systems
    "receive.fsckObjects": "true",
    "transfer.fsckObjects": "true",
    # git shows a file that everybody may write as a plain one, so only here can it be told apart
    "receive.fsck.badFilemode": "error",
    "core.protectHFS": "true",
    "core.protectNTFS": "true",
    "receive.maxInputSize": str(MAX_PUSH),
    # what comes packed stays packed: 20 kilobytes can unpack to the whole disk
    "transfer.unpackLimit": "1",
    # history only grows
    "receive.denyNonFastForwards": "true",
    "receive.denyDeletes": "true",
    "receive.denyDeleteCurrent": "refuse",
    "receive.denyCurrentBranch": "refuse",
    "receive.shallowUpdate": "false",
    "receive.advertiseAtomic": "true",
    "receive.advertisePushOptions": "false",
    "core.logAllRefUpdates": "always",
    "gc.reflogExpire": "never",
    "gc.reflogExpireUnreachable": "never",
    # Protocols 0 and 1 hand out only what main holds. Protocol 2 ignores these: whoever may read can ask for every object by
    # its name. Nothing else is here to be asked for, since what is refused never leaves git's quarantine and main only grows.
    "uploadpack.allowTipSHA1InWant": "false",
    "uploadpack.allowReachableSHA1InWant": "false",
    "uploadpack.allowAnySHA1InWant": "false",
    "uploadpack.allowFilter": "false",
    "uploadpack.allowRefInWant": "false",
    "uploadarchive.allowUnreachable": "false",
    # what was accepted is on the disk before git says so
    "core.fsync": "all",
    "core.fsyncMethod": "fsync",
    "gc.auto": "6700",
    "gc.autoDetach": "true",
    "core.hooksPath": "",
}


def make_repository(repository: Path, hooks: Path) -> None:
    """Make an empty bare repository with the safe settings; raises ObjectsError, FileExistsError where something lies there."""
    repository.mkdir(mode=0o700, parents=True)
    run_git(repository, "init", "--quiet", "--bare", "--template=", "--initial-branch=main")
    settle(repository, hooks)


def clear_stale_locks(repository: Path, now: float) -> None:
    """Take away what a killed push has left, as it is at `now`: locks older than STALE_SECONDS, and what it brought after a day.

    Git holds a lock for an instant, and keeps what a push brings in a folder of its own until it is judged.
    """
    for lock in (repository / name for name in LOCKS):
        with suppress(FileNotFoundError):
            if now - lock.stat().st_mtime > STALE_SECONDS:
                lock.unlink()
    for brought in (repository / "objects").glob("tmp_objdir-incoming-*"):
        with suppress(FileNotFoundError):
            if now - brought.stat().st_mtime > ABANDONED_SECONDS:
                shutil.rmtree(brought)


def settle(repository: Path, hooks: Path) -> None:
    """Give a repository every safe setting, also one that somebody has changed since; raises ObjectsError."""
    for name, value in (_SAFE | {"core.hooksPath": str(hooks)}).items():
        run_git(repository, "config", name, value)
