"""A real browser under the headers of the web servers' templates: the site works, and none of its own parts is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from site_tests.browser.test_search import RESULTS, answered
from site_tests.web_servers import running


@pytest.fixture(scope="module")
def address(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the complete site on nginx, with everything that our template says."""
    folder = tmp_path_factory.mktemp("nginx")
    (folder / "home" / "current").mkdir(parents=True)
    (folder / "home" / "current" / "site").symlink_to(built_site)
    with running("nginx", folder / "server", folder / "home") as place:
        yield f"https://127.0.0.1:{place.https}/"


@pytest.fixture
def watched(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page, and what the browser complains of on it; the certificate is this test's own."""
    context = browser.new_context(ignore_https_errors=True, locale="zh-CN")
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page, complaints
    context.close()


@pytest.mark.parametrize(
    "path",
    ["", "en/", "plans/24JT207632.html", "find/index.html", "compare/any.html", "calculate/china-mobile/national.html", "check.html"],
)
def test_nothing_on_a_page_is_refused(path: str, address: str, watched: tuple[Page, list[str]]) -> None:
    page, complaints = watched
    answer = page.goto(address + path, wait_until="networkidle")
    assert answer is not None
    assert answer.status == 200
    assert page.evaluate("getComputedStyle(document.querySelector('.site-header')).display") != "inline"
    assert complaints == []


def test_the_search_works_under_the_headers(address: str, watched: tuple[Page, list[str]]) -> None:
    page, complaints = watched
    page.goto(f"{address}search.html")
    page.locator("#q").fill("24JT207632")
    page.locator("form[data-search] button").click()
    answered(page)
    assert "24JT207632" in (page.locator(f"{RESULTS} a").first.get_attribute("href") or "")
    assert complaints == []


def test_no_other_page_may_frame_the_site(address: str, watched: tuple[Page, list[str]]) -> None:
    page, complaints = watched
    page.set_content(f'<iframe src="{address}index.html"></iframe>', wait_until="load")
    assert any("frame-ancestors" in complaint for complaint in complaints)
