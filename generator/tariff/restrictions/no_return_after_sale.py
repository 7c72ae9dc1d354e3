"""停售后换走: whoever leaves a plan after its sale has ended cannot take it again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.quantity import Day
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import day_text
from generator.tariff.words import TariffType, YesNo


@dataclass(frozen=True, slots=True, kw_only=True)
class NoReturnAfterSale(Restriction):
    """Follows from `sale.withdrawn_on` or `sale.last_day` of a plan, and is true on every day (R32)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "no_return_after_sale"
    weight: ClassVar[Weight] = Weight.NOTE
    title: ClassVar[Text] = message("停售后换走，就回不来")
    explanation: ClassVar[Text] = message("停售：不再卖给新的人。已经在用的，换走以后就办不回来。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "sale: {last_day: 2027-12-31}"
    absent_from: ClassVar[str] = "sale: {last_day: not_stated}"

    kind: Literal["no_return_after_sale"] = "no_return_after_sale"
    day: Annotated[Day, Meaning("停售日，或最后一个销售日", "the day of withdrawal, or the last day of sale", "2027-12-31", "20")]
    withdrawn: Annotated[YesNo, Meaning("是不是提前停售", "whether it was withdrawn early", "no", "21")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for a plan whose sale ends on a stated day."""
        if facts.tariff_type is not TariffType.PLAN:
            return
        if facts.sale.withdrawn_on is not None:
            yield cls(day=facts.sale.withdrawn_on, withdrawn=YesNo.YES)
        elif isinstance(facts.sale.last_day, date):
            yield cls(day=facts.sale.last_day, withdrawn=YesNo.NO)

    def sentence(self, facts: Facts) -> Text:
        """Return until when the plan is sold."""
        day = day_text(self.day)
        if self.withdrawn is YesNo.YES:
            return sentence("这个套餐从 %(day)s起停售。", day=day)
        return sentence("这个套餐卖到 %(day)s为止。", day=day)

    def consequence(self, facts: Facts) -> Text:
        """Return what a change after that day means."""
        return message("例如停售以后换成别的套餐，就换不回这个了。")
