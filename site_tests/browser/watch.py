"""Watches a browser: nothing may come from another host, and no page may complain on its console."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError

# Addresses that never leave the page.
INSIDE = {"about", "blob", "data"}


class Watch:
    """Collects, in plain sentences, what the pages of one browser context did that no page may do."""

    def __init__(self, context: BrowserContext, origin: str, forgives: tuple[str, ...] = ()) -> None:
        self.faults: list[str] = []
        self._origin = origin
        self._forgives = forgives
        context.on("request", self._see_request)
        context.on("console", self._see_console)
        context.on("weberror", self._see_error)

    def _see_request(self, request: Request) -> None:
        if urlsplit(request.url).scheme not in INSIDE and not request.url.startswith(self._origin):
            self.faults.append(f"asked another place for {request.url}")

    def _see_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not any(part in message.text for part in self._forgives):
            self.faults.append(f"console {message.type} at {message.location['url']}: {message.text}")

    def _see_error(self, error: WebError) -> None:
        self.faults.append(f"uncaught error in a script: {error.error}")
