"""The site is read in other engines too: a Chromium of 2018, today's Firefox and WebKitGTK, on every page type."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_tests.browser.engines.engine import DESK, PHONE, Engine
from site_tests.browser.engines.firefox import Firefox
from site_tests.browser.engines.old_chromium import MAJOR, OldChromium
from site_tests.browser.engines.webkit import WebKit
from site_tests.browser.reading import READING, journey_faults, pages_with_faults, reading_faults
from site_tests.browser.viewing import told

_PLAN = "plans/24JT207632.html"
_PAIR = "compare/pairs/24BJ201078-24BJ200491.html"
_ENGINES = {"Chromium of 2018": OldChromium, "Firefox": Firefox, "WebKitGTK": WebKit}
_SIZES = {"phone": PHONE, "desk": DESK}


@pytest.fixture(scope="module")
def root(built_site: Path, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the site with an empty page beside it, in which a frame can stand."""
    folder = tmp_path_factory.mktemp("with-an-empty-page")
    for entry in built_site.iterdir():
        (folder / entry.name).symlink_to(entry)
    (folder / "empty.html").write_text('<!doctype html><html lang="en"><title>Empty</title><body>', encoding="utf-8")
    return serve(folder)


@pytest.fixture(scope="module", params=_ENGINES)
def engine(request: pytest.FixtureRequest, root: str) -> Iterator[Engine]:
    """Each engine in turn."""
    kind = _ENGINES[request.param]
    started = kind(f"{root}empty.html") if kind is WebKit else kind()
    yield started
    started.close()


@pytest.mark.parametrize("size", _SIZES)
def test_every_page_type_can_be_read(size: str, engine: Engine, root: str, built_site: Path) -> None:
    faults = list(pages_with_faults(engine, root, built_site, _SIZES[size], ("standard", "largest")))
    assert not faults, told(faults, f"Cannot be read in {engine.version}")


@pytest.mark.parametrize("size", _SIZES)
def test_the_menu_the_text_size_and_the_tab_key_work(size: str, engine: Engine, root: str) -> None:
    assert journey_faults(engine, root + _PLAN, _SIZES[size]) == [], engine.version


def test_the_old_browser_is_the_oldest_that_is_promised(built_site: Path) -> None:
    old = OldChromium()
    try:
        assert old.version.startswith(f"HeadlessChrome/{MAJOR}.")
    finally:
        old.close()


@pytest.mark.parametrize(
    ("page", "rule", "fault"),
    [
        (_PLAN, "h1 { font-size: 17px; }", "17 px"),
        (_PLAN, "p { line-height: 1.2; }", "lines of"),
        (_PLAN, "h1 { margin-left: 380px; width: 200px; }", "reaches from"),
        (_PLAN, "main { min-width: 600px; }", " px wide on "),
        (_PLAN, ".callout { padding: 0; }", "touches the edge"),
        (_PLAN, "h1 { height: 10px; overflow: hidden; }", "hides a part of its height"),
        (_PLAN, ".price { display: none; }", "not seen: .price"),
        (_PLAN, ".text-size button { min-height: 0; padding: 0; }", "px high"),
        (_PLAN, ".lead, .price, h1 { position: absolute; top: 300px; white-space: nowrap; font-size: 20px; }", "lies on what is beside it"),
        (_PAIR, ".compare-table { display: table !important; } .compare-stack { display: block !important; }", "both shown"),
        (_PAIR, ".compare-table, .compare-stack { display: none !important; }", "neither"),
        (_PLAN, "h1 { width: 1em; }", "hardly a letter"),
        (_PAIR, ".compare-stack dd { width: 30px; white-space: nowrap; }", "leaves its cell"),
    ],
)
def test_a_page_broken_on_purpose_is_seen(page: str, rule: str, fault: str, engine: Engine, root: str) -> None:
    engine.show(root + page, *PHONE)
    engine.run(READING)
    assert reading_faults(engine, page) == []
    engine.run(
        f"var sheet = document.styleSheets[0]; for (const one of {rule!r}.match(/[^}}]+}}/g)) sheet.insertRule(one, sheet.cssRules.length)"
    )
    assert any(fault in seen for seen in reading_faults(engine, page)), reading_faults(engine, page)[:3]


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("document.querySelector('.menu summary').onclick = function () { return false; }", "the menu does not open"),
        ("document.styleSheets[0].insertRule(':focus { outline: 0 !important; }', 0)", "cannot see that it has the focus"),
    ],
)
def test_a_broken_journey_is_seen(broken: str, fault: str, engine: Engine, root: str) -> None:
    """The page is broken as soon as it is shown."""
    show = engine.show
    engine.show = lambda *where: (show(*where), engine.run(broken))
    try:
        assert any(fault in seen for seen in journey_faults(engine, root + _PLAN, PHONE))
    finally:
        del engine.show
