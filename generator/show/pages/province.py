"""The provinces, and for each one the carriers that sell there; prices of different carriers are not put into one table (R29)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.show.carrier_places import PROVINCES, carrier_places, list_address
from generator.show.page import Link, Page, PageType
from generator.show.pages.carrier import plans_counted
from generator.show.site import Site
from generator.show.words.calling import CallStep, hotlines
from generator.show.words.marking import sayer
from generator.show.words.saying import own_words
from generator.tariff.language import Language, message, sentence
from generator.tariff.regions import Region

TITLE = message("按省份找")
INDEX = "provinces/index.html"


@dataclass(frozen=True, slots=True)
class ProvincesView:
    """All provinces."""

    title: str
    provinces: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CarrierHere:
    """One carrier in a province: its own plans there, the nationwide ones, and the comparison."""

    name: str
    own: str
    own_address: str
    """Empty where there is no such list."""
    nationwide: str
    nationwide_address: str
    comparison: str
    hotline: tuple[CallStep, ...]
    """Whom to ask where neither list exists, else nobody."""


@dataclass(frozen=True, slots=True)
class ProvinceView:
    """One province with every carrier, in the order of the carriers' ids."""

    title: str
    carriers: tuple[CarrierHere, ...]


def province_links(language: Language) -> tuple[Link, ...]:
    """Return every province with the address of its page."""
    return tuple(Link(region.text.say(language), _address(region)) for region in PROVINCES)


def _address(region: Region) -> str:
    return f"provinces/{region.value}.html"


def _pages(site: Site, language: Language) -> Iterator[Page]:
    description = message("选一个省份，看那里能办的套餐。")
    yield Page(
        address=INDEX,
        language=language,
        title=TITLE.say(language),
        description=description.say(language),
        template="provinces.html",
        view=ProvincesView(TITLE.say(language), province_links(language)),
    )
    for region in PROVINCES:
        yield _page(site, region, language)


def _page(site: Site, region: Region, language: Language) -> Page:
    title = sentence("%(region)s能办的套餐", region=region.text)
    description = sentence("%(region)s：每家运营商的套餐，4G 和 5G 并排看。", region=region.text)
    return Page(
        address=_address(region),
        language=language,
        title=title.say(language),
        description=description.say(language),
        template="province.html",
        view=ProvinceView(title.say(language), tuple(_carrier(site, carrier, region, language) for carrier in site.catalogue.carriers)),
        breadcrumbs=(Link(TITLE.say(language), INDEX),),
    )


def _carrier(site: Site, carrier: str, region: Region, language: Language) -> CarrierHere:
    places = carrier_places(site)
    here, country = places[carrier, region], places[carrier, Region.NATIONAL]
    return CarrierHere(
        name=sayer(language)(own_words(site.catalogue.carriers[carrier].name)),
        own=plans_counted(here.own).say(language),
        own_address=list_address(carrier, region) if here.own else "",
        nationwide=plans_counted(here.nationwide).say(language),
        nationwide_address=list_address(carrier, Region.NATIONAL) if here.nationwide else "",
        comparison=here.comparison or (country.comparison if here.nationwide else ""),
        hotline=() if here.own or here.nationwide else hotlines((site.catalogue.carriers[carrier],), language),
    )


PAGE_TYPE = PageType(name="province", pages=_pages)
