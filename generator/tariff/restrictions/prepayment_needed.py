"""预存款: money has to be paid in advance."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.price import Deposit
from generator.tariff.quantity import Duration
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import quoted
from generator.tariff.words import YesNo


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepaymentNeeded(Restriction):
    """Follows from a deposit that neither `prepayment_lost` nor `prepayment_returned_slowly` speaks of."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "prepayment_needed"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = message("要先交一笔钱")
    explanation: ClassVar[Text] = message("预存：办的时候先交的钱。怎么用、退不退，要看写明的条件。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "price: {deposits: [{name: {zh: 预存话费}, amount: 100.00, unit: yuan}]}"

    kind: Literal["prepayment_needed"] = "prepayment_needed"
    deposit: Annotated[Deposit, Meaning("哪一笔预存款", "which deposit", "", "32")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for each such deposit."""
        for deposit in facts.price.deposits if isinstance(facts.price.deposits, tuple) else ():
            if deposit.lost_on_leaving is not YesNo.YES and not isinstance(deposit.returned_over, Duration):
                yield cls(deposit=deposit)

    def sentence(self, facts: Facts) -> Text:
        """Return the deposit."""
        what, money = quoted(self.deposit.name), self.deposit.text
        return sentence("办的时候，%(what)s先交 %(money)s。", what=what, money=money)

    def consequence(self, facts: Facts) -> Text:
        """Return what becomes of it on leaving early."""
        if self.deposit.lost_on_leaving is YesNo.NO:
            return message("例如提前走，剩下的会退。")
        return message("提前走退不退，未公示。办之前问清楚。")
