"""Restrictions are seen: before the price section, as large as the text, open, each with its weight in a word."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.show.pages.compare_any import ANY
from site_tests.browser.comparing import FOUR, settled
from site_tests.browser.conftest import OpenPage
from site_tests.browser.page_samples import page_samples
from site_tests.browser.viewing import TEXT_SIZES, Viewing, told

_FAULTS = """() => {
  const faults = [];
  const body = parseFloat(getComputedStyle(document.body).fontSize);
  const pay = document.querySelector("#pay");
  const boxes = [...document.querySelectorAll(".callout")];
  const english = document.documentElement.lang === "en";
  const words = english ? ["Cost", "Limit", "Note"] : ["要花钱", "有限制", "请留意"];
  if (boxes.length === 0) faults.push("no restriction");
  for (const box of boxes) {
    const what = box.textContent.trim().replace(/\\s+/g, " ").slice(0, 40);
    if (!(box.compareDocumentPosition(pay) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push("after the price section: " + what);
    if (box.closest("details, dialog, [hidden], [aria-hidden=true]")) faults.push("folded away: " + what);
    if (!box.checkVisibility({ visibilityProperty: true, opacityProperty: true })) faults.push("not shown: " + what);
    for (const part of [box, ...box.querySelectorAll("*")]) {
      const size = parseFloat(getComputedStyle(part).fontSize);
      if (size < body) faults.push(size + " px, smaller than the text: " + part.textContent.trim().slice(0, 40));
    }
    const heading = box.querySelector("h3");
    if (!heading || !words.some(word => heading.innerText.trim().startsWith(word))) faults.push("without a word for its weight: " + what);
  }
  return faults;
}"""


def plan_pages(site: Path) -> list[str]:
    """The sample pages of plans, in both languages."""
    return [address for address in page_samples(site) if "plans/" in address]


@pytest.mark.parametrize("width", [390, 1280])
def test_restrictions_on_plan_pages_are_seen_first_large_and_open(width: int, built_site: Path, open_page: OpenPage) -> None:
    faults = []
    for address in plan_pages(built_site):
        page = open_page(address)
        for size in TEXT_SIZES:
            Viewing(width, size).of(page)
            faults += [f"{address}, {size} | {fault}" for fault in page.evaluate(_FAULTS)]
    assert not faults, told(faults, "Restrictions that can be overlooked")


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("document.querySelector('article').append(box)", "after the price section"),
        ("box.style.fontSize = '12px'", "smaller than the text"),
        ("box.querySelector('p').style.fontSize = '90%'", "smaller than the text"),
        ("box.querySelector('h3').firstElementChild.remove()", "without a word for its weight"),
        ("box.querySelector('h3').firstElementChild.hidden = true", "without a word for its weight"),
        ("const fold = document.createElement('details'); box.replaceWith(fold); fold.append(box)", "folded away"),
        ("box.style.visibility = 'hidden'", "not shown"),
    ],
)
def test_a_restriction_hidden_on_purpose_is_seen(broken: str, fault: str, open_page: OpenPage) -> None:
    page = open_page("plans/24JT207632.html")
    assert page.evaluate(_FAULTS) == []
    page.evaluate(f"const box = document.querySelector('.callout'); {broken}")
    assert any(seen for seen in page.evaluate(_FAULTS) if fault in seen)


_COMPARED = """() => {
  const shown = [...document.querySelectorAll(".compare-table, .compare-stack")].filter(one => one.checkVisibility());
  const first = part => (part.querySelector("tbody th") || part.querySelector("h3")).innerText;
  return { tables: shown.map(part => part.classList[0]), first: shown.map(first) };
}"""


def _opened(address: str, width: int, open_page: OpenPage) -> Page:
    """A comparison; the page that leaves the choice to its visitors compares nothing before they have chosen."""
    if not address.endswith(ANY):
        return open_page(address, width=width)
    return settled(open_page(f"{address}#{','.join(FOUR[:2])}", width=width))


@pytest.mark.parametrize(("width", "shown"), [(390, "compare-stack"), (1280, "compare-table")])
def test_comparisons_show_one_form_and_begin_with_the_restrictions(width: int, shown: str, built_site: Path, open_page: OpenPage) -> None:
    for address in page_samples(built_site):
        if "compare/" in address and not address.endswith("index.html"):
            page = _opened(address, width, open_page)
            found = page.evaluate(_COMPARED)
            assert set(found["tables"]) == {shown}, address
            assert all("限制" in first or "limit" in first.lower() for first in found["first"]), (address, found["first"])
