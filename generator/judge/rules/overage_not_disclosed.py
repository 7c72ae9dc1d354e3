"""A bundle that does not say what use beyond it costs (R04)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.names_of_deals import goes_with_a_plan
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.silences import silent_overage
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_SILENT = {
    "data": Text(zh="包了流量，没写用完以后怎么收", en="data is included; what it costs beyond that is not stated"),
    "voice": Text(zh="包了通话，没写用完以后怎么收", en="calls are included; what they cost beyond that is not stated"),
    "sms": Text(zh="包了短信，没写用完以后怎么收", en="messages are included; what they cost beyond that is not stated"),
}
_AS_MAIN_PLAN = Text(
    zh="跟主套餐一样收的，在 beyond 写 as_main_plan；自己另收的写价钱",
    en="write as_main_plan in beyond if the main plan's price holds, else the price",
)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault for each service that a 套餐 includes and of whose price beyond the bundle the filing says nothing.

    Of what one has beside another plan it is often that plan's price; then it has to be said, and there is a word for it.
    """
    added = goes_with_a_plan(plan.name.zh)
    for silence in silent_overage(plan):
        if silence.told is None:
            service = silence.path[-1]
            severity = Severity.WARNING if service == "sms" else None
            yield Fault(silence.path, _SILENT[service], _AS_MAIN_PLAN if added else None, severity)


_BAD = """\
allowances: {sms: {messages: 100, per: month}}
beyond: {data: not_stated, voice: not_stated, sms: not_stated, cap: none}
"""

_GOOD = """\
allowances: {sms: {messages: 100, per: month}}
beyond: {voice: {amount: 0.15, unit: yuan, rounding: up}, sms: {amount: 0.10, unit: yuan}}
"""

RULE = Rule(
    id="overage-not-disclosed",
    severity=Severity.ERROR,
    title=Text(zh="没写用完以后怎么收钱", en="The price beyond the bundle is not disclosed"),
    why=Text(
        zh="套餐必须写明用完以后的价钱。不写，多用一点就可能多付很多。",
        en="A bundle must state the price beyond it. Otherwise a little more use can cost a lot.",
    ),
    mend=Text(
        zh="在 beyond 写价钱；不另收钱写 no_charge，用完就停写 not_included",
        en="state the price in beyond; write no_charge if nothing is due, not_included if the service stops",
    ),
    citations=("E13", "R04"),
    bad=Example((_BAD,)),
    good=Example((_GOOD,)),
    check=check,
)
