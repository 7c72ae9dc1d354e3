"""The parser's events, one by one, from whichever of PyYAML's parsers is at hand; and how much is read."""

from collections.abc import Callable, Iterator
from typing import Any, Final, Protocol

import yaml
from yaml.events import Event

from generator.read.yaml_faults import Position

DEEPEST: Final = 12
MOST_EVENTS: Final = 6000
LONGEST_TEXT: Final = 4000


class _Parser(Protocol):
    """The part of PyYAML's loaders that is used: an event at each call, then None."""

    def get_event(self) -> Event | None: ...


# libyaml's parser is about fifteen times as fast; PyYAML's own gives the same verdicts.
_parser: Callable[[str], _Parser] = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


def events_of(text: str) -> Iterator[Event]:
    """Return the events of `text` as they are asked for; raises MarkedYAMLError where it is not YAML."""
    return iter(_parser(text).get_event, None)


def start(event: Event) -> Position:
    """Return where what `event` speaks of begins."""
    mark: Any = event.start_mark
    return Position(mark.line + 1, mark.column + 1)


def span(event: Event) -> tuple[int, int]:
    """Return the first character of what `event` speaks of, and the one after its last."""
    first: Any = event.start_mark
    end: Any = event.end_mark
    return first.index, end.index
