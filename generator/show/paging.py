"""Long lists in pages of twenty: the addresses of the pages, and the links from one to the next."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

MOST = 20
"""Entries on one page: in the largest text on a phone twenty fill thirty screens, and a reader who stops there has seen the cheapest."""

_NEAR = 2
"""How many pages before and after this one are linked by their numbers, beside the first and the last."""

AddressOf = Callable[[int], str]
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class PageNumber:
    """One number in the pager; after a gap the numbers before it are left out."""

    number: int
    address: str
    here: bool
    after_gap: bool


@dataclass(frozen=True, slots=True)
class Pager:
    """The links between the pages of one list; an empty address where there is no such page."""

    previous: str
    following: str
    numbers: tuple[PageNumber, ...]


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Item]):
    """One page of a list: its number and address, the place of its first entry in the whole list, its entries."""

    number: int
    address: str
    first: int
    items: Sequence[Item]
    pager: Pager


def in_folder(folder: str) -> AddressOf:
    """Return addresses like `catalogue/index.html`, `catalogue/2.html`."""
    return lambda number: f"{folder}/index.html" if number == 1 else f"{folder}/{number}.html"


def numbered(stem: str) -> AddressOf:
    """Return addresses like `networks/4g/low.html`, `networks/4g/low-2.html`."""
    return lambda number: f"{stem}.html" if number == 1 else f"{stem}-{number}.html"


def sheets(items: Sequence[Item], address_of: AddressOf, most: int = MOST) -> Iterator[Sheet[Item]]:
    """Yield the pages of a list, each entry on exactly one; an empty list has one page."""
    last = max(1, -(-len(items) // most))
    for number in range(1, last + 1):
        start = (number - 1) * most
        yield Sheet(number, address_of(number), start + 1, items[start : start + most], _pager(number, last, address_of))


def _pager(here: int, last: int, address_of: AddressOf) -> Pager:
    shown = sorted({1, last, *range(max(1, here - _NEAR), min(last, here + _NEAR) + 1)})
    numbers = tuple(
        PageNumber(number, address_of(number), number == here, after_gap=number - before > 1)
        for before, number in zip((0, *shown), shown, strict=False)
    )
    return Pager(
        previous=address_of(here - 1) if here > 1 else "",
        following=address_of(here + 1) if here < last else "",
        numbers=numbers if last > 1 else (),
    )
