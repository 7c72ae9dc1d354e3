"""优惠到期: a later step of the price is dearer."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.fees import FeeSpan, fee_spans, fees_of_months
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.price import PriceStep
from generator.tariff.quantity import Count
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.sums import sum_text
from generator.tariff.wording import months_text, sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceStepsUp(Restriction):
    """Follows from `price.steps` by months (R24)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "price_steps_up"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = message("便宜一阵，以后变贵")
    explanation: ClassVar[Text] = message("优惠期：便宜的那几个月。过了以后，就按贵的价钱收。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = (
        "price: {steps: [{amount: 19.00, unit: yuan, per: month, to_month: 12}, {amount: 39.00, unit: yuan, per: month, from_month: 13}]}"
    )

    kind: Literal["price_steps_up"] = "price_steps_up"
    before: Annotated[PriceStep, Meaning("便宜时的价钱", "the lower price", "", "31")]
    after: Annotated[PriceStep, Meaning("变贵后的价钱", "the higher price", "", "31")]
    months: Annotated[tuple[Count, Count], Meaning("便宜的头一个月和末一个月", "first and last month of the lower price", "[1, 12]", "31")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for each rise."""
        for lower, higher in pairwise(fee_spans(facts.price)):
            if _is_dearer(lower, higher):
                yield cls(before=lower.step, after=higher.step, months=(lower.first, higher.first - 1))

    def sentence(self, facts: Facts) -> Text:
        """Return both prices with their months."""
        first, last = self.months
        before, after = self.before.text, self.after.text
        if first == 1:
            begin = sentence("头 %(last)s", last=months_text(last))
        else:
            begin = sentence("第 %(first)s 到第 %(last)s 个月", context="begins a sentence", first=first, last=last)
        return sentences(
            (
                sentence("%(begin)s，%(before)s。", begin=begin, before=before),
                sentence("第 %(last)s 个月起，%(after)s。", last=last + 1, after=after),
            )
        )

    def consequence(self, facts: Facts) -> Text:
        """Return what the cheap months come to, and what each month costs more afterwards."""
        first, last = self.months
        told = []
        cheap = fees_of_months(facts.price, first, last)
        if cheap is not None:
            total, months = sum_text(cheap), months_text(last - first + 1)
            told.append(sentence("便宜的 %(months)s一共 %(total)s。", months=months, total=total))
        before, after = self.before.yuan_a_month, self.after.yuan_a_month
        if before is not None and after is not None:
            more = sum_text(after - before)
            told.append(sentence("第 %(last)s 个月起，每月多付 %(more)s。", last=last + 1, more=more))
        return sentences(told)


def _is_dearer(lower: FeeSpan, higher: FeeSpan) -> bool:
    before, after = lower.step.yuan_a_month, higher.step.yuan_a_month
    return before is not None and after is not None and before < after and lower.first < higher.first
