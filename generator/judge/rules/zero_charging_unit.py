"""A price per 0 GB (R08)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import DataVolume


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault for each price of data beyond the bundle whose charging unit is 0."""
    if not isinstance(plan.beyond.data, tuple):
        return
    for place, tier in enumerate(plan.beyond.data):
        if not tier.per.amount:
            yield _fault(("beyond", "data", place, "per"), tier.per)
        if tier.small_use is not None and not tier.small_use.per.amount:
            yield _fault(("beyond", "data", place, "small_use", "per"), tier.small_use.per)


def _fault(path: tuple[str | int, ...], unit: DataVolume) -> Fault:
    return Fault(path, Text(zh=f"每 {unit} 收一次钱，算不出价钱", en=f"a price per {unit} is no price"))


RULE = Rule(
    id="zero-charging-unit",
    severity=Severity.ERROR,
    title=Text(zh="计费单位是 0", en="A charging unit of 0"),
    why=Text(
        zh="价格要写明每多少收一次。单位是 0，就算不出要付多少。",
        en="A price states its unit. With a unit of 0 nobody can work out what is due.",
    ),
    mend=Text(zh="在 per 写真正的计费单位，例如 per: 1 GB", en="write the real unit, for example per: 1 GB"),
    citations=("R08",),
    bad=Example(("beyond: {data: [{amount: 5.00, unit: yuan, per: 0 GB, rounding: up}]}",)),
    good=Example(("beyond: {data: [{amount: 5.00, unit: yuan, per: 1 GB, rounding: up}]}",)),
    check=check,
)
