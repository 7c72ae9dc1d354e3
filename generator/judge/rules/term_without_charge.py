"""A minimum term without a word on what leaving early costs (R34; real filing 25SH100310)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.silences import silent_leaving
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import Duration


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where a term is stated and the filing says nothing of a charge; `none` is an answer, silence is not."""
    minimum = plan.term.minimum
    for silence in silent_leaving(plan):
        if silence.told is None and isinstance(minimum, Duration):
            yield Fault(
                silence.path,
                Text(
                    zh=f"要用满 {minimum.text.zh}，却没写提前走要付多少",
                    en=f"it binds for {minimum.text.en}, yet what leaving early costs is not stated",
                ),
            )


RULE = Rule(
    id="term-without-charge",
    severity=Severity.ERROR,
    title=Text(zh="有在网要求，没写违约责任", en="A minimum term without its charge"),
    why=Text(
        zh="提前走要付的钱必须提醒在前。只写几个月，不写多少钱，客户没法算。",
        en="What leaving early costs must be pointed out beforehand. Months without a sum cannot be reckoned with.",
    ),
    mend=Text(
        zh="在 early_termination 按公式写；不收的写 none",
        en="write the formula into early_termination; write none if nothing is due",
    ),
    citations=("R34", "R33"),
    bad=Example(("term: {minimum: 12 months, early_termination: not_stated}",)),
    good=Example(("term: {minimum: 12 months, early_termination: none}",)),
    check=check,
)
