"""Steps of slower speed whose volumes do not rise or whose speeds do not fall, from the fastest speed on (R26)."""

from collections.abc import Iterator
from itertools import pairwise

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.file_edits import Edit, Reorder
from generator.read.plan_file import Plan
from generator.tariff.allowances import NetworkSpeed
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each step that does not begin later, or is not slower, than the one before, or is faster than the peak speed."""
    steps = plan.beyond.throttle
    if not isinstance(steps, tuple):
        return
    peak = plan.allowances.peak_speed
    if steps and isinstance(peak, NetworkSpeed) and steps[0].speed.kilobits > peak.down.kilobits:
        yield Fault(
            ("beyond", "throttle", 0, "speed"),
            Text(
                zh=f"变慢以后 {steps[0].speed}，比最快的 {peak.down} 还快",
                en=f"slowed to {steps[0].speed}, which is faster than the peak speed of {peak.down}",
            ),
        )
    for place, (step, following) in enumerate(pairwise(steps), start=1):
        if following.above.megabytes <= step.above.megabytes:
            yield Fault(
                ("beyond", "throttle", place, "above"),
                Text(
                    zh=f"这一段从 {following.above} 起，不比上一段的 {step.above} 多",
                    en=f"this step begins at {following.above}, not later than {step.above} of the step before",
                ),
            )
        if following.speed.kilobits >= step.speed.kilobits:
            yield Fault(
                ("beyond", "throttle", place, "speed"),
                Text(
                    zh=f"用得更多，网速 {following.speed} 却不比上一段的 {step.speed} 慢",
                    en=f"after more use the speed {following.speed} is not slower than {step.speed} of the step before",
                ),
            )


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Put steps that only stand in another order by the volume that each begins at, if each is then slower."""
    steps = plan.beyond.throttle
    if isinstance(steps, tuple):
        order = tuple(sorted(range(len(steps)), key=lambda place: steps[place].above.megabytes))
        if order != tuple(range(len(steps))):
            yield Reorder(("beyond", "throttle"), order)


RULE = Rule(
    id="throttle-out-of-order",
    severity=Severity.ERROR,
    title=Text(zh="限速的几段对不上", en="Steps of slower speed out of order"),
    why=Text(
        zh="用得越多越慢，一段接一段。顺序乱了，就不知道用到多少会变慢。",
        en="The more one uses, the slower it gets, step by step. Out of order, nobody knows when it slows.",
    ),
    mend=Text(
        zh="从用得少写到用得多：above 一段比一段大，speed 一段比一段慢",
        en="go from little use to much: each `above` larger, each `speed` slower",
    ),
    citations=("R26",),
    bad=Example(("beyond: {throttle: [{above: 200 GB, speed: 128 Kbps}, {above: 20 GB, speed: 1 Mbps}]}",)),
    good=Example(("beyond: {throttle: [{above: 20 GB, speed: 1 Mbps}, {above: 200 GB, speed: 128 Kbps}]}",)),
    check=check,
    fix=fix,
)
