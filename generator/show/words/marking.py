"""Chinese words inside an English page, marked as Chinese, so that a voice reads them as Chinese (WCAG 3.1.2)."""

import re
from collections.abc import Callable

from markupsafe import Markup, escape

from generator.tariff.language import Language, Text

_HAN = "[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+"
# Bounded, so that a hostile text cannot make the search slow.
_ATTACHED = r"[0-9A-Za-z+\-.%/&()]{0,24}"
_RUN = re.compile(f"{_ATTACHED}{_HAN}(?:(?: ?[0-9.]{{1,8}} ?|{_ATTACHED}){_HAN})*[0-9A-Za-z+]{{0,24}}")

Say = Callable[[Text], str]
"""Says a text in the language of one page."""


def marked(english: str) -> str:
    """Return an English text for a page; the Chinese in it is put between tags and everything else is escaped."""
    if english.isascii() or _RUN.search(english) is None:
        return english
    parts: list[str] = []
    done = 0
    for run in _RUN.finditer(english):
        parts.extend((escape(english[done : run.start()]), '<span lang="zh-CN">', escape(run[0]), "</span>"))
        done = run.end()
    return Markup("".join((*parts, escape(english[done:]))))  # noqa: S704 - every part is escaped above


def _in_chinese(text: Text) -> str:
    return text.zh


def _in_english(text: Text) -> str:
    return marked(text.en)


def _line_in_english(text: Text) -> str:
    english = text.en
    # A word like eSIM keeps its own letters.
    if english[0].islower() and not english[1:2].isupper():
        english = english[0].upper() + english[1:]
    return marked(english)


def line_sayer(language: Language) -> Say:
    """Return the function that says an answer which stands on a line of its own; English ones begin with a capital."""
    return _in_chinese if language is Language.ZH else _line_in_english


def sayer(language: Language) -> Say:
    """Return the function that says a text on a page in `language`."""
    return _in_chinese if language is Language.ZH else _in_english
