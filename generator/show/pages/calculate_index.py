"""The door to the calculator: every carrier and region that has one."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.show.calculator.costs import calculator_address, compared
from generator.show.page import Link, Page, PageType
from generator.show.site import Site
from generator.show.words.marking import sayer
from generator.show.words.saying import own_words
from generator.tariff.language import Language, message

INDEX = "calculate/index.html"
TITLE = message("照我这样用，要付多少？")
_DESCRIPTION = message("写上您打多少电话、用多少流量，看每个套餐要付多少。")


@dataclass(frozen=True, slots=True)
class CalculatorPlaces:
    """One carrier and the regions in which its plans can be worked out."""

    name: str
    anchor: str
    places: tuple[Link, ...]
    """The regions by their names alone: the carrier's name stands above them."""


@dataclass(frozen=True, slots=True)
class CalculateIndexView:
    """All calculators by carrier and region."""

    title: str
    description: str
    carriers: tuple[CalculatorPlaces, ...]


def _pages(site: Site, language: Language) -> Iterator[Page]:
    yield Page(
        address=INDEX,
        language=language,
        title=TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="calculate_index.html",
        view=CalculateIndexView(TITLE.say(language), _DESCRIPTION.say(language), tuple(_carriers(site, language))),
    )


def _carriers(site: Site, language: Language) -> Iterator[CalculatorPlaces]:
    say = sayer(language)
    for carrier, regions in site.places.items():
        places = tuple(
            Link(region.text.say(language), calculator_address(carrier, region))
            for region in regions
            if (carrier, region) in site.by_place and compared(site, carrier, region)
        )
        if places:
            yield CalculatorPlaces(say(own_words(site.catalogue.carriers[carrier].name)), carrier, places)


PAGE_TYPE = PageType(name="calculate_index", pages=_pages)
