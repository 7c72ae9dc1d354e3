"""The tab key reaches everything that can be pressed, shows it, and leaves the page at the end."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit
from site_tests.browser.walk import walk


def look(visit: Visit) -> Outcome:
    """Every stop of the walk over the whole page."""
    walked = walk(visit)
    faults = [f"cannot be seen: {at.what}" for at in walked.stops if not at.shown]
    faults += [f"is off the screen: {at.what}" for at in walked.stops if at.shown and not at.on_screen]
    faults += [f"the tab key never comes to {what}" for what in walked.missed]
    faults += [] if walked.ended else ["the tab key does not get out of the page"]
    return Outcome(tuple(faults), len(walked.stops))


CHECK = Check(
    id="E20",
    title=Text(zh="只用键盘走遍全页", en="The whole page by keyboard"),
    criteria=("WCAG 2.1.1", "WCAG 2.1.2", "WCAG 2.1.3", "WCAG 2.4.7", "MIIT web keyboard"),
    asked=Text(
        zh="只用键盘，每个能按的地方都走得到、看得见，也出得来。",
        en="By keyboard alone everything is reached and seen, and one gets out again.",
    ),
    measured=Text(zh="走过 {} 处", en="{} stops"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(320, "largest")),
    look=look,
)
