"""A cap that is reached before the first charging unit of data beyond the bundle is paid (R06, R54)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import yuan


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each cap whose sum is lower than what one charging unit of data costs beyond the bundle.

    Where parts of a unit have a price of their own, a lower cap could be meant, so it is a warning; a cap of nought says
    that nothing is charged.
    """
    caps, tiers = plan.beyond.cap, plan.beyond.data
    if not isinstance(caps, tuple) or not isinstance(tiers, tuple) or not tiers:
        return
    first = tiers[0]
    for place, cap in enumerate(caps):
        if cap.at_charge is not None and 0 < cap.at_charge.yuan < first.yuan:
            limit = yuan(cap.at_charge.yuan)
            yield Fault(
                ("beyond", "cap", place, "at_charge"),
                Text(
                    zh=f"{limit.zh}就封顶，可是流量{first.text.zh}，一份都买不了",
                    en=f"capped at {limit.en}, yet data costs {first.text.en}: not one unit fits below the cap",
                ),
                severity=Severity.WARNING if first.small_use else None,
            )


RULE = Rule(
    id="cap-below-unit-price",
    severity=Severity.ERROR,
    title=Text(zh="封顶比一份流量还便宜", en="A cap below the price of one unit"),
    why=Text(
        zh="封顶是最多付多少。比一份流量还少，两个数必有一个错了。",
        en="A cap is the most one pays. If it is less than one unit of data costs, one of the two figures is wrong.",
    ),
    mend=Text(
        zh="核对 beyond.cap 的 at_charge 和 beyond.data 的单价：元还是分，有没有少写一位",
        en="check at_charge in beyond.cap against the price in beyond.data: yuan or fen, a digit lost",
    ),
    citations=("R06", "R54"),
    bad=Example(("beyond: {cap: [{effect: service_stops, at_charge: {amount: 2.00, unit: yuan}, resumes: next_month}]}",)),
    good=Example(("beyond: {cap: [{effect: service_stops, at_charge: {amount: 5.00, unit: yuan}, resumes: next_month}]}",)),
    check=check,
)
