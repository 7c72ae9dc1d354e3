"""The log of disclosure a second time, written apart from `generator.ledger` and in the plainest way: the tests' oracle.

RFC 6962 as its own text defines it, by recursion over lists; RFC 8785 letter by letter.
Nothing here is fast, and nothing is taken from the generator.
"""

import base64
import hashlib


def sha(data):
    return hashlib.sha256(data).digest()


def left_size(count):
    size = 1
    while size * 2 < count:
        size *= 2
    return size


def tree_hash(entries):
    """MTH of RFC 6962, 2.1."""
    if not entries:
        return sha(b"")
    if len(entries) == 1:
        return sha(b"\x00" + entries[0])
    k = left_size(len(entries))
    return sha(b"\x01" + tree_hash(entries[:k]) + tree_hash(entries[k:]))


def audit_path(place, entries):
    """PATH of RFC 6962, 2.1.1."""
    if len(entries) == 1:
        return []
    k = left_size(len(entries))
    if place < k:
        return [*audit_path(place, entries[:k]), tree_hash(entries[k:])]
    return [*audit_path(place - k, entries[k:]), tree_hash(entries[:k])]


def consistency(old, entries):
    """PROOF of RFC 6962, 2.1.2."""
    return [] if old == len(entries) else sub_proof(old, entries, whole=True)


def sub_proof(old, entries, *, whole):
    if old == len(entries):
        return [] if whole else [tree_hash(entries)]
    k = left_size(len(entries))
    if old <= k:
        return [*sub_proof(old, entries[:k], whole=whole), tree_hash(entries[k:])]
    return [*sub_proof(old - k, entries[k:], whole=False), tree_hash(entries[:k])]


def climbed(entry, place, count, path):
    """The root that an audit path leads to, by the recursion that made it; None where its length does not fit."""
    if count == 1:
        return None if path else sha(b"\x00" + entry)
    if not path:
        return None
    k, above = left_size(count), path[-1]
    if place < k:
        below = climbed(entry, place, k, path[:-1])
        return below and sha(b"\x01" + below + above)
    below = climbed(entry, place - k, count - k, path[:-1])
    return below and sha(b"\x01" + above + below)


WORDS = ((None, "null"), (True, "true"), (False, "false"))
ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def written(data):
    """RFC 8785 for text, whole numbers, true, false, null, lists and objects."""
    for word, said in WORDS:
        if data is word:
            return said
    if isinstance(data, int):
        return str(data)
    if isinstance(data, str):
        return '"' + "".join(ESCAPES.get(sign) or (f"\\u{ord(sign):04x}" if sign < " " else sign) for sign in data) + '"'
    if isinstance(data, list):
        return "[" + ",".join(written(value) for value in data) + "]"
    keys = sorted(data, key=lambda key: key.encode("utf-16-be"))
    return "{" + ",".join(f"{written(key)}:{written(data[key])}" for key in keys) + "}"


def key_line(name, public):
    """A verifier key of C2SP signed notes."""
    kind_and_key = b"\x01" + public
    return "+".join([name, sha(name.encode() + b"\n" + kind_and_key)[:4].hex(), base64.b64encode(kind_and_key).decode()])
