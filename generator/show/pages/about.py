"""About the data: what is here, counted at each build, where it comes from, what is missing, and how to take it away."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.gate.published import PublishedPlan, State
from generator.show.history_told import latest_changes
from generator.show.neutral_order import ORDER
from generator.show.notice import data_notice
from generator.show.page import Link, Page, PageType
from generator.show.site import Site
from generator.show.tier_choice import FORMULA, THRESHOLDS
from generator.show.words.marking import sayer
from generator.show.words.rows import told_in
from generator.show.words.saying import labelled, own_words
from generator.tariff.language import Language, Text, counted, message, sentence
from generator.tariff.offer import Transcription
from generator.tariff.regions import Region
from generator.tariff.wording import day_text
from generator.tariff.words import NOT_STATED, Network, TariffType

_TITLE = message("关于数据")
_DESCRIPTION = message("这里有多少套餐，从哪里抄来，缺什么，怎么下载。")
_ALL = message("合计")


@dataclass(frozen=True, slots=True)
class CountRow:
    """One line of a table of counts."""

    label: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CountTable:
    """How many plans, by something; the columns are the states, then all of them."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[CountRow, ...]


@dataclass(frozen=True, slots=True)
class Zone:
    """One host of a carrier's zone, how many plans were copied there, and the days."""

    carrier: str
    address: str
    about: str


@dataclass(frozen=True, slots=True)
class AboutView:
    """What is known about the data."""

    title: str
    as_of: str
    notice: str
    tables: tuple[CountTable, ...]
    zones: tuple[Zone, ...]
    gaps: tuple[str, ...]
    order: tuple[str, ...]
    thresholds: tuple[str, ...]
    formula: tuple[str, ...]
    latest: tuple[Link, ...]
    """The way to the latest changes and their feeds; none where the site has no history."""
    example: str
    """The address of one plan's data, for example; empty where there is no plan."""


_GAPS = (
    message("运营商没抄到这里的套餐，本站不知道。"),
    message("抄录以后改了什么，本站不知道。"),
    message("公示里没写的，本站不知道，写“未公示”。"),
    message("您那里有没有信号，本站不知道。"),
    message("您现在用的是什么套餐，本站不知道。"),
)


def _pages(site: Site, language: Language) -> Iterator[Page]:
    numbers = iter(site.catalogue.plans)
    first = next(numbers, "")
    yield Page(
        address="about.html",
        language=language,
        title=_TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="about.html",
        view=AboutView(
            title=_TITLE.say(language),
            as_of=day_text(site.as_of).say(language),
            notice=data_notice(site.catalogue).say(language),
            tables=tuple(_tables(site, language)),
            zones=tuple(_zones(site, language)),
            gaps=told_in(language, _GAPS),
            order=told_in(language, ORDER),
            thresholds=told_in(language, THRESHOLDS),
            formula=told_in(language, FORMULA),
            latest=tuple(Link(text.say(language), address) for text, address in latest_changes(site)),
            example=f"api/v1/plans/{first}.json" if first else "",
        ),
    )


def _tables(site: Site, language: Language) -> Iterator[CountTable]:
    carriers: Counter[tuple[str, State]] = Counter()
    networks: Counter[tuple[str, State]] = Counter()
    types: Counter[tuple[str, State]] = Counter()
    regions: Counter[tuple[str, State]] = Counter()
    for plan in site.catalogue:
        carriers[plan.carrier, plan.state] += 1
        types[plan.tariff_type.value, plan.state] += 1
        if plan.tariff_type is TariffType.PLAN:
            networks[str(plan.network.value), plan.state] += 1
        regions.update((region.value, plan.state) for region in plan.region.offered_in)
    names = {name: own_words(carrier.name) for name, carrier in site.catalogue.carriers.items()}
    yield _table(message("按运营商"), names, carriers, language)
    kinds = {str(network.value): network.text for network in (*Network, NOT_STATED)}
    caption = message("按网络（只算套餐，不算加装包和别的）")
    yield _table(caption, kinds, networks, language)
    tariff_types = {str(kind.value): kind.text for kind in TariffType}
    yield _table(message("按种类"), tariff_types, types, language)
    places = {str(region.value): region.text for region in Region}
    caption = message("按地区（几个地区都卖的，每个地区都算）")
    yield _table(caption, places, regions, language, total=False)


def _table(
    caption: Text, labels: Mapping[str, Text], counts: Counter[tuple[str, State]], language: Language, *, total: bool = True
) -> CountTable:
    say = sayer(language)
    shown = (State.ON_SALE, State.ANNOUNCED, State.OFF_SALE)

    def row(label: Text, keys: Sequence[str]) -> CountRow:
        numbers = [sum(counts[key, state] for key in keys) for state in shown]
        return CountRow(say(label), (*numbers, sum(numbers)))

    rows = [row(label, (key,)) for key, label in labels.items()]
    if total:
        rows.append(row(_ALL, tuple(labels)))
    columns = (*(state.text.say(language) for state in shown), _ALL.say(language))
    return CountTable(say(caption), columns, tuple(rows))


def _zones(site: Site, language: Language) -> Iterator[Zone]:
    """Yield every host that plans were copied from; whole addresses stand on the plans' own pages."""
    found: dict[tuple[str, str], list[PublishedPlan]] = {}
    for plan in site.catalogue:
        if isinstance(plan.disclosure, Transcription):
            parts = urlsplit(plan.disclosure.source_url)
            found.setdefault((plan.carrier, f"{parts.scheme}://{parts.netloc}/"), []).append(plan)
    say = sayer(language)
    for (carrier, address), plans in sorted(found.items(), key=lambda item: item[0]):
        days = sorted({plan.disclosure.seen_on for plan in plans if isinstance(plan.disclosure, Transcription)})
        first, last = day_text(days[0]), day_text(days[-1])
        when = first if len(days) == 1 else sentence("%(first)s到 %(last)s", first=first, last=last)
        count = len(plans)
        about = labelled(counted("%(number)s 个", count, context="plans"), when)
        yield Zone(say(own_words(site.catalogue.carriers[carrier].name)), address, say(about))


PAGE_TYPE = PageType(name="about", pages=_pages)
