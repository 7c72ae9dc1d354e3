"""Pushes spoken word by word to `git receive-pack`: what no git client would ever say, and somebody who means harm does."""

import resource
import subprocess
from collections.abc import Sequence
from pathlib import Path

from site_tests.push_server import Clerk, Pushed, environment

_LENGTH = 4
"""Hexadecimal signs before each line that say how long it is, themselves included."""


def push_word_by_word(
    clerk: Clerk, updates: Sequence[tuple[str, str, str]], pack: bytes | None = None, largest_file: int | None = None
) -> Pushed:
    """Ask the clerk's server to move names, each from one commit to another in this order.

    Every commit is sent along, or the `pack` that is given. `largest_file` is how many bytes the server can write into one file.
    """
    before = clerk.server.tip(clerk.name)
    commits = "\n".join([*(new for _, new, _ in updates), f"^{before}", ""])
    sent = _git("pack-objects", "--revs", "--stdout", "-q", folder=clerk.folder, stdin=commits.encode()) if pack is None else pack
    told = [
        f"{old} {new} {name}\0 report-status" if place == 0 else f"{old} {new} {name}" for place, (old, new, name) in enumerate(updates)
    ]
    asked = b"".join(_line(line) for line in told) + b"0000"
    repository = str(clerk.server.repository(clerk.name))
    said = _git("receive-pack", repository, folder=clerk.folder, stdin=asked + sent, largest_file=largest_file).decode(errors="replace")
    # In the report stands `ok` or `ng` for every name.
    went_through = "unpack ok" in said and "ng refs/" not in said
    return Pushed(0 if went_through else 1, said, before, clerk.server.tip(clerk.name), updates[-1][1])


def _git(*words: str, folder: Path, stdin: bytes, largest_file: int | None = None) -> bytes:
    def limit() -> None:
        if largest_file is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    command = ("git", *words)
    return subprocess.run(
        command,
        cwd=folder,
        input=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        env=environment(),
        preexec_fn=limit,
    ).stdout


def _line(said: str) -> bytes:
    data = said.encode()
    return f"{len(data) + _LENGTH:04x}".encode() + data
