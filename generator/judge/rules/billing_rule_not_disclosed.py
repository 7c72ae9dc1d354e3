"""A monthly price without a word on what the first month costs (R07)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import Transcription
from generator.tariff.quantity import Period, TimeUnit
from generator.tariff.words import NOT_STATED

_A_MONTH = Period(1, TimeUnit.MONTH)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the price is by the month and the first month's rule is not stated.

    A warning for a transcription: filings say it in free text, which the public copies lose.
    """
    monthly = any(step.per == _A_MONTH for step in plan.price.steps)
    if monthly and plan.price.first_month is NOT_STATED:
        yield Fault(
            ("price", "first_month"),
            Text(
                zh="按月收钱，却没写头一个月怎么收",
                en="it is charged by the month, yet the first month's charge is not stated",
            ),
            severity=Severity.WARNING if isinstance(plan.disclosure, Transcription) else None,
        )


RULE = Rule(
    id="billing-rule-not-disclosed",
    severity=Severity.ERROR,
    title=Text(zh="没写头一个月怎么收钱", en="The first month's charge is not disclosed"),
    why=Text(
        zh="月底才办，也可能收整月的钱。计费原则是必须公示的内容。",
        en="Signing up late in a month can cost a whole month. The billing rule must be disclosed.",
    ),
    mend=Text(
        zh="在 price.first_month 写 full、prorated_by_day、half 或 free",
        en="write full, prorated_by_day, half or free into price.first_month",
    ),
    citations=("R07",),
    bad=Example(("price: {first_month: not_stated}",)),
    good=Example(("price: {first_month: prorated_by_day}",)),
    check=check,
)
