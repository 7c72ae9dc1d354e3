"""Plans that are disclosed and not on sale yet; they never stand among those on sale."""

from collections.abc import Iterator

from generator.show.page import Page, PageType
from generator.show.paging import in_folder
from generator.show.plan_lists import Listing, listing_pages
from generator.show.site import Site
from generator.tariff.language import Language, message


def _pages(site: Site, language: Language) -> Iterator[Page]:
    listing = Listing(
        address_of=in_folder("announced"),
        title=message("即将开售的套餐"),
        description=message("已经公示、还没有开售的套餐。"),
        plans=site.announced,
        empty=message("今天没有即将开售的套餐。"),
        introduction=(
            message("这些已经公示，还没有开售。"),
            message("现在还不能办。开售日期写在每个套餐上。"),
        ),
        further=((message("全部在售套餐"), "catalogue/index.html"),),
        section="catalogue",
    )
    return listing_pages(listing, site, language)


PAGE_TYPE = PageType(name="announced", pages=_pages)
