"""A slower speed for a use at which data has already stopped (R26)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import CapEffect, Resumes


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each slower speed that begins where, or after, a cap by volume stops all data.

    A stop that customers can have lifted in the same month is left alone: they may well get further.
    """
    caps, steps = plan.beyond.cap, plan.beyond.throttle
    if not isinstance(caps, tuple) or not isinstance(steps, tuple):
        return
    stops = [
        cap.at_volume
        for cap in caps
        if cap.effect is CapEffect.SERVICE_STOPS and cap.at_volume is not None and cap.resumes is Resumes.NEXT_MONTH
    ]
    if not stops:
        return
    stop = min(stops, key=lambda volume: volume.megabytes)
    for place, step in enumerate(steps):
        if step.above.megabytes >= stop.megabytes:
            yield Fault(
                ("beyond", "throttle", place, "above"),
                Text(
                    zh=f"用到 {stop} 就停了，不会再用到 {step.above} 才变慢",
                    en=f"data stops at {stop}, so it never slows at {step.above}",
                ),
            )


RULE = Rule(
    id="throttle-never-reached",
    severity=Severity.ERROR,
    title=Text(zh="又断网又限速，对不上", en="Slowed where it has already stopped"),
    why=Text(
        zh="变慢了还能用，停了就不能用。两个只有一个是真的。",
        en="Slow data can still be used, stopped data cannot. Only one of the two can be true.",
    ),
    mend=Text(
        zh="核对 cap 的 at_volume 和 throttle 的 above，变慢要早于停止",
        en="check at_volume of the cap against `above` of the throttle: it slows before it stops",
    ),
    citations=("R26", "R54"),
    bad=Example(
        ("beyond:\n  cap: [{effect: service_stops, at_volume: 100 GB, resumes: next_month}]\n  throttle: [{above: 100 GB, speed: 1 Mbps}]",)
    ),
    good=Example(
        ("beyond:\n  cap: [{effect: service_stops, at_volume: 100 GB, resumes: next_month}]\n  throttle: [{above: 20 GB, speed: 1 Mbps}]",)
    ),
    check=check,
)
