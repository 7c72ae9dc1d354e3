"""What leaving early comes to after some months, from the plan's own formulas, as lines of a small table (R35)."""

from collections.abc import Iterator
from decimal import Decimal

from generator.gate.published import PublishedPlan
from generator.tariff.language import BETWEEN_CLAUSES, Text, counted, joined, sentence
from generator.tariff.leaving_cost import LeavingCost, leaving_cost, month_of_example
from generator.tariff.quantity import Duration, yuan

WorkedMonth = tuple[Text, Text]
"""When one leaves, and what is to be paid then."""


def worked_example(plan: PublishedPlan) -> WorkedMonth | None:
    """Return the month of the plan's own worked example, None where the data allow no figure."""
    return next(_worked(plan, (month_of_example(_term(plan)),)), None)


def _term(plan: PublishedPlan) -> int:
    """Return the minimum term in months, 0 where it is none, not stated or not in months."""
    term = plan.term.minimum
    return (term.months or 0) if isinstance(term, Duration) else 0


def example_line(plan: PublishedPlan) -> Text | None:
    """Return the worked example as a line beside the formula, None where the data allow no figure."""
    example = worked_example(plan)
    return None if example is None else sentence("例如%(when)s，付 %(due)s", when=example[0], due=example[1])


def _worked(plan: PublishedPlan, months: tuple[int, ...]) -> Iterator[WorkedMonth]:
    term, charges = _term(plan), plan.term.early_termination
    if not isinstance(charges, tuple):
        return
    for served in sorted({month for month in months if 0 < month <= term}):
        cost = leaving_cost(charges, plan.price, served=served, term=term)
        if cost.known is None:
            return
        if served < term:
            when = counted("用了 %(number)s 个月就走", served)
            yield when, _sum(cost)
        elif cost.known == Decimal(0) and not cost.unknown:
            yield sentence("用满 %(served)s 个月再走", served=served), yuan(cost.known)


def _sum(cost: LeavingCost) -> Text:
    """Return the sum in words, with the formulas that give no figure beside it."""
    money = yuan(cost.known or Decimal(0))
    if not cost.unknown:
        return money
    more = joined([charge.formula for charge in cost.unknown], BETWEEN_CLAUSES)
    return sentence("%(money)s，还要加上：%(more)s", money=money, more=more)
