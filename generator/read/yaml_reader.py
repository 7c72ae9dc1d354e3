"""Reads one YAML file strictly: every scalar stays text, and what could hide something is refused.

Only mappings, lists and text are taken, in flow or block form, with comments. Positions are not kept but
found again when they are asked for, because nearly all files are clean and are read by the thousand.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from generator.read.plain_text import text_of
from generator.read.yaml_escapes import with_possible_escapes
from generator.read.yaml_faults import Position, YamlFault, in_file_order
from generator.read.yaml_line_places import places_by_lines
from generator.read.yaml_lines import grown_by_lines
from generator.read.yaml_places import places_in
from generator.read.yaml_tree import Node, grown

__all__ = ["Node", "Position", "YamlDocument", "YamlFault", "position_in", "read_yaml"]

_TAB_INDENT: Final = re.compile(r"^[ \t]*\t[ \t]*[^ \t\n]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """What one file holds, and all that is wrong with it.

    A file with faults must not be published. Its tree is still given where every part of it could be
    read, so that whoever mends the file hears of all its faults at once: of two equal keys the first is
    kept, characters that are not listed have a stand-in, texts that are too long are cut.
    """

    root: Node | None
    faults: tuple[YamlFault, ...]
    _data: bytes = field(default=b"", repr=False, compare=False)

    def position(self, path: tuple[str | int, ...]) -> Position:
        """Return where the value at `path` stands; a value in a mapping stands where its key stands.

        The nearest existing ancestor's place where there is no such value.
        """
        return position_in(self._data, path)


def position_in(data: bytes, path: tuple[str | int, ...]) -> Position:
    """Return where the value at `path` stands in a file, as `YamlDocument.position` does, without its tree being grown."""
    text = _text_in(data)
    places = {} if text is None else places_by_lines(text) or places_in(text)
    for length in range(len(path), -1, -1):
        found = places.get(path[:length])
        if found:
            return found
    return Position(1, 1)


# A file with one finding often has ten: its text is read once, and forgotten with the next file.
@lru_cache(maxsize=1)
def _text_in(data: bytes) -> str | None:
    return _readable(data, [])


def read_yaml(data: bytes) -> YamlDocument:
    """Return the tree of a file and everything that is wrong with it; never raises for what a file holds."""
    faults: list[YamlFault] = []
    text = _readable(data, faults)
    root = grown_by_lines(text) if text is not None and not faults else None
    if root is None and text is not None:
        root = grown(text, faults)
    return YamlDocument(root, in_file_order(faults), data)


def _readable(data: bytes, faults: list[YamlFault]) -> str | None:
    """Return text that can be given to the parser; None where none can be had without guessing."""
    text = text_of(data, faults)
    if text is None:
        return None
    if "\t" in text:
        if _TAB_INDENT.search(text):
            return None
        text = text.replace("\t", " ")
    if "\\" in text:
        return with_possible_escapes(text, faults)
    return text
