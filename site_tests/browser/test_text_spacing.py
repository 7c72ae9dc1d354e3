"""With the reader's own spacing of lines, letters, words and paragraphs nothing is cut off and nothing lies on anything else."""

from pathlib import Path

import pytest

from site_tests.browser.conftest import OpenPage
from site_tests.browser.settings.spacing import SCRIPT, spacing_faults
from site_tests.browser.viewing import EVERY_SIZE, MEASURES, each_sample, told

# So many tests share the pages, because they are known only when the site is built.
PARTS = 4


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_lost_with_the_readers_spacing(part: int, built_site: Path, open_page: OpenPage) -> None:
    page = open_page()
    found = []
    for address in each_sample(page, built_site, part=slice(part, None, PARTS)):
        for viewing in EVERY_SIZE:
            viewing.of(page)
            found += [f"{address}, {viewing} | {fault}" for fault in spacing_faults(page, viewing.width)]
    assert not found, told(found, "Lost with the reader's spacing")


def test_the_spacing_is_what_the_criterion_names(open_page: OpenPage) -> None:
    page = open_page("rights.html")
    page.evaluate(MEASURES)
    page.evaluate(SCRIPT)
    page.evaluate("spacing.widen()")
    spaced = page.evaluate("""() => {
      const style = getComputedStyle(document.querySelector("main p"));
      const size = parseFloat(style.fontSize);
      return [style.lineHeight, style.letterSpacing, style.wordSpacing, style.marginBottom]
        .map(one => Math.round(100 * parseFloat(one) / size));
    }""")
    assert spaced == [150, 12, 16, 200]


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("one.style.cssText = 'height: 1.6em; overflow: hidden'", "hides a part of its height"),
        ("one.style.cssText = 'white-space: nowrap'", "px wide on 320 px"),
        ("one.style.cssText = 'white-space: nowrap; overflow: hidden; text-overflow: ellipsis'", "shortens its text"),
        ("one.style.cssText = 'height: 1em'", "lies on"),
        ("one.style.cssText = 'position: absolute; top: 600px'", "lies on"),
    ],
)
def test_what_is_lost_on_purpose_is_found(broken: str, fault: str, open_page: OpenPage) -> None:
    page = open_page("rights.html", width=320)
    page.evaluate(MEASURES)
    assert spacing_faults(page, 320) == []
    page.evaluate(f"const one = document.querySelector('main p'); {broken}")
    found = spacing_faults(page, 320)
    assert any(fault in one for one in found), found
