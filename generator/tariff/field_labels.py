"""What fields are called in a few words: as readers are told, else by the beginnings of their meanings, as the format declares them."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

from generator.tariff.field import Meaning, meaning_of
from generator.tariff.format_tables import annotations_of, dataclasses_in
from generator.tariff.language import Language, Text, in_every_language, joined, message, sentence
from generator.tariff.plain_names import PLAIN_NAMES
from generator.tariff.prose import Prose

BETWEEN_FIELDS = message("·", context="between a field and the part that it is of")
_PAUSES = {Language.ZH: "，；：（。"}
_OTHER_PAUSES = ",;:("


def _by_number(_: tuple[str | int, ...]) -> None:
    """Leave every item to its number."""


def label_of(
    place: Iterable[str | int], annotation: object, item_name: Callable[[tuple[str | int, ...]], Text | None] = _by_number
) -> Text:
    """Return what the fields on the way to a place are called, from the first field's `annotation` on: `家里的宽带·下载最快`.

    A part's own name is left out where a field of it is named; an item of a list is called as `item_name` says of its place,
    else the second says that it is the second.
    """
    told = list(_steps(tuple(place), annotation, item_name))
    return joined((text for text, of_the_top in told if not of_the_top or len(told) == 1), BETWEEN_FIELDS)


@cache
def field_label(path: str, meaning: Meaning | None) -> Text:
    """Return what a field is called, up to its first pause; `path` is its place without the numbers of items."""
    name = PLAIN_NAMES.get(path) or (message("种类") if meaning is None else meaning.text)
    return in_every_language(partial(_until_pause, name))


def _steps(
    place: tuple[str | int, ...], annotation: object, item_name: Callable[[tuple[str | int, ...]], Text | None]
) -> Iterator[tuple[Text, bool]]:
    """Yield what each step of a place is called, and whether it is the outermost of several fields."""
    names = sum(isinstance(step, str) for step in place)
    path = ""
    for depth, step in enumerate(place):
        if isinstance(step, int):
            name = item_name(place[: depth + 1])
            if name or step:
                yield name or sentence("第 %(number)s 项", number=step + 1), False
            continue
        if depth:
            annotation = _below(annotation, step)
        path = f"{path}.{step}" if path else step
        # The part's own name goes; a text's stays, because its only further field is its English.
        yield _called(annotation, path), not depth and names > 1 and Prose not in dataclasses_in(annotation)


@cache
def _below(annotation: Any, step: str) -> object:  # noqa: ANN401 - an annotation can be anything
    return next(hints[step] for part in dataclasses_in(annotation) if step in (hints := annotations_of(part)))


def _called(annotation: object, path: str) -> Text:
    meaning = meaning_of(annotation)
    if meaning is None and not path.endswith(".kind"):
        raise ValueError(f"{path} has no Meaning")
    return field_label(path, meaning)


def _until_pause(text: Text, language: Language) -> str:
    words = text.say(language)
    pauses = _PAUSES.get(language, _OTHER_PAUSES)
    label = words[: min((place for sign in pauses if (place := words.find(sign)) > 0), default=len(words))].strip()
    # A label stands inside a line; a word like SIM keeps its own letters.
    return label[:1].lower() + label[1:] if language is Language.EN and label[1:2].islower() else label
