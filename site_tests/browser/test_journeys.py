"""Each thing that a visitor comes for can be done: with the keyboard alone, at 400 %, without a script, and from a folder."""

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from site_tests.browser.journeys.journey import JOURNEYS, PLAN, Journey, Step
from site_tests.browser.journeys.keyboard import Walker, walked
from site_tests.browser.viewing import TEXT_SIZES


@dataclass(frozen=True, slots=True)
class Window:
    """How large the window is, in CSS pixels, and which text size its reader chose."""

    width: int
    height: int
    text_size: str = "standard"


DESKTOP = Window(1280, 1024)
ZOOMED = Window(320, 256, "largest")
"""The same window at 400 %."""

in_both_windows = pytest.mark.parametrize("window", [DESKTOP, ZOOMED], ids=["desktop", "400 %, largest text"])
each_journey = pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
both_languages = pytest.mark.parametrize("folder", ["", "en/"], ids=["zh", "en"])
Opened = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """Opens an address in a window of a computer, in a text size that the reader chose before."""
    contexts = []

    def start(address: str, window: Window = DESKTOP, *, javascript: bool = True) -> Page:
        viewport = {"width": window.width, "height": window.height}
        context = browser.new_context(viewport=viewport, java_script_enabled=javascript, locale="zh-CN")
        context.add_init_script(f"localStorage.setItem('mingbai-text-size', '{window.text_size}')")
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield start
    for context in contexts:
        context.close()


def arrived(journey: Journey, page: Page, folder: str) -> None:
    """The journey ended where it should, and what it was for is in the window."""
    assert f"/{folder}{journey.arrives}" in page.url
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(journey.sees).first).to_be_in_viewport()


def clicked(journey: Journey, page: Page) -> None:
    """Go the journey by clicking, with the steps that need no script."""
    for step in journey.plain or journey.steps:
        before = page.url
        page.locator(step.to).locator("visible=true").first.click()
        page.wait_for_url(lambda url, before=before: url != before)
    if journey.reaches:
        page.locator(journey.reaches).first.scroll_into_view_if_needed()


@each_journey
@both_languages
@in_both_windows
def test_each_journey_can_be_walked_with_the_keyboard_alone(
    window: Window, folder: str, journey: Journey, site_address: str, opened: Opened
) -> None:
    page = opened(f"{site_address}{folder}{journey.start}", window)
    assert page.evaluate("getComputedStyle(document.body).fontSize") == f"{TEXT_SIZES[window.text_size]}px"
    walker = walked(journey, page)
    arrived(journey, page, folder)
    assert walker.keys <= journey.most, f"{walker.keys} keys:\n" + "\n".join(walker.stops)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= window.width


@each_journey
@both_languages
def test_each_journey_works_without_a_script(folder: str, journey: Journey, site_address: str, opened: Opened) -> None:
    page = opened(f"{site_address}{folder}{journey.start}", javascript=False)
    clicked(journey, page)
    if not journey.plain:
        arrived(journey, page, folder)
    assert f"/{folder}plans/" in page.url or f"/{folder}compare/" in page.url


@each_journey
@both_languages
def test_each_journey_works_from_a_folder(folder: str, journey: Journey, built_site: Path, opened: Opened) -> None:
    page = opened((built_site / folder / journey.start).as_uri())
    clicked(journey, page)
    if not journey.plain:
        arrived(journey, page, folder)
    assert page.url.startswith(f"{built_site.as_uri()}/{folder}")


@both_languages
@in_both_windows
def test_what_was_found_can_be_printed(window: Window, folder: str, site_address: str, opened: Opened, tmp_path: Path) -> None:
    page = opened(f"{site_address}{folder}{PLAN}", window)
    limits = [re.sub(r"\s", "", one) for one in page.locator(".callout__title").all_inner_texts()]
    page.emulate_media(media="print")
    expect(page.locator(".site-header .text-size")).to_be_hidden()
    expect(page.locator(".menu")).to_be_hidden()
    expect(page.locator(".print-only")).to_be_visible()
    page.pdf(path=tmp_path / "plan.pdf", prefer_css_page_size=True)
    run = subprocess.run(["pdftotext", "-layout", tmp_path / "plan.pdf", "-"], capture_output=True, text=True, check=True)  # noqa: S607
    printed = re.sub(r"\s", "", run.stdout)
    assert [limit for limit in limits if limit not in printed] == []
    assert "24JT207632" in printed


def test_a_stop_that_cannot_be_seen_ends_the_walk(site_address: str, opened: Opened) -> None:
    for broken, said in [
        (".choices a { position: absolute; left: -999px }", "is outside the window"),
        ("a:focus { outline: none !important }", "does not show that it has the focus"),
        ("main { position: relative } main::after { content: ''; position: absolute; inset: 0; z-index: 9 }", "is covered"),
    ]:
        page = opened(f"{site_address}index.html")
        page.evaluate(
            "rules => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rules); document.adoptedStyleSheets = [sheet]; }", broken
        )
        walker = Walker(page)
        with pytest.raises(AssertionError, match=said):
            walker.walk_to("main a[href$='provinces/zhejiang.html']")


def test_a_journey_that_has_lost_its_link_is_seen(site_address: str, opened: Opened) -> None:
    page = opened(f"{site_address}{PLAN}")
    page.evaluate("document.querySelector(\"main a[href='#cancel']\").removeAttribute('href')")
    journey = Journey("leave", PLAN, (Step("main a[href='#cancel']"),), PLAN, "#cancel", 20)
    page.set_default_timeout(500)
    expect.set_options(timeout=500)
    try:
        with pytest.raises(AssertionError):
            walked(journey, page)
    finally:
        expect.set_options(timeout=5_000)
