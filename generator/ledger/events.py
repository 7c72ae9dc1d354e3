"""The log's entries: one line of canonical JSON for each time that a plan was disclosed, changed or taken off sale."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import Enum
from typing import Self

from generator.ledger.canonical import canonical_json
from generator.ledger.fault import LedgerError
from generator.shanghai import SHANGHAI

OFF_SALE = "off_sale"


class Happened(Enum):
    """What an entry tells; the value is what stands in the log."""

    PUBLISHED = "published"
    """The plan was disclosed for the first time."""
    CHANGED = "changed"
    """Its facts are others than before."""
    OFF_SALE = "off_sale"
    """Its sale has ended, on its last day or by being withdrawn."""
    ON_SALE = "on_sale"
    """Its sale has begun, or goes on after it had ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry of the log."""

    carrier: str
    event: str
    """A word of `Happened`."""
    filing_number: str
    previous: str | None
    """The SHA-256 of the plan's revision before, none for the first."""
    revision: int
    """Counts a plan's entries, from 1."""
    sha256: str
    """Of the revision's canonical JSON, in small hexadecimal digits."""
    state: str
    """Whether the plan was announced, on sale or off sale: `announced`, `on_sale`, `off_sale`."""
    time: str
    """When it was published, in Shanghai: `2026-11-22T18:00:00+08:00`."""

    @classmethod
    def read(cls, line: bytes) -> Self:
        """Return the entry of a line without its line break; raises LedgerError where the line is not exactly an entry's."""
        try:
            found = cls(**json.loads(line))
            if found.line == line and found.at.utcoffset() == SHANGHAI.utcoffset(None):
                Happened(found.event)
                return found
        except (ValueError, TypeError) as error:
            raise LedgerError("日志里有一行不是登记", "a line of the log is not an entry") from error
        raise LedgerError("日志里有一行不是登记", "a line of the log is not an entry")

    @property
    def line(self) -> bytes:
        """The entry as it stands in the log, without the line break: these bytes are what the tree hashes."""
        return canonical_json(asdict(self))

    @property
    def at(self) -> datetime:
        """The moment of publication."""
        return datetime.fromisoformat(self.time)


def happened(before: Event | None, state: str, *, same: bool) -> Happened | None:
    """Return what is to be logged of a plan in `state` whose facts are the `same` as before; None where nothing is new."""
    if before is None:
        return Happened.PUBLISHED
    if before.state != state and OFF_SALE in {before.state, state}:
        return Happened.OFF_SALE if state == OFF_SALE else Happened.ON_SALE
    if not same:
        return Happened.CHANGED
    return None if before.state == state else Happened.ON_SALE
