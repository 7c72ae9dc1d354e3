"""axe-core finds nothing on any page type: WCAG 2.2 A and AA, the size of targets, and contrast of 7:1."""

from pathlib import Path

import pytest

from site_tests.browser.conftest import AxeFaults, OpenPage
from site_tests.browser.viewing import Viewing, each_sample, told

ALSO = ("target-size", "color-contrast-enhanced")
# Both languages come from the same templates, so that each way to look is taken in one of them.
VIEWINGS = [
    ("zh", Viewing(1280, "standard", "light")),
    ("zh", Viewing(390, "largest", "dark")),
    ("en", Viewing(1280, "largest", "dark")),
    ("en", Viewing(390, "standard", "light")),
]


@pytest.mark.parametrize(("language", "viewing"), VIEWINGS, ids=str)
def test_axe_finds_nothing_on_any_page_type(
    language: str, viewing: Viewing, built_site: Path, open_page: OpenPage, axe_faults: AxeFaults
) -> None:
    page = open_page()
    faults = []
    for address in each_sample(page, built_site, language):
        viewing.of(page)
        faults += [f"{address} | {fault}" for fault in axe_faults(page, also=ALSO)]
    assert not faults, told(faults, "axe-core finds barriers")


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("document.querySelector('label').style.color = '#767676'", "color-contrast-enhanced"),
        ("h1.style.color = '#999'", "color-contrast "),
        ("h1.innerHTML = '<button></button>'", "button-name"),
        ("h1.innerHTML = '<img src=\"assets/favicon.svg\">'", "image-alt"),
        ("document.documentElement.lang = ''", "html-has-lang"),
        ("document.querySelector('label').remove()", "label"),
        ("document.querySelector('main').innerHTML += '<dl><p>资费</p></dl>'", "definition-list"),
    ],
)
def test_a_barrier_made_on_purpose_is_found(broken: str, fault: str, open_page: OpenPage, axe_faults: AxeFaults) -> None:
    page = open_page("search.html")
    page.evaluate(f"const h1 = document.querySelector('h1'); {broken}")
    assert any(seen.startswith(fault) for seen in axe_faults(page, also=ALSO))
