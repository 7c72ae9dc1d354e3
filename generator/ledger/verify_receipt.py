"""Check a receipt of the log of disclosure, or the log itself, offline, with nothing but Python and the command `openssl`.

    python3 verify_receipt.py --key KEY RECEIPT PLAN [--keys KEYS] [--log EVENTS]
    python3 verify_receipt.py --key KEY --log EVENTS [--head CHECKPOINT] [--kept CHECKPOINT] [--keys KEYS]

KEY      the public key of the log, as text or as a file: the one that you kept, or that somebody you trust kept
RECEIPT  the receipt, receipts/<filing number>/<revision>.json
PLAN     the text it is about, revisions/<filing number>/<revision>.json
KEYS     .well-known/tariff-log-keys.json: the log's key may have been changed since, or before
EVENTS   log/events.jsonl of today: is the log of then still the beginning of it?
--head   log/checkpoint of today: is the whole log of today what it signs?
--kept   a checkpoint that was kept from before: does the log of today still begin with what it signed?

Exit code 0: proven. 1: something does not fit. 2: asked in the wrong way, or a file or openssl is missing.
This program stands by itself, so that it can be read whole and be kept: it needs no other file of the site.
"""

import argparse
import base64
import hashlib
import itertools
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
    parser = argparse.ArgumentParser(description="核对凭据或日志 / Check a receipt or the log")
    parser.add_argument("--key", required=True, help="日志的公钥 / the public key of the log")
    parser.add_argument("receipt", type=Path, nargs="?", help="凭据 / the receipt")
    parser.add_argument("plan", type=Path, nargs="?", help="资费内容 / the text that it is about")
    parser.add_argument("--keys", type=Path, help="钥匙清单 / the list of the log's keys")
    parser.add_argument("--log", type=Path, help="今天的日志 / the log of today")
    parser.add_argument("--head", type=Path, help="今天签名的头 / the head of today")
    parser.add_argument("--kept", type=Path, help="以前留下的头 / a head kept from before")
    asked = parser.parse_args()
    heads = asked.head or asked.kept
    if bool(asked.receipt) != bool(asked.plan) or (heads and not asked.log) or not (asked.receipt or heads):
        parser.error("写凭据和资费内容，或者 --log 加 --head、--kept / name a receipt and its text, or --log with --head or --kept")
    try:
        said = answer(asked)
    except NotProvenError as reason:
        print(f"✗ 对不上 / NOT PROVEN: {reason}")
        return 1
    except OSError as reason:
        print(f"读不到文件，或者没有 openssl / a file or openssl is missing: {reason}", file=sys.stderr)
        return 2
    print("\n".join(said))
    return 0


def answer(asked: argparse.Namespace) -> list[str]:
    """Return in lines all that is proven; raises NotProvenError where anything asked for is not, OSError."""
    key = (Path(asked.key).read_text("utf-8") if Path(asked.key).is_file() else asked.key).strip()
    keys, log, head, kept = (file.read_bytes() if file else None for file in (asked.keys, asked.log, asked.head, asked.kept))
    said = []
    if asked.receipt:
        receipt, plan = asked.receipt.read_bytes(), asked.plan.read_bytes()
        entry, size, remarks = checked(receipt, plan, key, keys, log)
        said = [
            f"✓ 对得上 / PROVEN: {entry['filing_number']}, 第 {entry['revision']} 版 / revision {entry['revision']}",
            f"  {entry['time']}  {entry['event']}  {entry['state']}",
            f"  SHA-256 {entry['sha256']}",
            f"  签名的日志有 {size} 条登记 / the signed log has {size} entries",
            *(f"  {remark}" for remark in remarks),
        ]
        if log is not None:
            beginning(log, *proven_head(parsed(receipt, ())))
            said.append("  今天的日志仍以当时的日志开头 / the log of today still begins with the log of then")
    for note, whole in ((head, True), (kept, False)):
        if note is not None and log is not None:
            size, remarks = checked_head(note, log, key, keys, whole=whole)
            whose = f"今天的头签的就是整本日志，{size} 条 / the head of today signs the whole log, {size} entries"
            begins = f"今天的日志以留下的头的 {size} 条开头 / the log of today begins with the {size} entries of the kept head"
            said += [f"✓ 对得上 / PROVEN: {whose if whole else begins}", *(f"  {remark}" for remark in remarks)]
    return said


def checked(
    receipt: bytes, plan: bytes, key: str, keys: bytes | None = None, log: bytes | None = None
) -> tuple[dict[str, Any], int, list[str]]:
    """Return the entry that the receipt proves, how many entries the signed log has, and what to know; raises NotProvenError."""
    found = parsed(receipt, ("event", "filing_number", "revision", "sha256", "state", "time"))
    if hashlib.sha256(plan).hexdigest() != found["told"]["sha256"]:
        raise NotProvenError("资费内容不是凭据说的那一份 / the text is not the one that the receipt is about")
    remarks = believed(found, key, key_list(keys), log)
    return found["told"], proven_head(found)[0], remarks


def exact(data: bytes) -> Any:  # noqa: ANN401 - JSON
    """Return the data of JSON in the one form that this log has (RFC 8785): no two programs read two things in the same bytes.

    Raises NotProvenError for JSON in another form, ValueError for what is none.
    """
    found = json.loads(data)
    if canonical(found) != data:
        zh, en = (
            "字节变了（多了标记、空格、换行或者重复的字段）",
            "not in its one form (a byte order mark, a blank, a line end, a field twice)",
        )
        raise NotProvenError(f"{zh}，请重新下载 / {en}: fetch it anew")
    return found


def canonical(data: object) -> bytes:
    """Return data in the one form."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def parsed(receipt: bytes, wanted: tuple[str, ...]) -> dict[str, Any]:
    """Return the parts of a receipt of an entry with the fields `wanted`; raises NotProvenError where it is none."""
    try:
        found = exact(receipt)
        index, told, proof = found["index"], exact(found["entry"].encode()), [decoded(step) for step in found["proof"]]
        parts = {"entry": found["entry"].encode(), "told": told, "checkpoint": found["checkpoint"], "index": index, "proof": proof}
        found["checkpoint"].encode()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotProvenError("这不是凭据 / this is not a receipt") from error
    whole = found.keys() == {"checkpoint", "entry", "format", "index", "proof"} and found["format"] == "mingbai-receipt-1"
    told_whole = isinstance(told, dict) and all(name in told for name in wanted) and isinstance(told.get("time", ""), str)
    if not whole or not told_whole or type(index) is not int:
        raise NotProvenError("这不是凭据，或者多了、少了字段 / this is not a receipt, or it has a field too many or too few")
    return parts


def head_of(note: str) -> tuple[int, bytes]:
    """Return size and root that a signed head says, whoever signed it; raises NotProvenError where it says none."""
    head = re.fullmatch(r"[^\n]+\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/=]{44})", note.rpartition("\n\n")[0])
    if not head:
        raise NotProvenError("这不是日志的头 / this is not the head of a log")
    return int(head.group(1)), decoded(head.group(2))


def proven_head(found: dict[str, Any]) -> tuple[int, bytes]:
    """Return size and root of a receipt's head, whoever signed it; raises NotProvenError where the entry is not in that log."""
    size, root = head_of(found["checkpoint"])
    if walked(found["entry"], found["index"], size, found["proof"]) != root:
        raise NotProvenError("登记不在签名的日志里 / the entry is not in the signed log")
    return size, root


def key_list(keys: bytes | None) -> tuple[list[str], list[dict[str, Any]]]:
    """Return the log's keys, the oldest first, and the change from each to the next; raises NotProvenError where they do not fit."""
    if keys is None:
        return [], []
    try:
        found = exact(keys)
        chain, receipts = [str(key["key"]) for key in found["keys"]], [canonical(change) for change in found["changes"]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotProvenError("这不是钥匙清单 / this is not a list of the log's keys") from error
    changes = [parsed(receipt, ("new_key", "old_key", "time", "unsafe_from")) for receipt in receipts]
    pairs = [(change["told"]["old_key"], change["told"]["new_key"]) for change in changes]
    if pairs != list(itertools.pairwise(chain)) or len(set(chain)) != len(changes) + 1:
        raise NotProvenError("清单里的钥匙接不上 / the keys of the list do not follow one another")
    return chain, changes


def believed(found: dict[str, Any], key: str, keys: tuple[list[str], list[dict[str, Any]]], log: bytes | None) -> list[str]:
    """Return what is to be known of the signature; raises NotProvenError where neither `key` nor a key that it answers for signed.

    A key answers for the one before, because it signed the log that names it; and for the one after, if it signed that log too.
    What was signed with a key that leaked counts only if the log that a later key signed holds it.
    """
    chain, changes = keys
    known = chain if key in chain else [key]
    mine = known.index(key)
    signer = next((place for place in (mine, *reversed(range(len(known)))) if signed(found["checkpoint"], known[place])), None)
    if signer is None:
        raise NotProvenError("签名对不上这把公钥 / the signature does not fit this key")
    if known is not chain:
        not_listed = "！钥匙清单里没有您的公钥，请问网站为什么 / your key is not in the list of keys: ask the site why"
        return [not_listed if chain else "没有 --keys：没看这把钥匙有没有泄露过 / no --keys: nobody looked whether this key has leaked"]
    elsewhere = "请从网站以外拿新的公钥 / get the new key elsewhere than from the site"
    for change in changes[mine : max(mine, signer) + 1]:
        if unsafe := change["told"]["unsafe_from"]:
            raise NotProvenError(f"不可信：私钥从 {unsafe} 起可能在别人手里 / not to be trusted: the key leaked. {elsewhere}")
    for place in range(min(signer, mine), max(signer, mine)):
        proven_head(changes[place])
        if not signed(changes[place]["checkpoint"], chain[place + 1]):
            raise NotProvenError("换钥匙的登记没有签名 / a change of key is not signed")
        if place >= mine and not signed(changes[place]["checkpoint"], chain[place]):
            raise NotProvenError(f"旧钥匙没有给新钥匙签名 / the old key did not sign for the new one. {elsewhere}")
    if signer < mine:
        return backward(found, changes[signer:mine], log)
    return ["签名的是后来的钥匙，您的公钥给它签过名 / signed by a later key, for which your key has signed"] if signer > mine else []


def backward(found: dict[str, Any], changes: list[dict[str, Any]], log: bytes | None) -> list[str]:
    """Return what is to be known where an earlier key signed; raises NotProvenError where it leaked and the log does not help."""
    until = str(changes[0]["told"]["time"])[:10]
    unsafe = [str(change["told"]["unsafe_from"]) for change in changes if change["told"]["unsafe_from"]]
    remarks = [f"签名的是以前的钥匙，用到 {until}；您的公钥认它 / signed by an earlier key, used until {until}; your key answers for it"]
    if not all(signed(change["checkpoint"], change["told"]["old_key"]) for change in changes):
        remarks.append("！旧钥匙丢了，换钥匙只有新钥匙签名 / an old key was lost: the new one alone says that it was changed")
    if not unsafe:
        return remarks
    leaked = f"不可信：签名的钥匙从 {unsafe[0]} 起可能在别人手里 / not to be trusted: the key leaked"
    if log is None:
        late = found["told"]["time"][:10] >= unsafe[0]
        why = "那以后签的不算数 / what it signed since does not count" if late else "日子也可能是假的 / its days may be false too"
        raise NotProvenError(f"{leaked}. {why}. 加上 / Add --log")
    size, root = proven_head(changes[-1])
    lines = lines_of(log)[:size]
    held = len(lines) == size and all(part["index"] < size and lines[part["index"]] == part["entry"] for part in (found, *changes))
    if not held or root_of([leaf(line) for line in lines]) != root:
        raise NotProvenError(f"{leaked}. 新钥匙签的日志里没有这条 / The log that the new key signed lacks this entry")
    return [
        *remarks,
        f"那把钥匙从 {unsafe[0]} 起不可信：算数的是新钥匙签的日志 / it leaked: what counts is the log that the new key signed",
    ]


def signed(note: str, key: str) -> bool:
    """Whether `key` signed the head of its log; raises NotProvenError where it is no key."""
    match = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", key)
    public = decoded(match.group(3)) if match else b""
    if not match or public[:1] != ED25519 or len(public) != 33:  # noqa: PLR2004 - the sign for Ed25519 and 32 bytes
        raise NotProvenError("公钥的格式不对 / this is not the public key of a log")
    name, key_id = match.group(1), hashlib.sha256(match.group(1).encode() + b"\n" + public).digest()[:4]
    text, _, signatures = note.rpartition("\n\n")
    *lines, rest = signatures.split("\n")
    for line in [] if rest or match.group(2) != key_id.hex() or text.split("\n")[0] != name else lines:
        head, _, encoded = line.rpartition(" ")
        signature = decoded(encoded) if head == f"— {name}" else b""
        if signature[:4] == key_id and openssl_agrees(public[1:], signature[4:], text + "\n"):
            return True
    return False


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


def lines_of(log: bytes) -> list[bytes]:
    """Return the entries of a log; raises NotProvenError where the last one has no end."""
    *lines, rest = log.split(b"\n")
    if rest:
        raise NotProvenError("日志最后一行没有换行，不完整 / the last line of the log has no end: it is cut off")
    return lines


def beginning(log: bytes, size: int, root: bytes) -> list[bytes]:
    """Return the first `size` entries of the log of today; raises NotProvenError where they are not those under `root`."""
    lines = lines_of(log)[:size]
    if len(lines) != size or root_of([leaf(line) for line in lines]) != root:
        raise NotProvenError("今天的日志改过以前的登记 / the log of today has other entries than the log of then")
    return lines


def checked_head(note: bytes, log: bytes, key: str, keys: bytes | None = None, *, whole: bool) -> tuple[int, list[str]]:
    """Return how many entries a head signs, and what to know; raises NotProvenError where the log of today does not begin with them.

    With `whole` it may hold no others: what came after the head nobody has signed.
    """
    try:
        head = note.decode("utf-8")
    except ValueError as error:
        raise NotProvenError("这不是日志的头 / this is not the head of a log") from error
    size, root = head_of(head)
    if not size:
        raise NotProvenError("头里一条登记也没有 / the head is that of an empty log: there is nothing to check")
    lines = beginning(log, size, root)
    if whole and len(lines_of(log)) != size:
        raise NotProvenError("日志比头长，请把两个文件再下载一次 / the log has more entries than the head signs: fetch both files anew")
    last = {"checkpoint": head, "entry": lines[-1], "index": size - 1, "told": {}}
    return size, believed(last, key, key_list(keys), log)


def root_of(hashes: list[bytes]) -> bytes:
    """Return the root over entries' hashes (RFC 6962): pairs are joined, and who is left over goes on alone."""
    while len(hashes) > 1:
        rest = hashes[-1:] if len(hashes) % 2 else []
        hashes = [node(hashes[at], hashes[at + 1]) for at in range(0, len(hashes) - 1, 2)] + rest
    return hashes[0]


if __name__ == "__main__":
    sys.exit(main())
