"""Nothing interrupts the reader: no question, no window, no layer over the page."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

WAIT = 10_000  # milliseconds of the page's own clock, before scrolling and after
MOST_DIALOG, MOST_LAYER = 15, 25  # per cent of the screen

_STUBS = """
window.interruptions = [];
const noted = what => function (text) { window.interruptions.push(`${what} ${typeof text === "string" ? text : ""}`.trim()); };
for (const call of ["alert", "confirm", "prompt", "open", "print"]) window[call] = noted(call);
if (window.Notification) Notification.requestPermission = noted("asks to send messages");
if (navigator.geolocation) navigator.geolocation.getCurrentPosition = navigator.geolocation.watchPosition = noted("asks where one is");
"""
_LAYERS = """([mostDialog, mostLayer]) => {
  const { name, shown } = measures;
  const share = element => {
    const box = element.getBoundingClientRect();
    const wide = Math.min(box.right, innerWidth) - Math.max(box.left, 0), high = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    return wide > 0 && high > 0 && shown(element) ? 100 * wide * high / (innerWidth * innerHeight) : 0;
  };
  const dialogs = [...document.querySelectorAll("dialog[open], [role=dialog], [role=alertdialog], [popover]:popover-open")];
  const layers = [...document.body.querySelectorAll("*")].filter(one => /fixed|sticky/.test(getComputedStyle(one).position));
  const covers = one => `covers ${share(one).toFixed(0)} % of the screen: ${name(one)}`;
  const large = (elements, most) => elements.filter(one => share(one) > most).map(covers);
  const faults = [...window.interruptions, ...large(dialogs, mostDialog), ...large(layers, mostLayer)];
  return { faults, figure: Math.max(0, ...[...dialogs, ...layers].map(share)) };
}"""


def look(visit: Visit) -> Outcome:
    """The page after a while, scrolled, and after another while. Its own clock is put forward, so that nobody has to wait."""
    clock = "waiting"
    page, _ = visit.openings.page(visit.viewing.width, before=_STUBS, purpose=clock)
    if (clock, visit.viewing.width) not in visit.openings.kept:
        visit.openings.kept[clock, visit.viewing.width] = page.clock.install()
    page = visit.again(before=_STUBS, purpose=clock)
    page.clock.run_for(WAIT)
    page.mouse.wheel(0, visit.viewing.height)
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    page.clock.run_for(WAIT)
    answer = page.evaluate(_LAYERS, [MOST_DIALOG, MOST_LAYER])
    return Outcome(tuple(answer["faults"]), answer["figure"])


CHECK = Check(
    id="E09",
    title=Text(zh="没有弹窗打扰", en="Nothing interrupts"),
    criteria=("WCAG 2.2.4", "WCAG 3.2.5", "MIIT web 2.4.1", "MIIT app 5.1.1"),
    asked=Text(
        zh="等一会儿、往下翻，都不弹窗，也没有东西盖住页面。",
        en="Waiting and scrolling bring up no window, no question and no layer over the page.",
    ),
    measured=Text(zh="盖住页面的最多占屏幕 {}%", en="largest layer {} % of the screen"),
    worst=max,
    viewings=(Viewing(390), Viewing(1280)),
    look=look,
)
