"""The archive: plans no longer sold, kept for the people who still use them (R11)."""

from collections.abc import Iterator

from generator.show.page import Page, PageType
from generator.show.paging import in_folder
from generator.show.plan_lists import Listing, listing_pages
from generator.show.site import Site
from generator.tariff.language import Language, Text


def _pages(site: Site, language: Language) -> Iterator[Page]:
    listing = Listing(
        address_of=in_folder("archive"),
        title=Text(zh="已经停售的套餐", en="Plans no longer sold"),
        description=Text(
            zh="已经停售的套餐，留给还在用的人查。", en="Plans that are no longer sold, kept for the people who still use them."
        ),
        plans=site.archive,
        empty=Text(zh="本站还没有停售的套餐。", en="This site holds no plan that is no longer sold."),
        introduction=(
            Text(zh="这些套餐不再卖给新的人。", en="These plans are no longer sold to anybody."),
            Text(zh="您还在用的话，可以接着用，也可以在这里查条件。", en="If you use one, you can go on using it and read its terms here."),
            Text(
                zh="换成别的套餐以后，就换不回来了。换之前先想好。",
                en="Once you change to another plan, you cannot change back. Think before you do.",
            ),
        ),
        further=((Text(zh="全部在售套餐", en="All plans on sale"), "catalogue/index.html"),),
    )
    return listing_pages(listing, site, language)


PAGE_TYPE = PageType(name="archive", pages=_pages)
