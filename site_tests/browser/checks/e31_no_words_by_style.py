"""No words come from the style sheet, where neither search nor translation nor an old screen reader finds them."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

_MEASURE = """() => {
  let figure = 0;
  const faults = [];
  for (const one of document.body.querySelectorAll("*")) for (const part of ["::before", "::after"]) {
    const said = getComputedStyle(one, part).content;
    if (/^(none|normal)$/.test(said)) continue;
    figure += 1;
    if (/[\\p{Letter}\\p{Number}]/u.test(said.replace(/counters?\\([^)]*\\)/g, ""))) faults.push(`${said} ${part} ${measures.name(one)}`);
  }
  return { faults, figure };
}"""


def look(visit: Visit) -> Outcome:
    """What is put before and after each element."""
    return found(visit, _MEASURE)


CHECK = Check(
    id="E31",
    title=Text(zh="样式里不藏话", en="No words hidden in the style"),
    criteria=("WCAG 1.3.1",),
    asked=Text(zh="要说的话都写在网页里，不写在样式里。", en="Whatever is said stands in the page, not in its style sheet."),
    measured=Text(zh="样式添的东西 {} 处", en="{} things added by the style"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(390)),
    look=look,
)
