"""Links from the words of a page to the glossary: each term once a page, where it is first used in running text.

Templates say `{{ line|explained }}`. A page of English links English terms, and Chinese ones inside a carrier's own
words, which stay Chinese. Headings, links, names and prices are never sent through here.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from markupsafe import Markup, escape

from generator.tariff.glossary import anchors_by_word
from generator.tariff.language import Language

_PAGE = "glossary.html"
_BESIDE = 3
"""So many signs of a line stay outside its links: a line that is one whole link would have to be as large as a button."""
_TAG = re.compile(r"(<[^>]*>)")
_NO_TERMS = ("距离网", "线下线", "集合约", "不要停机")
"""Words that only look as if a term stood in them."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a line as HTML; `anchor` is empty where nothing is to be linked, `length` counts the signs that one sees."""

    html: str
    anchor: str
    length: int


class TermLinks:
    """Links the terms of one page after the other, in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._used: set[str] = set()
        self._root = ""

    def begin(self, root: str) -> None:
        """Begin a page; `root` leads from it to the root of its language."""
        self._used = set()
        self._root = root

    def linked(self, text: str) -> str:
        """Return the text for a page, with links round the terms that the page has not used before."""
        pieces = _cut(text, self._language)
        if pieces is None:
            return text
        free = sum(piece.length for piece in pieces) - _BESIDE
        told = []
        for piece in pieces:
            if piece.anchor and piece.anchor not in self._used and free > piece.length:
                self._used.add(piece.anchor)
                free -= piece.length
                told.append(f'<a href="{self._root}{_PAGE}#{piece.anchor}">{piece.html}</a>')
            else:
                told.append(piece.html)
        return Markup("".join(told))  # noqa: S704 - _cut escapes every piece that is not already HTML of ours


# Typed, because a text and HTML of the same letters are equal and yet not the same thing.
@lru_cache(maxsize=20_000, typed=True)
def _cut(text: str, language: Language) -> tuple[_Piece, ...] | None:
    """Return the text in pieces, None where no term stands in it."""
    if _words(language).search(text) is None:
        return None
    if not isinstance(text, Markup):
        pieces = tuple(_pieces(str(escape(text)), language))
    elif "<a" in text:
        return None
    else:
        pieces = tuple(piece for part in _TAG.split(str(text)) if part for piece in _pieces(part, language))
    return pieces if any(piece.anchor for piece in pieces) else None


def _pieces(html: str, language: Language) -> list[_Piece]:
    """Return the pieces of a stretch of HTML that is one tag or has none."""
    if html.startswith("<"):
        return [_Piece(html, "", 0)]
    found: list[_Piece] = []
    done = 0
    for word in _words(language).finditer(html):
        term = word["chinese"] or word["latin"]
        if term is None:
            continue
        if before := html[done : word.start()]:
            found.append(_Piece(before, "", len(before)))
        found.append(_Piece(word[0], _anchors(language)[term.lower()], len(word[0])))
        done = word.end()
    if rest := html[done:]:
        found.append(_Piece(rest, "", len(rest)))
    return found


@cache
def _anchors(language: Language) -> dict[str, str]:
    """Return the anchor of every word that a page links; the words of its own language come last and win."""
    languages = (language,) if language is Language.ZH else (Language.ZH, language)
    return {word.lower(): anchor for each in languages for word, anchor in anchors_by_word(each).items()}


@cache
def _words(language: Language) -> re.Pattern[str]:
    """Return one pattern for all words, the longest first, so that 停机保号 is not taken for 停机."""
    words = sorted(_anchors(language), key=len, reverse=True)
    chinese = "|".join(re.escape(word) for word in words if not word.isascii())
    latin = "|".join(re.escape(word) for word in words if word.isascii())
    return re.compile(f"(?:{'|'.join(_NO_TERMS)})|(?P<chinese>{chinese})|(?<![A-Za-z])(?P<latin>{latin})s?(?![A-Za-z])", re.IGNORECASE)
