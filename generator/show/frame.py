"""What stands round every page: the header's links, the footer's notice, the official numbers and the dates."""

from dataclasses import dataclass

from generator.gate.published import Catalogue
from generator.show.notice import data_notice
from generator.show.page import HOME
from generator.show.words.calling import from_age
from generator.show.words.marking import sayer
from generator.show.words.saying import own_words
from generator.tariff.language import Language, Text, message
from generator.tariff.wording import day_text


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the site, as the header names it; `Page.section` says which one a page belongs to."""

    section: str
    text: Text
    address: str


SECTIONS = (
    Section("home", message("首页"), HOME),
    Section("4g", message("4G 套餐"), "networks/4g.html"),
    Section("5g", message("5G 套餐"), "networks/5g.html"),
    Section("catalogue", message("全部套餐"), "catalogue/index.html"),
    Section("compare", message("并排比较"), "compare/index.html"),
    Section("who-called", message("谁打来的电话"), "who-called.html"),
    Section("rights", message("权利与投诉"), "rights.html"),
    Section("search", message("查找"), "search.html"),
)
"""The header's links, in order; 4G stands beside 5G and before it (R40)."""

FURTHER = (
    Section("about-data", message("关于数据"), "about.html"),
    Section("glossary", message("名词解释"), "glossary.html"),
    Section("rules", message("核对规则"), "rules/index.html"),
    Section("accessibility", message("好不好用"), "accessibility.html"),
    Section("archive", message("已停售的套餐"), "archive/index.html"),
    Section("machine-readable", message("机器可读数据"), "about.html#machine-readable"),
)
"""The footer's links."""


@dataclass(frozen=True, slots=True)
class NavigationLink:
    """A link of the header or footer in one language."""

    section: str
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class OfficialNumbers:
    """The numbers of one carrier that the footer names; `outbound` is empty where none is known."""

    carrier: str
    hotline: str
    outbound: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Everything that the theme's template says round a page, in one language. All of it is escaped there."""

    language: Language
    languages: tuple[Language, ...]
    """All languages of the site."""
    others: tuple[Language, ...]
    """Those that the header links to."""
    sections: tuple[NavigationLink, ...]
    further: tuple[NavigationLink, ...]
    numbers: tuple[OfficialNumbers, ...]
    from_age: str
    """From what age one key on these numbers reaches a person; empty where that is not known of all of them."""
    as_of: str
    notice: str
    """Where the plans come from, and of which days the copies are."""


def frame(catalogue: Catalogue, language: Language) -> Frame:
    """Return what stands round the pages of `language`."""
    return Frame(
        language=language,
        languages=tuple(Language),
        others=tuple(other for other in Language if other is not language),
        sections=_links(SECTIONS, language),
        further=_links(FURTHER, language),
        numbers=_numbers(catalogue, language),
        from_age=from_age(catalogue.carriers.values(), language),
        as_of=day_text(catalogue.as_of).say(language),
        notice=data_notice(catalogue).say(language),
    )


def _links(sections: tuple[Section, ...], language: Language) -> tuple[NavigationLink, ...]:
    return tuple(NavigationLink(section.section, section.text.say(language), section.address) for section in sections)


def _numbers(catalogue: Catalogue, language: Language) -> tuple[OfficialNumbers, ...]:
    say = sayer(language)
    return tuple(
        OfficialNumbers(
            say(own_words(carrier.name)),
            carrier.hotline,
            carrier.outbound_number if isinstance(carrier.outbound_number, str) else "",
        )
        for carrier in catalogue.carriers.values()
    )
