"""携号转网: only people who bring their number from another carrier can have the plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Customers


@dataclass(frozen=True, slots=True, kw_only=True)
class PortInOnly(Restriction):
    """Follows from `eligibility.customers: porting_in`; the rules allow no such plan (R37)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "port_in_only"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = Text(zh="只有从别家转来的人能办", en="For people who bring their number only")
    explanation: ClassVar[Text] = Text(
        zh="携号转网：号码不变，换一家运营商。",
        en="Number porting: you keep your number and change carrier.",
    )
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "eligibility: {customers: porting_in}"

    kind: Literal["port_in_only"] = "port_in_only"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where only people porting in may take the plan."""
        if facts.eligibility.customers is Customers.PORTING_IN:
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return Text(
            zh="只有带着号码从别家转来的人能办。",
            en="Only people who bring their number from another carrier can have it.",
        )

    def consequence(self, facts: Facts) -> Text:
        """Return who cannot have it."""
        return Text(
            zh="例如您已经在用这家的号码，就不能办这个套餐。",
            en="For example: if you already have a number with this carrier, you cannot have this plan.",
        )
