"""Sums between two bounds: (least, most, what makes it uncertain); `most` is None where nothing bounds it."""

from collections.abc import Iterable
from fractions import Fraction
from typing import TypeAlias

Bounds: TypeAlias = tuple[Fraction, Fraction | None, frozenset[str]]
"""In yuan, exact."""
Figure: TypeAlias = dict[str, object]
"""As tests compare it: `least` and `most` in whole fen, `unknown` a sorted list of paths."""

ZERO = Fraction(0)
NOTHING: Bounds = (ZERO, ZERO, frozenset())


def exactly(amount: Fraction) -> Bounds:
    """Return a sum that is known."""
    return amount, amount, frozenset()


def between(least: Fraction, most: Fraction | None, *paths: str) -> Bounds:
    """Return a sum that is known between bounds only, and why."""
    return least, most, frozenset(paths)


def added(parts: Iterable[Bounds]) -> Bounds:
    """Return the sum of sums."""
    least, most, unknown = NOTHING
    for one_least, one_most, one_unknown in parts:
        least += one_least
        most = None if most is None or one_most is None else most + one_most
        unknown |= one_unknown
    return least, most, unknown


def fen(amount: Fraction) -> int:
    """Return yuan in whole fen, half a fen upwards."""
    # The whole number below (100 x amount + 1/2), in whole numbers alone: it is asked for very often.
    return (200 * amount.numerator + amount.denominator) // (2 * amount.denominator)


def rounded(bounds: Bounds) -> Bounds:
    """Return a line as it is charged: each bound in whole fen, still in yuan; nothing makes a known line uncertain."""
    least, most, unknown = bounds
    low, high = Fraction(fen(least), 100), None if most is None else Fraction(fen(most), 100)
    return low, high, frozenset() if low == high else unknown


def hull(one: Bounds, other: Bounds, *paths: str) -> Bounds:
    """Return the bounds that hold both sums once these are rounded, and further reasons why they are uncertain."""
    one, other = rounded(one), rounded(other)
    most = None if one[1] is None or other[1] is None else max(one[1], other[1])
    return min(one[0], other[0]), most, one[2] | other[2] | set(paths)


def figure(bounds: Bounds) -> Figure:
    """Return bounds as tests compare them."""
    least, most, unknown = rounded(bounds)
    return {"least": fen(least), "most": None if most is None else fen(most), "unknown": sorted(unknown)}
