"""Text, lines, targets and widths keep to the numbers for old eyes and hands, on every page type in both languages."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_tests.browser.conftest import OpenPage
from site_tests.browser.viewing import MEASURES, TEXT_SIZES, WIDTHS, Viewing, each_sample, measured, told

LEAST_TEXT, LEAST_LINE_HEIGHT, LEAST_TARGET, MAIN_TARGET = 18, 1.5, 44, 60
# What a visitor comes to press: to call, to go on, to find, to enlarge.
MAIN = (
    ".site-header a[href^='tel:'], .menu summary, .menu nav a, .text-size button, "
    ".action, .door, .choices a, .pager a, .plan-list h3 a, form input, form button"
)


def faults_at(page: Page, viewing: Viewing) -> list[str]:
    """Everything that is too small, too low or too wide on the open page."""
    viewing.of(page)
    return [
        *measured(page, "smallText", LEAST_TEXT, LEAST_LINE_HEIGHT),
        *measured(page, "lowTargets", LEAST_TARGET, MAIN, MAIN_TARGET),
        *measured(page, "justified"),
        *measured(page, "cutOff", viewing.width),
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_text_targets_and_widths_on_every_page_type(width: int, built_site: Path, open_page: OpenPage) -> None:
    page = open_page(width=1280)
    faults = [
        f"{address}, {size} | {width} px: {fault}"
        for address in each_sample(page, built_site)
        for size in TEXT_SIZES
        for fault in faults_at(page, Viewing(width, size))
    ]
    assert not faults, told(faults, "Too small, too low or too wide")


def test_the_open_menu_on_a_phone_keeps_to_the_numbers_too(open_page: OpenPage) -> None:
    page = open_page(width=1280)
    page.evaluate(MEASURES)
    for size in TEXT_SIZES:
        Viewing(320, size).of(page)
        page.evaluate("document.querySelector('.menu').open = true")
        assert faults_at(page, Viewing(320, size)) == []
        assert measured(page, "coveredTargets") == []


@pytest.mark.parametrize(("width", "size"), [(320, "largest"), (1280, "standard")])
def test_nothing_lies_on_a_target(width: int, size: str, built_site: Path, open_page: OpenPage) -> None:
    page = open_page(width=1280)
    faults = []
    for address in each_sample(page, built_site):
        Viewing(width, size).of(page)
        faults += [f"{address} | {fault}" for fault in measured(page, "coveredTargets")]
    assert not faults, told(faults, "Cannot be pressed")


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_the_size_of_the_text_is_what_its_button_promises(text_size: str, open_page: OpenPage) -> None:
    page = open_page()
    Viewing(1280, text_size).of(page)
    assert page.evaluate("getComputedStyle(document.body).fontSize") == f"{TEXT_SIZES[text_size]}px"


def test_the_browsers_own_text_size_still_counts(open_page: OpenPage) -> None:
    page = open_page()
    assert page.evaluate("document.styleSheets[0].cssRules.length > 0")
    relative = page.evaluate(
        "[...document.styleSheets[0].cssRules].filter(rule => rule.selectorText === 'html').map(rule => rule.style.fontSize).join()"
    )
    assert relative.startswith("var(--standard)")
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--standard')").strip().endswith("%")


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("h1.style.fontSize = '17px'", "17 px: <h1"),
        ("h1.style.lineHeight = '1.2'", "line height"),
        ("h1.style.textAlign = 'justify'", "<h1"),
        ("document.querySelector('.other-language').style.minHeight = 0", "px high instead of 44: <a.other-language>"),
        ("document.querySelector('.site-header [href^=tel]').style.cssText = 'min-height: 0; padding: 0'", "instead of 60"),
        ("h1.style.whiteSpace = 'nowrap'; h1.textContent = '资费'.repeat(60)", "px wide on 390 px"),
        ("h1.style.cssText = 'overflow: hidden; height: 1em'", "hides a part of its height"),
        ("h1.style.cssText = 'overflow: hidden; white-space: nowrap'; h1.textContent = '资费'.repeat(60)", "hides a part of its width"),
        ("h1.style.cssText = 'position: relative; left: -60px'", "from -"),
    ],
)
def test_a_page_broken_on_purpose_is_seen(broken: str, fault: str, open_page: OpenPage) -> None:
    page = open_page("plans/24JT207632.html", width=1280)
    page.evaluate(MEASURES)
    assert faults_at(page, Viewing(390, "standard")) == []
    page.evaluate(f"const h1 = document.querySelector('h1'); {broken}")
    assert any(fault in seen for seen in faults_at(page, Viewing(390, "standard")))


def test_a_target_under_something_else_is_seen(open_page: OpenPage) -> None:
    page = open_page()
    page.evaluate(MEASURES)
    page.evaluate("document.querySelector('h1').style.cssText = 'position: fixed; inset: 0; background: white'")
    assert measured(page, "coveredTargets")
