"""A charge for leaving that grows with every month served (R33; real filings 25HE500033 and 25AH204026)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.term import PerMonthServed


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each charge that is multiplied by the months already served."""
    for place, charge in enumerate(plan.term.charges):
        if isinstance(charge, PerMonthServed):
            yield Fault(("term", "early_termination", place, "kind"), charge.formula)


RULE = Rule(
    id="leaving-charge-grows",
    severity=Severity.WARNING,
    title=Text(zh="用得越久，违约金越高", en="A charge that grows with the time served"),
    why=Text(
        zh="人们以为用得越久，走的时候付得越少。这里正相反，很多是笔误。",
        en="People expect to pay less the longer they stayed. Here it is the other way round, often by a slip.",
    ),
    mend=Text(
        zh="按剩余月数算的，kind 写 per_remaining_month；退还优惠的，写 benefits_repaid",
        en="set kind to per_remaining_month if the months left count, to benefits_repaid if benefits are repaid",
    ),
    citations=("R33", "R35"),
    bad=Example(("term: {minimum: 12 months, early_termination: [{kind: per_month_served, amount: 10.00, unit: yuan}]}",)),
    good=Example(("term: {minimum: 12 months, early_termination: [{kind: per_remaining_month, amount: 10.00, unit: yuan}]}",)),
    check=check,
)
