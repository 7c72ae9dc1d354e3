"""The first screen of a plan's page on a phone: the name, the whole price, and that there are restrictions."""

import json
from pathlib import Path

import pytest

from site_tests.browser.conftest import OpenPage
from site_tests.browser.viewing import MEASURES, TEXT_SIZES, Viewing, measured, told

PHONE_HEIGHT = 844
NAME, PRICE, LIMITS, FIRST_LIMIT = "h1", ".price", "#limits", "#limits ~ .callout h3"


def bottoms(open_page: OpenPage, site: Path, text_size: str, folder: str = "") -> dict[str, dict[str, int | None]]:
    """Where the name, the price and the first restriction end on the page of every plan that is on sale."""
    page = open_page(f"{folder}plans/24JT207632.html", width=390, height=PHONE_HEIGHT)
    root = page.url[: page.url.rindex("/") + 1]
    listed = json.loads((site / "api" / "v1" / "plans.json").read_text(encoding="utf-8"))["plans"]
    found = {}
    for plan in listed:
        if plan["state"] == "on_sale":
            page.goto(f"{root}{plan['filing_number']}.html", wait_until="domcontentloaded")
            page.evaluate(MEASURES)
            Viewing(390, text_size).of(page)
            selectors = [NAME, PRICE, LIMITS, FIRST_LIMIT]
            found[plan["filing_number"]] = dict(zip(selectors, measured(page, "bottoms", selectors), strict=True))
    return found


def below(found: dict[str, dict[str, int | None]], part: str) -> list[str]:
    """The plans on whose page a part is missing or ends below the first screen."""
    return [f"{number}: {part} ends at {ends[part]} px" for number, ends in found.items() if not 0 < (ends[part] or 0) <= PHONE_HEIGHT]


def late(found: dict[str, dict[str, int | None]]) -> list[str]:
    """What does not end on the first screen: the name, the price, the heading of the limits, the first limit where there is one."""
    with_limits = {number: ends for number, ends in found.items() if ends[FIRST_LIMIT] is not None}
    assert with_limits
    return [*(fault for part in (NAME, PRICE, LIMITS) for fault in below(found, part)), *below(with_limits, FIRST_LIMIT)]


@pytest.mark.parametrize(
    ("folder", "text_size"), [(folder, size) for folder in ("", "en/") for size in TEXT_SIZES if (folder, size) != ("en/", "largest")]
)
def test_name_price_and_first_restriction_are_on_the_first_screen_of_a_phone(
    folder: str, text_size: str, built_site: Path, open_page: OpenPage
) -> None:
    """Promised for every plan; a name or a price that takes more room than any here may push the rest down."""
    faults = late(bottoms(open_page, built_site, text_size, folder))
    assert not faults, told(faults, f"Below the first {PHONE_HEIGHT} px")


def test_in_english_at_the_largest_size_nine_of_ten_first_restrictions_are_there(built_site: Path, open_page: OpenPage) -> None:
    """English takes more room: the longest names and two-step prices leave none for a title of three lines."""
    found = bottoms(open_page, built_site, "largest", "en/")
    assert not below(found, NAME)
    assert not below(found, PRICE)
    faults = late(found)
    assert len(faults) <= len(found) * 0.1, told(faults, f"Below the first {PHONE_HEIGHT} px")


def test_a_heading_that_is_pushed_down_is_seen(open_page: OpenPage) -> None:
    page = open_page("plans/24JT207632.html", width=390, height=PHONE_HEIGHT)
    page.evaluate(MEASURES)
    page.evaluate("document.querySelector('h1').style.marginTop = '700px'")
    found = {"24JT207632": {LIMITS: measured(page, "bottoms", [LIMITS])[0]}}
    assert below(found, LIMITS)
