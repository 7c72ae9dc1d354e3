"""What one carrier has on sale in each region, by network and tier: the ground of the rules on tiers (R41, R42)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.judge.sketch import Sketch
from generator.tariff.regions import Region
from generator.tariff.words import Network, Tier

NETWORKS = (Network.FOUR_G, Network.FIVE_G)
"""The networks that owe three tiers; 5G-A counts as 5G."""

_COUNTED_AS = {Network.FOUR_G: Network.FOUR_G, Network.FIVE_G: Network.FIVE_G, Network.FIVE_G_A: Network.FIVE_G}


@dataclass(frozen=True)
class TierList:
    """The plans that somebody in one region can take out, in the order of their filing numbers.

    `Region.NATIONAL` stands for every province that no plan names, since all of those have the same plans.
    """

    region: Region
    plans: tuple[Sketch, ...]

    def on(self, network: Network) -> tuple[Sketch, ...]:
        """Return the plans of one of `NETWORKS`."""
        return tuple(plan for plan in self.plans if _counted(plan) is network)

    def at(self, network: Network, tier: Tier) -> Sequence[Sketch]:
        """Return the plans of one of `NETWORKS` in one tier."""
        return self._by_tier.get((network, tier), ())

    @cached_property
    def _by_tier(self) -> dict[tuple[Network | None, Tier | None], list[Sketch]]:
        by_tier: dict[tuple[Network | None, Tier | None], list[Sketch]] = defaultdict(list)
        for plan in self.plans:
            by_tier[_counted(plan), plan.tier].append(plan)
        return by_tier


def tier_lists(plans: Sequence[Sketch]) -> Iterator[TierList]:
    """Yield the list of each region in which a plan of a stated network is on sale to the public.

    Add-ons, promotions and plans for businesses do not count: the duty is about plans that anybody can choose.
    """
    counted = sorted(filter(_counts, plans), key=lambda plan: plan.filing_number)
    national = [plan for plan in counted if Region.NATIONAL in plan.region.offered_in]
    own: dict[Region, list[Sketch]] = defaultdict(list)
    named: set[Region] = set()
    for plan in counted:
        named.update(plan.region.offered_in, plan.region.excluded)
        for region in plan.region.offered_in:
            own[region].append(plan)
    for region in Region:
        if region is Region.NATIONAL:
            here = national if len(named - {Region.NATIONAL}) < len(Region) - 1 else []
        elif region in named:
            here = own[region] + [plan for plan in national if region not in plan.region.excluded]
        else:
            here = []
        if here:
            yield TierList(region, tuple(here))


def _counts(plan: Sketch) -> bool:
    return plan.for_everybody and _counted(plan) is not None and plan.disclosed and plan.begun and not plan.ended


def _counted(plan: Sketch) -> Network | None:
    return None if plan.network is None else _COUNTED_AS[plan.network]
