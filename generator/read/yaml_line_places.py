"""Finds again where the values of a plainly written file stand, from its lines: what `yaml_places` does from the parser's events."""

from functools import lru_cache
from typing import Final, NamedTuple

from generator.read.yaml_faults import Position
from generator.read.yaml_lines import NOTHING, Line, is_plainly_written, line_of
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
        self._items: dict[Path, int] = {}
        self._blocks = [_Block(0, (), is_list=False)]
        self._waiting: Path | None = None
        """The path of the key whose block follows."""

    def get(self, path: Path) -> Position | None:
        """Return where the value at `path` stands, None where there is no such value."""
        place = self._lines.get(path)
        if place is None:
            for length in range(len(path) - 1, 0, -1):
                if path[:length] in self._between:
                    return self._between[path[:length]].places().get(path[length:])
        return place

    def add(self, number: int, written: str, line: Line) -> None:
        """Place what stands in the next line, whose number this is."""
        path, column = self._block_of(line).path, line.indent + 1
        self._lines.setdefault((), Position(number, column))
        if line.is_item:
            count = self._items[path] = self._items.get(path, -1) + 1
            path, column = (*path, count), column + 2
            self._lines[path] = Position(number, column)
            if line.key is not None:
                self._blocks.append(_Block(line.indent + 2, path, is_list=False))
        words = written[column - 1 :]
        if line.key is not None:
            path, words = (*path, line.key), words[len(line.key) + 1 :].lstrip(" ")
            self._lines[path] = Position(number, column)
            self._waiting = path if line.value is None else None
        if isinstance(line.value, dict | list):
            self._between[path] = _Between(Position(number, len(written) - len(words) + 1), words)

    def _block_of(self, line: Line) -> _Block:
        """Return the mapping or list that the line goes on with."""
        if self._waiting is not None:
            self._blocks.append(_Block(line.indent, self._waiting, is_list=line.is_item))
            self._waiting = None
        while True:
            indent, _, is_list = block = self._blocks[-1]
            if line.indent > indent or (line.indent == indent and (line.is_item or not is_list)):
                return block
            self._blocks.pop()


# The faults of one file are reported one after the other.
@lru_cache(maxsize=4)
def places_by_lines(text: str) -> LinePlaces | None:
    """Return where everything in `text` stands; None where it is not plainly written."""
    if not is_plainly_written(text):
        return None
    places = LinePlaces()
    for number, written in enumerate(text.split("\n"), 1):
        line = line_of(written)
        if line is not None and line is not NOTHING:
            places.add(number, written, line)
    return places
