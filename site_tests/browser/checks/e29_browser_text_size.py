"""The size that a reader has set in the browser counts."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

LEAST = 1.7
_SIZES = "() => measures.texts().map(one => [parseFloat(getComputedStyle(one).fontSize), measures.name(one)])"
_OVER = "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"


def look(visit: Visit) -> Outcome:
    """The same page when the browser's letters are twice as large as usual."""
    page = visit.page
    before = page.evaluate(_SIZES)
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    after = page.evaluate(_SIZES)
    over = page.evaluate(_OVER)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
    session.detach()
    sizes = {name: size for size, name in after}
    ratios = {name: sizes[name] / size for size, name in before if name in sizes}
    faults = [f"{ratio:.2f} times as large: {name}" for name, ratio in ratios.items() if ratio < LEAST]
    if over > 0:
        faults.append(f"the page is {over} px too wide in letters of double size")
    return Outcome(tuple(faults), min(ratios.values()))


CHECK = Check(
    id="E29",
    title=Text(zh="听浏览器的字号", en="The browser's own text size counts"),
    criteria=("WCAG 1.4.4",),
    asked=Text(
        zh="浏览器的字放大一倍，网页的字也大到 1.7 倍以上。",
        en="With the browser's letters doubled those of the page grow 1.7 times or more.",
    ),
    measured=Text(zh="至少大到 {} 倍", en="at least {} times as large"),
    worst=min,
    viewings=(Viewing(1280),),
    look=look,
)
