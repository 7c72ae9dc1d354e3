"""What is charged for use beyond the bundle: units bought one by one until the use is paid for."""

from fractions import Fraction

from site_tests.reference_bill.bounds import NOTHING, ZERO, Bounds, between, exactly
from site_tests.reference_bill.written import NOT_STATED, PlanFile, megabytes, stated, yuan

_LOTS = (100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1)
_FREE = {"no_charge", "not_included"}


def price_of_calls_or_messages(plan: PlanFile, element: str, beyond: Fraction) -> Bounds:
    """Return what minutes (`voice`) or messages (`sms`) beyond the bundle cost."""
    price = plan["beyond"][element]
    if beyond == 0 or price in ("no_charge", "not_included"):
        return NOTHING
    if isinstance(price, str):
        return between(ZERO, None, f"beyond.{element}")
    return exactly(yuan(price) * beyond)


def price_of_data(part: PlanFile, beyond: Fraction, bundle: Fraction) -> Bounds:
    """Return what `beyond` MB more than a bundle of `bundle` MB cost in a month."""
    written = part["data"]
    if beyond == 0 or (isinstance(written, str) and written in _FREE):
        return NOTHING
    for cap in stated(part, "cap"):
        if cap_holds(cap) and "at_volume" in cap:
            beyond = min(beyond, megabytes(cap["at_volume"]) - bundle)
    highest = highest_charge(part)
    tiers = stated(part, "data")
    if beyond < 0 or not _price_all(tiers, beyond):
        return between(ZERO, highest, "beyond.data")
    least, most = _bought(tiers, beyond, "exact"), _bought(tiers, beyond, "up")
    if highest is not None:
        least, most = min(least, highest), min(most, highest)
    return between(least, most, "beyond.data")


def surely_charged(part: PlanFile, beyond: Fraction) -> Fraction:
    """Return the least that `beyond` MB cost if no cap held it down; 0 where no price is stated for them."""
    tiers = stated(part, "data")
    return _bought(tiers, beyond, "exact") if _price_all(tiers, beyond) else ZERO


def cap_holds(cap: PlanFile) -> bool:
    """Whether nobody can pass a cap, whatever they ask for in the month."""
    effect, resumes = cap["effect"], cap.get("resumes", NOT_STATED)
    return effect == "charging_stops" or (effect == "service_stops" and resumes in {"next_month", NOT_STATED})


def highest_charge(part: PlanFile) -> Fraction | None:
    """Return the most that data beyond the bundle can cost in a month by the caps that hold."""
    limits = [yuan(cap["at_charge"]) for cap in stated(part, "cap") if cap_holds(cap) and "at_charge" in cap]
    return min(limits) if limits else None


def _price_all(tiers: list[PlanFile], beyond: Fraction) -> bool:
    """Whether the tiers price a use: they begin at 0, each above the one before, and none that it reaches is per nothing."""
    if not tiers or "above" in tiers[0]:
        return False
    start = ZERO
    for place, tier in enumerate(tiers):
        if place > 0 and ("above" not in tier or megabytes(tier["above"]) <= start):
            return False
        start = megabytes(tier["above"]) if place > 0 else ZERO
        if start < beyond and ZERO in {megabytes(unit["per"]) for unit in (tier, tier.get("small_use", tier))}:
            return False
    return True


def _bought(tiers: list[PlanFile], beyond: Fraction, unclear: str) -> Fraction:
    """Return the yuan for `beyond` MB before any cap."""
    total = ZERO
    for place, tier in enumerate(tiers):
        begins = megabytes(tier["above"]) if "above" in tier else ZERO
        ends = megabytes(tiers[place + 1]["above"]) if place + 1 < len(tiers) else beyond
        within = min(ends, beyond) - begins
        if within > 0:
            total += _bought_in(tier, within, unclear)
    return total


def _bought_in(tier: PlanFile, within: Fraction, unclear: str) -> Fraction:
    rounding = tier.get("rounding", NOT_STATED)
    if rounding == NOT_STATED:
        rounding = unclear
    paid, rest = _whole_units(yuan(tier), megabytes(tier["per"]), within)
    if rest == 0:
        return paid
    if "small_use" not in tier:
        return paid + _part(yuan(tier), megabytes(tier["per"]), rest, rounding)
    part = tier["small_use"]
    parts_paid, left = _whole_units(yuan(part), megabytes(part["per"]), rest)
    if left > 0:
        parts_paid += _part(yuan(part), megabytes(part["per"]), left, rounding)
    return paid + min(parts_paid, yuan(tier))


def _whole_units(price: Fraction, unit: Fraction, use: Fraction) -> tuple[Fraction, Fraction]:
    """Return what the whole units of a use cost, and the use that is left; they are bought in lots, the last ones singly."""
    paid = ZERO
    for lot in _LOTS:
        while use >= unit * lot:
            paid += price * lot
            use -= unit * lot
    return paid, use


def _part(price: Fraction, unit: Fraction, use: Fraction, rounding: str) -> Fraction:
    return price if rounding == "up" else price * use / unit
