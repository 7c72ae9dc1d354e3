"""Pages of the history: every version of a plan with day, changes and proof, lists of what changed, and nothing without a log."""

import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from generator.gate.published import State
from generator.show.history import History
from generator.show.history_told import ToldGroup, news
from generator.show.pages.changes import ChangesView
from generator.show.pages.changes_plan import ChangesPlanView
from generator.show.paging import MOST
from generator.show.words.price import price_line
from generator.tariff.language import Language
from site_tests.history_samples import (
    BEGUN,
    DATA_UP,
    LAST,
    LIMIT,
    PRICE_UP,
    history_pages,
    pages_with_history,
    rendered_history,
    site_with_history,
)
from site_tests.rendered import outline, real_pages


def plan_views(language: Language = Language.ZH) -> dict[str, ChangesPlanView]:
    views = [page.view for page in history_pages(site_with_history(), language).values()]
    return {view.number: view for view in views if isinstance(view, ChangesPlanView)}


def lists(folder: str) -> list[ChangesView]:
    found = {address: page.view for address, page in history_pages(site_with_history()).items() if isinstance(page.view, ChangesView)}
    return [view for address, view in found.items() if re.fullmatch(folder, address)]


def test_every_plan_with_a_history_has_its_page_in_every_language() -> None:
    history = site_with_history().history
    for language in Language:
        assert set(plan_views(language)) == set(history.of_plan)


def test_every_version_stands_on_the_page_the_newest_first() -> None:
    for number, view in plan_views().items():
        revisions = site_with_history().history.of_plan[number]
        assert [version.anchor for version in view.versions] == [f"revision-{one.number}" for one in reversed(revisions)]
        assert [version.fingerprint.replace(" ", "") for version in view.versions] == [one.sha256 for one in reversed(revisions)]


def test_a_version_has_day_and_time_its_changes_its_fingerprint_and_its_proof() -> None:
    number = site_with_history().on_sale[0].filing_number
    last, middle, _ = plan_views()[number].versions
    assert (last.heading, middle.heading) == ("2026 年 11 月 2 日 09:00：公示改了", "2026 年 8 月 1 日 10:30：公示改了")
    assert last.told == (ToldGroup("对用户不利", (PRICE_UP.sentence.zh,)), ToldGroup("对用户有利", (DATA_UP.sentence.zh,)))
    assert middle.told == (ToldGroup("对用户不利", (PRICE_UP.sentence.zh, LIMIT.sentence.zh)),)
    assert re.fullmatch(r"[0-9a-f]{4}(?: [0-9a-f]{4}){15}", last.fingerprint)
    html = pages_with_history()[f"changes/{number}.html"]
    for link in (f"../revisions/{number}/3.json", f"../receipts/{number}/3.json", f"../verify.html#entry={number}-3"):
        assert f'href="{link}"' in html


def test_the_first_version_says_what_the_plan_cost_and_gave() -> None:
    for number, view in list(plan_views().items())[:50]:
        plan = site_with_history().catalogue.plans[number]
        told = " ".join(sentence for group in view.versions[-1].told for sentence in group.told)
        assert plan.name.zh in told
        assert price_line(plan).zh in told


def test_a_plans_history_leads_to_the_changes_of_its_carrier_where_the_feeds_are() -> None:
    plan = site_with_history().on_sale[0]
    html = pages_with_history()[f"changes/{plan.filing_number}.html"]
    assert f'href="../changes/carriers/{plan.carrier}.html"' in html
    assert 'href="../changes/index.html"' in html
    assert f"feeds/{plan.carrier}.atom" in pages_with_history()[f"changes/carriers/{plan.carrier}.html"]


def test_a_plan_that_comes_later_says_in_the_list_what_it_costs_and_gives() -> None:
    site = site_with_history()
    (new,) = {one.filing_number for one in news(site) if one.event == "published"}
    plan = site.catalogue.plans[new]
    (entry,) = [
        one
        for view in lists(r"changes/(?:index|\d+)\.html")
        for day in view.days
        for one in day.entries
        if one.number == new and not one.address.endswith("-2")
    ]
    assert [group.heading for group in entry.told] == [""]
    assert f"价钱：{price_line(plan).zh}" in entry.told[0].told


def test_what_the_log_does_not_publish_is_not_linked() -> None:
    site = site_with_history()
    bare = replace(site, history=replace(site.history, files={}))
    number = site.on_sale[0].filing_number
    html = rendered_history(bare)[f"changes/{number}.html"]
    assert "revisions/" not in html
    assert "receipts/" not in html
    assert "verify.html" not in html
    assert site.history.of_plan[number][0].sha256[:4] in html


def test_a_withdrawn_plan_keeps_its_page_with_what_its_customers_need() -> None:
    plan = site_with_history().archive[0]
    view = plan_views()[plan.filing_number]
    assert view.versions[0].heading == "2026 年 11 月 2 日 09:00：停售了"
    html = pages_with_history()[f"changes/{plan.filing_number}.html"]
    assert f'href="../plans/{plan.filing_number}.html"' in html
    assert "您还在用的话" in html
    assert 'href="tel:' in html
    on_sale = site_with_history().on_sale[0].filing_number
    assert "您还在用的话" not in pages_with_history()[f"changes/{on_sale}.html"]


def test_a_plan_that_the_catalogue_does_not_hold_keeps_its_history() -> None:
    site = site_with_history()
    revisions = tuple(replace(one, filing_number="25XX000001", carrier="gone") for one in site.history.events[:1])
    kept = replace(site.history, of_plan={**site.history.of_plan, "25XX000001": revisions}, events=(*revisions, *site.history.events))
    found = rendered_history(replace(site, history=kept))
    assert revisions[0].sha256[:4] in found["changes/25XX000001.html"]
    assert "plans/25XX000001" not in "".join(found.values())


def test_every_plans_page_has_one_link_to_its_history() -> None:
    for number in site_with_history().history.of_plan:
        assert (
            pages_with_history()[f"plans/{number}.html"].count("changes/")
            == pages_with_history()[f"plans/{number}.html"].count(f'href="../changes/{number}.html"')
            == 1
        )


def test_the_archive_the_carriers_and_the_page_about_the_data_lead_to_the_changes() -> None:
    assert 'href="../changes/index.html"' in pages_with_history()["archive/index.html"]
    assert 'href="changes/index.html"' in pages_with_history()["about.html"]
    for carrier in site_with_history().catalogue.carriers:
        assert f'href="../changes/carriers/{carrier}.html"' in pages_with_history()[f"carriers/{carrier}.html"]


def entries(views: list[ChangesView]) -> list[str]:
    return [entry.address.removeprefix("changes/") for view in views for day in view.days for entry in day.entries]


def told(site_news: object) -> list[str]:
    return [f"{one.filing_number}.html#revision-{one.number}" for one in site_news]  # type: ignore[attr-defined]


def test_the_list_has_every_change_since_the_log_was_begun_the_newest_first() -> None:
    site = site_with_history()
    assert entries(lists(r"changes/(?:index|\d+)\.html")) == told(news(site))
    assert len(news(site)) == len(site.history.events) - sum(one.at == BEGUN for one in site.history.events)
    for carrier in site.catalogue.carriers:
        assert entries(lists(rf"changes/carriers/{carrier}(?:-\d+)?\.html")) == told(one for one in news(site) if one.carrier == carrier)


def test_the_list_goes_by_day_and_no_page_is_too_long() -> None:
    views = lists(r"changes/.*")
    assert len(views) > len(site_with_history().catalogue.carriers) + 1
    for view in views:
        days = [day.anchor for day in view.days]
        assert days == sorted(set(days), reverse=True)
        assert sum(len(day.entries) for day in view.days) <= MOST
    first = lists(r"changes/index\.html")[0].days[0]
    assert (first.heading, first.anchor) == ("2026 年 11 月 2 日", f"day-{LAST.date()}")


def test_nothing_that_changed_is_left_out_of_the_list() -> None:
    html = re.sub(
        r"</?a\b[^>]*>",
        "",
        pages_with_history()["changes/index.html"] + pages_with_history()["changes/2.html"] + pages_with_history()["changes/3.html"],
    )
    for sentence, often in Counter(change.sentence.zh for one in news(site_with_history()) for change in one.changes).items():
        assert html.count(f"<li>{sentence}</li>") == often


def test_what_is_worse_for_customers_stands_first_and_is_said_to_be_worse() -> None:
    number = site_with_history().on_sale[0].filing_number
    for address in ("changes/index.html", f"changes/{number}.html"):
        words = re.sub(r"\s*<[^>]+>\s*", "\n", re.sub(r"</?a\b[^>]*>", "", pages_with_history()[address]))
        assert re.search(rf"对用户不利\n+{re.escape(PRICE_UP.sentence.zh)}\n+对用户有利\n+{re.escape(DATA_UP.sentence.zh)}\n", words), (
            address
        )


def test_links_of_one_page_say_where_they_lead() -> None:
    for address, html in pages_with_history().items():
        if address.startswith("changes/"):
            links = re.findall(r'<a href="([^"]+)"[^>]*>(.*?)</a>', html)
            leading: dict[str, set[str]] = {}
            for target, words in links:
                leading.setdefault(re.sub(r"<[^>]+>", "", words), set()).add(target)
            assert {words: targets for words, targets in leading.items() if len(targets) > 1} == {}, address


def test_every_link_between_pages_of_the_history_leads_to_a_place() -> None:
    found = {address: outline(html) for address, html in pages_with_history().items()}
    for address, page in found.items():
        if address.startswith("changes/"):
            for link in page.links:
                path, _, anchor = link.partition("#")
                if path.endswith(".html") and "changes/" in path:
                    target = found[re.sub(r"^(?:\.\./)+", "", path)]
                    assert not anchor or anchor in target.anchors


def test_a_log_that_was_only_begun_says_so() -> None:
    site = site_with_history()
    events = tuple(one for one in site.history.events if one.at == BEGUN)
    begun = replace(site.history, events=events, of_plan={one.filing_number: (one,) for one in events})
    html = rendered_history(replace(site, history=begun))["changes/index.html"]
    assert "从 2026 年 7 月 10 日开始记" in html
    assert "还没有改动" in html


@pytest.mark.parametrize("history", [None, History({}, (), "a signed head")])
def test_without_a_history_there_are_no_pages_about_it(history: History | None) -> None:
    assert history_pages(replace(site_with_history(), history=history)) == {}


def test_without_a_history_no_page_speaks_of_it(repo_root: Path, as_of: date) -> None:
    for address, html in real_pages(repo_root, as_of).items():
        assert not re.search("(?:changes|feeds|revisions|receipts)/", html), address


def test_english_pages_say_it_in_english() -> None:
    number = site_with_history().on_sale[0].filing_number
    last, middle, first = plan_views(Language.EN)[number].versions
    assert [version.heading for version in (last, middle, first)] == [
        "2 November 2026 09:00: the disclosure changed",
        "1 August 2026 10:30: the disclosure changed",
        "10 July 2026 00:05: disclosed for the first time",
    ]
    assert middle.told == (ToldGroup("Worse for customers", (PRICE_UP.sentence.en, LIMIT.sentence.en)),)


def test_the_samples_are_a_history_as_a_log_has_it() -> None:
    history = site_with_history().history
    for one, other in pairwise(history.events):
        assert (one.at, one.place) > (other.at, other.place)
    assert {state for plan in site_with_history().catalogue for state in [plan.state]} >= {State.ON_SALE, State.OFF_SALE}
    assert all(json.loads(content) is not None for address, content in history.files.items() if address.endswith(".json"))
