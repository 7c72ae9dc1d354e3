"""4G and 5G side by side for each carrier and region, tier by tier, with equal room for both (R40, R43, R44)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.gate.published import PublishedPlan
from generator.show.page import CallLink, Link, Page, PageType
from generator.show.pages.compare_index import INDEX, TITLE, place_address
from generator.show.pairs import is_unnamed
from generator.show.side_by_side import Comparison, comparison
from generator.show.site import Site
from generator.show.tier_choice import FORMULA, THRESHOLDS, Offered, offered
from generator.show.words.calling import CallStep, calling
from generator.show.words.exchange import main_difference
from generator.show.words.marking import sayer
from generator.show.words.rows import PlanLink, plan_link, told_in
from generator.tariff.carrier import Carrier
from generator.tariff.language import Language, Text, sentence
from generator.tariff.regions import Region
from generator.tariff.tiers import TIER_NAMES
from generator.tariff.words import Tier, YesNo

_MORE = 5
"""How many further plans of a tier and network are named below the table."""


@dataclass(frozen=True, slots=True)
class MorePlans:
    """Further plans of one tier and network."""

    heading: str
    plans: tuple[PlanLink, ...]


@dataclass(frozen=True, slots=True)
class TierSide:
    """One tier: what is missing, the main difference, the table, and further plans."""

    name: str
    anchor: str
    absent: tuple[str, ...]
    difference: tuple[str, ...]
    table: Comparison | None
    more: tuple[MorePlans, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """4G and 5G of one carrier in one region."""

    title: str
    tiers: tuple[TierSide, ...]
    unnamed: str
    """How many plans name neither network, or an empty text."""
    person: CallStep
    """Whom to ask about what is missing here."""
    formula: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """One carrier in one region, with what it offers there."""

    carrier: Carrier
    region: Region
    plans: tuple[PublishedPlan, ...]

    @property
    def name(self) -> Text:
        """The carrier and the place, as a heading names them."""
        carrier, region = self.carrier.name.text, self.region.text
        return sentence("%(carrier)s·%(region)s", carrier=carrier, region=region)


def _pages(site: Site, language: Language) -> Iterator[Page]:
    for carrier, regions in site.places.items():
        for region in regions:
            plans = site.available(carrier, region)
            if plans:
                yield _page(_Place(site.catalogue.carriers[carrier], region, plans), site, language)


def _page(place: _Place, site: Site, language: Language) -> Page:
    title = sentence("4G 和 5G 并排看：%(place)s", place=place.name)
    description = sentence("%(place)s的 4G 和 5G 套餐，按低、中、高三档并排看，先看限制，再看价钱。", place=place.name)
    numbers = calling(place.carrier, language)
    unnamed = sum(is_unnamed(plan) for plan in place.plans)
    rest = sentence("另有 %(unnamed)s 个套餐没写明是 4G 还是 5G，没有放进来比。", unnamed=unnamed)
    say, listed = sayer(language), offered(place.plans, site)
    return Page(
        address=place_address(place.carrier.id, place.region),
        language=language,
        title=title.say(language),
        description=description.say(language),
        template="compare.html",
        view=CompareView(
            title=say(title),
            tiers=tuple(_tier(place, tier, listed, language) for tier in Tier),
            unnamed=say(rest) if unnamed else "",
            person=numbers.person,
            formula=told_in(language, (*FORMULA, *THRESHOLDS)),
        ),
        breadcrumbs=(Link(TITLE.say(language), INDEX),),
        section="compare",
        call=CallLink(numbers.person.label, numbers.person.number),
    )


def _tier(place: _Place, tier: Tier, listed: Sequence[Offered], language: Language) -> TierSide:
    here = [side for side in listed if side.tier is tier]
    chosen = [side.plans[0] for side in here if side.plans]
    caption = sentence("%(place)s：%(tier)s套餐并排看", place=place.name, tier=tier.text)
    return TierSide(
        name=TIER_NAMES[tier].say(language),
        anchor=tier.value,
        absent=told_in(language, (_absent(place, side) for side in here if not side.plans)),
        difference=told_in(language, main_difference(*chosen)) if len(chosen) == len(here) else (),
        table=comparison(caption, chosen, language) if chosen else None,
        more=tuple(_more(side, language) for side in here if len(side.plans) > 1),
    )


def _absent(place: _Place, side: Offered) -> Text:
    """Say that there is no such plan; where the list here is a sample, say no more than that (R41)."""
    tier, network = side.tier.text, side.generation.text
    carrier, region = place.carrier.name.text, place.region.text
    if place.carrier.list_is_complete is YesNo.YES:
        return sentence(
            "%(carrier)s在%(region)s没有公示%(tier)s %(network)s 套餐。", carrier=carrier, region=region, tier=tier, network=network
        )
    return sentence(
        "本站没有收到%(carrier)s在%(region)s的%(tier)s %(network)s 套餐。", carrier=carrier, region=region, tier=tier, network=network
    )


def _more(side: Offered, language: Language) -> MorePlans:
    further = side.plans[1:]
    tier, network = side.tier.text, side.generation.text
    shown = further[:_MORE]
    if len(shown) < len(further):
        heading = sentence(
            "别的%(tier)s %(network)s 套餐，共 %(further)s 个，这里列前 %(shown)s 个",
            tier=tier,
            network=network,
            further=len(further),
            shown=len(shown),
        )
    else:
        heading = sentence("别的%(tier)s %(network)s 套餐，共 %(further)s 个", tier=tier, network=network, further=len(further))
    return MorePlans(heading.say(language), tuple(plan_link(plan, language) for plan in shown))


PAGE_TYPE = PageType(name="compare", pages=_pages)
