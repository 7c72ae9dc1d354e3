"""A copy of a filing that is dated after today (R11)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import Transcription


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the day on which the filing was seen is still to come."""
    if isinstance(plan.disclosure, Transcription) and plan.disclosure.seen_on > setting.as_of:
        seen = plan.disclosure.seen_on
        yield Fault(
            ("disclosure", "seen_on"),
            Text(
                zh=f"写着 {seen} 看到，这一天还没到",
                en=f"it says that it was seen on {seen}, a day that is still to come",
            ),
        )


_BAD = """\
remove: [disclosure.published_on, disclosure.attested_by]
disclosure: {kind: transcription, seen_on: 2027-01-01, source_url: https://www.10086.cn/}
"""

_GOOD = """\
remove: [disclosure.published_on, disclosure.attested_by]
disclosure: {kind: transcription, seen_on: 2026-07-07, source_url: https://www.10086.cn/}
"""

RULE = Rule(
    id="transcription-from-the-future",
    severity=Severity.ERROR,
    title=Text(zh="抄录的日期还没到", en="A transcription dated in the future"),
    why=Text(
        zh="页面会告诉读者哪天看到的。日期不真，读者就无从核对。",
        en="The page tells readers on which day it was seen. A false day cannot be checked.",
    ),
    mend=Text(
        zh="在 disclosure.seen_on 写真正看到公示的那一天",
        en="write the day on which the filing was really seen into disclosure.seen_on",
    ),
    citations=("R11",),
    bad=Example((_BAD,)),
    good=Example((_GOOD,)),
    check=check,
)
