"""An element that every disclosure states, left unstated (R04)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.silences import silent_essentials
from generator.read.plan_file import Plan
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each element of which the filing says nothing."""
    for silence in silent_essentials(plan):
        if silence.told is None:
            key = ".".join(silence.path)
            yield Fault(
                silence.path,
                Text(zh=f"没有公示{silence.what.zh}", en=f"the filing does not state {silence.what.en}"),
                Text(
                    zh=f"在 {key} 写明{silence.what.zh}；查不到就先写 status: draft",
                    en=f"state it in {key}; write status: draft until it is known",
                ),
            )


_BAD = """\
sale: {first_day: not_stated, last_day: not_stated, channels: []}
term: {minimum: not_stated, early_termination: not_stated, validity: not_stated}
remove: [term.at_expiry]
cancelling: {channels: not_stated}
eligibility: {customers: not_stated}
"""

_GOOD = """\
sale: {first_day: 2026-01-05, last_day: 2027-12-31, channels: [{kind: shop}]}
term: {minimum: none, early_termination: none, validity: {length: 24 months}}
cancelling: {channels: [shop, phone]}
eligibility: {customers: not_stated, age: {minimum: 60}}
"""

RULE = Rule(
    id="essential-not-disclosed",
    severity=Severity.ERROR,
    title=Text(zh="少了必须公示的内容", en="An essential element is not disclosed"),
    why=Text(
        zh="公示的要素必须齐全。少了一项，读者就不知道卖到哪天、绑多久、怎么退。",
        en="A disclosure must be complete. Where one is missing, nobody knows how long it is sold, binds or is left.",
    ),
    mend=Text(
        zh="把 not_stated 换成公示里的内容；公示里真的没有，就先写 status: draft",
        en="replace not_stated by what the filing says; if it says nothing, write status: draft",
    ),
    citations=("R04",),
    bad=Example((_BAD,)),
    good=Example((_GOOD,)),
    check=check,
)
