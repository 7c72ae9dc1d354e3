"""自动续约: at expiry the plan renews by itself and goes on charging."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.fees import fee_for
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.quantity import Duration
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.sums import sum_text
from generator.tariff.term import AtExpiry
from generator.tariff.wording import quoted, sentences
from generator.tariff.words import Renewal


@dataclass(frozen=True, slots=True, kw_only=True)
class AutoRenewal(Restriction):
    """Follows from `term.at_expiry` of the kind `automatic` (R53)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "auto_renewal"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = message("到期会自动续，接着收钱")
    explanation: ClassVar[Text] = message("自动续约：到期不说话，就自动再续一次，接着收钱。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "term: {at_expiry: {kind: automatic, length: 12 months}}"
    absent_from: ClassVar[str] = "term: {at_expiry: {kind: ends}}"

    kind: Literal["auto_renewal"] = "auto_renewal"
    renewal: Annotated[AtExpiry, Meaning("怎么续", "how it renews", "", "23")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where the plan renews by itself."""
        at_expiry = facts.term.at_expiry
        if isinstance(at_expiry, AtExpiry) and at_expiry.kind is Renewal.AUTOMATIC:
            yield cls(renewal=at_expiry)

    def sentence(self, facts: Facts) -> Text:
        """Return that it renews, and for how long."""
        if isinstance(self.renewal.length, Duration):
            length = self.renewal.length.text
            return sentence("到期不说话，就自动再续 %(length)s。", length=length)
        return message("到期不说话，就自动续。一次续多久，未公示。")

    def consequence(self, facts: Facts) -> Text:
        """Return what one renewal costs, the reminder that is due, and what to do."""
        told = []
        length, to = self.renewal.length, self.renewal.to
        if to is not None:
            what = quoted(to)
            told.append(sentence("续了以后：%(what)s。", what=what))
        elif isinstance(length, Duration) and facts.price.steps and facts.price.lasting.to_month is None:
            fees = fee_for(facts.price.lasting, length)
            if fees is not None:
                total = sum_text(fees)
                told.append(sentence("例如再续 %(length)s，按写明的价钱是 %(total)s。", length=length.text, total=total))
        told.append(message("到期前 5 天，运营商应该提醒您。不想续，就在到期前退。"))
        return sentences(told)
