"""Data beyond the bundle is charged, and no cap is stated (R54)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import Transcription
from generator.tariff.words import NOT_STATED


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where data has a price and the cap, or what happens at it, is not stated.

    A warning for a transcription, which can only repeat what the filing says.
    """
    if not isinstance(plan.beyond.data, tuple):
        return
    weight = Severity.WARNING if isinstance(plan.disclosure, Transcription) else None
    if plan.beyond.cap is NOT_STATED:
        yield Fault(
            ("beyond", "cap"),
            Text(zh="用完流量要收钱，却没写有没有封顶", en="data beyond the bundle is charged; whether there is a cap is not stated"),
            severity=weight,
        )
    for place, cap in enumerate(plan.beyond.cap if isinstance(plan.beyond.cap, tuple) else ()):
        if cap.effect is NOT_STATED:
            yield Fault(
                ("beyond", "cap", place, "effect"),
                Text(zh="写了封顶，却没写到了会怎样", en="there is a cap; what happens at it is not stated"),
                Text(
                    zh="effect 写 service_stops、charging_stops 或 asks_first",
                    en="write service_stops, charging_stops or asks_first into effect",
                ),
                severity=weight,
            )


RULE = Rule(
    id="cap-not-disclosed",
    severity=Severity.ERROR,
    title=Text(zh="没写封顶", en="The cap is not disclosed"),
    why=Text(
        zh="一夜流量能花掉几百元。封顶是多少、到了会怎样，要写清。",
        en="One night of data can cost hundreds of yuan. The cap, and what happens at it, belong on the page.",
    ),
    mend=Text(
        zh="在 beyond.cap 写到多少元或多少 GB、会怎样；没有封顶的写 none",
        en="state in beyond.cap at what charge or volume, and what happens; write none if there is no cap",
    ),
    citations=("R54",),
    bad=Example(("beyond: {cap: not_stated}",)),
    good=Example(("beyond: {cap: [{effect: charging_stops, at_charge: {amount: 600.00, unit: yuan}, resumes: next_month}]}",)),
    check=check,
)
