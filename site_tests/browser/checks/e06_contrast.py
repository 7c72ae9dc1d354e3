"""Every text stands out from its ground, in light and dark."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

LEAST = 7

# A browser does not tell that a link was visited; where a link has the common colour of links, the other one is measured as well.
_MEASURE = """least => {
  const { name } = measures;
  const root = getComputedStyle(document.documentElement);
  const token = property => {
    const probe = document.createElement("i");
    probe.style.color = root.getPropertyValue(property);
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  const links = [token("--link"), token("--visited")];
  const faults = [], figures = [];
  const look = (element, colour, what) => {
    const ground = colours.ground(element);
    if (!ground) { faults.push(`stands on a picture: ${what}`); return; }
    const ratio = colours.contrast(colours.over(colours.parsed(colour, colours.opacity(element)), ground), ground);
    figures.push(ratio);
    if (ratio < least - 0.005) faults.push(`${ratio.toFixed(2)}:1 ${colour}: ${what}`);
  };
  for (const element of measures.texts()) {
    const colour = getComputedStyle(element).color;
    look(element, colour, name(element));
    if (colour === links[0] && element.closest("a")) look(element, links[1], `visited ${name(element)}`);
    if (element.placeholder) look(element, getComputedStyle(element, "::placeholder").color, `placeholder of ${name(element)}`);
  }
  return { faults, figure: measures.least(figures) };
}"""


def look(visit: Visit) -> Outcome:
    """The computed colour of every visible text over everything that is painted behind it."""
    with visit.unfolded():
        return found(visit, _MEASURE, LEAST)


CHECK = Check(
    id="E06",
    title=Text(zh="字和底色分得清", en="Text stands out from its ground"),
    criteria=("WCAG 1.4.3", "WCAG 1.4.6", "MIIT app 1.3"),
    asked=Text(zh="字和底色的对比不小于 7 比 1，浅色深色都一样。", en="Text and ground differ at least 7 to 1, in light and dark."),
    measured=Text(zh="最低对比 {} 比 1", en="lowest contrast {} to 1"),
    worst=min,
    viewings=(Viewing(1280), Viewing(1280, scheme="dark"), Viewing(390, "largest"), Viewing(390, "largest", "dark")),
    look=look,
    unfolded=True,
)
