"""Without a script every page keeps its text, links and menu; what needs a script is not offered, or says what to do."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_tests.browser.conftest import OpenPage
from site_tests.browser.page_samples import page_samples
from site_tests.browser.viewing import told

_CONTENT = """() => ({
  said: document.querySelector("main").innerText.replace(/\\s+/g, ""),
  links: [...document.querySelectorAll("main a, footer a")].filter(link => link.checkVisibility()).length,
})"""


def dead_buttons(page: Page) -> list[str]:
    """Buttons that can be seen although only a script could answer them."""
    buttons = [button for button in page.locator("button, input[type=button], [role=button]").all() if button.is_visible()]
    return [button.inner_text() for button in buttons if not button.evaluate("button => button.type === 'submit' && button.form !== null")]


def test_every_page_type_keeps_its_text_and_links(built_site: Path, open_page: OpenPage) -> None:
    with_script, without = open_page(), open_page(javascript=False)
    root = with_script.url[: with_script.url.rindex("/") + 1]
    faults = []
    for address in page_samples(built_site):
        with_script.goto(root + address)
        without.goto(root + address)
        full, plain = with_script.evaluate(_CONTENT), without.evaluate(_CONTENT)
        if len(plain["said"]) < len(full["said"]):
            faults.append(f"{address} | {len(full['said']) - len(plain['said'])} characters are missing")
        if plain["links"] < full["links"]:
            faults.append(f"{address} | {full['links'] - plain['links']} links are missing")
        faults += [f"{address} | dead button {button}" for button in dead_buttons(without)]
        if without.locator(".text-size").is_visible():
            faults.append(f"{address} | buttons for the text size that do nothing")
    assert not faults, told(faults, "Lost without a script")


def test_a_dead_button_is_seen(open_page: OpenPage) -> None:
    page = open_page(javascript=False)
    assert dead_buttons(page) == []
    page.evaluate("document.querySelector('main').innerHTML += '<button type=button>朗读</button>'")
    assert dead_buttons(page) == ["朗读"]


@pytest.mark.parametrize(("address", "said"), [("search.html", "没有打开脚本"), ("en/search.html", "Scripts are off")])
def test_the_search_page_says_what_to_do_instead(address: str, said: str, open_page: OpenPage) -> None:
    page = open_page(address, javascript=False)
    assert said in page.locator("noscript").inner_text()
    page.locator("main a[href$='catalogue/index.html']").click()
    assert page.locator(".plan-list li").count() > 0


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
    assert page.locator("h1").is_visible()


def test_on_a_wide_screen_the_menu_is_open(open_page: OpenPage) -> None:
    page = open_page(width=1280, javascript=False)
    assert page.locator(".menu nav a").first.is_visible()
    assert not page.locator(".menu summary").is_visible()
