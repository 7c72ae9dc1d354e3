"""残疾人: the plan is for people with a disability."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text, message
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Disability(Restriction):
    """Follows from `eligibility.groups: [disability]`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "disability"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("只给残疾人办")
    explanation: ClassVar[Text] = message("残疾人套餐：只有残疾人能办的套餐。要看什么证件，办之前问清楚。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "eligibility: {groups: [disability]}"
    absent_from: ClassVar[str] = "eligibility: {groups: [disability, student]}"

    kind: Literal["disability"] = "disability"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where people with a disability are the only group."""
        if facts.eligibility.groups == (Group.DISABILITY,):
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return message("只有残疾人能办。")

    def consequence(self, facts: Facts) -> Text:
        """Return who cannot have it."""
        return message("例如家里人不是残疾人，就不能用自己的名字办。要带什么证件，办之前问清楚。")
