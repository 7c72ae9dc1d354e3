"""A plan that cannot be combined with itself, which is no exclusion (R07; real filing 26HE500019).

Not mended by a machine: the line may have meant that one cannot have the plan twice, which then belongs elsewhere.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the plan's own number stands among its exclusions, or an excluded offer has its number or name."""
    for place, number in enumerate(plan.exclusions.plans):
        if number == plan.filing_number:
            yield Fault(
                ("exclusions", "plans", place),
                Text(zh=f"{number} 就是这个套餐自己", en=f"{number} is this plan itself"),
            )
    own = plan.name.zh.strip()
    for place, offer in enumerate(plan.exclusions.offers):
        if plan.filing_number in offer.zh or offer.zh.strip(" 。.、，") == own:
            yield Fault(
                ("exclusions", "offers", place),
                Text(zh=f"“{offer.zh}”就是这个套餐自己", en=f"“{offer.zh}” is this plan itself"),
            )


RULE = Rule(
    id="excludes-itself",
    severity=Severity.ERROR,
    title=Text(zh="和自己互斥", en="A plan that excludes itself"),
    why=Text(
        zh="和自己不能同时办，等于谁也办不了，多半是填错了行。",
        en="What cannot be combined with itself nobody can have. Most likely a line was filled in wrongly.",
    ),
    mend=Text(
        zh="从 exclusions 删去自己；每人只能办一次的，写 per_person: 1",
        en="take the plan out of its own exclusions; if each person may have one only, write per_person: 1",
    ),
    citations=("R07", "R22"),
    bad=Example(("exclusions: {plans: [26HE200001]}",)),
    good=Example(("exclusions: {offers: [{zh: 宽带折扣活动}]}\neligibility: {per_person: 1}",)),
    check=check,
)
