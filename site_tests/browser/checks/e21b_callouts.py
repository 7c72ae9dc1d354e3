"""A restriction is a section with a heading that says its weight in a word."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

WEIGHTS = {"zh": ["要花钱", "有限制", "请留意"], "en": ["Cost", "Limit", "Note"]}

_MEASURE = """words => {
  const { seen, name } = measures;
  const boxes = [...document.querySelectorAll(".callout")];
  const faults = boxes.flatMap(box => {
    const heading = box.querySelector("h2, h3, h4");
    if (box.closest("details") || !seen(box)) return [`folded or hidden: ${name(box)}`];
    if (!heading || box.querySelector("*") !== heading) return [`does not begin with a heading: ${name(box)}`];
    return words.some(word => heading.innerText.trim().startsWith(word)) ? [] : [`without a word for its weight: ${name(box)}`];
  });
  return { faults, figure: boxes.length || null };
}"""


def look(visit: Visit) -> Outcome:
    """All callouts, in the words of the page's language."""
    return found(visit, _MEASURE, WEIGHTS["en" if visit.english else "zh"])


CHECK = Check(
    id="E21b",
    title=Text(zh="限制用字说清轻重", en="Restrictions say their weight in words"),
    criteria=("WCAG 1.3.1", "WCAG 1.4.1", "WCAG 2.4.10", "MIIT app 1.4"),
    asked=Text(
        zh="每条限制都有标题，标题用字说轻重，不只靠颜色。",
        en="Each restriction has a heading that says its weight in words, not by colour alone.",
    ),
    measured=Text(zh="看过 {} 条限制", en="{} restrictions looked at"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(390, "largest")),
    look=look,
)
