"""违约责任: what leaving costs, said also where the filing says nothing or that there is no charge."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts, is_five_g
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.quantity import Duration
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import NONE, NOT_STATED, Nothing, NotStated


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingReminder(Restriction):
    """The 5G notice's fourth reminder where no charge is stated (R33, R38); `early_termination` is the other case."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "leaving_reminder"
    weight: ClassVar[Weight] = Weight.NOTE
    title: ClassVar[Text] = message("提前走要不要赔钱")
    explanation: ClassVar[Text] = message("违约责任：没用满就走，要不要赔钱、赔多少。没写明的，办之前问清楚。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "network: 5G"
    absent_from: ClassVar[str] = "{network: 5G, term: {minimum: 12 months, early_termination: [{kind: fixed, amount: 100.00, unit: yuan}]}}"

    kind: Literal["leaving_reminder"] = "leaving_reminder"
    stated: Annotated[Nothing | NotStated, Meaning("写明没有，还是未公示", "stated as none, or not stated", "none", "25")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where a plan is 5G, binds or is silent, and no charge is stated."""
        charges = facts.term.early_termination
        if isinstance(charges, tuple):
            if not charges:
                yield cls(stated=NOT_STATED)
        elif charges is NOT_STATED or is_five_g(facts) or isinstance(facts.term.minimum, Duration):
            yield cls(stated=charges)

    def sentence(self, facts: Facts) -> Text:
        """Return what the filing says about leaving."""
        if self.stated is NOT_STATED:
            return message("违约责任未公示：提前走要不要赔钱，没有写明。")
        return message("换套餐、转到别家或销号，现在写明没有违约金。")

    def consequence(self, facts: Facts) -> Text:
        """Return what that means for somebody who leaves."""
        if self.stated is NOT_STATED:
            return message("办之前问清楚：换套餐、转到别家、销号，各要付多少。")
        term = facts.term.minimum
        if isinstance(term, Duration):
            return sentence("例如没用满 %(term)s就走，也写明不收违约金。", term=term.text)
        if term is NONE:
            return message("例如用了 1 个月，也可以换成别的在售套餐。")
        return message("要用满多久，未公示。办之前问清楚。")
