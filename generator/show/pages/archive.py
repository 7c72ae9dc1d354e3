"""The archive: plans no longer sold, kept for the people who still use them (R11)."""

from collections.abc import Iterator

from generator.show.history_told import latest_changes
from generator.show.page import Page, PageType
from generator.show.paging import in_folder
from generator.show.plan_lists import Listing, listing_pages
from generator.show.site import Site
from generator.tariff.language import Language, message


def _pages(site: Site, language: Language) -> Iterator[Page]:
    listing = Listing(
        address_of=in_folder("archive"),
        title=message("已经停售的套餐"),
        description=message("已经停售的套餐，留给还在用的人查。"),
        plans=site.archive,
        empty=message("本站还没有停售的套餐。"),
        introduction=(
            message("这些套餐不再卖给新的人。"),
            message("您还在用的话，可以接着用，也可以在这里查条件。"),
            message("换成别的套餐以后，就换不回来了。换之前先想好。"),
        ),
        further=((message("全部在售套餐"), "catalogue/index.html"), *latest_changes(site)),
    )
    return listing_pages(listing, site, language)


PAGE_TYPE = PageType(name="archive", pages=_pages)
