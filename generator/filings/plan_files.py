"""Puts imported plan files into their places, and never writes over an author's edit unasked.

The first line of each file keeps the fingerprint of what was imported. Where it no longer fits the rest, somebody
edited the file; where it fits what the import would write now, the filing says nothing new.
"""

import difflib
import hashlib
import os
import re
import tempfile
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.filings.import_run import Imported
from generator.read.disk_faults import disk_fault
from generator.read.sources import PLANS_FOLDER
from generator.read.yaml_faults import Wording
from generator.tariff.language import message
from generator.tariff.words import Word

_OPENING = "# 由 mingbai import 写成 / written by mingbai import, sha256:"
_FINGERPRINT = re.compile(re.escape(_OPENING) + r"([0-9a-f]{64})\n")
_DISCLOSURE = re.compile(r"^disclosure:.*\n(?:[ \t]+\S.*\n)*", re.MULTILINE)
_READY = re.compile(r"^status: *ready\b", re.MULTILINE)
_DRAFT = re.compile(r"^status: draft$", re.MULTILINE)
_SALE = re.compile(r"^sale:", re.MULTILINE)
"""The field that stands behind the disclosure."""


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
    draft: bool = False
    """Whether the import makes a draft of it."""
    kept_disclosure: bool = False
    """Whether its disclosure is the one that the file had: this import named none."""


class PlanFileError(Exception):
    """A plan file cannot be read or written: which path is in the way, why, and what to do."""

    def __init__(self, path: Path, wording: Wording) -> None:
        super().__init__(str(path))
        self.path = path
        self.wording = wording


def with_fingerprint(body: str) -> str:
    """Return the text of a plan file with the fingerprint of what was imported as its first line."""
    return f"{_OPENING}{_hash(body)}\n{body}"


def place(imported: Imported, root: Path, *, overwrite: bool, write: bool) -> FileOutcome:
    """Decide what becomes of one plan file under `root/plans`, and write it where `write` is set and nothing is lost by it.

    A file that names its disclosure keeps it where the import names none: what was disclosed is never a draft again.
    Raises PlanFileError where the file can be neither read nor written.
    """
    name = PurePosixPath(PLANS_FOLDER, imported.carrier, f"{imported.number}.yml")
    path = root / name
    try:
        before = path.read_text(encoding="utf-8", errors="replace") if path.exists() else None
        body = imported.text if before is None else _with_disclosure_of(before, imported.text)
        outcome = _outcome(before, {imported.text, body}, overwrite=overwrite)
        text = with_fingerprint(body)
        if write and outcome.writes:
            _write(path, text)
    except OSError as error:
        in_the_way = next((folder for folder in reversed(path.parents) if folder.exists() and not folder.is_dir()), path)
        raise PlanFileError(in_the_way, disk_fault(error)) from error
    return FileOutcome(
        name,
        outcome,
        "" if before is None or outcome is Outcome.EDIT_KEPT else _difference(name, before, text),
        draft=_DRAFT.search(body) is not None and outcome is not Outcome.EDIT_KEPT,
        kept_disclosure=body != imported.text,
    )


def _with_disclosure_of(before: str, body: str) -> str:
    """Return what is imported with the disclosure of the file that lay there, where it is itself a draft without any."""
    disclosure = _DISCLOSURE.search(before)
    if not disclosure or not _READY.search(before) or _DISCLOSURE.search(body):
        return body
    kept = disclosure[0].rstrip() + "\n"
    ready = _DRAFT.sub("status: ready", body, count=1)
    sale = _SALE.search(ready)
    return ready[: sale.start()] + kept + ready[sale.start() :] if sale else ready + kept


def _outcome(before: str | None, bodies: AbstractSet[str], *, overwrite: bool) -> Outcome:
    """Return what becomes of a file; `bodies` are the imports, with the kept disclosure and without, that say nothing new."""
    if before is None:
        return Outcome.NEW
    recorded = _FINGERPRINT.match(before)
    fingerprint = recorded[1] if recorded else ""
    edited = not recorded or fingerprint != _hash(before[recorded.end() :])
    if fingerprint in {_hash(body) for body in bodies}:
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
        part = Path(file.name)
        try:
            file.write(text)
            file.close()
            part.chmod(0o644)
            os.replace(part, path)  # noqa: PTH105 - Path.replace says the same with more words
        except OSError:
            part.unlink(missing_ok=True)
            raise
