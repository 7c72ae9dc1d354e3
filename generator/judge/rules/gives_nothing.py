"""A plan that names neither anything it gives nor any price for use (R07)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.silences import silent_gains
from generator.read.plan_file import Plan
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where no allowance of any kind is given, no use has a price of its own, and no box says what is given."""
    for silence in silent_gains(plan):
        if silence.told is None:
            yield Fault(silence.path, Text(zh="没有写给什么，也没有写用了怎么收", en="it says neither what is given nor what use costs"))


_BAD = """\
tariff_type: add_on
network: not_stated
tier: not_stated
allowances: {data: none, voice: none, app_data: none, sms: none, broadband: none}
beyond: {data: as_main_plan, voice: as_main_plan, sms: as_main_plan, cap: not_stated}
"""

_GOOD = """\
tariff_type: add_on
network: not_stated
tier: not_stated
allowances: {data: none, voice: none, app_data: none, sms: none, broadband: none, other: [{zh: 来电显示。, en: Caller display.}]}
beyond: {data: as_main_plan, voice: as_main_plan, sms: as_main_plan, cap: not_stated}
"""

RULE = Rule(
    id="gives-nothing",
    severity=Severity.ERROR,
    title=Text(zh="没写花钱得到什么", en="Nothing is said of what one gets"),
    why=Text(
        zh="公示要写明花钱换来什么服务。什么都没写，价格就没有意义。",
        en="A filing states the service that the money buys. Without it a price means nothing.",
    ),
    mend=Text(
        zh="在 allowances 写明流量、语音或短信；别的服务写进 allowances.other，一条一句",
        en="state data, calls or messages in allowances; other services go into allowances.other, one sentence each",
    ),
    citations=("R04", "R07"),
    bad=Example((_BAD,)),
    good=Example((_GOOD,)),
    check=check,
)
