"""A plan without a word on when an order takes effect (R04)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import Transcription
from generator.tariff.words import NOT_STATED


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where it is not stated when an order takes effect.

    A note only for a transcription: the duty is to tell whoever orders, and nearly no copy of a filing keeps it.
    """
    if plan.sale.takes_effect is NOT_STATED:
        yield Fault(
            ("sale", "takes_effect"),
            Text(zh="没写办了以后什么时候生效", en="it is not stated when an order takes effect"),
            severity=Severity.INFO if isinstance(plan.disclosure, Transcription) else None,
        )


RULE = Rule(
    id="start-not-disclosed",
    severity=Severity.ERROR,
    title=Text(zh="没写什么时候生效", en="It is not disclosed when an order takes effect"),
    why=Text(
        zh="不知道哪天生效，就不知道哪天起收钱、旧套餐用到哪天。",
        en="Who does not know the day cannot know when charging begins and when the old plan ends.",
    ),
    mend=Text(
        zh="在 sale.takes_effect 写 at_once、next_day 或 next_month",
        en="write at_once, next_day or next_month into sale.takes_effect",
    ),
    citations=("R04", "E27"),
    bad=Example(("sale: {takes_effect: not_stated}",)),
    good=Example(("sale: {takes_effect: next_month}",)),
    check=check,
)
