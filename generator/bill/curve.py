"""What one ordinary month costs against the gigabytes used, and where one gigabyte more costs much more than the one before."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from generator.bill.figure import FEN_PER_YUAN, Figure, exactly, unbounded
from generator.bill.month_bill import filled_up
from generator.bill.month_use import WHOLE_MONTH, uses
from generator.bill.overage import DataTariff, Slower, data_month
from generator.bill.terms import Terms
from generator.tariff.price import PricePart
from generator.tariff.quantity import MB_PER_GB, TimeUnit

CLIFF_FROM = FEN_PER_YUAN
"""By how many fen a gigabyte must cost more than the one before it to be a cliff (design choice)."""
_CURVES_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Cliff:
    """A gigabyte that costs at least a yuan more than the one before it."""

    gigabyte: int
    """Which gigabyte of the month: 11 is the one that follows 10."""
    more: Figure
    """What it adds to the bill."""


@dataclass(frozen=True, slots=True)
class Curve:
    """The cost of an ordinary month by gigabytes, without calls and messages beyond the bundle."""

    costs: tuple[Figure, ...]
    """The cost of 0, 1, 2, … GB."""
    cliffs: tuple[Cliff, ...]
    slower: tuple[Slower, ...]
    """The slower speeds that the use comes down to within the curve."""
    stops_by: int | None
    """The first number of GB that cannot surely be used within a month, None where there is none within the curve."""


@dataclass(frozen=True, slots=True)
class _DataCurve:
    charges: tuple[Figure, ...]
    slower: tuple[Slower, ...]
    stops_by: int | None


def curve(terms: Terms, gigabytes: int) -> Curve:
    """Return the cost of an ordinary month at the lasting price for 0 to `gigabytes` GB of data for any use."""
    data = _data_curve(uses(terms).data, gigabytes)
    fee = ordinary_fee(terms.price)
    costs = [filled_up(terms.price, fee + charge, first=False) for charge in data.charges]
    return Curve(tuple(costs), _cliffs(costs), data.slower, data.stops_by)


def ordinary_fee(price: PricePart) -> Figure:
    """Return the lasting price of a month of 30 days; the whole of a price that is paid once."""
    if not price.steps:
        return unbounded("price.steps")
    step = price.lasting
    if step.per.unit is TimeUnit.DAY:
        return exactly(Fraction(step.yuan) * WHOLE_MONTH / step.per.count)
    return exactly(Fraction(step.yuan) / (step.per.months or 1))


@lru_cache(maxsize=_CURVES_REMEMBERED)
def _data_curve(tariff: DataTariff, gigabytes: int) -> _DataCurve:
    months = [data_month(tariff, count * MB_PER_GB, 0, WHOLE_MONTH) for count in range(gigabytes + 1)]
    stopped = [count for count, month in enumerate(months) if month.stops]
    return _DataCurve(tuple(month.charge for month in months), months[-1].throttled, stopped[0] if stopped else None)


def _cliffs(costs: list[Figure]) -> tuple[Cliff, ...]:
    """Return the gigabytes whose cost jumps, judged by the upper bounds."""
    found: list[Cliff] = []
    step_before = 0
    for gigabyte, (before, cost) in enumerate(pairwise(costs), start=1):
        if before.most is None:
            break
        step = None if cost.most is None else cost.most - before.most
        if step is None or step - step_before >= CLIFF_FROM:
            found.append(Cliff(gigabyte, _added(before, cost)))
        step_before = step or 0
    return tuple(found)


def _added(before: Figure, cost: Figure) -> Figure:
    most = None if cost.most is None else cost.most - before.least
    least = 0 if before.most is None else max(cost.least - before.most, 0)
    return Figure.between(least, most, before.unknown | cost.unknown)
