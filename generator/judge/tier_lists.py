"""What one carrier has on sale in each region, by network and tier: the ground of the rules on tiers (R41, R42)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.read.plan_file import Plan
from generator.tariff.offer import OwnDisclosure
from generator.tariff.regions import Region
from generator.tariff.tiers import tier_of
from generator.tariff.words import Audience, Network, TariffType, Tier

NETWORKS = (Network.FOUR_G, Network.FIVE_G)
"""The networks that owe three tiers; 5G-A counts as 5G."""

_COUNTED_AS = {Network.FOUR_G: Network.FOUR_G, Network.FIVE_G: Network.FIVE_G, Network.FIVE_G_A: Network.FIVE_G}


@dataclass(frozen=True, slots=True)
class TierList:
    """The plans that somebody in one region can take out, in the order of their filing numbers.

    `Region.NATIONAL` stands for every province that no plan names, since all of those have the same plans.
    """

    region: Region
    plans: tuple[Plan, ...]

    def on(self, network: Network) -> tuple[Plan, ...]:
        """Return the plans of one of `NETWORKS`."""
        return tuple(plan for plan in self.plans if _counted(plan) is network)

    def at(self, network: Network, tier: Tier) -> tuple[Plan, ...]:
        """Return the plans of one of `NETWORKS` in one tier."""
        return tuple(plan for plan in self.on(network) if tier_of(plan) is tier)


def tier_lists(plans: Sequence[Plan], as_of: date) -> Iterator[TierList]:
    """Yield the list of each region in which a plan of a stated network is on sale to the public on `as_of`.

    Add-ons, promotions and plans for businesses do not count: the duty is about plans that anybody can choose.
    """
    counted = sorted((plan for plan in plans if _counts(plan, as_of)), key=lambda plan: plan.filing_number)
    national = [plan for plan in counted if Region.NATIONAL in plan.region.offered_in]
    own: dict[Region, list[Plan]] = defaultdict(list)
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


def _counts(plan: Plan, as_of: date) -> bool:
    return (
        plan.tariff_type is TariffType.PLAN
        and plan.audience is Audience.PUBLIC
        and _counted(plan) is not None
        and _known(plan, as_of)
        and plan.sale.begun(as_of)
        and not plan.sale.ended(as_of)
    )


def _counted(plan: Plan) -> Network | None:
    return _COUNTED_AS[plan.network] if isinstance(plan.network, Network) else None


def _known(plan: Plan, as_of: date) -> bool:
    if plan.disclosure is None:
        return False
    day = plan.disclosure.published_on if isinstance(plan.disclosure, OwnDisclosure) else plan.disclosure.seen_on
    return day <= as_of
