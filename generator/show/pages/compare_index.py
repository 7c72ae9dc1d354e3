"""The door to the comparison of 4G and 5G: every carrier and region that has one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.show.carrier_choice import CarrierChoice, carrier_choices
from generator.show.page import Page, PageType
from generator.show.site import Site
from generator.show.tier_choice import FORMULA, THRESHOLDS
from generator.show.words.rows import told_in
from generator.tariff.language import Language, message
from generator.tariff.regions import Region

INDEX = "compare/index.html"
TITLE = message("4G 和 5G 并排看")
_DESCRIPTION = message("选运营商和地区，把 4G 套餐和 5G 套餐放在一起看。")


@dataclass(frozen=True, slots=True)
class CompareIndexView:
    """All comparisons by carrier and region."""

    title: str
    carriers: tuple[CarrierChoice, ...]
    formula: tuple[str, ...]


def place_address(carrier: str, region: Region) -> str:
    """Return the address of the comparison for a carrier in a region."""
    return f"compare/{carrier}/{region.value}.html"


def _pages(site: Site, language: Language) -> Iterator[Page]:
    yield Page(
        address=INDEX,
        language=language,
        title=TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="compare_index.html",
        view=CompareIndexView(
            title=TITLE.say(language),
            carriers=carrier_choices(site, language, partial(_address, site)),
            formula=told_in(language, (*FORMULA, *THRESHOLDS)),
        ),
        section="compare",
    )


def _address(site: Site, carrier: str, region: Region) -> str | None:
    return place_address(carrier, region) if site.available(carrier, region) else None


PAGE_TYPE = PageType(name="compare_index", pages=_pages)
