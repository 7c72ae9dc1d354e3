"""套餐内容: minutes, messages and data for any use that a text says the plan itself gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.claims.claim import Claim
from generator.claims.context import about_other_plan, about_standing, negated
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import ARABIC, VOLUME, number, volume
from generator.tariff.quantity import DataVolume, Period, TimeUnit
from generator.tariff.words import Area

Service = Literal["data", "voice", "sms"]


@dataclass(frozen=True, slots=True)
class Given:
    """One allowance that a text names. `own` says that it is what the plan gives everybody, month by month or at once.

    What is given on top, for a time, to some or by choice is no such thing; it still explains a sum. `stage` says that it
    is one of the amounts that follow each other (“13-24个月每月5GB”).
    """

    of: Service
    amount: DataVolume | int
    per: Period | None
    area: Area | None
    own: bool
    stage: bool = False


_AREA = r"[(](?:不含|不包含|除|均不含)?港[^()]{0,8}[)]"
_AREA_AFTER = Pattern(_AREA)
_WHERE = rf"(?:国内|全国|省内|本地|通用|移动|拨打|{_AREA})*"
_VOICE = Pattern(
    rf"(?P<voice>{ARABIC}) ?分钟(?P<voice_month>/月)?(?:的)?{_WHERE}(?:主叫|语音|通话|时长|拨打|电话)"
    rf"|(?:国内|全国|通用)*(?:语音|通话|主叫)(?:拨打|通话|时长|分钟数?|合计|共计?|总共|每月可[打用]|{_AREA})*"
    rf"[:为]?(?P<voice_after>{ARABIC}) ?分钟(?P<voice_after_month>/月)?"
    rf"|(?:国内|全国)(?P<voice_inner>{ARABIC}) ?分钟(?:语音|通话|主叫)"
    rf"|(?<![一-龥0-9.]){ARABIC}元(?P<voice_named>{ARABIC}) ?分钟(?=[)包套]|$)"
    rf"|国内(?:长途|市话)(?:语音|通话|主叫)?:?(?P<voice_distance>{ARABIC}) ?分钟"
)
_A_PACK = r"(?:(?!定向|夜间|闲时|专属|专用|抖音|快手|视频|音乐|国际|自选|日)[一-龥]){0,8}包"
_DATA = Pattern(
    rf"(?P<data>{VOLUME})(?P<data_month>/月)?(?:的)?(?<!流量){_WHERE}(?:通用)?流量(?P<data_month_after>/月)?"
    rf"|(?P<data_whole>{ARABIC} ?[GMT]B?流量)"
    rf"|(?:一共|总共|共)(?:给|有|享|含|提供)(?P<data_all>{VOLUME})(?!的?(?:国内|全国|通用|手机|移动)*流量)"
    rf"|流量月包{ARABIC}元包(?P<data_pack>{VOLUME})"
    rf"|(?<![一-龥0-9.]){ARABIC}元(?P<data_named>{ARABIC} ?[GT]B?)(?={_A_PACK}(?![^\n]{{0,30}}(?:[加另]享|额外|赠|叠加|\+)))"
    rf"|(?:国内|全国|通用|移动|数据)*流量(?:总量|共|{_AREA})?[:为]?(?P<data_after>{VOLUME})(?P<data_after_month>/月)?"
)
_SMS = Pattern(
    rf"(?P<sms>{ARABIC}) ?条(?P<sms_month>/月)?(?:的)?{_WHERE}(?:点对点)?短(?:彩)?信"
    rf"|(?:国内)?短信:?(?P<sms_after>{ARABIC}) ?条(?P<sms_after_month>/月)?"
)
_SERVICES: tuple[tuple[Service, Pattern], ...] = (("voice", _VOICE), ("data", _DATA), ("sms", _SMS))

_MARKER = Pattern(
    r"每月(?:均)?(?:可)?(?:享有?|享受|获得|提供)?(?:包含|内含|含|包)?|包含|内含|(?<!不)含|(?<![元月年日天量音])包(?!括)|(?<!加)享(?!受)|(?:^|(?<=[,。;]))(?:提供|月包)|每月可[打用]|套餐内?[::]|套餐?内$|资源[::]|内容[::]|月费[\d.]+元(?:/月)?,"
)
"""Words that open the list of what a plan gives."""
_LABEL = Pattern(r"[ *●·]*(?:(?:套餐内?|国内|全国|通用|手机)*(?:语音|通话|流量|短信)(?:资源)?:)?(?:\d{1,3} ?天(?:之?内))?[ ]*")
"""“语音：主叫500分钟” says no more before the amount than what it is of."""
_COUNT = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_TO = r"(?:[-~至到—]|--)"
_EXTRA = Pattern(
    r"[与和及][^,。;]{1,20}合计|额外|另(?:包)?含|加赠|赠送|获赠|另赠|免费赠|叠加|加享|另享|再享|增加|升级|升至|提升|可选|任选|任一|任意|选择|自选|首月|首年|首次|次年|第\d|前\d|满\d|连续\d|月末"
    r"|券|兑|领取|成员|副卡|亲情卡|群组|每天|每日|超出|套外|达到|超过|累计|封顶|违约|最多|最高|网龄|加装|加油|充值|抽|每满|每用|年龄|包年|恢复"
    r"|原|不足|剩余|消耗|内存|无障碍|流量包|语音包|添加|变更|或$|\d元(?:包)?$|个月后"
)
"""Words that make an amount something else than what the plan gives everybody, around or after the marker."""
_EXTRA_AFTER = Pattern(
    r"^(?:的)?(?:[^,。;、\n+(]{0,4}(?:包|券|内|以内|起|封顶|后|以上|以下|赠送|优惠|资源包|\*|/天|/日|,\d日内)|为(?:套外|升级)|[^,。;、\n]{0,3}或|[*×]\d|[0-9]{1,2}个月|[(][^()]{0,10}(?:仅|限|有效期|次月))"
)
_ANOTHER_KIND = Pattern(
    r"(?:视频|固话|座机|固定电话|网内|亲情|可视|区域|乡亲|定向|专属|专用|闲时|夜间|校园|国际|漫游|无障碍|咪咕|系|行业|北斗|直播|云|APP|总|套外|套餐外"
    r"|共享)[^,。;、+\d\n]{0,4}$|(?:国际|香港|澳门|台湾|境外)[^,。;、+\d\n]{0,10}$|[0-9.]+ ?[GM]B?[+＋]$"
)
_OF_ONE_NETWORK = Pattern(r"网内[^,。;、+\d\n]{0,4}$")
_OTHER_CALLS = Pattern(r"[0-9] ?分钟")
_PART = Pattern(r"其中[^,。;]*$")
_STAGE = Pattern(
    rf"(?:第?{_COUNT}{_TO}第?{_COUNT}(?:个月|月|年)(?:内|期间)?|第{_COUNT}(?:个月|月|年)(?:起|以后|开始)?|前{_COUNT}(?:个月|月|年)(?:内)?"
    rf"|{_COUNT}个月(?:起|后|以后|之后)|首年|次年|第{_COUNT}年起?|其后|此后)[,:]?(?:每个?月)?(?:均|可|各)?(?:享受?|赠送?|送|得|获得?|含|包含|提供|为)?(?:国内)?(?:通用)?(?:流量)?$"
)
"""A time of its own right before an amount: one of several that follow each other."""
_ANOTHER_TIME = Pattern(r"期满|到期|届满|满后|将执行|转为|恢复|变更为|升级为|改为|原套餐|原资费|如不变更|续约|续订")
"""Words after which a sentence speaks of what the plan becomes."""
_NETWORK = Pattern(r"(?<![\d.])[45]G(?![Bb])")
"""“5G流量” may be five gigabytes or data of the network: it can explain a sum, and says nothing for certain."""
_MONTHLY_BEFORE = Pattern(
    r"(?:每月(?:可)?(?:享受?|获得|包含|含|提供)?|月费[\d.]+元(?:/月)?[,,]?(?:包|含|内含|包含)*|[\d.]+元/月[,。]?(?:包|含|内含|包含)*)[^。;\n]{0,60}$"
)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield minutes of calls, messages and data for any use, with what the words say of their period and area."""
    for service, pattern in _SERVICES:
        for found in passage.find(pattern):
            groups = {name: words for name, words in found.groupdict().items() if words}
            amount = _amount(service, next(words for name, words in groups.items() if not name.endswith(("month", "month_after"))))
            area_after = _AREA_AFTER.match(passage.folded, found.end())
            span = Span(found.start(), area_after.end() if area_after else found.end())
            sentence = passage.sentence_at(span.start)
            before = passage.folded[sentence.start : span.start]
            # Calls of one network beside others add up to all calls, unless they are a part of them.
            within = _OF_ONE_NETWORK.search(before) and _OTHER_CALLS.search(before) and not _PART.search(before)
            if amount is None or (_ANOTHER_KIND.search(before) and not within) or negated(passage, span):
                continue
            pack = "data_pack" in groups  # the pack of each month that the plan consists of
            monthly = pack or any("month" in name for name in groups) or bool(_MONTHLY_BEFORE.search(before))
            yield Claim(
                "allowance",
                span,
                Given(
                    of=service,
                    amount=amount,
                    per=Period(1, TimeUnit.MONTH) if monthly else None,
                    area=_area(passage.folded[span.start : span.end], passage.folded[span.end : span.end + 10]),
                    own=pack or "data_named" in groups or "voice_named" in groups or (not within and _is_own(passage, span, before)),
                    stage=bool(_STAGE.search(before)),
                ),
            )


def _amount(service: Service, words: str) -> DataVolume | int | None:
    if service == "data":
        return volume(words)
    count = number(words)
    return int(count) if count is not None and count == count.to_integral_value() else None


def _is_own(passage: Passage, span: Span, before: str) -> bool:
    marker = None
    for marker in _MARKER.finditer(before):  # noqa: B007 - the last one opens the list that the amount stands in
        pass
    sentence = passage.sentence_at(span.start)
    if before.count("(") > before.count(")") or (
        marker is None and not _LABEL.fullmatch(passage.folded, passage.clause_at(span.start).start, span.start)
    ):
        return False
    # “赠送来电显示，含100分钟”: what stands before the clause of the marker is no longer about the amount.
    start = passage.clause_at(sentence.start + marker.start()).start if marker else sentence.start
    around = passage.folded[start : span.start]
    return not (
        _NETWORK.search(passage.folded, *span)
        or _EXTRA.search(around)
        or _ANOTHER_TIME.search(before)
        or _EXTRA_AFTER.match(passage.folded[span.end :])
        or about_standing(passage, span)
        or about_other_plan(passage, span)
    )


def _area(words: str, after: str) -> Area | None:
    if "省内" in words:
        return Area.PROVINCE
    if "本地" in words:
        return Area.CITY
    if re.search(r"不含港|除港|不包含港", words + after):
        return Area.MAINLAND
    return None


def sums(parts: list[Decimal], most: int = 10) -> set[Decimal]:
    """Return every sum of some of the parts; of more than `most` parts only the first ones."""
    reached = {Decimal(0)}
    for part in parts[:most]:
        reached |= {total + part for total in reached}
    return reached - {Decimal(0)}
