"""One sees where the focus is: the ring is as large as a line of two pixels round the thing, and differs 3 to 1."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import COLOURS, Viewing
from site_tests.browser.visit import Visit
from site_tests.browser.walk import Stop, walk

LEAST = 0.95  # of the line's area: pixels at edges are painted by half, and letters that the ring crosses stay as dark as they were
_AROUND = 10  # pixels of the page that are looked at beside the thing

# The tab key was used last, so that the browser shows the focus as it does for a keyboard. A blinking caret is no ring.
# What is photographed is named by its place on the page, in whole pixels, as far as it is in the window.
_FOCUS = """([number, around]) => {
  const one = [...stops.keys()][number];
  one.focus();
  one.scrollIntoView({ block: "center" });
  one.style.setProperty("caret-color", "transparent", "important");
  const box = one.getBoundingClientRect();
  const [left, top] = [Math.max(0, box.left - around), Math.max(0, box.top - around)];
  const [right, bottom] = [Math.min(innerWidth, left + box.width + 2 * around), Math.min(innerHeight, top + box.height + 2 * around)];
  const whole = size => Math.floor(size + 0.001);
  const place = { x: visualViewport.pageLeft + left, y: visualViewport.pageTop + top };
  return [{ ...place, width: whole(right - left), height: whole(bottom - top), scale: 1 }, box.width, box.height];
}"""
_BLUR = """() => {
  const one = document.activeElement;
  one.style.removeProperty("caret-color");
  if (!one.getAttribute("style")) one.removeAttribute("style");
  one.blur();
}"""
# Two pictures, pixel by pixel: how many differ 3 to 1, as a share of those that a two-pixel line round the thing has.
_DIFFERENCE = """async ([one, other, width, height]) => {
  const pixels = async source => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${source}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    canvas.drawImage(picture, 0, 0);
    return canvas.getImageData(0, 0, picture.width, picture.height).data;
  };
  const [before, after] = [await pixels(one), await pixels(other)];
  let changed = 0;
  for (let at = 0; at < Math.min(before.length, after.length); at += 4) {
    if (before[at] === after[at] && before[at + 1] === after[at + 1] && before[at + 2] === after[at + 2]) continue;
    if (colours.contrast(before.slice(at, at + 3), after.slice(at, at + 3)) >= 3) changed += 1;
  }
  return changed / (4 * (width + height) - 16);
}"""


def look(visit: Visit) -> Outcome:
    """Each kind of stop of the page, with the focus and without; what looks alike is looked at once in a tour."""
    known = visit.memory.setdefault(("rings", visit.viewing), set())
    new: dict[str, Stop] = {}
    for at in walk(visit).stops:
        if at.kind not in known and at.shown and at.on_screen:
            new.setdefault(at.kind, at)
    known.update(new)
    shares = {at.what: _share(visit, at) for at in new.values()}
    faults = tuple(f"{100 * share:.0f} % of the ring that is needed: {what}" for what, share in shares.items() if share < LEAST)
    return Outcome(faults, 100 * min(shares.values()) if shares else None)


def _share(visit: Visit, at: Stop) -> float:
    """How much of the ring that is needed can be seen round a stop; 1 is enough."""
    page = visit.page
    clip, width, height = page.evaluate(_FOCUS, [at.number, _AROUND])
    focused = _picture(visit, clip)
    page.evaluate(_BLUR)
    plain = _picture(visit, clip)
    beside, _ = visit.openings.page(400, purpose="pictures")
    if "pictures" not in visit.openings.kept:
        visit.openings.kept["pictures"] = beside.evaluate(COLOURS)
    return beside.evaluate(_DIFFERENCE, [plain, focused, width, height])


def _picture(visit: Visit, clip: dict[str, float]) -> str:
    """A part of the page as a PNG file in base64, packed as fast as can be."""
    if ("pictures of", visit.page) not in visit.openings.kept:
        visit.openings.kept["pictures of", visit.page] = visit.page.context.new_cdp_session(visit.page)
    session = visit.openings.kept["pictures of", visit.page]
    return session.send("Page.captureScreenshot", {"clip": clip, "optimizeForSpeed": True})["data"]


CHECK = Check(
    id="E18",
    title=Text(zh="焦点看得清", en="The focus can be seen"),
    criteria=("WCAG 2.4.7", "WCAG 2.4.13", "MIIT web focus"),
    asked=Text(
        zh="用键盘走到哪里，哪里就有一圈明显的框：不细于 2 像素，对比 3 比 1。",
        en="Wherever the keyboard goes there is a ring, at least as large as a line of 2 pixels, with a contrast of 3 to 1.",
    ),
    measured=Text(zh="最弱的框是要求的 {}%", en="weakest ring {} % of what is asked"),
    worst=min,
    viewings=(Viewing(1280), Viewing(320, "largest"), Viewing(1280, scheme="dark")),
    look=look,
)
