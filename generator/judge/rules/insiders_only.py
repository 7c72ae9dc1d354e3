"""A plan for testers or for one company's staff among those for the public (P02)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Group


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault for each group of insiders that the plan is for."""
    for place, group in enumerate(plan.eligibility.groups):
        if group in {Group.INTERNAL_TEST, Group.COMPANY_STAFF}:
            yield Fault(
                ("eligibility", "groups", place),
                Text(zh=f"只给{group.text.zh}办", en=f"it is for {group.text.en} only"),
            )


RULE = Rule(
    id="insiders-only",
    severity=Severity.ERROR,
    title=Text(zh="只给内部人员的套餐列进了公示", en="A plan for insiders in the public list"),
    why=Text(
        zh="大家看得到、却办不了的套餐，只会让人白跑一趟。",
        en="A plan that everybody sees and nobody can have wastes people's time.",
    ),
    mend=Text(
        zh="不对公众卖的，把 status 改成 draft；写错了的，改正 eligibility.groups",
        en="set status: draft if it is not sold to the public; or mend eligibility.groups",
    ),
    citations=("P02",),
    bad=Example(("eligibility: {groups: [internal_test]}",)),
    good=Example(("eligibility: {groups: [student]}",)),
    check=check,
)
