"""The message catalogues: every sentence is written in Chinese in the code, and each other language has its words for it here.

A language is a folder of `templates/locales/`. There is no fallback: a message without its words, or with guessed ones
(`fuzzy`), stops the program.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po

LOCALES = Path(__file__).resolve().parents[2] / "templates" / "locales"
"""Beside the package, like the templates, because translators never open it."""
CATALOGUE = Path("LC_MESSAGES") / "mingbai.po"

Key = tuple[str, str]
"""Where a message belongs, usually the empty string, and its Chinese."""


class MissingTranslationError(Exception):
    """Messages lack their words in a language; the error names each, and the file to add it to."""

    def __init__(self, code: str, messages: list[Key]) -> None:
        """List every message, one a line, as it has to be added."""
        file = Path("templates") / "locales" / code / CATALOGUE
        lines = [
            f"msgctxt {_quoted(context)} msgid {_quoted(chinese)}" if context else f"msgid {_quoted(chinese)}"
            for context, chinese in messages
        ]
        super().__init__("\n".join([f"no words in '{code}' for these messages; add them to {file.as_posix()}:", *lines]))


def further_codes() -> tuple[str, ...]:
    """Return the codes of the languages beside Chinese and English, sorted; one folder with a catalogue is one language."""
    return tuple(sorted({file.parts[-3] for file in LOCALES.glob(f"*/{CATALOGUE.as_posix()}")} - {"zh", "en"}))


@cache
def translations(code: str) -> Mapping[Key, tuple[str, ...]]:
    """Return the words of a language for every message: one form, or as many as it counts with; raises MissingTranslationError."""
    return read_translations(LOCALES / code / CATALOGUE, code)


def read_translations(file: Path, code: str) -> Mapping[Key, tuple[str, ...]]:
    """Return what `translations` returns, from a file."""
    found: dict[Key, tuple[str, ...]] = {}
    missing: list[Key] = []
    for message in _read(file, code):
        if not message.id:
            continue  # the file's own header
        key = (message.context or "", message.id if isinstance(message.id, str) else message.id[0])
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))
        if message.fuzzy or not all(forms):
            missing.append(key)
        found[key] = forms
    if missing:
        raise MissingTranslationError(code, missing)
    return found


def translated(code: str, chinese: str, context: str = "") -> tuple[str, ...]:
    """Return the forms of one message in the language `code`; raises MissingTranslationError."""
    try:
        return translations(code)[context, chinese]
    except KeyError:
        raise MissingTranslationError(code, [(context, chinese)]) from None


@cache
def plural_form(code: str) -> Callable[[int], int]:
    """Return the function that says which form a number takes in the language `code`."""
    from gettext import c2py  # noqa: PLC0415

    return c2py(get_plural(code).plural_expr)


def _read(file: Path, code: str) -> Catalog:
    with file.open("rb") as opened:
        return read_po(opened, locale=code, abort_invalid=True)


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
