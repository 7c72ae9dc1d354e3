"""A new paragraph is farther away than a new line."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import EVERY_SIZE
from site_tests.browser.visit import Visit

LEAST = 1.5

# From the last line of one paragraph to the first of the next, in lines; paragraphs side by side have no such distance, and the
# price under a plan's name is set as a heading is.
_MEASURE = """least => {
  const { seen, name } = measures;
  const pairs = measures.all("main p + p:not(.price)").filter(one => seen(one) && seen(one.previousElementSibling));
  const pitches = pairs.flatMap(second => {
    const first = second.previousElementSibling;
    const [upper, lower] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
    if (lower.top < upper.bottom - 1) return [];
    const line = parseFloat(getComputedStyle(second).lineHeight);
    const [above, below] = [getComputedStyle(first), getComputedStyle(second)];
    const edges = [above.paddingBottom, above.borderBottomWidth, below.paddingTop, below.borderTopWidth].map(parseFloat);
    return [[second, edges.reduce((sum, one) => sum + one, lower.top - upper.bottom + line) / line]];
  });
  const near = pitches.filter(([, pitch]) => pitch < least - 0.005);
  const faults = near.map(([second, pitch]) => `${pitch.toFixed(2)} lines: ${name(second)}`);
  return { faults, figure: measures.least(pitches.map(([, pitch]) => pitch)) };
}"""


def look(visit: Visit) -> Outcome:
    """Every two paragraphs of the content that follow each other."""
    return found(visit, _MEASURE, LEAST)


CHECK = Check(
    id="E02b",
    title=Text(zh="段落分得开", en="Paragraphs stand apart"),
    criteria=("WCAG 1.4.8", "MIIT app 1.2"),
    asked=Text(
        zh="段与段的距离不小于行距的 1.5 倍。", en="From paragraph to paragraph it is at least 1.5 times as far as from line to line."
    ),
    measured=Text(zh="最近的两段相隔行距的 {} 倍", en="nearest two paragraphs {} lines apart"),
    worst=min,
    viewings=EVERY_SIZE,
    look=look,
)
