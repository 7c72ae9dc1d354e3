"""What the browser needs to say how a plan differs from another: a few figures in attributes of the plan's page.

They are the same figures as in generator.show.words.difference; the rows themselves are read from the page.
"""

from collections.abc import Iterator
from functools import lru_cache

from generator.bill.figure import fen
from generator.bill.leaving import free_to_leave, leaving_figures
from generator.bill.terms import terms_of
from generator.gate.published import PublishedPlan
from generator.show.words.difference import compared_amounts
from generator.show.words.exchange import areas, who_only
from generator.show.words.leaving import example_line
from generator.show.words.price_difference import lasting_fee, monthly_fees
from generator.tariff.language import BETWEEN_CLAUSES, Language, joined

Figures = tuple[tuple[str, str], ...]
"""Names of `data-` attributes and their values; what is not known is left out."""


def compared_figures(plan: PublishedPlan, language: Language) -> Figures:
    """Return the figures of `plan` and two sentences in `language`: money in fen, data in MB, terms in months."""
    words = (("leaving-example", example_line(plan)), ("who", joined(who, BETWEEN_CLAUSES) if (who := tuple(who_only(plan))) else None))
    return (*_figures(plan), *((name, text.say(language)) for name, text in words if text is not None))


@lru_cache(maxsize=64)  # the page of the other language is made right after
def _figures(plan: PublishedPlan) -> Figures:
    return tuple((name, value) for name, value in _named(plan) if value is not None)


def _named(plan: PublishedPlan) -> Iterator[tuple[str, str | None]]:
    yield "plan", plan.filing_number
    yield "carrier", plan.carrier
    yield "state", plan.state.value
    fees, lasting = monthly_fees(plan), lasting_fee(plan)
    yield "fees", None if fees is None else ",".join(f"{first}:{fen(amount)}" for first, amount in fees.items())
    yield "lasting", None if lasting is None else str(fen(lasting))
    for name, amount in compared_amounts(plan):
        yield name, None if amount is None else f"{amount.normalize():f}"
    yield "leaving", _most_for_leaving(plan)
    yield "areas", ",".join(sorted(area.value for area in areas(plan))) or None


def _most_for_leaving(plan: PublishedPlan) -> str | None:
    """Return the most in fen that leaving early can cost, None where no figure can be given for some month."""
    terms = terms_of(plan)
    costs = [figure.exact for figure in leaving_figures(terms)]
    if not costs:
        return "0" if free_to_leave(terms) else None
    known = [cost for cost in costs if cost is not None]
    return str(max(known)) if len(known) == len(costs) else None
