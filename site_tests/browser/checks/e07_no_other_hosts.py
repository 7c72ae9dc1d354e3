"""The page takes nothing from another host, and its policy would not let it."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

_MEASURE = """requests => {
  const own = address => /^(data|blob|about):/.test(address) || new URL(address, location.href).origin === location.origin;
  const KINDS = ["stylesheet", "icon", "preload", "preconnect", "dns-prefetch"].map(kind => `link[rel~=${kind}]`);
  const loads = measures.all(["[src]", "[srcset]", "[data]", "[poster]", ...KINDS].join());
  const named = loads.flatMap(element => ["src", "srcset", "data", "poster", "href"].map(key => element.getAttribute(key)));
  const faults = [...requests, ...named.filter(address => address && !own(address)).map(address => `loads ${address}`)];
  const { content = "" } = document.querySelector("meta[http-equiv=Content-Security-Policy]") || {};
  const strict = content.includes("default-src 'none'") && !/'unsafe-(inline|eval)'|https?:|\\*/.test(content);
  if (!strict) faults.push("the Content-Security-Policy is missing or lets others in");
  return { faults, figure: faults.length };
}"""


def look(visit: Visit) -> Outcome:
    """What was asked for since the page was opened, what its markup names, and its Content-Security-Policy."""
    asked = [complaint for complaint in visit.complaints if complaint.startswith("asked another place")]
    return found(visit, _MEASURE, asked)


CHECK = Check(
    id="E07",
    title=Text(zh="不从别处取东西", en="Nothing comes from elsewhere"),
    criteria=("house",),
    asked=Text(zh="网页不向别的网站要任何东西。", en="Pages ask no other host for anything."),
    measured=Text(zh="向别处要了 {} 次", en="other hosts asked {} times"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(390)),
    look=look,
)
