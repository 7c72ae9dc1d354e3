"""A term on a plan's page takes the reader to its meaning, by finger and by keyboard."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from site_tests.browser.conftest import PHONE_WIDTH, OpenPage
from site_tests.browser.page_samples import page_samples

LINE = 24
"""Pixels: the least height of a target (WCAG 2.5.8); a link in a sentence is as high as its line at least."""


@pytest.mark.parametrize("folder", ["", "en/"], ids=["zh", "en"])
def test_a_term_leads_to_its_meaning(folder: str, built_site: Path, open_page: OpenPage) -> None:
    address = next(page for page in page_samples(built_site) if page.startswith(f"{folder}plans/"))
    page = open_page(address, width=PHONE_WIDTH)
    links = page.locator("p a[href*='glossary.html#']")
    assert links.count() >= 1
    box = links.first.bounding_box()
    assert box is not None
    assert box["height"] >= LINE
    anchor = re.sub(".*#", "", links.first.get_attribute("href") or "")
    links.first.click()
    expect(page).to_have_url(re.compile(f"/{folder}glossary\\.html#{anchor}$"))
    expect(page.locator(f"dt#{anchor}")).to_be_in_viewport()
