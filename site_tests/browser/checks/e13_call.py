"""A person can be called from the first screen, at the same place of every page."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import EVERY_SIZE
from site_tests.browser.visit import Visit

LEAST = 44

_MEASURE = """least => {
  const calls = [...document.querySelectorAll("a[href^='tel:']")].filter(measures.seen);
  const odd = calls.map(one => one.getAttribute("href")).filter(number => !/^tel:[0-9]{3,12}$/.test(number));
  const faults = odd.map(number => `odd number ${number}`);
  const ways = [...document.querySelectorAll("header .call, header a[href^='tel:']")].filter(measures.seen);
  const boxes = ways.map(one => one.getBoundingClientRect());
  const onScreen = boxes.filter(box => box.height >= least - 0.5 && box.bottom <= innerHeight && box.top >= 0);
  if (calls.length === 0) faults.push("no telephone number to tap");
  if (onScreen.length === 0) faults.push(`no way to call that is ${least} px high on the first screen`);
  const box = onScreen[0];
  const [left, right] = box ? [box.left, document.documentElement.clientWidth - box.right].map(Math.round) : [];
  const place = box ? `${left <= right ? `${left} px from the left` : `${right} px from the right`}, ${Math.round(box.top)} px down` : null;
  return [faults, measures.most(onScreen.map(one => one.height)), place];
}"""


def look(visit: Visit) -> Outcome:
    """Links that dial anywhere on the page, and the way to a person on the first screen with the place of its nearer upper corner.

    On pages of no one carrier the way leads to all carriers' numbers.
    """
    faults, height, place = visit.page.evaluate(_MEASURE, LEAST)
    return Outcome(tuple(faults), height, place)


CHECK = Check(
    id="E13",
    title=Text(zh="一按就能找人工", en="One tap to a person"),
    criteria=("WCAG 3.2.6",),
    asked=Text(
        zh="每一页的第一屏，同一个地方，都有打电话的按钮，高不小于 44 像素。",
        en="At the same place of every first screen there is a way to call, at least 44 pixels high.",
    ),
    measured=Text(zh="最低的按钮 {} 像素", en="lowest button {} px"),
    worst=min,
    viewings=EVERY_SIZE,
    look=look,
)
