"""分月返还: money paid in advance comes back bit by bit."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.price import Deposit
from generator.tariff.quantity import Duration, Length
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepaymentReturnedSlowly(Restriction):
    """Follows from a deposit with `returned_over`; the share of each month is not stated and so never worked out."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "prepayment_returned_slowly"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = message("先交一笔钱，慢慢还给您")
    explanation: ClassVar[Text] = message("分月返还：先交的钱，每个月还给您一部分当话费。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "price: {deposits: [{name: {zh: 预存话费}, amount: 200.00, unit: yuan, returned_over: 36 months}]}"

    kind: Literal["prepayment_returned_slowly"] = "prepayment_returned_slowly"
    deposit: Annotated[Deposit, Meaning("哪一笔预存款", "which deposit", "", "32")]
    over: Annotated[Length, Meaning("分多久还", "over how long it is returned", "10 months", "32")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for each deposit that is returned over a time."""
        for deposit in facts.price.deposits if isinstance(facts.price.deposits, tuple) else ():
            if isinstance(deposit.returned_over, Duration):
                yield cls(deposit=deposit, over=deposit.returned_over)

    def sentence(self, facts: Facts) -> Text:
        """Return the deposit and the time over which it is returned."""
        what, money, over = quoted(self.deposit.name), self.deposit.text, self.over.text
        return sentence("%(what)s先交 %(money)s，分 %(over)s还给您。", what=what, money=money, over=over)

    def consequence(self, facts: Facts) -> Text:
        """Return when it is all back."""
        money, over = self.deposit.text, self.over.text
        return sentence("例如今天交 %(money)s，要等 %(over)s才还完。", money=money, over=over)
