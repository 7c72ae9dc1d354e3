"""Chinese words inside a page of another language, marked as Chinese, so that a voice reads them as Chinese (WCAG 3.1.2)."""

import re
from collections.abc import Callable
from functools import partial

from markupsafe import Markup, escape

from generator.tariff.language import Language, Text

_HAN = "[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+"
# Bounded, so that a hostile text cannot make the search slow.
_ATTACHED = r"[0-9A-Za-z+\-.%/&()]{0,24}"
_ANY = re.compile(_HAN)
_RUN = re.compile(f"{_ATTACHED}{_HAN}(?:(?: ?[0-9.]{{1,8}} ?|{_ATTACHED}){_HAN})*[0-9A-Za-z+]{{0,24}}")

Say = Callable[[Text], str]
"""Says a text in the language of one page."""


def marked(words: str, element: str = "span") -> str:
    """Return a text for a page; the Chinese in it is put into elements and everything else is escaped."""
    if words.isascii() or _ANY.search(words) is None:
        return words
    parts: list[str] = []
    done = 0
    for run in _RUN.finditer(words):
        parts.extend((escape(words[done : run.start()]), f'<{element} lang="zh-CN">', escape(run[0]), f"</{element}>"))
        done = run.end()
    return Markup("".join((*parts, escape(words[done:]))))  # noqa: S704 - every part is escaped above


def _in_chinese(text: Text) -> str:
    return text.zh


def _in(language: Language, element: str, text: Text) -> str:
    return marked(text.say(language), element)


def _line_in(language: Language, element: str, text: Text) -> str:
    words = text.say(language)
    # A word like eSIM keeps its own letters.
    if words[0].islower() and not words[1:2].isupper():
        words = words[0].upper() + words[1:]
    return marked(words, element)


def line_sayer(language: Language) -> Say:
    """Return the function that says an answer which stands on a line of its own; it begins with a capital."""
    return _in_chinese if language is Language.ZH else partial(_line_in, language, _element(language))


def sayer(language: Language) -> Say:
    """Return the function that says a text on a page in `language`."""
    return _in_chinese if language is Language.ZH else partial(_in, language, _element(language))


def _element(language: Language) -> str:
    """Return the element round Chinese: in a text that runs the other way it must not draw the signs beside it along."""
    return "bdi" if language.direction == "rtl" else "span"
