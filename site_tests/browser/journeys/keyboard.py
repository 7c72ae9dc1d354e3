"""Walks a journey with Tab and Enter alone, counts the keys, and fails at the first stop that cannot be seen."""

from playwright.sync_api import Page, expect

from site_tests.browser.journeys.journey import Journey

# One stop: whether it is the one looked for, and what is wrong with it. Of a stop larger than the window a part has to be seen.
_STOP = """selector => {
  const one = document.activeElement;
  if (!one || one === document.body) return { what: "the page itself", found: false, fault: "" };
  const what = `<${one.localName}> ${(one.innerText || one.value || one.getAttribute("aria-label") || "").trim().slice(0, 30)}`;
  const boxes = [...one.getClientRects()].map(box => {
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    return { left, right, top, bottom, width: right - left, height: bottom - top };
  }).filter(box => box.width >= 20 && box.height >= 20);
  const style = getComputedStyle(one);
  const hit = boxes.some(box => {
    const under = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return under && one.contains(under);
  });
  let fault = "";
  if (!boxes.length) fault = "is outside the window";
  else if (!hit) fault = "is covered";
  else if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) fault = "does not show that it has the focus";
  return { what, found: one.matches(selector), fault };
}"""
MOST = 150


class Walker:
    """Somebody with a keyboard: `keys` counts what was pressed, letters left out; `fresh` is a page on which no key was pressed yet."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = 0
        self.stops: list[str] = []
        self.fresh = True

    def press(self, key: str) -> None:
        """Press one key."""
        self.page.keyboard.press(key)
        self.keys += 1

    def walk_to(self, selector: str) -> None:
        """Tab to the first stop that fits; over the header by its link where the thing is in the main part of a fresh page."""
        expect(self.page.locator(selector).first).to_be_visible()
        if self.fresh and self.page.locator(selector).first.evaluate("one => Boolean(one.closest('main'))"):
            self.skip()
        self.fresh = False
        for _ in range(MOST):
            self.press("Tab")
            if self._stand(selector):
                return
        raise AssertionError(f"{MOST} stops and no {selector}:\n" + "\n".join(self.stops))

    def skip(self) -> None:
        """Go over the header of a fresh page by its link to the content."""
        self.press("Tab")
        assert self._stand(".skip"), f"the first stop is not the link to the content but {self.stops[-1]}"
        self.press("Enter")
        self.fresh = False

    def follow(self) -> None:
        """Press Enter and wait until the page has answered."""
        before = self.page.url
        self.press("Enter")
        self.page.wait_for_url(lambda url: url != before)
        self.fresh = before.partition("#")[0] != self.page.url.partition("#")[0]

    def _stand(self, selector: str) -> bool:
        at = self.page.evaluate(_STOP, selector)
        self.stops.append(at["what"])
        assert not at["fault"], f"{self.page.url}: stop {len(self.stops)}, {at['what']}, {at['fault']}"
        return at["found"]


def walked(journey: Journey, page: Page) -> Walker:
    """Walk the whole journey from the page that is open; return who walked it, for the count of keys."""
    walker = Walker(page)
    for step in journey.steps:
        walker.walk_to(step.to)
        if step.words:
            page.keyboard.type(step.words)
        walker.follow()
    if journey.reaches:
        walker.walk_to(journey.reaches)
    elif walker.fresh:
        # In a window as low as one at 400 % the header takes the first screen.
        walker.skip()
    return walker
