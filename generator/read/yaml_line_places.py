"""Finds again where the values of a plainly written file stand, from its lines: what `yaml_places` does from the parser's events."""

from functools import lru_cache
from typing import Final, NamedTuple

from generator.read.yaml_faults import Position
from generator.read.yaml_lines import NOTHING, grown_by_lines, line_of
from generator.read.yaml_places import Path, places_in

_KEY: Final = "key"
_BEFORE_VALUE: Final = f"{_KEY}: "


class _Block(NamedTuple):
    """A mapping or list whose lines are being placed."""

    indent: int
    path: Path
    is_list: bool


class _Between(NamedTuple):
    """A mapping or list between brackets, which stands in one line with all its parts."""

    start: Position
    words: str

    def places(self) -> dict[Path, Position]:
        """Return where each of its parts stands."""
        found = places_in(_BEFORE_VALUE + self.words)
        shift = self.start.column - len(_BEFORE_VALUE) - 1
        return {path[1:]: Position(self.start.line, place.column + shift) for path, place in found.items() if len(path) > 1}


class LinePlaces:
    """Where everything in a plainly written file stands."""

    def __init__(self) -> None:
        self._lines: dict[Path, Position] = {}
        self._between: dict[Path, _Between] = {}

    def get(self, path: Path) -> Position | None:
        """Return where the value at `path` stands, None where there is no such value."""
        place = self._lines.get(path)
        if place is None:
            for length in range(len(path) - 1, 0, -1):
                if path[:length] in self._between:
                    return self._between[path[:length]].places().get(path[length:])
        return place

    def add(self, path: Path, place: Position) -> None:
        """Note where a value stands that begins in a line of its own."""
        self._lines.setdefault(path, place)

    def add_between(self, path: Path, place: Position, words: str) -> None:
        """Note a value between brackets."""
        self._between[path] = _Between(place, words)


# The faults of one file are reported one after the other.
@lru_cache(maxsize=4)
def places_by_lines(text: str) -> LinePlaces | None:
    """Return where everything in `text` stands; None where it is not plainly written."""
    if grown_by_lines(text) is None:
        return None
    places = LinePlaces()
    blocks = [_Block(0, (), is_list=False)]
    items: dict[Path, int] = {}
    waiting: Path | None = None  # the path of the key whose block follows
    for number, written in enumerate(text.split("\n"), 1):
        line = line_of(written)
        if line is None or line is NOTHING:
            continue
        if waiting is not None:
            blocks.append(_Block(line.indent, waiting, is_list=line.is_item))
            waiting = None
        while line.indent < blocks[-1].indent or (line.indent == blocks[-1].indent and blocks[-1].is_list and not line.is_item):
            blocks.pop()
        path, place = blocks[-1].path, Position(number, line.indent + 1)
        places.add((), place)
        if line.is_item:
            count = items[path] = items.get(path, -1) + 1
            path, place = (*path, count), Position(number, line.indent + 3)
            places.add(path, place)
            if line.key is not None:
                blocks.append(_Block(line.indent + 2, path, is_list=False))
        if line.key is not None:
            path = (*path, line.key)
            places.add(path, place)
            if line.value is None:
                waiting = path
        if isinstance(line.value, dict | list):
            words = written[place.column - 1 :] if line.key is None else written[place.column + len(line.key) :].lstrip(" ")
            places.add_between(path, Position(number, len(written) - len(words) + 1), words)
    return places
