"""The length of a contract in the name of an offer: “金融合约79元档36个月”, “12期U享合约”, “购机合约活动（36个月）”.

Between the word for a contract and its length a name puts anything: a price level, a channel, a version. Such a name tells the
kind of offer, as “合约36个月” does; who may have it, how long a gift lasts and another contract are told apart by their words.
"""

from generator.claims.passage import Passage, Span, passage_of
from generator.claims.pattern import Pattern
from generator.claims.quantities import length
from generator.tariff.quantity import Duration

# What is no contract of this offer: none at all, one that is over or another's, who has one, the money of one.
_CONTRACT = Pattern(
    r"(?<!(?<![\d.])0)(?<![无非零免未原旧老主不])(?<!没有)(?<!不含)(?<!存量)(?<!现有)(?<!其他)(?<!其它)(?<!已有)(?<!不限)(?<!取消)"
    r"(?<!退出)(?<!解除)(?<!终止)(?<!到期)(?<!脱离)"
    r"(?:合约|合同|在网协议|(?:靓号|购机|分期|宽带|消费|承诺)协议)"
    r"(?!期?(?:到期|期满|届满|已?满|届|外|结束|[之以]?[前后])|到期|期满|届满|外|(?:内|期内)?(?:老|新|存量|的)*(?:用户|客户|号码|会员)"
    r"|机?(?:惠|用户|客户)|款|号码|转非|接续|变更|解除|终止|退出)"
)
# A date is no length, and neither is the first, the next or the last so many months, nor how long one has been a customer.
_LENGTH = Pattern(
    r"(?<![\d.首前后近第次满每送赠享返免减含延续年月龄试])(?<!体验)(?<!优惠)(?<!折扣)(?<!会员)(?<!有效期)(?<!首年)(?<!流量)(?<!语音)(?<!"
    r"延长)(?<![≥>])"
    r"(?P<length>(?:[1-9]|[1-9]\d) ?(?:个自然月|个月|期)|(?:1[28]|24|30|36|48|60)月|[1-5一二两三四五]年期?)"
    r"(?![\d内前后免费送赠租付包底初末以]|及以|后|起|(?:会员|权益|流量|体验|优惠|折扣)(?![^-,()]{0,8}合约)|有效|龄|网龄|的?(?:用户|客户)"
    r"|享|版|话费|月租|/|[一-龥]{0,2}(?:免费|免月|会员))"
)
_STAYS = Pattern(
    r"(?:^|(?<=[-+:( 月版档款元,]))(?:须|需|承诺|约定|要求|保底)?在网(?P<length>(?:[1-9]|[1-9]\d) ?(?:个自然月|个月|期)"
    r"|[1-5一二两三四五]年)"
    r"(?=享|可享|立享|尊享|购|直降|立减|含|赠|得|减)"
)
"""“套餐199元-在网36个月享购机直降2100元”: what is given for staying, where no customer is spoken of."""
_CUSTOMERS = Pattern(r"老用户|老客户|存量|网龄用户|满|以上|用户专|客户专|正常在网|已在网")
_REMARK = Pattern(r"(?:【[^【】]{1,12}】)$")
"""“…合约99档24月【不可单独取消】”"""
_FORMULA = Pattern(r"履约|违约|剩余|月份")
"""“40元*违约后剩余合约月份/6个月”: what leaving costs is reckoned with lengths, and is no name."""
_WORDS = ("合约", "合同", "协议", "在网")
_APART = 30
"""How far from each other they may stand: over what a name tells between them, and no second offer of a long list."""


def in_name(passage: Passage) -> tuple[Span, Duration | None] | None:
    """Return the words of a name that tell the length of a contract, and the length where there is one; None where there are none."""
    if not any(word in passage.folded for word in _WORDS) or not _is_name(passage) or _FORMULA.search(passage.folded):
        return None
    stays = next(passage.find(_STAYS), None)
    if stays and not _CUSTOMERS.search(passage.folded, 0, stays.start()):
        return Span(*stays.span()), length(stays["length"])
    contract = next(passage.find(_CONTRACT), None)
    if contract is None:
        return None
    lengths = [found for found in passage.find(_LENGTH) if _gap(contract.span(), found.span()) <= _APART]
    if not lengths:
        return None
    last = lengths[-1]
    told = {length(found["length"]) for found in lengths}
    span = Span(min(contract.start(), last.start()), max(contract.end(), last.end()))
    return span, told.pop() if len(told) == 1 else None


def _is_name(passage: Passage) -> bool:
    remark = _REMARK.search(passage.folded)
    return passage.is_name or (remark is not None and passage_of(passage.folded[: remark.start()]).is_name)


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[0] - other[1], other[0] - one[1])
