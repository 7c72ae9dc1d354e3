"""Which plans stand side by side in a place: for each tier one of each network, by a formula that the page states (R43).

Of the plans of a tier that the public can have, those without a limit of age or group come first, then the one with
the lowest lasting price in yuan a month, then the one with the lowest filing number. Nothing else counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.gate.published import PublishedPlan
from generator.show.pairs import Generation, fee_of, generation_of, is_limited
from generator.tariff.language import Text, message, sentence
from generator.tariff.tiers import HIGH_FROM, MIDDLE_FROM, tier_of
from generator.tariff.words import Audience, Tier

FORMULA = (
    message("每一档，4G 和 5G 各放一个套餐。"),
    message("先选不限年龄、不限人群的，再选月费最低的。"),
    message("月费一样，就选方案编号排在前面的。"),
    message("月费看最后长期要付的价钱，不看头几个月的优惠价。"),
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


def offered(plans: Iterable[PublishedPlan]) -> tuple[Offered, ...]:
    """Return the public's plans by tier and network, low to high and 4G first, the empty ones too."""
    found: dict[tuple[Tier, Generation], list[PublishedPlan]] = {(tier, generation): [] for tier in Tier for generation in Generation}
    for plan in plans:
        generation, tier = generation_of(plan), tier_of(plan)
        if generation is not None and tier is not None and plan.audience is Audience.PUBLIC:
            found[tier, generation].append(plan)
    return tuple(Offered(tier, generation, tuple(sorted(listed, key=_order))) for (tier, generation), listed in found.items())


def _order(plan: PublishedPlan) -> tuple[bool, bool, Decimal, str]:
    fee = fee_of(plan)
    return is_limited(plan), fee is None, fee or Decimal(0), plan.filing_number
