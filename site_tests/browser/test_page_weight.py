"""What a plan's page costs an old phone: bytes, requests, elements, and whether anything moves while one reads."""

import gzip
import posixpath
from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_tests.browser.conftest import OpenPage
from site_tests.browser.viewing import TEXT_SIZES
from site_tests.html_pages import HtmlPage, html_files, html_page

MOST_BYTES, MOST_REQUESTS, MOST_ELEMENTS = 40_000, 6, 400
_PLAN = "plans/24JT207632.html"
_GZIP_LEVEL = 6  # what nginx and others choose between 1 and 6; more is rare on the fly
_ICON, _STYLE = "icon", "stylesheet"

# Counts as a browser does, which adds what the markup may leave out: a tbody, for one.
_COUNT = """async addresses => {
  const counted = [];
  for (const address of addresses) {
    const parsed = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    counted.push([address, parsed.querySelectorAll("*").length]);
  }
  return counted;
}"""
_MOVED = """
window.moves = [];
new PerformanceObserver(list => { for (const entry of list.getEntries()) {
  const moved = entry.sources.map(({ node }) => node && (node.className || node.nodeName));
  window.moves.push(`${entry.value}: ${moved.join(", ")}`);
} }).observe({ type: "layout-shift", buffered: true });
"""
# A phone finds its voices only after the page is there.
_LATE_VOICE = """
const voices = [];
const waiting = [];
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => voices, cancel() {}, speak() {}, pending: false, speaking: false,
  addEventListener: (name, act) => waiting.push(act),
} });
addEventListener("load", () => setTimeout(() => {
  voices.push({ lang: "zh-CN", localService: true, name: "Ting" }, { lang: "en-US", localService: true, name: "Sam" });
  waiting.forEach(act => act());
  if (window.speechSynthesis.onvoiceschanged) window.speechSynthesis.onvoiceschanged();
}, 100));
"""


def loaded_by(address: str, page: HtmlPage) -> set[str]:
    """The files that a browser fetches for a page's first view, the page itself among them."""
    named = [script.attributes["src"] for script in page.all("script") if "src" in script.attributes]
    named += [link.attributes["href"] for link in page.all("link") if {_ICON, _STYLE} & set(link.attributes["rel"].split())]
    named += [image.attributes["src"] for image in page.all("img")]
    return {address, *(posixpath.normpath(posixpath.join(posixpath.dirname(address), one)) for one in named)}


def transferred(site: Path, files: set[str]) -> int:
    """Bytes of these files, each compressed as a plain server would."""
    return sum(len(gzip.compress((site / file).read_bytes(), _GZIP_LEVEL)) for file in files)


def plan_pages(site: Path) -> list[str]:
    """The address of every plan's page, in both languages."""
    return [address for address in html_files(site) if address.removeprefix("en/").startswith("plans/")]


def test_the_first_view_of_every_plan_is_light(built_site: Path) -> None:
    weights = {address: transferred(built_site, loaded_by(address, html_page(built_site / address))) for address in plan_pages(built_site)}
    assert len(weights) > 100
    heavy = [f"{address}: {weight} bytes" for address, weight in weights.items() if weight > MOST_BYTES]
    assert not heavy, "\n".join([f"More than {MOST_BYTES} bytes:", *heavy[:20]])


def test_a_plans_page_asks_for_few_things_and_all_of_them_are_weighed(built_site: Path, open_page: OpenPage) -> None:
    """`open_page` itself fails a page that asks another host."""
    page = open_page(width=390, height=844)
    root = page.url[: page.url.rindex("/") + 1]
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(root)))
    page.goto(root + _PLAN, wait_until="networkidle")
    weighed = loaded_by(_PLAN, html_page(built_site / _PLAN))
    assert len(weighed) <= MOST_REQUESTS
    assert sorted(set(asked) - weighed) == []
    assert len(asked) == len(set(asked))


def test_no_plans_page_has_more_elements_than_an_old_phone_can_bear(built_site: Path, open_page: OpenPage) -> None:
    page = open_page()
    counted = page.evaluate(_COUNT, plan_pages(built_site))
    large = sorted(((count, address) for address, count in counted if count > MOST_ELEMENTS), reverse=True)
    assert not large, "\n".join(
        [f"{len(large)} of {len(counted)} plans' pages have more than {MOST_ELEMENTS} elements:", *map(str, large[:10])]
    )


def moves(page: Page, address: str) -> list[str]:
    """What moves on a page after it was first painted, with how much."""
    page.goto(address, wait_until="load")
    page.wait_for_timeout(400)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page.evaluate("window.moves")


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_nothing_moves_in_any_text_size_kept_from_the_page_before(text_size: str, width: int, open_page: OpenPage) -> None:
    page = open_page(width=width, height=844)
    root = page.url[: page.url.rindex("/") + 1]
    page.locator(f"button[data-text-size={text_size}]").click()
    page.add_init_script(_MOVED + _LATE_VOICE)
    for address in (_PLAN, f"en/{_PLAN}", "index.html"):
        assert moves(page, root + address) == [], address
        assert page.evaluate("getComputedStyle(document.body).fontSize") == f"{TEXT_SIZES[text_size]}px"


def test_what_moves_is_seen(open_page: OpenPage) -> None:
    page = open_page(width=390, height=844)
    page.add_init_script(_MOVED)
    page.add_init_script("addEventListener('load', () => setTimeout(() => { document.querySelector('h1').style.marginTop = '40px'; }, 50))")
    assert moves(page, page.url.replace("index.html", _PLAN))


def test_a_heavy_page_is_seen(tmp_path: Path) -> None:
    links = '<link rel="stylesheet" href="../a.css"><link rel="icon" href="../i.svg"><link rel="canonical" href="../x.html">'
    page = HtmlPage(f'<!doctype html>{links}<script src="../b.js"></script><img src="c.png" alt="">')
    assert loaded_by("plans/p.html", page) == {"plans/p.html", "a.css", "b.js", "plans/c.png", "i.svg"}
    (tmp_path / "a.css").write_bytes(bytes(n * n % 251 for n in range(400_000)))
    (tmp_path / "b.js").write_text("a" * 60_000, encoding="utf-8")
    assert transferred(tmp_path, {"b.js"}) < MOST_BYTES
    assert transferred(tmp_path, {"a.css"}) < transferred(tmp_path, {"a.css", "b.js"})
