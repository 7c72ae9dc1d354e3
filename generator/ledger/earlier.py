"""The ledger as it was: what it held when it was shorter, taken out of what it holds now."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from generator.ledger.ledger import CHECKPOINT, CHECKPOINTS, EVENTS, VERIFIER, Ledger, receipt_address, revision_address


def as_it_was(ledger: Ledger, size: int, into: Path) -> Ledger:
    """Write the ledger as it was when it was published with `size` entries into the new folder `into`, and return it.

    Since nothing in a ledger ever changes, it is its beginning. Raises LedgerError where that does not agree with itself.
    """
    into.mkdir()
    for address in (VERIFIER, *_addresses(ledger, size)):
        (into / address).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ledger.folder / address, into / address)
    shutil.copyfile(ledger.folder / CHECKPOINTS / str(size), into / CHECKPOINT)
    (into / EVENTS).write_bytes(b"".join(event.line + b"\n" for event in ledger.events[:size]))
    return Ledger.read(into)


def _addresses(ledger: Ledger, size: int) -> Iterator[str]:
    for event in ledger.events[:size]:
        yield revision_address(event)
        yield receipt_address(event)
    # A head's file is named by its size; what an outside witness said of it has the same name with an ending.
    for file in (ledger.folder / CHECKPOINTS).iterdir():
        if int(file.name.partition(".")[0]) <= size:
            yield f"{CHECKPOINTS}/{file.name}"
