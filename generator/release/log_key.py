"""The log's key, and how it gives way to a new one: the new key waits until a release has published the change.

```
signing/log.key             the key that signs
signing/next-log.key.json   the key that is to sign after it, and what is known of the old one; gone once it has become log.key
```

The old secret key is gone then too: whoever keeps it can only lose it.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.ledger.checkpoint import SigningKey, VerifierKey
from generator.ledger.fault import LedgerError
from generator.ledger.key_change import Handover
from generator.ledger.ledger import VERIFIER
from generator.release.fault import ReleaseError
from generator.release.one_step import alone_in, put, settle
from generator.server.home import Home
from generator.shanghai import today

LEDGER = "ledger"
"""In a release's folder: the log that it published."""


def change_log_key(home: Home, unsafe_from: date | None, *, lost: bool) -> VerifierKey:
    """Make a new key for the log, which the next release takes into use, and return its public half; one that waits is replaced.

    `unsafe_from` is the first day on which somebody else may have had the old key. Raises ReleaseError where there is no log
    yet, where the day is still to come, or where `lost` is not what is found: the old key signs the change whenever it can.
    """
    with alone_in(home.releases):
        adopt(home)
        signs = _signs_now(home)
        if signs is None:
            raise ReleaseError("还没有发布过，日志还没有钥匙。", "nothing was ever published: the log has no key yet")
        if unsafe_from is not None and unsafe_from > today(home.now()):
            raise ReleaseError(f"{unsafe_from} 还没有到。", f"{unsafe_from} is still to come")
        found = _fitting(_file(home), signs)
        if lost and found:
            raise ReleaseError(
                f"旧钥匙还在：{_file(home)}。不要写 --old-key-lost，让它给新钥匙签名。",
                f"the old key is still there: {_file(home)}; leave out --old-key-lost, so that it signs for the new one",
            )
        if not lost and not found:
            raise ReleaseError(
                f"旧钥匙不在了：{_file(home)}。先找备份。真的没有了，加上 --old-key-lost：它就不能给新钥匙签名，谁都看得到。",
                f"the old key is not there: {_file(home)}; look for it in the backup. Where it is really lost, add --old-key-lost: "
                "it cannot sign for the new one then, which everybody will see",
            )
        new = SigningKey.new(signs.name)
        told = {"key": new.line, "old_key_signs": not lost, "unsafe_from": None if unsafe_from is None else unsafe_from.isoformat()}
        put(_waiting_file(home), json.dumps(told).encode())
        settle(home.signing)
        home.release_wanted.touch(mode=0o600)
        return new.verifier


def signing_key(home: Home, address: str, *, first: bool) -> SigningKey | Handover:
    """Return what signs the next log; the first release makes the key, and afterwards a missing one is an error."""
    file = _file(home)
    if first and not file.exists():
        SigningKey.new(address.removeprefix("https://").rstrip("/")).write(file)
    return waiting(home) or SigningKey.read(file)


def waiting(home: Home) -> Handover | None:
    """Return the change of key that the next release publishes, None where none is asked for; raises LedgerError where it is damaged."""
    asked = _asked(home)
    if asked is None:
        return None
    return Handover(SigningKey.read(_file(home)) if asked.old_key_signs else None, asked.key, asked.unsafe_from)


def adopt(home: Home) -> VerifierKey | None:
    """Take the new key into use once the live log is signed with it, whatever was killed meanwhile; return it where that was due.

    Raises LedgerError where the new key is damaged.
    """
    asked = _asked(home)
    if asked is None or asked.key.verifier != _signs_now(home):
        return None
    put(_file(home), f"{asked.key.line}\n".encode())
    # The only other place that holds it is removed next.
    settle(home.signing)
    _waiting_file(home).unlink()
    return asked.key.verifier


@dataclass(frozen=True, slots=True)
class _Asked:
    """What somebody asked for."""

    key: SigningKey
    old_key_signs: bool
    unsafe_from: date | None


def _asked(home: Home) -> _Asked | None:
    file = _waiting_file(home)
    if not file.exists():
        return None
    try:
        told = json.loads(file.read_bytes())
        unsafe = None if told["unsafe_from"] is None else date.fromisoformat(told["unsafe_from"])
        return _Asked(SigningKey.of(told["key"]), bool(told["old_key_signs"]), unsafe)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise LedgerError(f"读不到日志的新钥匙 {file}", f"the log's new key cannot be read: {file}") from error


def _file(home: Home) -> Path:
    return home.signing / "log.key"


def _waiting_file(home: Home) -> Path:
    return home.signing / "next-log.key.json"


def _signs_now(home: Home) -> VerifierKey | None:
    """Return the public key that signs the live log; None before the first release."""
    if not home.current.is_symlink():
        return None
    return VerifierKey.read((home.current / LEDGER / VERIFIER).read_text(encoding="utf-8"))


def _fitting(file: Path, signs: VerifierKey) -> bool:
    """Whether the file holds the key that signs the live log."""
    with suppress(LedgerError):
        return SigningKey.read(file).verifier == signs
    return False
