"""How the site's history is told: what happened to which plan, when, and where its pages, feeds and proofs stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from generator.changes.change import by_effect
from generator.changes.effect import Effect
from generator.ledger.canonical import past_plan
from generator.ledger.entry import revision_address
from generator.ledger.events import Happened
from generator.show.history import History, PlanRevision
from generator.show.plan_dates import KEPT, NOT_SOLD
from generator.show.site import Site
from generator.show.words.giving import giving_line
from generator.show.words.marking import line_sayer
from generator.show.words.price import price_line
from generator.show.words.saying import labelled
from generator.tariff.language import Language, Text, as_written, message, sentence
from generator.tariff.wording import day_text

LATEST = "changes/index.html"
"""The address of the latest changes of the whole site in either language's tree."""
LATEST_TITLE = message("最近改了什么")
_REMEMBERED = 1024
"""First versions that are kept in words: the same one stands in many feeds."""
_HAPPENED = {
    Happened.PUBLISHED: message("第一次公示"),
    Happened.CHANGED: message("公示改了"),
    Happened.OFF_SALE: message("停售了"),
    Happened.ON_SALE: message("开始卖了"),
}


def has_history(site: Site) -> bool:
    """Whether there is anything to tell; a site that is built without a log has no page, feed or link about its history."""
    return site.history is not None and bool(site.history.events)


def latest_changes(site: Site) -> tuple[tuple[Text, str], ...]:
    """Return the words and the address of the link to the latest changes; none where there is no history."""
    return ((LATEST_TITLE, LATEST),) if has_history(site) else ()


def happened_text(revision: PlanRevision) -> Text:
    """Return what happened in a few words."""
    return _HAPPENED[Happened(revision.event)]


@dataclass(frozen=True, slots=True)
class Told:
    """Sentences that belong together; those about changes have what these mean for customers above them."""

    effect: Effect | None
    sentences: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class ToldGroup:
    """The same as it stands on a page."""

    heading: str
    """What the changes mean for customers; empty above what is no change."""
    told: tuple[str, ...]
    """A sentence each."""


def told(history: History, revision: PlanRevision) -> Iterator[Told]:
    """Yield what became different, what is worse for customers first.

    The first version says what the plan cost and gave, so that the sentences after it have a beginning; the end of a sale, what
    it means for those who have the plan.
    """
    first = history.files.get(revision_address(revision.filing_number, 1)) if revision.number == 1 else None
    if first is not None:
        yield _beginning(first)
    if Happened(revision.event) is Happened.OFF_SALE:
        yield Told(None, (NOT_SOLD, KEPT))
    for effect, together in by_effect(revision.changes):
        yield Told(effect, tuple(change.sentence for change in together))


@lru_cache(maxsize=_REMEMBERED)
def _beginning(text: bytes) -> Told:
    plan = past_plan(text)
    name, price = labelled(message("名称"), plan.name.text), labelled(message("价钱"), price_line(plan))
    return Told(None, (name, price, giving_line(plan)))


def on_page(groups: Iterable[Told], language: Language) -> tuple[ToldGroup, ...]:
    """Return groups of sentences as a page in `language` has them."""
    say = line_sayer(language)
    return tuple(ToldGroup(say(group.effect.text) if group.effect else "", tuple(map(say, group.sentences))) for group in groups)


def as_lines(groups: Iterable[Told]) -> Iterator[Text]:
    """Yield every sentence alone, with what it means for customers before it: programs tear a list apart."""
    for group in groups:
        yield from (labelled(group.effect.text, one) if group.effect else one for one in group.sentences)


def moment_text(at: datetime) -> Text:
    """Return day and time in Shanghai: `2026 年 7 月 7 日 10:30`, `7 July 2026 10:30`."""
    day, time = day_text(at.date()), f"{at:%H:%M}"
    return sentence("%(day)s %(time)s", day=day, time=time)


@lru_cache(maxsize=1)
def news(site: Site) -> Sequence[PlanRevision]:
    """Return what happened after the log was begun, the newest first.

    What stood there already when it was begun is no news; every plan would be among it.
    """
    assert site.history is not None  # noqa: S101 - nobody asks for the news of a site without a history
    begun = site.history.events[-1].at
    return tuple(revision for revision in site.history.events if revision.at > begun)


def carrier_text(site: Site, carrier: str) -> Text:
    """Return the name of a carrier, or its folder's name where the catalogue does not know it any more."""
    profile = site.catalogue.carriers.get(carrier)
    return as_written(carrier) if profile is None else profile.name.text


def plan_changes_address(number: str) -> str:
    """Return the address of a plan's history in either language's tree."""
    return f"changes/{number}.html"


def carrier_changes_stem(carrier: str) -> str:
    """Return what the addresses of the pages of a carrier's changes begin with."""
    return f"changes/carriers/{carrier}"


def anchor(revision: PlanRevision) -> str:
    """Return the place of a revision on the page of its plan's history."""
    return f"revision-{revision.number}"
