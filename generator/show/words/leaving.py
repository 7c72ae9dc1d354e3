"""What leaving early comes to after some months, from the plan's own formulas, as lines of a small table (R35)."""

from decimal import Decimal

from generator.gate.published import PublishedPlan
from generator.tariff.language import BETWEEN_CLAUSES, Text, counted, joined, sentence
from generator.tariff.leaving_cost import LeavingCost, leaving_cost, month_of_example
from generator.tariff.quantity import Duration, yuan


def example_line(plan: PublishedPlan) -> Text | None:
    """Return the worked example of leaving early as a line beside the formula, None where the data allow no figure."""
    length, charges = plan.term.minimum, plan.term.early_termination
    term = (length.months or 0) if isinstance(length, Duration) else 0
    served = month_of_example(term)
    if not served or not isinstance(charges, tuple):
        return None
    cost = leaving_cost(charges, plan.price, served=served, term=term)
    if cost.known is None:
        return None
    return sentence("例如%(when)s，付 %(due)s", when=counted("用了 %(number)s 个月就走", served), due=_sum(cost))


def _sum(cost: LeavingCost) -> Text:
    """Return the sum in words, with the formulas that give no figure beside it."""
    money = yuan(cost.known or Decimal(0))
    if not cost.unknown:
        return money
    more = joined([charge.formula for charge in cost.unknown], BETWEEN_CLAUSES)
    return sentence("%(money)s，还要加上：%(more)s", money=money, more=more)
