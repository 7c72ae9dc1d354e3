"""A published plan as plain data for machines: the same facts as its page, amounts as exact strings with units."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import singledispatch
from typing import Any

from generator.gate.published import PUBLIC_FIELDS, PublishedPlan
from generator.tariff.quantity import DataVolume, Duration, Period, Speed
from generator.tariff.restriction import Restriction
from generator.tariff.words import Word

PlainData = Any
"""What JSON can hold: text, whole numbers, true, false, null, lists and mappings of these."""


@singledispatch
def plain(value: object) -> PlainData:
    """Return a fact as plain data: words as in plan files, quantities as text with unit, money as an exact string.

    Fields of a part that the file left out and that have no word for silence are left out here too.
    """
    if is_dataclass(value):
        return {field.name: plain(inner) for field in fields(value) if (inner := getattr(value, field.name)) is not None}
    return value


@plain.register
def _(value: Word) -> PlainData:
    return value.value


@plain.register(DataVolume)
@plain.register(Speed)
@plain.register(Duration)
@plain.register(Period)
def _(value: object) -> PlainData:
    return str(value)


@plain.register
def _(value: Decimal) -> PlainData:
    return format(value, "f")


@plain.register
def _(value: date) -> PlainData:
    return value.isoformat()


@plain.register
def _(value: tuple) -> PlainData:  # type: ignore[type-arg] # singledispatch registers bare classes
    return [plain(item) for item in value]


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
