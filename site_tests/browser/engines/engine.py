"""What a test asks of any browser: open a page as wide as this, run this, press that, take a picture."""

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable

PHONE, DESK = (390, 844), (1280, 900)
_PATIENCE = 20.0
_PAUSE = 0.05


class Engine(ABC):
    """One running browser with one page. `complaints` are the errors of the page's scripts, where the engine tells them."""

    def __init__(self) -> None:
        self.complaints: list[str] = []

    @abstractmethod
    def show(self, address: str, width: int, height: int) -> None:
        """Open an address in a view of this size, and return when it is loaded."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Press `Tab`, `Enter` or another key that WebDriver names so."""

    @abstractmethod
    def picture(self) -> bytes:
        """The page as it is seen now, as PNG."""

    @abstractmethod
    def close(self) -> None:
        """End the browser and take away its profile."""

    @abstractmethod
    def _string(self, expression: str) -> str:
        """The value of a JavaScript expression that is a string."""

    def value(self, expression: str) -> object:
        """The value of a JavaScript expression in the open page, as JSON knows it."""
        return json.loads(self._string(f"JSON.stringify({{value: ({expression})}})"))["value"]

    def run(self, script: str) -> None:
        """Run statements in the open page."""
        self._string(f"(function () {{ {script}; return ''; }})()")

    def wait_until(self, expression: str) -> None:
        """Return as soon as the expression is true; raise where it never is."""
        wait_for(lambda: bool(self.value(f"!!({expression})")), expression)


def wait_for(true: Callable[[], bool], what: str) -> None:
    """Return as soon as `true` says so; raise with `what` where it never does."""
    until = time.monotonic() + _PATIENCE
    while not true():
        if time.monotonic() > until:
            raise TimeoutError(f"waited in vain until {what}")
        time.sleep(_PAUSE)
