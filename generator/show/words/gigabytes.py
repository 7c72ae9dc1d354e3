"""What a month costs by the gigabytes used, in words: up to where nothing is added, and what one gigabyte more adds."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.bill.curve import Cliff, Curve, curve
from generator.bill.figure import Figure
from generator.bill.month_use import WHOLE_MONTH, uses
from generator.bill.terms import Terms
from generator.gate.published import PublishedPlan
from generator.show.words.figure import figure_text, not_disclosed
from generator.show.words.saying import clauses
from generator.tariff.allowances import AllowancePart, DataAllowance
from generator.tariff.beyond import BeyondPart, Cap, DataTier, Throttle
from generator.tariff.language import Text, message, sentence
from generator.tariff.price import PricePart
from generator.tariff.quantity import MB_PER_GB
from generator.tariff.term import TermPart
from generator.tariff.words import NONE, NOT_STATED, Area, Nothing, NotStated, Unpriced

WIDTHS = (5, 10, 20, 30, 50, 80, 100, 150, 200, 300)
"""The GB that a picture may end at: the first that holds the bundle and half as much again (design choice)."""
_ROOM = 3, 2
_TARIFFS_REMEMBERED = 4096
_CLIFFS_TOLD = 3
_WITHOUT_PRICE: dict[Unpriced | NotStated, Text] = {
    Unpriced.NO_CHARGE: message("上网用多少，都付一样的钱。"),
    Unpriced.NOT_INCLUDED: message("流量用完就不能上网，不会多付钱。"),
    Unpriced.AS_MAIN_PLAN: message("流量用完以后付多少，要看您的主套餐，这里算不出。"),
    NOT_STATED: message("流量用完以后怎么收钱未公示，算不出多用要付多少。"),
}
_TERM = TermPart(minimum=NONE, early_termination=NONE, validity=NOT_STATED)
"""How long a plan binds has no say in what an ordinary month costs."""


@dataclass(frozen=True, slots=True)
class ByGigabytes:
    """The cost by gigabytes: sentences, and what is drawn where a picture of it shows something."""

    sentences: tuple[Text, ...]
    costs: tuple[Figure, ...] = ()
    """The cost of 0, 1, 2, … GB up to the end of the picture; empty where there is none."""
    cliffs: tuple[Cliff, ...] = ()
    """The gigabytes of the picture that cost much more than the one before."""


def by_gigabytes(plan: PublishedPlan) -> ByGigabytes:
    """Return what an ordinary month costs at the lasting price, by whole GB of data for any use."""
    price, given = plan.beyond.data, plan.allowances.data
    if isinstance(price, Unpriced | NotStated):
        return ByGigabytes((_WITHOUT_PRICE[price],))
    if isinstance(given, NotStated):
        return ByGigabytes((message("给多少流量未公示，算不出用多少要付多少。"),))
    return _priced(plan.price, given, price, plan.beyond.cap, plan.beyond.throttle)


@lru_cache(maxsize=_TARIFFS_REMEMBERED)
def _priced(
    price: PricePart,
    given: tuple[DataAllowance, ...] | Nothing,
    tiers: tuple[DataTier, ...],
    cap: tuple[Cap, ...] | Nothing | NotStated,
    throttle: tuple[Throttle, ...] | Nothing | NotStated,
) -> ByGigabytes:
    beyond = BeyondPart(data=tiers, voice=NOT_STATED, sms=NOT_STATED, cap=cap, throttle=throttle)
    terms = Terms(price, AllowancePart(data=given, voice=NONE), beyond, _TERM)
    drawn = curve(terms, _width(terms))
    end = _end(drawn)
    if not end:
        return ByGigabytes((message("算不出用多少要付多少。"), *_unknown(drawn.costs[1])))
    sentences, costs = (*_assumed(price, given), *_sentences(drawn, end)), drawn.costs[: end + 1]
    if len(set(costs)) == 1:
        return ByGigabytes(sentences)
    return ByGigabytes(sentences, costs, tuple(cliff for cliff in drawn.cliffs if cliff.gigabyte <= end))


def _end(drawn: Curve) -> int:
    """Return the last GB that one can have and whose cost has a bound; 0 where there is none."""
    had = len(drawn.costs) if drawn.stops_by is None else drawn.stops_by
    return next((count for count in range(had - 1, 0, -1) if drawn.costs[count].most is not None), 0)


def _width(terms: Terms) -> int:
    bundle = uses(terms).data.bundle
    given = 0 if bundle is None else bundle.largest(WHOLE_MONTH) / MB_PER_GB
    more, less = _ROOM
    return next((width for width in WIDTHS if width * less >= given * more), WIDTHS[-1])


def _assumed(price: PricePart, given: tuple[DataAllowance, ...] | Nothing) -> Iterator[Text]:
    if len(price.steps) > 1:
        yield message("这里按以后一直收的价钱算。")
    buckets = given if isinstance(given, tuple) else ()
    if any(bucket.hours is not None or bucket.area in {Area.PROVINCE, Area.CITY} for bucket in buckets):
        yield message("只在有些地方、有些时候能用的流量，也算在给您的量里。")


def _sentences(drawn: Curve, end: int) -> Iterator[Text]:
    told = 0
    for cliff in [cliff for cliff in drawn.cliffs if cliff.gigabyte <= end][:_CLIFFS_TOLD]:
        yield _cliff(cliff, drawn.costs[cliff.gigabyte - 1])
        told = cliff.gigabyte
    if told < end:
        yield sentence("一个月用 %(count)s GB，付 %(money)s。", count=end, money=figure_text(drawn.costs[end]))
    yield from _unknown(drawn.costs[end])
    if drawn.stops_by is not None:
        yield sentence("用不到 %(count)s GB，流量就停了。", count=drawn.stops_by)


def _cliff(cliff: Cliff, before: Figure) -> Text:
    money, more = figure_text(before), figure_text(cliff.more)
    if cliff.gigabyte == 1:
        return sentence("一点流量都不用，一个月付 %(money)s。用 1 GB，多付 %(more)s。", money=money, more=more)
    return sentence("一个月用 %(count)s GB，付 %(money)s。再多用 1 GB，多付 %(more)s。", count=cliff.gigabyte - 1, money=money, more=more)


def _unknown(cost: Figure) -> Iterator[Text]:
    if cost.unknown:
        yield sentence("%(missing)s。", missing=clauses(not_disclosed(cost.unknown)))
