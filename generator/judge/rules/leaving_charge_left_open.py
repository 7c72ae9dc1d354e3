"""A charge for leaving of which only the least or the most is stated (R35; real filing 25CQ203959)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.term import BoundedPerRemainingMonth


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each charge that is left open: whoever wants to leave cannot work out what to pay."""
    for place, charge in enumerate(plan.term.charges):
        if isinstance(charge, BoundedPerRemainingMonth):
            yield Fault(("term", "early_termination", place, "bound"), charge.formula)


RULE = Rule(
    id="leaving-charge-left-open",
    severity=Severity.WARNING,
    title=Text(zh="违约金只写了最少或最多", en="A leaving charge left open"),
    why=Text(
        zh="只写“不低于”或“最高”，客户算不出提前走到底付多少。",
        en="With “at least” or “at most” nobody can work out what leaving costs.",
    ),
    mend=Text(
        zh="写清每差一个月付多少，kind 改为 per_remaining_month，删去 bound",
        en="state the sum for each month left: set kind to per_remaining_month and delete bound",
    ),
    citations=("R35",),
    bad=Example(
        ("term: {minimum: 12 months, early_termination: [{kind: bounded_per_remaining_month, amount: 10, unit: yuan, bound: at_least}]}",)
    ),
    good=Example(("term: {minimum: 12 months, early_termination: [{kind: per_remaining_month, amount: 10, unit: yuan}]}",)),
    check=check,
)
