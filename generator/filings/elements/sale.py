"""Reads when and where a plan is sold: 上线日期, 下线日期, 销售状态, 销售渠道.

A social channel, a partner's shop or an agency is read as an agent without name and badge, because the boxes give
neither. 全渠道 and 自有渠道 are kinds of their own; 线下全渠道 and 直销渠道 leave the kind open and stay not understood.
"""

import re
from collections.abc import Iterator

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import DAY, day
from generator.filings.filing import Element, Filing
from generator.filings.reading import NOTHING, ElementReaders, FieldValue, Read, Reading
from generator.filings.unfilled import is_unfilled
from generator.tariff.offer import SalesChannel
from generator.tariff.prose import Prose
from generator.tariff.regions import Region
from generator.tariff.words import ChannelKind

"""What the zones' public copies write into a box that states nothing."""

_DATE = Pattern(rf"\s*(?P<day>{DAY})(?P<time>[T ]+[0-2]?\d:[0-5]\d(?::[0-5]\d(?:\.0+)?)?)?(?:起|止|为止|前)?\s*")
_FIRST_MOMENT = Pattern(r"[T ]+0?0:00(?::00(?:\.0+)?)?")
_LAST_MOMENT = Pattern(r"[T ]+23:59(?::59)?|[T ]+0?0:00(?::00(?:\.0+)?)?")
_FLAG = Pattern(r"\s*0+(?:\.0+)?\s*")
_ON_SALE = Pattern(r"\s*(?:在售|销售中|在售中|正常销售|已上线)\s*")

_OWN = r"(?:中国)?(?:移动|联通|电信|广电)"
_PROVINCE = "|".join(region.text.zh for region in Region)
_PLACE = rf"(?:(?:(?:{_PROVINCE})(?:省内?)?)?{_OWN}(?:{_PROVINCE})?|(?:{_PROVINCE})(?:省内?)?)"
_LINE = r"(?:客服|客户服务|营销服务|服务)?(?:热线|专线|电话)?"
_SHOP = r"(?:沟通 ?100)?(?:服务厅|营业厅|营业网点|厅店|厅|实体渠道|线下渠道|实渠道)"
_ALONE = r"(?:(?<![^\W\d_])|(?<=通过)|(?<=[在可到至从及和或与、,]))"
"""Before 全渠道 and 自有渠道, which are something else in 线下全渠道, 安全渠道 and 非自有渠道."""
_NO_PLACE = r"(?!营业厅|厅|合作|网点|门店|客服|经理|商)"
_BOTH_WORDS = r"(?:线上线下|线下线上|线上(?:、|和|及|与)线下|线下(?:、|和|及|与)线上)"
_LEAVE = r"(?:办理|受理|退订|退出|取消|换出|变更|解约)(?!(?:的)?(?:规则|方式|流程|政策|要求|条件))"
_KINDS = (
    (
        ChannelKind.EVERY,
        True,
        rf"{_ALONE}(?:{_PLACE})?{_BOTH_WORDS}?(?:全|全部|所有|各(?=渠道(?:$|均|都|可|{_LEAVE})))(?:销售|业务|办理)?渠道(?:销售)?{_NO_PLACE}",
    ),
    (ChannelKind.OWN, True, rf"{_ALONE}(?:{_PLACE})?(?:自有|自营|自办)(?:全|销售)?渠道{_NO_PLACE}"),
    (
        ChannelKind.ONLINE,
        True,
        r"(?:线上|在线|网上|互联网|电子|网络)(?:销售|官方|办理)?(?:渠道)?|网上营业厅|线上营业厅|网厅|掌上营业厅|APP(?:渠道)?",
    ),
    (
        ChannelKind.ONLINE,
        False,
        rf"(?:{_OWN}|官方|京东|线上|手机|{_OWN}官方|淘宝|支付宝)(?:手机)?(?:APP|客户端|网上营业厅|小程序|公众号|官网|商城|旗舰店)(?:渠道)?|官网|京东(?:渠道)?",
    ),
    (ChannelKind.PHONE, True, r"(?:客服|服务|客户服务)?热线(?:渠道)?|电话(?:渠道|营销渠道)?"),
    (
        ChannelKind.PHONE,
        False,
        rf"(?:致电|拨打)?(?:{_OWN})?{_LINE}\(?(?:10086|10010|10000号?|10016|10099)\)?(?:人工)?{_LINE}(?:渠道)?|{_OWN}客服热线",
    ),
    (
        ChannelKind.AGENT,
        True,
        rf"(?:{_PLACE})?(?:线下)?(?:社会|合作|代理|授权|代理商)(?:销售)?(?:渠道|厅|网点|门店|店)|代理商|(?:{_PLACE})?社会渠道",
    ),
    (ChannelKind.SHOP, True, r"(?:线下|实体|柜台)(?:渠道|营业厅|门店|网点|厅店)?|(?:仅)?营业厅(?:等线下渠道)?|实体营业厅"),
    (
        ChannelKind.SHOP,
        False,
        rf"(?:{_PLACE})?(?:当地|本地|归属地|校园|线下|实体|各)*(?:{_OWN})?(?:线下|各)?(?:自有|自营|自办)?(?:线下)?(?:各)?{_SHOP}|(?:线下|实体)自有渠道",
    ),
)
CHANNELS = tuple((kind, generic, Pattern(words, re.IGNORECASE)) for kind, generic, words in _KINDS)
"""Every kind of channel with the words for it, and whether they say no more than the kind."""

_SPEAKS = Pattern(r"[^\W_]")
_SPLIT = Pattern(r"(?:、|,|，|;|。|\+|/|\n|\(|\)|和|及|与|或者?|以及|并|\s)+")
_AROUND = Pattern(r"^(?:仅限?|可通过|可在|通过|可至|可到|可|请|在)*(?P<core>.+?)(?:咨询办理|均可办理|均可|办理|受理|订购|销售)?$")
_BOTH = Pattern(
    r"(?:(?:可?(?:通过|在))(?=线))?(?P<online>线上|线下)(?:、|和|及|与|或|/)?(?P<shop>线上|线下)(?!(?:渠道)?(?:全|所有))(?:销售)?(?:渠道)?(?:均可)?(?:办理|受理|订购|销售)?"
)


def read_first_day(passage: Passage, filing: Filing) -> Reading:
    """Read the first day of sale; a time other than the day's first moment is kept as not understood."""
    return _date(passage, "first_day", _FIRST_MOMENT)


def read_last_day(passage: Passage, filing: Filing) -> Reading:
    """Read the last day of sale, which is included."""
    return _date(passage, "last_day", _LAST_MOMENT)


def read_state(passage: Passage, filing: Filing) -> Reading:
    """Read 在售 as said, because the days of sale say it; a plan withdrawn needs a day that this box does not give.

    A flag of 0 is no box left empty as it is elsewhere: it may mean that the plan is not sold.
    """
    if _FLAG.fullmatch(passage.folded):
        return NOTHING
    return Reading(said=(_all(passage),)) if _ON_SALE.fullmatch(passage.folded) or _stated_nothing(passage) else NOTHING


def read_channels(passage: Passage, filing: Filing) -> Reading:
    """Read the sales channels; a list of which one item or one word is not understood is not read, as its part is another list."""
    if _stated_nothing(passage):
        return Reading(said=(_all(passage),))
    found = tuple(channels_in(passage, _all(passage)))
    beside = "".join(letter for place, letter in enumerate(passage.folded) if not any(span.start <= place < span.end for _, span in found))
    if not found or _SPEAKS.search(_SPLIT.sub("", beside)):
        return NOTHING
    channels = tuple(dict.fromkeys(channel for channel, _ in found))
    return Reading((FieldValue(("sale", "channels"), channels, tuple(span for _, span in found)),))


def channels_in(passage: Passage, within: Span) -> Iterator[tuple[SalesChannel, Span]]:
    """Yield every channel that stands for itself between separators, with the words for it."""
    for piece in _pieces(passage, within):
        words = passage.folded[piece.start : piece.end]
        if found := _BOTH.fullmatch(words):
            if found["online"] != found["shop"]:
                yield SalesChannel(kind=ChannelKind.ONLINE), piece
                yield SalesChannel(kind=ChannelKind.SHOP), piece
            continue
        core = _AROUND.match(words)
        if core is None:
            continue
        for kind, generic, pattern in CHANNELS:
            if pattern.fullmatch(core["core"]):
                said = passage.words(Span(piece.start + core.start("core"), piece.start + core.end("core")))
                name = None if generic else Prose(zh=re.sub(r"^(?:致电|拨打)", "", said))
                yield SalesChannel(kind=kind, name=name), piece
                break


def _pieces(passage: Passage, within: Span) -> Iterator[Span]:
    start = within.start
    both = next((found for found in passage.find(_BOTH, within) if found["online"] != found["shop"]), None)
    if both:
        yield Span(*both.span())
    for stop in (*passage.find(_SPLIT, within), None):
        end = stop.start() if stop else within.end
        if start < end and not (both and start < both.end() and both.start() < end):
            yield Span(start, end)
        start = stop.end() if stop else end


def _date(passage: Passage, field: str, moment: Pattern) -> Reading:
    if _stated_nothing(passage):
        return Reading(said=(_all(passage),))
    found = _DATE.fullmatch(passage.folded)
    value = day(found["day"]) if found else None
    if found is None or value is None:
        return NOTHING
    whole = not found["time"] or moment.fullmatch(found["time"])
    return Reading((FieldValue(("sale", field), value, (_all(passage) if whole else Span(*found.span("day")),)),))


def _stated_nothing(passage: Passage) -> bool:
    return is_unfilled(passage.folded)


def _all(passage: Passage) -> Span:
    return Span(0, len(passage.text))


_READ: dict[Element, Read] = {
    Element.FIRST_DAY: read_first_day,
    Element.LAST_DAY: read_last_day,
    Element.STATE: read_state,
    Element.CHANNELS: read_channels,
}
READERS = ElementReaders(_READ)
