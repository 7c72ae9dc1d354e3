"""The Chromium that all other browser tests use, asked as the other engines are. Playwright drives it."""

from playwright.sync_api import BrowserContext

from site_tests.browser.engines.engine import Engine


class TodaysChromium(Engine):
    """One page of a context that the caller keeps and closes."""

    def __init__(self, context: BrowserContext) -> None:
        super().__init__()
        self.version = "Chromium of today"
        self._page = context.new_page()
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def show(self, address: str, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})
        self._page.goto(address)

    def press(self, key: str) -> None:
        self._page.keyboard.press(key)

    def picture(self) -> bytes:
        return self._page.screenshot()

    def close(self) -> None:
        self._page.close()

    def _string(self, expression: str) -> str:
        return self._page.evaluate(expression)
