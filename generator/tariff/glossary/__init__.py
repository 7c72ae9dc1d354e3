"""The glossary: the terms of the trade in plain words. Pages link to them, and rules ask whether a word is among them."""

from functools import cache

from generator.tariff.glossary import calls, data, disclosure, money, network, time
from generator.tariff.glossary.term import Term, TermGroup
from generator.tariff.language import Language
from generator.tariff.restrictions import kinds

GROUPS: tuple[TermGroup, ...] = (money.GROUP, data.GROUP, calls.GROUP, time.GROUP, network.GROUP, disclosure.GROUP)
"""All terms; the pages show them in this order."""


def terms() -> tuple[Term, ...]:
    """Return every term, in the order of the glossary; the kinds of restriction explain themselves."""
    return tuple(each for group in GROUPS for each in group.terms)


@cache
def anchors_by_word(language: Language) -> dict[str, str]:
    """Return the anchor of the term behind every word that texts in `language` link."""
    found: dict[str, str] = {}
    for each in terms():
        for word in each.words(language):
            found[word] = each.anchor
    return found


@cache
def explained_words() -> frozenset[str]:
    """Return every Chinese word that the glossary explains: names, the words for them, and the terms of restrictions."""
    names = {piece for each in terms() for piece in (*each.name.zh.replace(" 和 ", "、").split("、"), *each.words(Language.ZH))}
    return frozenset(names | {kind.explanation.zh.split("：")[0] for kind in kinds().values()})
