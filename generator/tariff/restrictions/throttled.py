"""达量限速: after a certain use in a month everything becomes slow."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.beyond import Throttle
from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text
from generator.tariff.overage_cost import bundle_megabytes
from generator.tariff.quantity import Speed
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import sentences
from generator.tariff.words import Resumes

_PHOTO_KILOBITS = Decimal(3 * 8 * 1000)
"""A photo of 3 MB, as a phone takes them, at 8 bits a byte."""
_SECONDS_PER_MINUTE = 60

_UP_TO = (
    (Decimal(299), Text(zh="文字微信能发，图片难打开，视频看不了", en="text messages work, pictures hardly open, videos do not play")),
    (Decimal(999), Text(zh="文字微信能发，图片很慢，看视频会卡", en="text messages work, pictures are slow, videos stall")),
    (Decimal(2999), Text(zh="微信能用，看视频会卡", en="messages and pictures work, videos stall")),
    (Decimal(7999), Text(zh="微信能用，看高清视频会卡", en="messages and pictures work, high-definition videos stall")),
)
_FASTER = Text(zh="微信能用，下载大文件会变慢", en="messages and pictures work, large downloads become slower")


@dataclass(frozen=True, slots=True, kw_only=True)
class Throttled(Restriction):
    """Follows from `beyond.throttle` (R26)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "throttled"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = Text(zh="用多了会变慢", en="Slower after a certain use")
    explanation: ClassVar[Text] = Text(
        zh="达量限速：流量用到一定的量以后，网速会变得很慢。",
        en="Slowed down after a volume: once you have used a certain amount of data, the network becomes slow.",
    )
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
            Text(
                zh=f"一个月用到 {step.above} 以后，最快只有 {step.speed}。",
                en=f"After {step.above} in a month, the speed is at most {step.speed}.",
            )
            for step in self.steps
        )

    def consequence(self, facts: Facts) -> Text:
        """Return what still works at the slower speed, how long a photo takes, and when the speed comes back."""
        told = []
        first, bundle = self.steps[0], bundle_megabytes(facts.allowances)
        if bundle is not None and bundle > first.above.megabytes:
            told.append(
                Text(
                    zh=f"给的流量里，只有 {first.above} 不变慢。",
                    en=f"Of the data that you are given, only {first.above} is not slowed down.",
                )
            )
        for step in self.steps:
            works = what_works(step.speed)
            told.append(Text(zh=f"最快 {step.speed} 时：{works.zh}。", en=f"At {step.speed}: {works.en}."))
        slowest = min(self.steps, key=lambda step: step.speed.kilobits)
        if slowest.speed.kilobits > 0:
            wait = photo_time(slowest.speed)
            told.append(
                Text(
                    zh=f"例如一张 3 MB 的照片，最快也要 {wait.zh}。",
                    en=f"For example: a photo of 3 MB takes {wait.en} at best.",
                )
            )
        told.append(_resumes(slowest))
        return sentences(told)


def what_works(speed: Speed) -> Text:
    """Return what one can still do at a speed, without promising more than the speed allows."""
    if speed.kilobits == 0:
        return Text(zh="不能上网", en="you cannot go online")
    return next((text for most, text in _UP_TO if speed.kilobits <= most), _FASTER)


def photo_time(speed: Speed) -> Text:
    """Return how long a photo of 3 MB takes at a speed above 0: in seconds, from a minute on in minutes, rounded."""
    seconds = _PHOTO_KILOBITS / speed.kilobits
    if seconds < 1:
        return Text(zh="1 秒以内", en="less than a second")
    unit = Text(zh="秒", en="second") if seconds < _SECONDS_PER_MINUTE else Text(zh="分钟", en="minute")
    exact = seconds if seconds < _SECONDS_PER_MINUTE else seconds / _SECONDS_PER_MINUTE
    count = exact.quantize(Decimal(1), ROUND_HALF_UP)
    return Text(zh=f"{count} {unit.zh}左右", en=f"about {count} {unit.en}{'' if count == 1 else 's'}")


def _resumes(step: Throttle) -> Text:
    if isinstance(step.resumes, Resumes):
        return Text(zh=f"{step.resumes.text.zh}。", en=f"The speed is {step.resumes.text.en}.")
    return Text(zh="网速什么时候恢复，未公示。", en="When the speed comes back is not disclosed.")
