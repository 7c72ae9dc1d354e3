"""The door to the calculator: every carrier and region that has one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.show.calculator.costs import calculator_address, compared
from generator.show.carrier_choice import CarrierChoice, carrier_choices
from generator.show.page import Page, PageType
from generator.show.site import Site
from generator.tariff.language import Language, message
from generator.tariff.regions import Region

INDEX = "calculate/index.html"
TITLE = message("照我这样用，要付多少？")
_DESCRIPTION = message("写上您打多少电话、用多少流量，看每个套餐要付多少。")


@dataclass(frozen=True, slots=True)
class CalculateIndexView:
    """All calculators by carrier and region."""

    title: str
    description: str
    carriers: tuple[CarrierChoice, ...]


def _pages(site: Site, language: Language) -> Iterator[Page]:
    yield Page(
        address=INDEX,
        language=language,
        title=TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="calculate_index.html",
        view=CalculateIndexView(TITLE.say(language), _DESCRIPTION.say(language), carrier_choices(site, language, partial(_address, site))),
    )


def _address(site: Site, carrier: str, region: Region) -> str | None:
    here = (carrier, region) in site.by_place and compared(site, carrier, region)
    return calculator_address(carrier, region) if here else None


PAGE_TYPE = PageType(name="calculate_index", pages=_pages)
