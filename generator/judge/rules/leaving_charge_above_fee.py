"""A charge for leaving that is higher than what staying to the end costs, by the month or in all (R35; real filing 25CQ301838)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.price import RecurringCharge
from generator.tariff.quantity import Duration, yuan
from generator.tariff.term import FixedCharge, PerRemainingMonth, SpreadOverTerm
from generator.tariff.words import TariffType

_TOKEN = 10
"""Yuan a month: promotions of 1 to 8 yuan in the filings of Zhejiang bind to the plan that they go with."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where leaving costs more for each month than staying, or more in all than the whole term; minimum spend counted."""
    charges = plan.term.early_termination
    if not isinstance(charges, tuple) or not plan.price.steps:
        return
    monthly = plan.price.lasting.yuan_a_month
    if not monthly:
        return
    least = plan.price.minimum_spend
    staying = max(monthly, (least.yuan_a_month or monthly) if isinstance(least, RecurringCharge) else monthly)
    # A promotion's own fee of some yuan is not what staying costs: its plan's fee or the device is.
    term, is_token = plan.term.minimum, plan.tariff_type is TariffType.PROMOTION and staying < _TOKEN
    months = term.months if isinstance(term, Duration) and not is_token else None
    for place, charge in enumerate(charges):
        if isinstance(charge, FixedCharge | SpreadOverTerm) and months and charge.yuan > staying * months:
            leave, stay = yuan(charge.yuan), yuan(staying * months)
            yield Fault(
                ("term", "early_termination", place, "amount"),
                Text(
                    zh=f"提前走要付 {leave.zh}，比用满 {months} 个月的 {stay.zh}还多",
                    en=f"{leave.en} for leaving is more than the {stay.en} that all {months} months of staying cost",
                ),
            )
        if isinstance(charge, PerRemainingMonth) and charge.yuan > staying:
            leave, stay = yuan(charge.yuan), yuan(staying)
            yield Fault(
                ("term", "early_termination", place, "amount"),
                Text(
                    zh=f"每差 1 个月付 {leave.zh}，比每月 {stay.zh}还多",
                    en=f"{leave.en} for each month left is more than the {stay.en} a month that staying costs",
                ),
            )


RULE = Rule(
    id="leaving-charge-above-fee",
    severity=Severity.WARNING,
    title=Text(zh="违约金比月费还高", en="Leaving costs more than staying"),
    why=Text(
        zh="走一个月比用一个月还贵，多半是金额写错了。客户看了也会吓一跳。",
        en="A month of leaving dearer than a month of use is most likely a wrong sum, and startles whoever reads it.",
    ),
    mend=Text(
        zh="核对 early_termination 的金额；真是这样收，就保留，读者会看到算例",
        en="check the sum in early_termination; if it is right, leave it: readers see a worked example",
    ),
    citations=("R35", "R33"),
    bad=Example(("term: {minimum: 12 months, early_termination: [{kind: per_remaining_month, amount: 40.00, unit: yuan}]}",)),
    good=Example(("term: {minimum: 12 months, early_termination: [{kind: per_remaining_month, amount: 10.00, unit: yuan}]}",)),
    check=check,
)
