"""The ledger as it was: what it held when it was shorter, taken out of what it holds now."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from generator.ledger.entry import addresses_of
from generator.ledger.ledger import CHECKPOINT, CHECKPOINTS, EVENTS, VERIFIER, Ledger
from generator.ledger.witness import witness_file


def as_it_was(ledger: Ledger, size: int, into: Path, *, witnessed: bool) -> Ledger:
    """Write the ledger as it was when it was published with `size` entries into the new folder `into`, and return it.

    `witnessed` says whether an outside witness had answered to its head by then.

    Since nothing in a ledger ever changes, it is its beginning. Raises LedgerError where that does not agree with itself.
    """
    into.mkdir()
    for address in _addresses(ledger, size, witnessed=witnessed):
        (into / address).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ledger.folder / address, into / address)
    shutil.copyfile(ledger.folder / CHECKPOINTS / str(size), into / CHECKPOINT)
    (into / EVENTS).write_bytes(b"".join(line + b"\n" for line in ledger.lines[:size]))
    (into / VERIFIER).write_text(f"{ledger.key_of(size)}\n", encoding="utf-8", newline="\n")
    return Ledger.read(into)


def _addresses(ledger: Ledger, size: int, *, witnessed: bool) -> Iterator[str]:
    for entry in ledger.entries[:size]:
        yield from addresses_of(entry)
    for head in ledger.heads:
        if head <= size:
            yield f"{CHECKPOINTS}/{head}"
        # Only the newest head is ever shown to the witness: what it has not answered to by then it never answers to.
        if (head < size or (head == size and witnessed)) and witness_file(ledger, head).exists():
            yield f"{CHECKPOINTS}/{witness_file(ledger, head).name}"
