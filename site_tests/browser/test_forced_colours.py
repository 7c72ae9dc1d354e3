"""In forced colours the weights of limits, borders, pressed buttons and the focus can still be told: computed, and seen in pictures."""

from base64 import b64encode
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from site_tests.browser.conftest import OpenPage
from site_tests.browser.settings.forced_colours import forced_colour_faults
from site_tests.browser.viewing import COLOURS, MEASURES, Viewing, each_sample, told

PLAN = "plans/24JT207632.html"
# So many tests share the pages, because they are known only when the site is built.
PARTS = 3
# How strongly the pixels of a picture differ from its corner, and which share of them does; on a page without a policy.
_PIXELS = """async source => {
  const picture = new Image();
  picture.src = `data:image/png;base64,${source}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.width, picture.height];
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  const data = context.getImageData(0, 0, picture.width, picture.height).data;
  const corner = [...data.slice(0, 3)];
  let most = 1, clear = 0;
  for (let at = 0; at < data.length; at += 4) {
    const ratio = colours.contrast([...data.slice(at, at + 3)], corner);
    most = Math.max(most, ratio);
    clear += ratio >= 3;
  }
  return { corner, most, share: clear / (data.length / 4) };
}"""


@pytest.fixture
def beside(browser: Browser) -> Iterator[Page]:
    """An empty page on which pictures are measured."""
    page = browser.new_page()
    yield page
    page.close()


def pixels(picture: bytes, beside: Page) -> dict[str, object]:
    """What is in a picture, measured on another page."""
    beside.evaluate(COLOURS)
    return beside.evaluate(_PIXELS, b64encode(picture).decode())


def around(one: Locator, page: Page, beside: Page) -> dict[str, object]:
    """What is in the picture of an element and eight pixels round it."""
    one.scroll_into_view_if_needed()
    box = one.bounding_box()
    clip = {"x": max(0, box["x"] - 8), "y": max(0, box["y"] - 8), "width": box["width"] + 16, "height": box["height"] + 16}
    return pixels(page.screenshot(clip=clip), beside)


@pytest.mark.parametrize("part", range(PARTS))
def test_everything_can_be_told_on_every_page_type(part: int, built_site: Path, open_page: OpenPage) -> None:
    page = open_page()
    found = []
    for address in each_sample(page, built_site, part=slice(part, None, PARTS)):
        for viewing, scheme in product((Viewing(1280), Viewing(390), Viewing(320, "largest")), ("light", "dark")):
            viewing.of(page)
            found += [f"{address}, {viewing}, on {scheme} | {fault}" for fault in forced_colour_faults(page, scheme)]
    assert not found, told(found, "In forced colours")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_limit_can_be_seen_to_be_one_in_a_picture(scheme: str, open_page: OpenPage, beside: Page) -> None:
    page = open_page(PLAN, width=390)
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    severity = page.locator(".callout__severity").first
    assert severity.inner_text().strip() in {"要花钱", "有限制", "请留意"}
    assert pixels(severity.screenshot(), beside)["most"] >= 7
    border = around(page.locator(".callout").first, page, beside)
    assert border["most"] >= 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pressed_and_focused_buttons_stand_out_in_a_picture(scheme: str, open_page: OpenPage, beside: Page) -> None:
    page = open_page(PLAN)
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    pressed = page.locator(".text-size [aria-pressed=true]")
    other = page.locator(".text-size [aria-pressed=false]").first
    assert around(pressed, page, beside)["share"] > around(other, page, beside)["share"] + 0.2
    plain = around(other, page, beside)["share"]
    page.keyboard.press("Tab")
    other.focus()
    assert around(other, page, beside)["share"] > plain + 0.03


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (".callout__severity { display: none }", "no word for how much it weighs"),
        (".callout { border: 0 !important; background: none }", "no border left: <section"),
        (".text-size button { forced-color-adjust: auto !important; background: ButtonFace !important }", "pressed looks like"),
        ("a:focus { outline: none !important }", "the focus cannot be seen: <a"),
        (".door { border: none !important }", "no border left: <a"),
        (".callout p { forced-color-adjust: none; color: #777; background: #888 }", "text of 1."),
        ("td, th { border: 0 !important }", "no border left: <t"),
    ],
)
def test_what_cannot_be_told_on_purpose_is_found(broken: str, fault: str, open_page: OpenPage) -> None:
    page = open_page("index.html" if "door" in broken else "compare/china-mobile/beijing.html" if "td" in broken else PLAN)
    page.evaluate(MEASURES)
    page.evaluate(
        "rules => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rules); document.adoptedStyleSheets = [sheet]; }", broken
    )
    found = forced_colour_faults(page)
    assert any(one.startswith(fault) for one in found), found
