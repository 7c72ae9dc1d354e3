"""Two nearest plans side by side: the same table as in the comparison of a region (R44)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.gate.published import PublishedPlan
from generator.show.page import CallLink, Link, Page, PageType
from generator.show.pages.compare_index import INDEX, TITLE
from generator.show.pairs import couples, pair_address
from generator.show.side_by_side import Comparison, comparison
from generator.show.site import Site
from generator.show.words.calling import Calling, calling
from generator.show.words.exchange import main_difference
from generator.show.words.rows import PlanLink, plan_link, told_in
from generator.tariff.language import Language, message, sentence

_CAPTION = message("两个套餐，同样的问题")


@dataclass(frozen=True, slots=True)
class ComparePairView:
    """A 4G plan and a 5G plan, one of which is the nearest to the other."""

    plans: tuple[PlanLink, PlanLink]
    difference: tuple[str, ...]
    table: Comparison


def _pages(site: Site, language: Language) -> Iterator[Page]:
    numbers = {name: calling(carrier, language) for name, carrier in site.catalogue.carriers.items()}
    for four_g, five_g in couples(site.catalogue):
        yield _page(four_g, five_g, numbers[four_g.carrier], language)


def _page(four_g: PublishedPlan, five_g: PublishedPlan, numbers: Calling, language: Language) -> Page:
    names = (four_g.name.say(language), five_g.name.say(language))
    title = sentence("%(first)s和%(second)s并排看", first=names[0], second=names[1])
    both = f"{four_g.filing_number} – {five_g.filing_number}"
    description = sentence("两个套餐用同样的问题、同样的单位并排看。方案编号 %(both)s。", both=both)
    return Page(
        address=pair_address(four_g, five_g),
        language=language,
        title=f"{title.say(language)} ({both})",
        description=description.say(language),
        template="compare_pair.html",
        view=ComparePairView(
            plans=(plan_link(four_g, language), plan_link(five_g, language)),
            difference=told_in(language, main_difference(four_g, five_g)),
            table=comparison(_CAPTION, (four_g, five_g), language),
        ),
        breadcrumbs=(Link(TITLE.say(language), INDEX),),
        section="compare",
        call=CallLink(numbers.person.label, numbers.person.number),
    )


PAGE_TYPE = PageType(name="compare_pair", pages=_pages, each_plan=True)
