"""学生: the plan is for students."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text, message
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Student(Restriction):
    """Follows from `eligibility.groups: [student]`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "student"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("只给学生办")
    explanation: ClassVar[Text] = message("学生套餐：只有学生能办的套餐。要看什么证件，办之前问清楚。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "eligibility: {groups: [student]}"
    absent_from: ClassVar[str] = "eligibility: {groups: [student, teacher]}"

    kind: Literal["student"] = "student"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where students are the only group."""
        if facts.eligibility.groups == (Group.STUDENT,):
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return message("只有学生能办。")

    def consequence(self, facts: Facts) -> Text:
        """Return who cannot have it."""
        return message("例如您不是学生，就不能办。要带什么证件，办之前问清楚。")
