"""The largest text is chosen by keyboard and stays on the next page."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import MEASURES, Viewing
from site_tests.browser.visit import Visit
from site_tests.browser.walk import start

LARGEST = 30
_STEPS = 40
_ON_BUTTON = "document.activeElement.getAttribute('data-text-size') === 'largest'"
_STATE = """() => [
  parseFloat(getComputedStyle(document.body).fontSize),
  [...document.querySelectorAll("button[data-text-size][aria-pressed=true]")].map(one => one.getAttribute("data-text-size")).join(),
  document.scrollingElement.scrollWidth - document.documentElement.clientWidth,
]"""


def look(visit: Visit) -> Outcome:
    """Tab to 特大字, press it, look; open the home page, look again."""
    page = visit.again(purpose="text size")
    start(page)
    for _ in range(_STEPS):
        page.keyboard.press("Tab")
        if page.evaluate(_ON_BUTTON):
            break
    else:
        return Outcome((f"the tab key finds no button for the largest text in {_STEPS} steps",))
    page.keyboard.press("Space")
    faults, figures = [], []
    for where in ("here", "on the next page"):
        size, pressed, over = page.evaluate(_STATE)
        figures.append(size)
        if size < LARGEST - 0.01:
            faults.append(f"{size} px {where}")
        if pressed != "largest":
            faults.append(f"{where} the pressed button is: {pressed or 'none'}")
        if over > 0:
            faults.append(f"{where} the page is {over} px too wide")
        if where == "here":
            page.goto(visit.openings.root + ("en/index.html" if visit.english else "index.html"))
            page.evaluate(MEASURES)
    page.evaluate("localStorage.clear()")
    return Outcome(tuple(faults), min(figures))


CHECK = Check(
    id="E11",
    title=Text(zh="字可以放大，换页还在", en="Text can be enlarged and stays so"),
    criteria=("WCAG 1.4.4", "MIIT web 1.2.3", "MIIT app 1.1"),
    asked=Text(
        zh="用键盘按“特大字”，字不小于 30 像素，换一页还是这么大。",
        en="By keyboard the text becomes 30 pixels or more, on the next page too.",
    ),
    measured=Text(zh="放大后 {} 像素", en="enlarged to {} px"),
    worst=min,
    viewings=(Viewing(390),),
    look=look,
)
