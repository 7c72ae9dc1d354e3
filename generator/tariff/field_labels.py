"""What fields are called in a few words: the beginnings of their meanings, as the format declares them."""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import Any

from generator.tariff.field import Meaning, meaning_of
from generator.tariff.format_tables import annotations_of, dataclasses_in
from generator.tariff.language import Language, Text, in_every_language, joined, message, sentence
from generator.tariff.prose import Prose

BETWEEN_FIELDS = message("·", context="between a field and the part that it is of")
_PAUSES = {Language.ZH: "，；：（。"}
_OTHER_PAUSES = ",;:("


def label_of(place: Iterable[str | int], annotation: object) -> Text:
    """Return what the fields on the way to a place mean, from the first field's `annotation` on: `通用流量·流量`.

    A part's own name is left out where a field of it is named; the second item of a list says that it is the second.
    """
    told = list(_steps(list(place), annotation))
    return joined((text for text, of_the_top in told if not of_the_top or len(told) == 1), BETWEEN_FIELDS)


@cache
def field_label(meaning: Meaning) -> Text:
    """Return a field's meaning up to its first pause."""
    return in_every_language(partial(_until_pause, meaning.text))


def _steps(place: list[str | int], annotation: object) -> Iterator[tuple[Text, bool]]:
    """Yield what each step of a place is called, and whether it is the outermost of several fields."""
    names = sum(isinstance(step, str) for step in place)
    for depth, step in enumerate(place):
        if isinstance(step, int):
            if step:
                yield sentence("第 %(number)s 项", number=step + 1), False
            continue
        if depth:
            annotation = _below(annotation, step)
        # The part's own name goes; a text's stays, because its only further field is its English.
        yield _called(annotation, step), not depth and names > 1 and Prose not in dataclasses_in(annotation)


@cache
def _below(annotation: Any, step: str) -> object:  # noqa: ANN401 - an annotation can be anything
    return next(hints[step] for part in dataclasses_in(annotation) if step in (hints := annotations_of(part)))


def _called(annotation: object, step: str) -> Text:
    meaning = meaning_of(annotation)
    if meaning is None and step != "kind":
        raise ValueError(f"{step} has no Meaning")
    return field_label(meaning) if meaning else message("种类")


def _until_pause(text: Text, language: Language) -> str:
    words = text.say(language)
    pauses = _PAUSES.get(language, _OTHER_PAUSES)
    return words[: min((place for sign in pauses if (place := words.find(sign)) > 0), default=len(words))].strip()
