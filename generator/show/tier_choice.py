"""Which plans stand side by side in a place: for each tier one of each network, by a formula that the page states (R43).

Of the plans of a tier that the public can have, those without a limit of age or group come first, and of these the one that
stands first in the neutral order of all lists. Nothing else counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.gate.published import PublishedPlan
from generator.show.neutral_order import in_order
from generator.show.pairs import Generation, generation_of, is_limited
from generator.show.site import Site
from generator.tariff.language import Text, message, sentence
from generator.tariff.tiers import HIGH_FROM, MIDDLE_FROM, tier_of
from generator.tariff.words import Audience, Tier

FORMULA = (
    message("每一档，4G 和 5G 各放一个套餐。"),
    message("先选不限年龄、不限人群的。"),
    message("再选用起来平均花钱少的，算法和本站的清单一样。"),
)
"""The formula as the pages state it."""


def _thresholds() -> tuple[Text, ...]:
    """Return how this site sets the tier where a carrier declared none (R41)."""
    lines = [message("运营商申报了档次的，照它申报的。没申报的，本站按月费分：")]
    for generation in Generation:
        network = generation.value[0]
        middle, high = MIDDLE_FROM[network], HIGH_FROM[network]
        lines.append(
            sentence("%(network)s：每月 %(middle)s 元起是中档，%(high)s 元起是高档。", network=network.value, middle=middle, high=high)
        )
    return tuple(lines)


THRESHOLDS = _thresholds()
"""The thresholds as the pages state them."""


@dataclass(frozen=True, slots=True)
class Offered:
    """The plans of one tier and network in one place, in the order of the formula."""

    tier: Tier
    generation: Generation
    plans: tuple[PublishedPlan, ...]


def offered(plans: Iterable[PublishedPlan], site: Site) -> tuple[Offered, ...]:
    """Return the public's plans by tier and network, low to high and 4G first, the empty ones too."""
    found: dict[tuple[Tier, Generation], list[PublishedPlan]] = {(tier, generation): [] for tier in Tier for generation in Generation}
    for plan in in_order(plans, site):
        generation, tier = generation_of(plan), tier_of(plan)
        if generation is not None and tier is not None and plan.audience is Audience.PUBLIC:
            found[tier, generation].append(plan)
    return tuple(Offered(tier, generation, tuple(sorted(listed, key=is_limited))) for (tier, generation), listed in found.items())
