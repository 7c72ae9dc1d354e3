"""靓号协议: an easily remembered number is tied to years and a least spend."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from generator.tariff.facts import Facts
from generator.tariff.fees import fee_for
from generator.tariff.field import STRICT, Meaning, OrNone, OrNotStated
from generator.tariff.language import Text, message, sentence
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
    title: ClassVar[Text] = message("用好记的号码，要答应条件")
    explanation: ClassVar[Text] = message("靓号协议：用好记的号码要答应的条件。常常是每月至少花多少、要用多少年。")
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
            told = [sentence("好记的号码，要用满 %(length)s。", length=length)]
        else:
            told = [message("好记的号码有条件：要用满多久，未公示。")]
        if isinstance(self.minimum_spend, RecurringCharge):
            least = self.minimum_spend.text
            told.append(sentence("最少%(least)s，用不完也要付。", least=least))
        elif self.minimum_spend is NOT_STATED:
            told.append(message("最少要花多少，未公示。"))
        return sentences(told)

    def consequence(self, facts: Facts) -> Text:
        """Return what the whole time comes to at least."""
        if isinstance(self.length, Duration) and isinstance(self.minimum_spend, RecurringCharge):
            total = fee_for(self.minimum_spend, self.length)
            if total is not None:
                length, money = self.length.text, sum_text(total)
                return sentence("例如用满 %(length)s，一共至少付 %(money)s。", length=length, money=money)
        if self.minimum_spend is NONE and isinstance(self.length, Duration):
            length = self.length.text
            return sentence("例如没满 %(length)s就想销号，要先问清楚。", length=length)
        return message("例如想销号或换套餐，要先问清楚赔多少。")
