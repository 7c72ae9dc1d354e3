"""Feeds: Atom and JSON Feed as their formats ask, with identities and times of the history alone, and offered where they exist."""

import json
import re
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.show import feeds
from generator.show.export import export_files
from generator.show.history import History
from generator.show.history_told import news
from generator.show.pages.changes import ChangesView
from generator.show.site import Site
from generator.tariff.language import Language, Text
from site_tests.history_samples import BEGUN, DATA_UP, LAST, LIMIT, PRICE_UP, history_pages, site_with_history
from site_tests.rendered import BASE, real_site
from site_tests.test_exports import whole_files

ATOM = "{http://www.w3.org/2005/Atom}"
ELEMENTS_ONCE = {"id", "title", "updated"}
"""RFC 4287, 4.1.1 and 4.1.2: a feed and an entry have each of them exactly once."""
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
TAG_URI = re.compile(r"tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:[A-Za-z0-9/_-]+")


def feed_files(site: Site) -> dict[str, bytes]:
    return {address: content for address, content in whole_files(export_files(site)).items() if "feeds/" in address}


@cache
def sample_files() -> dict[str, bytes]:
    return feed_files(site_with_history())


def texts(element: ET.Element, tag: str) -> list[str]:
    return [found.text or "" for found in element.findall(ATOM + tag)]


def parsed(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - our own file


def atom_feeds() -> dict[str, ET.Element]:
    return {address: parsed(content) for address, content in sample_files().items() if address.endswith(".atom")}


def json_feeds() -> dict[str, dict]:
    return {address: json.loads(content) for address, content in sample_files().items() if address.endswith(".json")}


def test_the_site_each_carrier_and_each_of_its_regions_have_feeds_in_both_formats_and_languages() -> None:
    site = site_with_history()
    stems = {"feeds/site"}
    stems |= {f"feeds/{carrier}" for carrier in site.catalogue.carriers}
    stems |= {f"feeds/{carrier}/{region.value}" for carrier, regions in site.places.items() for region in regions}
    assert set(sample_files()) == {
        f"{language.folder}{stem}.{format_}" for language in Language for stem in stems for format_ in ("atom", "json")
    }


def test_every_atom_feed_has_what_the_format_asks_for() -> None:
    for address, feed in atom_feeds().items():
        assert feed.tag == f"{ATOM}feed"
        assert feed.find(f"{ATOM}author/{ATOM}name") is not None, "no entry names an author, so the feed has to (4.1.1)"
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == BASE + address
        for element in (feed, *feed.findall(f"{ATOM}entry")):
            for tag in ELEMENTS_ONCE:
                (said,) = texts(element, tag)
                assert said.strip(), (address, tag)
            assert TAG_URI.fullmatch(texts(element, "id")[0])
            assert RFC_3339.fullmatch(texts(element, "updated")[0])
            assert [link.get("rel") for link in element.findall(f"{ATOM}link")].count("alternate") == 1
        for entry in feed.findall(f"{ATOM}entry"):
            (content,) = entry.findall(f"{ATOM}content")
            assert content.get("type") == "text"
            assert content.text


def test_every_json_feed_has_what_the_format_asks_for() -> None:
    for address, feed in json_feeds().items():
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"]
        assert feed["feed_url"] == BASE + address
        assert isinstance(feed["items"], list)
        for item in feed["items"]:
            assert isinstance(item["id"], str)
            assert item["id"]
            assert item["content_text"]
            assert RFC_3339.fullmatch(item["date_published"])


def test_both_formats_say_the_same() -> None:
    for address, feed in atom_feeds().items():
        other = json_feeds()[address.removesuffix(".atom") + ".json"]
        assert texts(feed, "title") == [other["title"]]
        said = [[texts(entry, tag)[0] for tag in ("id", "title", "content")] for entry in feed.findall(f"{ATOM}entry")]
        assert said == [[item["id"], item["title"], item["content_text"]] for item in other["items"]]


def test_no_two_entries_and_no_two_feeds_have_one_identity() -> None:
    whole = [texts(feed, "id")[0] for feed in atom_feeds().values()]
    assert len(whole) == len(set(whole))
    for feed in json_feeds().values():
        identities = [item["id"] for item in feed["items"]]
        assert len(identities) == len(set(identities))


def test_the_newest_stands_first_and_dates_the_feed() -> None:
    for feed in atom_feeds().values():
        moments = [datetime.fromisoformat(texts(entry, "updated")[0]) for entry in feed.findall(f"{ATOM}entry")]
        assert moments == sorted(moments, reverse=True)
        assert datetime.fromisoformat(texts(feed, "updated")[0]) == (moments[0] if moments else BEGUN)
    assert texts(atom_feeds()["feeds/site.atom"], "updated") == [LAST.isoformat()]


def test_every_change_is_said_whether_it_is_better_or_worse() -> None:
    said = " ".join(item["content_text"] for item in json_feeds()["feeds/site.json"]["items"])
    assert all(change.sentence.zh in said for change in (PRICE_UP, LIMIT, DATA_UP))
    said = " ".join(item["content_text"] for item in json_feeds()["en/feeds/site.json"]["items"])
    assert all(change.sentence.en in said for change in (PRICE_UP, LIMIT, DATA_UP))


def test_what_is_worse_for_customers_is_said_first_in_words_and_in_a_tag() -> None:
    plan = site_with_history().on_sale[0]
    (item,) = [item for item in json_feeds()["feeds/site.json"]["items"] if item["url"].endswith(f"{plan.filing_number}.html#revision-3")]
    assert item["content_text"].splitlines()[:2] == [f"对用户不利：{PRICE_UP.sentence.zh}", f"对用户有利：{DATA_UP.sentence.zh}"]
    assert item["tags"] == ["changed", plan.carrier, "worse", "better"]
    (entry,) = [entry for entry in atom_feeds()["feeds/site.atom"].findall(f"{ATOM}entry") if texts(entry, "id") == [item["id"]]]
    assert [category.get("term") for category in entry.findall(f"{ATOM}category")] == item["tags"]


def test_the_feed_of_the_site_has_everything_since_the_log_was_begun_and_the_others_their_part() -> None:
    site = site_with_history()
    expected = [f"{revision.filing_number}/{revision.number}" for revision in news(site)]
    found = json_feeds()
    assert ["/".join(item["id"].split("/")[-2:]) for item in found["feeds/site.json"]["items"]] == expected
    assert {revision.at for revision in news(site)}.isdisjoint({BEGUN})
    parts = [item["id"] for carrier in site.catalogue.carriers for item in found[f"feeds/{carrier}.json"]["items"]]
    assert sorted(parts) == sorted(item["id"] for item in found["feeds/site.json"]["items"])
    for revision in news(site):
        regions = site.catalogue.plans[revision.filing_number].region
        for region in site.places[revision.carrier]:
            listed = [item["url"] for item in found[f"feeds/{revision.carrier}/{region.value}.json"]["items"]]
            address = f"{BASE}changes/{revision.filing_number}.html#revision-{revision.number}"
            assert (address in listed) == regions.covers(region)


def test_a_region_hears_of_a_plan_that_it_loses() -> None:
    site = site_with_history()
    revision, region = next(
        (revision, region)
        for revision in news(site)
        if revision.event == "changed"
        for region in site.places[revision.carrier]
        if not site.catalogue.plans[revision.filing_number].region.covers(region)
    )
    before = f"revisions/{revision.filing_number}/{revision.number - 1}.json"
    sold_there = json.dumps({"region": {"offered_in": [region.value], "excluded": []}}).encode()
    history = replace(site.history, files={**site.history.files, before: sold_there})
    heard = feed_files(replace(site, history=history))[f"feeds/{revision.carrier}/{region.value}.json"]
    assert [
        item for item in json.loads(heard)["items"] if item["url"].endswith(f"{revision.filing_number}.html#revision-{revision.number}")
    ]


def test_feeds_are_the_same_on_any_day(repo_root: Path) -> None:
    later = replace(real_site(repo_root, date(2027, 3, 1)), history=site_with_history().history)
    assert feed_files(later) == sample_files()


def test_a_long_feed_keeps_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "MOST", 5)
    items = json.loads(feed_files(site_with_history())["feeds/site.json"])["items"]
    assert items == json_feeds()["feeds/site.json"]["items"][:5]


@pytest.mark.parametrize("hostile", ["</title><script>alert(1)</script>", "]]>&amp;<!-- x", "a\x00b\x0bc\ufffe", '" onload="x'])
def test_no_words_break_out_of_a_feed(hostile: str) -> None:
    site = site_with_history()
    history = site.history
    revision = replace(history.events[0], name=Text(hostile, hostile), changes=(replace(LIMIT, sentence=Text(hostile, hostile)),))
    files = feed_files(replace(site, history=replace(history, events=(revision, *history.events[1:]))))
    entry = parsed(files["feeds/site.atom"]).find(f"{ATOM}entry")
    assert {child.tag.removeprefix(ATOM) for child in entry} == {"id", "title", "updated", "published", "link", "category", "content"}
    assert not list(entry.find(f"{ATOM}content"))
    allowed = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", hostile)
    assert f"对用户不利：{allowed}\n" in texts(entry, "content")[0]
    json.loads(files["feeds/site.json"])


def test_pages_lead_to_the_feeds_that_there_are_and_only_to_those() -> None:
    pages = history_pages(site_with_history())
    there = {address for address in sample_files() if address.startswith("feeds/")}
    heads = {page.feed for page in pages.values()} - {""}
    assert heads == {"feeds/site", *(f"feeds/{carrier}" for carrier in site_with_history().catalogue.carriers)}
    offered = {link.address for page in pages.values() if isinstance(page.view, ChangesView) for link in page.view.feeds}
    atom = {address for address in there if address.endswith(".atom")}
    assert offered == atom | {f"{stem}.json" for stem in heads}
    assert offered <= there


@pytest.mark.parametrize("history", [None, History({}, (), "a signed head")])
def test_without_a_history_there_are_no_feeds(history: History | None) -> None:
    assert feed_files(replace(site_with_history(), history=history)) == {}


def test_moments_are_those_of_shanghai() -> None:
    for one, other in pairwise(json_feeds()["feeds/site.json"]["items"]):
        assert one["date_published"].endswith("+08:00")
        assert one["date_published"] >= other["date_published"]
