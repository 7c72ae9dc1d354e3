"""The calculator of one carrier in one region: the visitor's own use, and what every plan there costs at it.

A script works it out from facts that stand in the page; it fetches nothing. Without one the page shows the same list for one use.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.bill.order import first_day
from generator.bill.wire_units import MOST_COUNTED, MOST_MEGABYTES
from generator.gate.published import PublishedPlan
from generator.show.calculator.cards import Card, card, script_facts
from generator.show.calculator.costs import MIDDLE_GIGABYTES, MIDDLE_MINUTES, calculator_address, compared, cost
from generator.show.calculator.patterns import PATTERNS, WHY, said
from generator.show.carrier_places import in_place, list_address
from generator.show.page import CallLink, Link, Page, PageType
from generator.show.pages.calculate_index import INDEX, TITLE
from generator.show.site import Site
from generator.show.words.calling import calling
from generator.show.words.marking import sayer
from generator.show.words.rows import told_in
from generator.tariff.language import Language, message, sentence
from generator.tariff.quantity import MB_PER_GB
from generator.tariff.regions import Region
from generator.tariff.wording import day_text

SHOWN = 20
"""How many plans are listed at once."""
_MONTHS_AHEAD = 12
_MINUTES_OF_A_MONTH = 31 * 24 * 60
_ASSUMED = (
    message("每个月用得一样多。"),
    message("“平均每月”：把两年要付的钱加起来，再平均。要求用得更久的，算到满期。"),
    message("“一个月最多”：流量用得再多，也不超过这么多。打电话、发短信多用的另算。"),
    message("只能在本省用、只在有些时间能用的流量，也算进去了。"),
    message("上个月没用完的，不算到下个月。"),
    message("没有公示的一次性费用、先存的钱、最低消费，没算进去。办之前问清楚。"),
)
"""What the sums take for granted."""
_ORDER = (
    message("只列在售的、卖给公众的套餐。"),
    message("按平均每月最多要付的钱，从少到多排。最多付多少说不清的，排在最后。"),
    message("付的钱一样，按方案编号排。"),
    message("谁也不能花钱排到前面。"),
)


@dataclass(frozen=True, slots=True)
class Field:
    """One number that the visitor gives: how much of what, and where its steps lie."""

    name: str
    label: str
    unit: str
    value: int
    most: int
    whole: bool
    """Whether it takes whole numbers only."""
    steps: str
    example: int


@dataclass(frozen=True, slots=True)
class Start:
    """One first day to choose."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class CalculateView:
    """One page of the calculator."""

    title: str
    main: tuple[Field, ...]
    further: tuple[Field, ...]
    starts: tuple[Start, ...]
    counted: str
    """The use that the list is worked out for."""
    listed: str
    cards: tuple[Card, ...]
    pattern: Card
    """An empty card, which the script fills; its link leads to the list of plans until then."""
    more: str
    """The words of the button for more plans; empty where all are shown."""
    assumed: tuple[str, ...]
    order: tuple[str, ...]
    facts: str
    """Everything that the script needs, as JSON."""
    further_links: tuple[Link, ...]


def _pages(site: Site, language: Language) -> Iterator[Page]:
    for carrier, region in sorted(site.by_place, key=lambda place: (place[0], place[1].value)):
        plans = compared(site, carrier, region)
        if plans:
            yield _page(site, carrier, region, plans, language)


def _page(site: Site, carrier: str, region: Region, plans: Sequence[PublishedPlan], language: Language) -> Page:
    say, profile, start = sayer(language), site.catalogue.carriers[carrier], first_day(site.as_of)
    title = sentence("%(place)s：%(title)s", title=TITLE, place=in_place(profile.name, region))
    names = Counter(plan.name.say(language) for plan in plans)
    ordered = sorted(plans, key=lambda plan: cost(plan, start).key(plan.filing_number))
    shown = ordered[:SHOWN]
    person = calling(profile, language).person
    return Page(
        address=calculator_address(carrier, region),
        language=language,
        title=title.say(language),
        description=sentence("%(title)s。写上您用多少，马上看每个套餐要付多少。", title=title).say(language),
        template="calculate.html",
        view=CalculateView(
            title=say(title),
            main=(
                _field("minutes", language, MIDDLE_MINUTES),
                _field("data", language, MIDDLE_GIGABYTES),
            ),
            further=(_field("app", language, 0), _field("messages", language, 0)),
            starts=tuple(_starts(site.as_of, start, language)),
            counted=said("counted", language, minutes=MIDDLE_MINUTES, data=MIDDLE_GIGABYTES, day=day_text(start).say(language)),
            listed=said("listed", language, count=len(plans), shown=len(shown)),
            cards=tuple(card(plan, start, language, namesakes=names[plan.name.say(language)] > 1) for plan in shown),
            pattern=Card(address=list_address(carrier, region)),
            more=said("more", language, count=min(SHOWN, len(plans) - SHOWN)) if len(plans) > SHOWN else "",
            assumed=told_in(language, _ASSUMED),
            order=told_in(language, _ORDER),
            facts=_facts(plans, start, names, language),
            further_links=(
                Link(say(message("换运营商或地区")), INDEX),
                Link(say(sentence("%(place)s：在售套餐清单", place=in_place(profile.name, region))), list_address(carrier, region)),
            ),
        ),
        breadcrumbs=(Link(TITLE.say(language), INDEX),),
        call=CallLink(person.label, person.number),
    )


_FIELDS = {
    "minutes": (
        message("打电话", context="label of a number"),
        message("分钟"),
        _MINUTES_OF_A_MONTH,
        "0 50 100 150 200 300 400 500 600 800 1000 1500 2000 3000",
    ),
    "data": (message("上网流量"), message("GB"), MOST_MEGABYTES // MB_PER_GB, "0 1 2 3 5 10 15 20 30 40 60 80 100 150 200 300 500"),
    "app": (message("App 专用流量"), message("GB"), MOST_MEGABYTES // MB_PER_GB, "0 1 2 5 10 20 30 50 100 200"),
    "messages": (message("短信"), message("条"), MOST_COUNTED, "0 10 20 50 100 200 500 1000"),
}


def _field(name: str, language: Language, value: int) -> Field:
    label, unit, most, steps = _FIELDS[name]
    whole = name in {"minutes", "messages"}
    return Field(name, label.say(language), unit.say(language), value, most, whole, steps, example=100 if whole else 10)


def _starts(as_of: date, chosen: date, language: Language) -> Iterator[Start]:
    days = [chosen]
    while len(days) < _MONTHS_AHEAD:
        days.append(first_day(days[-1]))
    for day in (as_of, *days):
        yield Start(day.isoformat(), day_text(day).say(language), day == chosen)


def _facts(plans: Sequence[PublishedPlan], start: date, names: Counter[str], language: Language) -> str:
    """Return the JSON for the script. It names its namesakes by their numbers: other plans on the page have the same name."""
    head = {
        "start": start.isoformat(),
        "shown": SHOWN,
        "words": {name: text.say(language) for name, text in PATTERNS.items()},
        "why": {path: text.say(language) for path, text in WHY.items()},
        "namesakes": [plan.filing_number for plan in plans if names[plan.name.say(language)] > 1],
    }
    written = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    listed = ",".join(script_facts(plan, language) for plan in plans)
    return f'{written[:-1]},"plans":[{listed}]}}'


PAGE_TYPE = PageType(name="calculate", pages=_pages)
