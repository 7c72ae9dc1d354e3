"""Nothing lies on the thing that has the focus."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit
from site_tests.browser.walk import walk


def look(visit: Visit) -> Outcome:
    """Five points of every stop of the walk with the tab key."""
    stops = walk(visit).stops
    return Outcome(tuple(f"{at.cover} lies on {at.what}" for at in stops if at.shown and at.cover), len(stops))


CHECK = Check(
    id="E19",
    title=Text(zh="焦点不被挡住", en="The focus is not covered"),
    criteria=("WCAG 2.4.11", "WCAG 2.4.12"),
    asked=Text(zh="用键盘走到的地方，没有东西盖着。", en="Nothing lies on what the keyboard has come to."),
    measured=Text(zh="走过 {} 处", en="{} stops"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(320, "largest")),
    look=look,
)
