"""What readers set for themselves, as a judge: their own spacing of text, and forced colours."""

from pathlib import Path

from playwright.sync_api import Page

from generator.tariff.language import Text
from site_tests.browser.judges.entries import Entry, entry, looked_at
from site_tests.browser.settings.forced_colours import forced_colour_faults
from site_tests.browser.settings.spacing import spacing_faults
from site_tests.browser.viewing import EVERY_SIZE, Viewing

FORCED = (Viewing(1280), Viewing(390), Viewing(320, "largest"))


def conformance_entries(page: Page, site: Path) -> list[Entry]:
    """Return what is lost with the reader's spacing and in forced colours, for the record of a measuring run."""
    lost, pages, looks = looked_at(page, site, EVERY_SIZE, lambda page: len(spacing_faults(page, page.viewport_size["width"])))
    untold, _, forced_looks = looked_at(
        page, site, FORCED, lambda page: sum(len(forced_colour_faults(page, scheme)) for scheme in ("light", "dark"))
    )
    return [
        entry(
            "E17",
            Text(zh="字距行距调大，什么都不丢", en="Nothing is lost with the reader's own spacing"),
            ("WCAG 1.4.12",),
            Text(
                zh="行距、段距、字距、词距都调大，没有字被切掉或压住。",
                en="With lines, paragraphs, letters and words further apart no text is cut off.",
            ),
            Text(zh=f"看了 {looks} 次，丢了 {lost} 处", en=f"looked {looks} times, {lost} things were lost"),
            faults=lost,
            pages=pages,
            viewings=EVERY_SIZE,
        ),
        entry(
            "E26",
            Text(zh="高对比显示也分得清", en="Everything can be told in forced colours"),
            ("WCAG 1.4.1", "WCAG 1.4.11"),
            Text(
                zh="只剩几种颜色时，限制的轻重、边框、按下的按钮、焦点都看得出。",
                en="With only a few colours left one can tell limits, borders, pressed buttons and the focus.",
            ),
            Text(
                zh=f"看了 {2 * forced_looks} 次，分不清的 {untold} 处",
                en=f"looked {2 * forced_looks} times, {untold} things could not be told",
            ),
            faults=untold,
            pages=pages,
            viewings=FORCED,
        ),
    ]
