"""The one complete list: every plan on sale, each exactly once (R01, R02)."""

from collections.abc import Iterator

from generator.show.page import Page, PageType
from generator.show.paging import in_folder
from generator.show.plan_lists import Listing, listing_pages
from generator.show.site import Site
from generator.tariff.language import Language, Text, message
from generator.tariff.words import YesNo


def _introduction(site: Site) -> Iterator[Text]:
    yield message("本站收到的在售套餐，都在这里，每个只列一次。")
    yield message("没有公示的，不得卖。有人向您推销这里没有的，先不要答应。")
    if any(carrier.list_is_complete is YesNo.NO for carrier in site.catalogue.carriers.values()):
        yield message("运营商还有本站没抄到的套餐，所以请打官方热线再问一遍。")


def _pages(site: Site, language: Language) -> Iterator[Page]:
    listing = Listing(
        address_of=in_folder("catalogue"),
        title=message("全部在售套餐"),
        description=message("本站收到的全部在售套餐，一个不少，每个只列一次。"),
        plans=site.on_sale,
        empty=message("今天没有在售的套餐。"),
        introduction=tuple(_introduction(site)),
        further=(
            (message("即将开售的套餐"), "announced/index.html"),
            (message("已经停售的套餐"), "archive/index.html"),
            (message("按运营商找"), "carriers/index.html"),
            (message("按省份找"), "provinces/index.html"),
        ),
        section="catalogue",
    )
    return listing_pages(listing, site, language)


PAGE_TYPE = PageType(name="catalogue", pages=_pages)
