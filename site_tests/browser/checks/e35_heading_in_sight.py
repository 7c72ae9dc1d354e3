"""What the page is about stands in the upper half of a phone's first screen."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import TEXT_SIZES, Viewing
from site_tests.browser.visit import Visit

_MEASURE = """() => {
  const heading = [...document.querySelectorAll("h1")].find(measures.seen);
  const top = heading ? heading.getBoundingClientRect().top + scrollY : null;
  const low = top !== null && top > innerHeight / 2;
  return { faults: low ? [`begins ${top.toFixed(0)} px down: ${measures.name(heading)}`] : [], figure: top };
}"""


def look(visit: Visit) -> Outcome:
    """Where the main heading begins."""
    return found(visit, _MEASURE)


CHECK = Check(
    id="E35",
    title=Text(zh="一打开就看到大标题", en="The heading is in sight at once"),
    criteria=("house",),
    asked=Text(
        zh="在手机上，大标题在第一屏的上半截，特大字时也一样。",
        en="On a phone the main heading begins in the upper half of the first screen, in the largest text too.",
    ),
    measured=Text(zh="最低的大标题在 {} 像素处", en="lowest main heading at {} px"),
    worst=max,
    viewings=tuple(Viewing(390, size) for size in TEXT_SIZES),
    look=look,
)
