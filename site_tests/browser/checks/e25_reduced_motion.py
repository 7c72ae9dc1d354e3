"""For those who asked their device for less motion nothing moves at all."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

_MEASURE = """() => {
  const lasting = value => value.split(",").some(part => parseFloat(part) > 0);
  const moving = measures.all("*").flatMap(one => ["", "::before", "::after"].flatMap(part => {
    const style = getComputedStyle(one, part || null);
    const animated = style.animationName !== "none" && lasting(style.animationDuration);
    const moves = animated || lasting(style.transitionDuration) || (!part && style.scrollBehavior === "smooth");
    return moves ? [`still moves: ${measures.name(one)}${part}`] : [];
  }));
  const running = document.getAnimations().length;
  return { faults: [...moving, ...(running ? [`${running} animations are running`] : [])], figure: moving.length + running };
}"""


def look(visit: Visit) -> Outcome:
    """Transitions, animations and smooth scrolling of every element."""
    visit.page.emulate_media(reduced_motion="reduce")
    outcome = found(visit, _MEASURE)
    visit.page.emulate_media(reduced_motion="no-preference")
    return outcome


CHECK = Check(
    id="E25",
    title=Text(zh="怕晃的人，看不到动画", en="No motion for those who asked for none"),
    criteria=("WCAG 2.3.3",),
    asked=Text(zh="手机设了“减少动态”，页面就一点不动。", en="With the device set to less motion nothing on the page moves."),
    measured=Text(zh="还会动的 {} 处", en="{} things still move"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(390)),
    look=look,
)
