"""By how much the price of one plan differs from that of another, over the months: not only in the end (R24)."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.gate.published import PublishedPlan
from generator.tariff.fees import end_to_end, fee_spans
from generator.tariff.language import Text, message
from generator.tariff.wording import months_named

_FEN = Decimal("0.01")
_IN_THE_END = message("长期")


@dataclass(frozen=True, slots=True)
class PriceChange:
    """So many yuan more (or less) a month during some months; `when` is None where it is so in every month."""

    more: Decimal
    when: Text | None
    then_the_same: bool = False
    """Whether both prices are the same from then on."""


def price_changes(here: PublishedPlan, there: PublishedPlan) -> tuple[PriceChange, ...] | None:
    """Return how the price changes for who takes `there` and not `here`, span by span; None where it cannot be compared.

    Where a price changes on a date, or has months without a price, only what lasts is compared, and said to be that.
    """
    before, after = monthly_fees(here), monthly_fees(there)
    if before is None or after is None:
        lasting = lasting_fee(here), lasting_fee(there)
        if lasting[0] is None or lasting[1] is None:
            return None
        more = lasting[1] - lasting[0]
        return (PriceChange(more, _IN_THE_END),) if more else ()
    spans: list[tuple[int, Decimal]] = []
    for first in sorted({*before, *after}):
        more = _at(after, first) - _at(before, first)
        if not spans or spans[-1][1] != more:
            spans.append((first, more))
    ends = [*(following - 1 for following, _ in spans[1:]), None]
    return tuple(
        PriceChange(more, months_named(first, last), then_the_same=place == len(spans) - 2 and not spans[-1][1])
        for place, ((first, more), last) in enumerate(zip(spans, ends, strict=True))
        if more
    )


def monthly_fees(plan: PublishedPlan) -> dict[int, Decimal] | None:
    """Return the yuan a month by the first month of each span, None where the steps do not tell every month."""
    spans = fee_spans(plan.price)
    if not spans or len(spans) < len(plan.price.steps) or not (end_to_end(spans) and spans[-1].last is None):
        return None
    amounts = {span.first: span.step.yuan_a_month for span in spans}
    told = {first: amount.quantize(_FEN, ROUND_HALF_UP) for first, amount in amounts.items() if amount is not None}
    return told if len(told) == len(spans) else None


def _at(amounts: dict[int, Decimal], month: int) -> Decimal:
    return amounts[max(first for first in amounts if first <= month)]


def lasting_fee(plan: PublishedPlan) -> Decimal | None:
    """Return the yuan a month that last, rounded to the fen; None where there is no price by the month."""
    amount = plan.price.lasting.yuan_a_month if plan.price.steps else None
    return None if amount is None else amount.quantize(_FEN, ROUND_HALF_UP)
