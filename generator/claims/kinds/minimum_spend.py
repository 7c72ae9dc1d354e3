"""最低消费: a least that has to be spent each month."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.claims.claim import Claim
from generator.claims.context import about_other_plan, negated
from generator.claims.minimum_spend_by_default import least_spends_by_default
from generator.claims.minimum_spend_by_level import least_spends_by_level
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import AT_MONEY, LENGTH, MONEY, NUMBER, SUMS, money
from generator.tariff.price import RecurringCharge
from generator.tariff.quantity import Period, TimeUnit
from generator.tariff.words import MoneyUnit

_WHOSE = (
    r"(?:的|月|每月|当月|每个月|最低|保底|个人|家庭|家庭账户|全家"
    r"|本机|手机|手机账户|账户|通信|通讯|话费|宽带|套餐|套餐及|号码|主号|主卡|灵活){0,3}"
)
_LEAST = (
    rf"(?:(?:最低|最少|至少|保底|承诺|同意|保证(?!金)|约定消?|协议|基本|基础){_WHOSE}"
    r"(?:消费(?:额度?|金额|标准|限制|要求|门槛)?|低消)"
    r"|月?保底(?:金额|月费|费用)?|最低(?:月)?(?:话费|使用费|通信费)|低消(?!费)|低销|约消)"
)
_BETWEEN = (
    r"(?:不低于|不少于|不小于|不得低于|不得少于|高于|大于等于|大于|应?达到?"
    r"|须满|满|需|须|应|为|是|至少|:|>=?|≥|≧|\(|“|额度|金额|手机账户|手机|账户|智家产品| ){0,4}"
)
_MONTHLY = rf"(?:/ ?(?:每)?(?:个)?月|每月|(?:[*x×] ?)? ?{NUMBER} ?个月|/户/月)"
_WITH_SUM = Pattern(
    rf"(?P<before>每(?:个)?(?:自然)?月[^,。;\n]{{0,14}}?)?(?:{_LEAST}{_BETWEEN}(?P<sum> ?{MONEY}) ?(?P<per>{_MONTHLY})?"
    rf"|{AT_MONEY}(?P<sum_first>{MONEY}) ?(?:档)?(?:/月)?(?P<month_word>月)?(?:保底|最低消费|低消|低销)(?:消费)?(?P<per_after>{_MONTHLY})?"
    rf"|(?P<at_least>月(?:承诺|基本)(?:通信)?消费(?:额)?(?:不低于|不少于|须达到?|需达到?|至少|满) ?{MONEY}"
    rf"|(?:(?:每(?:个)?(?:自然)?月|月)(?:的)?(?:应|需|须|必须|要|保证|确保)(?:保证|确保)?|(?:应|需|须|必须|要|保证|确保)"
    r"(?:保证|确保)?(?:每(?:个)?(?:自然)?月|月))"
    rf"[^,。;\n\d]{{0,8}}消费(?:额|金额)?(?:不低于|不少于|不得低于|不得少于|达到?|至少|满|大于等于) ?{MONEY}"
    rf"|每(?:个)?(?:自然)?月[^,。;\n\d]{{0,8}}消费(?:额|金额)?(?:应|需|须|必须|要|不得){{1,2}}"
    rf"(?:不低于|不少于|低于|少于|达到?|满) ?{MONEY}))"
    rf"|(?P<promised>承诺[^,。;\n]{{0,20}}?消费(?:额)?(?:不低于|不少于|至少|满)(?P<promised_sum> ?{MONEY}))"
)
_NO_SUM = rf"(?!{_BETWEEN}{MONEY})"
_WITHOUT_SUM = Pattern(
    rf"(?:最低|保底|承诺|约定|基本|基础){_WHOSE}(?:消费|低消)(?:额度?|金额|标准|要求|门槛|指定金额)?{_NO_SUM}(?!/)"
    rf"|(?:最低|保底|承诺)(?:每月|月|的)?(?:话费|通信费|使用费)(?:额度?|金额|标准|要求|档[次位]){_NO_SUM}|保底(?:额度?|要求"
    rf"|标准){_NO_SUM}(?!带宽|速率|流量)"
    rf"|(?:承诺|约定)(?!期)[^,。;\n\d]{{0,10}}消费{_NO_SUM}"
    rf"|承诺(?:每月|月)?保底{_NO_SUM}|(?:低消(?!费)|低销|约消)(?:合约)?(?:套餐|附加包"
    rf"|产品)?[^,。;\n]{{0,2}}?(?:{NUMBER} ?元?档)?{_NO_SUM}"
    rf"|(?:约定|承诺|协议)[^,。;\n\d]{{0,6}}保底(?:金额|消费|费用|话费){_NO_SUM}"
    rf"|(?:收取|共担|支付|承担)[^,。;\n]{{0,6}}保底(?:费用?|金额|消费){_NO_SUM}|资费(?:标准)?(?:为|是)(?:每?月)?保底(?:金额|消费)"
    rf"|消费[^。;\n]{{0,10}}?(?:不足|未达|低于|未满|不满)[^。;\n]{{0,16}}?(?:补足|补差|补收|补扣|补齐|按差额)"
    r"|(?:不足|未满|不满|未达到?|[不未]到|少于|低于) ?(?P<least>(?:\d{2,}|[5-9])(?:\.\d+)?) ?元(?:的|时|部分)*,?(?:则|也"
    r"|仍)?按(?:照)? ?(?P=least) ?元(?!/(?:条|分钟|GB))"
)

# The same in free order: what is spent, that it is a least, the sum; whose it is and for how long may stand between.
_SPENT = (
    r"(?:消费(?:总?金额|总?额)?|话费(?:支出|消费|使用)?|(?:通信|通讯)(?:消费|费用?)|账单(?:金额)?|出账(?:金额|话费)?|(?:月)?使用费"
    r"|(?:基本)?月租费?)"
)
_EVERY = (
    r"(?:(?<![上前近])(?:每个?|按|当|各)(?:自然)?月|每(?:个)?(?:账期|账单周期|结算月)|每期"
    r"|(?<![个上下近首每当、一二三四五六七八九十\d])月(?!份|底|初|末|均))"
)
_NO_LESS = r"(?:不(?:得|可以?|能|应|会|允许)?(?:低于|少于|小于)|大于等于|>=|≥|≧)"
_MUST = r"(?:需要?|须|应当?|必须|要求|保证|确保|承诺|约定|签约|合约)"
_OR_MORE = r"(?:\(?(?:含|及以上|以上)\)?)"
_FREE = Pattern(
    # 每个账期消费金额不得少于20元 / 通信费用每月不低于58元
    rf"(?:{_EVERY}[^,。;\n\d]{{0,12}}?{_SPENT}|{_SPENT}[^,。;\n\d]{{0,6}}?{_EVERY})[^,。;\n\d]{{0,8}}?(?:{_NO_LESS}|至少|最低|最少)"
    rf"[^,。;\n\d]{{0,4}}?(?P<a>{MONEY})"
    # 每月须消费59元 / 合约期内月账单金额须满99元
    rf"|{_EVERY}[^,。;\n\d]{{0,8}}?{_MUST}[^,。;\n\d]{{0,6}}?{_SPENT}[^,。;\n\d]{{0,4}}?(?P<b>{MONEY})"
    rf"|{_EVERY}[^,。;\n\d]{{0,8}}?{_SPENT}[^,。;\n\d]{{0,4}}?(?:{_MUST}|[才]能?)[^,。;\n\d]{{0,4}}?(?:满|达到?|在|到|为)?(?P<c>{MONEY})"
    rf"|(?:需要?|须|应当?|必须|要求|保证|确保|承诺)(?:[^,。;\n元]){{0,14}}?{_EVERY}[^,。;\n\d]{{0,4}}?{_SPENT}(?!中|里|内|扣"
    rf"|抵)[^,。;\n\d扣抵]{{0,6}}?(?P<d>{MONEY})"
    # 每月至少使用话费30元 / 每月最低收取18元 / 每月保底收取19元
    rf"|{_EVERY}[^,。;\n\d]{{0,6}}?(?:至少|最低|最少|保底|{_NO_LESS})[^,。;\n\d]{{0,6}}?(?:{_SPENT}|收取?|扣收?取?|缴费|支付|缴纳"
    rf"|出账)[^,。;\n\d]{{0,4}}?"
    rf"(?P<e>{MONEY})"
    # 月消费下限30元 / 消费门槛为89元 / 保底话费18元 / 保底金额为每月29元
    rf"|(?:消费|话费)(?:的)?(?:下限|底限|底线|门槛|最低限?额?|起点)[^,。;\n\d]{{0,6}}?(?P<f>{MONEY})"
    rf"|保底(?!价|折|赔)(?:套餐|月|基本|通信|话|消)?(?:费用?|租|金额|话费|额度?|值)?(?:标准)?[^,。;\n\d]{{0,4}}?(?:为|是"
    rf"|:)?(?:每个?月)?(?P<g>{MONEY})"
    rf"|(?:月承诺|承诺月|承诺每月|月约定|约定月)[^,。;\n\d]{{0,3}}?{_SPENT}[^,。;\n\d]{{0,6}}?(?P<h>{MONEY})"
    rf"|消费承诺[^,。;\n\d]{{0,4}}?(?P<l>{MONEY})|{_EVERY}[^,。;\n\d]{{0,6}}?(?:最低|至少|最少)(?:使用|花费)(?P<m>{MONEY})"
    rf"|(?:需|须|应|承诺|保证|保持|要求)[^,。;\n\d]{{0,6}}?(?P<k>{MONEY})(?:及|或)?以上(?:的)?(?:每?月)?{_SPENT}"
    rf"|{_EVERY}[^,。;\n\d]{{0,8}}?(?:{_NO_LESS}|至少|最低|最少)[^,。;\n\d]{{0,4}}?(?P<j>{MONEY})(?:的)?{_SPENT}"
    rf"|(?:最低|最少|起码)[^,。;\n\d]{{0,2}}?{_SPENT}[^,。;\n\d]{{0,4}}?(?P<i>{MONEY})"
)
_SHORT_OF_IT = Pattern(
    rf"(?:{_SPENT}[^,。;\n\d]{{0,8}}?(?:不足|未达到?|低于|未满|不满|不够|小于|少于)|(?:未|没有?)(?:能)?(?:消费(?:满|达到?|到)"
    rf"|[用花]满(?={MONEY}))|(?:不足"
    rf"|不满|未满|未达到?|少于|低于|不够) ?{MONEY})(?:(?!不[再会另予用需必补]|无需|无须|免)[^。;\n]){{0,14}}?"
    rf"(?:按照?[^,。;\n]{{0,12}}?(?:\d ?元|最低|保底|标准|差额)[^,。;\n]{{0,6}}?(?:收|扣|补|缴|计|出账|结算)"
    rf"|(?:则|将|须|需|应|系统|自动|予以)*补"
    rf"(?:足|差|收|扣|齐|缴|交))"
)
_BARE = Pattern(r"(?<!中)(?:保底|低消)(?:消费)?\d{2,4}(?![\d.-]|[GMKgmk]| ?(?:元|分钟|条|个|兆|天|年|月|次|%))")
_OF_MONEY = Pattern(_SPENT)
_TAKEN = Pattern("保底|使用|收|扣|支付|缴|补")
_UNBOUND = Pattern(
    rf"^ ?{_OR_MORE}?(?:[^,。;\n(-]{{0,8}}(?:的(?:用户|客户|号码)|返|赠|送|享|得|减|优惠)|[,]?(?:即可?|可|方可|才可|就)[^,。;\n]{{0,6}}"
    rf"(?:返|赠|送|享|得|参加|办理|参与))"
)
_MARKS = (
    "消费",
    "低消",
    "低销",
    "保底",
    "约消",
    "话费",
    "账单",
    "出账",
    "通信费",
    "通讯费",
    "使用费",
    "最低",
    "不足",
    "月租",
    "承诺",
    "低于",
    "缴费",
    "差额",
    "未用完",
    "实付",
    "支出",
    "实收",
    "通讯",
    "通信",
    "补收",
    "补齐",
    "补足",
    "付满",
    "缴满",
    "用满",
    "花满",
    "实缴",
    "至少",
    "最少",
    "打满",
    "费用需",
    "费用须",
    "费用应",
    "兜底",
    "托底",
)
"""One of these stands in every text that asks for a least spend."""

# What only explains the word, counts towards a penalty, or says who may join.
_NO_CLAIM_BEFORE = Pattern(
    r"(?:不(?:再)?(?:收取|计入|包含(?:在)?|含|抵扣|受)|不(?:再)?(?:计|纳|列|算)入[^,。;\n]{1,8}|不纳入|大于|高于|超过|其[他它]|当前|目前"
    r"|现有|原有?|参加了?|享受|已享有?|享有"
    r"|不包含在|无"
    r"(?:需)?(?:每月)?(?:手机)?|抵扣|冲抵|抵充|计入"
    r"|参加[^,。;]{0,6}互斥|未参加[^,。;]{0,14}\(|取消|解除|[零0免])$"
)
_PENALTY = Pattern(
    r"(?:解约|退订|离网|终止|违约)[^,。;\n]{0,6}补[足缴交齐收][^,。;\n\d]{0,10}$|(?:违约金|赔偿金|违约金额|赔付)[^。\n]*$|(?:(?<=.)[+*x×]|(?<![0-9])[1一]个月)的?$"
)
# “违约金=剩余月份×60元/月，且月最低消费为18元”: a fact of its own behind the penalty.
_BESIDES = Pattern(r"[,;](?:且|并且|同时|另外?)(?:每个?)?月?$")
_NO_CLAIM_AFTER = Pattern(
    r"^(?:[^,。;\n\d]{0,6}叠加[^,。;\n]{0,20}的[^,。;\n]{0,6}(?:用户|客户)|不变| ?[)”\"]? ?[*×xX乘](?! ?\d+(?: ?个?[月期]|[)\]】]|$))"
    r"|类|活动|、[^,。;\n\d()]{1,12}类"
    r"|[^,。;\n]{0,6}(?:的|时|者)?,?[^,。;\n\d超]{0,4}?(?:用多少,?(?:收|付|扣|算|交)多少|(?:据|按)实(?:际)?(?:使用)?(?:结算|收|计|扣)|实报实销"
    r"|(?:也|亦|均|都|仍|则)?不(?:再|会|另|予|用|需要?)*(?:另外|额外)?(?:补|追)(?:收|足|齐|扣|缴|交|差)|(?:也|亦|均|都|则)?(?:不予|不再|不会)补)"
    r"|[^,。;\n]{0,3}互斥|[^,。;\n]{0,2}(?:指|是指|定义|口径|包含|不(?:包括|包含"
    r"|含)|费用包含|含义"
    r"|中(?![^,。;\n]{0,2}保底)|(?<![国省境])内)|(?:及"
    r"|或)?以上(?:的)?(?:用户|客户|套餐客户)|的?(?:用户"
    r"|客户)(?:可|均|专|不|暂|无法|除外)|(?:享|返)[^,。;\n]{0,6}等)"
)
# A fine number that the customer may have brings a least of its own; a sum beside it is what this one asks for.
_FINE_NUMBER = Pattern(r"靓号(?:合约|协议)期?内[^。;\n]{0,60}$|靓号(?:用户|客户|号码)?(?:的|按|须确保|执行|协议|约定)*[^,。;\n\d]{0,6}$")
_ASKED = Pattern(rf"{_MUST}|保底|低消")
_ABOVE_AFTER = Pattern(r"^[^,。;\n]{0,2}以上[,。;]")
_OTHER_OFFER = Pattern(
    r"同档位?产品[“\"][^”\"]*$|(?:若|如)[^,。;\n]{0,8}(?:参加|参与|办理)[了过]?其[他它][^。;\n]*$|(?:已|曾|未)(?:经)?(?:参加"
    r"|参与)[了过]?[^,。;\n]*$"
)
# “不可抵扣增值业务、最低消费等费用”, “互斥，如承诺保底得礼包”, “已办理保底合约”: words for a least without a sum, of other things.
_IN_A_LIST = Pattern(
    r"(?:抵扣|冲抵|抵充|抵减|不(?:可|能|得)?(?:用于|支付|缴纳)[^,。;\n]*)[^,。;\n]{0,24}$|互斥[^。;\n]{0,4}[,(](?:例?如|包括|含|即"
    r"|具体)[^。;\n]*$"
    r"|互斥[(:](?:例?如|包括|含|即)?[^。;\n]*$"
)
_EXCLUDED = Pattern(r"(?:与|和|同|跟)[^,。;\n]{0,24}$")
_EXCLUDES = Pattern(r"[^,。;\n]{0,30}(?:互斥|依赖|互为|叠加|同享|兼容|不(?:支持|可以?|能|得|允许)同时)")
_ALREADY = Pattern(
    r"(?:已|曾)经?(?:办理|订购|签约|签订?|享受|有|存在|处于)[了过]?[^,。;\n的]{0,8}$"
    # “对有保底消费的用户，出账低于保底消费的…”, “适用于低消59元用户”, “满减券最低消费20元可用”
    r"|(?:对于?|如果?|若|凡)(?:用户|客户|您|号码|手机|已|原|本身)*(?:有|存在|带有?|含有?|具有)(?:(?:(?!需|须|应)[^,。;\n]){0,8}"
    r"|[^,。;\n]{0,8}(?:低消|保底|最低消费|承诺消费)[^。;\n]*)$"
    r"|(?:用券|满减券?|券的|券使用)$"
)
# “另一款全家通有最低消费，本款没有”: the other's.
_OF_ANOTHER = Pattern(
    r"(?:另外?一[款种个]|另[款种]|别的|别款|隔壁|其[他它余](?:档|款)?)[^,。;\n本该此]{0,16}(?:才|都|均|也)?(?:有|设|要求?|需|须|收)[^,。;\n本该此]{0,6}$"
)
_NOT_THIS = Pattern(r"[^。;\n]{0,8}?,?(?:而|但)?(?:本|此|该|这)(?:款|套餐|产品|业务|卡|档)?(?:则|却)?(?:没有|无|不(?:设|要|需|收|做))")
# “通过订购暖阳宽带保底29元套餐办理”: the name of another plan, by which one comes to this one.
_FOR_WHOM = Pattern(r"(?:适用于?|面向|针对|[仅只]限|对象:?|目标(?:用户|客户):?)[^,。;\n]{0,8}$")
_THOSE = Pattern(r"元?(?:/月)?(?:及?以上|档|套餐|的|\(含\)){0,3}(?:用户|客户)")
_ORDERED_WITH = Pattern(
    r"(?:(?:通过|随|凭|叠加|依托|搭配)(?:订购|办理|参加|签约|受理)?|(?:同时|一并|一起)(?:订购|办理|受理))[^,。;\n]{0,24}$"
)
_ENDS_A_NAME = Pattern(
    r"[^,。;\n]{0,12}?(?:资费|套餐|产品|业务|合约|活动|主套)(?:[^,。;\n]{0,4}(?:办理|订购|受理|使用|销售|赠送|开通)"
    r"|[^,。;\n]{0,20}(?=[,。;\n]|$))"
)
_A_NAME = Pattern(r"融合|套餐|套卡")
_STANDING = Pattern(r"(?:近|前|过去|最近)[^,。;]{0,6}月[^,。;]{0,4}$|(?:平均|月均|ARPU)[^,。;]{0,4}$")


def find(passage: Passage) -> Iterator[Claim]:
    """Yield a claim for each least that is asked for; the value is None where no sum, or not how often, is stated."""
    if not any(mark in passage.folded for mark in _MARKS):
        return
    taken: list[Span] = []
    for pattern in (_WITH_SUM, _WITHOUT_SUM, _FREE, _SHORT_OF_IT, _BARE):
        for found in passage.find(pattern):
            span = Span(*found.span())
            if any(span.overlaps(other) for other in taken) or _is_none(passage, span) or _is_nothing(found):
                continue
            if pattern in {_FREE, _SHORT_OF_IT} and not _binds(passage, found):
                continue
            value = _value(passage, found) if pattern is _WITH_SUM else _free_value(found) if pattern is _FREE else None
            taken.append(span)
            yield Claim("minimum_spend", span, value)
    for span in least_spends_by_level(passage):
        if not any(span.overlaps(other) for other in taken) and not _is_none(passage, span):
            taken.append(span)
            yield Claim("minimum_spend", span)
    for span in () if taken else least_spends_by_default(passage):
        if not _is_none(passage, span) and not any(money(told[0]) == 0 for told in passage.find(SUMS, span)):
            yield Claim("minimum_spend", span)


def _is_none(passage: Passage, span: Span) -> bool:
    sentence = passage.sentence_at(span.start)
    before, after = passage.folded[sentence.start : span.start], passage.folded[span.end : span.end + 20]
    return (
        bool(
            _NO_CLAIM_BEFORE.search(before)
            or (_PENALTY.search(before) and not _BESIDES.search(before))
            or _STANDING.search(before)
            or (_FINE_NUMBER.search(before) and not SUMS.search(passage.folded, *span))
            or _OTHER_OFFER.search(before)
            or _OF_ANOTHER.search(before)
            or _NOT_THIS.match(after)
            or _NO_CLAIM_AFTER.match(after)
            or (_ABOVE_AFTER.match(after) and not _ASKED.search(passage.folded, *span))
            or _ALREADY.search(before)
            or (_FOR_WHOM.search(before) and _THOSE.match(after))
            or (_ORDERED_WITH.search(before) and (_ENDS_A_NAME.match(after) or _A_NAME.search(passage.folded, *span)))
            or (not SUMS.search(passage.folded, *span) and _is_of_a_list(passage, before, span))
        )
        or negated(passage, span)
        or about_other_plan(passage, span)
    )


def _is_of_a_list(passage: Passage, before: str, span: Span) -> bool:
    """Return whether words without a sum stand among what credit cannot pay for, or among what the offer excludes."""
    return bool(_IN_A_LIST.search(before) or (_EXCLUDED.search(before) and _EXCLUDES.match(passage.folded, span.end)))


def _is_nothing(found: re.Match[str]) -> bool:
    """Return whether the least is nought: “最低消费0元”."""
    return any(money(told[0]) == 0 for told in SUMS.finditer(found[0]))


def _binds(passage: Passage, found: re.Match[str]) -> bool:
    """Return whether words in free order ask for money each month, and are no gate to a gift or an offer."""
    return bool(_OF_MONEY.search(found[0]) or _TAKEN.search(found[0])) and not _UNBOUND.match(
        passage.folded[found.end() : found.end() + 20]
    )


def _free_value(found: re.Match[str]) -> RecurringCharge | None:
    amount = money(next(words for words in found.groups() if words))
    if amount is None or "月" not in found[0]:
        return None
    return RecurringCharge(amount=amount, unit=MoneyUnit.YUAN, per=Period(1, TimeUnit.MONTH))


_MONTH_BEFORE = Pattern(r"(?:每(?:个)?(?:自然)?月|月)[^,。;\n]{0,14}$|承诺在网[^,。;\n]{0,10}(?:手机)?$")
_LENGTH_AFTER = Pattern(rf"^ ?[*x×)]? ?{LENGTH}")


def _value(passage: Passage, found: re.Match[str]) -> RecurringCharge | None:
    """Return the least with its month, None where no word says that it is by the month."""
    words = found["sum"] or found["sum_first"] or found["at_least"] or found["promised_sum"]
    amount = money(words)
    monthly = (
        found["before"]
        or found["per"]
        or found["per_after"]
        or found["month_word"]
        or found["at_least"]
        or (found["promised"] and re.search("[每月]月|月话费|月消费", found[0]))
        or re.search("月(?:消费|保底|最低)|/月", found[0])
        or _MONTH_BEFORE.search(passage.folded[max(0, found.start() - 24) : found.start()])
        or _LENGTH_AFTER.match(passage.folded[found.end() : found.end() + 12])
    )
    if amount is None or not monthly:
        return None
    return RecurringCharge(amount=Decimal(amount), unit=MoneyUnit.YUAN, per=Period(1, TimeUnit.MONTH))
