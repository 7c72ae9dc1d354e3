"""The days of a plan that its customers have to know in time: the end of sale, new prices, the end of what was agreed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.gate.published import PublishedPlan
from generator.show.words.saying import labelled, own_words
from generator.show.words.term import AT_EXPIRY
from generator.tariff.language import Text, message, sentence
from generator.tariff.term import Validity
from generator.tariff.wording import sentences

NOT_SOLD = message("从这天起，不再卖给新的人。")
KEPT = message("已经在用的，可以接着用。")


@dataclass(frozen=True, slots=True)
class PlanDate:
    """One day of a plan, in Shanghai. `key` tells the plan's days apart and stays when the day is moved."""

    key: str
    day: date
    title: Text
    told: Text


def plan_dates(plan: PublishedPlan) -> tuple[PlanDate, ...]:
    """Return every dated turn of a plan, past ones too, the earliest first."""
    return tuple(sorted(_plan_dates(plan), key=lambda found: (found.day, found.key)))


def dates_to_come(plan: PublishedPlan, as_of: date) -> tuple[PlanDate, ...]:
    """Return those that are not over on the day `as_of`."""
    return tuple(found for found in plan_dates(plan) if found.day >= as_of)


def calendar_address(number: str) -> str:
    """Return the address of a plan's calendar in either language's tree; there is one only where days are to come."""
    return f"calendar/{number}.ics"


def carrier_calendar_address(carrier: str) -> str:
    """Return the address of a carrier's calendar in either language's tree; as above."""
    return f"calendar/carriers/{carrier}.ics"


def _plan_dates(plan: PublishedPlan) -> Iterator[PlanDate]:
    name, sale = own_words(plan.name), plan.sale
    last = sale.last_day if isinstance(sale.last_day, date) else None
    # Once it is withdrawn, the last day that was planned is none any more.
    if last is not None and (sale.withdrawn_on is None or last < sale.withdrawn_on):
        title = sentence("%(name)s：最后一天能办", name=name)
        yield PlanDate("last-day", last, title, sentences((message("过了这天，不再卖给新的人。"), KEPT)))
    if sale.withdrawn_on is not None:
        title = sentence("%(name)s：从这天起停售", name=name)
        yield PlanDate("withdrawn", sale.withdrawn_on, title, sentences((NOT_SOLD, KEPT)))
    for number, step in enumerate(plan.price.steps, start=1):
        if step.from_day is not None:
            title = sentence("%(name)s：从这天起%(price)s", name=name, price=step.text)
            yield PlanDate(f"price-{number}", step.from_day, title, message("公示里写的新价钱。有疑问，请打官方热线。"))
    validity = plan.term.validity
    if isinstance(validity, Validity) and validity.until is not None:
        title = sentence("%(name)s：有效期的最后一天", name=name)
        yield PlanDate("valid-until", validity.until, title, _after(plan))


def _after(plan: PublishedPlan) -> Text:
    lines = tuple(labelled(AT_EXPIRY.label, line) for line in AT_EXPIRY.answer(plan).lines)
    return sentences((*(sentence("%(line)s。", line=line) for line in lines), message("请提前打官方热线问清楚。")))
