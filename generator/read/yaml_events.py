"""The parser's events, one by one, from whichever of PyYAML's parsers is at hand; and how much is read."""

from collections.abc import Callable, Iterator
from typing import Any, Final, Protocol

import yaml
from yaml.events import Event
from yaml.scanner import ScannerError

from generator.read.yaml_faults import Position

DEEPEST: Final = 12
MOST_EVENTS: Final = 6000
LONGEST_TEXT: Final = 4000


class _Parser(Protocol):
    """The part of PyYAML's loaders that is used: an event at each call, then None."""

    def get_event(self) -> Event | None: ...


class PurePythonParser(yaml.SafeLoader):
    """PyYAML's own parser, made to read text between brackets as libyaml does.

    There libyaml takes a "?" inside a text, which addresses hold, and refuses a colon that touches a bracket.
    A file must not be good on one machine and bad on another.
    """

    _is_inside_text = False

    def scan_plain(self) -> Any:  # noqa: ANN401  the token is passed through as it is
        """Return the text that begins here, without quotation marks around it."""
        begin = self.get_mark()
        self._is_inside_text = bool(self.flow_level)
        try:
            token = super().scan_plain()
        finally:
            self._is_inside_text = False
        if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
            raise ScannerError("while scanning a plain scalar", begin, "found unexpected ':'", self.get_mark())
        return token

    def peek(self, index: int = 0) -> str:
        """Return the character `index` places ahead; for a "?" inside a text one that means the same here."""
        character: str = super().peek(index)
        if character != "?" or not self._is_inside_text:
            return character
        after_colon = index and super().peek(index - 1) == ":"
        return "[" if after_colon else "-"


# libyaml's parser is about fifteen times as fast; PyYAML's own gives the same verdicts.
_parser: Callable[[str], _Parser] = yaml.CSafeLoader if yaml.__with_libyaml__ else PurePythonParser


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
