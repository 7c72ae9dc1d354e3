"""Interface strings of templates: written in Chinese there, said in the page's language from its message catalogue."""

from collections.abc import Callable

from generator.tariff.language import Language
from generator.tariff.translations import plural_form, translated

Gettext = Callable[[str], str]
Ngettext = Callable[[str, str, int], str]


def gettext_in(language: Language) -> Gettext:
    """Return the function that says a Chinese string in `language`; it raises MissingTranslationError."""
    if language is Language.ZH:
        return _as_written
    return lambda chinese: translated(language.value, chinese)[0]


def ngettext_in(language: Language) -> Ngettext:
    """Return the function that says a counting string; Chinese has one form, every other language its own number."""
    if language is Language.ZH:
        return _singular_as_written
    return lambda chinese, _plural, count: translated(language.value, chinese)[plural_form(language.value)(count)]


def _as_written(chinese: str) -> str:
    return chinese


def _singular_as_written(chinese: str, _plural: str, _count: int) -> str:
    return chinese
