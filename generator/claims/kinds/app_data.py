"""定向流量: data that works in certain apps only."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.claims.app_data_frames import framed_app_data
from generator.claims.claim import Claim
from generator.claims.context import negated
from generator.claims.edges import ENDS
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import VOLUME, volume
from generator.tariff.quantity import DataVolume, Period, TimeUnit
from generator.tariff.words import NOT_STATED, NotStated


@dataclass(frozen=True, slots=True)
class AppData:
    """Data for certain apps, as far as the words go; volume and period are None where they do not say."""

    volume: DataVolume | None
    per: Period | None
    apps: tuple[str, ...] | NotStated


# Data for certain customers, devices or occasions is called theirs too, and works in any app.
_THEIRS = (
    r"(?<!副卡)(?<!企业)(?<!校园)(?<!客户)(?<!用户)(?<!会员)(?<!设备)(?<!终端)(?<!套餐)(?<!升档)(?<!生日)(?<!宽带)(?<!本机)(?<!群组)(?<!家庭)"
    r"(?<!成员)(?<!老人)(?<!学生)(?<!新入网)(?<!合约)(?<!夜间)(?<!闲时)(?<!周末)(?<!本地)(?<!省内)(?<![45]G)"
)
_KIND = rf"(?:定向|{_THEIRS}专属|(?<!设备)专用|[一-鿿]系|APP)(?:免流|视频|云手机|专属|国内|专用|定向)*流量"
_ABROAD = r"(?:[(](?:均?不包?含|除)[^()\n]{0,8}[)])"
_BEFORE = Pattern(
    rf"(?P<every>每月(?:可)?(?:享|获赠|获得|送)?)?(?P<volume>{VOLUME}) ?(?P<month>/月)?"
    rf"(?:的|以上|国内|全国|{_ABROAD})*(?:(?!流量|通用|、.{{0,8}}(?:会员|权益))[一-鿿A-Za-z/()（）、]){{0,16}}?(?<!通用)"
    rf"(?:定向|{_THEIRS}专属|(?<!设备)专用)(?:免流|视频|云手机|专属|国内|专用|定?向|{_ABROAD})*(?:流量|流(?=[(,。、]|$)|包(?=[(,。、]|$))"
)
_AFTER = Pattern(
    rf"(?P<every>每月)?(?:国内|全国)?{_KIND}(?:包|权益)?(?:共|为|:|达|每月|含| )*(?P<each>各)?[(]?(?P<volume>{VOLUME})(?P<month>/月)?"
)
_NAMED = Pattern(
    rf"(?P<every>每月(?:可)?(?:享|获赠|获得|送)?)?(?P<volume>{VOLUME})(?P<month>/月)?(?:的)?(?:国内|全国)?"
    r"(?:抖音|快手|腾讯|爱奇艺|优酷|哔哩哔哩|B站|咪咕|芒果|头条|今日头条|百度|阿里|网易|微信|微博|视频|音乐|游戏|直播|学习强国)[^,。;、"
    r"\d+\n]{0,10}流量(?!包)"
)
_RANGE = Pattern(
    r"(?:国内)?(?:定向|专属)(?:免流)?流量包?(?:免流)?(?:的)?(?:使用)?(?:免流)?(?:范围)?(?:均)?(?:仅)?(?:包括|包含(?!流量)|含|涵盖|覆盖"
    r"|限(?!当月)|可在|可用于|适用于|,覆盖)"
    r"|(?:定向|专属)流量(?:免流)?(?:使用)?范围|定向流量为(?!主)|定向免流(?:使用)?范围(?:包括|包含|含|为)|定向免流(?:含|权益|服务|特权)"
    r"|(?:系|APP|定向|专属)流量[^。;\n]{0,24}使用范围(?:为|是|限|仅)"
    r"|流量(?:仅)?(?:限|限于|可用于|能在|可在)(?:在)?[^,。;\n流]{1,30}?(?:APP|App|app|应用|软件|客户端)(?:内)?(?:中)?使用"
)
_FREE = Pattern(
    r"(?:音乐|视频|短视频|游戏|看剧|追剧|抖音|快手|腾讯|爱奇艺|优酷|B站|哔哩哔哩|咪咕|芒果TV?|微博|微信|[^,。;\n\d]{0,4}应用|[^,。;\n"
    r"\d]{0,4}APP)[^,。;\n\d元]{0,4}免流(?!量?客服|查询|范围)"
    r"|免流(?:流量|权益|特权|包)|(?:APP|应用|软件|客户端|小程序|平台)(?:内|中|上)?(?:使用|产生|消耗)?的?流量(?:免费|免收|全免|不计)"
    r"|(?:刷|看|用|玩|听)[^,。;\n]{1,10}(?:不耗|不消耗|不计|免)(?:套餐)?流量(?!计费)"
    r"|(?:指定|特定|定向)[^,。;\n]{0,6}(?:应用|APP|软件)[^,。;\n]{0,6}(?:免(?:流量|流量费)|流量免费|流量\d*)"
    r"|(?:指定|特定|定向)[^,。;\n\d]{0,4}(?:应用|APP|软件)(?:的)?流量"
    rf"|(?:应用|APP|软件|客户端)(?:内)?流量(?=\d|{ENDS}|$)"
    r"|流量(?:包)?(?:仅|只|限)+(?:限|能|可|供|于)*(?:在|用于|供)?[^,。;\n流]{0,12}?(?:APP|应用|软件|客户端|云盘|视频|音乐|游戏)(?:内|中"
    rf"|类)?(?:使用|$|(?={ENDS}))"
    rf"|\d+ ?[GT]B?定向(?={ENDS}|、|$)"
)
"""Data that does not count in certain apps, however the words put it."""
_BARE = Pattern(r"(?<!定向)(?:专属|专用)(?:国内|全国)?(?:流量|流|包)$")
_NAMES_AN_APP = Pattern(r"APP|应用|视频|音乐|游戏|直播|[一-鿿]系|定向|免流|云")
_SOMEBODYS = Pattern(r"(?:副卡|成员|学生|老人|孩子|校园|群组|新用户|老用户)[^,。;]{0,10}(?:得|享|赠|送|含|有|获)[^,。;]{0,4}$")
"""“副卡享10GB专属流量” is the second card's, in any app."""
_NO_APP = Pattern(r"(?:不支持|不含|不可|没有|无|非)[^,。;]{0,4}$")
_FAMILIES = Pattern(r"(?:[一-鿿A-Za-z]+?系[、,和及])+[一-鿿A-Za-z]+?系$")
_OPTIONAL = Pattern(
    r"(?:可选|任选|选择|选购|选订|叠加|另购|加装|消费顺序|先于|顺序在|优先(?:于|级(?:高|低)于)|除|不含|不包括)[^,。;\n]{0,14}$"
)
_ONE_OF = Pattern(r"^[^,。;、+\n]{0,24}(?:[一二两三四五六七八九\d]选[一二两三\d]|任选)")
_APPS = Pattern(r"[^。;\n]{0,4}?[(,]?(?:仅)?限(?P<apps>[^,。;\n()]{2,60}?)(?:等[^,。;()]{0,12})?(?:使用|APP|[)])")
_MANY = Pattern(r"等|系列|类|\d+款|平台|指定")


def find(passage: Passage) -> Iterator[Claim]:
    """Yield what the text says of such data: a volume, or that it works in certain apps.

    Mere mention (“定向流量不可结转”) says nothing; data that one may buy beside the plan is not the plan's. Apps are
    named only where the list is closed: one that ends in 等 is not stated.
    """
    if not any(
        words in passage.folded
        for words in ("流量", "免流", "定向", "访问", "月包", "专属", "专享", "只能", "仅限", "仅能", "仅可用", "APP:", "App:")
    ):
        return  # most texts speak of neither, and every rule run asks
    seen: list[Span] = []
    for found in sorted([*passage.find(_BEFORE), *passage.find(_AFTER), *passage.find(_NAMED)], key=lambda one: (one.start(), -one.end())):
        span = Span(*found.span())
        if any(span.overlaps(other) for other in seen) or _is_none(passage, span):
            continue
        seen.append(span)
        size, families = volume(found["volume"]), _FAMILIES.search(passage.folded, passage.clause_at(span.start).start - 40, span.start)
        if size is not None and found.groupdict().get("each"):
            size = DataVolume(size.amount * _count(passage, span), size.unit) if families or _count(passage, span) else None
        per = Period(1, TimeUnit.MONTH) if found["every"] or found["month"] else None
        yield Claim("app_data", span, AppData(size, per, _apps(passage, span)))
    for span in sorted(_without_volume(passage)):
        if not any(span.overlaps(other) for other in seen) and not _is_none(passage, span):
            seen.append(span)
            yield Claim("app_data", span, AppData(None, None, NOT_STATED))


def _without_volume(passage: Passage) -> Iterator[Span]:
    """Yield the words that name such data and no volume that could be read."""
    for found in passage.find(_RANGE):
        yield Span(*found.span())
    for found in passage.find(_FREE):
        if not _NO_APP.search(passage.folded[passage.clause_at(found.start()).start : found.start()]):
            yield Span(*found.span())
    yield from framed_app_data(passage)


def _count(passage: Passage, span: Span) -> int:
    """Return over how many families of apps “各10GB” is given: “腾讯系、头条系、阿里系”."""
    sentence = passage.sentence_at(span.start)
    return len(re.findall(r"系", passage.folded[max(sentence.start, span.start - 24) : span.end]))


# “适用于“15GB视频定向流量包”用户”: the quoted name of what customers have or order beside this plan.
_QUOTED = Pattern(r"(?:适用于?|订购(?:了|成功)?|办理(?:了)?|叠加|依赖|限|为)[“\"][^“”\"]*$")
_QUOTED_END = Pattern(r"[^“”\"]{0,24}[”\"](?:、|或|及|和|的|等)*(?:用户|客户|会员|权益|产品|业务|[“\"]|的)")


_NONE_OF_IT = Pattern(
    r"(?<!如)(?<!若)(?:没有|并无|不带|(?<!均)不(?:包)?含|并非|不是|(?<=里)无|(?<=中)无)(?!港|[^()]{0,10}[)]|[^定专]{0,4}[、(])[^()]{0,6}?(?:定向|专[属用]|免流)"
)
"""“60GB里没有定向流量”."""


_NOT_GIVEN = Pattern(r"(?<![如若])不(?:再|另|额外|单独)*(?:附送|赠送|附赠|附带|提供|配送|送)[^,。;、]{0,6}$")
"""“不附送快手专用流量”."""


def _is_none(passage: Passage, span: Span) -> bool:
    before = passage.folded[passage.sentence_at(span.start).start : span.start]
    if _QUOTED.search(before) and _QUOTED_END.match(passage.folded, span.end):
        return True
    words = passage.folded[span.start : span.end]
    if _NONE_OF_IT.search(words):
        return True
    if _BARE.search(words) and not _NAMES_AN_APP.search(words) and _SOMEBODYS.search(before):
        return True
    return bool(_OPTIONAL.search(before) or _ONE_OF.match(passage.folded[span.end :]) or _denied(passage, span))


def _denied(passage: Passage, span: Span) -> bool:
    """Return whether the words are denied; what stands before a bracket denies nothing in it: “不限时（含定向流量10GB）”."""
    opened = passage.folded.rfind("(", passage.sentence_at(span.start).start, span.start)
    if opened >= 0 and ")" not in passage.folded[opened : span.start]:
        return bool(re.search(r"不含|不包|无|没有", passage.folded[opened : span.start]))
    return negated(passage, span) or bool(_NOT_GIVEN.search(passage.folded, passage.sentence_at(span.start).start, span.start))


def _apps(passage: Passage, span: Span) -> tuple[str, ...] | NotStated:
    listed = _APPS.match(passage.folded, span.end)
    if listed is None or _MANY.search(listed[0]):
        return NOT_STATED
    return tuple(app.strip() for app in re.split(r"[、/和及]", listed["apps"]) if app.strip()) or NOT_STATED
