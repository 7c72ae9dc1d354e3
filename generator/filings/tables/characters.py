"""Characters that plan files do not take are turned into those that they take, without loss of meaning."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.read.plain_text import TYPED_FOR, is_plain

_LINE_END: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES: Final = frozenset({"Zs"})
_INVISIBLE: Final = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u180b-\u180f\ufe00-\ufe0f\U000e0000-\U000e0fff]")
# Compatibility mappings that say the same. Superscripts, subscripts and fractions do not: 10² is not 102.
_SAME_MEANING: Final = frozenset({"<wide>", "<narrow>", "<font>", "<compat>", "<square>", "<noBreak>", "<small>", "<vertical>"})
_ENDS_IN_STOP: Final = re.compile(r"\d\.\Z")


@dataclass(frozen=True, slots=True)
class Turned:
    """A text of permitted characters, and which kinds of change made it so."""

    text: str
    kinds: tuple[str, ...] = ()
    """Of `line-end`, `space`, `invisible`, `not-nfc`, `look-alike`, `written-out`, `nul`, `garbled`."""


def turned(text: str) -> Turned:
    """Return `text` in permitted characters; what has no permitted twin is written out as 〔U+1F600〕."""
    if is_plain(text):
        return Turned(text)
    kinds: dict[str, None] = {}
    lines = _LINE_END.sub("\n", text)
    if lines != text:
        kinds["line-end"] = None
    normal = unicodedata.normalize("NFC", lines)
    if normal != lines:
        kinds["not-nfc"] = None
    pieces = []
    for character in normal:
        if is_plain(character):
            pieces.append(character)
            continue
        piece, kind = _turned_character(character)
        kinds[kind] = None
        pieces.append(piece)
    return Turned("".join(pieces), tuple(kinds))


def _turned_character(character: str) -> tuple[str, str]:
    category = unicodedata.category(character)
    if character == "\t" or category in _SPACES:
        return " ", "space"
    if category == "Cf" or _INVISIBLE.match(character):
        return "", "invisible"
    if character in TYPED_FOR:
        return TYPED_FOR[character], "look-alike"
    for instead in _twins(character):
        if is_plain(instead):
            return instead, "look-alike"
    kind = {"\0": "nul", "\N{REPLACEMENT CHARACTER}": "garbled"}.get(character, "written-out")
    return f"〔U+{ord(character):04X}〕", kind


def _twins(character: str) -> Iterator[str]:
    """Yield what a character stands for; a number in a circle or before a stop must not run into the digits that follow."""
    mapping = unicodedata.decomposition(character).partition(" ")[0]
    instead = unicodedata.normalize("NFKC", character)
    if mapping == "<circle>":
        yield f"（{instead}）"
    elif mapping in _SAME_MEANING:
        yield f"{instead} " if _ENDS_IN_STOP.search(instead) else instead
