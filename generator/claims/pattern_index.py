"""Which of all patterns a text may match, asked once of the text and not of each pattern.

Hundreds of patterns are held against every text, and few match any.
"""

import marshal
from array import array
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, reduce
from itertools import compress
from operator import or_
from typing import Generic, TypeVar

from generator.claims.cues import Needed, clauses, cues, holds, plain
from generator.claims.pattern import Pattern
from generator.claims.pattern_store import Contents, Source, kept

Tag = TypeVar("Tag")

_CLAUSES = 8
"""How many clauses of a pattern are asked about at most: a byte of them. More would rule out next to nothing more."""
_PLACE = "I"
"""How the place of a clause is written down."""
_ALWAYS = ""
"""The cue that every text holds, for the bits that a pattern has no clause for."""


class _Bits(dict[str, int]):
    """The places of all clauses that a cue fulfils, as bits of one number; put together for a cue when a text first holds it."""

    def __init__(self, places: Mapping[str, bytes]) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, cue: str) -> int:
        places = array(_PLACE, self._places.get(cue, b""))
        if not places:
            return 0  # and not remembered, since texts hold no end of cues that no pattern asks for
        bits = bytearray(max(places) // _CLAUSES + 1)
        for place in places:
            bits[place // _CLAUSES] |= 1 << place % _CLAUSES
        self[cue] = int.from_bytes(bits, "little")
        return self[cue]


class Index:
    """All patterns asked about so far, by the cues that a text with a match of them holds.

    Each pattern has a byte with a bit for each of its clauses, and each cue the bits of all clauses that it fulfils. Taken
    together, those of a text's cues show every pattern of which nothing is missing, without a look at any one of them.
    """

    def __init__(self, contents: Contents) -> None:
        self._read, self._needed, self._places = contents.read, contents.needed, contents.places
        self._numbers = {source: number for number, source in enumerate(self._read)}
        self._bits = _Bits(contents.places)
        self._lowest = int.from_bytes(b"\1" * len(self._read), "little")
        """The lowest bit of each pattern's byte."""
        self._in_use: dict[int, Needed] = {}

    @property
    def count(self) -> int:
        """How many patterns it was asked about; their numbers are smaller."""
        return len(self._read)

    def number_of(self, pattern: Pattern) -> int:
        """Return the number of a pattern, which is read the first time that it is asked about."""
        if pattern.number < 0:
            source = pattern.pattern, pattern.flags
            number = self._numbers.get(source)
            pattern.number = self._add(source) if number is None else number
        return pattern.number

    def possible(self, held: frozenset[str]) -> bytes:
        """Return by the patterns' numbers 1 for those that a text with these characters and pairs may match, 0 for the others."""
        fulfilled = reduce(or_, map(self._bits.__getitem__, held), self._bits[_ALWAYS])
        for half in (4, 2, 1):
            fulfilled &= fulfilled >> half
        # The lowest bit of a byte is left where all eight were there; what the others hold now is of no use.
        return (fulfilled & self._lowest).to_bytes(len(self._read), "little")

    def may_match(self, number: int, held: frozenset[str]) -> bool:
        """Whether a text for which this pattern is possible holds what its branches need too."""
        needed = self._in_use.get(number)
        if needed is None:
            needed = self._in_use[number] = marshal.loads(self._needed[number])  # noqa: S302 - written by `_add`
        return holds(held, needed)

    def _add(self, source: Source) -> int:
        number = self._numbers[source] = len(self._read)
        needed = cues(*source)
        wanted = clauses(needed)
        # The clauses tell all but which branch it is that needs what, unless there are too many of them.
        self._read.append(source)
        self._lowest |= 1 << number * _CLAUSES
        self._needed.append(marshal.dumps(plain(need for need in needed if need.branches or len(wanted) > _CLAUSES)))
        for place in range(_CLAUSES):
            for cue in wanted[place] if place < len(wanted) else (_ALWAYS,):
                self._places[cue] = self._places.get(cue, b"") + array(_PLACE, [number * _CLAUSES + place]).tobytes()
                self._bits.pop(cue, None)
        return number


PATTERNS = Index(kept())


class Patterns(Generic[Tag]):
    """Patterns that are looked for one after the other, each with a tag that says what it means."""

    def __init__(self, rows: Iterable[tuple[Tag, Pattern]]) -> None:
        self._rows = tuple(rows)

    @classmethod
    def untagged(cls, *patterns: Pattern) -> "Patterns[Pattern]":
        """Return a table of patterns whose tag is the pattern itself."""
        return Patterns((pattern, pattern) for pattern in patterns)

    @classmethod
    def grouped(cls, *groups: tuple[Tag, Iterable[Pattern]]) -> "Patterns[Tag]":
        """Return a table of patterns that share a tag, one group after the other."""
        return cls((tag, pattern) for tag, patterns in groups for pattern in patterns)

    def __iter__(self) -> Iterator[tuple[Tag, Pattern]]:
        """Yield every row: the tag and the pattern."""
        return iter(self._rows)

    @cached_property
    def numbers(self) -> list[int]:
        """The patterns' numbers in the index, row by row."""
        return [PATTERNS.number_of(pattern) for _, pattern in self._rows]

    @cached_property
    def highest(self) -> int:
        """The highest of them, -1 where there is none."""
        return max(self.numbers, default=-1)

    @cached_property
    def bits(self) -> int:
        """The lowest bit of each of the patterns' bytes in the index, as one number."""
        return sum(1 << number * _CLAUSES for number in set(self.numbers))

    def among(self, possible: bytes) -> Iterator[tuple[Tag, Pattern]]:
        """Yield the rows whose patterns are possible, as the index tells it, in the order of the table."""
        return compress(self._rows, map(possible.__getitem__, self.numbers))
