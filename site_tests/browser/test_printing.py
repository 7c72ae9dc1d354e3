"""On paper: text of 12 pt or more, no menu, no empty page, everything open, the address and the day at the end."""

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_tests.browser.conftest import OpenPage
from site_tests.browser.page_samples import page_samples
from site_tests.browser.viewing import MEASURES, told

LEAST_ON_PAPER = 16  # px of CSS, which are 12 pt
PRINTED = ("plans/", "compare/", "who-called", "rights", "catalogue/")


def pages_of_text(page: Page, folder: Path) -> list[str]:
    """The text of each printed A4 page."""
    file = folder / "printed.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    run = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)  # noqa: S607
    return run.stdout.removesuffix("\f").split("\f")


def test_printed_pages_are_large_whole_and_without_menus(built_site: Path, open_page: OpenPage, tmp_path: Path) -> None:
    faults = []
    for address in page_samples(built_site):
        if address.startswith("en/") or not address.startswith(PRINTED):
            continue
        page = open_page(address)
        page.emulate_media(media="print")
        page.evaluate(MEASURES)
        faults += [f"{address} | {fault}" for fault in page.evaluate(f"measures.smallText({LEAST_ON_PAPER}, 1.3)")]
        visible = page.evaluate(
            "[...document.querySelectorAll('.menu, .text-size, .pager, form')].filter(o => o.checkVisibility()).map(o => o.className)"
        )
        faults += [f"{address} | printed although nobody can press it: {one}" for one in visible]
        texts = pages_of_text(page, tmp_path)
        faults += [
            f"{address} | page {number} of {len(texts)} is empty" for number, text in enumerate(texts, 1) if len("".join(text.split())) < 10
        ]
        whole = re.sub(r"\s", "", "".join(texts))
        if re.sub(r"\s", "", page.locator("h1").inner_text()) not in whole:
            faults.append(f"{address} | the heading is not on paper")
        if f"/{address}" not in whole:
            faults.append(f"{address} | the address of the page is not on paper")
    assert not faults, told(faults, "Not fit for paper")


def test_every_restriction_of_a_plan_is_on_paper(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("plans/24JT207632.html")
    wanted = [re.sub(r"\s", "", text) for text in page.locator(".callout h3, .callout p").all_inner_texts()]
    printed = re.sub(r"\s", "", "".join(pages_of_text(page, tmp_path)))
    assert wanted
    assert [text for text in wanted if text not in printed] == []


@pytest.mark.parametrize("broken", ["article.style.fontSize = '9pt'", "article.innerHTML += '<div class=far>资费</div>'"])
def test_a_page_unfit_for_paper_is_seen(broken: str, open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("plans/24JT207632.html")
    page.emulate_media(media="print")
    page.evaluate(MEASURES)
    page.evaluate(f"const article = document.querySelector('article'); {broken}")
    page.evaluate(
        "rule => document.styleSheets[0].insertRule(rule, document.styleSheets[0].cssRules.length)",
        ".far { margin-top: 600mm; break-after: page }",
    )
    small = page.evaluate(f"measures.smallText({LEAST_ON_PAPER}, 1.3)")
    assert small or any(len("".join(text.split())) < 10 for text in pages_of_text(page, tmp_path))
