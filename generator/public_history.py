"""What pages tell of the past, made from the ledger: every entry with its changes in sentences, and the files that prove it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.changes.comparison import changes
from generator.ledger import verify_receipt
from generator.ledger.canonical import past_plan
from generator.ledger.entry import Entry, addresses_of
from generator.ledger.events import Event
from generator.ledger.key_change import KeyChange
from generator.ledger.key_list import key_list
from generator.ledger.ledger import CHECKPOINT, CHECKPOINTS, EVENTS, VERIFIER, Ledger
from generator.show.history import KEYS, LOG, History, PlanRevision
from generator.tariff.language import Text
from generator.tariff.prose import Prose

SCRIPT = "verify_receipt.py"
"""The address of the program that verifies receipts."""


def public_history(ledger: Ledger) -> History:
    """Return what the ledger tells; raises LedgerError where one of its texts is missing or was altered."""
    places = {entry: place for place, entry in enumerate(ledger.entries)}
    of_plan = {number: tuple(_revisions(ledger, events, places)) for number, events in ledger.of_plan.items()}
    placed = sorted((revision for revisions in of_plan.values() for revision in revisions), key=lambda revision: -revision.place)
    return History(of_plan, placed, ledger.checkpoint, LogFiles(ledger))


class LogFiles(Mapping[str, bytes]):
    """The files that the log publishes, by their address below the site's root; each is read when it is asked for."""

    def __init__(self, ledger: Ledger) -> None:
        """List the files; the ledger's folder must stay as long as they are read."""
        self._files = {SCRIPT: Path(verify_receipt.__file__)}
        for name in (EVENTS, CHECKPOINT, VERIFIER, *(f"{CHECKPOINTS}/{file.name}" for file in _heads(ledger))):
            self._files[f"{LOG}/{name}"] = ledger.folder / name
        for entry in ledger.entries:
            folder = f"{LOG}/" if isinstance(entry, KeyChange) else ""
            for address in addresses_of(entry):
                self._files[folder + address] = ledger.folder / address
        self._keys = key_list(ledger)

    def __getitem__(self, address: str) -> bytes:
        return self._keys if address == KEYS else self._files[address].read_bytes()

    def __contains__(self, address: object) -> bool:
        return address == KEYS or address in self._files

    def __iter__(self) -> Iterator[str]:
        yield KEYS
        yield from self._files

    def __len__(self) -> int:
        return 1 + len(self._files)


def _heads(ledger: Ledger) -> Sequence[Path]:
    """Return the files of every signed head and of what witnesses answered to it."""
    return sorted((ledger.folder / CHECKPOINTS).iterdir())


def _revisions(ledger: Ledger, events: Sequence[Event], places: Mapping[Entry, int]) -> Iterator[PlanRevision]:
    """Yield a plan's entries, the oldest first; versions are read and compared only where the text is another one than before."""
    before: bytes | None = None
    for event in events:
        text = ledger.revision(event)
        yield PlanRevision(
            filing_number=event.filing_number,
            carrier=event.carrier,
            number=event.revision,
            event=event.event,
            at=event.at,
            sha256=event.sha256,
            name=_name(text),
            changes=() if before is None or before == text else changes(past_plan(before), past_plan(text)),
            place=places[event],
        )
        before = text


def _name(text: bytes) -> Text:
    """Return the name alone: most plans have one entry, and nothing else of its text is told."""
    return Prose(**json.loads(text)["name"]).text
