"""A plan as the list of its single values, each with its place, for comparing plans and for counting what they hold."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from generator.read.plan_file import Plan
from generator.tariff import field_labels
from generator.tariff.format_tables import annotations_of
from generator.tariff.language import Text
from generator.tariff.offer import SalesChannel
from generator.tariff.price import Money
from generator.tariff.prose import Prose
from generator.tariff.quantity import DataVolume, Duration, Period, Speed
from generator.tariff.words import NOT_STATED, Word

Value = Word | Decimal | DataVolume | Speed | Duration | Period | date | int | str

_NO_READING = frozenset({"format", "filing_number", "status", "disclosure", "as_filed", "internal_note"})
"""What tells plans apart or is not published: it is neither compared nor counted."""
_SINGLE = (str, Word, Decimal, DataVolume, Speed, Duration, Period, date, int)


class Leaf(NamedTuple):
    """One value that a plan states."""

    place: str
    """Where it stands in the file: `price.steps.0.amount`."""
    value: Value
    """Money is in yuan. Of a text it is the Chinese."""
    is_text: bool
    """Whether it is a carrier's sentence rather than a value of a type."""


def leaves_of(plan: Plan) -> list[Leaf]:
    """Return everything that a plan states, in the order of the format; what is not stated is no leaf."""
    found: list[Leaf] = []
    for name in _names(Plan):
        if name not in _NO_READING:
            _collect(getattr(plan, name), name, found)
    return found


def label_of(place: str) -> Text:
    """Return what the fields on the way to a place mean, in a few words: `通用流量·流量`."""
    steps = [int(step) if step.isdecimal() else step for step in place.split(".")]
    return field_labels.label_of(steps, annotations_of(Plan)[str(steps[0])])


def _collect(value: object, place: str, found: list[Leaf]) -> None:
    """Add what a value holds to `found`."""
    # A list is filled, rather than generators nested, because of 100,000 plans each has a hundred parts.
    if value is None or value is NOT_STATED:
        return
    if isinstance(value, Prose):
        found.append(Leaf(place, value.zh, is_text=True))
    elif isinstance(value, _SINGLE):
        found.append(Leaf(place, value, is_text=False))
    elif isinstance(value, tuple):
        for index, item in enumerate(_ordered(value)):
            _collect(item, f"{place}.{index}", found)
    elif is_dataclass(value) and not isinstance(value, type):
        is_money = isinstance(value, Money)
        for name in _names(type(value)):
            if name == "amount" and isinstance(value, Money):
                found.append(Leaf(f"{place}.{name}", value.yuan, is_text=False))
            elif name != "unit" or not is_money:
                _collect(getattr(value, name), f"{place}.{name}", found)
    else:
        raise TypeError(f"no way to compare a {type(value).__name__}")


def _ordered(values: tuple[object, ...]) -> tuple[object, ...]:
    """Return lists of words, names and channels in one order, because the order in which they are written means nothing."""
    if len(values) < 2 or not isinstance(values[0], Word | str | SalesChannel):  # noqa: PLR2004 - one is in order already
        return values
    return tuple(sorted(values, key=repr))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
