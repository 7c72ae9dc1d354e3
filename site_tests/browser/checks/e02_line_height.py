"""Lines stand half a line apart or more."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import EVERY_SIZE
from site_tests.browser.visit import Visit

LEAST = 1.5


def look(visit: Visit) -> Outcome:
    """Every visible text, what is folded too; headings as well."""
    with visit.unfolded():
        return found(visit, "measures.lineHeights", LEAST)


CHECK = Check(
    id="E02",
    title=Text(zh="行距够宽", en="The lines stand apart"),
    criteria=("WCAG 1.4.8", "MIIT app 1.2"),
    asked=Text(zh="行高不小于字的 1.5 倍。", en="A line is at least 1.5 times as high as its text."),
    measured=Text(zh="最小的行高是字的 {} 倍", en="lowest line {} times the text"),
    worst=min,
    viewings=EVERY_SIZE,
    look=look,
    unfolded=True,
)
