"""How the site's history is told: what happened to which plan, when, and where its pages, feeds and proofs stand."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache

from generator.ledger.events import Happened
from generator.show.history import PlanRevision
from generator.show.plan_dates import KEPT, NOT_SOLD
from generator.show.site import Site
from generator.tariff.language import Text, as_written, message, sentence
from generator.tariff.wording import day_text

LATEST = "changes/index.html"
"""The address of the latest changes of the whole site in either language's tree."""
LATEST_TITLE = message("最近改了什么")
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


def told(revision: PlanRevision) -> Iterator[Text]:
    """Yield what became different, a sentence each; the end of a sale says what it means for those who have the plan."""
    yield from revision.changes
    if Happened(revision.event) is Happened.OFF_SALE:
        yield NOT_SOLD
        yield KEPT


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
