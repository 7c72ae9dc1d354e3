"""在网要求: one has to stay for some months."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.fees import fees_of_months
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.quantity import Duration, Length
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.sums import sum_text
from generator.tariff.wording import sentences
from generator.tariff.words import FirstMonth, NotStated


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumTerm(Restriction):
    """Follows from `term.minimum` (R33)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "minimum_term"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("要用满一段时间")
    explanation: ClassVar[Text] = message("在网要求：答应要用满的时间。没用满就走，可能要赔钱。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "term: {minimum: 24 months}"

    kind: Literal["minimum_term"] = "minimum_term"
    length: Annotated[Length, Meaning("要用满多久", "how long one must stay", "12 months", "24")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where the filing states a minimum term."""
        if isinstance(facts.term.minimum, Duration):
            yield cls(length=facts.term.minimum)

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return sentence("这个套餐要用满 %(length)s。", length=self.length.text)

    def consequence(self, facts: Facts) -> Text:
        """Say what the fees of the whole term come to, at the stated prices."""
        fees = None if self.length.months is None else fees_of_months(facts.price, 1, self.length.months)
        if fees is None:
            return sentence("例如今天生效，%(length)s以后才算用满。", length=self.length.text)
        total, first_month = sum_text(fees), facts.price.first_month
        if first_month is FirstMonth.FULL:
            return sentence("按月费算，%(length)s一共付 %(total)s。", length=self.length.text, total=total)
        told = [sentence("按月费算，%(length)s最多付 %(total)s。", length=self.length.text, total=total)]
        if isinstance(first_month, NotStated):
            told.append(message("头一个月怎么收，未公示。"))
        return sentences(told)
