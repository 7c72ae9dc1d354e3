"""What a visitor comes to press is larger still."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import EVERY_SIZE
from site_tests.browser.visit import Visit

LEAST = 60
# To call, to go on, to find, to enlarge, to listen.
MAIN = (
    ".site-header a[href^='tel:'], .menu summary, .menu nav a, .tools button, [data-read-aloud], "
    ".action, .door, .choices a, .pager a, .plan-list h3 a, form input, form button"
)

_MEASURE = """(main, least) => {
  const heights = measures.targets().filter(target => target.matches(main)).map(target => [target, target.getBoundingClientRect().height]);
  const low = heights.filter(([, height]) => height < least - 0.5);
  const faults = low.map(([target, height]) => `${height.toFixed(1)} px high: ${measures.name(target)}`);
  return { faults, figure: measures.least(heights.map(([, height]) => height)) };
}"""


def look(visit: Visit) -> Outcome:
    """The buttons and links that lead on, what is folded too."""
    with visit.unfolded():
        return found(visit, _MEASURE, MAIN, LEAST)


CHECK = Check(
    id="E04b",
    title=Text(zh="主要的按钮更大", en="Main buttons are larger"),
    criteria=("MIIT app 2.1",),
    asked=Text(
        zh="打电话、菜单、字号、查找这些按钮，高不小于 60 像素。",
        en="What calls, leads on, enlarges or searches is at least 60 pixels high.",
    ),
    measured=Text(zh="最低的主要按钮 {} 像素", en="lowest main button {} px"),
    worst=min,
    viewings=EVERY_SIZE,
    look=look,
    unfolded=True,
)
