"""A plan as the list of its single values, each with its place, for comparing plans and for counting what they hold."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from generator.read.plan_file import Plan
from generator.tariff.field import meaning_of
from generator.tariff.format_tables import annotations_of, dataclasses_in
from generator.tariff.language import Text
from generator.tariff.offer import SalesChannel
from generator.tariff.price import Money
from generator.tariff.prose import Prose
from generator.tariff.quantity import DataVolume, Duration, Period, Speed
from generator.tariff.words import NOT_STATED, Word

Steps = tuple[str | int, ...]
Value = Word | Decimal | DataVolume | Speed | Duration | Period | date | int | str

_NO_READING = frozenset({"format", "filing_number", "status", "disclosure", "as_filed", "internal_note"})
"""What tells plans apart or is not published: it is neither compared nor counted."""
_QUANTITIES = (Word, Decimal, DataVolume, Speed, Duration, Period, date, int)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value that a plan states."""

    path: Steps
    value: Value
    """Money is in yuan. Of a text it is the Chinese."""
    is_text: bool = False
    """Whether it is a carrier's sentence rather than a value of a type."""

    @property
    def place(self) -> str:
        """The place in the file: `price.steps.0.amount`."""
        return ".".join(map(str, self.path))


def leaves_of(plan: Plan) -> Iterator[Leaf]:
    """Yield everything that a plan states, in the order of the format; what is not stated is no leaf."""
    for name in _names(Plan):
        if name not in _NO_READING:
            yield from _below(getattr(plan, name), (name,))


def label_of(path: Steps) -> Text:
    """Return what the fields on the way to a value mean, in a few words: `通用流量·流量`."""
    told: list[Text] = []
    part: Hashable = Plan
    for step in path:
        if isinstance(step, int):
            if step:
                told.append(Text(zh=f"第 {step + 1} 项", en=f"item {step + 1}"))
            continue
        meaning, part = _step(part, step)
        told.append(meaning)
    kept = told[1:] if isinstance(path[-1], str) and len(told) > 1 else told
    return Text(zh="·".join(text.zh for text in kept), en=" · ".join(text.en for text in kept))


def _below(value: object, path: Steps) -> Iterator[Leaf]:
    if value is None or value is NOT_STATED:
        return
    if isinstance(value, Prose):
        yield Leaf(path, value.zh, is_text=True)
    elif isinstance(value, str):
        yield Leaf(path, value)
    elif isinstance(value, tuple):
        for index, item in enumerate(_ordered(value)):
            yield from _below(item, (*path, index))
    elif isinstance(value, _QUANTITIES):
        yield Leaf(path, value)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _names(type(value)):
            if name == "amount" and isinstance(value, Money):
                yield Leaf((*path, name), value.yuan)
            elif name != "unit" or not isinstance(value, Money):
                yield from _below(getattr(value, name), (*path, name))
    else:
        raise TypeError(f"no way to compare a {type(value).__name__}")


def _ordered(values: tuple[object, ...]) -> tuple[object, ...]:
    """Return lists of words, names and channels in one order, because the order in which they are written means nothing."""
    return tuple(sorted(values, key=repr)) if all(isinstance(value, Word | str | SalesChannel) for value in values) else values


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
