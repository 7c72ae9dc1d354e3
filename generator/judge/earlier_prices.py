"""What a sentence about a later price says besides: another price before or after, or that it costs less for a time."""

import re
from decimal import Decimal

from generator.claims.quantities import LENGTH, MONEY, money
from generator.judge.filed_claims import FiledClaim

_EARLIER = re.compile(
    rf"(?:(?:合约|优惠|活动|促销|推广|体验|试用|特惠|折扣|承诺|协议|补贴|在校|在读|合同|政策)(?:期间|期内|期|内|价)|前期|首期|首单|首次"
    rf"|(?:首|前|头)(?!个?月[^,。;]{{0,6}}(?:列|一次性))[^,。;\n]{{0,6}}[年月期季]|{LENGTH}(?:之?内)?)"
    rf"(?:(?!返|赠|送|充|存|券|得|保底|消费|调测|装机|安装|工料|工本|材料|开户|初装|押金|一次性|列账|违约|优惠(?![价至到后])"
    rf"|减)[^,。;\n\d]){{0,10}}?({MONEY})(?!话费|\((?:含|其中|包含)|(?:的)?(?:购|终端|券)|/(?:次|条|分钟|G))"
)
"""A price that a sentence names for the time before: “合约期月费8元，非合约期月费18元”."""
_BY_HOW_MUCH = re.compile(rf"(?:优惠|减免|立减|直降|让利|(?<!立)减)(?:金额|月费|套餐费|月租)?(?:为)?({MONEY})")


def sums_less(words: str) -> set[Decimal]:
    """Return the sums by which a price is less: no prices themselves."""
    return {amount for told in _BY_HOW_MUCH.finditer(words) if (amount := money(told[1])) is not None}


def earlier_sums(claim: FiledClaim) -> set[Decimal]:
    """Return the prices that the sentence of a claim names for the time before, in yuan."""
    span = claim.claim.span
    before = claim.passage.folded[claim.passage.sentence_at(span.start).start : span.end]
    return {amount for told in _EARLIER.finditer(before) if (amount := money(told[1])) is not None}


_A_SUM = re.compile(MONEY)
_FEE_BEFORE = re.compile(
    r"(?:每(?:个)?[月年期]|[月年]费|月租费?|功能费|套餐费|资费|费用|[收计扣付]费|个月|价格?|按|恢复|[至到为]|收|扣|取|付|缴|纳|仅需?|只需?|起|开始|后|[,;(]|^)"
    r"(?:均|各|优惠价?)?(?:为|是|至|到|:|按)?$"
)
_FEE_AFTER = re.compile(r"^ ?(?:/ ?(?:每?个?月|年|期)|每(?:个)?[月年]|包月|体验|[*x×])")
_NO_FEE_BEFORE = re.compile(
    r"(?:返|赠|送|充|存|券|得|抵|摊|保底|低消|消费|调测|装机|安装|工料|工本|材料|开户|初装|押金|一次性|列账|违约|赔|补[缴贴交]|价值|调前"
    r"|低于|高于|不足|超过|超出|套外|封顶|达到?|满|每[次条张个台]|副卡|信用|冻结|原价|合计|共计|总|优惠(?![价至到后为])|减免?|直降"
    r"|立减|让利)[^,。;]*$"
)
_NO_FEE_AFTER = re.compile(
    r"^(?: ?/ ?(?:次|条|分钟|G|M|台|张|个|户)|[^,。;\d/]{0,6}(?:档|套餐(?!费)|包(?!月|年)|卡|版|话费|券|购|终端|礼|会员)|及?以[上下]"
    r"|\((?:含|其中|包含)|[^,。;]{0,6}?[从自]20[0-9]{2}年[^,。;]{0,8}?起[^,。;]{0,2}调)"
)
_BESIDE = 60


def fees_beside(claim: FiledClaim) -> set[Decimal]:
    """Return the sums that the sentence of a claim names near it as what is paid for the plan, in yuan."""
    folded, span = claim.passage.folded, claim.claim.span
    sentence = claim.passage.sentence_at(span.start)
    paid: set[Decimal] = set()
    for found in _A_SUM.finditer(folded, max(sentence.start, span.start - _BESIDE), min(sentence.end, span.end + _BESIDE)):
        before = re.split("[,;。(]", folded[max(sentence.start, found.start() - 12) : found.start()])[-1]
        after = folded[found.end() : min(found.end() + 24, sentence.end)]
        like_a_fee = _FEE_AFTER.match(after) or _FEE_BEFORE.search(before)
        if like_a_fee and not _NO_FEE_BEFORE.search(before) and not _NO_FEE_AFTER.match(after) and (amount := money(found[0])) is not None:
            paid.add(amount)
    return paid


_COSTS_LESS = re.compile(
    rf"免费(?:体验|试用|使用期?|观看|赠送)|(?:免费|免月租|免租|赠送)[^,。;\n]{{0,8}}?{LENGTH}"
    rf"|{LENGTH}(?:之?内)?[^,。;\n]{{0,4}}?(?:免费|免月|免租|免功能|体验)"
    rf"|(?:体验|试用)[^,。;\n]{{0,4}}?{LENGTH}|限免|(?<![\d.])0(?:\.\d+)? ?元(?:体验|试用|尝鲜)"
    rf"|优惠[^,。;\n\d]{{0,6}}?(?:{LENGTH}|20[0-9]{{2}}年|[至到]年底)"
    rf"|期(?:内|间)?[^,。;\n\d]{{0,4}}?(?:免费|不收|0 ?元)|第[一1]个?(?:自然)?(?:周期|期|月|年|账期)[^,。;\n\d]{{0,4}}?(?:免|半价|0 ?元)"
    r"|回调|上调|上浮|上涨|回升|第[0-9 ]+[-至到~][0-9 ]+个?月免"
    r"|赠送?期|免费至|(?:推广|公测|促销|活动|合约|试商用)期?[内间]?(?:均)?免费"
    r"|(?:体验|试用|免费|优惠|折扣|减免|特惠)期|优惠(?:到期|结束|期满|后)|减免|立减|(?:优惠|折扣)(?!价)[^,。;\d]{0,6}(?:到期|结束|期满|届满|过后|用完|取消|终止|失效)|不再[^,。;]{0,4}(?:优惠|折扣|减免)"
    r"|本(?:年度?|学期|学年)[^,。;\d]{0,4}免费|首个?月(?:优惠|减|立减|仅|只|体验|特惠)|(?:首|前|头)[^,。;]{0"
    r",6}[年月期](?:(?!资源|流量|通话|返|赠|送)[^,。;]){0,8}?(?:免"
    r"|半价|减半|[\d.]+ ?折)"
)
_LOOKED_BACK = 40


def _words_up_to(claim: FiledClaim) -> str:
    """Return the words of a claim and what its sentence says shortly before them, folded."""
    span = claim.claim.span
    start = max(claim.passage.sentence_at(span.start).start, span.start - _LOOKED_BACK)
    return claim.passage.folded[min(start, span.start) : span.end]


def cost_less_before(claim: FiledClaim) -> bool:
    """Return whether the words of a claim, or those shortly before, say that it costs less or nothing for a time."""
    return bool(_COSTS_LESS.search(_words_up_to(claim)))
