"""Without a script the search page says what to do instead, and the menu works with a finger and with the keyboard."""

import pytest
from playwright.sync_api import expect

from site_tests.browser.conftest import OpenPage


@pytest.mark.parametrize(("address", "said"), [("search.html", "没有打开脚本"), ("en/search.html", "Scripts are off")])
def test_the_search_page_says_what_to_do_instead(address: str, said: str, open_page: OpenPage) -> None:
    page = open_page(address, javascript=False)
    assert said in page.locator("noscript").inner_text()
    page.locator("main a[href$='catalogue/index.html']").click()
    expect(page.locator(".plan-list li").first).to_be_visible()


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_the_menu_of_a_phone_opens_and_leads_on(how: str, open_page: OpenPage) -> None:
    page = open_page("plans/24JT207632.html", width=390, height=844, javascript=False)
    link = page.locator(".menu nav a[href$='rights.html']")
    assert not link.is_visible()
    if how == "mouse":
        page.locator(".menu summary").click()
        link.click()
    else:
        page.locator(".menu summary").focus()
        page.keyboard.press("Enter")
        link.focus()
        page.keyboard.press("Enter")
    page.wait_for_url("**/rights.html")
    expect(page.locator("h1")).to_be_visible()


def test_on_a_wide_screen_the_menu_is_open(open_page: OpenPage) -> None:
    page = open_page(width=1280, javascript=False)
    assert page.locator(".menu nav a").first.is_visible()
    assert not page.locator(".menu summary").is_visible()
