"""A last day of sale that lies before the first (R11)."""

from collections.abc import Iterator
from datetime import date

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the last day of sale lies before the first; a sale of one day is one."""
    first, last = plan.sale.first_day, plan.sale.last_day
    if isinstance(first, date) and isinstance(last, date) and last < first:
        yield Fault(
            ("sale", "last_day"),
            Text(
                zh=f"{first} 上线，{last} 就下线，早于上线",
                en=f"the sale begins on {first} and yet ends on {last}, before that",
            ),
        )


RULE = Rule(
    id="sale-ends-before-it-begins",
    severity=Severity.ERROR,
    title=Text(zh="下线日期早于上线日期", en="The sale ends before it begins"),
    why=Text(
        zh="日期前后颠倒，读者看不出现在还能不能办。",
        en="With dates the wrong way round, nobody can tell whether the plan is sold now.",
    ),
    mend=Text(
        zh="核对 sale.first_day 和 sale.last_day，把写反或写错的改过来",
        en="check sale.first_day and sale.last_day and mend the one that is wrong",
    ),
    citations=("R11",),
    bad=Example(("sale: {first_day: 2026-01-05, last_day: 2025-12-31}",)),
    good=Example(("sale: {first_day: 2026-01-05, last_day: 2026-12-31}",)),
    check=check,
)
