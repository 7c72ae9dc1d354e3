"""The interface's strings: written in Chinese where they stand, translated in one catalogue a language."""

from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from generator.tariff.language import Language

LOCALES = Path(__file__).resolve().parents[2] / "templates" / "locales"


class MissingTranslationError(Exception):
    """A string has no translation: the build fails rather than show Chinese in an English page."""


@cache
def catalogue(language: Language) -> dict[str, str]:
    """Return the strings of a language by their Chinese wording; Chinese itself needs none."""
    if language is Language.ZH:
        return {}
    with (LOCALES / language.value / "LC_MESSAGES" / "mingbai.po").open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file, locale=language.value) if message.id}


def translate(language: Language, wording: str) -> str:
    """Return `wording` in `language`; raises MissingTranslationError where the catalogue does not hold it."""
    if language is Language.ZH:
        return wording
    found = catalogue(language).get(wording)
    if not found:
        raise MissingTranslationError(f"templates/locales/{language.value}/LC_MESSAGES/mingbai.po: {wording!r}")
    return found
