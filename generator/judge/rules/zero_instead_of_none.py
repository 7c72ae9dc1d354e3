"""A quantity written as 0 where the filing says that there is none, or says nothing (R04).

Not mended by a machine: a 0 does not tell whether the filing says that there is none or says nothing.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.allowances import SmsAllowance, VoiceAllowance
from generator.tariff.beyond import BeyondPart, CallPrice, SmsPrice
from generator.tariff.language import Text
from generator.tariff.offer import SecondarySims
from generator.tariff.price import Money, PricePart, RecurringCharge
from generator.tariff.term import BenefitsRepaid, ShareOfRemainingFees, TermPart

Place = tuple[tuple[str | int, ...], Decimal | int]

_BEYOND = Text(
    zh="不另外收钱写 no_charge；没有公示写 not_stated",
    en="write no_charge if nothing is due, not_stated if the filing does not say",
)
_LEAVE_OUT = Text(
    zh="没有这个限制，就删去 per_person",
    en="leave per_person out if there is no such limit",
)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each quantity of 0. A price of 0 yuan a month is a price and stands."""
    for path, quantity in _allowances(plan):
        if not quantity:
            yield Fault(path, Text(zh="数量写成了 0", en="the quantity is written as 0"))
    for path, quantity in (*_charges(plan.price), *_leaving(plan.term), *_secondary_sims(plan)):
        if not quantity:
            yield Fault(path, Text(zh="写成了 0", en="it is written as 0"))
    for path, quantity in _prices_beyond(plan.beyond):
        if not quantity:
            yield Fault(path, Text(zh="用完以后的价钱写成了 0", en="the price beyond the bundle is written as 0"), _BEYOND)
    if plan.eligibility.per_person == 0:
        yield Fault(
            ("eligibility", "per_person"),
            Text(zh="每人最多办 0 个，就没有人能办", en="with 0 a person nobody can have it"),
            _LEAVE_OUT,
        )


def _allowances(plan: Plan) -> Iterator[Place]:
    gives = plan.allowances
    if isinstance(gives.data, tuple):
        for place, bucket in enumerate(gives.data):
            yield ("allowances", "data", place, "volume"), bucket.volume.amount
    if isinstance(gives.app_data, tuple):
        for place, apps in enumerate(gives.app_data):
            yield ("allowances", "app_data", place, "volume"), apps.volume.amount
    if isinstance(gives.voice, VoiceAllowance):
        yield ("allowances", "voice", "minutes"), gives.voice.minutes
    if isinstance(gives.sms, SmsAllowance):
        yield ("allowances", "sms", "messages"), gives.sms.messages


def _charges(price: PricePart) -> Iterator[Place]:
    for key, charges in (("one_time", price.one_time), ("deposits", price.deposits)):
        if isinstance(charges, tuple):
            for place, charge in enumerate(charges):
                yield ("price", key, place, "amount"), charge.amount
    if isinstance(price.minimum_spend, RecurringCharge):
        yield ("price", "minimum_spend", "amount"), price.minimum_spend.amount


def _leaving(term: TermPart) -> Iterator[Place]:
    for place, charge in enumerate(term.charges):
        path = ("term", "early_termination", place)
        if isinstance(charge, ShareOfRemainingFees):
            yield (*path, "percent"), charge.percent
        elif isinstance(charge, BenefitsRepaid):
            if isinstance(charge.per_month_served, Money):
                yield (*path, "per_month_served", "amount"), charge.per_month_served.amount
        else:
            yield (*path, "amount"), charge.amount


def _secondary_sims(plan: Plan) -> Iterator[Place]:
    sims = plan.sharing.secondary_sims
    if isinstance(sims, SecondarySims):
        if isinstance(sims.at_most, int):
            yield ("sharing", "secondary_sims", "at_most"), sims.at_most
        if isinstance(sims.fee, RecurringCharge):
            yield ("sharing", "secondary_sims", "fee", "amount"), sims.fee.amount


def _prices_beyond(beyond: BeyondPart) -> Iterator[Place]:
    if isinstance(beyond.data, tuple):
        for place, tier in enumerate(beyond.data):
            yield ("beyond", "data", place, "amount"), tier.amount
    if isinstance(beyond.voice, CallPrice):
        yield ("beyond", "voice", "amount"), beyond.voice.amount
    if isinstance(beyond.sms, SmsPrice):
        yield ("beyond", "sms", "amount"), beyond.sms.amount


RULE = Rule(
    id="zero-instead-of-none",
    severity=Severity.ERROR,
    title=Text(zh="把“没有”或“未公示”写成 0", en="0 written for “none” or “not disclosed”"),
    why=Text(
        zh="没有公示的不是 0。写成 0，读者会以为运营商就是这么公示的。",
        en="What is not disclosed is not 0. A 0 looks as if the carrier had filed it.",
    ),
    mend=Text(
        zh="公示写明没有的，写 none；公示没有写的，写 not_stated",
        en="write none if the filing says that there is none, not_stated if it does not say",
    ),
    citations=("R04", "D01"),
    bad=Example(("allowances: {sms: {messages: 0, per: month}}",)),
    good=Example(("allowances: {sms: none}",)),
    check=check,
)
