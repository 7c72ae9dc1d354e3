"""Grows the tree of a plainly written file from its lines, each read once: thousands of plans share most of theirs.

A file is plainly written where every line is whole by itself: a key with its value, a key alone whose block follows, an
item of a list, a comment. What such a line holds is read by the parser and judged by the rules for whole files, and kept;
here it is only put where its indentation says. Everything else (a text of several lines, a bracket left open, whatever
has or may have a fault) is left to the parser, so that a file holds the same whichever way it is read.
"""

import re
from functools import lru_cache
from typing import Any, Final, NamedTuple

from generator.read.yaml_events import DEEPEST, LONGEST_TEXT, MOST_EVENTS
from generator.read.yaml_faults import YamlFault
from generator.read.yaml_tree import Node, grown

_KEY: Final = "[a-z][a-z0-9_]{0,60}"
_KEY_LINE: Final = re.compile(rf"( *)(- )?({_KEY}):(?: +([^ #].*))? *\Z", re.ASCII)
_ITEM_LINE: Final = re.compile(r"( *)- ([^ #].*)\Z")
_WORDS: Final = re.compile(r"[0-9A-Za-z\u4e00-\u9fff](?:[^:#]*[^:# ])?\Z")
"""A value that can be nothing but the very text that stands there."""
_WORDS_BETWEEN: Final = r"[0-9A-Za-z\u4e00-\u9fff](?:[^]:#,?[{}]*[^]:#,?[{} ])?"
_PLAIN_MAPPING: Final = re.compile(rf"\{{{_KEY}: {_WORDS_BETWEEN}(?:, {_KEY}: {_WORDS_BETWEEN})*\}}\Z")
"""A mapping between brackets of such values alone."""
_OPENING: Final = ("{", "[")
_QUOTES: Final = ("'", '"')
_LONGEST_KEPT: Final = 200
_MOST_KEPT: Final = 8192
_EVENTS_AROUND: Final = 6
"""The beginnings and ends of the file, of its one document and of the mapping that it is."""


class Line(NamedTuple):
    """What one line holds by itself."""

    indent: int
    """Where it begins: its dash, where it has one."""
    is_item: bool
    key: str | None
    """None for an item of a list that is a value."""
    value: Node | None
    """None where the key's block follows."""
    events: int
    """How many the parser finds in it."""
    depth: int
    """How many collections the value holds one in another."""


NOTHING: Final = Line(indent=-1, is_item=False, key=None, value=None, events=0, depth=0)
"""A blank line or a comment."""


def grown_by_lines(text: str) -> Node | None:  # noqa: C901, PLR0911, PLR0912 - one for each sort of line, without a call for each line
    """Return the tree of `text`, which holds listed characters alone; None where it is not plainly written or has any fault.

    Values are shared by the trees of all files that have the line, so a tree is never changed, only copied.
    """
    if "\\" in text or text.count("\n") > MOST_EVENTS:
        return None
    root: dict[str, Node] = {}
    block: Any = root  # the mapping or list that the next line goes on with, unless its indentation says otherwise
    here = 0
    outer: list[tuple[int, Any]] = []
    waiting: str | None = None  # the key whose block has to follow
    parts = _EVENTS_AROUND
    for written in text.split("\n"):
        # What `line_of` does, without a call for each line.
        line = kept_line(written) if len(written) <= _LONGEST_KEPT else _line(written)
        if line is NOTHING:
            continue
        if line is None:
            return None
        indent, is_item, key, value, events, depth = line
        if waiting is not None:
            if indent < here or (indent == here and not is_item):
                return None  # the key has no value
            outer.append((here, block))
            below: Any = [] if is_item else {}
            block[waiting] = below
            here, block, waiting = indent, below, None
            parts += 2
        else:
            # A list may begin where its key begins; then a key at the same place ends it.
            while outer and (indent < here or (indent == here and not is_item and type(block) is list)):
                here, block = outer.pop()
            if indent != here or is_item is not (type(block) is list):
                return None
        if is_item and key is not None:
            below = {}
            block.append(below)
            outer.append((here, block))
            here, block = indent + 2, below
            parts += 2
        parts += events
        if parts > MOST_EVENTS or len(outer) + depth >= DEEPEST:
            return None
        if key is None:
            block.append(value)
        elif key in block:
            return None
        elif value is None:
            waiting = key
        else:
            block[key] = value
    if not root or waiting is not None:
        return None
    _latest[0] = text
    return root


def is_plainly_written(text: str) -> bool:
    """Whether `grown_by_lines` can grow the tree of a text."""
    return text == _latest[0] or grown_by_lines(text) is not None


# A fault in a file is placed right after the file is read.
_latest: Final = [""]


def _line(written: str) -> Line | None:
    """Return what a line holds by itself, None where that cannot be told without the lines around it, or anything is wrong with it."""
    if not written.strip(" ") or written.lstrip(" ").startswith("#"):
        return NOTHING
    if len(written) > LONGEST_TEXT:
        return None
    found = _KEY_LINE.match(written)
    if found:
        indent, dash, key, value = found.groups()
        if value is None:
            return Line(len(indent), dash is not None, key, None, 1, 0)
        return _with_value(Line(len(indent), dash is not None, key, None, 1, 0), value)
    found = _ITEM_LINE.match(written)
    return _with_value(Line(len(found[1]), is_item=True, key=None, value=None, events=0, depth=0), found[2]) if found else None


kept_line = lru_cache(_MOST_KEPT)(_line)
"""What a line holds, as it was found before."""


def line_of(written: str) -> Line | None:
    """Return what a line holds by itself: `NOTHING` where nothing stands in it, None where that cannot be told."""
    return kept_line(written) if len(written) <= _LONGEST_KEPT else _line(written)


def _with_value(line: Line, value: str) -> Line | None:
    node = value if _WORDS.match(value) else _plain_mapping(value) or _read(value, as_item=line.key is None)
    if node is None:
        return None
    events, depth = _measured(node)
    return line._replace(value=node, events=line.events + events, depth=depth)


def _plain_mapping(value: str) -> Node | None:
    if not _PLAIN_MAPPING.match(value):
        return None
    pairs = [part.partition(": ") for part in value[1:-1].split(", ")]
    node: dict[str, Node] = {key: text for key, _, text in pairs}
    return node if len(node) == len(pairs) else None


def _read(value: str, *, as_item: bool) -> Node | None:
    """Return what the parser reads as the value of a key or as an item, None where it finds any fault or might read on."""
    faults: list[YamlFault] = []
    tree = grown(f"key:\n- {value}" if as_item else f"key: {value}", faults)
    if faults or not isinstance(tree, dict) or list(tree) != ["key"]:
        return None
    node = tree["key"]
    if as_item and isinstance(node, list):
        node = node[0]
    # What is empty without quotation marks goes on in the next lines, and so may a block that begins in this one.
    return node if value.startswith(_OPENING if isinstance(node, dict | list) else _QUOTES) or (node and isinstance(node, str)) else None


def _measured(node: Node) -> tuple[int, int]:
    """Return how many events a value is, and how many collections it holds one in another."""
    if isinstance(node, str):
        return 1, 0
    inner = [_measured(part) for part in (node.values() if isinstance(node, dict) else node)]
    keys = len(node) if isinstance(node, dict) else 0
    return 2 + keys + sum(events for events, _ in inner), 1 + max((depth for _, depth in inner), default=0)
