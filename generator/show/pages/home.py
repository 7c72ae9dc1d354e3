"""The home page: two equal doors, 4G and 5G, and the ways to find, compare, check a caller and complain (R40)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.show.notice import data_notice
from generator.show.page import HOME, Link, Page, PageType
from generator.show.pages.carrier import CountedLink, carrier_links, plans_counted
from generator.show.pages.network import network_address, network_title
from generator.show.pages.province import province_links
from generator.show.pairs import Generation, generation_of
from generator.show.site import Site
from generator.tariff.language import Language, message

_TITLE = message("看明白，再办套餐")
_WHAT = message("这里用大白话，写清四家运营商公示的套餐：多少钱，有什么限制，怎么退。")


@dataclass(frozen=True, slots=True)
class Door:
    """One of the two entrances: same class, same size, same words for both."""

    title: str
    note: str
    address: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page."""

    title: str
    what: str
    notice: str
    doors: tuple[Door, ...]
    carriers: tuple[CountedLink, ...]
    provinces: tuple[Link, ...]
    on_sale: str


def _pages(site: Site, language: Language) -> Iterator[Page]:
    counts = dict.fromkeys(Generation, 0)
    for plan in site.on_sale:
        generation = generation_of(plan)
        if generation is not None:
            counts[generation] += 1
    yield Page(
        address=HOME,
        language=language,
        title=_TITLE.say(language),
        description=_WHAT.say(language),
        template="home.html",
        view=HomeView(
            title=_TITLE.say(language),
            what=_WHAT.say(language),
            notice=data_notice(site.catalogue).say(language),
            doors=tuple(
                Door(network_title(generation).say(language), plans_counted(count).say(language), network_address(generation))
                for generation, count in counts.items()
            ),
            carriers=carrier_links(site, language),
            provinces=province_links(language),
            on_sale=plans_counted(len(site.on_sale)).say(language),
        ),
        section="home",
    )


PAGE_TYPE = PageType(name="home", pages=_pages)
