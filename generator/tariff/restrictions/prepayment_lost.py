"""预存款不退: money paid in advance is lost on leaving early."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
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
    title: ClassVar[Text] = message("提前走，预存的钱不退")
    explanation: ClassVar[Text] = message("预存款：先交给运营商的钱，慢慢抵话费。有的提前走就不退。")
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
        return sentence("%(what)s先交 %(money)s。提前走，剩下的不退。", what=what, money=money)

    def consequence(self, facts: Facts) -> Text:
        """Return the most that is lost."""
        money = self.deposit.text
        return sentence("例如刚办就走，最多损失 %(money)s。", money=money)
