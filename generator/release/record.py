"""What is kept of every release: when it was made, of which commits, and when the next one is due. Private: tips move with drafts."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Self

from generator.ledger.canonical import canonical_json
from generator.release.fault import ReleaseError
from generator.release.one_step import put
from generator.server.home import RECORD
from generator.shanghai import today

EARLIER = "earlier.jsonl"
"""In a release's folder: the records of all releases before it, a line each, the oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One release."""

    number: int
    """Counts the releases of a home, from 1."""
    at: datetime
    """The moment of the release, in Shanghai, to the second."""
    next_moment: datetime
    """The next midnight at which the same plans give another site."""
    entries: int
    """How many entries the log had that this release published."""
    witnessed: bool
    """Whether an outside witness had answered to the head of that log."""
    tips: Mapping[str, str]
    """The commit at the tip of each repository, by the repository's name."""

    @property
    def as_of(self) -> date:
        """The day in Shanghai whose state the site shows."""
        return today(self.at)

    @property
    def name(self) -> str:
        """The name of the release's folder; names sort as releases follow one another."""
        return f"{self.number:06d}-{self.at:%Y-%m-%d-%H%M%S}"

    @property
    def line(self) -> bytes:
        """The record as one line of canonical JSON, with its line break."""
        told = {
            "at": self.at.isoformat(),
            "entries": self.entries,
            "next_moment": self.next_moment.isoformat(),
            "number": self.number,
            "tips": dict(self.tips),
            "witnessed": self.witnessed,
        }
        return canonical_json(told) + b"\n"

    @classmethod
    def read(cls, line: bytes) -> Self:
        """Return the record of a line; raises ValueError, TypeError or KeyError where it is none."""
        told = json.loads(line)
        found = cls(
            number=told["number"],
            at=datetime.fromisoformat(told["at"]),
            next_moment=datetime.fromisoformat(told["next_moment"]),
            entries=told["entries"],
            witnessed=told["witnessed"],
            tips=told["tips"],
        )
        if found.line != line:
            raise ValueError("this is no record of a release")
        return found


def records_of(release: Path) -> tuple[Record, ...]:
    """Return the records of a release and of all before it, the oldest first; raises ReleaseError where they are damaged."""
    try:
        lines = [*(release / EARLIER).read_bytes().splitlines(keepends=True), (release / RECORD).read_bytes()]
        found = tuple(map(Record.read, lines))
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ReleaseError(f"发布记录读不出来：{release}", f"the records of releases cannot be read: {release}") from error
    if [record.number for record in found] != list(range(1, len(found) + 1)):
        raise ReleaseError(f"发布记录不全：{release}", f"records of releases are missing: {release}")
    return found


def write_records(records: tuple[Record, ...], release: Path) -> None:
    """Write the records into the folder of the newest release among them, which is the last."""
    put(release / EARLIER, b"".join(record.line for record in records[:-1]))
    put(release / RECORD, records[-1].line)
