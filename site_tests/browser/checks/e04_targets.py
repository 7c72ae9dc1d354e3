"""Whatever can be pressed is as large as a fingertip."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import EVERY_SIZE
from site_tests.browser.visit import Visit

LEAST = 44

_MEASURE = """least => {
  const { name, inSentence } = measures;
  const targets = measures.targets().filter(target => !inSentence(target)).map(target => [target, target.getBoundingClientRect()]);
  const faults = targets.flatMap(([target, box]) => [
    ...(box.height < least - 0.5 ? [`${box.height.toFixed(1)} px high: ${name(target)}`] : []),
    ...(box.width < least - 0.5 ? [`${box.width.toFixed(1)} px wide: ${name(target)}`] : []),
  ]);
  return { faults, figure: measures.least(targets.map(([, box]) => Math.min(box.height, box.width))) };
}"""


def look(visit: Visit) -> Outcome:
    """Links, buttons and fields, what is folded too. A link inside a sentence is as high as its line."""
    with visit.unfolded():
        return found(visit, _MEASURE, LEAST)


CHECK = Check(
    id="E04",
    title=Text(zh="手指按得到", en="Targets fit a finger"),
    criteria=("WCAG 2.5.5", "WCAG 2.5.8", "MIIT app 2.1"),
    asked=Text(
        zh="能按的地方，长和宽都不小于 44 像素。句子里的链接除外。",
        en="Targets are at least 44 by 44 pixels, links inside a sentence excepted.",
    ),
    measured=Text(zh="最窄处 {} 像素", en="smallest side {} px"),
    worst=min,
    viewings=EVERY_SIZE,
    look=look,
    unfolded=True,
)
