"""Whom a plan is for: everybody, or people of a certain group or age; each kind of people has a section of its own.

A plan that only some people can have never stands among those for everybody. A person is described so narrowly that whoever
recognises themselves can have every plan of the section as far as age and group go: who is 60 is not shown a plan from 65 on.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.gate.published import PublishedPlan
from generator.tariff.language import Text, message, sentence
from generator.tariff.offer import AgeRange
from generator.tariff.words import Group

_GROUPS = {
    Group.ELDER: message("您是老年人"),
    Group.LOW_INCOME: message("您家是低保户，或者别的困难家庭"),
    Group.DISABILITY: message("您有残疾人证"),
    Group.STUDENT: message("您是学生"),
}
"""The groups that the finder knows, in the order of the pages. Nobody else's plans are shown: staff, testers, members."""
_AGED_FROM = 50
"""A plan that wants this age or more is one for older people, whatever its filing calls them."""
_ELDER = 60
_YOUNG = (18, 25)
"""The ages of which a student or a young person is sure to be one."""

_FURTHER = frozenset({"existing_customers_only", "further_conditions", "needs_broadband", "new_customers_only", "port_in_only"})
"""The kinds of restriction by which not everybody of a group can have a plan."""


@dataclass(frozen=True, slots=True)
class Person:
    """One kind of people: a group, or an age, or both; the ages are whole years, None where they say nothing."""

    group: Group | None
    youngest: int | None = None
    oldest: int | None = None

    @property
    def heading(self) -> Text:
        """How the heading of the section speaks to them."""
        aged = self.youngest is not None or self.oldest is not None
        if self.group is None or (self.group is Group.ELDER and aged):
            return _spoken_age(self.youngest, self.oldest)
        if not aged:
            return _GROUPS[self.group]
        return sentence("%(group)s，%(age)s", group=_GROUPS[self.group], age=_age(self.youngest, self.oldest))

    @property
    def key(self) -> str:
        """How the section's anchor names them."""
        parts = ("person" if self.group is None else self.group.value, self.youngest or 0, self.oldest or 0)
        return "-".join(str(part).replace("_", "-") for part in parts)

    def is_offered(self, plan: PublishedPlan) -> bool:
        """Whether the plan is made for this kind of people, and every one of them fulfils its conditions of group and age."""
        return any(person.group is self.group for person in _people_of(plan)) and self.fulfils(plan)

    def fulfils(self, plan: PublishedPlan) -> bool:
        """Whether everybody of this kind is of the age that the plan asks for, as far as it is stated."""
        age = plan.eligibility.age or AgeRange()
        if age.minimum and (self.youngest is None or self.youngest < age.minimum):
            return False
        if not age.minimum and self.group is Group.ELDER and self.youngest is not None:
            return False
        return age.maximum is None or (self.oldest is not None and self.oldest <= age.maximum)

    def includes(self, other: "Person") -> bool:
        """Whether everybody of the other kind is of this kind too."""
        older = self.youngest is None or (other.youngest is not None and other.youngest >= self.youngest)
        younger = self.oldest is None or (other.oldest is not None and other.oldest <= self.oldest)
        return self.group is other.group and older and younger

    @property
    def place(self) -> tuple[int, int, int]:
        """Where the section stands among the others."""
        groups = list(_GROUPS)
        return groups.index(self.group) if self.group in groups else len(groups), self.youngest or 0, self.oldest or 0


def _spoken_age(youngest: int | None, oldest: int | None) -> Text:
    if oldest is None:
        return sentence("您满 %(youngest)s 岁", youngest=youngest or 0)
    if youngest is None:
        return sentence("您不超过 %(oldest)s 岁", oldest=oldest)
    return sentence("您 %(youngest)s 到 %(oldest)s 岁", youngest=youngest, oldest=oldest)


def _age(youngest: int | None, oldest: int | None) -> Text:
    if oldest is None:
        return sentence("满 %(youngest)s 岁", youngest=youngest or 0)
    if youngest is None:
        return sentence("不超过 %(oldest)s 岁", oldest=oldest)
    return sentence("%(youngest)s 到 %(oldest)s 岁", youngest=youngest, oldest=oldest)


@lru_cache(maxsize=1 << 16)
def is_for_everybody(plan: PublishedPlan) -> bool:
    """Whether anybody can have the plan, so far as its filing says: no age, no group, no further condition."""
    age = plan.eligibility.age or AgeRange()
    return not plan.eligibility.groups and not age.minimum and age.maximum is None and is_unconditional(plan)


def is_unconditional(plan: PublishedPlan) -> bool:
    """Whether group and age are all that the plan asks for, whatever carrier and broadband somebody has now."""
    return not plan.eligibility.needs and not any(each.name in _FURTHER for each in plan.restrictions)


def people(plans: Iterable[PublishedPlan]) -> tuple[Person, ...]:
    """Return every kind of people that one of these plans is for, in the order of the pages."""
    return tuple(sorted({person for plan in plans for person in _people_of(plan)}, key=lambda person: person.place))


def _people_of(plan: PublishedPlan) -> Iterator[Person]:
    age = plan.eligibility.age or AgeRange()
    youngest, oldest = age.minimum or None, age.maximum
    for group in plan.eligibility.groups or (None,):
        if group is Group.ELDER or (group is None and (youngest or 0) >= _AGED_FROM):
            yield Person(Group.ELDER, youngest and max(youngest, _ELDER), oldest)
        elif group is Group.STUDENT or (group is None and oldest is not None):
            sure = Person(group, *_YOUNG)
            yield sure if sure.fulfils(plan) else Person(group, youngest, oldest)
        elif group in _GROUPS or (group is None and youngest is not None):
            yield Person(group, youngest, oldest)
