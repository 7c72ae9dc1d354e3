"""最低消费: the least that one pays, whether used or not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.fees import fee_for
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
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
    title: ClassVar[Text] = message("至少要花这么多")
    explanation: ClassVar[Text] = message("最低消费：至少要付的钱，用不完也要付。")
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
        return sentence("最少%(least)s，用不完也要付。", least=least)

    def consequence(self, facts: Facts) -> Text:
        """Return what a year comes to, and how far the fee alone falls short."""
        told = []
        year = fee_for(self.spend, _YEAR)
        if year is not None:
            total = sum_text(year)
            told.append(sentence("例如用一年，至少付 %(total)s。", total=total))
        fee = facts.price.lasting if facts.price.steps else None
        if fee is not None and fee.per == self.spend.per and fee.yuan < self.spend.yuan:
            low, least = sum_text(fee.yuan), sum_text(self.spend.yuan)
            told.append(
                sentence("月费写的是 %(low)s，也要付满 %(least)s。", low=low, least=least)
                if fee.per.months == 1
                else sentence("价钱写的是 %(low)s，也要付满 %(least)s。", low=low, least=least)
            )
        return sentences(told or [message("例如一次也没用，也要付。")])
