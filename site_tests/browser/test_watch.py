"""The watch over the browser sees what it is there to see."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from site_tests.browser.watch import Watch

HEAD = "<!doctype html><html lang=zh-CN><meta charset=utf-8><link rel=icon href='data:,'><title>资费</title>"


def faults_of(body: str, folder: Path, serve: Callable[[Path], str], browser: Browser) -> list[str]:
    """What the watch says of a page with this body."""
    (folder / "index.html").write_text(HEAD + body, encoding="utf-8")
    origin = serve(folder)
    context = browser.new_context()
    watch = Watch(context, origin)
    context.new_page().goto(origin + "index.html", wait_until="networkidle")
    context.close()
    return watch.faults


def test_a_page_that_keeps_to_itself_has_no_fault(tmp_path: Path, serve: Callable[[Path], str], browser: Browser) -> None:
    (tmp_path / "own.css").write_text("p { color: black }")
    assert faults_of("<link rel=stylesheet href=own.css><p>19 元</p>", tmp_path, serve, browser) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<img src='https://elsewhere.example/logo.png' alt=''>", "https://elsewhere.example/logo.png"),
        ("<link rel=stylesheet href='//elsewhere.example/a.css'>", "http://elsewhere.example/a.css"),
        ("<script>fetch('https://elsewhere.example/').catch(() => {})</script>", "https://elsewhere.example/"),
        ("<img src='missing.png' alt=''>", "404"),
        ("<script>console.error('not well')</script>", "not well"),
        ("<script>console.warn('old call')</script>", "old call"),
        ("<script>missing()</script>", "missing is not defined"),
    ],
)
def test_a_page_that_does_what_no_page_may_do_is_seen(
    body: str, fault: str, tmp_path: Path, serve: Callable[[Path], str], browser: Browser
) -> None:
    assert any(fault in seen for seen in faults_of(body, tmp_path, serve, browser))
