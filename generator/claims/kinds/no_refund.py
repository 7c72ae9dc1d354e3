"""Money paid that a text does not give back: “预存款不退不转”, “已付费用不予退还”. Its value is always None.

Vouchers, perks and data that lapse are no money paid, and are not meant.
"""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.context import about_other_plan
from generator.claims.passage import Passage, Span

_PAID = (
    r"(?:预存|协议款|话费|费用|款项|预付|月费|套餐费|年费|功能费|装机费|调测费|一次性(?:支付|收取|收费|缴纳|费用|到账)"
    r"|押金|保证金|余额|金额|已(?:支付|缴纳?|交|付|收)|款)"
)
_NOT_BACK = (
    r"(?:不退(?:不转|不换|还|款|费|回|$|(?=[,。;!?\n)且并]))"
    r"|不(?:予|再|可|能|得|给予|支持|做|办理)(?:以)?(?:退还|退费|退款|清退|退回|退转|退(?!订|出本|网|出[^,。;]{0,3}活动)|提现|现金退)"
    r"|(?<=预存话费)不再?返还|不予返还|概不退|均不退|无法(?:退还|退款|退费|退回)|不可(?:作|做)现金退出|不可清退)"
)
_WORDS = re.compile(rf"{_PAID}[^。;!?\n]{{0,25}}?{_NOT_BACK}")
_SUM = re.compile(rf"(?<![\d.])[\d.]+ ?元[^,。;!?\n]{{0,8}}?{_NOT_BACK}")
_VOUCHER = re.compile(
    r"(?:电子券|消费券|券|权益|会员|流量|礼品|红包|卡密|AI豆|金币|积分|赠送的?(?:话费|金额)?|赠费|获赠|回馈|返(?:还)?的|资源|时长|语音|商品|充值)[^,。;!?\n元]{0,14}$"
)
_UNUSED_GIFT = re.compile(r"(?:剩余|未使用)(?:的)?(?:流量|资源|语音|权益)")


def find(passage: Passage) -> Iterator[Claim]:
    """Yield each statement that money paid is not given back on leaving or where it is not used."""
    told: list[Span] = []
    for found in (*passage.find(_WORDS), *passage.find(_SUM)):
        span = Span(*found.span())
        if any(span.overlaps(other) for other in told) or _is_gift(passage, found) or about_other_plan(passage, span):
            continue
        told.append(span)
        yield Claim("no_refund", span)


def _is_gift(passage: Passage, found: re.Match[str]) -> bool:
    """Return whether what is not given back is a voucher or perk: it stands last before the words that refuse."""
    refusal = re.search(_NOT_BACK, found[0])
    until = found.start() + (refusal.start() if refusal else 0)
    before = passage.folded[passage.sentence_at(found.start()).start : until]
    return bool(_VOUCHER.search(before) or _UNUSED_GIFT.search(before))
