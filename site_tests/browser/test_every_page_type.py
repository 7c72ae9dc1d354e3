"""What holds on every page type: it keeps to itself, says its language, can be walked by keyboard and called from."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_tests.browser.conftest import OpenPage
from site_tests.browser.viewing import MEASURES, each_sample, told

_TABS = 14

_FRAME = """() => {
  const lacking = [];
  const count = selector => document.querySelectorAll(selector).length;
  if (count("h1") !== 1) lacking.push(count("h1") + " h1");
  for (const landmark of ["main", "header", "footer"]) if (count(landmark) !== 1) lacking.push(count(landmark) + " " + landmark);
  const calls = [...document.querySelectorAll("a[href^='tel:']")].filter(link => link.checkVisibility());
  if (calls.length === 0) lacking.push("no telephone number to tap");
  for (const { href } of calls) if (!/^tel:[0-9]{3,12}$/.test(href)) lacking.push("odd number " + href);
  const names = [...document.querySelectorAll("nav")].map(nav => nav.getAttribute("aria-label"));
  if (names.some(name => !name) || new Set(names).size < names.length) lacking.push("navigations without names of their own: " + names);
  if (!document.title.trim()) lacking.push("no title");
  const other = document.querySelector("header a[hreflang]");
  if (!other || !other.lang || other.lang !== other.hreflang) lacking.push("no marked link to the other language");
  return lacking;
}"""
# Words of the other language have to say so, or a reader's voice speaks them wrongly. Names of kinds (App, GB, 5G) may stand.
_FOREIGN = {
    "zh": r"[A-Za-z]+(?:[ ,.'-]+[A-Za-z]+){3,}",
    "en": r"[\u4e00-\u9fff]{2,}",
}
_UNMARKED = """pattern => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const page = document.documentElement.lang;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    const plain = holder.closest("[lang]").lang === page && holder.checkVisibility() && !holder.closest("code, pre");
    const said = plain ? node.data.match(new RegExp(pattern)) : null;
    if (said) found.push(said[0].slice(0, 40));
  }
  return found;
}"""


def test_every_page_type_has_its_frame_and_opens_without_a_complaint(built_site: Path, open_page: OpenPage) -> None:
    """The requests and the console are watched by `open_page` itself."""
    page = open_page()
    faults = [f"{address} | {fault}" for address in each_sample(page, built_site) for fault in page.evaluate(_FRAME)]
    assert not faults, told(faults, "Pages without what every page has")


@pytest.mark.parametrize(("language", "tag"), [("zh", "zh-CN"), ("en", "en")])
def test_every_word_is_in_the_language_that_the_page_says(language: str, tag: str, built_site: Path, open_page: OpenPage) -> None:
    page = open_page()
    faults = []
    for address in each_sample(page, built_site, language):
        assert page.evaluate("document.documentElement.lang") == tag, address
        faults += [f"{address} | {said}" for said in page.evaluate(_UNMARKED, _FOREIGN[language])]
    assert not faults, told(faults, f"Not {tag}, and no lang says so")


def walk_faults(page: Page) -> list[str]:
    """What is wrong with the first steps of a walk with the tab key."""
    # The walk begins where the focus was last, so the body takes it for a moment.
    page.evaluate("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); scrollTo(0, 0)")
    faults = []
    for step in range(_TABS):
        page.keyboard.press("Tab")
        at = page.evaluate("measures.focused()")
        if at["body"]:
            break
        if step == 0 and at["href"] != "#content":
            faults.append(f"the first stop is not the skip link: {at['what']}")
        if not at["visible"]:
            faults.append(f"one cannot see that it has the focus: {at['what']}")
    return faults


@pytest.mark.parametrize("width", [390, 1280])
def test_the_first_stop_is_the_skip_link_and_every_stop_can_be_seen(width: int, built_site: Path, open_page: OpenPage) -> None:
    page = open_page(width=width)
    faults = [f"{address} | {fault}" for address in each_sample(page, built_site, "zh") for fault in walk_faults(page)]
    assert not faults, told(faults, "Lost with the keyboard")


def test_the_skip_link_leads_into_the_content(open_page: OpenPage) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (":focus { outline: 0 !important; }", "cannot see"),
        (".skip { display: none; }", "not the skip link"),
        (".skip:focus { top: -200px !important; }", "cannot see"),
    ],
)
def test_a_walk_in_the_dark_is_seen(broken: str, fault: str, open_page: OpenPage) -> None:
    page = open_page()
    page.evaluate(MEASURES)
    assert walk_faults(page) == []
    page.evaluate("rule => { const sheet = document.styleSheets[0]; sheet.insertRule(rule, sheet.cssRules.length); }", broken)
    assert any(fault in seen for seen in walk_faults(page))


def test_an_address_that_does_not_exist_leads_on_from_any_depth(open_page: OpenPage) -> None:
    for address in ("nothing.html", "plans/nothing.html", "en/a/b/c/nothing.html"):
        page = open_page(address, forgives=("404",))
        assert page.locator("h1").inner_text()
        assert page.evaluate("getComputedStyle(document.body).fontSize") == "18px", f"{address} has lost its style sheet"
        page.locator("main a[href$='index.html']").first.click()
        page.wait_for_load_state()
        assert page.url.endswith("/index.html")
        assert page.locator(".doors").count() == 1
