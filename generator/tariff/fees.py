"""What the recurring price comes to over some months: the steps of a price laid end to end."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.tariff.price import PricePart, PriceStep, RecurringCharge
from generator.tariff.quantity import Duration, TimeUnit
from generator.tariff.sums import as_decimal


@dataclass(frozen=True, slots=True)
class FeeSpan:
    """The months of a customer's plan, the first being 1, in which one step of the price holds."""

    first: int
    last: int | None
    """None where the step goes on without end."""
    step: PriceStep

    def months_within(self, first: int, last: int) -> int:
        """Return how many of the months `first` to `last` belong to this span."""
        end = last if self.last is None else min(last, self.last)
        return max(end - max(first, self.first) + 1, 0)


def fee_spans(price: PricePart) -> tuple[FeeSpan, ...]:
    """Return the months of every step that is not dated; a month that is not written follows from its neighbours."""
    steps = [step for step in price.steps if step.from_day is None]
    spans: list[FeeSpan] = []
    for place, step in enumerate(steps):
        after = spans[-1].last if spans else 0
        first = step.from_month or (1 if after is None else after + 1)
        following = steps[place + 1].from_month if place + 1 < len(steps) else None
        last = step.to_month or (following - 1 if following else None)
        spans.append(FeeSpan(first, last, step))
    return tuple(spans)


def fees_of_months(price: PricePart, first: int, last: int) -> Decimal | None:
    """Return the fees in yuan for the months `first` to `last`, both included; the rule of the first month is left aside.

    None where a month has no price or two, where the price changes on a date, or where it is not charged by
    whole months that fit.
    """
    if any(step.from_day is not None for step in price.steps):
        return None
    total, counted = Fraction(0), 0
    for span in fee_spans(price):
        count = span.months_within(first, last)
        if count:
            period = span.step.per.months
            if period is None or count % period:
                return None
            total, counted = total + Fraction(span.step.yuan) * (count // period), counted + count
    return as_decimal(total) if counted == last - first + 1 and end_to_end(fee_spans(price)) else None


def end_to_end(spans: Sequence[FeeSpan]) -> bool:
    """Whether every month up to the end of the last span has one price and no month has two."""
    ends = [0, *(span.last for span in spans)]
    joined = all(end is not None and span.first == end + 1 for end, span in zip(ends, spans, strict=False))
    # A step that ends before it begins would lead back into months that have their price already.
    return joined and all(span.last is None or span.first <= span.last for span in spans)


def fee_for(charge: RecurringCharge, length: Duration) -> Decimal | None:
    """Return what a recurring charge comes to over a length of time; None where its period does not fit into it."""
    per = charge.per
    if per.unit is TimeUnit.DAY and length.unit is TimeUnit.DAY:
        times, rest = divmod(length.count, per.count)
    elif per.months is not None and length.months is not None:
        times, rest = divmod(length.months, per.months)
    else:
        return None
    return None if rest else charge.yuan * times
