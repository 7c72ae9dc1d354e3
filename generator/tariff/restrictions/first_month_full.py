"""首月全额: the first month costs a whole month's fee, however few days are left."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text
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
    title: ClassVar[Text] = Text(zh="头一个月收整月的钱", en="A whole month's fee in the first month")
    explanation: ClassVar[Text] = Text(
        zh="首月资费：头一个月收多少钱。有的按天收，有的收整月。",
        en="First month: what you pay in it. Some plans charge by the day, some the whole month.",
    )
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
        return Text(zh="头一个月收整月的钱，哪天办都一样。", en="The first month costs a whole month's fee, whichever day you start.")

    def consequence(self, facts: Facts) -> Text:
        """Return what a late start costs."""
        fee = sum_text(self.price.yuan)
        return Text(
            zh=f"例如 1 月 30 日才办，1 月也要付 {fee.zh}。", en=f"For example: starting on 30 January, you pay {fee.en} for January."
        )
