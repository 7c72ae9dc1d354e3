"""4G and 5G, and the tiers of each: the same pages in the same order for both (R40, R41, R43)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.gate.published import PublishedPlan
from generator.show.page import Link, Page, PageType
from generator.show.pages.carrier import plans_counted
from generator.show.paging import numbered
from generator.show.pairs import Generation, generation_of, is_unnamed
from generator.show.plan_lists import Listing, listing_pages
from generator.show.site import Site
from generator.show.tier_choice import THRESHOLDS
from generator.show.words.rows import told_in
from generator.tariff.language import Language, Text, message, sentence
from generator.tariff.tiers import HIGH_FROM, MIDDLE_FROM, TIER_NAMES, tier_of
from generator.tariff.words import Tier

FOLDERS = {Generation.FOUR_G: "4g", Generation.FIVE_G: "5g"}
"""The folder of each network; also the name of its section in the header."""

_ABOUT = {
    Generation.FOUR_G: (
        message("4G 手机和 5G 手机都能用 4G 套餐。"),
        message("4G 套餐和 5G 套餐一样公开卖，不能藏起来。"),
    ),
    Generation.FIVE_G: (
        message("要有 5G 手机，当地有 5G 信号，才用得上 5G。"),
        message("不办 5G 套餐，也可以。谁也不能强迫您换。"),
    ),
}
_UNNAMED = message("没写是 4G 还是 5G 的套餐")


@dataclass(frozen=True, slots=True)
class TierDoor:
    """The way to one tier: its name, what makes it, how many plans."""

    name: str
    fee: str
    count: str
    address: str


@dataclass(frozen=True, slots=True)
class NetworkView:
    """One network: what to know first, its tiers, how the tiers are made."""

    title: str
    about: tuple[str, ...]
    count: str
    tiers: tuple[TierDoor, ...]
    untiered: Link
    thresholds: tuple[str, ...]
    other: Link
    """The other network's page."""


_Tiers = Mapping[tuple[Generation, Tier | None], Sequence[PublishedPlan]]


def network_address(generation: Generation) -> str:
    """Return the address of a network's page; both lie equally deep (R40)."""
    return f"networks/{FOLDERS[generation]}.html"


def network_title(generation: Generation) -> Text:
    """Return `4G 套餐`, `4G plans`."""
    return sentence("%(generation)s 套餐", generation=generation.text)


def _pages(site: Site, language: Language) -> Iterator[Page]:
    tiers: dict[tuple[Generation, Tier | None], list[PublishedPlan]] = defaultdict(list)
    unnamed = []
    for plan in site.on_sale:
        generation = generation_of(plan)
        if generation is not None:
            tiers[generation, tier_of(plan)].append(plan)
        elif is_unnamed(plan):
            unnamed.append(plan)
    for generation in Generation:
        yield _page(generation, tiers, language)
        for tier in (*Tier, None):
            yield from listing_pages(_listing(generation, tier, tiers.get((generation, tier), ())), site, language)
    yield from listing_pages(_unnamed(unnamed), site, language)


def _page(generation: Generation, tiers: _Tiers, language: Language) -> Page:
    title, other = network_title(generation), generation.other
    counts = {tier: len(tiers.get((generation, tier), ())) for tier in (*Tier, None)}
    network = generation.text
    description = sentence("%(network)s 套餐分低、中、高三档，限制写在前面。", network=network)
    without = sentence("不按月收钱、不分档的 %(network)s 套餐（%(counts)s 个）", network=network, counts=counts[None])
    return Page(
        address=network_address(generation),
        language=language,
        title=title.say(language),
        description=description.say(language),
        template="network.html",
        view=NetworkView(
            title=title.say(language),
            about=told_in(language, _ABOUT[generation]),
            count=plans_counted(sum(counts.values())).say(language),
            tiers=tuple(
                TierDoor(
                    TIER_NAMES[tier].say(language),
                    _fee(generation, tier).say(language),
                    plans_counted(counts[tier]).say(language),
                    _stem(generation, tier) + ".html",
                )
                for tier in Tier
            ),
            untiered=Link(without.say(language), _stem(generation, None) + ".html"),
            thresholds=told_in(language, THRESHOLDS),
            other=Link(network_title(other).say(language), network_address(other)),
        ),
        section=FOLDERS[generation],
    )


def _stem(generation: Generation, tier: Tier | None) -> str:
    return f"networks/{FOLDERS[generation]}/{'no-monthly-price' if tier is None else tier.value}"


def _fee(generation: Generation, tier: Tier) -> Text:
    """Return the site's threshold of a tier; a declared tier comes before it."""
    network = generation.value[0]
    middle, high = MIDDLE_FROM[network], HIGH_FROM[network]
    return {
        Tier.LOW: sentence("每月不到 %(middle)s 元", middle=middle),
        Tier.MIDDLE: sentence("每月 %(middle)s 元起，不到 %(high)s 元", middle=middle, high=high),
        Tier.HIGH: sentence("每月 %(high)s 元起", high=high),
    }[tier]


def _listing(generation: Generation, tier: Tier | None, plans: Sequence[PublishedPlan]) -> Listing:
    network = generation.text
    if tier is None:
        title = sentence("不按月收钱的 %(network)s 套餐", network=network)
        introduction: tuple[Text, ...] = (message("不按月收钱，所以不分档。"),)
    else:
        title = sentence("%(network)s %(tier)s套餐", network=network, tier=tier.text)
        introduction = THRESHOLDS
    return Listing(
        address_of=numbered(_stem(generation, tier)),
        title=title,
        description=sentence("%(title)s，按用起来平均要付的钱，从少到多排。", title=title),
        plans=plans,
        empty=message("本站没有收到这样的在售套餐。"),
        introduction=introduction,
        further=(
            (network_title(generation.other), network_address(generation.other)),
            (message("4G 和 5G 并排看"), "compare/index.html"),
            (_UNNAMED, "networks/not-stated.html"),
        ),
        section=FOLDERS[generation],
        breadcrumbs=((network_title(generation), network_address(generation)),),
    )


def _unnamed(plans: Sequence[PublishedPlan]) -> Listing:
    return Listing(
        address_of=numbered("networks/not-stated"),
        title=_UNNAMED,
        description=message("公示里没有写明是 4G 还是 5G 的套餐。"),
        plans=plans,
        empty=message("每个在售套餐都写明了 4G 或 5G。"),
        introduction=(
            message("这些套餐的公示里，没有写是 4G 还是 5G。"),
            message("本站不猜。办之前，请打电话问清楚。"),
        ),
        further=tuple((network_title(generation), network_address(generation)) for generation in Generation),
    )


PAGE_TYPE = PageType(name="network", pages=_pages)
