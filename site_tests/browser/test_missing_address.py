"""An address that does not exist leads on to one that does."""

from site_tests.browser.conftest import OpenPage


def test_an_address_that_does_not_exist_leads_on_from_any_depth(open_page: OpenPage) -> None:
    for address in ("nothing.html", "plans/nothing.html", "en/a/b/c/nothing.html"):
        page = open_page(address, forgives=("404",))
        assert page.locator("h1").inner_text()
        assert page.evaluate("getComputedStyle(document.body).fontSize") == "18px", f"{address} has lost its style sheet"
        page.locator("main a[href$='index.html']").first.click()
        page.wait_for_load_state()
        assert page.url.endswith("/index.html")
        assert page.locator(".doors").count() == 1
