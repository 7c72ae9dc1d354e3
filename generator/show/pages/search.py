"""The search page: by name, filing number, carrier or province; without a script it leads to the lists."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.show.page import Page, PageType
from generator.show.site import Site
from generator.show.words.calling import CallStep, hotlines
from generator.tariff.language import Language, message

_TITLE = message("找套餐")
_DESCRIPTION = message("按名称、方案编号、运营商或省份找套餐。")


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the search page shows: the indexes that its script merges, and whom to call where nothing is found."""

    indexes: tuple[str, ...]
    hotlines: tuple[CallStep, ...]


def _pages(site: Site, language: Language) -> Iterable[Page]:
    yield Page(
        address="search.html",
        language=language,
        title=_TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="search.html",
        view=SearchView(indexes=tuple(site.places), hotlines=hotlines(site.catalogue.carriers.values(), language)),
        section="search",
        webassembly=True,
    )


PAGE_TYPE = PageType(name="search", pages=_pages)
