"""Data that stops for a month before what the plan itself gives is used up (R06, R54)."""

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import Period, TimeUnit
from generator.tariff.words import CapEffect

_A_MONTH = Period(1, TimeUnit.MONTH)
_ROUNDED = Decimal("0.03")
"""1000 MB stand for 1 GB in some filings: less than 3 % is the same volume."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each volume of a month at which the service stops and that is less than the data given each month.

    Data for certain apps is not counted, because it need not count towards the cap.
    """
    caps, given = plan.beyond.cap, plan.allowances.data
    if not isinstance(caps, tuple) or not isinstance(given, tuple):
        return
    for place, cap in enumerate(caps):
        if cap.effect is not CapEffect.SERVICE_STOPS or cap.at_volume is None:
            continue
        monthly = [bucket.volume for bucket in given if bucket.per == _A_MONTH]
        whole = sum((volume.megabytes for volume in monthly), Decimal(0)) * (1 - _ROUNDED)
        if cap.at_volume.megabytes < whole:
            shown = "、".join(map(str, monthly))
            yield Fault(
                ("beyond", "cap", place, "at_volume"),
                Text(
                    zh=f"用到 {cap.at_volume} 就断网，可是套餐每月给 {shown}",
                    en=f"data stops at {cap.at_volume}, yet the plan gives {shown.replace('、', ' and ')} a month",
                ),
            )


_TEN = "allowances: {data: [{volume: 10 GB, per: month, area: mainland}]}\n"

RULE = Rule(
    id="cap-inside-allowance",
    severity=Severity.ERROR,
    title=Text(zh="套餐里的流量还没用完就断网", en="Data stops before the allowance is used"),
    why=Text(
        zh="买到的流量用不完就断了，两个数必有一个错了。",
        en="Whoever has paid for data can use it. If it stops before that, one of the two figures is wrong.",
    ),
    mend=Text(
        zh="核对 beyond.cap 的 at_volume 和 allowances.data 的 volume：MB 还是 GB",
        en="check at_volume in beyond.cap against volume in allowances.data: MB or GB",
    ),
    citations=("R06", "R54"),
    bad=Example((_TEN + "beyond: {cap: [{effect: service_stops, at_volume: 9 GB, resumes: next_month}]}",)),
    good=Example((_TEN + "beyond: {cap: [{effect: service_stops, at_volume: 100 GB, resumes: next_month}]}",)),
    check=check,
)
