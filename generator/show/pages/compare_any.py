"""Any two to four plans side by side: a script reads the pages of the plans that the address names; without it, ways to fixed pages."""

from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass

from generator.show.page import Link, Page, PageType
from generator.show.pages.compare_index import INDEX, TITLE
from generator.show.side_by_side import rows_of_pages
from generator.show.site import Site
from generator.show.words.comparing import words_for_script
from generator.tariff.language import Language, message

ANY = "compare/any.html"
_TITLE = message("自己挑套餐，并排看")
_DESCRIPTION = message("自己挑两个到四个套餐，用同样的问题、同样的单位并排看。")


@dataclass(frozen=True, slots=True)
class CompareAnyView:
    """What the script needs: the rows and where plans' pages hold them, its words, and whether carriers may be mixed."""

    title: str
    rows: tuple[tuple[object, ...], ...]
    """The fields of each `RowOfPages`."""
    words: Mapping[str, str]
    neutral: bool


def _pages(site: Site, language: Language) -> Iterator[Page]:
    yield Page(
        address=ANY,
        language=language,
        title=_TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="compare_any.html",
        view=CompareAnyView(
            title=_TITLE.say(language),
            rows=tuple(astuple(row) for row in rows_of_pages(language)),
            words=words_for_script(language),
            neutral=site.neutral,
        ),
        breadcrumbs=(Link(TITLE.say(language), INDEX),),
        section="compare",
    )


PAGE_TYPE = PageType(name="compare_any", pages=_pages)
