"""Every public filing number in one list, by its first four signs: how one looks a number up without a script."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.gate.published import PublishedPlan
from generator.show.page import Link, Page, PageType
from generator.show.pages.check_number import ASK, QUESTION, check_address
from generator.show.paging import Pager, Sheet, in_folder, sheets
from generator.show.site import Site
from generator.show.words.marking import sayer
from generator.show.words.rows import foreign_tag
from generator.show.words.state import state_line
from generator.tariff.language import Language, Text, message, sentence

_TITLE = message("全部方案编号")
_MOST = 60
"""Numbers on one page: each takes two lines, a third of what a plan takes in the other lists."""
_START = 4
"""Signs that numbers have in common under one heading: the year and the letters of the region."""


@dataclass(frozen=True, slots=True)
class NumberEntry:
    """One filing number: its page, the plan's name, the language of the name where it is not the page's, the state in words."""

    number: str
    address: str
    name: str
    lang: str
    state: str


@dataclass(frozen=True, slots=True)
class NumberGroup:
    """Numbers that begin alike; `anchor` is empty where the group only goes on from the page before."""

    start: str
    anchor: str
    entries: tuple[NumberEntry, ...]


@dataclass(frozen=True, slots=True)
class CheckListView:
    """One page of the list."""

    title: str
    span: str
    """Which numbers of how many stand here; empty where there are none."""
    starts: tuple[Link, ...]
    """How numbers begin, each with the place where the first of them stands; on the first page only."""
    groups: tuple[NumberGroup, ...]
    pager: Pager


def _pages(site: Site, language: Language) -> Iterator[Page]:
    found = list(sheets(tuple(site.catalogue), in_folder("check"), _MOST))
    starts: dict[str, str] = {}
    for sheet in found:
        for plan in sheet.items:
            starts.setdefault(_start(plan), sheet.address)
    links = tuple(Link(start, f"{address}#{start}") for start, address in starts.items())
    for sheet in found:
        title = _TITLE if sheet.number == 1 else sentence("%(title)s（第 %(number)s 页）", title=_TITLE, number=sheet.number)
        yield Page(
            address=sheet.address,
            language=language,
            title=title.say(language),
            description=message("本站公示的全部方案编号。写着每个的名称，是在售还是已停售。").say(language),
            template="check_list.html",
            view=CheckListView(
                title=title.say(language),
                span=_span(sheet, len(site.catalogue)).say(language) if sheet.items else "",
                starts=links if sheet.number == 1 else (),
                groups=tuple(_groups(sheet, starts, language)),
                pager=sheet.pager,
            ),
            breadcrumbs=(Link(QUESTION.say(language), ASK),),
            section="who-called",
        )


def _span(sheet: Sheet[PublishedPlan], total: int) -> Text:
    if total == len(sheet.items):
        return sentence("共 %(total)s 个", total=total)
    last = sheet.first + len(sheet.items) - 1
    return sentence("共 %(total)s 个，这里是第 %(first)s 到第 %(last)s 个", total=total, first=sheet.first, last=last)


def _groups(sheet: Sheet[PublishedPlan], starts: dict[str, str], language: Language) -> Iterator[NumberGroup]:
    for start, plans in groupby(sheet.items, key=_start):
        begins = starts[start] == sheet.address
        yield NumberGroup(start, start if begins else "", tuple(_entries(tuple(plans), language)))


def _entries(plans: Sequence[PublishedPlan], language: Language) -> Iterator[NumberEntry]:
    say = sayer(language)
    for plan in plans:
        number = plan.filing_number
        yield NumberEntry(number, check_address(number), plan.name.say(language), foreign_tag(plan, language), say(state_line(plan)))


def _start(plan: PublishedPlan) -> str:
    return plan.filing_number[:_START]


PAGE_TYPE = PageType(name="check_list", pages=_pages)
