"""Pictures of costs in the real browser: named, told in words beside them, large enough, and to be seen in every colouring and on paper."""

from base64 import b64encode

import pytest
from playwright.sync_api import Locator, Page

from site_tests.browser.conftest import OpenPage
from site_tests.browser.viewing import COLOURS, MEASURES, Viewing

LINE, BARS = "plans/24JT207632.html", "plans/25JT303558.html"
# How strongly a pixel differs from the ground above the picture, at most, and the share of pixels that do; in five upright strips.
_STRIPS = """async source => {
  const picture = new Image();
  picture.src = `data:image/png;base64,${source}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.width, picture.height];
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  const ground = [...context.getImageData(3, 1, 1, 1).data].slice(0, 3);
  const width = Math.floor(picture.width / 5);
  return [0, 1, 2, 3, 4].map(strip => {
    const data = context.getImageData(strip * width, 0, width, picture.height - 8).data;
    let most = 1, differing = 0;
    for (let at = 0; at < data.length; at += 4) {
      const ratio = colours.contrast([...data.slice(at, at + 3)], ground);
      most = Math.max(most, ratio);
      differing += ratio >= 3;
    }
    return { most, share: differing / (data.length / 4) };
  });
}"""


def drawing(page: Page) -> Locator:
    """The first picture of the page."""
    return page.locator("figure.picture svg").first


def strips(page: Page) -> list[dict[str, float]]:
    """What is drawn in each fifth of the picture."""
    drawing(page).scroll_into_view_if_needed()
    box = drawing(page).bounding_box()
    assert box is not None
    above = 5
    picture = page.screenshot(clip={**box, "y": box["y"] - above, "height": box["height"] + above})
    beside = page.context.browser.new_page()
    beside.evaluate(COLOURS)
    found = beside.evaluate(_STRIPS, b64encode(picture).decode())
    beside.close()
    return found


@pytest.mark.parametrize("address", [LINE, f"en/{LINE}", BARS, f"en/{BARS}"])
def test_a_picture_has_a_name_and_leads_to_the_words_beside_it(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    session = page.context.new_cdp_session(page)
    heard = [node for node in session.send("Accessibility.getFullAXTree")["nodes"] if node["role"]["value"] in {"image", "img"}]
    names = page.locator("figure.picture figcaption").all_inner_texts()
    assert [node["name"]["value"] for node in heard] == names
    tables = page.locator("table caption").all_inner_texts()
    assert all("GB" in node["description"]["value"] or node["description"]["value"] in tables for node in heard)
    for words in page.locator("figure.picture svg").evaluate_all("all => all.map(one => one.getAttribute('aria-describedby'))"):
        assert page.locator(f"#{words}").is_visible()


@pytest.mark.parametrize("viewing", [Viewing(320, "largest"), Viewing(320), Viewing(390), Viewing(1280, "large")], ids=str)
@pytest.mark.parametrize("address", [LINE, BARS])
def test_a_picture_fits_and_its_ends_are_written_large(address: str, viewing: Viewing, open_page: OpenPage) -> None:
    page = open_page(address)
    page.evaluate(MEASURES)
    viewing.of(page)
    box = drawing(page).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= viewing.width
    assert box["width"] >= 240
    assert box["height"] >= 120
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    sizes = page.locator("figure.picture, figure.picture *").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 18


@pytest.mark.parametrize("colours", ["light", "dark", "forced light", "forced dark", "print"])
@pytest.mark.parametrize("address", [LINE, BARS])
def test_a_picture_can_be_seen_in_every_colouring(address: str, colours: str, open_page: OpenPage) -> None:
    page = open_page(address, width=390)
    page.emulate_media(
        media="print" if colours == "print" else "screen",
        color_scheme="dark" if "dark" in colours else "light",
        forced_colors="active" if "forced" in colours else "none",
    )
    seen = strips(page)
    assert all(strip["most"] >= 7 for strip in seen), seen
    # A line is thin, bars fill most of their room; one that is not drawn as it should is neither.
    low, high = (0.005, 0.4) if address == LINE else (0.4, 0.95)
    assert all(low <= strip["share"] <= high for strip in seen), seen


def test_the_point_from_which_data_costs_more_is_thicker_than_the_line(open_page: OpenPage) -> None:
    # 3 GB of 5 are in the bundle: the point is at three fifths, on the border of the third and the fourth strip
    seen = strips(open_page(LINE, width=390))
    assert seen[2]["share"] > seen[1]["share"] * 1.2


def test_a_picture_is_not_broken_over_two_sheets(open_page: OpenPage) -> None:
    page = open_page(LINE)
    page.emulate_media(media="print")
    assert page.locator("figure.picture").first.evaluate("one => getComputedStyle(one).breakInside") == "avoid"


def test_without_a_style_sheet_a_picture_is_still_a_picture(open_page: OpenPage) -> None:
    page = open_page(LINE)
    page.evaluate("document.querySelectorAll('link[rel=stylesheet]').forEach(one => one.remove())")
    paths = drawing(page).locator("path").evaluate_all("all => all.map(one => [getComputedStyle(one).fill, getComputedStyle(one).stroke])")
    assert paths
    assert all(fill == "none" and stroke != "none" for fill, stroke in paths)
