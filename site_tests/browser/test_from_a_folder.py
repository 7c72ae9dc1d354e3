"""The site opens from a folder, without a server: links, style sheet and text size work."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser


@pytest.mark.parametrize("language", ["zh", "en"])
def test_from_the_home_page_in_a_folder_one_gets_to_a_plan(language: str, built_site: Path, browser: Browser) -> None:
    context = browser.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto((built_site / ("index.html" if language == "zh" else "en/index.html")).as_uri())
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "18px", "the style sheet is missing"
    page.locator("button[data-text-size=largest]").click()
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "30px"
    page.locator("main a[href$='catalogue/index.html']").first.click()
    page.locator(".plan-list h3 a").first.click()
    page.wait_for_url("**/plans/*.html")
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "30px"
    page.locator(".other-language").click()
    assert page.evaluate("document.documentElement.lang") == ("en" if language == "zh" else "zh-CN")
    folder = built_site.as_uri() + "/"
    assert all(url.startswith(folder) for url in asked), asked
    context.close()
