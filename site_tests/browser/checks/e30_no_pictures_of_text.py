"""Text is text: no picture says anything."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

_MEASURE = """() => {
  const { all, name, seen } = measures;
  const pictures = all("img, picture, canvas, svg, input[type=image], object, embed, [role=img]").filter(seen);
  const grounds = all("body *").filter(one => seen(one) && getComputedStyle(one).backgroundImage.includes("url("));
  const decorative = one => one.getAttribute("alt") === "" || one.closest("[aria-hidden=true]");
  const saying = pictures.filter(one => !decorative(one) || one.querySelector("text"));
  const faults = [...saying, ...grounds].map(one => `a picture that may say something: ${name(one)}`);
  return { faults, figure: pictures.length + grounds.length };
}"""


def look(visit: Visit) -> Outcome:
    """Pictures of every kind that are not marked as decoration."""
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
