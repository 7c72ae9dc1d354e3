"""The days on which what is to be said of a plan changes by itself, because a day that it names has come."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.tariff.facts import Facts
from generator.tariff.term import Validity

_NEXT_DAY = timedelta(days=1)


def turning_days(plan: Facts) -> Iterator[date]:
    """Yield, in no order, every day in Shanghai at whose beginning something about the plan changes.

    It is disclosed, its sale begins, ends or is withdrawn (R03, R11), a price begins, the price or agreement is over.
    """
    if plan.disclosure is not None:
        yield plan.disclosure.known_from
    validity = plan.term.validity
    days = (
        plan.sale.first_day,
        _after(plan.sale.last_day),
        plan.sale.withdrawn_on,
        *(step.from_day for step in plan.price.steps),
        _after(validity.until) if isinstance(validity, Validity) else None,
    )
    yield from (day for day in days if isinstance(day, date))


def _after(last: object) -> date | None:
    """Return the day after a last day, None where none is stated."""
    return last + _NEXT_DAY if isinstance(last, date) else None
