"""存量用户: only people who already have a number can have the plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text, message
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Customers


@dataclass(frozen=True, slots=True, kw_only=True)
class ExistingCustomersOnly(Restriction):
    """Follows from `eligibility.customers: existing`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "existing_customers_only"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("只有老用户能办")
    explanation: ClassVar[Text] = message("老用户：已经在用这家号码的人。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "eligibility: {customers: existing}"

    kind: Literal["existing_customers_only"] = "existing_customers_only"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where only existing customers may take the plan."""
        if facts.eligibility.customers is Customers.EXISTING:
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return message("只有已经在用这家号码的人能办。")

    def consequence(self, facts: Facts) -> Text:
        """Return who cannot have it."""
        return message("例如您新开一个号码，就不能办这个套餐。")
