"""What was public before: the revisions of every plan with their days, their changes in sentences and their proof."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from generator.changes.change import Change
from generator.tariff.language import Text

LOG = "log"
"""The folder of the log below the site's root; its files are called as in the ledger."""
KEYS = ".well-known/tariff-log-keys.json"
"""The list of all keys of the log, where programs look for such things (RFC 8615)."""


@dataclass(frozen=True, slots=True)
class PlanRevision:
    """One version of a plan as this site disclosed it, or the end of its sale."""

    filing_number: str
    carrier: str
    number: int
    """Counts from 1."""
    event: str
    """What happened, as the log says it: `published`, `changed`, `off_sale`, `on_sale`."""
    at: datetime
    """The moment of the release that disclosed it, in Shanghai's time."""
    sha256: str
    """Of the revision's canonical JSON, in small hexadecimal digits."""
    name: Text
    changes: tuple[Change, ...]
    """What differs from the version before, in the order of the format; empty for the first."""
    place: int
    """The place of its event in the log, from 0."""


@dataclass(frozen=True, slots=True)
class History:
    """Everything that the site disclosed so far, and the head of its log."""

    of_plan: Mapping[str, tuple[PlanRevision, ...]]
    """By filing number, the oldest first."""
    events: Sequence[PlanRevision]
    """All of them, the newest first."""
    checkpoint: str
    """The signed head of the log as published."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """What the log itself publishes, by its address below the site's root."""
