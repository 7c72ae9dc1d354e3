"""Check a receipt of the log of disclosure, offline, with nothing but Python and the command `openssl`.

    python3 verify_receipt.py --key KEY RECEIPT PLAN [--log EVENTS]

KEY      the public key of the log, as text or as a file: the one that you kept, or that somebody you trust kept
RECEIPT  the receipt, receipts/<filing number>/<revision>.json
PLAN     the text it is about, revisions/<filing number>/<revision>.json
EVENTS   log/events.jsonl of today: is the log of then still the beginning of it?

Exit code 0: proven. 1: something does not fit. 2: asked in the wrong way, or a file or openssl is missing.
This program stands by itself, so that it can be read whole and be kept: it needs no other file of the site.
"""

import argparse
import base64
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ED25519 = b"\1"
PUBLIC_KEY_HEAD = bytes.fromhex("302a300506032b6570032100")
"""What stands before the 32 bytes of an Ed25519 key in the form that openssl reads (RFC 8410)."""


class NotProvenError(Exception):
    """Something does not fit; carries the reason, Chinese and English."""


def main() -> int:
    """Check what the command line names and say what it proves."""
    parser = argparse.ArgumentParser(description="核对凭据 / Check a receipt")
    parser.add_argument("--key", required=True, help="日志的公钥 / the public key of the log")
    parser.add_argument("receipt", type=Path, help="凭据 / the receipt")
    parser.add_argument("plan", type=Path, help="资费内容 / the text that it is about")
    parser.add_argument("--log", type=Path, help="今天的日志 / the log of today")
    asked = parser.parse_args()
    try:
        key = Path(asked.key).read_text("utf-8") if Path(asked.key).is_file() else asked.key
        receipt, plan = asked.receipt.read_bytes(), asked.plan.read_bytes()
        log = asked.log.read_bytes() if asked.log else None
        entry, size = checked(receipt, plan, key.strip())
        if log is not None:
            check_log(receipt, log)
    except NotProvenError as reason:
        print(f"✗ 对不上 / NOT PROVEN: {reason}")
        return 1
    except OSError as reason:
        print(f"读不到文件，或者没有 openssl / a file or openssl is missing: {reason}", file=sys.stderr)
        return 2
    print(f"✓ 对得上 / PROVEN: {entry['filing_number']}, 第 {entry['revision']} 版 / revision {entry['revision']}")
    print(f"  {entry['time']}  {entry['event']}  {entry['state']}")
    print(f"  SHA-256 {entry['sha256']}")
    print(f"  签名的日志有 {size} 条登记 / the signed log has {size} entries")
    if log is not None:
        print("  今天的日志仍以当时的日志开头 / the log of today still begins with the log of then")
    return 0


def checked(receipt: bytes, plan: bytes, key: str) -> tuple[dict[str, Any], int]:
    """Return the entry that the receipt proves, and how many entries the signed log has; raises NotProvenError."""
    found = parsed(receipt)
    entry = json.loads(found["entry"])
    if hashlib.sha256(plan).hexdigest() != entry["sha256"]:
        raise NotProvenError("资费内容不是凭据说的那一份 / the text is not the one that the receipt is about")
    size, root = signed_head(found["checkpoint"], key)
    if walked(found["entry"], found["index"], size, found["proof"]) != root:
        raise NotProvenError("登记不在签名的日志里 / the entry is not in the signed log")
    return entry, size


def parsed(receipt: bytes) -> dict[str, Any]:
    """Return the receipt's parts; raises NotProvenError where it is none."""
    try:
        found = json.loads(receipt)
        index, entry, proof = found["index"], json.loads(found["entry"]), [decoded(step) for step in found["proof"]]
        parts = {"entry": found["entry"].encode(), "checkpoint": found["checkpoint"], "index": index, "proof": proof}
        found["checkpoint"].encode()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotProvenError("这不是凭据 / this is not a receipt") from error
    wanted = ("event", "filing_number", "revision", "sha256", "state", "time")
    told = isinstance(entry, dict) and all(name in entry for name in wanted)
    if not told or type(index) is not int or found.get("format") != "mingbai-receipt-1":
        raise NotProvenError("这不是凭据 / this is not a receipt")
    return parts


def signed_head(note: str, key: str) -> tuple[int, bytes]:
    """Return size and root of a signed head; raises NotProvenError where `key` did not sign it."""
    match = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", key)
    public = decoded(match.group(3)) if match else b""
    if not match or public[:1] != ED25519 or len(public) != 33:  # noqa: PLR2004 - the sign for Ed25519 and 32 bytes
        raise NotProvenError("公钥的格式不对 / this is not the public key of a log")
    name, key_id = match.group(1), hashlib.sha256(match.group(1).encode() + b"\n" + public).digest()[:4]
    text, _, signatures = note.rpartition("\n\n")
    *lines, rest = signatures.split("\n")
    for line in [] if rest else lines:
        who, _, encoded = line.removeprefix("— ").rpartition(" ")
        signature = decoded(encoded) if who == name else b""
        if signature[:4] == key_id and match.group(2) == key_id.hex() and openssl_agrees(public[1:], signature[4:], text + "\n"):
            head = re.fullmatch(re.escape(name) + r"\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/=]{44})", text)
            if head:
                return int(head.group(1)), decoded(head.group(2))
    raise NotProvenError("签名对不上这把公钥 / the signature does not fit this key")


def openssl_agrees(public: bytes, signature: bytes, text: str) -> bool:
    """Whether openssl finds the signature right."""
    with tempfile.TemporaryDirectory() as folder:
        key, signed, told = (Path(folder, name) for name in ("key", "signature", "text"))
        key.write_bytes(PUBLIC_KEY_HEAD + public)
        signed.write_bytes(signature)
        told.write_bytes(text.encode())
        command: list[str | Path] = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", key]
        return subprocess.run([*command, "-rawin", "-in", told, "-sigfile", signed], capture_output=True, check=False).returncode == 0


def decoded(text: str) -> bytes:
    """Return the bytes that base64 says in the one way that they can be written; raises NotProvenError for anything else."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        data = b""
    if base64.b64encode(data).decode() != text:
        raise NotProvenError("有一段编码读不出来 / some base64 cannot be read")
    return data


def leaf(entry: bytes) -> bytes:
    """Return an entry's hash (RFC 6962)."""
    return hashlib.sha256(b"\0" + entry).digest()


def node(left: bytes, right: bytes) -> bytes:
    """Return the hash over two hashes (RFC 6962)."""
    return hashlib.sha256(b"\1" + left + right).digest()


def walked(entry: bytes, index: int, size: int, proof: list[bytes]) -> bytes:
    """Return the root that the proof leads to from an entry (RFC 9162, 2.1.3.2), or nothing where it is too long or too short."""
    found, place, last = leaf(entry), index, size - 1
    if not 0 <= index < size:
        return b""
    for step in proof:
        if last == 0:
            return b""
        if place % 2 or place == last:
            found = node(step, found)
            while place % 2 == 0 and place:
                place, last = place // 2, last // 2
        else:
            found = node(found, step)
        place, last = place // 2, last // 2
    return b"" if last else found


def check_log(receipt: bytes, log: bytes) -> None:
    """Raise NotProvenError where the log of today does not begin with the log that the receipt's head was signed over."""
    found = parsed(receipt)
    _, size, root = found["checkpoint"].split("\n")[:3]
    hashes = [leaf(line) for line in log.split(b"\n")[: int(size)] if line]
    if len(hashes) != int(size) or base64.b64encode(root_of(hashes)).decode() != root:
        raise NotProvenError("今天的日志改过以前的登记 / the log of today has other entries than the log of then")


def root_of(hashes: list[bytes]) -> bytes:
    """Return the root over entries' hashes (RFC 6962): pairs are joined, and who is left over goes on alone."""
    while len(hashes) > 1:
        rest = hashes[-1:] if len(hashes) % 2 else []
        hashes = [node(hashes[at], hashes[at + 1]) for at in range(0, len(hashes) - 1, 2)] + rest
    return hashes[0]


if __name__ == "__main__":
    sys.exit(main())
