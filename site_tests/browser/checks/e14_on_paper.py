"""On A4 paper the page is large, whole, without menus, and says where and of which day it is."""

import re
import subprocess
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

LEAST = 12  # points
POINT = 4 / 3  # CSS pixels
A4 = (595, 842)  # points
_LEAST_ON_A_PAGE = 10  # characters
_PIECE = 4  # characters

# What is only to be pressed has no place on paper; of two forms of the same facts paper may take the other one.
_SAID = """() => measures.all("main *").filter(one => measures.says(one) && measures.seen(one) && !one.closest("nav, form, button"))
  .flatMap(one => [...one.childNodes].filter(node => node.nodeType === Node.TEXT_NODE && node.data.trim()).map(node => node.data))"""
_PRINTED = """() => ({
  pressed: [...document.querySelectorAll("nav, form, button, input, summary, .skip")].filter(measures.seen).map(measures.name),
  sizes: measures.textSizes(16),
  footer: [...document.querySelectorAll("footer p")].filter(measures.seen).map(one => one.textContent),
})"""
_DAY = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}[A-Z][a-z]+\d{4}")
_BOX = re.compile(r'<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)"')


def squeezed(text: str) -> str:
    """The text without white space, letters that paper joins or writes otherwise brought back to their plain form."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def look(visit: Visit) -> Outcome:
    """The page as the browser prints it, read back from the PDF file by poppler."""
    page = visit.page
    said = page.evaluate(_SAID)
    page.emulate_media(media="print")
    printed = page.evaluate(_PRINTED)
    page.emulate_media(media="null")
    faults = [f"text of {fault}" for fault in printed["sizes"]["faults"]]
    faults += [f"printed although nobody can press it: {one}" for one in printed["pressed"]]
    with TemporaryDirectory() as folder:
        faults += _paper_faults(page, Path(folder) / "printed.pdf", [*said, *printed["footer"]])
    signed = squeezed("".join(printed["footer"]))
    # A sheet to be handed on leads to the page that it is taken from.
    if f"/{visit.address.replace('sheets/', 'plans/')}" not in signed:
        faults.append("the footer does not say the address of the page")
    if not _DAY.search(signed):
        faults.append("the footer does not say of which day the page is")
    return Outcome(tuple(faults), printed["sizes"]["figure"] / POINT)


def printed_in(whole: str, text: str) -> bool:
    """Whether a text is on paper, in one piece or over the edge of a sheet in two."""
    return text in whole or any(text[:at] in whole and text[at:] in whole for at in range(_PIECE, len(text) - _PIECE + 1))


def _paper_faults(page: Page, file: Path, said: list[str]) -> list[str]:
    """What is wrong with the sheets: their size, their letters, what is missing on them, empty ones, words beside the paper."""
    page.pdf(path=file, prefer_css_page_size=True)
    faults = []
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", _poppler("pdfinfo", file))
    if size is None or (round(float(size[1])), round(float(size[2]))) != A4:
        faults.append("the sheets are not A4")
    fonts = _poppler("pdffonts", file).splitlines()[2:]
    faults += [f"letters that the paper does not carry: {font.split()[0]}" for font in fonts if font[-25:].split()[:1] == ["no"]]
    sheets = _poppler("pdftotext", "-raw", file, "-").removesuffix("\f").split("\f")
    faults += [
        f"sheet {number} of {len(sheets)} is empty" for number, sheet in enumerate(sheets, 1) if len(squeezed(sheet)) < _LEAST_ON_A_PAGE
    ]
    whole = squeezed("".join(sheets))
    faults += [f"not on paper: {text.strip()[:40]}" for text in said if not printed_in(whole, squeezed(text))]
    boxes = _BOX.findall(_poppler("pdftotext", "-bbox", file, "-"))
    if any(float(left) < 0 or float(right) > A4[0] for left, right in boxes):
        faults.append("words stand beside the paper")
    return faults


def _poppler(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


CHECK = Check(
    id="E14",
    title=Text(zh="印在纸上能看", en="Fit for paper"),
    criteria=("house",),
    asked=Text(
        zh="印在 A4 纸上：字不小于 12 磅，没有菜单，没有白页，内容齐全，写着网址和日期。",
        en="On A4: text of 12 points or more, no menus, no empty sheet, nothing missing, with address and day.",
    ),
    measured=Text(zh="最小的字 {} 磅", en="smallest text {} pt"),
    worst=min,
    viewings=(Viewing(1280),),
    look=look,
)
