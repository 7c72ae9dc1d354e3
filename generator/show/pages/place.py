"""The plans of one carrier that are filed for one region, and the way to its nationwide ones."""

from collections.abc import Iterator

from generator.show.carrier_places import carrier_address, carrier_places, in_place, list_address
from generator.show.page import CallLink, Page, PageType
from generator.show.paging import numbered
from generator.show.plan_lists import Listing, listing_pages
from generator.show.site import Site
from generator.show.words.calling import calling
from generator.show.words.saying import own_words
from generator.tariff.language import Language, Text, message, sentence
from generator.tariff.regions import Region

_EMPTY = message("这里没有在售的套餐。")


def _pages(site: Site, language: Language) -> Iterator[Page]:
    for carrier, region in sorted(site.by_place, key=lambda place: (place[0], place[1].value)):
        yield from listing_pages(_listing(site, carrier, region, language), site, language)


def _listing(site: Site, carrier: str, region: Region, language: Language) -> Listing:
    profile = site.catalogue.carriers[carrier]
    person = calling(profile, language).person
    name = in_place(profile.name, region)
    here = carrier_places(site)[carrier, region]
    introduction = [_what(region)]
    further: list[tuple[Text, str]] = []
    if here.nationwide:
        introduction.append(
            sentence(
                "另有 %(nationwide)s 个全国套餐，在%(region)s也能办，请点下面的链接看。", nationwide=here.nationwide, region=region.text
            )
        )
        nationwide = in_place(profile.name, Region.NATIONAL)
        further.append((sentence("%(nationwide)s套餐", nationwide=nationwide), list_address(carrier, Region.NATIONAL)))
    if here.comparison:
        further.append((sentence("4G 和 5G 并排看：%(name)s", name=name), here.comparison))
    carrier_name = own_words(profile.name)
    further.append((sentence("%(carrier_name)s：电话和别的地区", carrier_name=carrier_name), carrier_address(carrier)))
    if region is not Region.NATIONAL:
        others = sentence("%(region)s：别的运营商", region=region.text)
        further.append((others, f"provinces/{region.value}.html"))
    return Listing(
        address_of=numbered(list_address(carrier, region).removesuffix(".html")),
        title=sentence("%(name)s：在售套餐", name=name),
        description=sentence("%(name)s的在售套餐、加装包和活动，按用起来平均要付的钱排列。", name=name),
        plans=site.by_place[carrier, region],
        empty=_EMPTY,
        introduction=introduction,
        further=further,
        by_type=True,
        breadcrumbs=((message("运营商", context="heading of a list"), "carriers/index.html"), (carrier_name, carrier_address(carrier))),
        call=CallLink(person.label, person.number),
    )


def _what(region: Region) -> Text:
    if region is Region.NATIONAL:
        return message("这里是在全国卖的套餐。")
    return sentence("这里是专门在%(region)s卖的套餐。", region=region.text)


PAGE_TYPE = PageType(name="place", pages=_pages)
