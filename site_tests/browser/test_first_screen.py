"""The first screen of a plan's page on a phone: the name, the whole price, and that there are restrictions."""

import json
from pathlib import Path

from site_tests.browser.conftest import OpenPage
from site_tests.browser.viewing import MEASURES, TEXT_SIZES, Viewing, measured, told

PHONE_HEIGHT = 844
NAME, PRICE, LIMITS, FIRST_LIMIT = "h1", ".price", "#limits", "#limits ~ .callout h3"


Bottoms = dict[str, dict[str, int | None]]
"""Of each plan where its parts end, in pixels from the top of the page; `None` where it has no such part."""


def bottoms(open_page: OpenPage, site: Path, folder: str) -> dict[str, Bottoms]:
    """Where the name, the price and the first restriction end in each size of the text on the page of every plan that is on sale."""
    page = open_page(f"{folder}plans/24JT207632.html", width=390, height=PHONE_HEIGHT)
    root = page.url[: page.url.rindex("/") + 1]
    listed = json.loads((site / "api" / "v1" / "plans.json").read_text(encoding="utf-8"))["plans"]
    selectors = [NAME, PRICE, LIMITS, FIRST_LIMIT]
    found: dict[str, Bottoms] = {size: {} for size in TEXT_SIZES}
    for plan in listed:
        if plan["state"] == "on_sale":
            page.goto(f"{root}{plan['filing_number']}.html", wait_until="domcontentloaded")
            page.evaluate(MEASURES)
            for size in TEXT_SIZES:
                Viewing(390, size).of(page)
                found[size][plan["filing_number"]] = dict(zip(selectors, measured(page, "bottoms", selectors), strict=True))
    return found


def below(found: Bottoms, part: str) -> list[str]:
    """The plans on whose page a part is missing or ends below the first screen."""
    return [f"{number}: {part} ends at {ends[part]} px" for number, ends in found.items() if not 0 < (ends[part] or 0) <= PHONE_HEIGHT]


def late(found: Bottoms) -> list[str]:
    """What does not end on the first screen: the name, the price, the heading of the limits, the first limit where there is one."""
    with_limits = {number: ends for number, ends in found.items() if ends[FIRST_LIMIT] is not None}
    assert with_limits
    return [*(fault for part in (NAME, PRICE, LIMITS) for fault in below(found, part)), *below(with_limits, FIRST_LIMIT)]


def test_name_price_and_first_restriction_are_on_the_first_screen_of_a_phone(built_site: Path, open_page: OpenPage) -> None:
    """Promised for every plan; a name or a price that takes more room than any here may push the rest down."""
    faults = [f"{size}: {fault}" for size, found in bottoms(open_page, built_site, "").items() for fault in late(found)]
    assert not faults, told(faults, f"Below the first {PHONE_HEIGHT} px")


def test_they_are_there_in_english_too_at_the_largest_size_on_nine_pages_of_ten(built_site: Path, open_page: OpenPage) -> None:
    """English takes more room: the longest names and two-step prices leave none for a title of three lines."""
    found = bottoms(open_page, built_site, "en/")
    largest = found.pop("largest")
    faults = [f"{size}: {fault}" for size, ends in found.items() for fault in late(ends)]
    assert not faults, told(faults, f"Below the first {PHONE_HEIGHT} px")
    assert not below(largest, NAME)
    assert not below(largest, PRICE)
    faults = late(largest)
    assert len(faults) <= len(largest) * 0.1, told(faults, f"Below the first {PHONE_HEIGHT} px")


def test_a_heading_that_is_pushed_down_is_seen(open_page: OpenPage) -> None:
    page = open_page("plans/24JT207632.html", width=390, height=PHONE_HEIGHT)
    page.evaluate(MEASURES)
    page.evaluate("document.querySelector('h1').style.marginTop = '700px'")
    found = {"24JT207632": {LIMITS: measured(page, "bottoms", [LIMITS])[0]}}
    assert below(found, LIMITS)
