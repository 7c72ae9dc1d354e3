"""How long an old phone on a slow network waits for a page's text: measured in the real browser, for the benchmark.

The network is slow 3G as DevTools has it (400 kbit/s, 400 ms more for every request), the processor six times slower, and
the server compresses as plain hosts do. Waiting ends when the heading and the price have been painted in their style.
"""

import gzip
import statistics
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

PHONE = {"width": 390, "height": 844}
NETWORK = {"offline": False, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8, "latency": 400}
SLOWER = 6
_CHROMIUM = Path("/usr/bin/chromium")
_COMPRESSED = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}

# The time of the first frame that shows a heading, and on a plan's page its price, after the browser's own first paint.
_WATCH = """
window.seen = null;
(function look() {
  const shown = selector => { const found = document.querySelector(selector); return found && found.getClientRects().length > 0; };
  const styled = document.styleSheets.length > 0 && document.body && getComputedStyle(document.body).fontSize !== "16px";
  const painted = performance.getEntriesByName("first-contentful-paint")[0];
  if (painted && styled && shown("h1") && (!location.pathname.includes("/plans/") || shown(".price"))) {
    window.seen = Math.max(painted.startTime, performance.now());
  } else requestAnimationFrame(look);
})();
"""


class _Compressing(SimpleHTTPRequestHandler):
    """A plain host that compresses text."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is the standard library's
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with the file, compressed where it is text."""
        file = Path(self.translate_path(self.path))
        kind = _COMPRESSED.get(file.suffix)
        if kind is None or not file.is_file():
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def pages_of(site: Path) -> dict[str, str]:
    """Return what is measured: the home page, the largest page of a plan and the largest comparison, by name."""

    def largest(folder: str) -> str:
        page = max((site / folder).rglob("*.html"), key=lambda page: (page.stat().st_size, page.name))
        return page.relative_to(site).as_posix()

    return {"home": "index.html", "plan": largest("plans"), "comparison": largest("compare")}


def seconds_until_read(site: Path, runs: int) -> Iterator[tuple[str, float, float]]:
    """Yield each page's name, the median seconds until its text is there, and the longest; each run begins with nothing kept."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressing, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM if _CHROMIUM.exists() else None, chromium_sandbox=False)
        for name, address in pages_of(site).items():
            waited = [_once(browser, f"http://127.0.0.1:{server.server_port}/{address}") for _ in range(runs)]
            yield name, statistics.median(waited), max(waited)
        browser.close()
    server.shutdown()
    server.server_close()


def _once(browser: Browser, address: str) -> float:
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)
    page = context.new_page()
    page.add_init_script(_WATCH)
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", NETWORK)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="commit", timeout=120_000)
    seen = page.wait_for_function("() => window.seen", timeout=120_000).json_value()
    context.close()
    return seen / 1000
