"""Whatever answers the mouse answers the keyboard."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

# Listeners are noted by the opening of the page. What listens for others, such as a list for its links, is no control itself.
_MEASURE = """() => {
  const { CONTROLS, name, seen } = measures;
  const ROLES = "[role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem], [role=option]";
  const all = [...document.body.querySelectorAll("*")].filter(seen);
  const answers = one => one.onclick || one.matches(ROLES) || (window.pressable && pressable.has(one) && !one.querySelector(CONTROLS)) ||
    (getComputedStyle(one).cursor === "pointer" && getComputedStyle(one.parentElement).cursor !== "pointer");
  const pressed = all.filter(one => one.matches(CONTROLS) || answers(one));
  const mouseOnly = one => !one.closest(`${CONTROLS}, label`) || (one.tabIndex < 0 && one.matches(CONTROLS));
  const faults = [
    ...pressed.filter(mouseOnly).map(one => `only the mouse can press ${name(one)}`),
    ...all.filter(one => one.tabIndex > 0).map(one => `jumps the queue of the tab key: ${name(one)}`),
  ];
  return { faults, figure: pressed.length };
}"""


def look(visit: Visit) -> Outcome:
    """Everything that has a listener, a role or the pointing hand of a control."""
    with visit.unfolded():
        return found(visit, _MEASURE)


CHECK = Check(
    id="E20b",
    title=Text(zh="没有只认鼠标的地方", en="Nothing is for the mouse alone"),
    criteria=("WCAG 2.1.1", "WCAG 2.1.3", "MIIT web keyboard"),
    asked=Text(zh="鼠标能按的，键盘都能按。", en="What the mouse can press the keyboard can press."),
    measured=Text(zh="看过 {} 处", en="{} controls looked at"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(320)),
    look=look,
    unfolded=True,
)
