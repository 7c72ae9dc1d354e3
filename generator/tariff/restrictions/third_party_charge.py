"""代收费: the fee contains a charge for an extra service, or of another company."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.fees import fee_for
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.price import ThirdPartyCharge as Charge
from generator.tariff.quantity import Duration, TimeUnit
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.sums import sum_text
from generator.tariff.wording import quoted, sentences

_YEAR = Duration(1, TimeUnit.YEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThirdPartyCharge(Restriction):
    """Follows from `price.third_party` (R28)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "third_party_charge"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = message("月费里包着别的收费")
    explanation: ClassVar[Text] = message("代收费：和月费一起收的、别的服务的钱，比如视频彩铃。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "price: {third_party: [{name: {zh: 视频彩铃}, amount: 2.00, unit: yuan, per: month}]}"

    kind: Literal["third_party_charge"] = "third_party_charge"
    charge: Annotated[Charge, Meaning("包着的收费", "the charge inside the fee", "", "39")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for each charge inside the fee."""
        for charge in facts.price.third_party if isinstance(facts.price.third_party, tuple) else ():
            yield cls(charge=charge)

    def sentence(self, facts: Facts) -> Text:
        """Return the service and its charge."""
        what, price = quoted(self.charge.name), self.charge.text
        return sentence("付的钱里，%(what)s占%(price)s。", what=what, price=price)

    def consequence(self, facts: Facts) -> Text:
        """Return what a year of it costs, and what to ask."""
        told = []
        year = fee_for(self.charge, _YEAR)
        if year is not None:
            total = sum_text(year)
            told.append(sentence("例如用一年，光这一项就是 %(total)s。", total=total))
        told.append(message("不想要，先问能不能去掉。"))
        return sentences(told)
