"""A reader's own spacing of text (WCAG 1.4.12): lines, letters, words and paragraphs further apart, and nothing is lost by it."""

from pathlib import Path

from playwright.sync_api import Page

SCRIPT = Path(__file__).with_name("spacing.js").read_text(encoding="utf-8")

_WIDENED = """width => {
  spacing.widen();
  const found = [...measures.cutOff(width), ...spacing.overlaps()];
  spacing.narrow();
  return found;
}"""


def spacing_faults(page: Page, width: int) -> list[str]:
    """Return what is cut off or lies on something else once the open page, ready to be measured, has the reader's spacing.

    The page's own spacing is back afterwards.
    """
    page.evaluate(SCRIPT)
    return page.evaluate(_WIDENED, width)
