"""Plans that are disclosed and not on sale yet; they never stand among those on sale."""

from collections.abc import Iterator

from generator.show.page import Page, PageType
from generator.show.paging import in_folder
from generator.show.plan_lists import Listing, listing_pages
from generator.show.site import Site
from generator.tariff.language import Language, Text


def _pages(site: Site, language: Language) -> Iterator[Page]:
    listing = Listing(
        address_of=in_folder("announced"),
        title=Text(zh="即将开售的套餐", en="Plans on sale soon"),
        description=Text(zh="已经公示、还没有开售的套餐。", en="Plans that are disclosed and not on sale yet."),
        plans=site.announced,
        empty=Text(zh="今天没有即将开售的套餐。", en="No plan is waiting for its first day of sale."),
        introduction=(
            Text(zh="这些已经公示，还没有开售。", en="These are disclosed and not on sale yet."),
            Text(zh="现在还不能办。开售日期写在每个套餐上。", en="They cannot be had yet. Each names its first day of sale."),
        ),
        further=((Text(zh="全部在售套餐", en="All plans on sale"), "catalogue/index.html"),),
        section="catalogue",
    )
    return listing_pages(listing, site, language)


PAGE_TYPE = PageType(name="announced", pages=_pages)
