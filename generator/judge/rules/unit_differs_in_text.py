"""A volume whose figure stands in the name or a text with another unit: 40 MB in the field, “40GB” in the name (R06, R08)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Severity
from generator.judge.filed_claims import passages_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import DataVolume

_OF_OTHERS = frozenset({"eligibility", "exclusions", "sharing", "beyond"})
_FIGURE = r"(?<![0-9.])(?P<figure>[0-9]+(?:\.[0-9]+)?)"
_OF_DATA = re.compile(rf"{_FIGURE} ?(?P<unit>[MG])B?(?=(?:的)?(?:国内|全国|省内|通用|高速|定向|移动)*流量)")
_IN_NAME = re.compile(rf"{_FIGURE} ?(?P<unit>G)B?(?![A-Za-z/]|网络|套餐|手机|资费|用户|终端|版)")
"""A volume of data in a text; in a name gigabytes alone, for “100M” is a speed there and “5G网络” a network."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each bucket of data whose figure the texts know only with another unit.

    “1TB” is given for one thing and 1 GB for another.
    """
    told = list(_volumes_told(plan))
    for path, volume in _buckets(plan) if told else ():
        said = [found for found in told if Decimal(found["figure"]) == volume.amount]
        if said and volume.unit not in {f"{found['unit']}B" for found in said}:
            words = said[0][0]
            yield Fault(
                path,
                Text(zh=f"这里是 {volume}，文字里写“{words}”", en=f"here it is {volume}, the text says “{words}”"),
            )


def _buckets(plan: Plan) -> Iterator[tuple[tuple[str | int, ...], DataVolume]]:
    for field in ("data", "app_data"):
        buckets = getattr(plan.allowances, field)
        if isinstance(buckets, tuple):
            for place, bucket in enumerate(buckets):
                yield ("allowances", field, place, "volume"), bucket.volume


def _volumes_told(plan: Plan) -> Iterator[re.Match[str]]:
    for path, _, passage in passages_of(plan):
        if path[0] not in _OF_OTHERS:
            yield from (_IN_NAME if path[0] == "name" else _OF_DATA).finditer(passage.folded)


RULE = Rule(
    id="unit-differs-in-text",
    severity=Severity.ERROR,
    title=Text(zh="流量的单位和文字里的不一样", en="The unit of data is another in the text"),
    why=Text(
        zh="数字一样、单位不一样，差了一千倍。",
        en="The same figure with another unit is a thousand times off.",
    ),
    mend=Text(zh="核对 volume 的单位：MB 还是 GB", en="check the unit of `volume`: MB or GB"),
    citations=("R06", "R08"),
    bad=Example(("name: {zh: 安心套餐 39 元 20GB, en: Easy plan 39}\nallowances: {data: [{volume: 20 MB, per: month, area: mainland}]}",)),
    good=Example(("name: {zh: 安心套餐 39 元 20GB, en: Easy plan 39}\nallowances: {data: [{volume: 20 GB, per: month, area: mainland}]}",)),
    check=check,
)
