"""The latest changes of the whole site and of each carrier, day by day, the newest first; of each plan what is worse comes first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.show.carrier_places import carrier_address
from generator.show.feeds import Place, feed_links
from generator.show.history import PlanRevision
from generator.show.history_told import (
    LATEST,
    LATEST_TITLE,
    ToldGroup,
    anchor,
    carrier_changes_stem,
    carrier_text,
    happened_text,
    has_history,
    news,
    on_page,
    plan_changes_address,
    told,
)
from generator.show.page import Link, Page, PageType
from generator.show.paging import AddressOf, Pager, Sheet, in_folder, numbered, sheets
from generator.show.site import Site
from generator.show.words.marking import line_sayer, sayer
from generator.tariff.language import Language, Text, message, sentence
from generator.tariff.wording import day_text


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One thing that happened to a plan."""

    name: str
    number: str
    namesakes: bool
    """Whether another entry of the page has the same name, so that a link of the name alone would not say where it leads."""
    ordinal: str
    address: str
    """Its place on the page of the plan's history."""
    carrier: str
    happened: str
    told: tuple[ToldGroup, ...]
    """Every change in a sentence, what is worse for customers first."""


@dataclass(frozen=True, slots=True)
class ChangeDay:
    """What happened on one day in Shanghai."""

    heading: str
    anchor: str
    entries: tuple[ChangeEntry, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """One page of a list of changes."""

    title: str
    begun: str
    span: str
    """Which entries of how many stand here; empty where nothing has changed yet."""
    days: tuple[ChangeDay, ...]
    pager: Pager
    lists: tuple[Link, ...]
    """The changes of each carrier; on a carrier's own page those of the whole site."""
    feeds: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _List:
    """One list of changes: of the whole site, or of one carrier."""

    title: Text
    address_of: AddressOf
    changes: Sequence[PlanRevision]
    lists: tuple[tuple[Text, str], ...]
    above: tuple[tuple[Text, str], ...]
    feeds: tuple[Place, tuple[Place, ...]]
    """What the list is about, and its parts that have feeds of their own."""


def _pages(site: Site, language: Language) -> Iterator[Page]:
    if not has_history(site):
        return
    carriers = tuple(site.catalogue.carriers)
    names = {carrier: carrier_text(site, carrier) for carrier in carriers}
    of_carriers = tuple((names[carrier], f"{carrier_changes_stem(carrier)}.html") for carrier in carriers)
    yield from _list_pages(_List(LATEST_TITLE, in_folder("changes"), news(site), of_carriers, (), (Place(), ())), site, language)
    whole = ((message("所有运营商的"), LATEST),)
    for carrier in carriers:
        parts = tuple(Place(carrier, region) for region in site.places.get(carrier, ()))
        listed = _List(
            title=sentence("%(name)s：%(title)s", name=names[carrier], title=LATEST_TITLE),
            address_of=numbered(carrier_changes_stem(carrier)),
            changes=tuple(revision for revision in news(site) if revision.carrier == carrier),
            lists=whole,
            above=((LATEST_TITLE, LATEST), (names[carrier], carrier_address(carrier))),
            feeds=(Place(carrier), parts),
        )
        yield from _list_pages(listed, site, language)


def _list_pages(listed: _List, site: Site, language: Language) -> Iterator[Page]:
    for sheet in sheets(listed.changes, listed.address_of):
        yield _page(listed, sheet, site, language)


def _page(listed: _List, sheet: Sheet[PlanRevision], site: Site, language: Language) -> Page:
    say = sayer(language)
    title, total = listed.title, len(listed.changes)
    if sheet.number > 1:
        title = sentence("%(title)s（第 %(number)s 页）", title=title, number=sheet.number)
    last = sheet.first + len(sheet.items) - 1
    span = sentence("共 %(total)s 条，这里是第 %(first)s 到第 %(last)s 条", total=total, first=sheet.first, last=last)
    assert site.history is not None  # noqa: S101 - there are no lists without a history
    begun = day_text(site.history.events[-1].at.date())
    return Page(
        address=sheet.address,
        language=language,
        title=title.say(language),
        description=message("套餐的公示改了什么，按天排，新的在前。").say(language),
        template="changes.html",
        view=ChangesView(
            title=say(title),
            begun=sentence("从 %(begun)s开始记。那天已经公示的套餐，这里不列。", begun=begun).say(language),
            span=span.say(language) if total else "",
            days=tuple(_days(sheet.items, site, language)),
            pager=sheet.pager,
            lists=_links(listed.lists, language),
            feeds=feed_links(*listed.feeds, language),
        ),
        breadcrumbs=_links(listed.above, language),
        feed=listed.feeds[0].stem,
    )


def _links(pages: tuple[tuple[Text, str], ...], language: Language) -> tuple[Link, ...]:
    return tuple(Link(sayer(language)(text), address) for text, address in pages)


def _days(changes: Sequence[PlanRevision], site: Site, language: Language) -> Iterator[ChangeDay]:
    assert site.history is not None  # noqa: S101 - there are no lists without a history
    history, say, say_line = site.history, sayer(language), line_sayer(language)
    names = Counter(revision.name.say(language) for revision in changes)
    for day, of_day in groupby(changes, key=lambda revision: revision.at.date()):
        entries = tuple(
            ChangeEntry(
                name=say(revision.name),
                number=revision.filing_number,
                namesakes=names[revision.name.say(language)] > 1,
                ordinal=sentence("第 %(number)s 次", number=revision.number).say(language),
                address=f"{plan_changes_address(revision.filing_number)}#{anchor(revision)}",
                carrier=say(carrier_text(site, revision.carrier)),
                happened=say_line(happened_text(revision)),
                told=on_page(told(history, revision), language),
            )
            for revision in of_day
        )
        yield ChangeDay(day_text(day).say(language), f"day-{day}", entries)


PAGE_TYPE = PageType(name="changes", pages=_pages)
