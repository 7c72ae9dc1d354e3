"""Forced colours, the high-contrast display of Windows: only the reader's few colours are left, and everything can still be told."""

from pathlib import Path

from playwright.sync_api import Page

SCRIPT = Path(__file__).with_name("forced_colours.js").read_text(encoding="utf-8")


def forced_colour_faults(page: Page, scheme: str = "light") -> list[str]:
    """Return what cannot be told on the open page, ready to be measured, in forced colours on a light or dark ground.

    The page's own colours are back afterwards.
    """
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    page.evaluate(SCRIPT)
    found = page.evaluate("forcedColours()")
    page.emulate_media(forced_colors="none", color_scheme="light")
    return found
