"""调价: from a day on everybody pays more."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text
from generator.tariff.price import PriceStep
from generator.tariff.quantity import Day
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.sums import sum_text
from generator.tariff.wording import day_text


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceFromDay(Restriction):
    """Follows from a step of the price that holds from a day on and is dearer than the one before."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "price_from_day"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = Text(zh="到某一天涨价", en="Dearer from a certain day on")
    explanation: ClassVar[Text] = Text(
        zh="调价日：从这一天起，不管什么时候办的，都按新价钱收。",
        en="Day of a price change: from this day on the new price holds for everybody, whenever they signed up.",
    )
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = (
        "price: {steps: [{amount: 39.00, unit: yuan, per: month}, {amount: 49.00, unit: yuan, per: month, from_day: 2027-01-01}]}"
    )

    kind: Literal["price_from_day"] = "price_from_day"
    day: Annotated[Day, Meaning("从哪一天起", "from which day", "2027-01-01", "31")]
    before: Annotated[PriceStep, Meaning("以前的价钱", "the price before", "", "31")]
    after: Annotated[PriceStep, Meaning("以后的价钱", "the price afterwards", "", "31")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for each dated rise."""
        for before, after in pairwise(facts.price.steps):
            old, new = before.yuan_a_month, after.yuan_a_month
            if after.from_day is not None and old is not None and new is not None and old < new:
                yield cls(day=after.from_day, before=before, after=after)

    def sentence(self, facts: Facts) -> Text:
        """Return the day and the new price."""
        day, price = day_text(self.day), self.after.text
        return Text(zh=f"{day.zh}起，不管什么时候办的，都是{price.zh}。", en=f"From {day.en} on everybody pays {price.en}.")

    def consequence(self, facts: Facts) -> Text:
        """Return how much more that is."""
        old, new = self.before.yuan_a_month, self.after.yuan_a_month
        if old is None or new is None:
            return Text(zh=f"以前是{self.before.text.zh}。", en=f"Before, it is {self.before.text.en}.")
        more = sum_text(new - old)
        return Text(
            zh=f"例如您已经在用，那天起每月多付 {more.zh}。",
            en=f"For example: if you already have it, you pay {more.en} more a month from then on.",
        )
