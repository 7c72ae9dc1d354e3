"""靓号协议: an easily remembered number is tied to years and a least spend."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from generator.tariff.facts import Facts
from generator.tariff.fees import fee_for
from generator.tariff.field import STRICT, Meaning, OrNone, OrNotStated
from generator.tariff.language import Text
from generator.tariff.price import RecurringCharge
from generator.tariff.quantity import Duration, Length
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.sums import sum_text
from generator.tariff.wording import sentences
from generator.tariff.words import NONE, NOT_STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberTie(Restriction):
    """Written in the file, because no other field speaks of the number itself."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "number_tie"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = Text(zh="用好记的号码，要答应条件", en="The easy number has conditions")
    explanation: ClassVar[Text] = Text(
        zh="靓号协议：用好记的号码要答应的条件。常常是每月至少花多少、要用多少年。",
        en="Number agreement: conditions for an easily remembered number, often a least spend each month for years.",
    )
    written: ClassVar[bool] = True
    arises_from: ClassVar[str] = (
        "restrictions: [{kind: number_tie, length: 10 years, minimum_spend: {amount: 129.00, unit: yuan, per: month}}]"
    )

    kind: Literal["number_tie"] = "number_tie"
    length: Annotated[OrNotStated[Length], Meaning("号码要用满多久", "how long the number must be kept", "10 years", "33")]
    minimum_spend: Annotated[
        OrNone[RecurringCharge],
        Meaning("号码的最低消费", "the least spend for the number", "{amount: 129.00, unit: yuan, per: month}", "33"),
    ]

    def sentence(self, facts: Facts) -> Text:
        """Return how long the number binds, and the least spend."""
        if isinstance(self.length, Duration):
            length = self.length.text
            told = [Text(zh=f"好记的号码，要用满 {length.zh}。", en=f"The easy number has to be kept for {length.en}.")]
        else:
            told = [
                Text(
                    zh="好记的号码有条件：要用满多久，未公示。",
                    en="The easy number has conditions; how long you have to keep it is not disclosed.",
                )
            ]
        if isinstance(self.minimum_spend, RecurringCharge):
            least = self.minimum_spend.text
            told.append(Text(zh=f"最少{least.zh}，用不完也要付。", en=f"You pay at least {least.en}, even if you use less."))
        elif self.minimum_spend is NOT_STATED:
            told.append(Text(zh="最少要花多少，未公示。", en="The least that you have to spend is not disclosed."))
        return sentences(told)

    def consequence(self, facts: Facts) -> Text:
        """Return what the whole time comes to at least."""
        if isinstance(self.length, Duration) and isinstance(self.minimum_spend, RecurringCharge):
            total = fee_for(self.minimum_spend, self.length)
            if total is not None:
                length, money = self.length.text, sum_text(total)
                return Text(
                    zh=f"例如用满 {length.zh}，一共至少付 {money.zh}。",
                    en=f"For example: over {length.en} you pay at least {money.en}.",
                )
        if self.minimum_spend is NONE and isinstance(self.length, Duration):
            length = self.length.text
            return Text(
                zh=f"例如没满 {length.zh}就想销号，要先问清楚。",
                en=f"For example: to close the number before {length.en} are over, ask first what it costs.",
            )
        return Text(
            zh="例如想销号或换套餐，要先问清楚赔多少。", en="For example: before you close the number or change plan, ask what it costs."
        )
