"""调价: from a day on everybody pays more."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
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
    title: ClassVar[Text] = message("到某一天涨价")
    explanation: ClassVar[Text] = message("调价日：从这一天起，不管什么时候办的，都按新价钱收。")
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
        return sentence("%(day)s起，不管什么时候办的，都是%(price)s。", day=day, price=price)

    def consequence(self, facts: Facts) -> Text:
        """Return how much more that is."""
        old, new = self.before.yuan_a_month, self.after.yuan_a_month
        if old is None or new is None:
            return sentence("以前是%(before)s。", before=self.before.text)
        more = sum_text(new - old)
        return sentence("例如您已经在用，那天起每月多付 %(more)s。", more=more)
