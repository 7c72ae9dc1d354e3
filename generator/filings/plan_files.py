"""Puts imported plan files into their places, and never writes over an author's edit unasked.

The first line of each file keeps the fingerprint of what was imported. Where it no longer fits the rest, somebody
edited the file; where it fits what the import would write now, the filing says nothing new.
"""

import difflib
import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.filings.import_run import Imported
from generator.read.sources import PLANS_FOLDER
from generator.tariff.language import message
from generator.tariff.words import Word

_OPENING = "# 由 mingbai import 写成 / written by mingbai import, sha256:"
_FINGERPRINT = re.compile(re.escape(_OPENING) + r"([0-9a-f]{64})\n")


class Outcome(Word):
    """What became of one plan file."""

    NEW = ("new", message("新写"))
    SAME = ("same", message("没有变化"))
    EDIT_KEPT = ("edit_kept", message("改过的文件，公示没有变，留着您改的"))
    UPDATED = ("updated", message("公示变了，已更新"))
    EDITED = ("edited", message("改过的文件，公示也变了，没有动它"))
    OVERWRITTEN = ("overwritten", message("改过的文件，按您的要求重写"))

    @property
    def writes(self) -> bool:
        """Whether the file is written."""
        return self in {Outcome.NEW, Outcome.UPDATED, Outcome.OVERWRITTEN}


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """One plan file: its name under the root, what became of it, and how the import differs from what lay there."""

    name: PurePosixPath
    outcome: Outcome
    difference: str
    """A unified difference, empty where there is none or nothing lay there."""


def with_fingerprint(body: str) -> str:
    """Return the text of a plan file with the fingerprint of what was imported as its first line."""
    return f"{_OPENING}{_hash(body)}\n{body}"


def place(imported: Imported, root: Path, *, overwrite: bool, write: bool) -> FileOutcome:
    """Decide what becomes of one plan file under `root/plans`, and write it where `write` is set and nothing is lost by it."""
    name = PurePosixPath(PLANS_FOLDER, imported.carrier, f"{imported.number}.yml")
    path = root / name
    text = with_fingerprint(imported.text)
    before = path.read_text(encoding="utf-8", errors="replace") if path.exists() else None
    outcome = _outcome(before, imported.text, overwrite=overwrite)
    if write and outcome.writes:
        _write(path, text)
    return FileOutcome(name, outcome, "" if before is None or outcome is Outcome.EDIT_KEPT else _difference(name, before, text))


def _outcome(before: str | None, body: str, *, overwrite: bool) -> Outcome:
    if before is None:
        return Outcome.NEW
    recorded = _FINGERPRINT.match(before)
    fingerprint = recorded[1] if recorded else ""
    edited = not recorded or fingerprint != _hash(before[recorded.end() :])
    if fingerprint == _hash(body):
        return Outcome.EDIT_KEPT if edited else Outcome.SAME
    if not edited:
        return Outcome.UPDATED
    return Outcome.OVERWRITTEN if overwrite else Outcome.EDITED


def _difference(name: PurePosixPath, before: str, after: str) -> str:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), f"{name}", f"{name} (import)", lineterm="", n=1)
    return "\n".join(lines)


def _hash(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


def _write(path: Path, text: str) -> None:
    """Write the file whole or not at all, so that a session that is cut off leaves no half of a plan."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=path.parent, suffix=".part", delete=False) as file:
        file.write(text)
    Path(file.name).chmod(0o644)
    os.replace(file.name, path)  # noqa: PTH105 - Path.replace says the same with more words
