"""The site opens from a folder and from an unpacked archive, without a server: every page type, every link, the text size."""

import posixpath
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from site_tests.browser.page_samples import page_samples
from site_tests.browser.viewing import told
from site_tests.browser.watch import Watch
from site_tests.html_pages import html_files, html_page

_SIZE = "getComputedStyle(document.body).fontSize"
# It is shown at the address of what is missing, at any depth, and a folder shows nothing for what is missing.
_FOR_SERVERS = {"404.html", "en/404.html"}
# No browser loads a module from a folder, and the search page says what to do instead.
_FORGIVEN = ("assets/search.js", "net::ERR_FAILED")
_LINKING = ("href", "src", "action")


@pytest.fixture(scope="module")
def unpacked(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in a place as people have them: carried there in a zip, under a path with spaces and Chinese."""
    folder = tmp_path_factory.mktemp("somewhere")
    archive = folder / "mingbai.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
        for file in sorted(built_site.rglob("*")):
            packed.write(file, file.relative_to(built_site))
    target = folder / "我的 文档" / "资费 #1 (50%)"
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(target)
    return target


@pytest.fixture(params=["folder", "unpacked zip"])
def place(request: pytest.FixtureRequest, built_site: Path) -> Path:
    """Where the site lies."""
    return built_site if request.param == "folder" else request.getfixturevalue("unpacked")


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def reader(request: pytest.FixtureRequest, browser: Browser, place: Path) -> Iterator[Page]:
    """A page that may open nothing but what lies in that place, and may not complain."""
    context = browser.new_context(java_script_enabled=request.param)
    watch = Watch(context, place.as_uri() + "/", _FORGIVEN)
    yield context.new_page()
    context.close()
    assert watch.faults == []


def test_every_page_type_opens_with_its_style(reader: Page, place: Path) -> None:
    faults = []
    for address in page_samples(place):
        if address in _FOR_SERVERS:
            continue
        reader.goto((place / address).as_uri())
        if not reader.locator("h1").is_visible():
            faults.append(f"{address} | no heading")
        if reader.evaluate(_SIZE) != "18px":
            faults.append(f"{address} | the style sheet is missing")
    assert not faults, told(faults, "Does not open from a folder")


def test_every_link_leads_to_a_file_and_none_to_a_folder(place: Path) -> None:
    """Without a server nobody turns a folder's address into that of its index page, and none begins at the root of the disk."""
    faults = [f"{address} | {link}" for address in html_files(place) if address not in _FOR_SERVERS for link in lost_links(place, address)]
    assert not faults, told(faults, "Leads nowhere in a folder")


def lost_links(place: Path, address: str) -> Iterator[str]:
    """Yield the links of one page that lead to no file of the place."""
    for element in html_page(place / address).elements:
        for name in _LINKING:
            if name in element.attributes and not _found(place, posixpath.dirname(address), element.attributes[name]):
                yield f"<{element.tag}> {element.attributes[name]}"


@cache
def _found(place: Path, folder: str, link: str) -> bool:
    """Whether a link of a page in this folder of the place leads out of it on purpose, or to one of its files."""
    parts = urlsplit(link)
    if parts.scheme or not parts.path:
        return True
    target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    return not parts.path.startswith("/") and not target.startswith("..") and (place / target).is_file()


@pytest.mark.parametrize("link", ["compare/", "/index.html", "../outside.html", "nothing.html"])
def test_a_lost_link_is_seen(link: str, tmp_path: Path) -> None:
    (tmp_path / "compare").mkdir()
    (tmp_path / "page.html").write_text(f'<!doctype html><a href="{link}">资费</a><a href="tel:10086">10086</a>', encoding="utf-8")
    assert list(lost_links(tmp_path, "page.html")) == [f"<a> {link}"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_from_the_home_page_one_gets_to_a_plan_to_its_comparison_and_to_the_rights(language: str, reader: Page, place: Path) -> None:
    home = place / ("index.html" if language == "zh" else "en/index.html")
    reader.goto(home.as_uri())
    reader.locator("main a[href$='catalogue/index.html']").first.click()
    reader.locator(".plan-list h3 a").first.click()
    reader.wait_for_url("**/plans/*.html")
    expect(reader.locator("h1")).to_be_visible()
    expect(reader.locator(".price")).to_be_visible()
    reader.goto(home.as_uri())
    reader.locator("main a[href$='compare/index.html']").first.click()
    reader.wait_for_url("**/compare/index.html")
    reader.locator("main a[href*='china-'][href$='.html']").first.click()
    reader.wait_for_url("**/compare/china-*/**")
    expect(reader.locator("h1")).to_be_visible()
    reader.locator(".other-language").click()
    expect(reader.locator("html")).to_have_attribute("lang", "en" if language == "zh" else "zh-CN")
    reader.goto(home.as_uri())
    reader.locator("main a[href$='rights.html']").first.click()
    reader.wait_for_url("**/rights.html")
    expect(reader.locator("a[href^='tel:']").first).to_be_visible()


def test_the_text_size_is_kept_from_page_to_page(browser: Browser, place: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((place / "index.html").as_uri())
    page.locator("button[data-text-size=largest]").click()
    assert page.evaluate(_SIZE) == "30px"
    page.locator("main a[href$='rights.html']").first.click()
    page.wait_for_url("**/rights.html")
    assert page.evaluate(_SIZE) == "30px"
    context.close()


@pytest.mark.parametrize(("address", "language"), [("search.html", "zh"), ("en/search.html", "en")])
@pytest.mark.parametrize("script", [True, False])
def test_the_search_page_says_what_to_do_instead(script: bool, address: str, language: str, browser: Browser, place: Path) -> None:  # noqa: FBT001
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto((place / address).as_uri())
    said = page.locator("[data-search-said]" if script else "noscript").inner_text()
    assert ("清单" if language == "zh" else "list") in said
    page.locator("main a[href$='catalogue/index.html']").click()
    expect(page.locator(".plan-list li").first).to_be_visible()
    context.close()
