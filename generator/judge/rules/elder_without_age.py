"""A plan for older people that does not say from which age (R07)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Group


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where older people are a group that can have it and no youngest age is stated."""
    who = plan.eligibility
    if Group.ELDER in who.groups and (who.age is None or who.age.minimum is None):
        yield Fault(
            ("eligibility", "groups", who.groups.index(Group.ELDER)),
            Text(zh="写着老年人能办，没写满几岁", en="it is for older people, yet from which age is not stated"),
        )


RULE = Rule(
    id="elder-without-age",
    severity=Severity.WARNING,
    title=Text(zh="老年人套餐没写几岁", en="A plan for older people without an age"),
    why=Text(
        zh="有的从 55 岁，有的从 60 岁、65 岁。不写，老人去了才知道办不了。",
        en="Some begin at 55, some at 60 or 65. Unstated, people learn in the shop that they cannot have it.",
    ),
    mend=Text(
        zh="在 eligibility.age 写 minimum，例如 age: {minimum: 60}",
        en="write minimum into eligibility.age, for example age: {minimum: 60}",
    ),
    citations=("R07",),
    bad=Example(("eligibility: {groups: [elder]}",)),
    good=Example(("eligibility: {groups: [elder], age: {minimum: 60}}",)),
    check=check,
)
