"""Without a script the page keeps all its text and links, and offers no button that only a script could answer."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

_CONTENT = """() => {
  const { all, seen, name } = measures;
  // What a button says that only a script could answer is no part of what the page says.
  const scripted = [...document.querySelectorAll("main button[type=button]")];
  const said = element => (element.innerText || "").replace(/\\s+/g, "").length;
  const answered = one => one.matches("button, input") && one.form && /^(submit|reset)$/.test(one.type);
  return {
    said: said(document.querySelector("main") || document.body) - scripted.filter(seen).reduce((sum, one) => sum + said(one), 0),
    links: [...document.querySelectorAll("main a, footer a")].filter(seen).length,
    dead: all("button, input[type=button], input[type=image], [role=button]").filter(one => seen(one) && !answered(one)).map(name),
  };
}"""


def look(visit: Visit) -> Outcome:
    """The page with scripts beside the same page without."""
    full = visit.page.evaluate(_CONTENT)
    plain = visit.again(javascript=False).evaluate(_CONTENT)
    faults = [f"dead button {button}" for button in plain["dead"]]
    if plain["said"] < full["said"]:
        faults.append(f"{full['said'] - plain['said']} characters are missing")
    if plain["links"] < full["links"]:
        faults.append(f"{full['links'] - plain['links']} links are missing")
    return Outcome(tuple(faults), 100 * plain["said"] / max(1, full["said"]))


CHECK = Check(
    id="E15",
    title=Text(zh="不开脚本也能用", en="Works without a script"),
    criteria=("house",),
    asked=Text(
        zh="不开脚本，文字和链接一个不少，也没有按了没用的按钮。",
        en="Without a script no text and no link is missing, and no button is dead.",
    ),
    measured=Text(zh="至少还有 {}% 的文字", en="at least {} % of the text remains"),
    worst=min,
    viewings=(Viewing(1280), Viewing(390)),
    look=look,
)
