"""Interface strings: templates say them in Chinese, `templates/locales/` holds the English for each.

There is no fallback. A string without English, or with a guessed one (`fuzzy`), stops the build.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from generator.show.template_folder import TEMPLATES
from generator.tariff.language import Language

ENGLISH = TEMPLATES / "locales" / "en" / "LC_MESSAGES" / "mingbai.po"

Gettext = Callable[[str], str]
Ngettext = Callable[[str, str, int], str]


class MissingEnglishError(Exception):
    """An interface string has no English; the message names the string and the file to add it to."""

    def __init__(self, strings: list[str]) -> None:
        """List every string, one a line, as it has to be added."""
        super().__init__("\n".join([f"no English for these strings; add them to {ENGLISH.name}:", *strings]))


@cache
def read_english(path: Path = ENGLISH) -> Mapping[str, tuple[str, ...]]:
    """Return the English of every Chinese string: one form, or two where it counts; raises MissingEnglishError."""
    with path.open("rb") as file:
        catalogue = read_po(file, locale="en", abort_invalid=True)
    english: dict[str, tuple[str, ...]] = {}
    missing: list[str] = []
    for message in catalogue:
        if not message.id:
            continue  # the file's own header
        chinese = message.id if isinstance(message.id, str) else message.id[0]
        said = message.string or ""
        forms = (said,) if isinstance(said, str) else tuple(said)
        if message.fuzzy or not all(forms):
            missing.append(chinese)
        english[chinese] = forms
    if missing:
        raise MissingEnglishError(missing)
    return english


def gettext_in(language: Language) -> Gettext:
    """Return the function that says a Chinese interface string in `language`."""
    if language is Language.ZH:
        return _as_written
    english = read_english()

    def gettext(chinese: str) -> str:
        try:
            return english[chinese][0]
        except KeyError:
            raise MissingEnglishError([chinese]) from None

    return gettext


def ngettext_in(language: Language) -> Ngettext:
    """Return the function that says a counting string; Chinese has one form, English two."""
    if language is Language.ZH:
        return _singular_as_written
    english = read_english()

    def ngettext(chinese: str, _plural: str, count: int) -> str:
        try:
            forms = english[chinese]
        except KeyError:
            raise MissingEnglishError([chinese]) from None
        return forms[0] if count == 1 else forms[-1]

    return ngettext


def _as_written(chinese: str) -> str:
    return chinese


def _singular_as_written(chinese: str, _plural: str, _count: int) -> str:
    return chinese
