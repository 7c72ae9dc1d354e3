"""The bill of every month with all its lines, the sums over many months and the most that one month can cost."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias

from site_tests.reference_bill.beyond import highest_charge
from site_tests.reference_bill.bounds import NOTHING, ZERO, Bounds, added, between, exactly, fen, figure, rounded
from site_tests.reference_bill.bundles import data_overage, overage
from site_tests.reference_bill.fees import fee_of
from site_tests.reference_bill.limits import stops, throttled
from site_tests.reference_bill.months import Month, months_from, state_of
from site_tests.reference_bill.written import NONE, NOT_STATED, PlanFile, Usage, months_in, period, stated, yuan

_TWO_YEARS = 24

Line: TypeAlias = tuple[str, Bounds]
"""A line's kind and what it comes to, rounded."""


def reference_bill(plan: PlanFile, start: date, usage: Usage) -> dict[str, Any]:
    """Return the bills of a plan that takes effect on `start`, in fen, by month and summed up."""
    term = months_in(plan["term"]["minimum"])
    whole = term if term is not None else _months_of_validity(plan)
    months = months_from(start, max(_TWO_YEARS, whole or 0))
    fees = [fee_line(plan, months, month) for month in months]
    # The same use comes to the same in two months of the same number of days.
    lengths = {len(month.days): month for month in months}
    beyond = {days: _overages(plan, usage, month) for days, month in lengths.items()}
    limits = {days: {"throttled": throttled(plan, usage, month), "stops": stops(plan, usage, month)} for days, month in lengths.items()}
    bills = [None if fee is None else _lines(plan, month, [fee, *beyond[len(month.days)]]) for month, fee in zip(months, fees, strict=True)]
    sums = [None if lines is None else added(line[1] for line in lines) for lines in bills]
    return {
        "months": [
            None if lines is None else {**_shown(lines), **limits[len(month.days)]} for month, lines in zip(months, bills, strict=True)
        ],
        "first_month": _sum_over(sums[:1]),
        "months_1_to_12": _sum_over(sums[:12]),
        "months_13_to_24": _sum_over(sums[12:_TWO_YEARS]),
        "whole_term": None if whole is None else _sum_over(sums[:whole]),
        "mean": _mean(sums[: whole or _TWO_YEARS]),
        "most_in_a_month": _most_in_a_month(plan, fees[:_TWO_YEARS]),
        "deposit_paid": sum(fen(yuan(one)) for one in stated(plan["price"], "deposits") if _comes_back(one)),
        "unstated": [
            f"price.{name}" for name in ("one_time", "deposits", "minimum_spend") if plan["price"].get(name, NOT_STATED) == NOT_STATED
        ],
    }


def fee_line(plan: PlanFile, months: Sequence[Month], month: Month) -> Line | None:
    """Return the fee of a month; None where the plan has ended before it."""
    state = state_of(plan, month, months[0].first)
    if state == "ended":
        return None
    return "fee", rounded(between(ZERO, None, "term.at_expiry") if state == "unknown" else fee_of(plan, months, month))


def _overages(plan: PlanFile, usage: Usage, month: Month) -> list[Line]:
    return [
        ("overage_data", rounded(data_overage(plan, usage, month))),
        ("overage_voice", rounded(overage(plan, "voice", usage["minutes"], month))),
        ("overage_sms", rounded(overage(plan, "sms", usage["messages"], month))),
    ]


def _lines(plan: PlanFile, month: Month, lines: list[Line]) -> list[Line]:
    """Return the lines of a month's bill after its fee and overage."""
    least_spent = plan["price"].get("minimum_spend", NOT_STATED)
    if isinstance(least_spent, dict):
        lines.append(("top_up", rounded(_top_up(plan, least_spent, added(line[1] for line in lines), month))))
    if month.number == 1:
        lines += [("one_time", rounded(exactly(yuan(charge)))) for charge in stated(plan["price"], "one_time")]
        lines += [("deposit", rounded(_deposit(deposit))) for deposit in stated(plan["price"], "deposits")]
    return lines


def _top_up(plan: PlanFile, least_spent: PlanFile, spent: Bounds, month: Month) -> Bounds:
    if period(least_spent["per"]) != (1, "month"):
        return between(ZERO, None, "price.minimum_spend")
    goal = yuan(least_spent)
    most = max(goal - spent[0], ZERO)
    if month.number == 1 and plan["price"]["first_month"] != "full":
        return between(ZERO, most, "price.first_month", *spent[2])
    return ZERO if spent[1] is None else max(goal - spent[1], ZERO), most, spent[2]


def _deposit(deposit: PlanFile) -> Bounds:
    returned = deposit.get("returned_over", NOT_STATED)
    if returned == NONE:
        return exactly(yuan(deposit))
    return between(ZERO, yuan(deposit), "price.deposits") if returned == NOT_STATED else NOTHING


def _comes_back(deposit: PlanFile) -> bool:
    return deposit.get("returned_over", NOT_STATED) not in {NONE, NOT_STATED}


def _months_of_validity(plan: PlanFile) -> int | None:
    validity = plan["term"]["validity"]
    return months_in(validity.get("length")) if isinstance(validity, dict) else None


def _shown(lines: list[Line]) -> dict[str, Any]:
    return {"lines": [{"line": name, **figure(bounds)} for name, bounds in lines], "total": figure(added(line[1] for line in lines))}


def _sum_over(sums: Sequence[Bounds | None]) -> dict[str, Any] | None:
    """Return the sum over the months that there are, and how many these are."""
    there = [one for one in sums if one is not None]
    return {"months": len(there), **figure(added(there))} if there else None


def _mean(sums: Sequence[Bounds | None]) -> dict[str, Any] | None:
    there = [one for one in sums if one is not None]
    if not there:
        return None
    least, most, unknown = added(there)
    return figure((least / len(there), None if most is None else most / len(there), unknown))


def _most_in_a_month(plan: PlanFile, lines: Sequence[Line | None]) -> dict[str, Any] | None:
    """Return the greatest fee of a month and data at its worst on top of it."""
    fees = [line[1] for line in lines if line is not None]
    if not fees:
        return None
    least = max(fee[0] for fee in fees)
    most = None if any(fee[1] is None for fee in fees) else max(fee[1] for fee in fees if fee[1] is not None)
    unknown: frozenset[str] = frozenset().union(*(fee[2] for fee in fees))
    return figure(added([rounded((least, most, unknown)), rounded(_data_at_its_worst(plan))]))


def _data_at_its_worst(plan: PlanFile) -> Bounds:
    part = plan["beyond"]
    if part["data"] in ("no_charge", "not_included") or {yuan(tier) for tier in stated(part, "data")} == {ZERO}:
        return NOTHING
    highest = highest_charge(part)
    if highest is not None:
        return exactly(highest)
    caps = part.get("cap", NOT_STATED)
    open_caps = caps == NOT_STATED or any(cap["effect"] == NOT_STATED for cap in stated(part, "cap"))
    return between(ZERO, None, *(["beyond.cap"] if open_caps else []))
