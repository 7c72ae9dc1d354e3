"""What a month's bundles hold, and what of a use is beyond them: at the best and at the worst."""

from collections.abc import Callable
from fractions import Fraction

from site_tests.reference_bill.beyond import price_of_calls_or_messages, price_of_data
from site_tests.reference_bill.bounds import ZERO, Bounds, hull, rounded
from site_tests.reference_bill.months import Month
from site_tests.reference_bill.written import NONE, NOT_STATED, PlanFile, Usage, megabytes, period

_HOLDS: dict[str, Callable[[PlanFile], Fraction]] = {
    "data": lambda bucket: megabytes(bucket["volume"]),
    "app_data": lambda bucket: megabytes(bucket["volume"]),
    "voice": lambda bucket: Fraction(bucket["minutes"]),
    "sms": lambda bucket: Fraction(bucket["messages"]),
}


def bundle_of(plan: PlanFile, element: str, month: Month, used: Fraction) -> tuple[Fraction, Fraction]:
    """Return the least and the most that a month's bundle may hold; no more than what is used where it is not stated."""
    written = plan["allowances"].get(element, NOT_STATED)
    if written == NOT_STATED:
        return ZERO, used
    if written == NONE:
        return ZERO, ZERO
    least, most = ZERO, ZERO
    for bucket in written if isinstance(written, list) else [written]:
        if bucket.get("area") == "abroad":
            continue
        holds = _HOLDS[element](bucket)
        count, unit = period(bucket["per"])
        times = len(month.days[::count]) if unit == "day" else 1
        most += holds * times
        if count == 1 and unit != "once":
            least += holds * times
    return least, most


def general_use(plan: PlanFile, usage: Usage, month: Month) -> tuple[Fraction, Fraction]:
    """Return the least and the most MB that count as general use: app data beyond its bundle is used up like any other."""
    app = Fraction(usage["app_data"])
    least, most = bundle_of(plan, "app_data", month, app)
    return usage["data"] + _over(app, most), usage["data"] + _over(app, least)


def data_overage(plan: PlanFile, usage: Usage, month: Month) -> Bounds:
    """Return what data costs beyond the month's bundle."""
    least_used, most_used = general_use(plan, usage, month)
    smallest, largest = bundle_of(plan, "data", month, most_used)
    best = price_of_data(plan["beyond"], _over(least_used, largest), largest)
    worst = price_of_data(plan["beyond"], _over(most_used, smallest), smallest)
    doubts = (smallest != largest, "allowances.data"), (least_used != most_used, "allowances.app_data")
    return _from_best_to_worst(best, worst, *(path for differ, path in doubts if differ))


def overage(plan: PlanFile, element: str, used: int, month: Month) -> Bounds:
    """Return what calls (`voice`) or messages (`sms`) cost beyond the month's bundle."""
    smallest, largest = bundle_of(plan, element, month, Fraction(used))
    best = price_of_calls_or_messages(plan, element, _over(Fraction(used), largest))
    worst = price_of_calls_or_messages(plan, element, _over(Fraction(used), smallest))
    return _from_best_to_worst(best, worst, *([f"allowances.{element}"] if smallest != largest else []))


def _from_best_to_worst(best: Bounds, worst: Bounds, *doubts: str) -> Bounds:
    if rounded(best)[:2] == rounded(worst)[:2]:
        return best
    return hull(best, worst, *doubts)


def _over(used: Fraction, bundle: Fraction) -> Fraction:
    return max(used - bundle, ZERO)
