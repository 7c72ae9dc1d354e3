"""A term of the glossary: its anchor, its meaning in plain words, and the words under which texts use it."""

from dataclasses import dataclass

from generator.tariff.language import Text


@dataclass(frozen=True, slots=True)
class Term:
    """One term. Its anchor is ASCII and for ever, because links from other sites lead to it."""

    anchor: str
    name: Text
    meaning: Text
    zh_words: tuple[str, ...]
    """The words for it in Chinese texts that pages link to it; none where everybody knows the word."""
    en_words: tuple[str, ...]
    """The same for English texts."""


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms that belong together: an anchor, a heading in Chinese and English, the terms."""

    anchor: str
    heading: Text
    terms: tuple[Term, ...]


Pair = tuple[str, str]
"""The same thing in Chinese and in English."""


def term(anchor: str, name: Pair, meaning: Pair, words: Pair) -> Term:
    """Return a term; the words of each language stand in one string with `|` between them, as they are short."""
    zh, en = (tuple(filter(None, one.split("|"))) for one in words)
    return Term(anchor, Text(*name), Text(*meaning), zh, en)


def group(anchor: str, heading: Pair, *terms: Term) -> TermGroup:
    """Return a group of terms."""
    return TermGroup(anchor, Text(*heading), terms)
