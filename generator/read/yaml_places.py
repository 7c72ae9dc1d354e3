"""Finds again where each value of a file stands; asked for only when a fault is to be shown."""

from functools import lru_cache
from itertools import islice
from typing import TypeAlias

from yaml.error import MarkedYAMLError
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from generator.read.plain_text import plain
from generator.read.yaml_events import DEEPEST, MOST_EVENTS, events_of, start
from generator.read.yaml_faults import Position

Path: TypeAlias = tuple[str | int, ...]


@lru_cache(maxsize=4)
def places_in(text: str) -> dict[Path, Position]:
    """Return where each value of a text stands, as far as the text can be read.

    The last few are kept because the faults of one file are reported one after the other.
    """
    places: dict[Path, Position] = {}
    open_collections: list[_Collection] = []
    try:
        for event in islice(events_of(text), MOST_EVENTS):
            if isinstance(event, DocumentEndEvent) or len(open_collections) > DEEPEST:
                break
            if isinstance(event, CollectionEndEvent):
                open_collections.pop()
            elif isinstance(event, NodeEvent):
                path = open_collections[-1].step(event) if open_collections else ()
                places.setdefault(path, start(event))
                if isinstance(event, CollectionStartEvent):
                    open_collections.append(_Collection(path, is_list=isinstance(event, SequenceStartEvent)))
    except MarkedYAMLError:
        pass  # what stands before the fault has its places all the same
    return places


class _Collection:
    """A mapping or list whose values are being placed."""

    def __init__(self, path: Path, *, is_list: bool) -> None:
        self._path = path
        self._is_list = is_list
        self._count = 0
        self._key: str | None = None

    def step(self, event: NodeEvent) -> Path:
        """Return the path of the value that `event` begins, or of the one after it where it is a key."""
        if self._is_list:
            self._count += 1
            return (*self._path, self._count - 1)
        key, self._key = self._key, None
        if key is None:
            key = self._key = plain(event.value) if isinstance(event, ScalarEvent) else ""
        return (*self._path, key)
