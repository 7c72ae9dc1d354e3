"""No text is smaller than 18 px, in any width."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import EVERY_SIZE
from site_tests.browser.visit import Visit

LEAST = 18


def look(visit: Visit) -> Outcome:
    """Every visible text, what is folded too."""
    with visit.unfolded():
        return found(visit, "measures.textSizes", LEAST)


CHECK = Check(
    id="E01",
    title=Text(zh="字够大", en="The text is large enough"),
    criteria=("MIIT web 1.2.3",),
    asked=Text(zh="每个字都不小于 18 像素。", en="No text is smaller than 18 pixels."),
    measured=Text(zh="最小的字 {} 像素", en="smallest text {} px"),
    worst=min,
    viewings=EVERY_SIZE,
    look=look,
    unfolded=True,
)
