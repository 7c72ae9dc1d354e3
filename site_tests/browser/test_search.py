"""Search by name, filing number, carrier and province, in both languages; strange words and no results are handled."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from site_tests.browser.conftest import OpenPage

RESULTS = "[data-search-results]"
SAID = "[data-search-said]"


def answered(page: Page) -> str:
    """Waits for the answer and returns the sentence above the results."""
    page.wait_for_function(
        """() => {
          const said = document.querySelector("[data-search-said]");
          return said.textContent.trim() && said.textContent !== said.dataset.searching;
        }"""
    )
    return page.locator(SAID).inner_text()


def found(open_page: OpenPage, words: str, folder: str = "") -> Page:
    """The search page after somebody typed the words and pressed the button."""
    page = open_page(f"{folder}search.html")
    page.locator("#q").fill(words)
    page.locator("form[data-search] button").click()
    answered(page)
    return page


def first_numbers(page: Page, count: int = 30) -> list[str]:
    """The filing numbers of the first results, from their links."""
    links = page.locator(f"{RESULTS} a").all()[:count]
    return [(link.get_attribute("href") or "").rpartition("/")[2].removesuffix(".html") for link in links]


@pytest.mark.parametrize(("words", "name"), [("孝心卡", "孝心卡"), ("欢孝卡", "欢孝卡"), ("助老卡", "助老"), ("冰激凌5G", "冰激凌")])
def test_a_part_of_a_chinese_name_finds_plans_of_that_name(words: str, name: str, open_page: OpenPage) -> None:
    page = found(open_page, words)
    assert name in page.locator(f"{RESULTS} a").first.inner_text()


@pytest.mark.parametrize("folder", ["", "en/"])
def test_a_filing_number_finds_its_plan_and_the_link_opens_it(folder: str, open_page: OpenPage) -> None:
    page = found(open_page, "24JT207632", folder)
    assert first_numbers(page, 1) == ["24JT207632"]
    page.locator(f"{RESULTS} a").first.click()
    page.wait_for_url(f"**/{folder}plans/24JT207632.html")
    assert page.evaluate("document.documentElement.lang") == ("en" if folder else "zh-CN")
    assert "24JT207632" in page.locator(".plan-about").inner_text()


@pytest.mark.parametrize(("folder", "words"), [("", "中国广电 河北"), ("en/", "China Broadnet Hebei")])
def test_carrier_and_province_find_that_carriers_plans_there(folder: str, words: str, built_site: Path, open_page: OpenPage) -> None:
    numbers = first_numbers(found(open_page, words, folder), 3)
    assert numbers
    for number in numbers:
        plan = json.loads((built_site / f"api/v1/plans/{number}.json").read_text(encoding="utf-8"))
        assert plan["carrier"] == "china-broadnet", number
        assert "hebei" in plan["region"]["offered_in"], number


def test_english_names_are_found_on_the_english_page(open_page: OpenPage) -> None:
    assert "24JT207632" in first_numbers(found(open_page, "Huanxiao elder card", "en/"))


@pytest.mark.parametrize(("folder", "state"), [("", "已停售"), ("en/", "no longer sold")])
def test_a_plan_that_is_no_longer_sold_says_so_in_the_results(folder: str, state: str, built_site: Path, open_page: OpenPage) -> None:
    plans = json.loads((built_site / "api/v1/plans.json").read_text(encoding="utf-8"))["plans"]
    number = next(plan["filing_number"] for plan in plans if plan["state"] == "off_sale")
    page = found(open_page, number, folder)
    assert first_numbers(page, 1) == [number]
    assert state in page.locator(f"{RESULTS} li").first.inner_text()


@pytest.mark.parametrize(("folder", "words"), [("", "%E6%AC%A2%E5%AD%9D%E5%8D%A1"), ("en/", "24JT207632")])
def test_an_address_with_a_question_answers_it(folder: str, words: str, open_page: OpenPage) -> None:
    page = open_page(f"{folder}search.html?q={words}")
    answered(page)
    assert page.locator(f"{RESULTS} a").count() > 0
    assert page.locator("#q").input_value()


def test_the_form_of_the_home_page_leads_to_the_answer(open_page: OpenPage) -> None:
    page = open_page()
    page.locator("form[role=search] input").fill("24JT207632")
    page.locator("form[role=search] input").press("Enter")
    page.wait_for_url("**/search.html?q=24JT207632")
    answered(page)
    assert first_numbers(page, 1) == ["24JT207632"]


@pytest.mark.parametrize(
    "words", ["<img src=x onerror=alert(1)>", "\"'><script>alert(1)</script>", "{{ 7*7 }}", "javascript:alert(1)", "%00%ff", "（" * 60]
)
@pytest.mark.parametrize("folder", ["", "en/"])
def test_hostile_words_stay_words(words: str, folder: str, open_page: OpenPage) -> None:
    page = open_page(f"{folder}search.html")
    page.on("dialog", lambda _: pytest.fail("a script of the question was run"))
    before = page.locator("main img, main script").count()
    page.locator("#q").fill(words)
    page.locator("#q").press("Enter")
    answered(page)
    page.reload()
    answered(page)
    assert page.locator("main img, main script").count() == before
    assert page.locator("#q").input_value() == words[:60]


@pytest.mark.parametrize(
    ("folder", "not_here", "never"),
    [("", "这里没有找到", ("违法", "非法", "诈骗", "骗子")), ("en/", "nothing found here", ("illegal", "unlawful", "fraud", "scam"))],
)
@pytest.mark.parametrize("words", ["99ZZ999999", "xqzvw"])
def test_what_is_not_found_is_said_to_be_not_here_and_what_to_do(
    folder: str, not_here: str, never: tuple[str, ...], words: str, open_page: OpenPage
) -> None:
    page = found(open_page, words, folder)
    said = page.locator(SAID).inner_text().lower()
    assert not_here in said
    assert not any(word in said for word in never)
    assert page.locator(f"{RESULTS} li").count() == 0
    assert page.locator("main a[href$='catalogue/index.html']").is_visible()


def test_an_empty_question_asks_nothing(open_page: OpenPage) -> None:
    page = open_page("search.html")
    page.locator("form[data-search] button").click()
    assert page.locator(SAID).inner_text() == ""
    assert page.locator(f"{RESULTS} li").count() == 0


def test_an_index_that_cannot_be_had_is_said(open_page: OpenPage) -> None:
    page = open_page("search.html", forgives=("ERR_FAILED", "Failed to load"))
    page.route("**/search/**", lambda route: route.abort())
    page.locator("#q").fill("欢孝卡")
    page.locator("#q").press("Enter")
    assert answered(page) == page.locator(SAID).get_attribute("data-failed")


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_example_on_the_page_finds_what_it_names(folder: str, open_page: OpenPage) -> None:
    page = open_page(f"{folder}search.html")
    example = re.split(r"[:：]", page.locator("form[data-search] + p").inner_text(), maxsplit=1)[1]
    words = re.split(r"，或|, or", example)[0].strip()
    page = found(open_page, words, folder)
    assert page.locator(SAID).inner_text() == page.locator(SAID).get_attribute("data-found")


@pytest.mark.parametrize("folder", ["", "en/"])
def test_plans_that_only_come_near_are_not_called_found(folder: str, open_page: OpenPage) -> None:
    page = found(open_page, "中国移动 河北", folder)
    assert page.locator(SAID).inner_text() == page.locator(SAID).get_attribute("data-near")


def test_opened_from_a_folder_the_page_says_that_searching_does_not_work_there(built_site: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((built_site / "search.html").as_uri())
    assert page.locator(SAID).inner_text() == page.locator(SAID).get_attribute("data-failed")
    page.close()
