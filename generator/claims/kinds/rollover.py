"""结转、共享、转赠: what becomes of data that was not used, and who may use it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.claims.claim import Claim
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.tariff.words import Rollover, YesNo

Field = Literal["rollover", "shareable", "giftable"]


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What the text says for one field of `sharing`."""

    field: Field
    value: Rollover | YesNo


_VERBS: dict[str, Field] = {
    "结转": "rollover",
    "延期": "rollover",
    "延续": "rollover",
    "共享": "shareable",
    "转赠": "giftable",
    "转送": "giftable",
}
_VERB = "|".join(_VERBS)
_PREDICATE = Pattern(
    rf"(?P<no>(?:均|也|都)?(?:不可以?|不能|不支持|无法|不得|不(?=结转|共享|转赠|延期)|不参与|不参加|不予))?(?P<yes>(?:均|也|都)?(?:可以?|能|支持)(?:延期)?(?:继续)?)?(?:(?:与|和|同|给|由|跟)?(?:(?:主卡|主副卡|副卡|家人|家庭成员)[和、与及]?)+(?:之间|一起|共同)?(?=共享))?(?P<verb>{_VERB})"
    rf"(?P<next>(?:使用)?(?:至|到)?(?:次月|下月|下个月)(?:底|月底)?(?:之?前)?(?:使用)?)?(?P<more>(?:[、和或及/](?:{_VERB}))*)"
)
_SUBJECT = Pattern(
    r"(?P<data>(?:通用|国内|全国|套内|套餐内|内含|包含|剩余)?(?:的)?(?:国内|全国|通用)*(?<!定向)(?<!专属)(?<!漫游)(?<!视频)(?<!系)(?<!APP)(?<!专用)(?<!港澳台)(?<!国际)(?<![本该])流量(?!包|券|费|业务|王|卡)|(?:套餐|套内|所有|其他|包含)[内的]*资源)"
    r"|(?P<other>语音|通话|分钟数|短信|(?:定向|专属|漫游|视频|系|APP|专用|港澳台|国际|[本该])流量|话费|权益|电子券|券|馈赠金|优惠|时长|流量(?:包|券)|消息|5G网络速率|速率|预存|金币|云盘)"
)
_CHANGED = Pattern(r"(?<!未)(?<!未取消或)变更|过户|销户|停机|离网|退订|(?<!未)取消|携转|携号|失效前|其他资源")
_SECONDARY_OWN = Pattern(r"(?:副卡|成员)(?:内)?(?:包含|流量)")
_JUST_BEFORE = Pattern(r"(?:(?:当月|套餐内|套内|国内|通用|剩余|未(?:使用|用)?完?的?)*流量)\Z")
"""The data of the plan where it stands just before what is said of it; these words say no more than that."""
_CONDITION = Pattern(r"(?:^|[,(])(?:如果?|若)[^,;]{0,12}$")
_ONE_PART = Pattern(
    r"(?:^|[^0-9.])[0-9.]+ ?GB?(?:国内|全国|通用|套内)*(?:流量)?(?:副卡)?:?"
    rf"(?:(?:不?可以?|不能?|均)*(?:{_VERB})(?:给副卡|至次月|使用)*[、,和或])*$"
)
"""“50GB流量不可结转” beside “20GB”: said of one part of the data, and the field speaks of all of it."""
_PLAN_DATA = r"(?:套餐内?|套内|国内|通用|全国|剩余|剩下|的|没用完|未用完|未使用|手机)*(?<!定向)(?<!专属)(?<!亲情)(?<!系)流量"
_LEFT_BEHIND = Pattern(
    rf"(?:剩余|剩下|余下|没有?用完|未用完|用不完|未使用|没使用|没用掉|当月|本月)[^,。;\n结转]{{0,8}}{_PLAN_DATA}"
    r"(?:(?:只|仅)?(?:限|在)?当月(?:内)?(?:有效|可用|使用),?|(?!不|未|无)[^,。;\n结转]){0,10}?(?:月底|月末|次月|自动|到期|逾期|过期|全部|即|会|将|就|统统)*(?:作废|清零|失效|归零|清空|不保留|不留)"
)
_KEPT_AFTER_ALL = Pattern(r"结转|转到|转入|延期|延续|顺延|上月|上个月|次月(?:月)?[底末]|下月[底末]|赠|送|定向|体验")
_BOTH = r"(?:主卡?[、和与及]?副卡|副卡[、和与及]主卡)(?:之间|都|均|一起|共同)*"
_CAN, _CANNOT = r"(?:可以?|能够?|支持|都能|均可)", r"(?:不可以?|不能|不支持|无法|不得|不)"
_USE = r"(?:共用|共享|一起用|共同使用|合用)"
_SHARED: tuple[tuple[YesNo, Pattern], ...] = (
    (
        YesNo.NO,
        Pattern(
            rf"{_BOTH}{_CANNOT}{_USE}{_PLAN_DATA}|{_PLAN_DATA}(?:只|仅)(?:能|可|限|供|由|归)+(?:由|给|供)?主卡(?:使用|用|独享|本机)"
            rf"|{_PLAN_DATA}{_BOTH}{_CANNOT}(?:{_USE}|使用|用)"
        ),
    ),
    (YesNo.YES, Pattern(rf"{_BOTH}{_CAN}{_USE}{_PLAN_DATA}|{_PLAN_DATA}{_BOTH}{_CAN}(?:{_USE}|使用|用)")),
)
_VOLUME = Pattern(r"[0-9.]+ ?(?:GB?|MB?)(?![A-Za-z])")
_LASTS = Pattern(r"^[^。;\n]{0,4}(?:[,、(])?(?:可)?(?:次月(?:月)?底(?:失效|清零|前)|至次月|次月(?:底)?(?:失效|清零))")


def find(passage: Passage) -> Iterator[Claim]:
    """Yield what is said of data for any use; calls, app data and what happens on changing the plan are left out.

    “可结转” that does not say for how long, and texts that say both yes and no, give None.
    """
    said = [*_said(passage), *_lost(passage), *_used_by_both(passage)]
    values: dict[Field, set[object]] = {}
    for field, _, value in said:
        values.setdefault(field, set()).add(value)
    for field, span, value in said:
        one = value is not None and len(values[field]) == 1
        yield Claim("rollover", span, LeftOver(field, value) if one and value is not None else None)


_Told = tuple[Field, Span, Rollover | YesNo | None]


def _said(passage: Passage) -> Iterator[_Told]:
    for sentence in passage.sentences:
        denied = allowed = False
        last = sentence.start
        for found in passage.find(_PREDICATE, sentence):
            # “可结转，不可共享、转赠”: a bare verb goes on with the last 可 or 不可; a bare one at first says nothing.
            if found["no"] or found["yes"]:
                denied, allowed = bool(found["no"]), not found["no"]
            elif last == sentence.start or passage.folded[last : found.start()] not in {"、", "和", "或", "及", "/"}:
                continue
            last = found.end()
            before = passage.folded[sentence.start : found.start()]
            if passage.folded.startswith("的", found.end()) or _CONDITION.search(before):
                continue  # “不可共享的资源除外”, “如主套餐资源不可共享”: said of what there may be
            part = _ONE_PART.search(before) and len(_VOLUME.findall(before)) > 1
            if not (denied or allowed) or not _is_about_data(passage, sentence, found.start()):
                continue
            for place in re.finditer(_VERB, found[0]):
                field = _VERBS[place[0]]
                subject = _JUST_BEFORE.search(passage.folded, sentence.start, found.start())
                yield (
                    field,
                    Span(subject.start() if subject else found.start(), found.end()),
                    None if part else _value(passage, field, found, denied=denied),
                )


def _lost(passage: Passage) -> Iterator[_Told]:
    """Yield that what is left is lost: “剩余流量月底作废”, “当月没用完的流量自动清零”, where nothing of the sentence is kept longer."""
    for found in passage.find(_LEFT_BEHIND):
        sentence = passage.sentence_at(found.start())
        before = passage.folded[sentence.start : found.start()]
        if not (
            _KEPT_AFTER_ALL.search(passage.folded, *sentence) or _CHANGED.search(passage.folded, *sentence) or _CONDITION.search(before)
        ):
            yield "rollover", Span(*found.span()), Rollover.NO


def _used_by_both(passage: Passage) -> Iterator[_Told]:
    """Yield whether main and secondary SIM use the data together: “主副卡可以共用流量”, “流量只供主卡使用”."""
    for value, pattern in _SHARED:
        for found in passage.find(pattern):
            sentence = passage.sentence_at(found.start())
            before = passage.folded[sentence.start : found.start()]
            if not (_CHANGED.search(passage.folded, *sentence) or _CONDITION.search(before) or re.search(r"定向|亲情|不是|并非", before)):
                yield "shareable", Span(*found.span()), value


def _is_about_data(passage: Passage, sentence: Span, start: int) -> bool:
    before = passage.folded[sentence.start : start]
    subjects = list(_SUBJECT.finditer(before))
    if not subjects or _CHANGED.search(before) or _SECONDARY_OWN.search(before):
        return False
    last = subjects[-1]
    if last[0] == "流量" and any(one["other"] and one["other"].endswith("流量") for one in subjects):
        return False  # “每月20GB定向流量，流量不可结转” still speaks of the app data
    # “定向流量、语音不可共享” and “语音和流量可共享”: what is joined to the subject shares its predicate.
    joined = len(subjects) > 1 and re.fullmatch(r"[、和及与/]?(?:国内)?", before[subjects[-2].end() : last.start()])
    return bool(last["data"] or (joined and subjects[-2]["data"]))


def _value(passage: Passage, field: Field, found: re.Match[str], *, denied: bool) -> Rollover | YesNo | None:
    if field != "rollover":
        return YesNo.NO if denied else YesNo.YES
    if denied:
        return Rollover.NO
    return Rollover.NEXT_MONTH if found["next"] or _LASTS.match(passage.folded[found.end() :]) else None
