"""Every word is in the language that the page says, or says its own."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

TAGS = {"zh": "zh-CN", "en": "en"}
# Four words of English in a row are a sentence; names of kinds (App, GB, 5G) may stand.
FOREIGN = {"zh": r"[A-Za-z]+(?:[ ,.'-]+[A-Za-z]+){3,}", "en": "[\u4e00-\u9fff]{2,}"}

_MEASURE = """(tag, pattern) => {
  const faults = [];
  const page = document.documentElement.lang;
  if (page !== tag) faults.push(`the page says its language is: ${page || "nothing"}`);
  const strange = measures.all("[lang]").filter(one => !/^(zh-CN|en)$/.test(one.lang));
  faults.push(...strange.map(one => `no language that we know: ${one.lang || "nothing"}`));
  const foreign = new RegExp(pattern);
  let figure = 0;
  const look = (holder, said) => {
    const marked = holder.closest("[lang]");
    if (marked && marked.lang !== tag || holder.closest("code, pre")) return;
    figure += 1;
    const found = said.match(foreign);
    if (found) faults.push(`not ${tag}, and no lang says so: ${found[0].slice(0, 40)}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim() && node.parentElement.checkVisibility()) look(node.parentElement, node.data);
  }
  for (const name of ["aria-label", "alt", "title", "placeholder"]) {
    for (const one of measures.all(`[${name}]`)) look(one, one.getAttribute(name));
  }
  look(document.body, document.title);
  const other = document.querySelector("header a[hreflang]");
  if (!other || !other.lang || other.lang !== other.hreflang || other.lang === tag) faults.push("no marked link to the other language");
  return { faults, figure };
}"""


def look(visit: Visit) -> Outcome:
    """Visible texts, the title, and what is said by attributes."""
    language = "en" if visit.english else "zh"
    return found(visit, _MEASURE, TAGS[language], FOREIGN[language])


CHECK = Check(
    id="E23",
    title=Text(zh="每段话标明语言", en="Every text says its language"),
    criteria=("WCAG 3.1.1", "WCAG 3.1.2"),
    asked=Text(
        zh="中文页标明中文，里面的英文另外标明；英文页反过来。", en="A page says its language, and so does each passage in the other one."
    ),
    measured=Text(zh="看过 {} 段文字", en="{} texts looked at"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(390)),
    look=look,
)
