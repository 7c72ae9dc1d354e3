"""携号转网: only people who bring their number from another carrier can have the plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text, message
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Customers


@dataclass(frozen=True, slots=True, kw_only=True)
class PortInOnly(Restriction):
    """Follows from `eligibility.customers: porting_in`; the rules allow no such plan (R37)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "port_in_only"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("只有从别家转来的人能办")
    explanation: ClassVar[Text] = message("携号转网：号码不变，换一家运营商。")
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
        return message("只有带着号码从别家转来的人能办。")

    def consequence(self, facts: Facts) -> Text:
        """Return who cannot have it."""
        return message("例如您已经在用这家的号码，就不能办这个套餐。")
