"""What data beyond the bundle costs: tiers, parts of a unit, and the caps that hold the sum down (R54).

A figure is given only as far as the filing allows it. Where the filing does not say how a part of a unit is
charged, the cost is a pair of bounds: charged exactly as used, and charged as a whole unit. Where the tiers
leave a use unpriced, or a cap cannot be placed, there is no figure at all.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from math import ceil

from generator.tariff.allowances import AllowancePart
from generator.tariff.beyond import BeyondPart, Cap, DataTier
from generator.tariff.price import Money
from generator.tariff.quantity import MB_PER_GB, Period, TimeUnit
from generator.tariff.sums import as_decimal
from generator.tariff.words import CapEffect, NotStated, Resumes, Rounding, Unpriced

_MOST_GIGABYTES = 1 << 20
_TARIFFS_REMEMBERED = 2048
"""Thousands of plans share a handful of tariffs, and every page asks for the same figures of them."""
_MONTH = Period(1, TimeUnit.MONTH)


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost in yuan between two bounds, which are one figure where the filing states all that it takes."""

    least: Decimal
    most: Decimal

    @property
    def exact(self) -> Decimal | None:
        """The one figure, None where only bounds are known."""
        return self.least if self.least == self.most else None


FREE = Cost(Decimal(0), Decimal(0))


@lru_cache(maxsize=_TARIFFS_REMEMBERED)
def cost_before_caps(tiers: tuple[DataTier, ...], megabytes: Decimal) -> Cost | None:
    """Return what `megabytes` beyond the bundle cost in yuan; None where the tiers do not price them all.

    Units are counted in each tier on its own. Where a tier has a price for a part of a unit (`small_use`),
    `rounding` speaks of that part, and the parts of one unit never cost more than the unit.
    """
    starts = [Fraction(0 if tier.above is None else tier.above.megabytes) for tier in tiers]
    if not tiers or starts[0] != 0 or any(later <= start for start, later in pairwise(starts)):
        return None
    used, least, most = Fraction(megabytes), Fraction(0), Fraction(0)
    for place, tier in enumerate(tiers):
        end = starts[place + 1] if place + 1 < len(starts) else used
        within = min(used, end) - starts[place]
        if within > 0:
            bounds = _cost_in_tier(tier, within)
            if bounds is None:
                return None
            least, most = least + bounds[0], most + bounds[1]
    return Cost(as_decimal(least), as_decimal(most))


def _cost_in_tier(tier: DataTier, within: Fraction) -> tuple[Fraction, Fraction] | None:
    unit, price = Fraction(tier.per.megabytes), Fraction(tier.yuan)
    small = tier.small_use
    part, part_price = (unit, price) if small is None else (Fraction(small.per.megabytes), Fraction(small.yuan))
    if unit == 0 or part == 0:
        return None
    units, rest = divmod(within, unit)
    as_used = min(price, rest / part * part_price)
    rounded_up = min(price, ceil(rest / part) * part_price)
    low = rounded_up if tier.rounding is Rounding.UP else as_used
    high = as_used if tier.rounding is Rounding.EXACT else rounded_up
    return units * price + low, units * price + high


def holds(cap: Cap) -> bool:
    """Whether nobody can owe more than the cap in a month, whatever they ask for on the way.

    Where data stops but comes back the next day or on request, the charges go on; where the filing does not
    say what happens at the cap, nothing is promised.
    """
    if cap.effect is CapEffect.CHARGING_STOPS:
        return True
    return cap.effect is CapEffect.SERVICE_STOPS and cap.resumes not in {Resumes.NEXT_DAY, Resumes.ON_REQUEST}


def highest_charge(beyond: BeyondPart) -> Decimal | None:
    """Return the most yuan that one can owe in a month by the caps that hold, None where no cap does."""
    caps = beyond.cap if isinstance(beyond.cap, tuple) else ()
    charges = [cap.at_charge.yuan for cap in caps if holds(cap) and isinstance(cap.at_charge, Money)]
    return min(charges, default=None)


def bundle_megabytes(allowances: AllowancePart) -> Decimal | None:
    """Return the data for any use that the plan gives each month, in MB; None where that cannot be said."""
    if isinstance(allowances.data, NotStated):
        return None
    buckets = allowances.data if isinstance(allowances.data, tuple) else ()
    if any(bucket.per != _MONTH for bucket in buckets):
        return None
    return sum((bucket.volume.megabytes for bucket in buckets), Decimal(0))


def overage_cost(beyond: BeyondPart, megabytes: Decimal, *, bundle: Decimal | None) -> Cost | None:
    """Return what `megabytes` beyond a monthly bundle of `bundle` MB cost in a month, no more than any cap that holds.

    None where the filing names no price of its own, or where a cap on the whole volume cannot be placed
    because the bundle is unknown or is itself beyond the cap.
    """
    if isinstance(beyond.data, Unpriced):
        return None if beyond.data is Unpriced.AS_MAIN_PLAN else FREE
    if isinstance(beyond.data, NotStated):
        return None
    for cap in beyond.cap if isinstance(beyond.cap, tuple) else ():
        if holds(cap) and cap.at_volume is not None:
            room = None if bundle is None else cap.at_volume.megabytes - bundle
            if room is None or room < 0:
                return None
            megabytes = min(megabytes, room)
    cost, limit = cost_before_caps(beyond.data, megabytes), highest_charge(beyond)
    if cost is None or limit is None:
        return cost
    return Cost(min(cost.least, limit), min(cost.most, limit))


def stops_within(beyond: BeyondPart, megabytes: Decimal, *, bundle: Decimal | None) -> bool:
    """Whether data surely stops for the rest of the month before `megabytes` beyond the bundle is used."""
    tiers = beyond.data if isinstance(beyond.data, tuple) else ()
    caps = [cap for cap in (beyond.cap if isinstance(beyond.cap, tuple) else ()) if holds(cap)]
    free = [cap for cap in caps if cap.effect is CapEffect.CHARGING_STOPS]
    volumes = [cap.at_volume.megabytes for cap in free if cap.at_volume is not None]
    # Of an unknown bundle nobody can say how much beyond it is charged until the charging stops.
    rooms = [Decimal(0) if bundle is None else max(volume - bundle, Decimal(0)) for volume in volumes]
    cost = cost_before_caps(tiers, min([megabytes, *rooms]))
    owed = None if cost is None else min([cost.least, *(cap.at_charge.yuan for cap in free if cap.at_charge is not None)])
    for cap in caps:
        if cap.effect is CapEffect.SERVICE_STOPS:
            if cap.at_charge is not None and owed is not None and owed > cap.at_charge.yuan:
                return True
            if cap.at_volume is not None and bundle is not None and cap.at_volume.megabytes < bundle + megabytes:
                return True
    return False


@lru_cache(maxsize=_TARIFFS_REMEMBERED)
def gigabytes_until(tiers: tuple[DataTier, ...], charge: Decimal) -> int | None:
    """Return the smallest whole number of GB beyond the bundle whose cost reaches `charge` yuan.

    None where the cost of whole GB is not exactly stated or never gets there.
    """
    low, high = 0, _MOST_GIGABYTES
    while high - low > 1:
        middle = (low + high) // 2
        cost = _whole(tiers, middle)
        if cost is None:
            return None
        low, high = (low, middle) if cost >= charge else (middle, high)
    return high if high < _MOST_GIGABYTES and _whole(tiers, high) is not None else None


def _whole(tiers: tuple[DataTier, ...], count: int) -> Decimal | None:
    cost = cost_before_caps(tiers, Decimal(count * MB_PER_GB))
    return None if cost is None else cost.exact
