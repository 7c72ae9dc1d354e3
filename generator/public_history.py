"""What pages tell of the past, made from the ledger: every entry with its changes in sentences, and the files that prove it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.changes.comparison import changes
from generator.ledger import verify_receipt
from generator.ledger.canonical import past_plan
from generator.ledger.events import Event
from generator.ledger.ledger import CHECKPOINT, CHECKPOINTS, EVENTS, VERIFIER, Ledger, addresses_of
from generator.show.history import LOG, History, PlanRevision
from generator.tariff.language import Text
from generator.tariff.prose import Prose

SCRIPT = "verify_receipt.py"
"""The address of the program that verifies receipts."""


def public_history(ledger: Ledger) -> History:
    """Return what the ledger tells; raises LedgerError where one of its texts is missing or was altered."""
    places = {event: place for place, event in enumerate(ledger.events)}
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
        for event in ledger.events:
            for address in addresses_of(event):
                self._files[address] = ledger.folder / address

    def __getitem__(self, address: str) -> bytes:
        return self._files[address].read_bytes()

    def __contains__(self, address: object) -> bool:
        return address in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def _heads(ledger: Ledger) -> Sequence[Path]:
    """Return the files of every signed head and of what witnesses answered to it."""
    return sorted((ledger.folder / CHECKPOINTS).iterdir())


def _revisions(ledger: Ledger, events: Sequence[Event], places: Mapping[Event, int]) -> Iterator[PlanRevision]:
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
