"""A bundle that does not say what use beyond it costs (R04)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.unread_boxes import still_unread, unread_box
from generator.read.plan_file import Plan
from generator.tariff.allowances import SmsAllowance, VoiceAllowance
from generator.tariff.language import Text
from generator.tariff.words import NOT_STATED, TariffType


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault for each service that a 套餐 includes and whose price beyond the bundle is not stated."""
    if plan.tariff_type is not TariffType.PLAN:
        return
    gives, beyond = plan.allowances, plan.beyond
    if (isinstance(gives.data, tuple) or isinstance(gives.app_data, tuple)) and beyond.data is NOT_STATED:
        yield Fault(
            ("beyond", "data"),
            _said(
                plan,
                Text(zh="流量用完以后怎么收", en="what data costs beyond the bundle"),
                Text(zh="包了流量，没写用完以后怎么收", en="data is included; what it costs beyond that is not stated"),
            ),
        )
    if isinstance(gives.voice, VoiceAllowance) and beyond.voice is NOT_STATED:
        yield Fault(
            ("beyond", "voice"),
            _said(
                plan,
                Text(zh="通话用完以后怎么收", en="what calls cost beyond the bundle"),
                Text(zh="包了通话，没写用完以后怎么收", en="calls are included; what they cost beyond that is not stated"),
            ),
        )
    if isinstance(gives.sms, SmsAllowance) and beyond.sms is NOT_STATED:
        yield Fault(
            ("beyond", "sms"),
            _said(
                plan,
                Text(zh="短信用完以后怎么收", en="what messages cost beyond the bundle"),
                Text(zh="包了短信，没写用完以后怎么收", en="messages are included; what they cost beyond that is not stated"),
            ),
            severity=Severity.WARNING,
        )


def _said(plan: Plan, what: Text, silent: Text) -> Text:
    """Return what is wrong: nothing is said, or the filing's words are still to be carried over."""
    box = unread_box(plan, "超出|套外|超套|extrafees")
    # One box tells of data, calls and messages: what it says of one of them may have been read.
    return still_unread(box.left, what) if box else silent


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
