"""Nothing lies on what can be pressed."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

_MEASURE = """() => {
  const { name } = measures;
  const targets = measures.targets();
  const faults = targets.flatMap(target => {
    target.scrollIntoView({ block: "center" });
    const box = target.getClientRects()[0];
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return hit && target.contains(hit) ? [] : [`${name(target)} lies under ${hit ? name(hit) : "nothing"}`];
  });
  return { faults, figure: targets.length };
}"""


def look(visit: Visit) -> Outcome:
    """The middle of every link, button and field, what is folded too."""
    with visit.unfolded():
        return found(visit, _MEASURE)


CHECK = Check(
    id="E04c",
    title=Text(zh="没有东西挡住按钮", en="Nothing covers a target"),
    criteria=("house",),
    asked=Text(zh="每个能按的地方都按得着。", en="Every target can be hit."),
    measured=Text(zh="按过 {} 处", en="{} targets tried"),
    worst=sum,
    viewings=(Viewing(320, "largest"), Viewing(390), Viewing(1280)),
    look=look,
    unfolded=True,
)
