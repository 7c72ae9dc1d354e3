"""Lists of plans, all in the one neutral order (R43): what one entry says, and the pages of a list."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from generator.gate.published import PublishedPlan
from generator.show.neutral_order import ORDER, in_order, mean_text
from generator.show.page import CallLink, Link, Page
from generator.show.paging import AddressOf, Pager, Sheet, sheets
from generator.show.site import Site
from generator.show.words.calling import CallStep, hotlines
from generator.show.words.giving import giving_line
from generator.show.words.marking import sayer
from generator.show.words.price import monthly, price_line
from generator.show.words.rows import foreign_tag, plan_address, told_in
from generator.show.words.saying import clauses, own_words
from generator.show.words.state import state_line
from generator.tariff.language import Language, Text, as_written, joined, message, sentence
from generator.tariff.words import NOT_STATED, TariffType

_NO_LIMIT = message("公示里没有写")
_REGIONS_NAMED = 6
"""Where a plan is sold in more provinces, a list says how many; the plan's page names them."""
_TYPES = {kind: place for place, kind in enumerate(TariffType)}


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One plan in a list."""

    name: str
    lang: str
    """The `lang` of the name where it is not the page's own, else empty."""
    address: str
    number: str
    namesakes: bool
    """Whether another plan on the page has the same name, so that a link of the name alone would not say where it leads."""
    network: str
    state: str
    state_class: str
    about: str
    """The carrier, where it is sold, the kind of tariff."""
    price: str
    """The lasting price, never a promotional one (R24)."""
    development: str
    """How the price gets there, where it changes; else empty."""
    mean: str
    """What the order of the list goes by: the mean cost of a month."""
    gives: str
    limit: str
    """The first, costliest restriction: its weight in words and its title."""
    limit_class: str
    further_limits: int
    """How many more restrictions the plan's page names."""


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """Entries under one heading."""

    heading: str
    anchor: str
    plans: tuple[PlanEntry, ...]


@dataclass(frozen=True, slots=True)
class PlanListView:
    """One page of a list of plans."""

    title: str
    introduction: tuple[str, ...]
    span: str
    """Which entries of how many stand here; empty where the list is empty."""
    empty: str
    """What is said where the list is empty, else empty."""
    hotlines: tuple[CallStep, ...]
    """Whom to ask where the list is empty, else nobody."""
    groups: tuple[PlanGroup, ...]
    pager: Pager
    order: tuple[str, ...]
    further: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One list of plans as its page type describes it; `plans` may be in any order."""

    address_of: AddressOf
    title: Text
    description: Text
    plans: Iterable[PublishedPlan]
    empty: Text
    introduction: Sequence[Text] = ()
    further: Sequence[tuple[Text, str]] = ()
    by_type: bool = False
    """Whether 套餐, 加装包 and the other kinds stand under their own headings."""
    section: str = ""
    breadcrumbs: Sequence[tuple[Text, str]] = ()
    call: CallLink | None = None


def plan_entry(plan: PublishedPlan, site: Site, language: Language, names: Mapping[str, int] = MappingProxyType({})) -> PlanEntry:
    """Return what a list says about one plan; `names` says how often each name stands on the page."""
    say = sayer(language)
    first = plan.restrictions[0] if plan.restrictions else None
    limit = _NO_LIMIT if first is None else sentence("%(weight)s：%(title)s", weight=first.weight.text, title=first.title)
    network = plan.network.text if plan.network is not NOT_STATED else message("没写几 G")
    return PlanEntry(
        name=plan.name.say(language),
        lang=foreign_tag(plan, language),
        address=plan_address(plan.filing_number),
        number=plan.filing_number,
        namesakes=names.get(plan.name.say(language), 1) > 1,
        network=say(network),
        state=say(state_line(plan)),
        state_class=plan.state.value.replace("_", "-"),
        about=say(_about(plan, site)),
        price=say(_lasting(plan)),
        development=say(price_line(plan)) if len(plan.price.steps) > 1 else "",
        mean=say(mean_text(site.mean_costs[plan.filing_number])),
        gives=say(giving_line(plan)),
        limit=say(limit),
        limit_class="none" if first is None else first.weight.value,
        further_limits=max(0, len(plan.restrictions) - 1),
    )


def _about(plan: PublishedPlan, site: Site) -> Text:
    parts = [own_words(site.catalogue.carriers[plan.carrier].name)]
    regions = plan.region.offered_in
    if len(regions) > _REGIONS_NAMED:
        parts.append(sentence("%(regions)s 个省份", regions=len(regions)))
    elif regions:
        parts.append(joined([region.text for region in regions]))
    parts.append(plan.tariff_type.text)
    return joined(parts, as_written(" · "))


def _lasting(plan: PublishedPlan) -> Text:
    if not plan.price.steps:
        return NOT_STATED.text
    step = plan.price.lasting
    average = monthly(step)
    return step.text if average is None else clauses((step.text, average))


def listing_pages(listing: Listing, site: Site, language: Language) -> Iterator[Page]:
    """Yield every page of a list."""
    plans = in_order(listing.plans, site)
    if listing.by_type:
        plans.sort(key=lambda plan: _TYPES[plan.tariff_type])
    for sheet in sheets(plans, listing.address_of):
        yield _page(listing, sheet, len(plans), site, language)


def _page(listing: Listing, sheet: Sheet[PublishedPlan], total: int, site: Site, language: Language) -> Page:
    say = sayer(language)
    title = listing.title
    if sheet.number > 1:
        title = sentence("%(title)s（第 %(number)s 页）", title=title, number=sheet.number)
    last = sheet.first + len(sheet.items) - 1
    span = sentence("共 %(total)s 个，这里是第 %(first)s 到第 %(last)s 个", total=total, first=sheet.first, last=last)
    if total == len(sheet.items):
        span = sentence("共 %(total)s 个", total=total)
    return Page(
        address=sheet.address,
        language=language,
        title=title.say(language),
        description=listing.description.say(language),
        template="plan_list.html",
        view=PlanListView(
            title=say(title),
            introduction=told_in(language, listing.introduction),
            span=say(span) if total else "",
            empty="" if total else say(listing.empty),
            hotlines=() if total else hotlines(site.catalogue.carriers.values(), language),
            groups=tuple(_groups(listing, sheet.items, site, language)),
            pager=sheet.pager,
            order=told_in(language, ORDER),
            further=tuple(Link(say(text), address) for text, address in listing.further),
        ),
        breadcrumbs=tuple(Link(say(text), address) for text, address in listing.breadcrumbs),
        section=listing.section,
        call=listing.call,
    )


def _groups(listing: Listing, plans: Sequence[PublishedPlan], site: Site, language: Language) -> Iterator[PlanGroup]:
    names = Counter(plan.name.say(language) for plan in plans)
    if not listing.by_type:
        if plans:
            yield PlanGroup("", "plans", tuple([plan_entry(plan, site, language, names) for plan in plans]))
        return
    for kind, group in groupby(plans, key=lambda plan: plan.tariff_type):
        entries = tuple([plan_entry(plan, site, language, names) for plan in group])
        name = kind.text.say(language)
        yield PlanGroup(name[0].upper() + name[1:], kind.value.replace("_", "-"), entries)
