"""预存款不退: money paid in advance is lost on leaving early."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text
from generator.tariff.price import Deposit
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import quoted
from generator.tariff.words import YesNo


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepaymentLost(Restriction):
    """Follows from a deposit with `lost_on_leaving: yes`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "prepayment_lost"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = Text(zh="提前走，预存的钱不退", en="Money paid in advance is lost on leaving early")
    explanation: ClassVar[Text] = Text(
        zh="预存款：先交给运营商的钱，慢慢抵话费。有的提前走就不退。",
        en="Prepayment: money paid in advance and used up bit by bit. With some plans the rest is lost if you leave early.",
    )
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = 'price: {deposits: [{name: {zh: 预存话费}, amount: 100.00, unit: yuan, lost_on_leaving: "yes"}]}'

    kind: Literal["prepayment_lost"] = "prepayment_lost"
    deposit: Annotated[Deposit, Meaning("哪一笔预存款", "which deposit", "", "32")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for each deposit that is lost."""
        for deposit in facts.price.deposits if isinstance(facts.price.deposits, tuple) else ():
            if deposit.lost_on_leaving is YesNo.YES:
                yield cls(deposit=deposit)

    def sentence(self, facts: Facts) -> Text:
        """Return the deposit, and that the rest is lost."""
        what, money = quoted(self.deposit.name), self.deposit.text
        return Text(
            zh=f"{what.zh}先交 {money.zh}。提前走，剩下的不退。",
            en=f"You pay {money.en} in advance ({what.en}). If you leave early, the rest is not returned.",
        )

    def consequence(self, facts: Facts) -> Text:
        """Return the most that is lost."""
        money = self.deposit.text
        return Text(zh=f"例如刚办就走，最多损失 {money.zh}。", en=f"For example: leaving at once, you lose up to {money.en}.")
