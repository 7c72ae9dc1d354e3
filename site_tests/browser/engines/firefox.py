"""Debian's Firefox, spoken to over WebDriver BiDi, which it has built in."""

import base64
from collections.abc import Mapping

from site_tests.browser.engines.conversation import Conversation
from site_tests.browser.engines.engine import Engine
from site_tests.browser.engines.program import Program

_KEYS = {"Tab": "\ue004", "Enter": "\ue007"}

# Without a window nothing has the focus, so that nothing would show it; and nothing is to be asked of Mozilla's hosts.
_SETTINGS = """
user_pref("focusmanager.testmode", true);
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
user_pref("network.proxy.no_proxies_on", "127.0.0.1");
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
"""


class Firefox(Engine):
    """Firefox without a window, in a view of any width."""

    def __init__(self) -> None:
        super().__init__()
        command = ["firefox-esr", "--headless", "--no-remote", "--remote-debugging-port", "0", "--profile", "{home}", "about:blank"]
        self._program = Program(command, r"WebDriver BiDi listening on (ws://\S+)", files={"user.js": _SETTINGS})
        self._browser = Conversation(f"{self._program.answer}/session", self._hear)
        self.version = "Firefox/" + self._browser.ask("session.new", capabilities={})["capabilities"]["browserVersion"]
        self._browser.ask("session.subscribe", events=["log.entryAdded"])
        self._context = self._browser.ask("browsingContext.create", type="tab")["context"]
        self._browser.ask("browsingContext.activate", context=self._context)

    def show(self, address: str, width: int, height: int) -> None:
        self._browser.ask("browsingContext.setViewport", context=self._context, viewport={"width": width, "height": height})
        self._browser.ask("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def press(self, key: str) -> None:
        strokes = [{"type": "keyDown", "value": _KEYS[key]}, {"type": "keyUp", "value": _KEYS[key]}]
        self._browser.ask("input.performActions", context=self._context, actions=[{"type": "key", "id": "keys", "actions": strokes}])

    def picture(self) -> bytes:
        return base64.b64decode(self._browser.ask("browsingContext.captureScreenshot", context=self._context)["data"])

    def close(self) -> None:
        self._browser.ask("browser.close")
        self._browser.end()
        self._program.end()

    def _string(self, expression: str) -> str:
        answer = self._browser.ask("script.evaluate", expression=expression, awaitPromise=False, target={"context": self._context})
        if answer["type"] != "success":
            raise RuntimeError(f"{expression[:200]}: {answer['exceptionDetails']['text']}")
        return answer["result"]["value"]

    def _hear(self, event: str, said: Mapping) -> None:
        if event == "log.entryAdded" and said["level"] == "error":
            self.complaints.append(said["text"])
