"""峰值速率: the fastest mobile speed that a plan names."""

from collections.abc import Iterator
from decimal import Decimal

from generator.claims.claim import Claim
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import ARABIC
from generator.tariff.allowances import NetworkSpeed
from generator.tariff.quantity import Speed
from generator.tariff.words import NOT_STATED

_RATE = rf"(?:速率|速度|带宽)?(?:最高|最大|可达|可至|达|为|至|:| )*(?P<NAME>{ARABIC}) ?(?P<NAME_unit>[MG])(?:bps|b/s|兆)?(?![A-Za-z/])"
_PEAK = Pattern(
    r"(?:[45]G(?:-A)?)?(?:网络)?(?:速率)?(?:(?:下行|下载)(?:峰值|理论|接入)?|峰值(?:下行)?)(?:峰值)?"
    + _RATE.replace("NAME", "down")
    + r"(?:[,、/;]?(?:上行|上传)(?:峰值|理论)?"
    + _RATE.replace("NAME", "up")
    + ")?"
)
_OF_A_LINE = Pattern(r"(?:宽带|FTTR|光猫|WiFi|WIFI)[^,。;\n]{0,12}$")


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the mobile peak speeds; `500M` after 下行速率 is megabits, as lines and mobile speeds are sold. Home lines are left out."""
    for found in passage.find(_PEAK):
        before = passage.folded[passage.sentence_at(found.start()).start : found.start()]
        if not _OF_A_LINE.search(before):
            up = _speed(found["up"], found["up_unit"]) if found["up"] else NOT_STATED
            yield Claim("peak_speed", Span(*found.span()), NetworkSpeed(down=_speed(found["down"], found["down_unit"]), up=up))


def _speed(number: str, unit: str) -> Speed:
    return Speed(Decimal(number.replace(",", "")), f"{unit}bps")
