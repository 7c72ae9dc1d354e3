"""Why a plan is shown, in a sentence with its figures: what it gives against what is needed, and what it costs at that use."""

from collections.abc import Iterator
from decimal import Decimal

from generator.gate.published import PublishedPlan
from generator.show.finder.answers import Need
from generator.show.finder.cost import cost_for
from generator.show.finder.enough import given
from generator.tariff.language import Text, joined, message, sentence
from generator.tariff.quantity import MB_PER_GB
from generator.tariff.sums import sum_text


def cost_text(plan: PublishedPlan, need: Need) -> Text:
    """Return what the plan costs a month on average at this use, or that it cannot be said."""
    cost = cost_for(plan, need)
    if cost is None:
        return message("算不出来：公示没有写全")
    return sentence("平均每月 %(money)s", money=sum_text(Decimal(cost) / 100))


def reason_enough(plan: PublishedPlan, need: Need) -> Text:
    """Return why a plan that is enough is shown."""
    what = given(plan)
    calls = message("打电话不另外收钱") if what.calls_without_end else sentence("%(minutes)s 分钟", minutes=what.minutes or 0)
    data = message("上网不另外收钱") if what.data_without_end else volume(what.megabytes or Decimal(0))
    return sentence("它每月给%(given)s，都够您用。", given=joined([calls, data]))


def reason_cheaper(plan: PublishedPlan, need: Need) -> Text:
    """Return why a plan is shown that gives too little: even what is beyond it counted, it costs less."""
    return sentence("它给得不够：%(lacking)s。多用的要另外付，加起来还是更便宜。", lacking=joined(_lacking(plan, need)))


def reason_nearest(plan: PublishedPlan, need: Need) -> Text:
    """Return why a plan is shown where none is enough."""
    return sentence("没有够用的，它差得最少：%(lacking)s。", lacking=joined(_lacking(plan, need)))


def volume(megabytes: Decimal) -> Text:
    """Return a volume in the unit that reads best."""
    if megabytes < MB_PER_GB:
        return sentence("%(shown)s MB", shown=_plain(megabytes))
    return sentence("%(shown)s GB", shown=_plain(megabytes / MB_PER_GB))


def _plain(amount: Decimal) -> str:
    return format(amount.quantize(Decimal("0.1")).normalize(), "f")


def _lacking(plan: PublishedPlan, need: Need) -> Iterator[Text]:
    what = given(plan)
    minutes, megabytes = what.missing_minutes(need), what.missing_megabytes(need)
    if minutes is None:
        yield message("给多少分钟，公示没写")
    elif minutes:
        yield sentence("每月少 %(minutes)s 分钟", minutes=minutes)
    if megabytes is None:
        yield message("给多少流量，公示没写")
    elif megabytes:
        yield sentence("每月少 %(volume)s 流量", volume=volume(megabytes))
