"""限定人群: the plan is for certain groups of people only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import list_sentences
from generator.tariff.words import Group

_KINDS_OF_THEIR_OWN = {(Group.STUDENT,), (Group.DISABILITY,), (Group.BROADBAND_CUSTOMER,)}


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyForGroups(Restriction):
    """Follows from `eligibility.groups`: several groups, or one that has no kind of its own."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "only_for_groups"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("只有一些人能办")
    explanation: ClassVar[Text] = message("限定人群：只有写明的这些人能办。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "eligibility: {groups: [elder, low_income]}"
    absent_from: ClassVar[str] = "eligibility: {groups: [student]}"

    kind: Literal["only_for_groups"] = "only_for_groups"
    groups: Annotated[tuple[Group, ...], Meaning("只给哪些人", "only for these groups", "[elder, low_income]", "16")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for all groups together."""
        groups = facts.eligibility.groups
        if groups and groups not in _KINDS_OF_THEIR_OWN:
            yield cls(groups=groups)

    def sentence(self, facts: Facts) -> Text:
        """Return the groups."""
        names = [group.text for group in self.groups]
        if len(names) == 1:
            return sentence("只给%(names)s办。", names=names[0])
        return list_sentences(message("只给这些人办："), message("还有：", context="people"), names)

    def consequence(self, facts: Facts) -> Text:
        """Return who cannot have it, and what to ask."""
        if len(self.groups) > 1:
            return message("例如您不在里面，就不能办。要带什么证件，办之前问清楚。")
        return sentence("例如您不是%(group)s，就不能办。要带什么证件，办之前问清楚。", group=self.groups[0].text)
