"""Feeds: what changed, for programs that look again by themselves; of the whole site, of a carrier, of a carrier in one region.

Identities and times come from the history alone, so that the same history makes the same feeds on any day.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import islice
from urllib.parse import urlsplit

from generator.ledger.entry import revision_address
from generator.show.addresses import file_address
from generator.show.history import PlanRevision
from generator.show.history_told import (
    LATEST,
    anchor,
    as_lines,
    carrier_changes_stem,
    carrier_text,
    happened_text,
    has_history,
    news,
    plan_changes_address,
    told,
)
from generator.show.page import Link
from generator.show.site import Site
from generator.show.words.saying import labelled
from generator.tariff.language import Language, Text, message, sentence
from generator.tariff.offer import RegionPart
from generator.tariff.regions import Region

MOST = 200
"""Entries of one feed; the pages of changes have all of them."""
ATOM, JSON = "atom", "json"
_SITE = message("明白资费")
_REGIONS = {str(region.value): region for region in Region}


@dataclass(frozen=True, slots=True)
class Place:
    """What a feed is about: the whole site, a carrier, or a carrier in one region."""

    carrier: str = ""
    region: Region | None = None

    @property
    def stem(self) -> str:
        """The address of the feed in either language's tree, without the ending that tells the format."""
        return f"feeds/{self.carrier or 'site'}" if self.region is None else f"feeds/{self.carrier}/{self.region.value}"

    def address(self, format_: str) -> str:
        """Return the address of the feed in `atom` or `json` in either language's tree."""
        return f"{self.stem}.{format_}"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One change, in the language of its feed."""

    identity: str
    """A tag URI (RFC 4151) that stays for ever."""
    title: str
    told: str
    """Every change, a line each, what is worse for customers first."""
    page: str
    """The public address of its place in the plan's history."""
    at: datetime
    tags: tuple[str, ...]
    """What programs can choose by: what happened, the carrier, and what the changes mean for customers, such as `worse`."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed in one language, the newest entry first."""

    place: Place
    language: Language
    identity: str
    title: str
    author: str
    page: str
    """The public address of the page with the same changes."""
    updated: datetime
    """The moment of the newest entry, or that at which the log was begun."""
    entries: tuple[FeedEntry, ...]


def places(site: Site) -> Iterator[Place]:
    """Yield everything that has a feed of its own; nothing where the site has no history."""
    if has_history(site):
        yield Place()
        for carrier in site.catalogue.carriers:
            yield Place(carrier)
            yield from (Place(carrier, region) for region in site.places.get(carrier, ()))


def feeds(site: Site) -> Iterator[Feed]:
    """Yield every feed in every language."""
    for place in places(site):
        changes = _newest(site, place)
        for language in Language:
            yield _feed(site, place, changes, language)


def feed_links(whole: Place, parts: Iterable[Place], language: Language) -> tuple[Link, ...]:
    """Return the links to feeds as a page offers them: the whole in both formats, its parts in the one that every reader knows."""
    offered = [(message("全部的（Atom）"), whole.address(ATOM)), (message("全部的（JSON Feed）"), whole.address(JSON))]
    offered += [
        (sentence("%(region)s的（Atom）", region=part.region.text), part.address(ATOM)) for part in parts if part.region is not None
    ]
    return tuple(Link(words.say(language), address) for words, address in offered)


def _newest(site: Site, place: Place) -> tuple[PlanRevision, ...]:
    return tuple(islice((revision for revision in news(site) if _concerns(site, revision, place)), MOST))


def _concerns(site: Site, revision: PlanRevision, place: Place) -> bool:
    if place.carrier and revision.carrier != place.carrier:
        return False
    return place.region is None or place.region in _regions(site)[revision.place]


@lru_cache(maxsize=1)
def _regions(site: Site) -> Mapping[int, frozenset[Region]]:
    """Return, for each change by its place in the log, where the plan can be had, and where it could be had just before.

    Whoever loses a plan has to hear of it too.
    """
    return {
        revision.place: _covered(site, revision.filing_number, revision.number)
        | _covered(site, revision.filing_number, max(1, revision.number - 1))
        for revision in news(site)
    }


def _covered(site: Site, number: str, revision: int) -> frozenset[Region]:
    """Return every region in which a revision could be had; where the log does not publish it, those of the plan today."""
    assert site.history is not None  # noqa: S101 - there is no news without a history
    text = site.history.files.get(revision_address(number, revision))
    if text is not None:
        told = json.loads(text)["region"]
        part = RegionPart(offered_in=_named(told, "offered_in"), excluded=_named(told, "excluded"))
    elif number in site.catalogue.plans:
        part = site.catalogue.plans[number].region
    else:
        return frozenset()
    return frozenset(region for region in Region if part.covers(region))


def _named(told: Mapping[str, Iterable[str]], key: str) -> tuple[Region, ...]:
    return tuple(_REGIONS[name] for name in told.get(key, ()))


def _feed(site: Site, place: Place, changes: Sequence[PlanRevision], language: Language) -> Feed:
    assert site.history is not None  # noqa: S101 - there are no places without a history
    begun = site.history.events[-1].at
    stem = carrier_changes_stem(place.carrier) + ".html" if place.carrier else LATEST
    return Feed(
        place=place,
        language=language,
        identity=_identity(site, begun, place.stem, language),
        title=_title(site, place).say(language),
        author=_SITE.say(language),
        page=site.base_address + file_address(stem, language),
        updated=changes[0].at if changes else begun,
        entries=tuple(_entry(site, revision, language) for revision in changes),
    )


def _title(site: Site, place: Place) -> Text:
    whole = message("套餐公示的改动")
    if not place.carrier:
        return labelled(_SITE, whole)
    name = carrier_text(site, place.carrier)
    if place.region is not None:
        name = sentence("%(name)s·%(region)s", name=name, region=place.region.text)
    return labelled(_SITE, labelled(name, whole))


def _entry(site: Site, revision: PlanRevision, language: Language) -> FeedEntry:
    address = plan_changes_address(revision.filing_number)
    filed = sentence("%(carrier)s，方案编号 %(number)s。", carrier=carrier_text(site, revision.carrier), number=revision.filing_number)
    assert site.history is not None  # noqa: S101 - there are no places without a history
    groups = tuple(told(site.history, revision))
    effects = (group.effect.value for group in groups if group.effect)
    return FeedEntry(
        identity=_identity(site, revision.at, f"{address.removesuffix('.html')}/{revision.number}", language),
        title=labelled(revision.name, happened_text(revision)).say(language),
        told="\n".join(text.say(language) for text in (*as_lines(groups), filed)),
        page=f"{site.base_address}{file_address(address, language)}#{anchor(revision)}",
        at=revision.at,
        tags=(revision.event, revision.carrier, *effects),
    )


def _identity(site: Site, at: datetime, what: str, language: Language) -> str:
    """Return a tag URI; the day in it is one on which this site spoke under its name."""
    host = urlsplit(site.base_address).hostname or "localhost"
    return f"tag:{host},{at.date()}:{file_address(what, language)}"
