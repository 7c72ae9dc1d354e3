"""新入网用户: only people who open a new number can have the plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text, message
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Customers


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCustomersOnly(Restriction):
    """Follows from `eligibility.customers: new`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "new_customers_only"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("只有新开号码的人能办")
    explanation: ClassVar[Text] = message("新入网用户：刚开新号码的人。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "eligibility: {customers: new}"

    kind: Literal["new_customers_only"] = "new_customers_only"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where only new customers may take the plan."""
        if facts.eligibility.customers is Customers.NEW:
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return message("只有新开号码的人能办。")

    def consequence(self, facts: Facts) -> Text:
        """Return who cannot have it."""
        return message("例如您已经在用这家的号码，就不能换成这个套餐。")
