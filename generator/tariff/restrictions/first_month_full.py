"""首月全额: the first month costs a whole month's fee, however few days are left."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.price import PriceStep
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.sums import sum_text
from generator.tariff.words import FirstMonth


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMonthFull(Restriction):
    """Follows from `price.first_month: full` where the price is by the month."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "first_month_full"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = message("头一个月收整月的钱")
    explanation: ClassVar[Text] = message("首月资费：头一个月收多少钱。有的按天收，有的收整月。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "price: {first_month: full}"

    kind: Literal["first_month_full"] = "first_month_full"
    price: Annotated[PriceStep, Meaning("头一个月的价钱", "the price of the first month", "", "7")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where the first month is charged in full."""
        if facts.price.first_month is FirstMonth.FULL and facts.price.steps and facts.price.steps[0].per.months == 1:
            yield cls(price=facts.price.steps[0])

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return message("头一个月收整月的钱，哪天办都一样。")

    def consequence(self, facts: Facts) -> Text:
        """Return what a late start costs."""
        fee = sum_text(self.price.yuan)
        return sentence("例如 1 月 30 日才办，1 月也要付 %(fee)s。", fee=fee)
