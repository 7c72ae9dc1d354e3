"""A sum of money in whole fen between two bounds, and the elements that are not disclosed and make it uncertain."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Self

NOTHING_UNKNOWN: frozenset[str] = frozenset()
FEN_PER_YUAN = 100
_AMOUNTS_REMEMBERED = 4096


def fen(yuan: Decimal | Fraction) -> int:
    """Return an amount in yuan, 0 or more, in fen, rounded half up."""
    if isinstance(yuan, Decimal):
        return int(yuan.scaleb(2).to_integral_value(ROUND_HALF_UP))
    return (2 * FEN_PER_YUAN * yuan.numerator + yuan.denominator) // (2 * yuan.denominator)


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount in fen that lies between `least` and `most`; it is exact where they are equal."""

    least: int
    most: int | None
    """None where nothing that is disclosed bounds it."""
    unknown: frozenset[str] = NOTHING_UNKNOWN
    """The paths of the format that are 未公示 and make the figure uncertain, such as `price.first_month`."""

    @classmethod
    def between(cls, least: int, most: int | None, unknown: Iterable[str]) -> Self:
        """Return the figure between two bounds; where they are one, it is exact and nothing about it is unknown."""
        return cls(least, most) if least == most else cls(least, most, frozenset(unknown))

    @property
    def exact(self) -> int | None:
        """The one amount in fen, None where only bounds are known."""
        return self.least if self.least == self.most else None

    @property
    def place(self) -> tuple[bool, int]:
        """What figures are ordered by: the most that it can be; those that nothing bounds come last, by the least."""
        return (True, self.least) if self.most is None else (False, self.most)

    def __add__(self, other: "Figure") -> "Figure":
        most = None if self.most is None or other.most is None else self.most + other.most
        return Figure(self.least + other.least, most, self.unknown | other.unknown)

    def times(self, count: int) -> "Figure":
        """Return the sum of `count` such figures, at least one."""
        return Figure(self.least * count, None if self.most is None else self.most * count, self.unknown)

    def shared_by(self, count: int) -> "Figure":
        """Return the `count`-th part, each bound rounded half up to the fen."""
        most = None if self.most is None else fen(Fraction(self.most, count * FEN_PER_YUAN))
        return Figure.between(fen(Fraction(self.least, count * FEN_PER_YUAN)), most, self.unknown)

    def or_else(self, other: "Figure", unknown: Iterable[str] = ()) -> "Figure":
        """Return the figure that holds this one and another: which of the two it is, nobody disclosed."""
        most = None if self.most is None or other.most is None else max(self.most, other.most)
        return Figure.between(min(self.least, other.least), most, self.unknown | other.unknown | frozenset(unknown))


FREE = Figure(0, 0)


@lru_cache(maxsize=_AMOUNTS_REMEMBERED)
def exactly(yuan: Decimal | Fraction) -> Figure:
    """Return the exact figure of an amount in yuan, rounded half up to the fen."""
    amount = fen(yuan)
    return Figure(amount, amount)


def unbounded(*unknown: str) -> Figure:
    """Return the figure of which nothing is known but that it is no less than 0."""
    return Figure(0, None, frozenset(unknown))


def greatest(figures: Iterable[Figure]) -> Figure:
    """Return the greatest of some figures, at least one: its bounds are the greatest of theirs."""
    seen = list(figures)
    bounds = [figure.most for figure in seen if figure.most is not None]
    most = max(bounds) if len(bounds) == len(seen) else None
    return Figure.between(max(figure.least for figure in seen), most, NOTHING_UNKNOWN.union(*(figure.unknown for figure in seen)))


def total(figures: Iterable[Figure]) -> Figure:
    """Return the sum of figures; of none it is 0."""
    least, most, unknown = 0, 0, NOTHING_UNKNOWN
    bounded = True
    for figure in figures:
        least += figure.least
        if figure.most is None:
            bounded = False
        else:
            most += figure.most
        if figure.unknown:
            unknown |= figure.unknown
    return Figure(least, most if bounded else None, unknown)
