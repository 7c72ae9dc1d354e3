"""WebKitGTK, the engine nearest to Safari that Debian has, spoken to over WebDriver on a screen that nobody sees.

Its window is never as narrow as a phone, so the page stands in a frame of the wanted width.
"""

import base64
import json
import socket
import urllib.error
import urllib.request
from pathlib import Path

from site_tests.browser.engines.engine import DESK, Engine, wait_for
from site_tests.browser.engines.program import Program

_BROWSERS = "/usr/lib/*/webkit2gtk-4.1/MiniBrowser"
_KEYS = {"Tab": "\ue004", "Enter": "\ue007"}
_PATIENCE = 60
_FRAMED = """
var frame = document.createElement("iframe");
frame.onload = arguments[3];
frame.style = "border:0; width:" + arguments[1] + "px; height:" + arguments[2] + "px";
frame.src = arguments[0];
document.body.style.margin = 0;
document.body.appendChild(frame);
"""
_SCREEN = (DESK[0] + 40, DESK[1] + 100)


class WebKit(Engine):
    """WebKitGTK's small browser on a virtual screen. It does not tell of its pages' script errors."""

    def __init__(self, empty_page: str) -> None:
        """`empty_page` is the address of an empty page on the same server as those that will be shown."""
        super().__init__()
        self._empty_page = empty_page
        browser = next(Path("/").glob(_BROWSERS.lstrip("/")), None)
        if browser is None:
            raise RuntimeError("WebKitGTK is not here. As root: apt-get install webkit2gtk-driver xvfb")
        self._screen = Program(["Xvfb", "-displayfd", "1", "-screen", "0", f"{_SCREEN[0]}x{_SCREEN[1]}x24", "-nolisten", "tcp"], r"(\d+)\n")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self._driver = Program(
            ["WebKitWebDriver", "--host=127.0.0.1", f"--port={port}"],
            DISPLAY=f":{self._screen.answer}",
            GDK_BACKEND="x11",
            LIBGL_ALWAYS_SOFTWARE="1",
        )
        self._address = f"http://127.0.0.1:{port}"
        wait_for(self._ready, "WebKitWebDriver answers")
        options = {"binary": str(browser), "args": ["--automation"]}
        session = self._ask("/session", capabilities={"alwaysMatch": {"webkitgtk:browserOptions": options}})
        self._address += f"/session/{session['sessionId']}"
        self.version = "WebKitGTK/" + session["capabilities"]["browserVersion"]
        self._ask("/window/rect", width=_SCREEN[0], height=_SCREEN[1])

    def show(self, address: str, width: int, height: int) -> None:
        self._ask("/url", url=self._empty_page)
        self._ask("/execute/async", script=_FRAMED, args=[address, width, height])
        self._ask("/frame", id=0)

    def press(self, key: str) -> None:
        strokes = [{"type": "keyDown", "value": _KEYS[key]}, {"type": "keyUp", "value": _KEYS[key]}]
        self._ask("/actions", actions=[{"type": "key", "id": "keys", "actions": strokes}])

    def picture(self) -> bytes:
        return base64.b64decode(self._ask("/screenshot"))

    def close(self) -> None:
        self._ask("", _method="DELETE")
        self._driver.end()
        self._screen.end()

    def _string(self, expression: str) -> str:
        return self._ask("/execute/sync", script=f"return {expression}", args=[])

    def _ready(self) -> bool:
        try:
            return bool(self._ask("/status")["ready"])
        except urllib.error.URLError:
            return False

    def _ask(self, path: str, *, _method: str = "", **body: object) -> object:
        request = urllib.request.Request(  # noqa: S310  always this machine's own driver
            self._address + path,
            data=json.dumps(body).encode() if body else None,
            headers={"Content-Type": "application/json"},
            method=_method or ("POST" if body else "GET"),
        )
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310  as above
                return json.load(answer)["value"]
        except urllib.error.HTTPError as refused:
            raise RuntimeError(f"{path}: {refused.read().decode()}") from refused
