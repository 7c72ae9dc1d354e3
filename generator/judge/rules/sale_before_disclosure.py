"""A sale that begins before the carrier's own disclosure (R03)."""

from collections.abc import Iterator
from datetime import date

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import OwnDisclosure


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the first day of sale lies before the day of disclosure.

    A transcription is not judged: it says when somebody saw the filing, not when the carrier disclosed it.
    """
    if not isinstance(plan.disclosure, OwnDisclosure) or not isinstance(plan.sale.first_day, date):
        return
    published, first = plan.disclosure.published_on, plan.sale.first_day
    if published > first:
        yield Fault(
            ("sale", "first_day"),
            Text(
                zh=f"{first} 就开始卖，{published} 才公示",
                en=f"the sale begins on {first}, the disclosure is of {published}",
            ),
        )


RULE = Rule(
    id="sale-before-disclosure",
    severity=Severity.ERROR,
    title=Text(zh="先卖后公示", en="Sold before it was disclosed"),
    why=Text(
        zh="公示要在销售之前。公示以前办的人，没有地方看到这些条件。",
        en="Disclosure comes before sale. Who buys earlier has no place to read the conditions.",
    ),
    mend=Text(
        zh="把 sale.first_day 改到公示那天或以后；日期抄错的，改正 disclosure.published_on",
        en="move sale.first_day to the day of disclosure or later; or mend a wrong disclosure.published_on",
    ),
    citations=("R03",),
    bad=Example(("disclosure: {published_on: 2026-02-01}\nsale: {first_day: 2026-01-05}",)),
    good=Example(("disclosure: {published_on: 2026-01-05}\nsale: {first_day: 2026-01-05}",)),
    check=check,
)
