"""Whose signature a commit bears: checked by `ssh-keygen` at the server's own time, several at once.

The dates of keys are compared here and not by ssh-keygen or git, which would take the day from the commit, and that is
whatever its author wrote.
"""

import base64
import binascii
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from generator.repository.authority import Authority, Holder, fingerprint_of
from generator.repository.commits import Commit

_SSH_KEYGEN: Final = shutil.which("ssh-keygen") or "ssh-keygen"
_BEGIN: Final = "-----BEGIN SSH SIGNATURE-----"
_END: Final = "-----END SSH SIGNATURE-----"
_MAGIC: Final = b"SSHSIG\x00\x00\x00\x01"
_SECONDS: Final = 20


class SignatureError(Exception):
    """ssh-keygen could not be run, so that no signature can be judged."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What a commit's signature comes to: its holder where it counts, else the fault's name without `push-`."""

    holder: Holder | None
    fault: str = ""
    """`unsigned`, `signature-broken`, `key-unknown`, `key-early`, `key-expired` or `key-revoked`."""
    detail: str = ""


def signers_of(commits: Sequence[Commit], authority: Authority, day: date) -> list[Signed]:
    """Return, for each commit, who signed it with a key that counts on `day`, the server's own day in Shanghai."""
    with tempfile.TemporaryDirectory(prefix="mingbai-signers-") as folder:
        allowed = Path(folder) / "allowed"
        allowed.write_bytes(authority.allowed_signers())
        with ThreadPoolExecutor(max_workers=min(8, 2 * (os.cpu_count() or 1))) as threads:
            return list(threads.map(lambda commit: _signer_of(commit, authority, day, allowed), commits))


def _signer_of(commit: Commit, authority: Authority, day: date, allowed: Path) -> Signed:
    if commit.signature is None:
        return Signed(None, "unsigned")
    blob = _key_in(commit.signature)
    if blob is None:
        return Signed(None, "signature-broken")
    holder = authority.holder_of(blob)
    if holder is None:
        return Signed(None, "key-unknown", fingerprint_of(blob))
    if not _is_genuine(commit, holder, allowed):
        return Signed(None, "signature-broken")
    return _on_the_day(holder, day)


def _on_the_day(holder: Holder, day: date) -> Signed:
    """Return whether a genuine signature counts on the day; who signed is told where it does not."""
    key, name = holder.key, holder.person.name
    if key.revoked_on is not None and key.revoked(day):
        return Signed(None, "key-revoked", f"{name}, {key.revoked_on.isoformat()}")
    if day < key.first_day:
        return Signed(None, "key-early", f"{name}, {key.first_day.isoformat()}")
    if day > key.last_day:
        return Signed(None, "key-expired", f"{name}, {key.last_day.isoformat()}")
    return Signed(holder)


def _is_genuine(commit: Commit, holder: Holder, allowed: Path) -> bool:
    """Whether ssh-keygen says that the holder's key signed these very bytes for git."""
    signature = allowed.with_name(commit.id)
    signature.write_text(commit.signature or "", encoding="utf-8")
    command = [_SSH_KEYGEN, "-Y", "verify", "-f", str(allowed), "-I", holder.key.fingerprint, "-n", "git", "-s", str(signature)]
    try:
        run = subprocess.run(
            command,
            input=commit.signed,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env={"PATH": os.environ.get("PATH", os.defpath)},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SignatureError(f"ssh-keygen cannot be run: {error}") from error
    return run.returncode == 0


def _key_in(signature: str) -> bytes | None:
    """Return the public key that an armoured signature carries, None where it is none; it proves nothing yet."""
    lines = signature.strip().split("\n")
    if lines[0] != _BEGIN or lines[-1] != _END or signature.count(_BEGIN) != 1:
        return None
    try:
        data = base64.b64decode("".join(lines[1:-1]), validate=True)
    except binascii.Error:
        return None
    start = len(_MAGIC) + 4
    length = int.from_bytes(data[len(_MAGIC) : start], "big")
    return data[start : start + length] if data.startswith(_MAGIC) and len(data) >= start + length else None
