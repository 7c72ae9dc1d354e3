"""How a page is looked at: how wide, in which text size, in light or dark; and the measuring of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from playwright.sync_api import Page

from site_tests.browser.page_samples import page_samples

COLOURS = Path(__file__).with_name("colours.js").read_text(encoding="utf-8")
MEASURES = Path(__file__).with_name("measures.js").read_text(encoding="utf-8") + COLOURS
TEXT_SIZES = {"standard": 18, "large": 24, "largest": 30}
WIDTHS = (320, 390, 1280)
_FIGURES = re.compile(r"-?[0-9.]+")


@dataclass(frozen=True, slots=True)
class Viewing:
    """One way to look at a page."""

    width: int
    text_size: str = "standard"
    scheme: str = "light"

    def __str__(self) -> str:
        """The name of the test that looks in this way."""
        return f"{self.width} px, {self.text_size}, {self.scheme}"

    @property
    def height(self) -> int:
        """How high the window is: a phone's, or that of a small computer."""
        return 844 if self.width < 600 else 900

    def of(self, page: Page) -> None:
        """Look at the open page in this way, without loading it again."""
        if page.viewport_size != {"width": self.width, "height": self.height}:
            page.set_viewport_size({"width": self.width, "height": self.height})
        page.emulate_media(color_scheme=self.scheme)
        page.evaluate("size => document.documentElement.setAttribute('data-text-size', size)", self.text_size)


EVERY_SIZE = tuple(Viewing(width, size) for width, size in product(WIDTHS, TEXT_SIZES))
"""Each width in each text size."""


def each_sample(page: Page, site: Path, language: str = "", part: slice = slice(None)) -> Iterator[str]:
    """Open one page of each type and language in turn, ready to be measured, and yield its address.

    `page` has to show the home page, so that the others are found beside it. `language` is `zh`, `en` or both; `part` those of all
    pages that are asked for.
    """
    root = page.url[: page.url.rindex("/") + 1]
    for address in page_samples(site)[part]:
        if language and address.startswith("en/") != (language == "en"):
            continue
        page.goto(root + address)
        page.evaluate(MEASURES)
        yield address


def measured(page: Page, measure: str, *arguments: object) -> list[str]:
    """What one function of `measures.js` finds on the open page."""
    return page.evaluate(f"given => measures.{measure}(...given)", list(arguments))


def told(faults: list[str], what: str) -> str:
    """The faults of many pages as one message: a line for each kind of fault, with one example and how often it is there."""
    kinds: dict[str, list[str]] = {}
    for fault in faults:
        where, _, offender = fault.partition(" | ")
        kind, bracket, _ = offender.partition(">")
        kinds.setdefault(_FIGURES.sub("", kind) if bracket else offender, []).append(f"{offender}  ←  {where}")
    lines = [f"{len(found)} × {found[0]}" for found in kinds.values()]
    return "\n".join([f"{what} ({len(faults)} times, {len(lines)} kinds):", *lines[:60]])
