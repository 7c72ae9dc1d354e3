"""A price of one minute, one message or one gigabyte that no carrier asks: most likely fen for yuan, or MB for GB (R08, R06)."""

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.beyond import CallPrice, DataTier, SmallUse, SmsPrice
from generator.tariff.language import Text
from generator.tariff.quantity import MB_PER_GB

_A_MINUTE = (Decimal("0.01"), Decimal(3))
_A_MESSAGE = (Decimal("0.01"), Decimal(3))
_A_GIGABYTE = (Decimal("0.1"), Decimal(1) * MB_PER_GB)
"""Least and most, in yuan. 5,135 real filings have 0.10 to 0.25 a minute, 0.05 to 0.10 a message, 1 to 297 a gigabyte; calls and
messages by satellite cost up to 3."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each price of `beyond` that is out of those bounds, also of the part of a charging unit."""
    beyond = plan.beyond
    if isinstance(beyond.voice, CallPrice) and _is_out(beyond.voice.yuan, _A_MINUTE):
        yield _fault(("beyond", "voice", "amount"), beyond.voice.text)
    if isinstance(beyond.sms, SmsPrice) and _is_out(beyond.sms.yuan, _A_MESSAGE):
        yield _fault(("beyond", "sms", "amount"), beyond.sms.text)
    if isinstance(beyond.data, tuple):
        for place, tier in enumerate(beyond.data):
            if _is_out(_a_gigabyte(tier), _A_GIGABYTE):
                yield _fault(("beyond", "data", place, "per"), tier.text)
            elif tier.small_use and tier.small_use.per.megabytes and _is_out(_a_gigabyte(tier.small_use), _A_GIGABYTE):
                yield _fault(("beyond", "data", place, "small_use", "per"), tier.small_use.text)


def _a_gigabyte(price: DataTier | SmallUse) -> Decimal:
    return price.yuan / price.per.megabytes * MB_PER_GB if price.per.megabytes else Decimal(1)


def _is_out(yuan: Decimal, bounds: tuple[Decimal, Decimal]) -> bool:
    least, most = bounds
    return bool(yuan) and not least <= yuan <= most


def _fault(path: tuple[str | int, ...], price: Text) -> Fault:
    return Fault(path, Text(zh=f"“{price.zh}”不像真的单价", en=f"“{price.en}” is no plausible price"))


RULE = Rule(
    id="unit-price-implausible",
    severity=Severity.ERROR,
    title=Text(zh="单价差了几十倍", en="A unit price tens of times off"),
    why=Text(
        zh="每分钟 15 元，多半是 15 分；每 1 MB 3 元，多半是每 1 GB。账单会差几十倍。",
        en="15 yuan a minute is most likely 15 fen, 3 yuan per MB most likely per GB. Bills would be tens of times off.",
    ),
    mend=Text(
        zh="核对 amount、unit 和 per：元还是分，MB 还是 GB",
        en="check amount, unit and per: yuan or fen, MB or GB",
    ),
    citations=("R08", "R06"),
    bad=Example(("beyond: {voice: {amount: 15.00, unit: yuan, rounding: up}}",)),
    good=Example(("beyond: {voice: {amount: 15.00, unit: fen, rounding: up}}",)),
    check=check,
)
