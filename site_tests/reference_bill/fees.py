"""What the recurring price asks for in each month: which step holds, and which of its charges fall into the month."""

from collections.abc import Sequence
from datetime import timedelta
from fractions import Fraction

from site_tests.reference_bill.bounds import NOTHING, ZERO, Bounds, between, exactly, hull
from site_tests.reference_bill.months import Month, is_paid_once
from site_tests.reference_bill.written import NOT_STATED, PlanFile, day, period, yuan

WITHOUT_END = 10**9


def spans_of(steps: list[PlanFile]) -> list[tuple[int, int, PlanFile]]:
    """Return (first month, last month, step) of every step without a day; what is not written follows from its neighbours."""
    undated = [step for step in steps if "from_day" not in step]
    found = []
    for place, step in enumerate(undated):
        before = undated[place - 1] if place > 0 else {}
        after = undated[place + 1] if place + 1 < len(undated) else {}
        first = int(step["from_month"]) if "from_month" in step else int(before.get("to_month", 0)) + 1
        last = int(step["to_month"]) if "to_month" in step else int(after.get("from_month", WITHOUT_END)) - 1
        found.append((first, last, step))
    return found


def fee_of(plan: PlanFile, months: Sequence[Month], month: Month) -> Bounds:
    """Return the fee of one month of a plan that runs in it."""
    price = plan["price"]
    if month.number > 1 and is_paid_once(price["steps"]) and plan["term"]["validity"] in (NOT_STATED, {}):
        return between(ZERO, None, "term.validity")
    dated = _dated(price["steps"])
    fee = _undated_fee(price, months, month)
    for step in dated:
        if day(step["from_day"]) <= month.first:
            first = next(one.number for one in months if one.first >= day(step["from_day"]))
            fee = _fee_under(step, first, price, months, month)
    for step in dated:
        if month.first < day(step["from_day"]) <= month.days[-1]:
            new = _fee_under(step, month.number, price, months, month)
            fee = hull(fee, new, "price.steps")
    return fee


def _dated(steps: list[PlanFile]) -> list[PlanFile]:
    """Return the steps with a day, by day; of two with one day the later in the file."""
    by_day = {step["from_day"]: step for step in steps if "from_day" in step}
    return [by_day[written] for written in sorted(by_day)]


def _undated_fee(price: PlanFile, months: Sequence[Month], month: Month) -> Bounds:
    holding = [(first, step) for first, last, step in spans_of(price["steps"]) if first <= month.number <= last]
    if len(holding) != 1:
        return between(ZERO, None, "price.steps")
    first, step = holding[0]
    return _fee_under(step, first, price, months, month)


def _fee_under(step: PlanFile, first: int, price: PlanFile, months: Sequence[Month], month: Month) -> Bounds:
    """Return what a step that holds from month `first` on asks for in a month, the rule of the first month included."""
    count, unit = period(step["per"])
    amount = yuan(step)
    if unit == "once":
        return exactly(amount if month.number == first else ZERO)
    if unit == "day":
        return exactly(amount * _charges_by_day(count, first, months, month))
    if month.number > 1:
        charged = month.number in range(first, month.number + 1, count)
        return exactly(amount) if charged else NOTHING
    return _first_month(price["first_month"], amount, count, month)


def _first_month(rule: str, amount: Fraction, count: int, month: Month) -> Bounds:
    if rule == "full":
        return exactly(amount)
    if count > 1 or rule == NOT_STATED:
        return between(ZERO, amount, "price.first_month")
    if rule == "free":
        return NOTHING
    if rule == "half":
        return exactly(amount / 2)
    assert rule == "prorated_by_day"
    by_day = ZERO
    for _ in month.days:
        by_day += amount / month.length
    return exactly(by_day)


def _charges_by_day(count: int, first: int, months: Sequence[Month], month: Month) -> int:
    """Return how many charges fall into a month where every `count` days one falls due, from month `first` on."""
    due = next(one for one in months if one.number == first).first
    found = 0
    while due <= month.days[-1]:
        found += due >= month.first
        due += timedelta(days=count)
    return found
