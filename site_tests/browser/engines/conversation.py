"""Questions and answers with a browser over a web socket: DevTools and WebDriver BiDi both number them."""

import json
from collections.abc import Callable, Mapping
from itertools import count

import websocket

_PATIENCE = 60


class Conversation:
    """One web socket. Whatever the browser says unasked goes to `hear`, with its name and what it says of it."""

    def __init__(self, address: str, hear: Callable[[str, Mapping], None]) -> None:
        self._socket = websocket.create_connection(address, timeout=_PATIENCE, suppress_origin=True)
        self._numbers = count(1)
        self._hear = hear

    def ask(self, method: str, **parameters: object) -> dict:
        """The browser's answer; raises where it refuses."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while (said := self._next()).get("id") != number:
            pass
        if "error" in said:
            raise RuntimeError(f"{method}: {said}")
        return said["result"]

    def wait_for(self, event: str) -> None:
        """Return when the browser has said that this has happened."""
        while self._next().get("method") != event:
            pass

    def end(self) -> None:
        """Close the web socket."""
        self._socket.close()

    def _next(self) -> dict:
        said = json.loads(self._socket.recv())
        if "method" in said:
            self._hear(said["method"], said["params"])
        return said
