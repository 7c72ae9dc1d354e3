"""A withdrawal dated before the sale began and before anybody could know of it (R11)."""

from collections.abc import Iterator
from datetime import date

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import OwnDisclosure


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where a plan was withdrawn before its first day of sale.

    A carrier may call a sale off that it has announced: from its own disclosure on, a withdrawal is sound.
    """
    withdrawn, first = plan.sale.withdrawn_on, plan.sale.first_day
    if withdrawn is None or not isinstance(first, date) or withdrawn >= first:
        return
    if isinstance(plan.disclosure, OwnDisclosure) and plan.disclosure.published_on <= withdrawn:
        return
    yield Fault(
        ("sale", "withdrawn_on"),
        Text(
            zh=f"{first} 才上线，{withdrawn} 却已经停售",
            en=f"the sale begins on {first}, yet it was withdrawn on {withdrawn}",
        ),
    )


RULE = Rule(
    id="withdrawn-before-sale",
    severity=Severity.ERROR,
    title=Text(zh="还没上线就停售", en="Withdrawn before the sale began"),
    why=Text(
        zh="停售日期不对，还在卖的套餐就会进停售名单。",
        en="A wrong day puts a plan that is still sold among those no longer sold.",
    ),
    mend=Text(
        zh="核对 sale.withdrawn_on 和 sale.first_day；没有停售的，删去 withdrawn_on",
        en="check sale.withdrawn_on and sale.first_day; leave withdrawn_on out if it was not withdrawn",
    ),
    citations=("R11",),
    bad=Example(("sale: {first_day: 2026-01-05, withdrawn_on: 2025-06-30}",)),
    good=Example(("sale: {first_day: 2026-01-05, withdrawn_on: 2026-06-30}",)),
    check=check,
)
