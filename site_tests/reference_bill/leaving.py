"""What leaving early costs after each whole month of the minimum term, and from when on staying is dearer."""

from datetime import date
from fractions import Fraction
from typing import Any

from site_tests.reference_bill.bill import fee_line
from site_tests.reference_bill.bounds import NOTHING, ZERO, Bounds, added, between, exactly, figure, rounded
from site_tests.reference_bill.fees import WITHOUT_END, spans_of
from site_tests.reference_bill.months import months_from
from site_tests.reference_bill.written import NONE, NOT_STATED, PlanFile, months_in, period, stated, yuan


def reference_leaving(plan: PlanFile, start: date) -> dict[str, Any]:
    """Return the cost of leaving after 0, 1, 2 … whole months, and the first number of months after which staying is dearer."""
    term = months_in(plan["term"]["minimum"])
    if term is None:
        return {"table": None, "staying_dearer_from": None}
    table = [_cost_after(plan, served, term) for served in range(term)]
    return {"table": [figure(cost) for cost in table], "staying_dearer_from": _staying_dearer_from(plan, start, table)}


def _staying_dearer_from(plan: PlanFile, start: date, table: list[Bounds]) -> int | None:
    months = months_from(start, len(table))
    lines = [fee_line(plan, months, month) for month in months]
    fees = [NOTHING if line is None else line[1] for line in lines]
    for served, cost in enumerate(table):
        if served == 0:
            continue
        if cost[1] is None:
            return None
        if cost[1] < sum(fee[0] for fee in fees[served:]):
            return served
    return None


def _cost_after(plan: PlanFile, served: int, term: int) -> Bounds:
    """Return what the formulas ask for together, and what is lost of each deposit, every line rounded."""
    charges = plan["term"]["early_termination"]
    if charges == NOT_STATED:
        due = between(ZERO, None, "term.early_termination")
    elif charges == NONE:
        due = NOTHING
    else:
        due = added(_due(charge, plan, served, term) for charge in charges)
    return added(rounded(line) for line in [due, *(_lost(deposit, served) for deposit in stated(plan["price"], "deposits"))])


def _due(charge: PlanFile, plan: PlanFile, served: int, term: int) -> Bounds:
    """Return what one formula asks for after some whole months of a term that still runs."""
    not_to_be_told = between(ZERO, None, "term.early_termination")
    match charge["kind"]:
        case "fixed":
            return exactly(yuan(charge))
        case "per_remaining_month" | "per_month_served" as kind:
            return exactly(yuan(charge) * (served if kind == "per_month_served" else term - served))
        case "spread_over_term":
            return rounded(exactly(yuan(charge) * (term - served) / term))
        case "benefits_repaid":
            monthly = charge.get("per_month_served", NOT_STATED)
            if monthly != NOT_STATED:
                return exactly(yuan(monthly) * served)
        case "share_of_remaining_fees":
            fees = _fees(plan["price"]["steps"], served + 1, term)
            if fees is not None:
                return exactly(fees * int(charge["percent"]) / 100)
    return not_to_be_told


def _fees(steps: list[PlanFile], first: int, last: int) -> Fraction | None:
    """Return the fees of some months without the rule of the first one; None where they cannot be said month by month.

    Nor are they said where any month of the plan, wanted or not, has no price or two: the steps cannot be relied on.
    """
    if any("from_day" in step for step in steps):
        return None
    spans = spans_of(steps)
    if any(begins > ends for begins, ends, _ in spans):
        return None
    written = [month for begins, ends, _ in spans for month in (begins, ends) if month < WITHOUT_END - 1]
    months_under = [0] * len(steps)
    for month in range(1, max([last, *written]) + 1):
        holding = [place for place, (begins, ends, _) in enumerate(spans) if begins <= month <= ends]
        if len(holding) != 1:
            return None
        months_under[holding[0]] += first <= month <= last
    total = ZERO
    for step, months in zip(steps, months_under, strict=True):
        count, unit = period(step["per"])
        if months and (unit != "month" or months % count):
            return None
        total += yuan(step) * months / count
    return total


def _lost(deposit: PlanFile, served: int) -> Bounds:
    """Return what is lost of money paid in advance that would still have come back."""
    returned_over, lost = deposit.get("returned_over", NOT_STATED), deposit.get("lost_on_leaving", NOT_STATED)
    if returned_over in {NONE, NOT_STATED} or lost == "no":
        return NOTHING
    over = months_in(returned_over)
    if over is None:
        return between(ZERO, yuan(deposit), "price.deposits")
    left = yuan(deposit) * max(over - served, 0) / over
    return exactly(left) if lost == "yes" else between(ZERO, left, "price.deposits")
