"""A tie to a handset, a number, a broadband line or a main plan in the small print that no public field states (R22)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from difflib import SequenceMatcher

from generator.claims.passage import Passage, passage_of
from generator.claims.ties.reasons import only_forbids_another_plan
from generator.claims.ties.things import Tie
from generator.findings import Severity
from generator.judge.conditions import once_a_sentence, same_thing, small_print, stated_words
from generator.judge.filed_claims import FiledClaim
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Group

_RESTRICTIONS = {Tie.HANDSET: "handset_tie", Tie.NUMBER: "number_tie", Tie.BROADBAND: "needs_broadband"}
_CONDITIONS = {
    Tie.HANDSET: re.compile(
        r"终端|购机|设备|手表|腕表|穿戴|mifi|平板|PAD|云电脑|屏|学生证|机型|摄像头|机顶盒|路由|手机(?=终端|机型|合约|型号|和|及)"
        r"|购买[^,。;]{0,6}手机",
        re.IGNORECASE,
    ),
    Tie.NUMBER: re.compile(r"靓号|吉祥号|指定号|绑定|关联|本号码|付费号|esim|物联网", re.IGNORECASE),
    Tie.BROADBAND: re.compile(r"宽带|融合|FTTR|FTTH|光网|组网", re.IGNORECASE),
    Tie.MAIN_PLAN: re.compile(
        r"套餐|礼包|系列|[享卡派](?=的?用户|的?客户)|主卡|副卡|[0-9]元|档|(?<!无)合约(?=用户|客户|产品)|产品(?=用户|客户|[（(]|可办)"
    ),
    Tie.SERVICE: re.compile(r"电视|高清|固话|固定电话|座机|IPTV|组网|全屋|业务|产品"),
}
"""What in a condition may name the thing; that a number must not be in arrears (“号码未欠费”) names none."""
_SERVICES = re.compile(r"电视|高清|固话|固定电话|座机|IPTV|组网|全屋")
_LINES = tuple(re.compile(words) for words in ("宽带|光宽|光网|FTTH|融合", "组网|FTTR|全屋"))
_NO_PLAN_NAMED = re.compile(
    r"指定套餐|套餐档次|主卡|不低于|号卡产品|基础套餐|副卡|副号|单独|独立|拆分|升档(?!迁|转|至|到|为)|向上|主产品|适用范围|新产品"
    r"|范围内|限定套餐|转出至其[他它]|迁出|改套|原价产品|原产品|(?:依赖|关联|前置)的?产品|不变更|不下降|更低"
)

_LEFT_FOR_ANY = re.compile(
    r"(?:转出?|变更|更换|更改|改办|改|换)[为至到成]?(?:其[他它余]|主)?[^,。;]{0,4}?(?:套餐|资费)|(?:转出|退出|改出|离开)指定"
)
"""An offer that lapses with whatever plan one has: where a condition says which plan that is, it says the tie."""
_HOLDERS_OF_A_PLAN = re.compile(r"[一-龥A-Za-z0-9]{2}(?:卡|套餐|礼包|系列)的?(?:用户|客户)|主(?:套餐|资费)为|使用[^,。;]{2,16}(?:套餐|卡)")
_SOLD_WITH = re.compile(r"不(?:可|能|得|支持|予|对外)*单独(?:对外)?(?:销售|办理|受理|订购|提供)")
_ORDERED_TOO = re.compile(r"(?:同时|同步|一并|另行|额外)(?:办理|订购|开通|叠加|加装|购买|选择)(?P<thing>(?![做作]?为).{4,})")
"""What is to be ordered besides the plan itself; a condition that names only the same brand does not name it."""
_QUOTED = re.compile(r"[“\"「《]([^”\"」》\n]{2,40})[”\"」》]")
_OPENED = re.compile(r"[“\"「《][^”\"」》\n]{1,40}$")
_CLOSED = re.compile(r"[^”\"」》\n]{0,40}[”\"」》]")
"""A quoted name whose end the words of the claim leave out."""
_WITH_SOME_PLAN = re.compile(r"(?:与|和)(?:指定|相关|其他)[^,。;]{0,10}(?:同步|同时|组合|搭配|捆绑|一起)")
_TOGETHER = re.compile(r"同步|同时|组合|搭配|捆绑|一起|指定|单独")
_ALONE = re.compile(r"单独|独立|同[订开]同")
"""What names no product itself: the sentence around it has to."""
_THING = re.compile(r"^(?:仅|只|限|须|需要?|应|必须|同时|供|面向|订购|办理|开通)+(?P<thing>[^,。;:“\"]{5,}?)(?:订购|办理)?(?:用户|客户)?$")
"""A whole name: a condition that has it word for word has told it."""
_UP_TO = re.compile(r"[0-9.]+ ?元(?:[(]?不?含[)]?)?以下")
"""Those below a price are not those who have the plan of that price."""
_WITHOUT = re.compile(
    r"[(（][^()（）]{1,80}除外[)）]|除[^,，。;；]{1,30}?(?:以外|之外|外)|(?:未|尚无|没有|尚未|不)(?:办理|订购|开通|使用|含|包含|安装|"
    r"有)?(?:过)?(?:[^,，。;；、且并]{0,8}?)(?:宽带|电视|固话|组网|高清|IPTV|FTTR)"
)
"""Who has no line is not said to need one, and who is left out names no plan of those who are not."""
_ORDERED = re.compile(r"(?:用户|客户|新|已|仅限|限)*(?:办理|订购|开通|使用|购买|取消|退订)(?:了)?[“\"]?(?P<thing>[^,。;”\"]+)")
_BESIDES = re.compile(r"[该本此]|才|并且?[参办订承]|同时")
"""What sets the plan apart from what is to be ordered."""
_PAID_MONTHLY = re.compile(r"(?:起|每月)[^,。;]{0,6}?(?:开通|订购|办理)[^,。;]{1,30}?(?<![0-9.])(?P<price>[0-9]+(?:\.[0-9]+)?) ?元")
"""“从当月起开通会员包3元” is the plan itself where that is what it costs."""
_NEAR_BY = 12
_MOSTLY = 0.6
"""How much of a product's name the plan's own name must hold for both to be one."""
_PRODUCT = re.compile(r"套餐|礼包|系列|[包版档]|会员|业务|合约|产品|服务|终端|设备|宽带|融合|固话")
_FAMILY = re.compile(r"(?P<name>[一-龥]{2})(?=套餐|礼包|系列|[0-9]+ ?元|卡(?:用户|客户|套餐|系列))")
_NO_FAMILY = re.compile(
    r"[的等及或与和在用办订新老本该此主副各类他为是至到满前有无]|套餐|金融|终端|基础|指定|融合|流量|语音|宽带|家庭|手机|移动|联通"
    r"|电信|广电|以上|存量|合约|个人|公众|政企|校园|学生|入网|限速|移网"
    r"|固网|单卡|优惠|折扣|联网|组网|全网|全量|活动|业务|产品|资费|消费|月租|月费|保底|档次|预存|升级|升档|提升|加装|可选|组合|标准|"
    r"部分|符合|包含|不含|享受"
)
"""The two characters before the word for a plan that name its family: “飞享套餐”; everyday words name none."""
_TAIL = 8
"""How much of a name's end tells one product of a brand from the others."""
_SECOND_CARD = re.compile(r"副卡|副号|附属卡|成员卡|亲情卡")
_FOR_A_SECOND_CARD = re.compile(
    r"(?:限|仅|只|用于|由|供)[^主]{0,24}(?:副卡|副号|附属卡|成员卡)|[需须应](?:要|同时|同步|另|再|先)*(?:新)?(?:办|增|开通|加装|订购|"
    r"保留)[^,。;]{0,8}(?:副卡|副号)"
)
_BOUND = re.compile(r"绑定|机卡|人机|分离|换机|更换(?:终端|设备|手机)")
"""That a card stays in one device is more than that one bought it."""
_SAID_TO_BE_BOUND = re.compile(r"绑定|机卡|人机|一致|专用|匹配|插入|配套|内使用|不可更换")
_ANY_DEVICE = re.compile(r"终端|设备|硬件|机型|购机|手机|穿戴|产品$")
_DEVICES = re.compile(
    r"手表|腕表|手环|摄像头|智慧屏|灵犀屏|学生证|云电脑|平板|路由|机顶盒|音箱|门锁|门铃|对讲机|车机|记录仪|mifi|看护|伴学", re.IGNORECASE
)
"""Devices that do not stand for one another."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that ties the plan to something which no restriction and no condition names."""
    words = stated_words(plan)
    for claim in once_a_sentence(claim for claim in small_print(plan, "tie") if not _stated(plan, claim, words)):
        tie = claim.claim.value
        if isinstance(tie, Tie):
            yield claim.fault(f"写着“{claim.words}”，条件里没有{tie.text.zh}", f"it says “{claim.words}”, no condition names {tie.text.en}")


def _restricted(plan: Plan, tie: Tie) -> bool:
    if tie is Tie.BROADBAND and Group.BROADBAND_CUSTOMER in plan.eligibility.groups:
        return True
    return any(restriction.name == _RESTRICTIONS.get(tie) for restriction in plan.restrictions)


def _stated(plan: Plan, claim: FiledClaim, words: tuple[Passage, ...]) -> bool:
    """Return whether a restriction or a condition names the thing; a main plan that the text names must be the same."""
    tie = claim.claim.value
    if (
        not isinstance(tie, Tie)
        or _restricted(plan, tie)
        or _names_itself(plan, claim)
        or only_forbids_another_plan(claim.passage, claim.claim.span)
    ):
        return True
    told = _told_elsewhere(claim, words)
    return _told_by_kind(claim, tie, words) if told is None else told


def _names_itself(plan: Plan, claim: FiledClaim) -> bool:
    """Return whether those who “order X” order this very plan: what its own text calls X is what its name is."""
    paid = _PAID_MONTHLY.search(claim.passage.folded, claim.claim.span.start, claim.claim.span.end + _NEAR_BY)
    if paid and any(step.yuan == Decimal(paid["price"]) for step in plan.price.steps):
        return True
    ordered = _ORDERED.match(claim.passage.folded, *claim.claim.span)
    if (
        ordered is None
        or claim.path[0] == "name"
        or _BESIDES.search(claim.passage.folded, claim.claim.span.start, claim.claim.span.end + _NEAR_BY)
    ):
        return False
    thing, name = ordered["thing"].rstrip(",用户客的"), passage_of(plan.name.zh).folded
    return SequenceMatcher(None, thing, name, autojunk=False).find_longest_match().size >= max(4, _MOSTLY * len(thing))


def _told_by_kind(claim: FiledClaim, tie: Tie, words: tuple[Passage, ...]) -> bool:
    """Return whether a condition names a thing of the same kind, or the same plan."""
    words = tuple(passage_of(_WITHOUT.sub("", _UP_TO.sub("", passage.folded))) for passage in words)
    about = [passage for passage in words if _CONDITIONS[tie].search(passage.folded)]
    sentence = claim.passage.words(claim.passage.sentence_at(claim.claim.span.start))
    said = claim.passage.words(claim.claim.span)
    if tie is Tie.BROADBAND:
        lines = [line for line in _LINES if line.search(said)]
        same = any(_PRODUCT.search(passage.folded) and same_thing(sentence, passage) for passage in words)
        return same or (any(line.search(passage.folded) for line in lines for passage in about) if lines else bool(about))
    if tie is Tie.HANDSET:
        return _names_the_device(said, about)
    if tie is Tie.NUMBER:
        return bool(about)
    if tie is Tie.SERVICE:
        named = set(_SERVICES.findall(said))
        return any(named & set(_SERVICES.findall(passage.folded)) or same_thing(sentence, passage) for passage in about)
    if _FOR_A_SECOND_CARD.search(said):
        return any(_SECOND_CARD.search(passage.folded) for passage in about)
    left_for_any = _LEFT_FOR_ANY.search(said) and any(_HOLDERS_OF_A_PLAN.search(passage.folded) for passage in words)
    return bool(left_for_any or (about and _NO_PLAN_NAMED.search(said))) or any(same_thing(sentence, passage) for passage in about)


def _names_the_device(said: str, about: list[Passage]) -> bool:
    """Return whether a condition names the device, and that the card is bound to it where the text says so."""
    if _BOUND.search(said) and not any(_SAID_TO_BE_BOUND.search(passage.folded) for passage in about):
        return False
    devices = set(_DEVICES.findall(said.casefold()))
    return any(
        not devices or _ANY_DEVICE.search(passage.folded) or devices & set(_DEVICES.findall(passage.folded.casefold())) for passage in about
    )


def _told_elsewhere(claim: FiledClaim, words: tuple[Passage, ...]) -> bool | None:
    """Return whether a condition names the very product that the claim names, None where that does not settle it."""
    said = _with_whole_names(claim).casefold()
    conditions = [_WITHOUT.sub("", _UP_TO.sub("", passage.folded.casefold())) for passage in words]
    whole = _THING.search(said)
    if any(_SOLD_WITH.search(told) or (whole and whole["thing"] in told) for told in conditions):
        return True
    if quoted := _QUOTED.findall(said):
        return any(name in told for name in quoted for told in conditions)
    if _WITH_SOME_PLAN.search(said):
        return any(_TOGETHER.search(told) for told in conditions)
    if together := _ORDERED_TOO.search(said):
        return any(same_thing(together["thing"][-_TAIL:], passage_of(told)) for told in conditions)
    if _ALONE.search(said):
        sentence = claim.passage.sentence_at(claim.claim.span.start)
        said = claim.passage.folded[sentence.start : sentence.end].casefold()
        services = set(_SERVICES.findall(said.upper()))
        if any(services & set(_SERVICES.findall(told.upper())) for told in conditions):
            return True
    named = (_names_a_family_of(told, said) or (_PRODUCT.search(told) and same_thing(said, passage_of(told))) for told in conditions)
    return any(named) or None


def _with_whole_names(claim: FiledClaim) -> str:
    """Return the claim's words, and the rest of a quoted name that they break off in."""
    folded, span = claim.passage.folded, claim.claim.span
    said = folded[span.start : span.end]
    rest = _CLOSED.match(folded, span.end) if _OPENED.search(said) else None
    return said + rest[0] if rest else said


def _names_a_family_of(told: str, said: str) -> bool:
    """Return whether a condition names a family of plans that the words name too."""
    families = (found["name"] for found in _FAMILY.finditer(told))
    return any(family in said for family in families if not _NO_FAMILY.search(family))


RULE = Rule(
    id="tie-only-in-text",
    severity=Severity.WARNING,
    title=Text(zh="绑定只写在小字里", en="A tie in the small print only"),
    why=Text(
        zh="限制条件不得隐藏。要先有宽带或手机，办之前就该知道。",
        en="Limits must not be hidden. Who needs a broadband line or a phone for it should know before signing up.",
    ),
    mend=Text(
        zh="在 eligibility.needs 写一句；手机、宽带、号码也可写进 restrictions",
        en="say it in eligibility.needs; a phone, a broadband line or a number can stand under restrictions too",
    ),
    citations=("R07", "R22"),
    bad=Example(("notes: [{zh: 需同步办理宽带。}]",)),
    good=Example(("restrictions: [{kind: needs_broadband}]\nnotes: [{zh: 需同步办理宽带。}]",)),
    check=check,
)
