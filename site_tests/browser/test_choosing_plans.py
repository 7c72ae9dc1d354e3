"""Choosing plans to compare: a button beside every plan, one calm line that leads to the comparison, and neither without a script."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.tariff.language import Language
from site_tests.browser.checks import e04_targets, e27_names
from site_tests.browser.comparing import FOLDERS, FOUR, chosen, settled
from site_tests.browser.conftest import AxeFaults, OpenPage
from site_tests.browser.viewing import MEASURES, TEXT_SIZES, Viewing, measured
from site_tests.browser.visit import Openings, Visit

ADD, TAKE_OUT = "加入对比", "不比了，去掉"
LINE = "p.chosen"
LANGUAGES = [Language.ZH, Language.EN]


def press(page: Page, place: int = 0) -> None:
    """Press the button of the plan that stands at this place of the page."""
    page.locator(".choose button:visible").nth(place).click()


def test_from_a_plans_page_and_a_list_one_gets_to_the_comparison(open_page: OpenPage) -> None:
    page = open_page(f"plans/{FOUR[2]}.html", width=390, height=844)
    assert not page.locator(LINE).is_visible()
    button = page.locator(".choose button")
    assert button.inner_text().startswith(ADD)
    button.click()
    assert button.inner_text().startswith(TAKE_OUT)
    assert page.locator(".choose a").inner_text() == "已选 1 个，去对比"
    assert not page.locator(LINE).is_visible(), "what is being read must not move"
    page.goto(page.url.replace(f"plans/{FOUR[2]}.html", "catalogue/index.html"))
    expect(page.locator(LINE)).to_have_text("已选 1 个，去对比")
    press(page)
    expect(page.locator(LINE)).to_have_text("已选 2 个，去对比")
    number = page.locator(".plan-list > li").first.locator(".filing-number").last.inner_text()
    page.locator(".choose a").click()
    page.wait_for_url(f"**/compare/any.html#{FOUR[2]},{number}")
    assert chosen(settled(page)) == [FOUR[2], number]
    assert not page.locator(LINE).is_visible(), "it would lead to the page itself"


@pytest.mark.parametrize(
    "address",
    [
        "catalogue/index.html",
        "archive/index.html",
        "networks/not-stated.html",
        "carriers/china-mobile/beijing.html",
        "compare/china-mobile/beijing.html",
        "compare/pairs/24BJ201078-24BJ200491.html",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plan_of_a_list_and_of_a_comparison_can_be_chosen(address: str, language: Language, open_page: OpenPage) -> None:
    page = open_page(FOLDERS[language] + address)
    for offer in page.locator(".plan-list > li").all():
        assert offer.locator(".choose button").count() == 1
    assert page.locator(".compare-table .choose").count() == 0, "it would be heard with every cell"
    offers = page.locator(".plan-list > li, .compare-table thead th:has(a)")
    assert page.locator(".choose button:visible").count() == offers.count() >= 1
    names = page.locator(".choose button:visible").evaluate_all("buttons => buttons.map(button => button.textContent)")
    links = page.locator(".plan-list > li a[href*='plans/'], .compare-table th a").evaluate_all("links => links.map(link => link.href)")
    assert len(set(names)) >= len(set(links)) * 0.9, "a button names its plan"


def test_results_of_the_search_can_be_chosen(open_page: OpenPage) -> None:
    page = open_page("search.html?q=24JT207632")
    page.locator("[data-search-results] .choose button").click()
    page.locator("[data-search-results] .choose a").click()
    page.wait_for_url("**/compare/any.html#24JT207632")


def test_a_fifth_is_not_taken_and_one_can_be_taken_out(open_page: OpenPage) -> None:
    page = open_page("catalogue/index.html")
    for place in range(5):
        press(page, place)
    assert page.locator(".choose [role=status]").nth(4).inner_text() == "一次最多比 4 个。 已选 4 个，去对比"
    assert page.locator(".choose button").nth(4).inner_text().startswith(ADD)
    press(page, 1)
    assert page.locator(".choose [role=status]").nth(1).inner_text() == "已选 3 个，去对比"
    press(page, 4)
    page.reload()
    expect(page.locator(LINE)).to_have_text("已选 4 个，去对比")
    assert [button.inner_text().startswith(TAKE_OUT) for button in page.locator(".choose button").all()[:6]] == [
        True,
        False,
        True,
        True,
        True,
        False,
    ]


def test_what_was_taken_out_in_the_comparison_is_no_longer_chosen(open_page: OpenPage) -> None:
    page = open_page("catalogue/index.html")
    for place in range(3):
        press(page, place)
    page.locator(".choose a").click()
    page.wait_for_url("**/compare/any.html#*")
    settled(page).get_by_role("button", name="去掉").first.click()
    expect(page.locator("[data-list] > li")).to_have_count(2)
    page.go_back()
    settled(page)
    page.go_forward()
    expect(page.locator("[data-list] > li")).to_have_count(2)
    page.goto(page.url.partition("compare/")[0] + "catalogue/index.html")
    expect(page.locator(LINE)).to_have_text("已选 2 个，去对比")
    page.goto(page.url.replace("catalogue/index.html", "compare/any.html"))
    expect(page.locator("[data-list] > li")).to_have_count(2)
    assert page.url.count(",") == 1


def test_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page(f"plans/{FOUR[0]}.html")
    page.locator("[aria-labelledby=below] a").last.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/compare/any.html#{FOUR[0]}")
    settled(page)
    page.locator("#number").focus()
    page.keyboard.type(FOUR[1])
    page.keyboard.press("Enter")
    expect(page.locator("[data-list] > li")).to_have_count(2)
    page.locator("[data-switch]").focus()
    page.keyboard.press("Space")
    assert page.locator("[data-switch]").get_attribute("aria-pressed") == "true"
    page.locator("[data-list] button").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-list] > li")).to_have_count(1)
    expect(page.locator("#chosen")).to_be_focused()


def test_without_a_script_there_are_no_buttons_and_no_line(open_page: OpenPage) -> None:
    for address in ("catalogue/index.html", f"plans/{FOUR[0]}.html", "compare/pairs/24BJ201078-24BJ200491.html"):
        page = open_page(address, javascript=False)
        assert page.locator(".choose").count() == 0
        assert not page.locator(LINE).is_visible()


def test_in_a_folder_the_choice_goes_along(built_site: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((built_site / f"plans/{FOUR[0]}.html").as_uri())
    page.locator(".choose button").click()
    page.goto((built_site / f"plans/{FOUR[1]}.html").as_uri())
    page.locator(".choose button").click()
    page.locator(".choose a").click()
    page.wait_for_url("**/compare/any.html#*")
    assert page.locator("[data-list] a").all_inner_texts() == list(FOUR[:2])
    page.close()


def test_a_browser_that_keeps_nothing_still_leads_to_the_comparison(open_page: OpenPage) -> None:
    page = open_page()
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('refused'); } })")
    page.goto(page.url.replace("index.html", "catalogue/index.html"))
    press(page, 0)
    press(page, 1)
    page.locator(".choose a").click()
    page.wait_for_url("**/compare/any.html#*")
    assert len(chosen(settled(page))) == 2


def test_what_somebody_put_into_the_browsers_memory_is_no_plan(open_page: OpenPage) -> None:
    page = open_page()
    page.on("dialog", lambda _: pytest.fail("a script was run"))
    page.evaluate("sessionStorage.setItem('mingbai-chosen', '<img src=x onerror=alert(1)>,,javascript:alert(1)')")
    page.reload()
    assert page.locator(f"{LINE} img").count() == 0
    page.locator(f"{LINE} a").click()
    page.wait_for_url("**/compare/any.html#*")
    assert chosen(settled(page)) == []


_MOVED = """
window.moves = [];
new PerformanceObserver(list => { for (const entry of list.getEntries()) window.moves.push(String(entry.value)); })
  .observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_with_plans_chosen_nothing_moves_and_every_target_is_large(
    size: str, width: int, built_site: Path, browser: Browser, site_address: str
) -> None:
    openings = Openings(browser, site_address)
    page, watch = openings.page(width, before=_MOVED)
    page.goto(site_address)
    page.evaluate(f"localStorage.setItem('mingbai-text-size', {json.dumps(size)})")
    page.evaluate(f"sessionStorage.setItem('mingbai-chosen', {json.dumps(','.join(FOUR[:2]))})")
    for address in ("index.html", f"plans/{FOUR[2]}.html", "en/catalogue/index.html"):
        page.goto(site_address + address)
        page.wait_for_timeout(200)
        assert page.locator(LINE).is_visible()
        assert page.evaluate("window.moves") == [], address
        page.evaluate(MEASURES)
        visit = Visit(page, address, built_site, openings, tuple(watch.faults), {}, Viewing(width, size))
        assert e04_targets.CHECK.look(visit).faults == ()
        assert e27_names.CHECK.look(visit).faults == ()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    openings.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_a_list_with_chosen_plans(language: Language, open_page: OpenPage, axe_faults: AxeFaults) -> None:
    page = open_page(f"{FOLDERS[language]}catalogue/index.html", width=390, height=844)
    press(page, 0)
    page.reload()
    press(page, 1)
    assert axe_faults(page) == []
    page.evaluate(MEASURES)
    assert measured(page, "textSizes", 18) in ([], {"faults": [], "figure": 18})
