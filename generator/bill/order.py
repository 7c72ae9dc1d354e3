"""The neutral order of plans: the mean cost of two years over a published range of usage, and nothing else.

It reads neither carrier nor name; the filing number decides only between plans that cost exactly the same.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from itertools import product
from math import ceil

from generator.bill.account import TWO_YEARS
from generator.bill.counted import Counted, counted_charge
from generator.bill.figure import FREE, Figure, total
from generator.bill.month_bill import filled_up, once
from generator.bill.month_fee import Fees
from generator.bill.month_use import WHOLE_MONTH, uses
from generator.bill.months import days_within
from generator.bill.overage import DataTariff, DataUse, data_month, surely_stops
from generator.bill.terms import Terms
from generator.tariff.price import RecurringCharge
from generator.tariff.quantity import MB_PER_GB
from generator.tariff.words import Unpriced

GIGABYTES = (1, 5, 10, 20, 40, 80)
"""The GB a month at which a plan is looked at (design choice): from hardly any to a film every evening."""
MINUTES = (50, 200, 600)
"""The minutes of calls a month, with each of the GB (design choice)."""
MONTHS = TWO_YEARS
"""The months that are added up, from the first of the month after the build."""
FEN_PER_GIGABYTE_MISSING = 500
"""What a GB begun counts that the plan slows down, stops or does not include: 5 yuan, the usual price beyond a bundle (design choice)."""
FEN_PER_MINUTE_MISSING = 15
"""What a minute counts that the plan does not include: 0.15 yuan, the usual price beyond a bundle (design choice)."""
POINTS = len(GIGABYTES) * len(MINUTES)
_TARIFFS_REMEMBERED = 16_384
_MONTH = 12


def first_day(as_of: date) -> date:
    """Return the day on which every plan is taken to begin: the first of the month after the day of the build."""
    return date(as_of.year + as_of.month // _MONTH, as_of.month % _MONTH + 1, 1)


@dataclass(frozen=True, slots=True)
class MeanCost:
    """The cost of a plan summed over all points of use and two years; of two such sums the smaller is the cheaper plan."""

    all_points: Figure

    @property
    def two_years(self) -> Figure:
        """The mean cost of two years."""
        return self.all_points.shared_by(POINTS)

    @property
    def a_month(self) -> Figure:
        """The mean cost of a month."""
        return self.all_points.shared_by(POINTS * MONTHS)

    def key(self, filing_number: str) -> tuple[bool, int, str]:
        """Return what plans are sorted by: first those whose cost has a bound, by it; then the others by the least they cost."""
        return (*self.all_points.place, filing_number)


@dataclass(frozen=True, slots=True)
class _Charges:
    """What one service comes to in a month at each of its points of use."""

    each: tuple[Figure, ...]
    """The charges beyond the bundle."""
    charges: Figure
    """Their sum."""
    missing: Figure
    """What is not delivered at any of the points, at the published prices."""


def mean_cost(terms: Terms, start: date) -> MeanCost:
    """Return the mean cost of a plan that begins on `start`.

    What a plan slows down, stops or does not include is counted at published prices, and so is every month after its end: a plan that
    simply stops cannot look cheap.
    """
    fees, use = Fees(terms, start), uses(terms)
    end, follow_days = MONTHS if fees.last is None else min(MONTHS, fees.last), use.follow_days
    months = Counter(
        (fees.of(number), days_within(start, number) if follow_days else WHOLE_MONTH, number == 1) for number in range(1, end + 1)
    )
    parts = [_without_a_plan().times(MONTHS - end)] if end < MONTHS else []
    for (fee, days, first), count in months.items():
        data, voice = _data_charges(use.data, days), _voice_charges(use.voice, days)
        missing = data.missing.times(len(MINUTES)) + voice.missing.times(len(GIGABYTES))
        if isinstance(terms.price.minimum_spend, RecurringCharge):
            month = total(filled_up(terms.price, fee + one + other, first=first) for one, other in product(data.each, voice.each))
        else:
            month = fee.times(POINTS) + data.charges.times(len(MINUTES)) + voice.charges.times(len(GIGABYTES))
        parts.append((month + missing).times(count))
        if first:
            parts += [line.figure.times(POINTS) for line in once(terms.price)]
    return MeanCost(total(parts))


@lru_cache(maxsize=_TARIFFS_REMEMBERED)
def _data_charges(tariff: DataTariff, days: int) -> _Charges:
    uses_in_megabytes = [count * MB_PER_GB for count in GIGABYTES]
    each = tuple(data_month(tariff, megabytes, 0, days).charge for megabytes in uses_in_megabytes)
    return _Charges(each, total(each), total(_missing_data(tariff, megabytes, days) for megabytes in uses_in_megabytes))


@lru_cache(maxsize=_TARIFFS_REMEMBERED)
def _voice_charges(tariff: Counted, days: int) -> _Charges:
    each = tuple(counted_charge(tariff, count, days) for count in MINUTES)
    return _Charges(each, total(each), total(_missing_minutes(tariff, count, days) for count in MINUTES))


def _without_a_plan() -> Figure:
    """Return what a month costs, over all points, that the plan no longer has."""
    data = sum(GIGABYTES) * FEN_PER_GIGABYTE_MISSING * len(MINUTES)
    voice = sum(MINUTES) * FEN_PER_MINUTE_MISSING * len(GIGABYTES)
    return Figure(data + voice, data + voice)


def _missing_data(tariff: DataTariff, megabytes: int, days: int) -> Figure:
    bounds = [_substitute(tariff, use(megabytes, 0, days)) for use in (tariff.best, tariff.worst)]
    return Figure.between(min(bounds), max(bounds), ["allowances.data"])


def _substitute(tariff: DataTariff, use: DataUse) -> int:
    """Return what the data that is not had at full speed counts."""
    missing = use.general - _delivered(tariff, use)
    return ceil(missing / MB_PER_GB) * FEN_PER_GIGABYTE_MISSING


def _delivered(tariff: DataTariff, use: DataUse) -> int:
    """Return how many whole MB of a use are had at full speed."""
    beyond = tariff.beyond
    had, stopped = 0, int(use.general) + 1
    if beyond.data is Unpriced.NOT_INCLUDED:
        stopped = min(stopped, int(use.bundle) + 1)
    if isinstance(beyond.throttle, tuple):
        stopped = min([stopped, *(int(throttle.above.megabytes) + 1 for throttle in beyond.throttle)])
    if not surely_stops(beyond, DataUse(Fraction(stopped - 1), use.bundle)):
        return stopped - 1
    while stopped - had > 1:
        middle = (had + stopped) // 2
        if surely_stops(beyond, DataUse(Fraction(middle), use.bundle)):
            stopped = middle
        else:
            had = middle
    return had


def _missing_minutes(tariff: Counted, minutes: int, days: int) -> Figure:
    if tariff.price is not Unpriced.NOT_INCLUDED:
        return FREE
    bounds = [int(beyond) * FEN_PER_MINUTE_MISSING for beyond in (tariff.least_beyond(minutes, days), tariff.most_beyond(minutes, days))]
    return Figure.between(min(bounds), max(bounds), ["allowances.voice"])
