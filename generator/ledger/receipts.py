"""Receipts: what somebody keeps to prove later, without this site, that it published a certain text on a certain day.

A receipt holds the log's entry, its place, the hashes that lead from it to the root, and the signed head of the release that
logged it. It never changes: later heads contain this one, which consistency proofs show.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

from generator.ledger.canonical import canonical_json
from generator.ledger.checkpoint import Checkpoint, VerifierKey
from generator.ledger.events import Event
from generator.ledger.fault import LedgerError
from generator.ledger.merkle import included, leaf_hash

RECEIPT_FORMAT = "mingbai-receipt-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The proof of one entry."""

    entry: bytes
    """The log's line, without its line break."""
    index: int
    """Its place in the log, from 0."""
    proof: tuple[bytes, ...]
    checkpoint: str
    """The signed head, as text."""

    @classmethod
    def read(cls, data: bytes) -> Self:
        """Return the receipt of a file; raises LedgerError where the file is not exactly a receipt."""
        try:
            found = json.loads(data)
            receipt = cls(
                entry=found["entry"].encode(),
                index=found["index"],
                proof=tuple(b64decode(step, validate=True) for step in found["proof"]),
                checkpoint=found["checkpoint"],
            )
            if type(found["index"]) is int and isinstance(found["checkpoint"], str) and receipt.data == data:
                return receipt
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise LedgerError("这不是凭据", "this is not a receipt") from error
        raise LedgerError("这不是凭据", "this is not a receipt")

    @property
    def data(self) -> bytes:
        """The receipt as a file."""
        return canonical_json(
            {
                "checkpoint": self.checkpoint,
                "entry": self.entry.decode(),
                "format": RECEIPT_FORMAT,
                "index": self.index,
                "proof": [b64encode(step).decode() for step in self.proof],
            }
        )

    def proves_entry(self, head: Checkpoint) -> bool:
        """Whether the hashes lead from the entry to `head`."""
        return included(leaf_hash(self.entry), self.index, head.size, self.proof, head.root)


def verify(receipt: bytes, plan: bytes, key: VerifierKey) -> Event:
    """Return what the receipt proves of the canonical JSON `plan`; raises LedgerError that says what does not fit."""
    found = Receipt.read(receipt)
    event = Event.read(found.entry)
    if sha256(plan).hexdigest() != event.sha256:
        raise LedgerError("资费内容和凭据对不上", "the plan's text is not the one that the receipt speaks of")
    if not found.proves_entry(Checkpoint.read(key.opened(found.checkpoint))):
        raise LedgerError("凭据里的证明对不上", "the receipt's proof does not lead to the log's head")
    return event
