"""Walks over a page with the tab key alone and notes what it meets at every stop."""

from dataclasses import dataclass

from playwright.sync_api import Page

from site_tests.browser.visit import Visit

_START = (
    "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); document.body.blur(); scrollTo(0, 0)"
)
# Every stop gets a number on its first visit, so that a second one is noticed. Links of one text do not cover each other:
# only the room that they leave for a finger overlaps, and nothing is painted there.
_STOP = """() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const { name, inSentence, shown } = measures;
  if (!stops.has(one)) stops.set(one, stops.size);
  const box = [...one.getClientRects()].find(part => part.width > 1 && part.height > 1) || one.getBoundingClientRect();
  const visible = shown(one) && box.width > 1 && box.height > 1;
  const onScreen = box.right > 1 && box.left < innerWidth - 1 && box.bottom > 1 && box.top < innerHeight - 1;
  const points = [[0.5, 0.5], [0.1, 0.15], [0.9, 0.15], [0.1, 0.85], [0.9, 0.85]]
    .map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
  const over = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)
    .map(([x, y]) => document.elementFromPoint(x, y))
    .find(hit => hit && !one.contains(hit) && !(inSentence(hit) && inSentence(one)));
  const style = getComputedStyle(one);
  const chain = [];
  for (let holder = one; holder !== document.body; holder = holder.parentElement) {
    chain.push(`${holder.localName}.${[...holder.classList].join(".")}`);
  }
  const painted = ["outline", "outlineOffset", "boxShadow", "color", "backgroundColor", "borderColor", "textDecoration"];
  const look = [...painted.map(property => style[property]), colours.ground(one.parentElement)];
  return {
    number: stops.get(one), what: name(one), shown: visible, onScreen, cover: over ? name(over) : "",
    kind: chain.slice(0, 4).join(" ") + JSON.stringify(look), box: [box.left, box.top, box.width, box.height],
  };
}"""
# The stops note themselves when the key comes up again, so that nobody has to ask after each press. Past the last stop the focus
# leaves the page, or begins again at the first one; presses after that count for nothing.
_BEGIN = f"""() => {{
  const stop = {_STOP};
  window.stops = new Map();
  window.walked = {{ stops: [], over: false, ended: false }};
  window.noteStop = event => {{
    if (walked.over || event.key !== "Tab") return;
    const at = stop();
    if (at === null || at.number < walked.stops.length) Object.assign(walked, {{ over: true, ended: at === null || at.number === 0 }});
    else walked.stops.push(at);
  }};
  addEventListener("keyup", noteStop, true);
  return [document.querySelectorAll("*").length, measures.targets().length];
}}"""
# What a reader can see and a keyboard must therefore reach. Of radio buttons one of a group is a stop.
_EXPECTED = """() => measures.targets().filter(one => !one.disabled && one.tabIndex >= 0 && one.type !== "radio")
  .filter(one => !(window.stops && stops.has(one))).map(measures.name)"""
_END = f"""() => {{
  removeEventListener("keyup", noteStop, true);
  return [walked.stops, ({_EXPECTED})(), walked.ended];
}}"""
_MORE = 8  # presses, where some of what the tab key comes to cannot be seen


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of the walk; `kind` is the same for stops that look alike, `cover` names what lies on it."""

    number: int
    what: str
    shown: bool
    on_screen: bool
    cover: str
    kind: str
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Walk:
    """All stops in order, what can be seen but was never reached, and whether the walk came to an end."""

    stops: tuple[Stop, ...]
    missed: tuple[str, ...]
    ended: bool


def start(page: Page) -> None:
    """Put the beginning of the next walk before everything on the page."""
    page.evaluate(_START)


def walk(visit: Visit) -> Walk:
    """The whole walk over the page in this viewing; made once for all checks that ask for it."""
    if "walk" not in visit.kept:
        visit.kept["walk"] = _walk(visit.page)
    return visit.kept["walk"]


def _walk(page: Page) -> Walk:
    start(page)
    most, expected = page.evaluate(_BEGIN)
    pressed, presses = 0, expected + 1
    while pressed < most and not page.evaluate("walked.over"):
        for _ in range(min(presses, most - pressed)):
            page.keyboard.press("Tab")
        pressed, presses = pressed + presses, _MORE
    stops, missed, ended = page.evaluate(_END)
    start(page)
    return Walk(tuple(_stop(one) for one in stops), tuple(missed), ended)


def _stop(noted: dict[str, object]) -> Stop:
    return Stop(noted["number"], noted["what"], noted["shown"], noted["onScreen"], noted["cover"], noted["kind"], tuple(noted["box"]))
