"""What a plan costs at a need: the figure by which the finder orders, the higher bound where the filing leaves room."""

from decimal import Decimal

from generator.gate.published import PublishedPlan
from generator.show.finder.answers import Need
from generator.show.pairs import fee_of
from generator.tariff.allowances import VoiceAllowance
from generator.tariff.beyond import CallPrice
from generator.tariff.overage_cost import bundle_megabytes, overage_cost
from generator.tariff.quantity import MB_PER_GB


def cost_for(plan: PublishedPlan, need: Need) -> int | None:
    """Return what a plan costs a month at this use in fen, the higher bound; None where nobody can say."""
    fee, bundle = fee_of(plan), bundle_megabytes(plan.allowances)
    if fee is None or bundle is None:
        return None
    over = max(Decimal(need.gigabytes * MB_PER_GB) - bundle, Decimal(0))
    if over:
        cost = overage_cost(plan.beyond, over, bundle=bundle)
        if cost is None:
            return None
        fee += cost.most
    voice = plan.allowances.voice
    minutes = need.minutes - (voice.minutes if isinstance(voice, VoiceAllowance) else 0)
    if minutes > 0:
        if not isinstance(plan.beyond.voice, CallPrice):
            return None
        fee += minutes * plan.beyond.voice.yuan
    return int(fee * 100)
