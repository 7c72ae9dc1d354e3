"""The page opens without an error or a warning of the browser."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit


def look(visit: Visit) -> Outcome:
    """What the browser's console said since the page was opened, other than what was asked of other hosts."""
    said = tuple(complaint for complaint in visit.complaints if not complaint.startswith("asked another place"))
    return Outcome(said, len(said))


CHECK = Check(
    id="E07b",
    title=Text(zh="打开时没有出错", en="Pages open without an error"),
    criteria=("house",),
    asked=Text(zh="浏览器不报错，也不警告。", en="The browser reports no error and no warning."),
    measured=Text(zh="报错 {} 次", en="{} complaints"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(390), Viewing(320)),
    look=look,
)
