"""The log's entry that says that its key was changed: which key from then on, why, and from which day the old one is not to be trusted.

The head of the release that logs it is signed by both keys. So whoever kept the old key can believe the new one, and whoever
has the new one knows which key signed before. Where the old key is lost it cannot sign, and the entry says so.
"""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import Enum
from typing import Self

from generator.ledger.canonical import canonical_json
from generator.ledger.checkpoint import SigningKey, VerifierKey
from generator.ledger.fault import LedgerError
from generator.shanghai import SHANGHAI

KEY_CHANGED = "key_changed"
_NO_CHANGE = ("日志里的换钥匙登记不对", "an entry of the log that should say a change of key does not")


class Reason(Enum):
    """Why the key was changed; the value is what stands in the log."""

    ROTATION = "rotation"
    """As a matter of course: the old key stays worthy of trust for what it signed."""
    LEAK = "leak"
    """Somebody else may have the old key."""
    LOSS = "loss"
    """Nobody has the old key any more."""


@dataclass(frozen=True, slots=True)
class Handover:
    """What makes a change of key: the keys, and what is known of the old one."""

    old: SigningKey | None
    """None where it is lost: then it cannot sign."""
    new: SigningKey
    unsafe_from: date | None = None
    """The first day on which somebody else may have had the old key; None where nobody is feared to."""

    @property
    def reason(self) -> Reason:
        """Why; a key that was lost may have been found by somebody, and then it is a leak."""
        if self.unsafe_from is not None:
            return Reason.LEAK
        return Reason.LOSS if self.old is None else Reason.ROTATION

    @property
    def signers(self) -> tuple[SigningKey, ...]:
        """Who signs the head of the release that changes the key: the old key first, where it can."""
        return (self.new,) if self.old is None else (self.old, self.new)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyChange:
    """One entry that says that the log's key was changed."""

    event: str
    """`key_changed`."""
    new_key: str
    """The public key that signs from this entry on, whole."""
    number: int
    """Counts the log's changes of key, from 1."""
    old_key: str
    """The public key that signed until then, whole."""
    old_key_signed: bool
    """Whether the old key signed the head with this entry too."""
    reason: str
    """A word of `Reason`."""
    time: str
    """When it was published, in Shanghai: `2026-11-22T18:00:00+08:00`."""
    unsafe_from: str | None
    """The first day on which somebody else may have had the old key: `2026-11-20`."""

    @classmethod
    def of(cls, handover: Handover, old: VerifierKey, number: int, time: str) -> Self:
        """Return the entry of a handover from the key `old`."""
        return cls(
            event=KEY_CHANGED,
            new_key=str(handover.new.verifier),
            number=number,
            old_key=str(old),
            old_key_signed=handover.old is not None,
            reason=handover.reason.value,
            time=time,
            unsafe_from=None if handover.unsafe_from is None else handover.unsafe_from.isoformat(),
        )

    @classmethod
    def read(cls, line: bytes) -> Self:
        """Return the entry of a line without its line break; raises LedgerError where the line is not exactly such an entry."""
        try:
            found = cls(**json.loads(line))
            if found.line == line and found.at.utcoffset() == SHANGHAI.utcoffset(None) and found._agrees():
                return found
        except (ValueError, TypeError, AttributeError) as error:
            raise LedgerError(*_NO_CHANGE) from error
        raise LedgerError(*_NO_CHANGE)

    def _agrees(self) -> bool:
        """Whether its parts say the same; raises ValueError where one of them says nothing."""
        unsafe = None if self.unsafe_from is None else date.fromisoformat(self.unsafe_from)
        leaked = Reason(self.reason) is Reason.LEAK
        signed = self.old_key_signed if leaked else Reason(self.reason) is Reason.ROTATION
        told = self.event == KEY_CHANGED and (unsafe is not None) == leaked and self.old_key_signed is signed
        return told and self.old != self.new and self.old.name == self.new.name

    @property
    def line(self) -> bytes:
        """The entry as it stands in the log, without the line break."""
        return canonical_json(asdict(self))

    @property
    def at(self) -> datetime:
        """The moment of the change."""
        return datetime.fromisoformat(self.time)

    @property
    def new(self) -> VerifierKey:
        """The public key from then on."""
        return VerifierKey.read(self.new_key)

    @property
    def old(self) -> VerifierKey:
        """The public key until then."""
        return VerifierKey.read(self.old_key)
