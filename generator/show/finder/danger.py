"""The one danger of a plan: of its heaviest restrictions the one that surprises people most on their bill."""

from generator.gate.published import PublishedPlan
from generator.tariff.restriction import Restriction, Weight

_ORDER = {weight: place for place, weight in enumerate(Weight)}
_GRAVEST = (
    "price_steps_up",
    "price_from_day",
    "changes_at_expiry",
    "early_termination",
    "prepayment_lost",
    "handset_tie",
    "number_tie",
    "benefits_repaid",
    "minimum_spend",
    "billed_beyond",
    "billed_as_main_plan",
    "prepayment_needed",
    "prepayment_returned_slowly",
    "third_party_charge",
    "first_month_full",
)
"""What costs money, by how badly it surprises people (design choice): a price that rises, being bound, money lost, use beyond."""


def danger(plan: PublishedPlan) -> Restriction | None:
    """Return the danger that is named beside a plan, None where its filing states no restriction."""
    places = {restriction: place for place, restriction in reversed(list(enumerate(plan.restrictions)))}
    return min(plan.restrictions, key=lambda one: (_ORDER[one.weight], _place(one), places[one]), default=None)


def _place(restriction: Restriction) -> int:
    return _GRAVEST.index(restriction.name) if restriction.name in _GRAVEST else len(_GRAVEST)
