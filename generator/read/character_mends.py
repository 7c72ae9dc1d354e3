"""Characters that the strict reader refuses and that stand for one listed character for certain, put right.

Only what looks the same afterwards is changed: a byte order mark, carriage returns, tabs, spaces and letters of
another width, other code points of the same sign, characters that are not drawn at all. What turns the direction of
text, a lost character, another script or a sign that YAML itself could take for its own is for a person to mend.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from generator.read.plain_text import TYPED_FOR, is_plain
from generator.read.yaml_reader import Node, read_yaml

_BYTE_ORDER_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
_NOT_DRAWN: Final = re.compile("[\u00ad\u180b-\u180d\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
# An ordinary space before “#” would make a comment of what is text now.
_SPACE: Final = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000](?!\s*#)")
_FULL_WIDTH: Final = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_YAML_SIGNS: Final = frozenset("-'\"")
_TYPED_FOR: Final = {sign: meant for sign, meant in TYPED_FOR.items() if meant not in _YAML_SIGNS}
# Han radicals, which texts copied out of PDF files hold in place of the characters that look the same.
_RADICAL: Final = re.compile("[\u2e9f\u2ef3\u2f00-\u2fd5]")
_INDENT: Final = re.compile(r"^[ \t]*(?=[^ \t\n])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class CharacterMend:
    """One kind of character that was put right: the code of its fault, and how many there were."""

    code: str
    count: int


def with_certain_characters(data: bytes) -> tuple[bytes, tuple[CharacterMend, ...]]:
    """Return the bytes of a file with every certain character put right, and what was done.

    The bytes come back as they are where they are no UTF-8, or where the file would hold anything else afterwards.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return data, ()
    if is_plain(text):
        return data, ()
    counts: Counter[str] = Counter()
    if text.startswith(_BYTE_ORDER_MARK):
        counts["byte-order-mark"] += 1
        text = text.removeprefix(_BYTE_ORDER_MARK)
    text = _counted(counts, "carriage-return", re.compile("\r\n?"), lambda _: "\n", text)
    text = _counted(counts, "full-width-form", _FULL_WIDTH, lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = _counted(counts, "unusual-space", _SPACE, lambda _: " ", text)
    text = _counted(counts, "invisible-character", _NOT_DRAWN, lambda _: "", text)
    text = _counted(counts, "look-alike", _RADICAL, lambda found: unicodedata.normalize("NFKC", found[0]), text)
    for sign in sorted(set(text)):
        meant = _TYPED_FOR.get(sign)
        code = "look-alike"
        if meant is None and (composed := unicodedata.normalize("NFC", sign)) != sign and is_plain(composed):
            meant, code = composed, "not-nfc"
        if meant is not None:
            counts[code] += text.count(sign)
            text = text.replace(sign, meant)
    text = _without_tabs(text, counts)
    mended = text.encode()
    return (mended, tuple(CharacterMend(code, counts[code]) for code in sorted(counts))) if _is_better(data, mended) else (data, ())


def _counted(counts: Counter[str], code: str, pattern: re.Pattern[str], instead: Callable[[re.Match[str]], str], text: str) -> str:
    text, count = pattern.subn(instead, text)
    if count:
        counts[code] += count
    return text


def _without_tabs(text: str, counts: Counter[str]) -> str:
    """Return the text with spaces for tabs: one for each, two where it indents and the levels are clear."""
    tabs = text.count("\t")
    if not tabs:
        return text
    indents = sorted({found[0] for found in _INDENT.finditer(text)}, key=len)
    if any("\t" in indent for indent in indents):
        # How wide a tab was meant is known only where no line is indented in another way.
        if not all(longer.startswith(shorter) for shorter, longer in pairwise(indents)):
            return text
        text = _INDENT.sub(lambda found: found[0].replace("\t", "  "), text)
    counts["tab"] += tabs
    return text.replace("\t", " ")


def _is_better(data: bytes, mended: bytes) -> bool:
    """Return whether something was mended and nothing else changed: no new kind of fault, the same keys, lists and texts."""
    before, after = read_yaml(data), read_yaml(mended)
    left, had = (Counter(fault.code for fault in document.faults) for document in (after, before))
    if data == mended or sum(left.values()) >= sum(had.values()):
        return False
    if before.root is None:
        # A file that could not be read at all may show its further faults now.
        return True
    return left <= had and after.root is not None and _holds_the_same(before.root, after.root)


def _holds_the_same(before: Node, after: Node) -> bool:
    if isinstance(before, dict) and isinstance(after, dict):
        return len(before) == len(after) and all(map(_holds_the_same, before.values(), after.values()))
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(map(_holds_the_same, before, after))
    return isinstance(before, str) and isinstance(after, str) and _keeps(before, after)


def _keeps(before: str, after: str) -> bool:
    """Return whether every listed character but spaces is still there, in its order; the others have a stand-in in `before`."""
    rest = iter(after)
    return all(sign in rest for sign in before if not sign.isspace() and sign != "\N{REPLACEMENT CHARACTER}")
