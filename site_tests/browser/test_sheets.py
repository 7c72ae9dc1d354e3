"""Every plan's sheet, printed by the real browser: one A4 each, no letter below 16 points, in both languages.

One document holds the sheets of all plans, each begun on a page of its own: it has as many pages as plans only where each one fits.
"""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_tests.awkward_plans import write_awkward
from site_tests.browser.conftest import OpenPage
from site_tests.browser.viewing import MEASURES, TEXT_SIZES
from site_tests.conftest import AS_OF

LEAST = 16  # points
POINT = 4 / 3  # CSS pixels
A4 = (595, 842)  # points
EVERY_LIMIT = "26HE200004"
LANGUAGES = pytest.mark.parametrize("folder", ["", "en/"], ids=["zh", "en"])

# The style sheets and the frame stay those of the page; only its own sheet is taken out, since all come in their order.
_ALL = """async addresses => {
  const article = document.querySelector("article");
  article.querySelectorAll(".sheet, nav").forEach(one => one.remove());
  for (const address of addresses) {
    const other = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html").querySelector(".sheet");
    if (address !== addresses[0]) other.style.breakBefore = "page";
    article.append(other);
  }
}"""
_SMALLEST = """() => Math.min(...[...document.querySelectorAll("body *")].filter(measures.seen)
  .filter(one => [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
  .map(one => parseFloat(getComputedStyle(one).fontSize)))"""


@dataclass(frozen=True, slots=True)
class Sheets:
    """A built site with its sheets, and its address on a server of this machine."""

    site: Path
    address: str

    def of(self, folder: str) -> list[str]:
        """The addresses of all sheets of one language, in order."""
        return sorted(f"{folder}sheets/{file.name}" for file in (self.site / folder / "sheets").glob("*.html"))


@pytest.fixture(scope="module", params=["real", "awkward"])
def sheets(request: pytest.FixtureRequest, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    """The sheets of this repository's plans, and of plans that no designer thinks of."""
    if request.param == "real":
        return Sheets(request.getfixturevalue("built_site"), request.getfixturevalue("site_address"))
    root = write_awkward(tmp_path_factory.mktemp("awkward"), crowd=60)
    site = root / "site"
    command = [Path(sys.executable).parent / "mingbai", "build", "--root", root, "--as-of", AS_OF.isoformat(), "--output", site]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return Sheets(site, serve(site))


def poppler(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def printed(page: Page, file: Path) -> list[str]:
    """The text of each sheet of paper; its size is A4, and no letter on it is smaller than promised."""
    page.pdf(path=file, prefer_css_page_size=True)
    about = poppler("pdfinfo", file)
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", about)
    assert (round(float(size[1])), round(float(size[2]))) == A4
    sizes = [
        float(size)
        for size in re.findall(r'<fontspec [^>]*size="([\d.]+)"', poppler("pdftohtml", "-xml", "-stdout", "-i", "-zoom", "1", file))
    ]
    assert sizes
    assert min(sizes) >= LEAST, sorted(set(sizes))
    texts = poppler("pdftotext", "-raw", file, "-").removesuffix("\f").split("\f")
    assert len(texts) == int(re.search(r"Pages:\s+(\d+)", about)[1])
    return ["".join(text.split()) for text in texts]


def opened(open_page: OpenPage, sheets: Sheets, address: str) -> Page:
    """One page of the site, opened from its home page."""
    page = open_page(sheets.address + "index.html")
    page.goto(sheets.address + address)
    return page


def all_on_one_document(open_page: OpenPage, sheets: Sheets, folder: str, most: int | None = None) -> tuple[Page, list[str]]:
    """A page that shows every sheet of one language (or `most` of them), and their addresses in its order."""
    addresses = sheets.of(folder)[:most]
    page = opened(open_page, sheets, addresses[0])
    page.evaluate(_ALL, [sheets.address + address for address in addresses])
    page.evaluate(MEASURES)
    return page, addresses


@LANGUAGES
def test_every_sheet_is_one_page_of_a4_in_large_print(folder: str, sheets: Sheets, open_page: OpenPage, tmp_path: Path) -> None:
    page, addresses = all_on_one_document(open_page, sheets, folder)
    papers = printed(page, tmp_path / "all.pdf")
    numbers = [Path(address).stem for address in addresses]
    assert len(numbers) > 60
    told = [re.findall("|".join(numbers), paper) for paper in papers]
    # The filing number below the name, and again in the address at the foot.
    assert told == [[number, number] for number in numbers]
    page.emulate_media(media="print")
    assert round(page.evaluate(_SMALLEST) / POINT, 2) >= LEAST


@LANGUAGES
@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_the_page_as_it_stands_prints_one_sheet_and_nothing_of_the_frame(
    text_size: str, folder: str, sheets: Sheets, open_page: OpenPage, tmp_path: Path
) -> None:
    addresses = sheets.of(folder)
    address = next((one for one in addresses if EVERY_LIMIT in one), addresses[0])
    page = opened(open_page, sheets, address)
    page.evaluate("size => document.documentElement.setAttribute('data-text-size', size)", text_size)
    said = "".join(page.locator(".sheet").inner_text().split())
    (paper,) = printed(page, tmp_path / "one.pdf")
    # Numbers of a list are not in the text of the page, but on paper.
    assert sorted(re.sub("[0-9.•]", "", paper)) == sorted(re.sub("[0-9.]", "", said))


def test_a_sheet_with_too_much_on_it_is_seen(sheets: Sheets, open_page: OpenPage, tmp_path: Path) -> None:
    page, addresses = all_on_one_document(open_page, sheets, "", most=2)
    page.evaluate("""() => {
      const limits = document.querySelector(".sheet__limits");
      limits.innerHTML = limits.innerHTML.repeat(20);
    }""")
    assert len(printed(page, tmp_path / "all.pdf")) > len(addresses)
