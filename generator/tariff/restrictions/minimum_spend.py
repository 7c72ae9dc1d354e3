"""最低消费: the least that one pays, whether used or not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.fees import fee_for
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text
from generator.tariff.price import RecurringCharge
from generator.tariff.quantity import Duration, TimeUnit
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.sums import sum_text
from generator.tariff.wording import sentences

_YEAR = Duration(1, TimeUnit.YEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumSpend(Restriction):
    """Follows from `price.minimum_spend`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "minimum_spend"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = Text(zh="至少要花这么多", en="There is a least that you pay")
    explanation: ClassVar[Text] = Text(
        zh="最低消费：至少要付的钱，用不完也要付。", en="Minimum spend: the least you pay, even if you use less."
    )
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "price: {minimum_spend: {amount: 58.00, unit: yuan, per: month}}"

    kind: Literal["minimum_spend"] = "minimum_spend"
    spend: Annotated[RecurringCharge, Meaning("至少付多少", "the least one pays", "", "5")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where a least is stated."""
        if isinstance(facts.price.minimum_spend, RecurringCharge):
            yield cls(spend=facts.price.minimum_spend)

    def sentence(self, facts: Facts) -> Text:
        """Return the least, with its period."""
        least = self.spend.text
        return Text(zh=f"最少{least.zh}，用不完也要付。", en=f"You pay at least {least.en}, even if you use less.")

    def consequence(self, facts: Facts) -> Text:
        """Return what a year comes to, and how far the fee alone falls short."""
        told = []
        year = fee_for(self.spend, _YEAR)
        if year is not None:
            total = sum_text(year)
            told.append(Text(zh=f"例如用一年，至少付 {total.zh}。", en=f"For example: a year costs at least {total.en}."))
        fee = facts.price.lasting if facts.price.steps else None
        if fee is not None and fee.per == self.spend.per and fee.yuan < self.spend.yuan:
            low, least = sum_text(fee.yuan), sum_text(self.spend.yuan)
            told.append(
                Text(zh=f"月费写的是 {low.zh}，也要付满 {least.zh}。", en=f"The fee says {low.en}; you still pay {least.en}.")
                if fee.per.months == 1
                else Text(zh=f"价钱写的是 {low.zh}，也要付满 {least.zh}。", en=f"The price says {low.en}; you still pay {least.en}.")
            )
        return sentences(told or [Text(zh="例如一次也没用，也要付。", en="For example: you pay it even if you use nothing.")])
