"""Pictures of costs as paths that a browser draws at any size: in units of the data, and without words, which would be too small.

A picture says nothing that does not stand beside it as text; that text is what a screen reader is led to.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.bill.figure import Figure

BAR, MONTH = 80, 100
"""How wide the bar of a month is, and the room for one."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn in units of the data: fen from the top down; hundredths of a month, or GB, from the start on."""

    width: int
    height: int
    """The highest cost in fen."""
    bars: str
    """The path of filled bars: what is surely paid. Empty in a picture of lines."""
    line: str
    """The path of a line, or of the frames above the bars: up to what may be paid."""
    lower: str
    """The path of the least that may be paid, empty where the cost is certain."""
    marks: str
    """The path of the points from which one gigabyte more costs much more."""


def bars(months: Sequence[Figure], room: int) -> Drawing:
    """Return one bar for each month, in the room of `room` of them; with a frame above it where more may be paid."""
    height = max([1, *(_highest(figure) for figure in months)])
    sure, unsure = [], []
    for place, figure in enumerate(months):
        left, low, high = place * MONTH, height - figure.least, height - _highest(figure)
        if figure.least:
            sure.append(f"M{left} {height}V{low}h{BAR}V{height}z")
        if high < low:
            unsure.append(f"M{left} {low}V{high}h{BAR}V{low}z")
    return Drawing(room * MONTH, height, "".join(sure), "".join(unsure), "", "")


def lines(costs: Sequence[Figure], marked: Iterable[int]) -> Drawing:
    """Return the cost of 0, 1, 2, … GB as a line of the most and, where it differs, one of the least; `marked` GB have a point on it."""
    most, least = [_highest(cost) for cost in costs], [cost.least for cost in costs]
    height = max(1, *most)
    marks = "".join(f"M{count} {height - most[count]}h0" for count in marked)
    return Drawing(len(costs) - 1, height, "", _polyline(most, height), _polyline(least, height) if least != most else "", marks)


def _highest(figure: Figure) -> int:
    return figure.least if figure.most is None else figure.most


def _polyline(costs: Sequence[int], height: int) -> str:
    """Return the path through all costs, without the points that lie on a straight line between others."""
    steps = [after - before for before, after in pairwise(costs)]
    corners = [0, *(place for place in range(1, len(steps)) if steps[place - 1] != steps[place]), len(steps)]
    return "M" + "L".join(f"{place} {height - costs[place]}" for place in corners)
