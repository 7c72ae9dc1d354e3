"""A plan in few words: what the rules about a carrier's whole list look at, small enough to be kept for 100,000 plans.

A sketch can be written down as plain lists and texts and comes back equal, so that a list can be judged again
when one of its files has changed without reading all the others.
"""

from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import Any, NamedTuple

from generator.read.plan_file import CARRIER_OF_DIGIT, Plan
from generator.tariff.allowances import NetworkSpeed
from generator.tariff.beyond import CallPrice, SmsPrice
from generator.tariff.offer import RegionPart
from generator.tariff.regions import Region
from generator.tariff.tiers import tier_of
from generator.tariff.words import Audience, ChannelKind, Network, Nothing, NotStated, TariffType, Tier

Written = list[Any]
"""A sketch written down: texts, truth values, None and lists of texts."""


# One is made for each of 100,000 plans, and goes from one process to another: as a tuple in a quarter of the time of a dataclass.
class Sketch(NamedTuple):
    """One plan as it stands on one day."""

    filing_number: str
    name: str
    """The Chinese name as written."""
    region: RegionPart
    network: Network | None
    """None where the filing names none."""
    tier: Tier | None
    """As declared, else by the fee; None where neither can be told (R41)."""
    channels: tuple[ChannelKind, ...]
    """The kinds of channels that are stated, in their order."""
    excludes: tuple[str, ...]
    """`exclusions.plans`: what stands for filing numbers there."""
    for_everybody: bool
    """Whether it is a plan of its own for the public, neither an add-on or a promotion nor one for businesses."""
    disclosed: bool
    """Whether the public may know it: its own disclosure has come, or it was seen in the carrier's zone (R03)."""
    begun: bool
    """Whether its sale has begun."""
    ended: bool
    """Whether its sale is over (R11)."""
    standard: bool
    """Whether it is a standard tariff: what single services cost (R09)."""
    services: tuple[str, ...]
    """The services that it gives (`data`, `voice`, `sms`, `broadband`); of a standard tariff, those that it prices."""
    ages: tuple[int | None, int | None]
    """Youngest and oldest that may have it, None where there is no such limit."""
    content: str
    """A fingerprint of all that it costs, gives and asks, without its number, name and days of sale."""

    @property
    def carrier(self) -> str:
        """The carrier's id, by the filing number's digit."""
        return CARRIER_OF_DIGIT[self.filing_number[4]]

    def written(self) -> Written:
        """Return the sketch written down, for `sketch_from`."""
        return [
            self.filing_number,
            self.name,
            [region.value for region in self.region.offered_in],
            [region.value for region in self.region.excluded],
            self.network and self.network.value,
            self.tier and self.tier.value,
            [kind.value for kind in self.channels],
            list(self.excludes),
            list(self.services),
            list(self.ages),
            self.content,
            self.for_everybody,
            self.disclosed,
            self.begun,
            self.ended,
            self.standard,
        ]


def sketch_of(plan: Plan, as_of: date) -> Sketch:
    """Return what the rules about a list look at, as the plan stands on `as_of`, a day in Shanghai."""
    return Sketch(
        filing_number=plan.filing_number,
        name=plan.name.zh,
        region=plan.region,
        network=plan.network if isinstance(plan.network, Network) else None,
        tier=tier_of(plan),
        channels=tuple(channel.kind for channel in plan.sale.channels) if isinstance(plan.sale.channels, tuple) else (),
        excludes=plan.exclusions.plans,
        for_everybody=plan.tariff_type is TariffType.PLAN and plan.audience is Audience.PUBLIC,
        disclosed=plan.disclosure is not None and plan.disclosure.known_from <= as_of,
        begun=plan.sale.begun(as_of),
        ended=plan.sale.ended(as_of),
        standard=plan.tariff_type is TariffType.STANDARD,
        services=_priced(plan) if plan.tariff_type is TariffType.STANDARD else _given(plan),
        ages=(plan.eligibility.age.minimum, plan.eligibility.age.maximum) if plan.eligibility.age else (None, None),
        content=_content(plan),
    )


def sketch_from(written: Written) -> Sketch:
    """Return the sketch that was written down; raises TypeError, ValueError or KeyError where it is none."""
    number, name, offered_in, excluded, network, tier, channels, excludes, services, ages, content, *truths = written
    for_everybody, disclosed, begun, ended, standard = truths
    youngest, oldest = ages
    if not (type(number) is type(name) is type(content) is str and set(map(type, truths)) == {bool}):
        raise TypeError("this is no sketch")
    return Sketch(
        filing_number=number,
        name=name,
        region=_region(tuple(offered_in), tuple(excluded)),
        network=None if network is None else _NETWORKS[network],
        tier=None if tier is None else _TIERS[tier],
        channels=tuple([_CHANNELS[kind] for kind in channels]),
        excludes=tuple(excludes),
        for_everybody=for_everybody,
        disclosed=disclosed,
        begun=begun,
        ended=ended,
        standard=standard,
        services=tuple(services),
        ages=(youngest, oldest),
        content=content,
    )


_NETWORKS = {network.value: network for network in Network}
_REGIONS = {region.value: region for region in Region}
_TIERS = {tier.value: tier for tier in Tier}
_CHANNELS = {kind.value: kind for kind in ChannelKind}


# Most plans of a list are sold in one of few sets of regions.
@lru_cache(maxsize=1024)
def _region(offered_in: tuple[str, ...], excluded: tuple[str, ...]) -> RegionPart:
    return RegionPart(offered_in=tuple(_REGIONS[name] for name in offered_in), excluded=tuple(_REGIONS[name] for name in excluded))


def _given(plan: Plan) -> tuple[str, ...]:
    gives = plan.allowances
    fields = {"data": gives.data, "voice": gives.voice, "sms": gives.sms, "broadband": gives.broadband}
    return tuple(name for name, field in fields.items() if not isinstance(field, NotStated | Nothing))


def _priced(plan: Plan) -> tuple[str, ...]:
    beyond = plan.beyond
    priced = {"data": isinstance(beyond.data, tuple), "voice": isinstance(beyond.voice, CallPrice), "sms": isinstance(beyond.sms, SmsPrice)}
    line = isinstance(plan.allowances.broadband, NetworkSpeed)
    return tuple(name for name, is_priced in {**priced, "broadband": line}.items() if is_priced)


def _content(plan: Plan) -> str:
    parts = (plan.tariff_type, plan.audience, plan.network, plan.tier, plan.region, plan.price, plan.allowances, plan.beyond, plan.term)
    rest = (plan.sale.channels, plan.sale.takes_effect, plan.cancelling, plan.eligibility, plan.sharing, plan.exclusions)
    return blake2b(repr((parts, rest, plan.restrictions, plan.notes, plan.as_filed)).encode(), digest_size=8).hexdigest()
