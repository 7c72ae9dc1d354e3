"""The outside witness: a command that is given each signed head, and whose answer is published beside it.

A log that only its operator keeps proves nothing against its operator. Whoever outside has a head, with a day that is not the
operator's own to write, makes the past binding. The command gets the head on its standard input; what it says on its standard
output is kept as `checkpoints/<size>.witness`, whatever its form: a time-stamp token (RFC 3161), a cosignature, a receipt.
"""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from generator.ledger.fault import LedgerError
from generator.ledger.ledger import CHECKPOINTS, Ledger

_SECONDS = 60
_LONGEST = 1024 * 1024
"""Bytes of an answer."""


def witness_file(ledger: Ledger, size: int) -> Path:
    """Return the file of the witness's answer to the head with `size` entries, whether or not it is there."""
    return ledger.folder / CHECKPOINTS / f"{size}.witness"


def witness(ledger: Ledger, command: Sequence[str], seconds: float = _SECONDS) -> None:
    """Ask the witness about the ledger's head and keep its answer; one that has answered is not asked again.

    Raises LedgerError, with nothing kept, where it fails, says nothing, says more than 1 MiB or takes longer than `seconds`.
    """
    answer = witness_file(ledger, len(ledger.entries))
    if answer.exists():
        return
    try:
        asked = subprocess.run(command, input=ledger.checkpoint.encode(), capture_output=True, check=True, timeout=seconds)
    except (OSError, subprocess.SubprocessError) as error:
        raise LedgerError("外部见证没有回答", "the outside witness did not answer") from error
    if not 0 < len(asked.stdout) <= _LONGEST:
        raise LedgerError("外部见证的回答不能用", "the answer of the outside witness is of no use")
    answer.write_bytes(asked.stdout)
