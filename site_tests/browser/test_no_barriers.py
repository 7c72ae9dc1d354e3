"""axe-core finds nothing on any page type: all of its rules at every width and in every text size, those on colours in dark too."""

import json
from operator import attrgetter
from pathlib import Path

import pytest

from site_tests.browser.conftest import AxeFaults, OpenPage
from site_tests.browser.judges.axe import EXEMPTIONS, VIEWINGS, axe_found
from site_tests.browser.judges.exceptions import faults, needless
from site_tests.browser.page_samples import page_samples
from site_tests.browser.viewing import TEXT_SIZES, WIDTHS, Viewing, each_sample, told

# So many tests share the pages, because they are known only when the site is built.
PARTS = 8

# Each width in each text size once, light and dark in turn. Any two of width, text size and colours meet, in half the time of all
# viewings; the measuring run for the record looks in all of them.
PAIRED = tuple(
    Viewing(width, size, ("light", "dark")[(across + down) % 2])
    for across, width in enumerate(WIDTHS)
    for down, size in enumerate(TEXT_SIZES)
)

# Reading aloud, for this browser has no voice; what stands on paper only; what is said where scripts are off; what is there only
# when plans were chosen, the way to their comparison and the comparison itself, the months of a plan in the calculator; on a card
# there, a dearer month, and the number of a plan whose name another has too. Each has its own tests.
SEEN_ELSEWHERE = (
    "[data-read-aloud], [data-read-aloud] *, .print-only, .print-only *, noscript, noscript *, "
    "[data-chosen], [data-chosen] *, [data-compare-any] [data-result], [data-compare-any] [data-result] *, "
    "[data-calculated], [data-calculated] *, .calculated [data-slot=dearest-label], .calculated [data-slot=namesake]"
)
# Elements that axe-core leaves out because they cannot be seen, named by their place in the page.
_HIDDEN = """() => [...document.body.querySelectorAll('*')]
  .filter(element => element.innerText && !element.checkVisibility({visibilityProperty: true}) && !element.matches(SEEN_ELSEWHERE))
  .map(element => {
    const steps = [];
    for (let one = element; one !== document.body; one = one.parentElement) steps.unshift([...one.parentElement.children].indexOf(one));
    return [steps.join("."), element.outerHTML.slice(0, 120)];
  })""".replace("SEEN_ELSEWHERE", json.dumps(SEEN_ELSEWHERE))


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_on_any_page_type(
    part: int, built_site: Path, site_address: str, open_page: OpenPage, axe_faults: AxeFaults
) -> None:
    page = open_page()
    found = []
    for address in page_samples(built_site)[part::PARTS]:
        page.goto(site_address + address)
        for viewing in PAIRED:
            viewing.of(page)
            found += [f"{address}, {viewing} | {fault}" for fault in axe_faults(page)]
    assert not found, told(found, "axe-core finds barriers")


def test_any_two_of_width_text_size_and_colours_meet() -> None:
    for of in (attrgetter("width", "text_size"), attrgetter("width", "scheme"), attrgetter("text_size", "scheme")):
        assert {of(viewing) for viewing in PAIRED} == {of(viewing) for viewing in VIEWINGS}


def test_what_is_hidden_in_one_viewing_is_judged_in_another(built_site: Path, open_page: OpenPage) -> None:
    page = open_page()
    found = []
    for address in each_sample(page, built_site):
        hidden = []
        for viewing in (Viewing(320, "largest"), Viewing(1280, "standard")):
            viewing.of(page)
            hidden.append(dict(page.evaluate(_HIDDEN)))
        found += [
            f"{address} | {hidden[0][place]}" for place in hidden[0].keys() & hidden[1].keys() if "read-aloud" not in hidden[0][place]
        ]
    assert not found, told(found, "Never seen, never judged")


def test_every_exemption_is_still_needed(open_page: OpenPage) -> None:
    assert needless(axe_found(open_page()), EXEMPTIONS) == []


def test_in_dark_only_colours_are_judged(open_page: OpenPage) -> None:
    page = open_page("search.html")
    page.evaluate("document.querySelector('label').remove()")
    seen = {}
    for scheme, colour in (("light", "#ccc"), ("dark", "#333")):
        Viewing(1280, scheme=scheme).of(page)
        page.evaluate("colour => { document.querySelector('h1').style.color = colour; }", colour)
        seen[scheme] = {one.rule for one in axe_found(page) if one.sure}
    assert {"color-contrast", "label"} <= seen["light"]
    assert seen["dark"] == {"color-contrast"}


def added(html: str) -> str:
    """A script that puts something into the page's main part."""
    return f"document.querySelector('main').innerHTML += {json.dumps(html, ensure_ascii=False)}"


SMALL = (
    "for (const one of document.querySelectorAll('main button')) one.style.cssText = 'min-height: 0; padding: 0; border: 0; font-size: 9px'"
)
LARGE = "document.querySelector('.like-a-heading').style.fontSize = '40px'"


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("document.querySelector('label').style.color = '#767676'", "color-contrast-enhanced"),
        ("h1.style.color = '#999'", "color-contrast:"),
        ("h1.style.backgroundImage = 'linear-gradient(#fff, #000)'", "color-contrast (to be looked at)"),
        ("h1.innerHTML = '<button></button>'", "button-name"),
        ("h1.innerHTML = '<img src=\"assets/favicon.svg\">'", "image-alt"),
        ("document.documentElement.lang = ''", "html-has-lang"),
        ("document.querySelector('label').remove()", "label"),
        (added("<dl><p>资费</p></dl>"), "definition-list"),
        (f"{added('<button>一</button><button>二</button>')}; {SMALL}", "target-size"),
        (added("<p><a href=a.html>同名</a>，<a href=b.html>同名</a></p>"), "identical-links-same-purpose"),
        (f"{added('<p class=like-a-heading><b>像标题</b></p><p>' + '不是标题。' * 50 + '</p>')}; {LARGE}", "p-as-heading"),
        (added("<h5>跳级</h5>"), "heading-order"),
        (added("<table><caption>价</caption><tr><td></td><th></th></tr><tr><th>月费</th><td>1</td></tr></table>"), "empty-table-header"),
    ],
)
def test_a_barrier_made_on_purpose_is_found(broken: str, fault: str, open_page: OpenPage, axe_faults: AxeFaults) -> None:
    page = open_page("search.html")
    page.evaluate(f"const h1 = document.querySelector('h1'); {broken}")
    seen = axe_faults(page)
    assert any(one.startswith(fault) for one in seen), seen


_WIDE_TABLE = """() => {
  document.querySelector('main').innerHTML += '<div role="region" aria-label="宽表" tabindex="0" class="table-scroll"><table>'
    + '<caption>价</caption><tr><th scope="row">月费</th><td id="wide">.</td><td id="far">39 元</td></tr></table></div>';
  document.querySelector('#wide').style.minWidth = '900px';
}"""


def test_a_cell_that_is_pushed_out_of_sight_is_judged_too(open_page: OpenPage) -> None:
    page = open_page("search.html", width=320)
    page.evaluate(_WIDE_TABLE)
    assert not [one for one in faults(axe_found(page), EXEMPTIONS) if "far" in one.where]
    page.evaluate("document.querySelector('#far').style.color = '#999'")
    assert [one for one in axe_found(page) if "far" in one.where and one.sure]


def test_a_page_without_javascript_is_refused_and_not_waited_for(open_page: OpenPage) -> None:
    with pytest.raises(ValueError, match="with JavaScript"):
        axe_found(open_page(javascript=False))
