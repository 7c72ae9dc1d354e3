"""Escapes in double-quoted text: what they stand for is held to the list of characters like the rest."""

import re
import sys
from collections.abc import Iterator
from typing import Final

from generator.read.plain_text import character_faults, is_plain, place
from generator.read.yaml_faults import Position, YamlFault, fault

_ESCAPE: Final = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_NAMED_ESCAPES: Final = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def with_possible_escapes(text: str, faults: list[YamlFault]) -> str:
    """Return `text` with a harmless escape of the same length for each one whose number no character has.

    libyaml stops at such an escape, PyYAML's own parser makes half a character of it.
    """
    return _ESCAPE.sub(lambda escape: _possible(escape, faults), text)


def escape_faults(text: str, start: int, end: int) -> Iterator[YamlFault]:
    """Yield a fault for each escape between two places that stands for a character that is not listed."""
    line, counted = 1, 0
    for escape in _ESCAPE.finditer(text, start, end):
        two, four, eight, name = escape.groups()
        character = _NAMED_ESCAPES.get(name, "") if name else chr(int(two or four or eight, 16))
        if not is_plain(character):
            at = escape.start()
            line, counted = line + text.count("\n", counted, at), at
            yield from character_faults(character, Position(line, at - text.rfind("\n", 0, at)))


def _possible(escape: re.Match[str], faults: list[YamlFault]) -> str:
    number = int(escape[2] or escape[3] or "0", 16)
    if number > sys.maxunicode:
        faults.append(fault("bad-escape", place(escape.string, escape.start())))
    elif "\ud800" <= chr(number) <= "\udfff":
        faults.extend(character_faults(chr(number), place(escape.string, escape.start())))
    else:
        return escape[0]
    return "\\u003f" if escape[2] else "\\U0000003f"
