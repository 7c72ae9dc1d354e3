"""Nothing moves, plays or changes the page by itself."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

# Five seconds are what WCAG 2.2.2 lets a movement last without a way to stop it.
_MEASURE = """() => {
  const { all, name } = measures;
  const running = document.getAnimations().filter(one => !(one.effect.getComputedTiming().endTime <= 5000));
  const faults = [
    ...all("marquee, blink, [autoplay], audio, video, object, embed").map(one => `may move or sound: ${name(one)}`),
    ...all("meta[http-equiv=refresh i]").map(() => "moves the reader on by itself"),
    ...[...document.images].filter(image => /\\.(gif|apng)\\b/i.test(image.src)).map(image => `a moving picture: ${image.src}`),
    ...running.map(one => `does not stop: ${one.animationName || "animation"} of ${name(one.effect.target)}`),
  ];
  return { faults, figure: document.getAnimations().length };
}"""


def look(visit: Visit) -> Outcome:
    """Elements that move or play, animations without an end, pages that leave by themselves."""
    return found(visit, _MEASURE)


CHECK = Check(
    id="E08",
    title=Text(zh="页面自己不动", en="Nothing moves by itself"),
    criteria=("WCAG 2.2.2", "WCAG 2.3.1", "WCAG 2.3.2"),
    asked=Text(
        zh="没有滚动字幕、自动播放和不停的动画。", en="No running text, no sound or film that starts by itself, no endless animation."
    ),
    measured=Text(zh="动画 {} 处", en="{} animations"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(390)),
    look=look,
)
