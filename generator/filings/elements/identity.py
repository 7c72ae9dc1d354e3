"""Reads what a filing is: number, name, class, audience, carrier, region.

The lists that were copied are those for the public; who can have a plan then stands in the conditions, and words such
as 公众 in the box of classes say the audience. A series (“飞享套餐”) names a family of plans, no class of the format:
it gives a class only where the words of a class stand in it, and is otherwise reported as not understood.
"""

import re
from dataclasses import replace

from generator.claims.kinds.region import PROVINCES, regions_in
from generator.claims.passage import Passage, Span
from generator.filings.carrier_names import CARRIER_NAMES
from generator.filings.filing import Element, Filing
from generator.filings.reading import NOTHING, ElementReaders, FieldValue, Reading
from generator.read.plan_file import read_filing_number
from generator.tariff.prose import Prose
from generator.tariff.regions import Region
from generator.tariff.words import Audience, TariffType

_NUMBER = re.compile(r"\s*([0-9]{2}[A-Z]{2}[1235][0-9]{5})\s*\Z")

_WHOSE = r"(?:公众|政企|个人|家庭|在售)?[-—/类]?"
_WITHDRAWN = re.compile(r"停售|停止|暂停|下架|下线|退市|不再|非在售|未上线|未在售")
"""That a plan is not sold any more is no class; only the days of sale can say it, and they need a day."""
_CLASSES = (
    # GZ_TC_5G, GZ_JZB_LLB: China Broadnet's program writes the beginnings of 公众套餐 and 公众加装包 in Latin letters.
    (TariffType.PLAN, re.compile(r"GZ_TC(?:_[0-9A-Z]+)*")),
    (TariffType.ADD_ON, re.compile(r"GZ_JZB(?:_[0-9A-Z]+)*")),
    (TariffType.PLAN, re.compile(rf"{_WHOSE}(?:4G/5G|[45]G|宽带|融合|基础|主|个人|家庭)?套餐(?:类|资费)?")),
    (TariffType.ADD_ON, re.compile(rf"{_WHOSE}(?:加装包|叠加包|可选包|流量包|语音包|流量加油包|加油包|短信包)(?:类|资费)?")),
    (TariffType.PROMOTION, re.compile(rf"{_WHOSE}(?:营销活动|促销活动|优惠活动|优惠促销|合约|促销)(?:类|资费)?")),
    (TariffType.ROAMING, re.compile(r"国际及港澳台(?:资费|加装包|套餐)?|国际/?港澳台(?:标准)?资费|港澳台/国际资费")),
    (TariffType.STANDARD, re.compile(r"(?:国际及港澳台)?标准资费")),
    (TariffType.OTHER, re.compile(r"其[他它](?:类|资费)?")),
)
_ENDS = (
    # A contract, a discount on a plan or an activity is a promotion (the zones file 合约 and 促销 there), never a plan.
    (TariffType.PROMOTION, re.compile(r"(?:套餐)?(?:终端)?(?:合约|月费优惠|优惠|折扣|促销)*(?:合约|优惠|折扣|促销|活动)(?:系列|活动)?\Z")),
    (TariffType.PLAN, re.compile(r"(?:套餐)\Z")),
)
_AUDIENCES = ((Audience.PUBLIC, re.compile(r"公众|个人|家庭")), (Audience.BUSINESS, re.compile(r"政企|企业|集团|单位")))
_OFFERED_IN = ("region", "offered_in")
_NATIONAL = re.compile(r"(?:全国|全网|中国大陆|集团)(?:范围|地区|各省|31省)?")
_ALL_BUT = re.compile(
    rf"(?:全国|全网)(?:\()?(?:除|不含|不包括)?(?P<left>{PROVINCES})(?:地区|用户)?(?:除外|以外|外)?\)?|(?P<unable>{PROVINCES})(?:地区)?(?:用户|客户)?(?:暂不支持|除外)(?:办理)?"
)
_LIST = re.compile(rf"{PROVINCES}(?:地区|全省|省内|范围内)?")


def _whole(passage: Passage) -> Span:
    text = passage.text
    return Span(len(text) - len(text.lstrip()), len(text.rstrip()))


def read_number(passage: Passage, filing: Filing) -> Reading:
    """Read the filing number; anything that is none stays not understood."""
    found = _NUMBER.match(passage.folded)
    if found is None:
        return NOTHING
    return Reading((FieldValue(("filing_number",), read_filing_number(found[1]), (Span(*found.span(1)),)),))


def read_name(passage: Passage, filing: Filing) -> Reading:
    """Read the name word for word."""
    span = _whole(passage)
    words = passage.words(span)
    return Reading((FieldValue(("name",), Prose(zh=" ".join(words.split())), (span,)),)) if words else NOTHING


def read_tariff_type(passage: Passage, filing: Filing) -> Reading:
    """Read the class, and the audience where the box names it.

    A class of the zones is taken as it stands. Of a series only the last words make its class certain, and its own
    name is carried where the plan's name says it too. Where nothing makes the class certain, no value is given: the
    format then has 其他, and the box is reported as not understood, save for words that the plan's name carries.
    """
    span = _whole(passage)
    words = passage.folded[span.start : span.end]
    if _WITHDRAWN.search(words):
        return NOTHING
    for kind, pattern in _CLASSES:
        if pattern.fullmatch(words):
            return Reading((FieldValue(("tariff_type",), kind, (span,)), *_audience(passage)))
    for kind, pattern in _ENDS:
        found = pattern.search(words)
        if found:
            named = words[: found.start()] in Passage(filing.text(Element.NAME)).folded
            said = span if named else Span(span.start + found.start(), span.end)
            return Reading((FieldValue(("tariff_type",), kind, (said,)),))
    return Reading(said=(span,)) if words and words in Passage(filing.text(Element.NAME)).folded else NOTHING


def read_series(passage: Passage, filing: Filing) -> Reading:
    """Read the class from a series where the table has no column for the class."""
    return NOTHING if filing.text(Element.TARIFF_TYPE) else read_tariff_type(passage, filing)


def read_audience(passage: Passage, filing: Filing) -> Reading:
    """Read who it is sold to; a box that names both stays not understood, as the format holds one."""
    values = _audience(passage)
    # 个人资费 is the list for persons; 集团资费 may be the list for companies as well as the carrier's list for the whole country.
    leftover = re.sub(r"(?:公众|个人|家庭|政企)资费|公众|政企|个人|家庭|企业|集团|单位|客户|用户|类|市场|\s", "", passage.folded)
    return Reading(tuple(replace(value, spans=(_whole(passage),)) for value in values)) if len(values) == 1 and not leftover else NOTHING


def read_carrier(passage: Passage, filing: Filing) -> Reading:
    """Read the carrier's name as said: the fifth character of the filing number is the carrier's in the format."""
    return _as_said(passage, CARRIER_NAMES[filing.number[4]][0])


def read_source(passage: Passage, filing: Filing) -> Reading:
    """Read the zone's name as said; where and when a copy was seen is told to the importer, not found in the table."""
    return _as_said(passage, "专区")


def read_region(passage: Passage, filing: Filing) -> Reading:
    """Read the regions: the whole country, a list of provinces, or the country without some.

    Cities are no regions of the format and stay not understood. The letters of the filing number are not looked
    at: a rule compares them.
    """
    span = _whole(passage)
    words = passage.folded[span.start : span.end]
    if _NATIONAL.fullmatch(words):
        return Reading((FieldValue(_OFFERED_IN, (Region.NATIONAL,), (span,)),))
    if found := _ALL_BUT.fullmatch(words):
        left_out = regions_in(found["left"] or found["unable"])
        return Reading((FieldValue(_OFFERED_IN, (Region.NATIONAL,), (span,)), FieldValue(("region", "excluded"), left_out, (span,))))
    if _LIST.fullmatch(words) and "等" not in words:
        return Reading((FieldValue(_OFFERED_IN, regions_in(words), (span,)),))
    return NOTHING


def named_regions(words: str) -> tuple[Region, ...]:
    """Return the regions that a person names for a whole table; raises ValueError where the words are not understood whole."""
    values = read_region(Passage(words), Filing("", {})).values
    if len(values) != 1:
        raise ValueError(f"{words} names no regions")
    return tuple(values[0].value)


def _audience(passage: Passage) -> tuple[FieldValue, ...]:
    return tuple(
        FieldValue(("audience",), audience, (Span(*found.span()),))
        for audience, pattern in _AUDIENCES
        if (found := pattern.search(passage.folded))
    )


def _as_said(passage: Passage, word: str) -> Reading:
    return Reading(said=(_whole(passage),)) if word and word in passage.folded else NOTHING


READERS = ElementReaders(
    {
        Element.NUMBER: read_number,
        Element.NAME: read_name,
        Element.SERIES: read_series,
        Element.TARIFF_TYPE: read_tariff_type,
        Element.AUDIENCE: read_audience,
        Element.CARRIER: read_carrier,
        Element.SOURCE: read_source,
        Element.REGION: read_region,
    }
)
