"""All carriers, and the page of each: its numbers, its services, the regions in which it sells."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.show.carrier_places import carrier_address, carrier_places, list_address
from generator.show.history_told import carrier_changes_stem, has_history
from generator.show.page import CallLink, Link, Page, PageType
from generator.show.plan_dates import carrier_calendar_address, dates_to_come
from generator.show.services import ServiceAnswer, services
from generator.show.site import Site
from generator.show.words.calling import Calling, calling
from generator.show.words.marking import sayer
from generator.show.words.saying import own_words
from generator.tariff.carrier import Carrier
from generator.tariff.language import Language, Text, counted, message, sentence
from generator.tariff.regions import Region
from generator.tariff.wording import day_text
from generator.tariff.words import YesNo

_TITLE = message("按运营商找")


@dataclass(frozen=True, slots=True)
class CountedLink:
    """A link to a list, and how many plans stand there, in words."""

    text: str
    address: str
    count: str


@dataclass(frozen=True, slots=True)
class CarriersView:
    """All carriers, each with the number of its plans on sale."""

    title: str
    carriers: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class CarrierView:
    """One carrier."""

    name: str
    on_sale: str
    complete: str
    """Whether all of its plans on sale are here, in a sentence."""
    calling: Calling
    regions: tuple[CountedLink, ...]
    comparisons: tuple[Link, ...]
    services: tuple[ServiceAnswer, ...]
    checked_on: str
    changes_address: str
    """The address of its latest changes; empty where the site has no history."""
    calendar_address: str
    """The address of the days of all its plans; empty where none are to come."""


def plans_counted(number: int) -> Text:
    """Return `198 个`, `198 plans`."""
    return counted("%(number)s 个", number, context="plans")


def carrier_links(site: Site, language: Language) -> tuple[CountedLink, ...]:
    """Return every carrier with the number of its plans on sale."""
    say = sayer(language)
    counts = dict.fromkeys(site.catalogue.carriers, 0)
    for plan in site.on_sale:
        counts[plan.carrier] += 1
    return tuple(
        CountedLink(say(own_words(site.catalogue.carriers[carrier].name)), carrier_address(carrier), plans_counted(count).say(language))
        for carrier, count in counts.items()
    )


def _pages(site: Site, language: Language) -> Iterator[Page]:
    links = carrier_links(site, language)
    description = message("每家运营商的套餐、电话和服务。")
    yield Page(
        address="carriers/index.html",
        language=language,
        title=_TITLE.say(language),
        description=description.say(language),
        template="carriers.html",
        view=CarriersView(_TITLE.say(language), links),
    )
    for (carrier, profile), link in zip(site.catalogue.carriers.items(), links, strict=True):
        yield _page(site, carrier, profile, link.count, language)


def _page(site: Site, carrier: str, profile: Carrier, on_sale: str, language: Language) -> Page:
    numbers, name = calling(profile, language), own_words(profile.name)
    return Page(
        address=carrier_address(carrier),
        language=language,
        title=sentence("%(name)s的套餐", name=name).say(language),
        description=sentence("%(name)s在各省的套餐、官方电话和服务入口。", name=name).say(language),
        template="carrier.html",
        view=CarrierView(
            name=numbers.carrier,
            on_sale=on_sale,
            complete=_complete(profile).say(language),
            calling=numbers,
            regions=tuple(_regions(site, carrier, language)),
            comparisons=tuple(_comparisons(site, carrier, language)),
            services=services(profile, language),
            checked_on=day_text(profile.checked_on).say(language),
            changes_address=f"{carrier_changes_stem(carrier)}.html" if has_history(site) else "",
            calendar_address=_calendar(site, carrier),
        ),
        breadcrumbs=(Link(_TITLE.say(language), "carriers/index.html"),),
        call=CallLink(numbers.person.label, numbers.person.number),
    )


def _calendar(site: Site, carrier: str) -> str:
    dated = (plan for plan in site.catalogue if plan.carrier == carrier and dates_to_come(plan, site.as_of))
    return "" if site.catalogue.preview or next(dated, None) is None else carrier_calendar_address(carrier)


def _complete(profile: Carrier) -> Text:
    if profile.list_is_complete is YesNo.YES:
        return message("它在售的套餐都在这里。")
    return message("这里只有它在售套餐的一部分。这里没有的，请打官方热线问。")


def _regions(site: Site, carrier: str, language: Language) -> Iterator[CountedLink]:
    for region in Region:
        plans = site.by_place.get((carrier, region), ())
        if plans:
            yield CountedLink(region.text.say(language), list_address(carrier, region), plans_counted(len(plans)).say(language))


def _comparisons(site: Site, carrier: str, language: Language) -> Iterator[Link]:
    for region in Region:
        address = carrier_places(site)[carrier, region].comparison
        if address:
            yield Link(region.text.say(language), address)


PAGE_TYPE = PageType(name="carrier", pages=_pages)
