"""超出资费: what data, calls and messages cost beyond the bundle."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.claims.claim import Claim
from generator.claims.context import negated
from generator.claims.data_prices import runs
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import ARABIC
from generator.tariff.beyond import CallPrice, DataTier, SmsPrice
from generator.tariff.words import NOT_STATED, MoneyUnit, Rounding, Unpriced

Service = Literal["data", "voice", "sms"]


@dataclass(frozen=True, slots=True)
class PriceBeyond:
    """The price of one service beyond the bundle, as `beyond.data`, `beyond.voice` and `beyond.sms` hold it."""

    of: Service
    price: tuple[DataTier, ...] | CallPrice | SmsPrice | Unpriced


_AREA = r"[(](?:不含|不包含|除)港澳台(?:地区)?[)]"
_BEYOND = r"超出套餐?(?:使用量)?的?|超套餐?后?|超出(?:部分)?后?,?|套餐?外(?:的|部分|资费)?(?:标准)?"
_WORDS = rf"(?:{_BEYOND}|超出|国内|全国|电话|业务|拨打|按|资费|为|的|单价|[: ]|{_AREA})*"
_MINUTE = rf"(?P<number>{ARABIC}) ?(?P<unit>元|分) ?(?:/|每) ?(?:1|一)?分钟"
_CALL = Pattern(
    rf"{_WORDS}(?:(?:语音|通话|主叫|拨打|长市话)(?:电话)?{_WORDS})+{_MINUTE}(?:收取|计收|计费|收费)?"
    r"(?P<up>[,(]?(?:每次)?(?:通话)?不足(?:1|一)分钟的?(?:部分)?(?:均)?按(?:1|一)分钟(?:计费|计收|计算|收取|计)?[)]?)?"
)
_BARE_CALL = Pattern(rf"^{_MINUTE}$")
_SMS = Pattern(
    rf"{_WORDS}(?:发送)?{_WORDS}(?:点对点)?短(?:[、/]?彩)?信?{_WORDS}[、/]?(?:彩信)?{_WORDS}(?:[(](?:除港澳台地区|含5G消息)[)])?{_WORDS}"
    rf"(?P<number>{ARABIC}) ?(?P<unit>元|分) ?(?:/|每) ?条(?:收费|收取)?(?:[(]次[)])?"
    rf"|(?P<first>{ARABIC}) ?元 ?/ ?条短(?:彩)?信"
)
_OTHERS = Pattern(
    r"(?:国际|(?<!不含)(?<!除)(?<!不包含)(?<!、)港澳台|漫游|境外|亲情|网内|被叫|可视|视频|北斗|卫星|副卡|成员卡|(?:语音|流量)包|长途|前\d+分钟(?:国内)?(?:通话|语音)?按?)[^,。;、)\n]{0,8}$"
)
_OF_SECONDARY = Pattern(r"副卡|成员卡|主卡为|激活(?:首月|次月)")
_MAIN = Pattern(
    r"(?:共享|执行|按照?|与|和|同|参照)(?:原|用户|客户)?主(?:卡|套餐)(?:套餐)?(?:包含)?(?:的)?(?:套餐)?(?:内)?(?:语音|流量|[、及和])*(?:超套|套餐?外)?(?:资费)?"
    r"(?:的)?(?:标准|资费|单价|规则|相同|一致)(?:标准)?(?:执行|收取|收费|计费)?"
)
_SPEAKS_OF_BEYOND = Pattern(r"套餐?外|超出|超套|用完|用尽|耗尽")
_NOT_OF_PRICE = Pattern(r"(?:网速|速率|速度)[^,。;\n]{0,4}$")
_STOPS = Pattern(
    r"(?:套餐)?(?:内)?流量(?:超套|超出套餐?后?|(?:按月)?(?:使用|用)(?:完毕|完|尽)后?),?(?:即|则|将|系统)?(?:自动)?(?:暂停|停止|关闭)"
    r"(?:当月|手机|主卡)?(?:的)?(?:上网|数据|网络)(?:服务|功能|网络|业务)?"
)
_NO_WORDS = frozenset({"无", "0", "-", "--"})
_NAKED = Pattern(r"[^/每超外]*")
"""“10元1GB” without a stroke is the price of a pack, unless the words before it speak of use beyond the bundle."""
_UNITS = {"元": MoneyUnit.YUAN, "分": MoneyUnit.FEN}


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the prices beyond the bundle, each with its span.

    Where the passage names several different prices of one service (for a secondary SIM, for the first month, as
    a choice), none of them is the plan's, and every value is None. MMS is read only where it shares the price of messages.
    """
    said = [*_data(passage), *_calls(passage), *_messages(passage), *_as_main_plan(passage), *_stops(passage)]
    prices: dict[Service, set[object]] = {}
    for service, _, price in said:
        prices.setdefault(service, set()).add(price)
    for service, span, price in said:
        one = price is not None and len(prices[service]) == 1
        yield Claim("overage", span, PriceBeyond(service, price) if one and price is not None else None)


_Said = tuple[Service, Span, tuple[DataTier, ...] | CallPrice | SmsPrice | Unpriced | None]


def _data(passage: Passage) -> Iterator[_Said]:
    for run in runs(passage):
        before = passage.folded[passage.sentence_at(run.span.start).start : run.span.start]
        if before.endswith(("*", "×")) or (_NAKED.fullmatch(passage.folded, *run.span) and not _SPEAKS_OF_BEYOND.search(before)):
            continue
        others = _OF_SECONDARY.search(before) or re.search(r"(?:国际|境外|漫游)[^,。;不]{0,6}$", before)
        yield "data", run.span, None if others else run.tiers


def _calls(passage: Passage) -> Iterator[_Said]:
    for found in [*passage.find(_CALL), *passage.find(_BARE_CALL)]:
        if _is_own(passage, found.start()):
            rounding = Rounding.UP if found.groupdict().get("up") else NOT_STATED
            price = CallPrice(amount=Decimal(found["number"]), unit=_UNITS[found["unit"]], rounding=rounding)
            yield "voice", Span(*found.span()), price


def _messages(passage: Passage) -> Iterator[_Said]:
    for found in passage.find(_SMS):
        if _is_own(passage, found.start()):
            yield (
                "sms",
                Span(*found.span()),
                SmsPrice(amount=Decimal(found["number"] or found["first"]), unit=_UNITS[found["unit"] or "元"]),
            )


def _is_own(passage: Passage, start: int) -> bool:
    before = passage.folded[passage.sentence_at(start).start : start]
    return not _OTHERS.search(before) and not _OF_SECONDARY.search(before)


def _as_main_plan(passage: Passage) -> Iterator[_Said]:
    """Yield all services that are charged as the main plan says (“共享主卡套餐套外单价”); a box may say nothing but that."""
    alone = sum(passage.words(sentence).strip() not in _NO_WORDS for sentence in passage.sentences) == 1
    for found in passage.find(_MAIN):
        sentence = passage.sentence_at(found.start())
        before = passage.folded[sentence.start : found.start()]
        if _NOT_OF_PRICE.search(before) or negated(passage, Span(*found.span())):
            continue
        if (alone and not before.strip(" (")) or _SPEAKS_OF_BEYOND.search(passage.folded, sentence.start, found.end()):
            only_data = re.search(r"流量(?:超出|用完|用尽|耗尽)", before)
            for service in ("data",) if only_data else ("data", "voice", "sms"):
                yield service, Span(*found.span()), Unpriced.AS_MAIN_PLAN  # type: ignore[misc]


def _stops(passage: Passage) -> Iterator[_Said]:
    for found in passage.find(_STOPS):
        yield "data", Span(*found.span()), Unpriced.NOT_INCLUDED
