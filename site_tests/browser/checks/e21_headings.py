"""Headings make a table of contents: one first, no level left out, none empty."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

_MEASURE = """() => {
  const { name } = measures;
  const headings = measures.all("h1, h2, h3, h4, h5, h6, [role=heading]").filter(measures.shown);
  const level = one => Number(one.getAttribute("aria-level")) || Number(one.localName[1]) || 2;
  const ones = headings.filter(one => level(one) === 1);
  const faults = ones.length === 1 ? [] : [`${ones.length} h1`];
  if (ones.length && !ones[0].closest("main")) faults.push("the h1 is not in main");
  headings.forEach((one, i) => {
    if (i && level(one) > level(headings[i - 1]) + 1) faults.push(`a level is left out before ${name(one)}`);
    if (!one.innerText.trim()) faults.push(`empty heading ${name(one)}`);
  });
  return { faults, figure: headings.length };
}"""


def look(visit: Visit) -> Outcome:
    """All headings that are shown, in their order."""
    return found(visit, _MEASURE)


CHECK = Check(
    id="E21",
    title=Text(zh="标题有层次", en="Headings in order"),
    criteria=("WCAG 1.3.1", "WCAG 2.4.6", "WCAG 2.4.10"),
    asked=Text(zh="每页一个大标题，小标题一层一层，不跳级。", en="One main heading a page; no level is left out."),
    measured=Text(zh="看过 {} 个标题", en="{} headings looked at"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(390)),
    look=look,
)
