"""What is referred to on a page is there, once."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

_MEASURE = """() => {
  const { all } = measures;
  const ids = all("[id]").map(one => one.id);
  const twice = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map(id => `twice on the page: #${id}`);
  const asked = all("a[href^='#']").map(one => decodeURIComponent(one.getAttribute("href").slice(1))).filter(id => id !== "top");
  const named = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"].flatMap(name =>
    all(`[${name}]`).flatMap(one => one.getAttribute(name).split(/\\s+/)));
  const lost = [...new Set([...asked, ...named].filter(id => !ids.includes(id)))].map(id => `nothing on the page is #${id}`);
  return { faults: [...twice, ...lost], figure: ids.length };
}"""


def look(visit: Visit) -> Outcome:
    """All ids, and all links and attributes that name one."""
    return found(visit, _MEASURE)


CHECK = Check(
    id="E32",
    title=Text(zh="页内链接都有去处", en="Links within the page lead somewhere"),
    criteria=("house",),
    asked=Text(zh="页里提到的地方都在，而且只有一个。", en="What a page refers to is there, and once."),
    measured=Text(zh="看过 {} 处", en="{} places looked at"),
    worst=sum,
    viewings=(Viewing(1280),),
    look=look,
)
