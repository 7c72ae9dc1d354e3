"""What a sentence about a later price says of the time before: another price, or that it costs less."""

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


_COSTS_LESS = re.compile(
    rf"免费(?:体验|试用|使用期?|观看|赠送)|(?:免费|免月租|免租|赠送)[^,。;\n]{{0,8}}?{LENGTH}"
    rf"|{LENGTH}(?:之?内)?[^,。;\n]{{0,4}}?(?:免费|免月|免租|免功能|体验)"
    r"|赠送?期|免费至|(?:推广|公测|促销|活动|合约|试商用)期?[内间]?(?:均)?免费"
    r"|(?:体验|试用|免费|优惠|折扣|减免|特惠)期|优惠(?:到期|结束|期满|后)|减免|立减|首个?月(?:优惠|减|立减|仅|只|体验|特惠)|(?:首|前|头)[^,。;]{0"
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
