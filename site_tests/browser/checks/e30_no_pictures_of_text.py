"""Text is text: no picture says anything that does not stand beside it in words."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

_MEASURE = """() => {
  const { all, name, seen } = measures;
  const pictures = all("img, picture, canvas, svg, input[type=image], object, embed, [role=img]").filter(seen);
  const grounds = all("body *").filter(one => seen(one) && getComputedStyle(one).backgroundImage.includes("url("));
  const decorative = one => one.getAttribute("alt") === "" || one.closest("[aria-hidden=true]");
  const shown = id => { const one = document.getElementById(id); return one && seen(one) && one.textContent.trim(); };
  const named = one => ["aria-labelledby", "aria-describedby"].every(how => shown(one.getAttribute(how)));
  const toldBeside = one => one.matches("svg[role=img]") && named(one) && !one.querySelector("text, image, foreignObject");
  const saying = pictures.filter(one => !decorative(one) || one.querySelector("text"));
  const faults = [...saying.filter(one => !toldBeside(one)), ...grounds].map(one => `a picture that may say something: ${name(one)}`);
  return { faults, figure: pictures.length + grounds.length };
}"""


def look(visit: Visit) -> Outcome:
    """Pictures of every kind that are neither marked as decoration nor drawings without words, named and told by visible text."""
    return found(visit, _MEASURE)


CHECK = Check(
    id="E30",
    title=Text(zh="没有用图片代替文字", en="No pictures of text"),
    criteria=("WCAG 1.1.1", "WCAG 1.4.5", "WCAG 1.4.9"),
    asked=Text(zh="要说的话都是文字，没有一句在图片里。", en="Whatever is said is text; nothing is said by a picture."),
    measured=Text(zh="图片 {} 张", en="{} pictures"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(390)),
    look=look,
)
