"""Data of a month that no plan of its network gives: 40 MB in a 5G plan, 40 TB for a phone (R08, R06)."""

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import MB_PER_GB, TimeUnit
from generator.tariff.words import Network, TariffType

_MOST = Decimal(10) * MB_PER_GB * MB_PER_GB
_LEAST_5G = Decimal(100)
"""In MB a month. Of 5,135 real filings no plan gives more than a few TB, and no 5G plan with data less than 200 MB."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each bucket above that, and at the only bucket of a 5G plan below it."""
    given = plan.allowances.data
    if not isinstance(given, tuple):
        return
    is_5g = plan.tariff_type is TariffType.PLAN and plan.network in {Network.FIVE_G, Network.FIVE_G_A}
    for place, bucket in enumerate(given):
        size = bucket.volume.megabytes
        little = is_5g and len(given) == 1 and bucket.per.unit is TimeUnit.MONTH and 0 < size < _LEAST_5G
        if little or size > _MOST:
            yield Fault(
                ("allowances", "data", place, "volume"),
                Text(zh=f"{bucket.volume} 不像真的用量，核对单位", en=f"{bucket.volume} is no plausible allowance: check the unit"),
            )


RULE = Rule(
    id="volume-implausible",
    severity=Severity.WARNING,
    title=Text(zh="流量的单位多半写错了", en="A unit of data most likely wrong"),
    why=Text(
        zh="5G 套餐每月 40 MB，多半是 40 GB。差了一千倍。",
        en="40 MB a month in a 5G plan is most likely 40 GB, a thousand times more.",
    ),
    mend=Text(zh="核对 volume 的单位：MB、GB 还是 TB", en="check the unit of `volume`: MB, GB or TB"),
    citations=("R08", "R06"),
    bad=Example(("network: 5G\ntier: not_stated\nallowances: {data: [{volume: 40 MB, per: month, area: mainland}]}",)),
    good=Example(("network: 5G\ntier: not_stated\nallowances: {data: [{volume: 40 GB, per: month, area: mainland}]}",)),
    check=check,
)
