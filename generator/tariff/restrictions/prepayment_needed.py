"""预存款: money has to be paid in advance."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text
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
    title: ClassVar[Text] = Text(zh="要先交一笔钱", en="You have to pay in advance")
    explanation: ClassVar[Text] = Text(
        zh="预存：办的时候先交的钱。怎么用、退不退，要看写明的条件。",
        en="Payment in advance: money due when you sign up. How it is used or returned depends on what is stated.",
    )
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
        return Text(zh=f"办的时候，{what.zh}先交 {money.zh}。", en=f"When you sign up you pay {money.en} in advance ({what.en}).")

    def consequence(self, facts: Facts) -> Text:
        """Return what becomes of it on leaving early."""
        if self.deposit.lost_on_leaving is YesNo.NO:
            return Text(zh="例如提前走，剩下的会退。", en="For example: if you leave early, the rest is returned.")
        return Text(zh="提前走退不退，未公示。办之前问清楚。", en="Whether it is returned on leaving early is not disclosed. Ask first.")
