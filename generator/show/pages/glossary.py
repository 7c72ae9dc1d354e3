"""Words explained: the terms of tariffs, and every kind of restriction by its own title and explanation."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.show.page import Page, PageType
from generator.show.site import Site
from generator.show.words.marking import Say, sayer
from generator.tariff.glossary import GROUPS
from generator.tariff.language import Language, Text, in_every_language, message
from generator.tariff.restrictions import kinds

_TITLE = message("名词解释")
_DESCRIPTION = message("套餐里难懂的词，用大白话讲。")
_RESTRICTIONS = message("本站标出来的限制")


@dataclass(frozen=True, slots=True)
class Entry:
    """One term with its meaning; the anchor is for ever."""

    anchor: str
    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """Terms that belong together."""

    anchor: str
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """All terms by group."""

    title: str
    groups: tuple[EntryGroup, ...]


def _pages(_site: Site, language: Language) -> Iterator[Page]:
    yield Page(
        address="glossary.html",
        language=language,
        title=_TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="glossary.html",
        view=GlossaryView(_TITLE.say(language), tuple(_groups(language))),
    )


def _groups(language: Language) -> Iterator[EntryGroup]:
    say = sayer(language)
    for group in GROUPS:
        entries = tuple(_entry(say, term.anchor, _with_original(term.name, term.name.zh), term.meaning) for term in group.terms)
        yield EntryGroup(f"group-{group.anchor}", say(group.heading), entries)
    restrictions = tuple(
        _entry(say, f"limit-{name.replace('_', '-')}", _with_original(kind.title, kind.explanation.zh.split("：")[0]), kind.explanation)
        for name, kind in kinds().items()
    )
    yield EntryGroup("group-limits", say(_RESTRICTIONS), restrictions)


def _entry(say: Say, anchor: str, term: Text, meaning: Text) -> Entry:
    return Entry(anchor, say(term), say(meaning))


def _with_original(name: Text, original: str) -> Text:
    """Return the term with its Chinese word beside the translated one, which is the one that contracts and shops use."""

    def said(language: Language) -> str:
        own = name.say(language)
        return own if original == own or language is Language.ZH else f"{own} （{original}）"

    return in_every_language(said)


PAGE_TYPE = PageType(name="glossary", pages=_pages)
