"""A speed of 0 (R26).

Not mended by a machine: a 0 does not tell whether data stop or the speed is unknown.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.allowances import NetworkSpeed
from generator.tariff.language import Text
from generator.tariff.quantity import Speed


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each speed of 0: data that stops has a cap, not a slow speed."""
    for path, speed in _speeds(plan):
        if not speed.amount:
            yield Fault(path, Text(zh=f"网速写成了 {speed}", en=f"the speed is written as {speed}"))


def _speeds(plan: Plan) -> Iterator[tuple[tuple[str | int, ...], Speed]]:
    if isinstance(plan.beyond.throttle, tuple):
        for place, throttle in enumerate(plan.beyond.throttle):
            yield ("beyond", "throttle", place, "speed"), throttle.speed
    for key, line in (("broadband", plan.allowances.broadband), ("peak_speed", plan.allowances.peak_speed)):
        if isinstance(line, NetworkSpeed):
            yield ("allowances", key, "down"), line.down
            if isinstance(line.up, Speed):
                yield ("allowances", key, "up"), line.up


RULE = Rule(
    id="zero-speed",
    severity=Severity.ERROR,
    title=Text(zh="网速写成 0", en="A speed of 0"),
    why=Text(
        zh="慢一点和断网，对读者是两回事。网速是 0，看不出是哪一种。",
        en="Slower and cut off are two things to a reader. A speed of 0 does not tell which.",
    ),
    mend=Text(
        zh="到量就断网的，写 cap 的 effect: service_stops；没有公示的，写 not_stated",
        en="if data stops, write effect: service_stops under cap; write not_stated if the filing does not say",
    ),
    citations=("R26", "D01"),
    bad=Example(("allowances: {broadband: {down: 0 Mbps}}",)),
    good=Example(("allowances: {broadband: {down: 300 Mbps}}",)),
    check=check,
)
