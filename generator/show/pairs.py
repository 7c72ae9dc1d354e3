"""The nearest plan of the other network: for each 4G plan one of 5G (or 5G-A), and the other way.

Nearest means: a 套餐 on sale, of the same carrier and sold to the same kind of customer, with a region in common;
first those without a limit of age or group, since most readers cannot have the others; of these the one
whose lasting price in yuan a month differs least; then the one whose data differ least (a plan that does not
state its data comes after all that do); then the one with the lowest filing number. Nothing else counts, no
plan is preferred for its network (R43), and the order of the plans makes no difference.

The relation is not symmetric, and is not made so: of ten 5G plans above the dearest 4G plan all have that one as
their nearest, which in turn has one nearest itself. Forcing couples would leave nine of the ten without any
4G plan beside them, and an equal place for 4G is what the comparison is for. Pages say so.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from generator.gate.published import Catalogue, PublishedPlan, State
from generator.show.site import is_network
from generator.tariff.language import Text
from generator.tariff.regions import Region
from generator.tariff.words import NOT_STATED, Audience, Network, TariffType

PROVINCES = tuple(region for region in Region if region is not Region.NATIONAL)


class Generation(Enum):
    """The two networks that stand side by side; 5G-A counts as 5G."""

    FOUR_G = (Network.FOUR_G,)
    FIVE_G = (Network.FIVE_G, Network.FIVE_G_A)

    @property
    def text(self) -> Text:
        """The network as a reader sees it."""
        first: Network = self.value[0]
        return first.text

    @property
    def other(self) -> "Generation":
        """The network on the other side."""
        return Generation.FIVE_G if self is Generation.FOUR_G else Generation.FOUR_G


def generation_of(plan: PublishedPlan) -> Generation | None:
    """Return the side of the comparison on which a 套餐 stands; None for add-ons and where no network is named."""
    return next((generation for generation in Generation if is_network(plan, *generation.value)), None)


def is_unnamed(plan: PublishedPlan) -> bool:
    """Whether this is a 套餐 whose filing names no network."""
    return plan.tariff_type is TariffType.PLAN and plan.network is NOT_STATED


def is_limited(plan: PublishedPlan) -> bool:
    """Whether only people of a certain age or group can have the plan."""
    return bool(plan.eligibility.groups) or plan.eligibility.age is not None


def fee_of(plan: PublishedPlan) -> Decimal | None:
    """Return the lasting price in yuan a month, None where there is none by the month."""
    return plan.price.lasting.yuan_a_month if plan.price.steps else None


def pair_address(one: PublishedPlan, two: PublishedPlan) -> str:
    """Return the address of the page on which two plans stand side by side, the 4G plan named first."""
    first, second = (one, two) if generation_of(one) is Generation.FOUR_G else (two, one)
    return f"compare/pairs/{first.filing_number}-{second.filing_number}.html"


@lru_cache(maxsize=1)
def nearest_plans(catalogue: Catalogue) -> Mapping[str, PublishedPlan]:
    """Return, by filing number, the nearest plan of the other network for every plan that has one."""
    return nearest_among(catalogue.in_state(State.ON_SALE))


def couples(catalogue: Catalogue) -> tuple[tuple[PublishedPlan, PublishedPlan], ...]:
    """Return every 4G plan with every 5G plan where one is the nearest of the other, each couple once, in order."""
    found = set()
    for number, nearest in nearest_plans(catalogue).items():
        four_g_first = generation_of(nearest) is Generation.FIVE_G
        found.add((number, nearest.filing_number) if four_g_first else (nearest.filing_number, number))
    return tuple((catalogue.plans[four_g], catalogue.plans[five_g]) for four_g, five_g in sorted(found))


def nearest_among(plans: Iterable[PublishedPlan]) -> dict[str, PublishedPlan]:
    """Return the nearest plan of the other network for each of these plans on sale, in order of filing numbers.

    Takes n log n steps: one sorted shelf for each carrier, customer type, network, limit and province, searched by halves.
    """
    known: dict[str, PublishedPlan] = {}
    shelves: dict[_Place, _Shelf] = defaultdict(_Shelf)
    candidates: list[tuple[_Candidate, Generation]] = []
    for plan in sorted(plans, key=lambda plan: plan.filing_number):
        generation, fee = generation_of(plan), fee_of(plan)
        if generation is None or fee is None:
            continue
        candidate = _Candidate(plan, fee, plan.allowances.data_megabytes)
        known[plan.filing_number] = plan
        candidates.append((candidate, generation))
        for region in _shelved_in(plan):
            shelves[plan.carrier, plan.audience, generation, is_limited(plan), region].add(candidate)
    found: dict[str, PublishedPlan] = {}
    for candidate, generation in candidates:
        plan = candidate.plan
        for limited in (False, True):
            places = ((plan.carrier, plan.audience, generation.other, limited, region) for region in _searched_in(plan))
            offers = [shelves[place].nearest(candidate) for place in places if place in shelves]
            if offers:
                found[plan.filing_number] = known[min(offers)[-1]]
                break
    return found


_Place = tuple[str, Audience, Generation, bool, Region | None]
"""Where a shelf stands; the bool says whether its plans are for some people only.

NATIONAL holds what is sold everywhere without exception, None holds everything."""
_Distance = tuple[Decimal, int, Decimal, str]
"""Difference in price, 1 where the data cannot be compared, difference in data, filing number: the least is nearest."""


def _sold_everywhere(plan: PublishedPlan) -> bool:
    return Region.NATIONAL in plan.region.offered_in and not plan.region.excluded


def _provinces(plan: PublishedPlan) -> Iterator[Region]:
    return (region for region in PROVINCES if plan.region.covers(region))


def _shelved_in(plan: PublishedPlan) -> Iterator[Region | None]:
    """Yield the shelves on which others find the plan."""
    yield None
    if _sold_everywhere(plan):
        yield Region.NATIONAL
    else:
        yield from _provinces(plan)


def _searched_in(plan: PublishedPlan) -> Iterator[Region | None]:
    """Yield the shelves that hold every plan with a region in common with this one."""
    if _sold_everywhere(plan):
        yield None
    else:
        yield Region.NATIONAL
        yield from _provinces(plan)


@dataclass(frozen=True, slots=True)
class _Candidate:
    plan: PublishedPlan
    fee: Decimal
    data: Decimal | None


class _Shelf:
    """Plans of one network in one place, by price; candidates must be added in the order of their filing numbers."""

    __slots__ = ("_boxes", "_fees")

    def __init__(self) -> None:
        self._boxes: dict[Decimal, _Box] = defaultdict(_Box)
        self._fees: list[Decimal] = []

    def add(self, candidate: _Candidate) -> None:
        """Put a plan on the shelf."""
        self._boxes[candidate.fee].add(candidate)
        self._fees.clear()

    def nearest(self, to: _Candidate) -> _Distance:
        """Return the distance and the number of the nearest plan on the shelf, which must not be empty."""
        if not self._fees:
            self._fees.extend(sorted(self._boxes))
        place = bisect_left(self._fees, to.fee)
        around = self._fees[max(place - 1, 0) : place + 1]
        return min((abs(fee - to.fee), *self._boxes[fee].nearest(to.data)) for fee in around)


class _Box:
    """Plans at one price, by their data."""

    __slots__ = ("_by_data", "_first", "_sorted")

    def __init__(self) -> None:
        self._by_data: dict[Decimal, str] = {}
        self._first = ""
        self._sorted: list[Decimal] = []

    def add(self, candidate: _Candidate) -> None:
        """Keep a plan where it is the first of its data volume; a later one can never be nearer."""
        number = candidate.plan.filing_number
        self._first = self._first or number
        if candidate.data is not None and candidate.data not in self._by_data:
            self._by_data[candidate.data] = number
            self._sorted.clear()

    def nearest(self, data: Decimal | None) -> tuple[int, Decimal, str]:
        """Return whether the data cannot be compared, by how much they differ, and the plan's number."""
        if data is None or not self._by_data:
            return 1, Decimal(0), self._first
        if not self._sorted:
            self._sorted.extend(sorted(self._by_data))
        place = bisect_left(self._sorted, data)
        around = self._sorted[max(place - 1, 0) : place + 1]
        return min((0, abs(volume - data), self._by_data[volume]) for volume in around)
