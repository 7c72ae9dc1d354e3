"""Why a plan is shown, in a sentence with its figures: what it gives against what is needed, and what it costs at that use."""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from generator.bill.figure import FEN_PER_YUAN
from generator.gate.published import PublishedPlan
from generator.show.finder.answers import Need
from generator.show.finder.cost import cost_for
from generator.show.finder.enough import given
from generator.tariff.language import Text, joined, message, sentence
from generator.tariff.quantity import MB_PER_GB
from generator.tariff.sums import sum_text
from generator.tariff.words import NOT_STATED

_SMALL = 200
"""Below so many MB a volume is said in MB, above it in GB."""


def cost_text(plan: PublishedPlan, need: Need, as_of: date) -> Text:
    """Return what the plan costs a month on average at this use, or that it cannot be said."""
    cost = cost_for(plan, need, as_of).a_month
    if cost is None or cost.most is None:
        return message("说不准：公示没有写全")
    money = sum_text(Decimal(cost.most) / FEN_PER_YUAN)
    if cost.exact is None:
        return sentence("平均每月最多 %(money)s", money=money)
    return sentence("平均每月 %(money)s", money=money)


def reason_enough(plan: PublishedPlan) -> Text:
    """Return why a plan that is enough is shown."""
    return sentence("每月给：%(given)s。都够您用。", given=_given(plan))


def reason_cheaper(plan: PublishedPlan, need: Need) -> Text:
    """Return why a plan is shown that gives too little: even what is beyond it counted, it costs less."""
    return sentence("每月给：%(given)s。%(lacking)s。多用的另外付，加起来还是更便宜。", given=_given(plan), lacking=_lacking(plan, need))


def reason_nearest(plan: PublishedPlan, need: Need) -> Text:
    """Return why a plan is shown where none is enough."""
    return sentence("每月给：%(given)s。%(lacking)s，是差得最少的。", given=_given(plan), lacking=_lacking(plan, need))


def _given(plan: PublishedPlan) -> Text:
    what = given(plan)
    calls = NOT_STATED.text if what.minutes is None else sentence("%(minutes)s 分钟", minutes=what.minutes)
    data = NOT_STATED.text if what.megabytes is None else volume(what.megabytes)
    if what.calls_without_end:
        calls = message("不另外收钱")
    if what.data_without_end:
        data = message("不另外收钱")
    return joined([sentence("打电话 %(calls)s", calls=calls), sentence("流量 %(data)s", data=data)])


def _lacking(plan: PublishedPlan, need: Need) -> Text:
    return joined(_pieces_lacking(plan, need))


def volume(megabytes: Decimal, rounding: str = ROUND_FLOOR) -> Text:
    """Return a volume in the unit that reads best; what is given is rounded down and what is lacking has to be rounded up."""
    if megabytes < _SMALL:
        return sentence("%(shown)s MB", shown=_plain(megabytes.quantize(Decimal(1), rounding)))
    return sentence("%(shown)s GB", shown=_plain((megabytes / MB_PER_GB).quantize(Decimal("0.1"), rounding)))


def _plain(amount: Decimal) -> str:
    return format(amount.normalize(), "f")


def _pieces_lacking(plan: PublishedPlan, need: Need) -> Iterator[Text]:
    what = given(plan)
    minutes, megabytes = what.missing_minutes(need), what.missing_megabytes(need)
    if minutes is None:
        yield message("给多少分钟没写")
    elif minutes:
        yield sentence("少 %(minutes)s 分钟", minutes=minutes)
    if megabytes is None:
        yield message("给多少流量没写")
    elif megabytes:
        yield sentence("少 %(volume)s 流量", volume=volume(megabytes, ROUND_CEILING))
