"""The first press of the tab key offers the way into the content, and Enter goes it."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit
from site_tests.browser.walk import start

_FIRST = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const leads = one.matches("a[href^='#']") && document.querySelector(one.getAttribute("href")) !== null;
  const visible = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.width > 1 && measures.shown(one);
  return [leads, visible, measures.name(one)];
}"""
_INSIDE = "document.activeElement.closest('main') !== null"


def look(visit: Visit) -> Outcome:
    """The first stop, and where the focus is after Enter and after the next press of the tab key."""
    page = visit.page
    start(page)
    page.keyboard.press("Tab")
    leads, visible, name = page.evaluate(_FIRST)
    if not leads:
        return Outcome((f"the first stop leads to no part of the page: {name}",), 0)
    page.keyboard.press("Enter")
    inside = page.evaluate(_INSIDE)
    start(page)
    faults = [] if visible else [f"the first stop cannot be seen: {name}"]
    faults += [] if inside else ["the skip link does not lead into the content"]
    return Outcome(tuple(faults), int(not faults))


CHECK = Check(
    id="E10",
    title=Text(zh="一键跳到正文", en="One key to the content"),
    criteria=("WCAG 2.4.1",),
    asked=Text(zh="按第一下 Tab 键，出现“跳到正文”，回车就到。", en="The first Tab shows a skip link; Enter moves into the content."),
    measured=Text(zh="成功 {} 次", en="worked {} times"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(390)),
    look=look,
)
