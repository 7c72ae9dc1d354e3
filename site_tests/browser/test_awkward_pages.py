"""Names of sixty characters, twenty restrictions, half of everything unstated, 1,300 plans in a place: every page type stands it."""

import gzip
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_tests.awkward_plans import CROWDED, write_awkward
from site_tests.browser.conftest import OpenPage
from site_tests.browser.page_samples import page_samples
from site_tests.browser.viewing import MEASURES, TEXT_SIZES, Viewing, measured, told
from site_tests.conftest import AS_OF
from site_tests.html_pages import html_page

AWKWARD = Path(__file__).with_name("awkward.js").read_text(encoding="utf-8")

PLANS = {
    "26HE200001": "a name of 60 characters",
    "26HE200002": "a name in two languages",
    "26HE200003": "a name that breaks nowhere",
    "26HE200004": "twenty restrictions",
    "26HE200005": "half of everything not stated",
    "26HE200006": "four prices, 99,999.99 yuan",
    "26HE200007": "very long notes",
    "26JT200001": "everywhere but in one province",
    "25JT200002": "withdrawn, 31 provinces",
    "26JT200003": "announced, 31 provinces",
    "26SH100001": "a carrier without English and numbers of twelve digits",
}
PAGES = (
    "index.html",
    "announced/index.html",
    "archive/index.html",
    "catalogue/2.html",
    "compare/index.html",
    "compare/china-mobile/hebei.html",
    "compare/china-telecom/shanghai.html",
    "compare/china-unicom/hebei.html",
    "compare/pairs/26HE200001-26HE200004.html",
    "compare/pairs/26HE200005-26HE200002.html",
    "compare/pairs/26HE200003-26HE200002.html",
    "compare/pairs/26HE200007-26HE200006.html",
    "carriers/china-broadnet.html",
    "carriers/china-telecom.html",
    "carriers/china-unicom/hebei.html",
    "carriers/china-unicom/hebei-30.html",
    "networks/4g/high.html",
    "networks/not-stated.html",
    "provinces/hebei.html",
    "provinces/tibet.html",
    "rights.html",
    "search.html",
    "who-called.html",
)
VIEWINGS = (Viewing(320, "largest"), Viewing(390, "large"), Viewing(1280, "standard"))
ORDINARY = 400
"""Elements of an ordinary plan's page; what a plan with more restrictions needs on top of it is said where it is measured."""
RICHEST = 600
LIST_WEIGHT = 6_000
"""Bytes of a page of a list as a server sends it."""


@dataclass(frozen=True, slots=True)
class Awkward:
    """The built site and its address on a server of this machine."""

    site: Path
    address: str


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> Awkward:
    """The awkward plans, through the gate and built with the public command."""
    root = write_awkward(tmp_path_factory.mktemp("awkward"))
    site = root / "site"
    command = [Path(sys.executable).parent / "mingbai", "build", "--root", root, "--as-of", AS_OF.isoformat(), "--output", site]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return Awkward(site, serve(site))


def plan(site: Path, number: str) -> dict[str, object]:
    """What is published of a plan."""
    published: dict[str, object] = json.loads((site / f"api/v1/plans/{number}.json").read_text(encoding="utf-8"))
    return published


def awkward_pages(page: Page, awkward: Awkward) -> Iterator[str]:
    """Open every awkward page and one of each type, in both languages, ready to be measured."""
    named = [*(f"plans/{number}.html" for number in PLANS), *PAGES]
    for address in sorted({*page_samples(awkward.site), *(folder + name for folder, name in product(("", "en/"), named))}):
        page.goto(awkward.address + address)
        page.evaluate(MEASURES)
        page.evaluate(AWKWARD)
        yield address


def opened(open_page: OpenPage, awkward: Awkward, address: str) -> Page:
    """One page of the awkward site, ready to be measured."""
    page = open_page(awkward.address + "index.html")
    page.goto(awkward.address + address)
    page.evaluate(MEASURES)
    page.evaluate(AWKWARD)
    return page


def test_the_site_is_as_awkward_as_its_plans_promise(awkward: Awkward) -> None:
    plans = {number: plan(awkward.site, number) for number in PLANS}
    assert [len(plans[number]["name"]["zh"]) >= 60 for number in ("26HE200001", "26HE200002", "26HE200003")] == [True] * 3
    assert len(plans["26HE200004"]["restrictions"]) >= 20
    assert str(plans["26HE200005"]).count("not_stated") > 12
    assert len(plans["26HE200006"]["price"]["steps"]) == 4
    assert {plans[number]["state"] for number in PLANS} == {"on_sale", "announced", "off_sale"}
    listed = json.loads((awkward.site / "api/v1/plans.json").read_text(encoding="utf-8"))["plans"]
    assert sum(one["carrier"] == "china-unicom" and one["offered_in"] == ["hebei"] for one in listed) == CROWDED
    assert all((awkward.site / address).is_file() for address in PAGES), [one for one in PAGES if not (awkward.site / one).is_file()]


def test_nothing_is_cut_off_and_no_link_falls_into_columns(awkward: Awkward, open_page: OpenPage) -> None:
    page = open_page(awkward.address + "index.html")
    faults = []
    for address in awkward_pages(page, awkward):
        for viewing in VIEWINGS:
            viewing.of(page)
            found = [*measured(page, "cutOff", viewing.width), *page.evaluate("awkward.columns()")]
            # A name for ears alone is one point wide, whatever stands in it.
            faults += [f"{address}, {viewing} | {fault}" for fault in found if "in .visually-hidden" not in fault]
    assert not faults, told(faults, "Cut off, or in columns")


def test_nothing_lies_on_anything_and_every_cell_says_something(awkward: Awkward, open_page: OpenPage) -> None:
    page = open_page(awkward.address + "index.html")
    faults = []
    for address in awkward_pages(page, awkward):
        VIEWINGS[0].of(page)
        if address.removeprefix("en/") in {*PAGES, "plans/26HE200003.html", "plans/26HE200004.html"}:
            faults += [f"{address} | {fault}" for fault in page.evaluate("awkward.covered()")]
        faults += [f"{address} | {fault}" for fault in page.evaluate("awkward.unfilled()")]
    assert not faults, told(faults, "Covered, or empty")


@pytest.mark.parametrize("address", ["compare/china-mobile/hebei.html", "en/compare/pairs/26HE200001-26HE200004.html"])
def test_exactly_one_of_table_and_list_is_shown_at_every_width_and_size_and_on_paper(
    address: str, awkward: Awkward, open_page: OpenPage
) -> None:
    page = opened(open_page, awkward, address)
    seen = set()
    for width, size in product((320, 390, 640, 768, 1024, 1280), TEXT_SIZES):
        Viewing(width, size).of(page)
        found = page.evaluate("awkward.comparisons()")
        assert found
        assert all(sum(pair) == 1 for pair in found), f"{width} px, {size}: {found}"
        seen |= {tuple(pair) for pair in found}
    assert seen == {(True, False), (False, True)}, "neither the table nor the list is ever shown"
    page.emulate_media(media="print")
    for width, size in product((320, 1280), TEXT_SIZES):
        Viewing(width, size).of(page)
        page.emulate_media(media="print")
        assert all(pair == [True, False] for pair in page.evaluate("awkward.comparisons()")), f"on paper from {width} px, {size}"


@pytest.mark.parametrize("viewing", VIEWINGS, ids=str)
def test_every_restriction_of_both_plans_stands_before_the_price_and_is_no_smaller_than_the_text(
    viewing: Viewing, awkward: Awkward, open_page: OpenPage
) -> None:
    page = opened(open_page, awkward, "compare/pairs/26HE200001-26HE200004.html")
    viewing.of(page)
    (found,) = page.evaluate("awkward.restrictions()")
    expected = [len(plan(awkward.site, number)["restrictions"]) for number in ("26HE200001", "26HE200004")]
    assert found["counts"] == expected
    assert found["smallest"] >= TEXT_SIZES[viewing.text_size]
    assert found["visible"]
    assert found["beforePrice"]
    for words in found["words"]:
        weights = [line.split("：")[0] for line in words.splitlines() if "：" in line[:4]]
        assert weights == sorted(weights, key=["要花钱", "有限制", "请留意"].index), "what costs money comes first"


def test_a_page_of_the_longest_list_stays_light_and_a_plans_page_small(awkward: Awkward, built_site: Path) -> None:
    pages = [*awkward.site.glob("carriers/china-unicom/hebei*.html"), *awkward.site.glob("en/carriers/china-unicom/hebei*.html")]
    assert len(pages) == 2 * CROWDED / 20
    heavy = {page.name: size for page in pages if (size := len(gzip.compress(page.read_bytes(), 6))) > LIST_WEIGHT}
    assert heavy == {}
    counts = {number: len(html_page(awkward.site / f"plans/{number}.html").elements) for number in PLANS}
    assert max(counts.values()) == counts["26HE200004"] <= RICHEST, counts
    ordinary = sorted(len(html_page(page).elements) for page in built_site.glob("plans/*.html"))
    assert ordinary[len(ordinary) // 2] <= ORDINARY, f"half of the real plans' pages have more: {ordinary[len(ordinary) // 2]}"


@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize("address", ["provinces/tibet.html", "networks/not-stated.html", "compare/china-telecom/shanghai.html"])
def test_where_there_is_no_plan_the_page_says_whom_to_call(address: str, folder: str, awkward: Awkward, open_page: OpenPage) -> None:
    page = opened(open_page, awkward, folder + address)
    assert page.locator("main .notice").first.is_visible()
    assert page.locator("main a[href^='tel:']").first.is_visible()
    assert page.locator("main a[href$='.html']").first.is_visible()


def asked(page: Page, words: str) -> str:
    """The sentence that stands above the results after somebody asked for `words`, and its key."""
    page.locator("#q").fill(words)
    page.locator("form[data-search] button").click()
    page.wait_for_function(
        """() => {
          const said = document.querySelector("[data-search-said]");
          return said.textContent.trim() && said.textContent !== said.dataset.searching;
        }"""
    )
    said = page.locator("[data-search-said]")
    found: str = said.evaluate("said => Object.keys(said.dataset).find(key => said.dataset[key] === said.textContent)")
    return found


@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize(
    ("words", "key"), [("没有这种东西", "none"), ("99ZZ999999", "unknown"), ("26HE9999", "misspelt"), ("26he99999999", "misspelt")]
)
def test_a_search_that_finds_nothing_says_what_to_do_and_whom_to_call(
    words: str, key: str, folder: str, awkward: Awkward, open_page: OpenPage
) -> None:
    page = opened(open_page, awkward, f"{folder}search.html")
    assert asked(page, words) == key
    Viewing(320, "largest").of(page)
    assert measured(page, "cutOff", 320) == []
    assert page.locator("#lists + ul a").count() >= 4
    assert page.locator("main a[href^='tel:']").count() == 4
    assert page.locator("main a[href^='tel:']").first.is_visible()


@pytest.mark.parametrize("folder", ["", "en/"])
def test_results_with_long_names_and_many_provinces_are_not_cut_off(folder: str, awkward: Awkward, open_page: OpenPage) -> None:
    page = opened(open_page, awkward, f"{folder}search.html")
    for words in ("26HE200003", "26HE200001", "25JT200002"):
        asked(page, words)
        assert page.locator("[data-search-results] li").count() == 1
        for viewing in VIEWINGS:
            viewing.of(page)
            assert measured(page, "cutOff", viewing.width) == [], words


@pytest.mark.parametrize("folder", ["", "en/"])
def test_without_script_the_search_page_leads_to_the_lists_and_to_the_telephone(folder: str, awkward: Awkward, open_page: OpenPage) -> None:
    page = open_page(f"{awkward.address}search.html", javascript=False)
    page.goto(f"{awkward.address}{folder}search.html")
    assert page.locator("noscript p").is_visible()
    assert page.locator("#lists + ul a").first.is_visible()
    assert page.locator("main a[href^='tel:']").first.is_visible()


BREAKS = {
    "covered": "document.querySelector('h1').style.cssText = 'position: fixed; inset: 0; background: white'",
    "unfilled": "document.querySelector('main td, main dd').textContent = '—'",
    "columns": "document.querySelector('.choices a, .action, .call').append(document.createElement('b')), "
    "document.querySelector('.choices a, .action, .call').lastChild.append('x')",
}


@pytest.mark.parametrize("measure", BREAKS)
def test_a_page_broken_on_purpose_is_seen(measure: str, awkward: Awkward, open_page: OpenPage) -> None:
    page = opened(open_page, awkward, "carriers/china-telecom.html")
    assert page.evaluate(f"awkward.{measure}()") == []
    page.evaluate(BREAKS[measure])
    assert page.evaluate(f"awkward.{measure}()") != []


def test_a_comparison_shown_twice_or_not_at_all_is_seen(awkward: Awkward, open_page: OpenPage) -> None:
    page = opened(open_page, awkward, "compare/pairs/26HE200001-26HE200004.html")
    page.evaluate("document.querySelector('.compare-stack').style.display = 'block'")
    assert page.evaluate("awkward.comparisons()") == [[True, True]]
    page.evaluate("document.querySelectorAll('.compare-stack, .compare-table').forEach(one => one.style.display = 'none')")
    assert page.evaluate("awkward.comparisons()") == [[False, False]]
