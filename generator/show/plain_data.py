"""A published plan as plain data for machines: the same facts as its page, amounts as exact strings with units."""

from generator.gate.published import PUBLIC_FIELDS, PublishedPlan
from generator.tariff.plain_data import PlainData, plain
from generator.tariff.restriction import Restriction


def plan_data(plan: PublishedPlan) -> dict[str, PlainData]:
    """Return everything that is public about a plan, restrictions with their sentences included."""
    data: dict[str, PlainData] = {"state": plan.state.value}
    for name in PUBLIC_FIELDS:
        data[name] = plain(getattr(plan, name))
    data["restrictions"] = [_restriction_data(restriction, plan) for restriction in plan.restrictions]
    return data


def _restriction_data(restriction: Restriction, plan: PublishedPlan) -> dict[str, PlainData]:
    return {
        **plain(restriction),
        "weight": restriction.weight.value,
        "title": plain(restriction.title),
        "sentence": plain(restriction.sentence(plan)),
        "consequence": plain(restriction.consequence(plan)),
    }
