"""A plan for older people that does not say from which age (R07)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.conditions import stated_claims
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import AgeRange
from generator.tariff.words import Group

_FOR_OLDER_PEOPLE = re.compile(
    r"(?:老年|老人|长者|银发|银龄|敬老|孝老|夕阳红|爸妈|父母|长辈)(?:人|族|一族|朋友|群体)?(?:版|卡|套餐|专[属享]|优惠|资费|用户|客户|款|计划)"
)
"""Names of plans for older people; “银龄看护包” is care for them, whoever pays."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where older people are a group that can have it, or its name says so, and no youngest age is stated."""
    who = plan.eligibility
    if who.age is not None and who.age.minimum is not None:
        return
    if Group.ELDER in who.groups:
        yield Fault(
            ("eligibility", "groups", who.groups.index(Group.ELDER)),
            Text(zh="写着老年人能办，没写满几岁", en="it is for older people, yet from which age is not stated"),
        )
    elif (named := _FOR_OLDER_PEOPLE.search(plan.name.zh)) and not any(
        isinstance(claim.value, AgeRange) and claim.value.minimum is not None for claim in stated_claims(plan, "age")
    ):
        yield Fault(
            ("name", "zh"),
            Text(zh=f"名称说“{named[0]}”，没写满几岁", en=f"its name says “{named[0]}” (older people), yet from which age is not stated"),
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
