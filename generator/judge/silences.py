"""Fields that a disclosure must fill and that are empty: whether the filing is silent, or its words stand outside their field.

The rules about silence accuse the filing, so they take only what it says nowhere; what it does say, and nobody carried into
its field yet, is the matter of one rule of its own (`filed-outside-its-field`).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.claims.kinds.leaving_charge import is_for_device
from generator.judge.filed_claims import claims_of
from generator.judge.overage_told import overage_told, tells_of
from generator.judge.price_told import tells_a_price, text_settles
from generator.judge.unread_boxes import still_unread, unread_box
from generator.read.plan_file import Plan
from generator.tariff.allowances import SmsAllowance, VoiceAllowance
from generator.tariff.beyond import CallPrice, SmsPrice
from generator.tariff.language import Text
from generator.tariff.quantity import Duration
from generator.tariff.words import NOT_STATED, Nothing, NotStated, TariffType


@dataclass(frozen=True, slots=True)
class Silence:
    """A field that has to say something and does not."""

    path: tuple[str, ...]
    what: Text
    """What it has to say."""
    words: str | None = None
    """What the filing says of it outside the field; None where it says nothing."""
    elsewhere: Text | None = None
    """Which other field says what there is to say; None where none does."""

    @property
    def told(self) -> Text | None:
        """Where and how the filing says it all the same; None where it is silent."""
        return self.elsewhere if self.words is None else still_unread(self.words, self.what)


def silences(plan: Plan) -> Iterator[Silence]:
    """Yield every such field."""
    yield from silent_essentials(plan)
    yield from silent_leaving(plan)
    yield from silent_overage(plan)
    yield from silent_price(plan)
    yield from silent_gains(plan)


def _nobody_named(plan: Plan) -> bool:
    """Whether neither new or existing customers, nor an age, a group or any condition is stated."""
    who = plan.eligibility
    return who.customers is NOT_STATED and who.age is None and not who.groups and not who.needs


_ESSENTIALS: tuple[tuple[tuple[str, str], Text, str, Callable[[Plan], bool]], ...] = (
    (
        ("sale", "first_day"),
        Text(zh="上线日期", en="the first day of sale"),
        "上线",
        lambda plan: plan.sale.first_day is NOT_STATED,
    ),
    (
        ("sale", "last_day"),
        Text(zh="下线日期", en="the last day of sale"),
        "下线",
        lambda plan: plan.sale.last_day is NOT_STATED,
    ),
    (
        ("sale", "channels"),
        Text(zh="销售渠道", en="where it is sold"),
        "渠道",
        lambda plan: plan.sale.channels is NOT_STATED or not plan.sale.channels,
    ),
    (
        ("term", "minimum"),
        Text(zh="在网要求", en="the minimum term"),
        "在网",
        lambda plan: plan.term.minimum is NOT_STATED,
    ),
    (
        ("term", "early_termination"),
        Text(zh="违约责任", en="what leaving early costs"),
        "违约",
        # Where a term is stated, term-without-charge says it, and says more.
        lambda plan: plan.term.early_termination is NOT_STATED and not isinstance(plan.term.minimum, Duration),
    ),
    (
        ("term", "validity"),
        Text(zh="有效期限", en="the validity"),
        "有效期",
        lambda plan: plan.term.validity is NOT_STATED,
    ),
    (
        ("cancelling", "channels"),
        Text(zh="退订方式", en="where it can be cancelled"),
        "退订",
        lambda plan: plan.cancelling.channels is NOT_STATED,
    ),
    (("eligibility", "customers"), Text(zh="谁能办", en="who can have it"), "适用范围", _nobody_named),
)
"""Rows 16, 18 to 20, 22 and 24 to 26 of the elements, each with a word of the heading under which the zones file it.

All of 18,525 real filings state every one of them.
"""


def silent_essentials(plan: Plan) -> Iterator[Silence]:
    """Yield each element that every disclosure states and that is written `not_stated` or as an empty list."""
    for path, what, heading, lacks in _ESSENTIALS:
        if lacks(plan):
            box = unread_box(plan, heading)
            yield Silence(path, what, box and box.text)


def silent_leaving(plan: Plan) -> Iterator[Silence]:
    """Yield the charge for leaving early where a term is stated and the charge is not; `none` is an answer, silence is not.

    A charge in the filing's own box whose formula the format cannot hold is stated, though not in the field.
    """
    minimum = plan.term.minimum
    if isinstance(minimum, Duration) and plan.term.early_termination is NOT_STATED and not _charge_in_the_box(plan):
        what = Text(zh=f"要用满 {minimum.text.zh}，提前走要付多少", en=f"what leaving before {minimum.text.en} costs")
        box = unread_box(plan, "违约|responsibility|contractduty")
        yield Silence(("term", "early_termination"), what, box and box.text)


def _charge_in_the_box(plan: Plan) -> bool:
    claims = (claim for claim in claims_of(plan, "leaving_charge") if claim.element and "违约" in claim.element)
    # What is due for equipment that is kept says nothing of what leaving costs whoever gives it back.
    return any(not is_for_device(claim.passage, claim.claim) for claim in claims)


def silent_overage(plan: Plan) -> Iterator[Silence]:
    """Yield each service that a 套餐 includes and whose price beyond the bundle is not stated."""
    if plan.tariff_type is not TariffType.PLAN:
        return
    gives, beyond = plan.allowances, plan.beyond
    if (isinstance(gives.data, tuple) or isinstance(gives.app_data, tuple)) and beyond.data is NOT_STATED:
        yield _beyond(plan, "data", Text(zh="流量用完以后怎么收", en="what data costs beyond the bundle"))
    if isinstance(gives.voice, VoiceAllowance) and beyond.voice is NOT_STATED:
        yield _beyond(plan, "voice", Text(zh="通话用完以后怎么收", en="what calls cost beyond the bundle"))
    if isinstance(gives.sms, SmsAllowance) and beyond.sms is NOT_STATED:
        yield _beyond(plan, "sms", Text(zh="短信用完以后怎么收", en="what messages cost beyond the bundle"))


def _beyond(plan: Plan, service: str, what: Text) -> Silence:
    # One box tells of data, calls and messages: what it says of one of them may have been read.
    box = unread_box(plan, "超出|套外|超套|extrafees")
    for words in (box.left, box.text) if box else ():
        if tells_of(service, words):
            return Silence(("beyond", service), what, words)
    return Silence(("beyond", service), what, overage_told(plan, service))


def silent_price(plan: Plan) -> Iterator[Silence]:
    """Yield the price where there is no step; words of a gift, a discount or a sum without its period state none."""
    if not plan.price.steps:
        box = unread_box(plan, PRICE_BOX)
        words = box.text if box and (tells_a_price(box.text) or text_settles(plan, box.text)) else None
        yield Silence(("price", "steps"), Text(zh="价格", en="the price"), words, None if box else _paid_in(plan))


def _paid_in(plan: Plan) -> Text | None:
    """Return that money paid up front is all that the filing names: it may be the whole price, and only its author knows."""
    deposits = plan.price.deposits
    if not isinstance(deposits, tuple):
        return None
    paid = deposits[0].text
    return Text(zh=f"没有写价格，只写了预存（{paid.zh}）", en=f"no price is stated, only money paid in ({paid.en})")


PRICE_BOX = "资费标准|资费价格|fees|productprice"
"""Words of the headings under which the zones file the price."""


def silent_gains(plan: Plan) -> Iterator[Silence]:
    """Yield what is given where no allowance of any kind is given and no use has a price of its own.

    A plan without allowances that names its prices per minute or GB is a real plan: one pays for what one uses.
    """
    gives, beyond = plan.allowances, plan.beyond
    services = (gives.data, gives.voice, gives.app_data, gives.sms, gives.broadband)
    if gives.other or any(not isinstance(service, Nothing | NotStated) for service in services):
        return
    if isinstance(beyond.data, tuple) or isinstance(beyond.voice, CallPrice) or isinstance(beyond.sms, SmsPrice):
        return
    what = Text(zh="给什么", en="what is given")
    box = unread_box(plan, "服务内容|othercontent|servicecontent") or unread_box(plan, "通话|语音|流量|短信|宽带", _AN_AMOUNT)
    yield Silence(("allowances",), what, box and box.text)


_AN_AMOUNT = re.compile(r"[1-9]")
"""What a box of an amount holds that gives anything: neither 0 nor 详见详情."""
