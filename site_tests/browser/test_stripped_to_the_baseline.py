"""Where the oldest promised browsers do not run here, their style sheet does: without all that they do not know."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from site_tests.baseline.compatibility import OLDEST
from site_tests.baseline.stripped import stripped_for
from site_tests.browser.engines.engine import DESK, PHONE
from site_tests.browser.engines.todays_chromium import TodaysChromium
from site_tests.browser.reading import journey_faults, pages_with_faults
from site_tests.browser.viewing import told

_STYLE = Path("assets") / "mingbai.css"


@pytest.fixture(scope="module", params=OLDEST)
def root(request: pytest.FixtureRequest, built_site: Path, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the site with its style sheet as one of the oldest browsers takes it."""
    folder = tmp_path_factory.mktemp(request.param)
    for entry in built_site.iterdir():
        if entry.name != _STYLE.parent.name:
            (folder / entry.name).symlink_to(entry)
    shutil.copytree(built_site / _STYLE.parent, folder / _STYLE.parent)
    source = (built_site / _STYLE).read_text(encoding="utf-8")
    (folder / _STYLE).write_text(stripped_for(request.param, source), encoding="utf-8")
    return serve(folder)


@pytest.fixture
def engine(browser: Browser) -> Iterator[TodaysChromium]:
    context = browser.new_context()
    yield TodaysChromium(context)
    context.close()


@pytest.mark.parametrize(("size", "text_sizes"), [(PHONE, ("standard", "largest")), (DESK, ("standard",))], ids=str)
def test_every_page_type_can_be_read(
    size: tuple[int, int], text_sizes: tuple[str, ...], engine: TodaysChromium, root: str, built_site: Path
) -> None:
    faults = list(pages_with_faults(engine, root, built_site, size, text_sizes))
    assert not faults, told(faults, "Cannot be read")


def test_the_menu_the_text_size_and_the_tab_key_work(engine: TodaysChromium, root: str) -> None:
    assert journey_faults(engine, root + "plans/24JT207632.html", PHONE) == []


@pytest.mark.parametrize(
    ("browser_name", "before", "after"),
    [
        ("safari_ios", "p{color:red;inset:0;}", "p{color:red;}"),
        ("safari_ios", "p{padding:1em;padding:clamp(1em,2em,3em);}", "p{padding:1em;}"),
        ("firefox_android", "p{padding:1em;padding:min(1em,2em);}", "p{padding:1em;}"),
        ("safari_ios", "p{padding:1em;padding:min(1em,2em);}", "p{padding:1em;padding:min(1em,2em);}"),
        ("safari_ios", "p:where(.a){color:red;}", ""),
        ("safari_ios", "@container a (min-width:1em){p{color:red;}}", ""),
        ("safari_ios", "@media print{p{gap:1em;color:red;}}", "@media print{p{color:red;}}"),
        ("safari_ios", "@supports not (container-type: size){p{color:red;}}", "p{color:red;}"),
        ("safari_ios", "@supports (container-type: size){p{color:red;}}", ""),
        ("safari_ios", "@supports (display: grid){p{color:red;}}", "p{color:red;}"),
        ("safari_ios", "p{display:grid;gap:1em;}", "p{display:grid;gap:1em;}"),
    ],
)
def test_what_an_old_browser_does_not_know_is_left_out(browser_name: str, before: str, after: str) -> None:
    assert stripped_for(browser_name, before) == after
