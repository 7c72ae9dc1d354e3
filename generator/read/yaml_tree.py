"""Grows the tree of a file from the parser's events and refuses what could hide something.

What a reader of the file would not see at once is refused: anchors, aliases, merge keys, tags, directives, a
second document, keys that are repeated, empty or not text, and trees too deep or too large to look through.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from typing import Any, Final, TypeAlias

from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from generator.read.plain_text import is_plain, plain
from generator.read.yaml_escapes import escape_faults
from generator.read.yaml_events import DEEPEST, LONGEST_TEXT, MOST_EVENTS, events_of, span, start
from generator.read.yaml_faults import Position, YamlFault, fault
from generator.read.yaml_places import Path, places_in
from generator.read.yaml_problems import fault_of, stuck_colons

Node: TypeAlias = str | dict[str, "Node"] | list["Node"]

_LONGEST_KEY_SHOWN: Final = 40
# Begins the key under which a value is put aside whose own key cannot be used. No file can hold this sign.
_ASIDE: Final = "\0"
# libyaml alone takes a comment that touches the sign of a block text.
_TOUCHING_COMMENT: Final = re.compile(r"[|>][-+0-9]*#")
# What makes values worth a closer look; without these signs they are text of listed characters only.
_ANCHOR_TAG_ESCAPE_OR_COMMENT: Final = re.compile(rf"[&!\\]|{_TOUCHING_COMMENT.pattern}")


def grown(text: str, faults: list[YamlFault]) -> Node | None:
    """Return the tree that the events of `text` make; None, and the faults, where they make no mapping."""
    tree = _Tree(text, faults)
    events = events_of(text)
    try:
        for event in islice(events, MOST_EVENTS):
            _STEPS[type(event)](tree, event)
        beyond = next(events, None)
    except _BeyondReadingError:
        return None
    except MarkedYAMLError as error:
        faults.append(fault_of(error, text))
        return None
    if beyond is not None:
        faults.append(fault("too-many-parts", start(beyond), limit=MOST_EVENTS))
        return None
    if isinstance(tree.root, dict):
        return tree.finish()
    if tree.root or isinstance(tree.root, list):
        faults.extend(list(stuck_colons(text)) or [fault("root-not-mapping", places_in(text)[()])])
    elif tree.is_whole:
        faults.append(fault("empty-file", Position(1, 1)))
    return None


class _BeyondReadingError(Exception):
    """Raised inside this module alone where reading on is of no use; the fault is already noted."""


class _Tree:
    """The tree as it grows event by event, and the faults found on the way."""

    def __init__(self, text: str, faults: list[YamlFault]) -> None:
        self.root: Node | None = None
        self.is_whole = True
        self._text = text
        self._faults = faults
        self._looks_closer = len(text) > LONGEST_TEXT or bool(_ANCHOR_TAG_ESCAPE_OR_COMMENT.search(text))
        self._into: dict[str, Node] | list[Node] | None = None
        self._key: str | None = None
        # For each open collection: what it stands in, under what step, and the key that its end brings back.
        self._outer: list[tuple[dict[str, Node] | list[Node] | None, str | int, str | None]] = []
        self._has_begun = False
        self._put_aside: list[tuple[dict[str, Node], str]] = []

    def scalar(self, event: ScalarEvent) -> None:
        """Take a text: as a key where one is due, as a value elsewhere."""
        value: str = self._examined(event) if self._looks_closer else event.value
        into = self._into
        if isinstance(into, dict):
            if self._key is not None:
                into[self._key] = value
                self._key = None
            elif value in into or not value.isidentifier():
                self._key = self._examined_key(value, into, event)
            else:
                self._key = value
        elif into is None:
            self.root = value
        else:
            into.append(value)

    def mapping(self, event: MappingStartEvent) -> None:
        """Begin a mapping."""
        self._begin({}, event)

    def sequence(self, event: SequenceStartEvent) -> None:
        """Begin a list."""
        self._begin([], event)

    def end(self, _event: CollectionEndEvent) -> None:
        """End the collection begun last."""
        self._into, _, self._key = self._outer.pop()

    def alias(self, event: AliasEvent) -> None:
        """Refuse a reference; nothing stands in its place."""
        self._refuse("alias", event)
        into = self._into
        if isinstance(into, dict):
            if self._key is None:
                self._key = _ASIDE
            else:
                into[self._key] = ""
                self._key = None
        elif into is not None:
            into.append("")

    def document(self, event: DocumentStartEvent) -> None:
        """Begin the document; there is but one, and no directive stands before it."""
        if self._has_begun:
            self._refuse("more-than-one-document", event)
            raise _BeyondReadingError
        self._has_begun = True
        if self._text.startswith("%", span(event)[0]):
            self._refuse("directive", event)

    def nothing(self, _event: Event) -> None:
        """Pass over what carries no content."""

    def finish(self) -> Node | None:
        """Return the grown tree, freed of what was put aside; None where parts of it are missing."""
        for mapping, key in self._put_aside:
            mapping.pop(key, None)
        return self.root if self.is_whole else None

    def _begin(self, node: dict[str, Node] | list[Node], event: CollectionStartEvent) -> None:
        if self._looks_closer:
            self._refuse_anchor_and_tag(event)
        if len(self._outer) == DEEPEST:
            self._refuse("too-deep", event, limit=DEEPEST)
            raise _BeyondReadingError
        into = self._into
        step: str | int = ""
        key_afterwards = None
        if isinstance(into, dict):
            if self._key is None:
                self._refuse("complex-key", event)
                self._key = key_afterwards = _ASIDE
            step = self._key
            into[step] = node
        elif into is None:
            self.root = node
        else:
            step = len(into)
            into.append(node)
        self._outer.append((into, step, key_afterwards))
        self._into, self._key = node, None

    def _examined(self, event: ScalarEvent) -> str:
        self._refuse_anchor_and_tag(event)
        if event.style in ("|", ">") and _TOUCHING_COMMENT.match(self._text, span(event)[0]):
            self._refuse("bad-block-text", event)
        value: str = event.value
        if len(value) > LONGEST_TEXT:
            self._note("text-too-long", event, length=len(value), limit=LONGEST_TEXT)
            value = value[:LONGEST_TEXT]
        if is_plain(value):
            return value
        if event.style == '"':
            self._faults.extend(escape_faults(self._text, *span(event)))
        return plain(value)

    def _refuse_anchor_and_tag(self, event: ScalarEvent | CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._refuse("anchor", event)
        if event.tag is not None:
            self._refuse("tag", event)

    def _examined_key(self, key: str, into: dict[str, Node], event: ScalarEvent) -> str:
        """Return the key; where it cannot be used, note why and return one to put its value aside under."""
        if key in into:
            first = places_in(self._text).get((*self._path(), key), start(event))
            self._note("duplicate-key", event, key=key[:_LONGEST_KEY_SHOWN], line=first.line)
        elif key == "<<":
            self._refuse("merge-key", event)
        elif not key:
            self._refuse("empty-key", event)
        elif not self._has_stuck_colon(key, event):
            return key
        aside = _ASIDE + key
        self._put_aside.append((into, aside))
        return aside

    def _has_stuck_colon(self, key: str, event: ScalarEvent) -> bool:
        """Return whether key and value were written as one word, as in {kind:data}, and note it."""
        stuck = None if event.style in ("'", '"') else next(stuck_colons(key), None)
        if stuck is None:
            return False
        here = start(event)
        place_of_colon = Position(here.line, here.column + stuck.position.column - 1)
        self._faults.append(replace(stuck, position=place_of_colon))
        self.is_whole = False
        return True

    def _path(self) -> Path:
        """Return the path of the collection that is being filled."""
        steps = [step for _, step, _ in self._outer[1:]]
        return tuple(step.removeprefix(_ASIDE) if isinstance(step, str) else step for step in steps)

    def _note(self, code: str, event: Event, **details: str | int) -> None:
        self._faults.append(fault(code, start(event), **details))

    def _refuse(self, code: str, event: Event, **details: str | int) -> None:
        """Note a fault that leaves a part of the tree unknown."""
        self.is_whole = False
        self._note(code, event, **details)


_STEPS: Final[dict[type[Event], Callable[[_Tree, Any], None]]] = {
    ScalarEvent: _Tree.scalar,
    MappingStartEvent: _Tree.mapping,
    MappingEndEvent: _Tree.end,
    SequenceStartEvent: _Tree.sequence,
    SequenceEndEvent: _Tree.end,
    AliasEvent: _Tree.alias,
    DocumentStartEvent: _Tree.document,
    DocumentEndEvent: _Tree.nothing,
    StreamStartEvent: _Tree.nothing,
    StreamEndEvent: _Tree.nothing,
}
