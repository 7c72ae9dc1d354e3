"""The page for an address that does not exist: what to do next and whom to call."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.show.page import NOT_FOUND, Page, PageType
from generator.show.site import Site
from generator.show.words.calling import CallStep, hotlines
from generator.tariff.language import Language, message

_TITLE = message("没有这一页")
_DESCRIPTION = message("这个网址没有内容。接下来可以这样做。")


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """What to do next, and the hotlines."""

    title: str
    hotlines: tuple[CallStep, ...]


def _pages(site: Site, language: Language) -> Iterator[Page]:
    found = hotlines(site.catalogue.carriers.values(), language)
    yield Page(
        address=NOT_FOUND,
        language=language,
        title=_TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="not_found.html",
        view=NotFoundView(_TITLE.say(language), found),
        noindex=True,
    )


PAGE_TYPE = PageType(name="not_found", pages=_pages)
