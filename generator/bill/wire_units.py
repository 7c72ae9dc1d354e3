"""The units in which a plan's facts go to a script, so coarse that its numbers stay small and so fine that they stay exact."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm

from generator.bill.figure import FEN_PER_YUAN
from generator.bill.terms import Terms
from generator.tariff.price import Money, RecurringCharge
from generator.tariff.quantity import DataVolume

MOST_MEGABYTES = 1024 * 1024
"""1 TB a month: of each kind of data, the most that a script may ask for."""
MOST_COUNTED = 1_000_000
"""The most minutes or messages in a month that a script may ask for."""
TOO_LARGE = 1 << 53
"""The first whole number below which a script's numbers are no longer all exact."""
_PARTS_OF_A_FEN = (1, 100, 1_000_000)
_PARTS_OF_A_MEGABYTE = (1, 1024, 1_024_000)


@dataclass(frozen=True, slots=True)
class Units:
    """The units of one plan's facts."""

    money: int
    """How many make a fen."""
    data: int
    """How many make a MB."""

    def sum_of(self, yuan: Decimal) -> int:
        """Return an amount in yuan in units."""
        return int(yuan * FEN_PER_YUAN * self.money)

    def volume(self, volume: DataVolume) -> int:
        """Return a volume of data in units."""
        return int(volume.megabytes * self.data)


def units_of(terms: Terms) -> Units:
    """Return the coarsest units in which every fact of a plan is a whole number."""
    return Units(
        _coarsest(_PARTS_OF_A_FEN, (Fraction(money.yuan) * FEN_PER_YUAN for money in _moneys(terms))),
        _coarsest(_PARTS_OF_A_MEGABYTE, (Fraction(volume.megabytes) for volume in _volumes(terms))),
    )


def in_range(*numbers: int) -> bool:
    """Whether a script can hold every one of some whole numbers."""
    return max(numbers, default=0) < TOO_LARGE


def _coarsest(parts: tuple[int, ...], amounts: Iterable[Fraction]) -> int:
    needed = lcm(*(amount.denominator for amount in amounts))
    return next(part for part in parts if part % needed == 0)


def _moneys(terms: Terms) -> Iterator[Money]:
    yield from terms.price.steps
    if isinstance(terms.price.minimum_spend, RecurringCharge):
        yield terms.price.minimum_spend
    beyond = terms.beyond
    for priced in (beyond.voice, beyond.sms):
        if isinstance(priced, Money):
            yield priced
    for tier in beyond.data if isinstance(beyond.data, tuple) else ():
        yield tier
        if tier.small_use is not None:
            yield tier.small_use
    yield from (cap.at_charge for cap in (beyond.cap if isinstance(beyond.cap, tuple) else ()) if cap.at_charge is not None)


def _volumes(terms: Terms) -> Iterator[DataVolume]:
    given, beyond = terms.allowances, terms.beyond
    yield from (bucket.volume for bucket in (given.data if isinstance(given.data, tuple) else ()))
    yield from (bucket.volume for bucket in (given.app_data if isinstance(given.app_data, tuple) else ()))
    for tier in beyond.data if isinstance(beyond.data, tuple) else ():
        yield tier.per
        if tier.above is not None:
            yield tier.above
        if tier.small_use is not None:
            yield tier.small_use.per
    yield from (cap.at_volume for cap in (beyond.cap if isinstance(beyond.cap, tuple) else ()) if cap.at_volume is not None)
    yield from (throttle.above for throttle in (beyond.throttle if isinstance(beyond.throttle, tuple) else ()))
