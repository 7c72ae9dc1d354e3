"""Prices beyond the bundle in words that no field holds as they are: “每条收0.2元”, “每6秒0.15元”, “1元/100MB”, “国内长途0.3元/分钟”.

The import leaves them in the filing's words; a rule can still hold them against the fields, by the minute, message or gigabyte.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.claims.context import about_other_plan, negated
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import ARABIC, NUMBER, money, number, volume
from generator.tariff.quantity import MB_PER_GB, DataVolume

Service = Literal["data", "voice", "sms"]
_SUM = rf"(?:{NUMBER} ?(?:元|块|角|分(?!钟))(?:{NUMBER} ?(?:角|分(?!钟)))?)"
_PART_OF_SUM = Pattern(rf"{NUMBER} ?(?:元|块|角|分)")
_CHARGED = r"(?:仍|再|另|要|均|都|统一|收取?|计收?|计费|扣|按|为|是|付|需| |,)*"
_EACH = Pattern(
    rf"每(?:(?P<seconds>{ARABIC}) ?秒钟?|(?P<minute>(?:1|一)? ?分钟)|(?P<message>(?:1|一)? ?条(?:短信)?)"
    rf"|(?P<size>{ARABIC}? ?[MG]B?)(?:流量)?)"
    rf"{_CHARGED}(?P<sum>{_SUM})(?! ?[/*×])"
    rf"|(?P<first>{_SUM}) ?/ ?(?:(?P<seconds_after>{ARABIC}) ?秒|(?P<size_after>{ARABIC} ?MB?)(?![A-Za-z]|ps|/))"
    rf"|(?:国内|本地[^。;\n]{{0,16}}?[,、和及])长途(?:通话|语音|主叫|电话|资费|费)*[:为按 ]*(?P<far>{_SUM}) ?(?:/|每) ?(?:1|一)?分钟"
)
_SPEAKS_OF_BEYOND = Pattern(r"套餐?外|超出|超套|超过|用超|用完|用尽|耗尽|打满|打完|发完|用满|以外")
_OF: dict[Service, Pattern] = {
    "data": Pattern(r"流量|上网|数据"),
    "voice": Pattern(r"语音|通话|主叫|拨打|电话|分钟|长途"),
    "sms": Pattern(r"短信|信息"),
}
_OTHERS = Pattern(
    r"国际|国外|境外|海外|出国|(?<!不含)(?<!除)(?<!不包含)港澳台|漫游|亲情|网内|被叫|可视|视频|彩信|副卡|成员|群组|夜间|闲时|原(?:来|先|有|套餐|资费)|以前|过去|曾|旧|老|其[他它]|另一|"
    r"卫星|北斗|充值|流量包|语音包|加油包|叠加包|日租|优惠|折|[前首]\d|[前首][一二三四五六七八九十]|赠|返|奖|免流|定向"
)
_GOES_ON = Pattern(r"[^。;\n]{0,30}(?:封顶|不再|为止|直至|免费)|[^,。;\n]{0,4}包")
_LATER = Pattern(rf"(?:超出|超过|用满|满)(?:套餐)?(?P<above>{ARABIC} ?GB?)(?:以后|之后|后|以上)[^。;\n]{{0,6}}$")
_A_GIGABYTE = Decimal(MB_PER_GB)
_SECONDS = 60


@dataclass(frozen=True, slots=True)
class PriceTold:
    """The price of one service beyond the bundle, in yuan by the minute, message or gigabyte."""

    of: Service
    span: Span
    yuan: Decimal
    above: DataVolume | None = None
    """The use beyond which it holds, where the words name one."""


def prices_told(passage: Passage) -> Iterator[PriceTold]:
    """Yield such prices of the plan's own calls, messages and data in the country, each with its words.

    Prices abroad, of packs, of secondary SIMs, of former and of other plans are left out, and so is a price of data that
    goes up to a limit, because the limit is part of it.
    """
    for found in passage.find(_EACH):
        span = Span(*found.span())
        sentence = passage.sentence_at(span.start)
        before = passage.folded[sentence.start : span.start]
        yuan, of, units = _sum(found), _service(found), _units(found)
        if (
            yuan is None
            or units is None
            or not units
            or _OTHERS.search(before)
            or negated(passage, span)
            or about_other_plan(passage, span)
        ):
            continue
        around = passage.folded[sentence.start : span.end]
        beyond = _SPEAKS_OF_BEYOND.search(around)
        # Of the data in a text a price may be a pack's, of calls and messages it is the plan's where they are in the country.
        if not (_OF[of].search(around) or (found["size"] and beyond)) or not (beyond or (of != "data" and "国内" in around)):
            continue
        if of == "data" and _GOES_ON.match(passage.folded, span.end):
            continue
        later = _LATER.search(before)
        yield PriceTold(of, span, yuan / units, volume(later["above"]) if later else None)


def _sum(found: re.Match[str]) -> Decimal | None:
    """Return the sum in yuan: “一角五分” is 0.15."""
    words = found["sum"] or found["first"] or found["far"]
    parts = [money(part[0]) for part in _PART_OF_SUM.finditer(words)]
    return sum((part for part in parts if part is not None), Decimal(0)) if parts and None not in parts else None


def _service(found: re.Match[str]) -> Service:
    if found["size"] or found["size_after"]:
        return "data"
    return "sms" if found["message"] else "voice"


def _units(found: re.Match[str]) -> Decimal | None:
    """Return how many minutes, messages or gigabytes the sum is for."""
    if seconds := found["seconds"] or found["seconds_after"]:
        count = number(seconds)
        return None if count is None else count / _SECONDS
    if size := found["size"] or found["size_after"]:
        read = volume(size if size[0].isdigit() else f"1{size.strip()}")
        return None if read is None else read.megabytes / _A_GIGABYTE
    return Decimal(1)
