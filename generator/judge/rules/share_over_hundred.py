"""A charge for leaving of more than all the fees that are left (R35)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.term import ShareOfRemainingFees

_ALL = 100


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault for each share of the remaining fees above 100 per cent."""
    for place, charge in enumerate(plan.term.charges):
        if isinstance(charge, ShareOfRemainingFees) and charge.percent > _ALL:
            yield Fault(
                ("term", "early_termination", place, "percent"),
                Text(
                    zh=f"提前走要付剩下月费的 {charge.percent}%，比用完还贵",
                    en=f"leaving costs {charge.percent}% of the fees left, more than staying",
                ),
            )


RULE = Rule(
    id="share-over-hundred",
    severity=Severity.ERROR,
    title=Text(zh="违约金超过剩下的月费", en="Leaving costs more than the fees left"),
    why=Text(
        zh="百分比多写一个零，客户看到的违约金就大十倍。",
        en="A zero too many in the percentage makes the charge ten times as high.",
    ),
    mend=Text(
        zh="核对 percent，写 1 到 100，例如 percent: 30",
        en="check percent and write 1 to 100, for example percent: 30",
    ),
    citations=("R35",),
    bad=Example(("term: {minimum: 12 months, early_termination: [{kind: share_of_remaining_fees, percent: 300}]}",)),
    good=Example(("term: {minimum: 12 months, early_termination: [{kind: share_of_remaining_fees, percent: 30}]}",)),
    check=check,
)
