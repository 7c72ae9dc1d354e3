"""The one complete list: every plan on sale, each exactly once (R01, R02)."""

from collections.abc import Iterator

from generator.show.page import Page, PageType
from generator.show.paging import in_folder
from generator.show.plan_lists import Listing, listing_pages
from generator.show.site import Site
from generator.tariff.language import Language, Text
from generator.tariff.words import YesNo


def _introduction(site: Site) -> Iterator[Text]:
    yield Text(
        zh="本站收到的在售套餐，都在这里，每个只列一次。",
        en="Every plan on sale that this site holds is here, each of them once.",
    )
    yield Text(
        zh="没有公示的，不得卖。有人向您推销这里没有的，先不要答应。",
        en="What is not disclosed may not be sold. If somebody sells you one that is not here, do not agree yet.",
    )
    if any(carrier.list_is_complete is YesNo.NO for carrier in site.catalogue.carriers.values()):
        yield Text(
            zh="运营商还有本站没抄到的套餐，所以请打官方热线再问一遍。",
            en="Carriers have plans that this site has not copied yet, so ask on the official hotline as well.",
        )


def _pages(site: Site, language: Language) -> Iterator[Page]:
    listing = Listing(
        address_of=in_folder("catalogue"),
        title=Text(zh="全部在售套餐", en="All plans on sale"),
        description=Text(
            zh="本站收到的全部在售套餐，一个不少，每个只列一次。",
            en="Every plan on sale that this site holds, each listed once.",
        ),
        plans=site.on_sale,
        empty=Text(zh="今天没有在售的套餐。", en="No plan is on sale today."),
        introduction=tuple(_introduction(site)),
        further=(
            (Text(zh="即将开售的套餐", en="Plans on sale soon"), "announced/index.html"),
            (Text(zh="已经停售的套餐", en="Plans no longer sold"), "archive/index.html"),
            (Text(zh="按运营商找", en="By carrier"), "carriers/index.html"),
            (Text(zh="按省份找", en="By province"), "provinces/index.html"),
        ),
        section="catalogue",
    )
    return listing_pages(listing, site, language)


PAGE_TYPE = PageType(name="catalogue", pages=_pages)
