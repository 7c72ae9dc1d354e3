"""Facts as plain data for machines: words as in plan files, quantities as text with their unit, money as exact strings."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Any

from generator.tariff.language import Language, Text
from generator.tariff.quantity import DataVolume, Duration, Period, Speed
from generator.tariff.words import Word

PlainData = Any
"""What JSON can hold: text, whole numbers, true, false, null, lists and mappings of these."""


Converter = Callable[[Any], PlainData]


def plain(value: object) -> PlainData:
    """Return a fact as plain data: words as in plan files, quantities as text with unit, money as an exact string.

    Fields of a part that the file left out and that have no word for silence are left out here too.
    """
    kind = type(value)
    converter = _learnt.get(kind) or _learn(kind)
    return converter(value)


_SIMPLE: tuple[tuple[type | tuple[type, ...], Converter], ...] = (
    (Word, attrgetter("value")),
    ((DataVolume, Speed, Duration, Period), str),
    (Decimal, "{:f}".format),
    (Text, lambda text: {language.value: text.say(language) for language in Language}),
    (date, date.isoformat),
    (tuple, lambda values: [plain(value) for value in values]),
)


_learnt: dict[type, Converter] = {}
"""What turns a value of each type into plain data; found once a type, because there are many values."""


def _learn(kind: type) -> Converter:
    _learnt[kind] = found = _converter(kind)
    return found


def _converter(kind: type) -> Converter:
    for kinds, converter in _SIMPLE:
        if issubclass(kind, kinds):
            return converter
    if is_dataclass(kind):
        names = tuple(field.name for field in fields(kind))
        return lambda part: {name: plain(value) for name in names if (value := getattr(part, name)) is not None}
    return lambda value: value
