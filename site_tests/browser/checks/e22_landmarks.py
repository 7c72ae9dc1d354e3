"""The parts of a page say what they are: banner, main, footer, and navigations with names of their own."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

_MEASURE = """() => {
  const faults = [];
  const SECTIONING = "article, aside, main, nav, section";
  const shown = selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility());
  const marks = {
    main: shown("main, [role=main]"),
    banner: shown("header, [role=banner]").filter(one => !one.parentElement.closest(SECTIONING)),
    contentinfo: shown("footer, [role=contentinfo]").filter(one => !one.parentElement.closest(SECTIONING)),
  };
  for (const [what, found] of Object.entries(marks)) if (found.length !== 1) faults.push(`${found.length} ${what}`);
  const said = id => (document.getElementById(id) || {}).textContent || "";
  const named = one => one.getAttribute("aria-label") || (one.getAttribute("aria-labelledby") || "").split(" ").map(said).join(" ").trim();
  const navs = [...document.querySelectorAll("nav, [role=navigation]")];
  const names = navs.map(named);
  navs.forEach((nav, i) => {
    if (!names[i]) faults.push(`navigation without a name: ${measures.name(nav)}`);
    else if (names.indexOf(names[i]) !== i) faults.push(`two navigations are named ${names[i]}`);
  });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const inside = node.parentElement.closest("main, header, footer, nav, aside, [role]");
    const said = node.data.trim().slice(0, 40);
    if (said && !inside && measures.seen(node.parentElement)) faults.push(`outside all parts: ${said}`);
  }
  return { faults, figure: navs.length + marks.main.length + marks.banner.length + marks.contentinfo.length };
}"""


def look(visit: Visit) -> Outcome:
    """Landmarks, their names, and text that stands in none of them."""
    return found(visit, _MEASURE)


CHECK = Check(
    id="E22",
    title=Text(zh="页面各区域有名字", en="The parts of the page have names"),
    criteria=("WCAG 1.3.1", "WCAG 1.3.6"),
    asked=Text(
        zh="页首、正文、页尾各一个，导航各有各的名字。", en="One banner, one main part, one footer; each navigation has a name of its own."
    ),
    measured=Text(zh="看过 {} 个区域", en="{} parts looked at"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(390)),
    look=look,
)
