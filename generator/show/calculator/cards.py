"""A plan on a page of the calculator: as a card of the list that is built, and as facts from which the script makes the same card."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.bill.account import TWO_YEARS
from generator.bill.figure import Figure
from generator.bill.overage import Slower
from generator.bill.worst_month import Worst
from generator.gate.published import PublishedPlan
from generator.show.calculator.costs import Cost, cost, facts
from generator.show.calculator.figures import Sum, worded
from generator.show.calculator.patterns import said
from generator.show.words.rows import foreign_tag, plan_address
from generator.tariff.beyond import Throttle
from generator.tariff.language import Language, Text, message, sentence
from generator.tariff.words import NOT_STATED

_CARDS_REMEMBERED = 1 << 17
_NO_SUM = Sum()


@dataclass(frozen=True, slots=True)
class Card:
    """One plan in the list; all texts are empty on the pattern that the script fills."""

    number: str = ""
    name: str = ""
    lang: str = ""
    address: str = ""
    namesakes: bool = False
    """Whether another plan on the page has the same name, so that a link of the name alone would not say where it leads."""
    network: str = ""
    average: Sum = _NO_SUM
    first: str = ""
    dearest: str = ""
    """The dearest month, where it is dearer than what `most` says; else empty."""
    most: str = ""
    limit: str = ""
    limit_class: str = ""
    warnings: tuple[str, ...] = ()
    """What becomes slow, stops or ends at this use."""


def card(plan: PublishedPlan, start: date, language: Language, *, namesakes: bool) -> Card:
    """Return the card of a plan at the use that the page is built with."""
    found = cost(plan, start)
    return Card(
        number=plan.filing_number,
        name=plan.name.say(language),
        lang=foreign_tag(plan, language),
        address=plan_address(plan.filing_number),
        namesakes=namesakes,
        network=_network(plan).say(language),
        average=_sum(found, found.average, language),
        first=_sum(found, found.first, language).in_one(language),
        dearest=_sum(found, found.dearest, language).in_one(language) if _is_dearer(found.dearest, found.most) else "",
        most=_sum(found, _most(found), language, without_cap=_without_cap(plan)).in_one(language),
        limit=_limit(plan).say(language),
        limit_class=_limit_class(plan),
        warnings=tuple(_warnings(plan, found, language)),
    )


@lru_cache(maxsize=_CARDS_REMEMBERED)
def script_facts(plan: PublishedPlan, language: Language) -> str:
    """Return the JSON from which the script makes the card of a plan for any use. Keys: see `calculator.js`."""
    entry: dict[str, object] = {
        "n": plan.filing_number,
        "t": plan.name.say(language),
        "l": foreign_tag(plan, language),
        "g": _network(plan).say(language),
        "h": _limit(plan).say(language),
        "w": _limit_class(plan),
        "s": [slower_text(throttle).say(language) for throttle in _told_throttles(plan)],
        "f": facts(plan),
    }
    return json.dumps({key: value for key, value in entry.items() if value}, ensure_ascii=False, separators=(",", ":"))


def slower_text(throttle: Throttle) -> Text:
    """Return after how much use a plan becomes how slow."""
    return sentence("用到 %(volume)s 以后变慢，最快 %(speed)s。", volume=throttle.above.text, speed=throttle.speed.text)


def _told_throttles(plan: PublishedPlan) -> Iterator[Throttle]:
    """Yield the throttles that the facts name, in their order: what no use reaches is not among them."""
    beyond, unit = facts(plan)["b"] or {}, facts(plan)["v"]
    left = [above for above, _ in beyond.get("t", [])]
    for throttle in plan.beyond.throttle if isinstance(plan.beyond.throttle, tuple) else ():
        if left and int(throttle.above.megabytes * unit) == left[0]:
            left.pop(0)
            yield throttle


def _warnings(plan: PublishedPlan, found: Cost, language: Language) -> Iterator[str]:
    if found.usual is None:
        return
    for throttle in _told_throttles(plan):
        if Slower(throttle.above.megabytes, throttle.speed) in found.usual.throttled:
            yield slower_text(throttle).say(language)
    for service in ("data", "voice", "sms"):
        if service in found.usual.stops:
            yield said(f"stops_{service}", language)
    if found.months < TWO_YEARS:
        yield said("ends", language, months=found.months)


def _sum(found: Cost, figure: Figure | None, language: Language, *, without_cap: bool = False) -> Sum:
    if figure is None:
        return Sum(said("no_month" if found.workable else "unworkable", language))
    return worded(figure, language, without_cap=without_cap)


def _most(found: Cost) -> Figure | None:
    """Return the most in a month; where nothing bounds it, it is at least what the dearest month surely costs at this use."""
    if found.most is None or found.most.most is not None or found.dearest is None:
        return found.most
    return Figure(max(found.most.least, found.dearest.least), None, found.most.unknown)


def _is_dearer(dearest: Figure | None, most: Figure | None) -> bool:
    if dearest is None or most is None or most.most is None:
        return False
    return dearest.most is None or dearest.most > most.most


def _without_cap(plan: PublishedPlan) -> bool:
    return (facts(plan)["b"] or {}).get("y") == Worst.WITHOUT_END.value


def _network(plan: PublishedPlan) -> Text:
    return plan.network.text if plan.network is not NOT_STATED else message("没写几 G")


def _limit(plan: PublishedPlan) -> Text:
    if not plan.restrictions:
        return message("公示里没有写")
    first = plan.restrictions[0]
    return sentence("%(weight)s：%(title)s", weight=first.weight.text, title=first.title)


def _limit_class(plan: PublishedPlan) -> str:
    return plan.restrictions[0].weight.value if plan.restrictions else "none"
