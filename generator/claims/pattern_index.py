"""Which of all patterns a text may match, asked once of the text and not of each pattern.

Hundreds of patterns are held against every text, and few match any. They stand here under their rarest cues.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from generator.claims.cues import cues
from generator.claims.pattern import Pattern
from generator.claims.pattern_text import Cues

Tag = TypeVar("Tag")


@dataclass(frozen=True, slots=True)
class Known:
    """A pattern that was asked about, with its cues."""

    cues: Cues
    pattern: Pattern


class Index:
    """All patterns asked about so far, each under its rarest cues."""

    def __init__(self) -> None:
        self._known: list[Known] = []
        self._by_cue: defaultdict[str, list[int]] = defaultdict(list)
        self._without_cues: list[int] = []

    def __len__(self) -> int:
        """Return how many patterns there are."""
        return len(self._known)

    def known(self, pattern: Pattern) -> Known:
        """Return what is known of a pattern, which is read once and bears its number from then on."""
        if pattern.number < 0:
            self._add(pattern)
        return self._known[pattern.number]

    def possible(self, held: frozenset[str]) -> frozenset[int]:
        """Return the numbers of those patterns whose rarest cues a text with these characters and pairs holds."""
        return frozenset(self._without_cues).union(*map(self._by_cue.__getitem__, held & self._by_cue.keys()))

    def _add(self, pattern: Pattern) -> None:
        pattern.number = len(self._known)
        added = Known(cues(pattern.pattern, pattern.flags), pattern)
        self._known.append(added)
        if added.cues:
            for cue in added.cues[0].any_of:
                self._by_cue[cue].append(pattern.number)
        else:
            self._without_cues.append(pattern.number)


PATTERNS = Index()


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
    def numbers(self) -> frozenset[int]:
        """The patterns' numbers in the index."""
        return frozenset(self._places)

    @cached_property
    def highest(self) -> int:
        """The highest of them, -1 where there is none."""
        return max(self.numbers, default=-1)

    def among(self, numbers: frozenset[int]) -> list[tuple[Tag, Known]]:
        """Return the rows whose patterns have these numbers, in the order of the table."""
        return [self._known[place] for place in sorted([self._places[number] for number in numbers])]

    @cached_property
    def _known(self) -> list[tuple[Tag, Known]]:
        return [(tag, PATTERNS.known(pattern)) for tag, pattern in self._rows]

    @cached_property
    def _places(self) -> dict[int, int]:
        return {known.pattern.number: place for place, (_, known) in enumerate(self._known)}
