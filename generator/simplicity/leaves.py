"""A plan as the list of its single values, each with its place, for comparing plans and for counting what they hold."""

from collections.abc import Hashable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from generator.read.plan_file import Plan
from generator.tariff.field import meaning_of
from generator.tariff.format_tables import annotations_of, dataclasses_in
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
    steps = place.split(".")
    told: list[Text] = []
    part: Hashable = Plan
    for step in steps:
        if step.isdecimal():
            if int(step):
                told.append(Text(zh=f"第 {int(step) + 1} 项", en=f"item {int(step) + 1}"))
            continue
        meaning, part = _step(part, step)
        told.append(meaning)
    named = sum(not step.isdecimal() for step in steps)
    kept = told[1:] if named > 1 else told
    return Text(zh="·".join(text.zh for text in kept), en=" · ".join(text.en for text in kept))


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


@cache
def _step(part: Hashable, name: str) -> tuple[Text, Hashable]:
    """Return what a field means, up to the first pause, and what its own fields may stand in."""
    for kind in _parts(part):
        hint = annotations_of(kind).get(name)
        if hint is not None:
            meaning = meaning_of(hint)
            return _short(meaning.text) if meaning else Text(zh="种类", en="kind"), hint
    return Text(zh=name, en=name), part


def _parts(annotation: object) -> tuple[type, ...]:
    return tuple(dataclasses_in(annotation))


def _short(text: Text) -> Text:
    return Text(zh=_until(text.zh, "，；：（。"), en=_until(text.en, ",;:("))


def _until(text: str, signs: str) -> str:
    return text[: min((place for sign in signs if (place := text.find(sign)) > 0), default=len(text))].strip()
