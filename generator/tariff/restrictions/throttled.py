"""达量限速: after a certain use in a month everything becomes slow."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.beyond import Throttle
from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, counted, message, sentence
from generator.tariff.overage_cost import bundle_megabytes
from generator.tariff.quantity import Speed
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import sentences
from generator.tariff.words import Resumes

_PHOTO_KILOBITS = Decimal(3 * 8 * 1000)
"""A photo of 3 MB, as a phone takes them, at 8 bits a byte."""
_SECONDS_PER_MINUTE = 60

_UP_TO = (
    (Decimal(299), message("文字微信能发，图片难打开，视频看不了")),
    (Decimal(999), message("文字微信能发，图片很慢，看视频会卡")),
    (Decimal(2999), message("微信能用，看视频会卡")),
    (Decimal(7999), message("微信能用，看高清视频会卡")),
)
_FASTER = message("微信能用，下载大文件会变慢")


@dataclass(frozen=True, slots=True, kw_only=True)
class Throttled(Restriction):
    """Follows from `beyond.throttle` (R26)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "throttled"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("用多了会变慢")
    explanation: ClassVar[Text] = message("达量限速：流量用到一定的量以后，网速会变得很慢。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "beyond: {throttle: [{above: 20 GB, speed: 1 Mbps, resumes: next_month}]}"

    kind: Literal["throttled"] = "throttled"
    steps: Annotated[tuple[Throttle, ...], Meaning("用到多少，最快多少", "after how much use, how fast at most", "", "15")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for all steps together."""
        if isinstance(facts.beyond.throttle, tuple) and facts.beyond.throttle:
            yield cls(steps=facts.beyond.throttle)

    def sentence(self, facts: Facts) -> Text:
        """Return the speed after each volume."""
        return sentences(
            sentence("一个月用到 %(above)s 以后，最快只有 %(speed)s。", above=step.above.text, speed=step.speed.text) for step in self.steps
        )

    def consequence(self, facts: Facts) -> Text:
        """Return what still works at the slower speed, how long a photo takes, and when the speed comes back."""
        told = []
        first, bundle = self.steps[0], bundle_megabytes(facts.allowances)
        if bundle is not None and bundle > first.above.megabytes:
            told.append(sentence("给的流量里，只有 %(above)s 不变慢。", above=first.above.text))
        for step in self.steps:
            works = what_works(step.speed)
            told.append(sentence("最快 %(speed)s 时：%(works)s。", speed=step.speed.text, works=works))
        slowest = min(self.steps, key=lambda step: step.speed.kilobits)
        if slowest.speed.kilobits > 0:
            wait = photo_time(slowest.speed)
            told.append(sentence("例如一张 3 MB 的照片，最快也要 %(wait)s。", wait=wait))
        told.append(_resumes(slowest))
        return sentences(told)


def what_works(speed: Speed) -> Text:
    """Return what one can still do at a speed, without promising more than the speed allows."""
    if speed.kilobits == 0:
        return message("不能上网")
    return next((text for most, text in _UP_TO if speed.kilobits <= most), _FASTER)


def photo_time(speed: Speed) -> Text:
    """Return how long a photo of 3 MB takes at a speed above 0: in seconds, from a minute on in minutes, rounded."""
    seconds = _PHOTO_KILOBITS / speed.kilobits
    if seconds < 1:
        return message("1 秒以内")
    if seconds < _SECONDS_PER_MINUTE:
        return counted("%(number)s 秒左右", _rounded(seconds))
    return counted("%(number)s 分钟左右", _rounded(seconds / _SECONDS_PER_MINUTE))


def _rounded(exact: Decimal) -> int:
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def _resumes(step: Throttle) -> Text:
    if isinstance(step.resumes, Resumes):
        return sentence("%(resumes)s。", resumes=step.resumes.text)
    return message("网速什么时候恢复，未公示。")
