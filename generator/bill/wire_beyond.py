"""What happens beyond the bundle, written for a script: tiers, the caps that hold, where data stops or slows down."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import lcm
from typing import Any

from generator.bill.wire_units import MOST_COUNTED, MOST_MEGABYTES, TOO_LARGE, Units, in_range
from generator.bill.worst_month import worst_overage
from generator.tariff.beyond import BeyondPart, Cap, DataTier
from generator.tariff.overage_cost import highest_charge, holds
from generator.tariff.price import Money
from generator.tariff.words import CapEffect, NotStated, Rounding, Unpriced

_ROUNDINGS = (Rounding.UP, Rounding.EXACT, NotStated.NOT_STATED)
_WORDS: dict[object, str] = {
    Unpriced.NO_CHARGE: "n",
    Unpriced.NOT_INCLUDED: "x",
    Unpriced.AS_MAIN_PLAN: "m",
    NotStated.NOT_STATED: "u",
}
_UNWORKABLE = "?"
_BITS_PER_KILOBIT = 1000


@dataclass(frozen=True, slots=True)
class _Tier:
    """One tier in units."""

    above: int
    per: int
    price: int
    rounding: int
    part: int
    part_price: int

    @property
    def numbers(self) -> list[int]:
        """The tier as it is written."""
        numbers = [self.above, self.per, self.price, self.rounding]
        return numbers if (self.part, self.part_price) == (self.per, self.price) else [*numbers, self.part, self.part_price]

    def highest(self, most: int, common: int) -> int:
        """Return a number that no step on the way to the cost of `most` units passes."""
        rest = min(most, self.per)
        whole = (most // (self.per or 1) + 1) * self.price * common
        parts = (rest // (self.part or 1) + 1) * self.part_price * common
        return whole + max(parts, rest * self.part_price * common // (self.part or 1), self.price * common)


def unit_price(price: Money | Unpriced | NotStated, units: Units) -> int | str | None:
    """Return the price of a minute or a message in units or its word; None where a script cannot hold what it comes to."""
    if not isinstance(price, Money):
        return _WORDS[price]
    amount = units.sum_of(price.yuan)
    return amount if in_range(2 * MOST_COUNTED * amount + units.money) else None


def beyond_facts(beyond: BeyondPart, units: Units) -> dict[str, Any] | None:
    """Return the facts of data beyond the bundle; None where a script cannot hold them, what they come to or when data stops."""
    tiers = _tiers(beyond.data, units) if isinstance(beyond.data, tuple) else ()
    common = lcm(*(tier.part for tier in tiers if tier.rounding and tier.part))
    limit, stop = highest_charge(beyond), _stopping_charge(beyond)
    if stop is not None and any(cap.effect is CapEffect.CHARGING_STOPS and cap.at_volume is not None for cap in _caps(beyond)):
        # Whether the data stops first or the charging depends on the bundle too, which one charge cannot tell a script.
        return None
    facts: dict[str, Any] = {
        "p": ([tier.numbers for tier in tiers] or _UNWORKABLE) if isinstance(beyond.data, tuple) else _WORDS[beyond.data],
        "q": common,
        "v": _smallest_volume(beyond, units, set(CapEffect)),
        "h": None if limit is None else units.sum_of(limit),
        "s": None if stop is None else units.sum_of(stop),
        "z": _smallest_volume(beyond, units, {CapEffect.SERVICE_STOPS}),
        "t": _throttles(beyond, units),
        "y": worst_overage(beyond).value,
    }
    most = 2 * MOST_MEGABYTES * units.data
    reached = sum(tier.highest(most, common) for tier in tiers) + ((facts["h"] or 0) + (facts["s"] or 0) + units.money) * common
    if not in_range(2 * reached, *(number for tier in tiers for number in tier.numbers)):
        return None
    defaults: dict[str, Any] = {"q": 1, "v": None, "h": None, "s": None, "z": None, "t": []}
    return {key: value for key, value in facts.items() if key not in defaults or value != defaults[key]}


def _tiers(tiers: tuple[DataTier, ...], units: Units) -> tuple[_Tier, ...]:
    """Return the tiers that a use can reach; none where they leave a use unpriced."""
    found = []
    for tier in tiers:
        small = tier.small_use
        found.append(
            _Tier(
                0 if tier.above is None else units.volume(tier.above),
                units.volume(tier.per),
                units.sum_of(tier.yuan),
                _ROUNDINGS.index(tier.rounding),
                units.volume(tier.per if small is None else small.per),
                units.sum_of(tier.yuan if small is None else small.yuan),
            )
        )
    if not found or found[0].above or any(later.above <= tier.above for tier, later in pairwise(found)):
        return ()
    return tuple(tier for tier in found if tier.above < TOO_LARGE)


def _caps(beyond: BeyondPart) -> tuple[Cap, ...]:
    return tuple(cap for cap in beyond.cap if holds(cap)) if isinstance(beyond.cap, tuple) else ()


def _smallest_volume(beyond: BeyondPart, units: Units, effects: set[CapEffect]) -> int | None:
    """Return the smallest volume of a cap that holds; None also where it is so large that no use reaches it."""
    volumes = [units.volume(cap.at_volume) for cap in _caps(beyond) if cap.effect in effects and cap.at_volume is not None]
    return min((volume for volume in volumes if volume < TOO_LARGE), default=None)


def _stopping_charge(beyond: BeyondPart) -> Decimal | None:
    """Return the charge beyond which data stops; None where none is, or where the charging stops before it is passed."""
    charges: dict[object, list[Decimal]] = {CapEffect.SERVICE_STOPS: [], CapEffect.CHARGING_STOPS: []}
    for cap in _caps(beyond):
        if cap.at_charge is not None:
            charges[cap.effect].append(cap.at_charge.yuan)
    stop = min(charges[CapEffect.SERVICE_STOPS], default=None)
    free_from = min(charges[CapEffect.CHARGING_STOPS], default=None)
    return None if stop is None or (free_from is not None and free_from <= stop) else stop


def _throttles(beyond: BeyondPart, units: Units) -> list[list[int]]:
    throttles = beyond.throttle if isinstance(beyond.throttle, tuple) else ()
    found = [[units.volume(throttle.above), int(throttle.speed.kilobits * _BITS_PER_KILOBIT)] for throttle in throttles]
    return [throttle for throttle in found if throttle[0] < TOO_LARGE]
