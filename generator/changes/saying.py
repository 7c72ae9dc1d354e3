"""How a value of a plan is said inside a sentence about a change: with its unit, by the words that the format declares."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Annotated

from generator.changes.differences import ABSENT, FIGURE_FIELDS, Difference, field_names, is_part
from generator.changes.directions import PROFILE
from generator.changes.items import NAMING, item_name, when_of
from generator.changes.version import fact_annotations
from generator.tariff.allowances import AppDataAllowance, DataAllowance, SmsAllowance, VoiceAllowance
from generator.tariff.carrier import Carrier
from generator.tariff.field import Meaning, meaning_of
from generator.tariff.field_labels import BETWEEN_FIELDS, field_label, label_of
from generator.tariff.format_tables import annotations_of
from generator.tariff.language import (
    BETWEEN_CLAUSES,
    BETWEEN_NAMES,
    BETWEEN_STEPS,
    Language,
    Text,
    as_written,
    counted,
    in_every_language,
    joined,
    sentence,
)
from generator.tariff.plain_names import yes_or_no
from generator.tariff.price import Money, PriceStep
from generator.tariff.prose import Prose
from generator.tariff.quantity import DataVolume, Duration, Period, Speed
from generator.tariff.restriction import Restriction
from generator.tariff.term import LeavingCharge
from generator.tariff.wording import BLANK, day_text, each, quoted
from generator.tariff.words import NONE, NOT_STATED, Word, YesNo

UNITS: dict[str, Callable[[int], Text]] = {
    "from_month": lambda number: sentence("第 %(number)s 个月", number=number),
    "to_month": lambda number: sentence("第 %(number)s 个月", number=number),
    "percent": lambda number: sentence("%(number)s%%", number=number),
    "minimum": lambda number: counted("%(number)s 岁", number),
    "elders_direct_from_age": lambda number: counted("%(number)s 岁", number),
    "maximum": lambda number: counted("%(number)s 岁", number),
    "per_person": lambda number: counted("%(number)s 个", number, context="of one plan"),
    "at_most": lambda number: counted("%(number)s 张", number),
}
"""How a whole number is said, by the field that holds it; minutes and messages are said with how often they are given."""

_IN_FIGURES = frozenset({*FIGURE_FIELDS, "unit", "per", "name", "kind", "percent", "per_month_served"})
"""What the words for a figure hold already."""


PROFILE_ANNOTATION = Annotated[Carrier, Meaning("运营商资料", "the carrier's profile")]


def label_for(difference: Difference, after: object) -> Text:
    """Return what differs in a few words: of a figure the part that it is of, of an item that came or went its list.

    `after` is the version after, whose items are called by what they hold, unless just that is what differs.
    """
    place = difference.place
    if place[-1] in FIGURE_FIELDS or ABSENT in {difference.before, difference.after}:
        place = place[:-1]
    annotation = PROFILE_ANNOTATION if place[0] == PROFILE else fact_annotations()[str(place[0])]
    if difference.restriction is None:
        return label_of(place, annotation) if place[-1] in NAMING else label_of(place, annotation, partial(item_name, after))
    return joined([difference.restriction.title, label_of((place[0], *place[2:]), annotation)], BETWEEN_FIELDS)


def said_of(difference: Difference, value: object) -> Text | None:
    """Return one side of a difference in words, None where there is no such item."""
    if value is ABSENT:
        return None
    path = difference.field
    return figure_told(value) if path.rpartition(".")[2] in FIGURE_FIELDS else told(value, path)


def told(value: object, path: str = "") -> Text:  # noqa: PLR0911 - one for each sort of value
    """Return a value in words; `path` is the field that holds it, which gives a whole number its unit and a yes its words."""
    match value:
        case None | ():
            return NONE.text
        case YesNo():
            return yes_or_no(path, yes=value is YesNo.YES)
        case Word() | DataVolume() | Speed() | Duration() | Period():
            return value.text
        case Prose():
            return quoted(value)
        case int():
            return UNITS[path.rpartition(".")[2]](value)
        case date():
            return day_text(value)
        case str():
            return as_written(value) if value else BLANK
        case tuple():
            return _list_told(value, path)
        case _:
            return _part_told(value, path)


def figure_told(part: object) -> Text:
    """Return how much a part holds, with its unit and how often: `每月 30 GB`, `每月 29 元`."""
    match part:
        case LeavingCharge():
            return part.formula
        case Money():
            return part.text
        case DataAllowance() | AppDataAllowance():
            return each(part.per, part.volume.text)
        case VoiceAllowance():
            return each(part.per, sentence("%(minutes)s 分钟", minutes=part.minutes))
        case SmsAllowance():
            return each(part.per, sentence("%(messages)s 条", messages=part.messages))
        case _:
            raise TypeError(f"a {type(part).__name__} holds no figure")


def after_words(text: Text) -> Text:
    """Return a text as it follows Chinese words: with a space where it begins with a Latin letter or a digit."""

    def spaced(language: Language) -> str:
        words = text.say(language)
        return f" {words}" if language is Language.ZH and words[:1].isascii() and words[:1].isalnum() else words

    return in_every_language(spaced)


def _list_told(items: tuple[object, ...], path: str) -> Text:
    """Return a list; several parts, which have commas of their own, are numbered."""
    if isinstance(items[0], PriceStep):
        return joined([_step_told(item) for item in items if isinstance(item, PriceStep)], BETWEEN_STEPS)
    said = [told(item, path) for item in items]
    if is_part(items[0]) and len(items) > 1:
        said = [sentence("（%(number)s）%(what)s", number=number, what=what) for number, what in enumerate(said, start=1)]
        return joined(said, BETWEEN_STEPS)
    return joined(said, BETWEEN_NAMES)


def _step_told(step: PriceStep) -> Text:
    when = when_of(step)
    return step.text if when is None else sentence("%(time)s%(step)s", time=when, step=step.text)


def _part_told(part: object, path: str) -> Text:
    """Return a whole part: what it is first, then every further field that is stated, with its label."""
    opening, held = _opening(part)
    rest = [(name, getattr(part, name)) for name in field_names(part) if name not in held]
    said = [
        *opening,
        *(_field_told(part, f"{path}.{name}", value) for name, value in rest if value is not None and value is not NOT_STATED),
    ]
    return joined(said, BETWEEN_CLAUSES) if said else NOT_STATED.text


def _opening(part: object) -> tuple[list[Text], frozenset[str]]:
    """Return the words that a part is known by, and the fields that they hold."""
    name, kind = getattr(part, "name", None), getattr(part, "kind", None)
    if isinstance(part, Restriction):
        return [part.title], frozenset({"kind"})
    if isinstance(part, LeavingCharge | Money | DataAllowance | AppDataAllowance | VoiceAllowance | SmsAllowance):
        figure = figure_told(part)
        return [sentence("%(name)s %(what)s", name=quoted(name), what=figure) if isinstance(name, Prose) else figure], _IN_FIGURES
    return ([kind.text] if isinstance(kind, Word) else []), frozenset({"kind"})


def _field_told(part: object, path: str, value: object) -> Text:
    name = path.rpartition(".")[2]
    kind: type = type(part)
    meaning = meaning_of(annotations_of(kind)[name])
    what = told(value, path)
    return sentence("%(label)s：%(what)s", label=field_label(path, meaning), what=what) if meaning else what
