"""A text says that the speed falls after a volume; `beyond.throttle` does not (R26)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.judge.filling import filled
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.file_edits import Edit
from generator.read.plan_file import Plan
from generator.tariff.beyond import Throttle
from generator.tariff.language import Text
from generator.tariff.words import NONE, NOT_STATED

_OF_OTHERS = frozenset({"eligibility", "exclusions"})
"""Here the words name what customers already have."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first text that slows the plan down: an error against `none`, a warning where nothing is stated.

    Where steps are stated, only a text that gives the same volume another speed is a fault.
    """
    stated = plan.beyond.throttle
    for said in claims_of(plan, "throttle"):
        if said.path[0] in _OF_OTHERS:
            continue
        if stated is NONE or stated is NOT_STATED:
            held = "写的是没有" if stated is NONE else "没有写"
            held_en = "says none" if stated is NONE else "is not stated"
            severity = Severity.ERROR if stated is NONE else Severity.WARNING
            yield said.fault(
                f"文字说“{said.words}”，throttle {held}", f"the text says “{said.words}”, throttle {held_en}", severity=severity
            )
            return
        if step := _other_speed(stated, said):
            yield said.fault(
                f"文字说“{said.words}”，throttle 写 {step.above} 后 {step.speed}",
                f"the text says “{said.words}”, throttle says {step.speed} after {step.above}",
            )


def _other_speed(steps: tuple[Throttle, ...], said: FiledClaim) -> Throttle | None:
    told = said.claim.value
    if not isinstance(told, Throttle):
        return None
    same = [step for step in steps if step.above.megabytes == told.above.megabytes]
    return same[0] if same and all(step.speed.kilobits != told.speed.kilobits for step in same) else None


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Write volume and speed into a field that states nothing, where every text names the same ones.

    Several steps are left to the author: a text may name only some of them.
    """
    if plan.beyond.throttle is NOT_STATED:
        yield from filled(("beyond", "throttle"), claims_of(plan, "throttle"), Throttle, as_list=True)


RULE = Rule(
    id="throttle-only-in-text",
    severity=Severity.ERROR,
    title=Text(zh="文字说会变慢，栏目没写", en="Slower speed only in the text"),
    why=Text(
        zh="用多了会变慢，是重要的限制。藏在文字里，用户看不到。",
        en="Slower speed after some use is an important limit. Hidden in running text, nobody sees it.",
    ),
    mend=Text(
        zh="在 beyond.throttle 写 above 和 speed；不会变慢就改文字",
        en="state `above` and `speed` in beyond.throttle; or mend the text if it never slows",
    ),
    citations=("R26",),
    bad=Example(("notes: [{zh: 当月流量超过 20GB 后，网速降至 1Mbps。}]\nbeyond: {throttle: not_stated}",)),
    good=Example(("notes: [{zh: 当月流量超过 20GB 后，网速降至 1Mbps。}]\nbeyond: {throttle: [{above: 20 GB, speed: 1 Mbps}]}",)),
    check=check,
    fix=fix,
)
