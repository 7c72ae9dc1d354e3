"""The spaces between words are all alike."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

_MEASURE = "() => ({ faults: measures.justified(), figure: measures.texts().length })"


def look(visit: Visit) -> Outcome:
    """Every visible text."""
    return found(visit, _MEASURE)


CHECK = Check(
    id="E03b",
    title=Text(zh="文字不拉开对齐", en="Text is not justified"),
    criteria=("WCAG 1.4.8",),
    asked=Text(zh="没有两端对齐的文字。", en="No text is aligned to both sides."),
    measured=Text(zh="看过 {} 段文字", en="{} texts looked at"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(390)),
    look=look,
)
