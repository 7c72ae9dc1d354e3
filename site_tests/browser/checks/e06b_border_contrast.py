"""The borders of what can be pressed, and those that say something, can be seen."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

LEAST = 3

# What shows where a thing ends is its border against the ground round it or inside it, or its own ground against the one round it.
# The line over the footer says nothing that its ground and its headings do not.
_MEASURE = """least => {
  const { name, seen } = measures;
  const faults = [], figures = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (!seen(element) || element.matches("footer")) continue;
    const style = getComputedStyle(element);
    const drawn = side => parseFloat(style[`border${side}Width`]) > 0 && !/none|hidden/.test(style[`border${side}Style`]);
    const sides = ["Top", "Right", "Bottom", "Left"].filter(drawn);
    const field = element.matches("input:not([type=hidden]), select, textarea, button");
    if (sides.length === 0 && !field) continue;
    const around = colours.ground(element.parentElement), inside = colours.ground(element);
    if (!around || !inside) continue;
    const fill = colours.contrast(inside, around);
    const painted = sides.map(side => colours.parsed(style[`border${side}Color`])).filter(([, , , alpha]) => alpha > 0);
    const lines = painted.map(colour => colours.over(colour, around)).map(colour =>
       Math.max(colours.contrast(colour, around), colours.contrast(colour, inside), fill));
    for (const ratio of lines.length ? lines : [fill]) {
      figures.push(ratio);
      if (ratio < least - 0.005) { faults.push(`${ratio.toFixed(2)}:1 border of ${name(element)}`); break; }
    }
  }
  return { faults, figure: measures.least(figures) };
}"""


def look(visit: Visit) -> Outcome:
    """Every border that is drawn, and every field and button that has none."""
    with visit.unfolded():
        return found(visit, _MEASURE, LEAST)


CHECK = Check(
    id="E06b",
    title=Text(zh="边框看得见", en="Borders can be seen"),
    criteria=("WCAG 1.4.11",),
    asked=Text(
        zh="按钮、表格和提示的边框，对比不小于 3 比 1。",
        en="Borders of buttons, tables and callouts differ at least 3 to 1 from what is beside them.",
    ),
    measured=Text(zh="最低对比 {} 比 1", en="lowest contrast {} to 1"),
    worst=min,
    viewings=(Viewing(1280), Viewing(1280, scheme="dark")),
    look=look,
    unfolded=True,
)
