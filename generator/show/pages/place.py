"""The plans of one carrier that are filed for one region, and the way to its nationwide ones."""

from collections.abc import Iterator

from generator.show.carrier_places import carrier_address, carrier_places, in_place, list_address
from generator.show.page import CallLink, Page, PageType
from generator.show.paging import numbered
from generator.show.plan_lists import Listing, listing_pages
from generator.show.site import Site
from generator.show.words.calling import calling
from generator.show.words.saying import own_words
from generator.tariff.language import Language, Text
from generator.tariff.regions import Region

_EMPTY = Text(zh="这里没有在售的套餐。", en="No plan is on sale here.")


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
            Text(
                zh=f"另有 {here.nationwide} 个全国套餐，在{region.text.zh}也能办，请点下面的链接看。",
                en=f"Nationwide plans that can be had in {region.text.en} as well: {here.nationwide}. Follow the link below.",
            )
        )
        nationwide = in_place(profile.name, Region.NATIONAL)
        further.append((Text(zh=f"{nationwide.zh}套餐", en=f"Plans of {nationwide.en}"), list_address(carrier, Region.NATIONAL)))
    if here.comparison:
        further.append((Text(zh=f"4G 和 5G 并排看：{name.zh}", en=f"4G and 5G side by side: {name.en}"), here.comparison))
    carrier_name = own_words(profile.name)
    further.append(
        (Text(zh=f"{carrier_name.zh}：电话和别的地区", en=f"{carrier_name.en}: numbers and other regions"), carrier_address(carrier))
    )
    if region is not Region.NATIONAL:
        others = Text(zh=f"{region.text.zh}：别的运营商", en=f"{region.text.en}: other carriers")
        further.append((others, f"provinces/{region.value}.html"))
    return Listing(
        address_of=numbered(list_address(carrier, region).removesuffix(".html")),
        title=Text(zh=f"{name.zh}：在售套餐", en=f"{name.en}: plans on sale"),
        description=Text(
            zh=f"{name.zh}的在售套餐、加装包和活动，按长期月费排列。",
            en=f"Plans, add-ons and promotions of {name.en} on sale, in the order of the lasting monthly price.",
        ),
        plans=site.by_place[carrier, region],
        empty=_EMPTY,
        introduction=introduction,
        further=further,
        by_type=True,
        breadcrumbs=((Text(zh="运营商", en="Carriers"), "carriers/index.html"), (carrier_name, carrier_address(carrier))),
        call=CallLink(person.label, person.number),
    )


def _what(region: Region) -> Text:
    if region is Region.NATIONAL:
        return Text(zh="这里是在全国卖的套餐。", en="These plans are sold nationwide.")
    return Text(zh=f"这里是专门在{region.text.zh}卖的套餐。", en=f"These plans are sold in {region.text.en} in particular.")


PAGE_TYPE = PageType(name="place", pages=_pages)
