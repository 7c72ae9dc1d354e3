"""Nothing has to be pushed sideways and nothing is cut off, however narrow the window."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import EVERY_SIZE, Viewing
from site_tests.browser.visit import Visit

_MEASURE = "width => ({ faults: measures.cutOff(width), figure: Math.max(0, document.scrollingElement.scrollWidth - width) })"


def look(visit: Visit) -> Outcome:
    """Boxes and texts against the width of the window, with everything opened that is folded."""
    with visit.unfolded():
        return found(visit, _MEASURE, visit.viewing.width)


CHECK = Check(
    id="E16",
    title=Text(zh="不用左右拖", en="No pushing sideways"),
    criteria=("WCAG 1.4.10", "WCAG 1.4.4", "WCAG 1.4.8"),
    asked=Text(
        zh="窗口窄到 320 像素，字放到最大，也不用左右拖，什么都不缺。",
        en="At 320 pixels and in the largest text nothing is pushed sideways or cut off.",
    ),
    measured=Text(zh="最多超出 {} 像素", en="at most {} px too wide"),
    worst=max,
    viewings=(*EVERY_SIZE, Viewing(640), Viewing(640, "largest")),
    look=look,
    unfolded=True,
)
