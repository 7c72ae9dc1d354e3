"""A plan only for people who bring their number from another carrier (R37)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Customers


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where only customers porting in can have the plan."""
    if plan.eligibility.customers is Customers.PORTING_IN:
        yield Fault(
            ("eligibility", "customers"),
            Text(zh="只卖给从别家转来的人", en="it is sold only to people who port in from another carrier"),
        )


RULE = Rule(
    id="port-in-only",
    severity=Severity.ERROR,
    title=Text(zh="只卖给从别家转来的人", en="Only for people porting in"),
    why=Text(
        zh="携号转网的规定不许为转来的人单设资费。老用户也该能办。",
        en="The rules on number portability forbid plans only for those who port in. Others should have them too.",
    ),
    mend=Text(
        zh="把 eligibility.customers 改成 all 或 new；不改就不能公示",
        en="set eligibility.customers to all or new; it cannot be published otherwise",
    ),
    citations=("R37",),
    bad=Example(("eligibility: {customers: porting_in}",)),
    good=Example(("eligibility: {customers: new}",)),
    check=check,
)
