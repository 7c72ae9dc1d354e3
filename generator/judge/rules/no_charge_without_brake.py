"""Data that costs nothing beyond the bundle, with no word on what holds it back (R26)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import NONE, CapEffect, Unpriced


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where data beyond the bundle is free and neither slows nor stops.

    A warning where the filing says outright that there is no slowing and no cap: then it is free without limit.
    """
    beyond = plan.beyond
    if beyond.data is not Unpriced.NO_CHARGE or isinstance(beyond.throttle, tuple):
        return
    if isinstance(beyond.cap, tuple) and any(cap.effect is CapEffect.SERVICE_STOPS for cap in beyond.cap):
        return
    if beyond.throttle is NONE and beyond.cap is NONE:
        yield Fault(
            ("beyond", "data"),
            Text(zh="写着随便用不收钱，不变慢，也不停", en="it says free without limit: never slowed, never stopped"),
            Text(zh="再核对一遍；公示里真这样写，就保留", en="check it again; leave it if the filing says just that"),
            severity=Severity.WARNING,
        )
    else:
        yield Fault(
            ("beyond", "data"),
            Text(
                zh="用完不另收钱，却没写会变慢还是停用", en="use beyond the bundle is free, yet it is not stated whether it slows or stops"
            ),
        )


RULE = Rule(
    id="no-charge-without-brake",
    severity=Severity.ERROR,
    title=Text(zh="用完不收钱，没写会怎样", en="Free beyond the bundle, without its limit"),
    why=Text(
        zh="用完不收钱的套餐，总会变慢或者停用。不写，等于说了一半。",
        en="Where nothing is due beyond the bundle, data slows or stops. Leaving that out tells half of it.",
    ),
    mend=Text(
        zh="在 beyond.throttle 写用到多少变慢，或在 beyond.cap 写用到多少停用",
        en="state in beyond.throttle where it slows, or in beyond.cap where it stops",
    ),
    citations=("R26", "R22"),
    bad=Example(("beyond: {data: no_charge, throttle: not_stated, cap: not_stated}",)),
    good=Example(("beyond: {data: no_charge, throttle: [{above: 30 GB, speed: 1 Mbps}], cap: none}",)),
    check=check,
)
