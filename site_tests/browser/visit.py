"""A page of the site, opened in a real browser to be checked: in one viewing, and again in other ways where a check asks for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

from site_tests.browser.viewing import MEASURES, Viewing
from site_tests.browser.watch import Watch

PHONE = 390

# Before the page's own scripts: notes what answers a finger or the mouse.
_NOTE_LISTENERS = """
window.pressable = new Set();
const listen = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (kind, ...rest) {
  if (/^(click|dblclick|(mouse|pointer)(down|up)|touch(start|end))$/.test(kind) && this instanceof Element) window.pressable.add(this);
  return listen.call(this, kind, ...rest);
};
"""

_FROM_THE_TOP = """size => {
  const root = document.documentElement;
  if (root.getAttribute("data-text-size") !== size) root.setAttribute("data-text-size", size);
  scrollTo(0, 0);
}"""


class Openings:
    """Opens addresses of one served site, each way of opening in a browser context of its own, which is kept.

    `kept` is for what a check prepares once for all that it opens.
    """

    def __init__(self, browser: Browser, root: str) -> None:
        self.root = root
        self.kept: dict[object, object] = {}
        self._browser = browser
        self._pages: dict[tuple[object, ...], tuple[Page, Watch]] = {}

    def page(self, width: int, *, javascript: bool = True, before: str = "", purpose: str = "") -> tuple[Page, Watch]:
        """A page of this width with what it did wrong so far; `before` is a script that runs before those of the page.

        390 px is a phone with touch; 320 px is a computer at 400 %. Openings for different purposes remember nothing of each other.
        """
        key = (width, javascript, before, purpose)
        if key not in self._pages:
            context = self._browser.new_context(
                viewport={"width": width, "height": Viewing(width).height},
                java_script_enabled=javascript,
                is_mobile=width == PHONE,
                has_touch=width == PHONE,
                locale="zh-CN",
                timezone_id="Asia/Shanghai",
            )
            context.add_init_script(_NOTE_LISTENERS + before)
            self._pages[key] = (context.new_page(), Watch(context, self.root))
        return self._pages[key]

    def close(self) -> None:
        """Close everything that was opened."""
        for page, _ in self._pages.values():
            page.context.close()
        self._pages.clear()
        self.kept.clear()

    def rest(self) -> None:
        """Leave every page, with all that it remembers, so that nothing of it is there when the next one is opened."""
        for page, _ in self._pages.values():
            if page.url.startswith(self.root):
                page.evaluate("localStorage.clear(); sessionStorage.clear()")
                page.goto("about:blank")


@dataclass(slots=True)
class Visit:
    """One page of the site, open in one viewing, with everything that a check may want to know of it.

    A check leaves the page as it was. `memory` lasts over all pages of a tour, for what need not be looked at twice.
    """

    page: Page
    address: str
    site: Path
    openings: Openings
    complaints: tuple[str, ...]
    memory: dict[object, object]
    viewing: Viewing = field(default_factory=lambda: Viewing(1280))
    kept: dict[object, object] = field(default_factory=dict)
    _opened: bool = False

    @property
    def english(self) -> bool:
        """Whether it is a page in English."""
        return self.address.startswith("en/")

    @property
    def url(self) -> str:
        """Where the page is served."""
        return self.openings.root + self.address

    def from_the_top(self) -> None:
        """Bring back what a check may have moved: the size of the text, and where the page is scrolled to."""
        self.page.evaluate(_FROM_THE_TOP, self.viewing.text_size)

    def again(self, width: int | None = None, *, javascript: bool = True, before: str = "", purpose: str = "") -> Page:
        """The same page opened anew in another way, ready to be measured."""
        page, _ = self.openings.page(width or self.viewing.width, javascript=javascript, before=before, purpose=purpose)
        page.goto(self.url)
        page.evaluate(MEASURES)
        return page

    @contextmanager
    def unfolded(self) -> Iterator[None]:
        """With everything opened that is folded, as a reader may leave it. Within another one it changes nothing."""
        if self._opened:
            yield
            return
        self._opened = True
        self.page.evaluate("""() => {
            window.folded = [...document.querySelectorAll("details:not([open])")];
            window.openers = measures.all("[aria-expanded=false]");
            for (const fold of window.folded) fold.open = true;
            for (const opener of window.openers) opener.setAttribute("aria-expanded", "true");
        }""")
        yield
        self.page.evaluate("""() => {
            for (const fold of window.folded) fold.open = false;
            for (const opener of window.openers) opener.setAttribute("aria-expanded", "false");
        }""")
        self._opened = False
