"""最低消费: a least that has to be spent each month."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.claims.claim import Claim
from generator.claims.context import about_other_plan, negated
from generator.claims.passage import Passage, Span
from generator.claims.quantities import LENGTH, MONEY, NUMBER, money
from generator.tariff.price import RecurringCharge
from generator.tariff.quantity import Period, TimeUnit
from generator.tariff.words import MoneyUnit

_LEAST = (
    r"(?:最低(?:月)?(?:通信|通讯|话费)?消费(?:额|限制|要求)?|月?保底(?:消费|金额|月费)?|低消|低销|约消|承诺(?:每)?(?:月)?(?:手机账户|手机"
    r"|账户)?(?:最低|保底)?(?:月)?消费|承诺(?:月)?(?:保底|低消))"
)
_BETWEEN = r"(?:不低于|不少于|不小于|应?达到?|须满|满|需|为|是|至少|:|>=?|≥|≧|\(|“|额度|金额|手机账户|手机|账户|智家产品| ){0,4}"
_MONTHLY = rf"(?:/ ?(?:每)?(?:个)?月|每月|(?:[*x×] ?)? ?{NUMBER} ?个月|/户/月)"
_WITH_SUM = re.compile(
    rf"(?P<before>每(?:个)?(?:自然)?月[^,。;\n]{{0,14}}?)?(?:{_LEAST}{_BETWEEN}(?P<sum> ?{MONEY}) ?(?P<per>{_MONTHLY})?"
    rf"|(?P<sum_first>{MONEY}) ?(?:档)?(?:/月)?(?P<month_word>月)?(?:保底|最低消费|低消|低销)(?:消费)?(?P<per_after>{_MONTHLY})?"
    rf"|(?P<at_least>月(?:承诺|基本)(?:通信)?消费(?:额)?(?:不低于|不少于|须达到?|需达到?|至少|满) ?{MONEY}))"
    rf"|(?P<promised>承诺[^,。;\n]{{0,20}}?消费(?:额)?(?:不低于|不少于|至少|满)(?P<promised_sum> ?{MONEY}))"
)
_WITHOUT_SUM = re.compile(
    rf"承诺(?:每月|月)?(?:保底|低消)(?:消费)?(?!{_BETWEEN}{MONEY})|(?:需|须|有)(?:每月)?(?:保底|最低)消费(?!{_BETWEEN}{MONEY})"
    rf"|承诺消费(?=加|返|享|优惠|送|赠|得)|承诺[^,。;\n]{{0,4}}(?:灵活)?保底消费(?:基础上)?|(?:收取|共担|支付"
    rf"|承担)[^,。;\n]{{0,6}}保底(?:费用?|金额|消费)(?!{_BETWEEN}{MONEY})"
    rf"|资费(?:标准)?(?:为|是)(?:每?月)?保底(?:金额|消费)"
)

# What only explains the word, counts towards a penalty, or says who may join.
_NO_CLAIM_BEFORE = re.compile(
    r"(?:不(?:再)?(?:收取|计入|包含(?:在)?|含|抵扣|受)|不包含在|无(?:需)?(?:每月)?(?:手机)?|抵扣靓号|计入"
    r"|参加[^,。;]{0,6}互斥|未参加[^,。;]{0,14}\(|靓号)$"
)
_PENALTY = re.compile(r"(?:违约金|赔偿金|违约金额|赔付)[^。\n]*$|(?:[+*x×]|(?<![0-9])[1一]个月)的?$")
_NO_CLAIM_AFTER = re.compile(
    r"^(?:[^,。;\n]{0,2}(?:指|是指|包含|费用包含|含义|以上[,。;]|中(?![^,。;\n]{0,2}保底)|内)|(?:及"
    r"|或)?以上(?:的)?(?:用户|客户|套餐客户)|的?(?:用户"
    r"|客户)(?:可|均|专)|(?:享|返)[^,。;\n]{0,6}等)"
)
_STANDING = re.compile(r"(?:近|前|过去|最近)[^,。;]{0,6}月[^,。;]{0,4}$|(?:平均|月均|ARPU)[^,。;]{0,4}$")


def find(passage: Passage) -> Iterator[Claim]:
    """Yield a claim for each least that is asked for; the value is None where no sum, or not how often, is stated."""
    taken: list[Span] = []
    for pattern in (_WITH_SUM, _WITHOUT_SUM):
        for found in passage.find(pattern):
            span = Span(*found.span())
            if any(span.overlaps(other) for other in taken) or _is_none(passage, span):
                continue
            value = _value(passage, found) if pattern is _WITH_SUM else None
            if value is not None and value.amount == 0:
                continue
            taken.append(span)
            yield Claim("minimum_spend", span, value)


def _is_none(passage: Passage, span: Span) -> bool:
    sentence = passage.sentence_at(span.start)
    before, after = passage.folded[sentence.start : span.start], passage.folded[span.end : span.end + 20]
    return (
        bool(_NO_CLAIM_BEFORE.search(before) or _PENALTY.search(before) or _STANDING.search(before) or _NO_CLAIM_AFTER.match(after))
        or negated(passage, span)
        or about_other_plan(passage, span)
    )


_MONTH_BEFORE = re.compile(r"(?:每(?:个)?(?:自然)?月|月)[^,。;\n]{0,14}$|承诺在网[^,。;\n]{0,10}(?:手机)?$")
_LENGTH_AFTER = re.compile(rf"^ ?[*x×)]? ?{LENGTH}")


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
