"""Why words that look like a tie are none: denied right before them or in them, said of another case, of the parts of this plan."""

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern

_DENIED_BEFORE = Pattern(
    r"(?:不用|用不着|不必|毋|不是|并不|并非|不一定|不见得|没有?必要|(?<![有线])无[须需]?|毋须|不需要?|不须|不要求|不强制)(?:再|另外|另行|额外|同时|先|去|您|用户|客户)*\Z"
)
_DENIED_NEED = Pattern(r"(?:需要?|须|要|必须|应)")
_NOT_BEFORE = Pattern(r"不\Z")
_DENIED_IN = Pattern(
    r"不(?:再|会|用|必)?(?:与|和|同|跟)[^,。;]{1,12}?(?:捆绑|绑定|融合|关联|挂钩|打包|搭售)|(?:仅|只|专)?限非|(?:不影响|不受影响)|余额"
)
"""“不与号码捆绑”; “限非会员用户” shuts holders out; what stands to the account's credit is money."""
_LIMIT_BEFORE = Pattern(r"[上下权]\Z")
"""“档位下限变更套餐”: the second half of 下限, no 限."""
_ITSELF_AFTER = Pattern(r"的?(?:客户|用户)本人")
_PAID_AFTER = Pattern(r"(?:收取|扣取|扣除|扣缴|计收|计费|出账|缴纳|支付|付)")
"""“仅限办理套餐的客户本人使用”; “随套餐一并收取” is when it is paid."""
_ONE_CASE = Pattern(r"(?:针对|对于|对(?!应))")
_ONE_CASE_AFTER = Pattern(r",(?:则|若|如|其|仅)")
_OPTIONAL_BEFORE = Pattern(r"(?:可以?选|可选|选装|自选|自愿选择?)[^,。;]{0,4},\Z")
"""“宽带可以选，要办融合群才开通”: what a part of the plan needs that one may leave out."""
_SAVED = Pattern(r"(?:预存|充值?|存)[0-9.]+ ?元?(?:享|送|得|返|赠)[0-9.]+ ?元[^,。;]{0,6}(?:话费|通信费|券)\Z")
_WHILE_USED = Pattern(r"使用时,?\Z")
_ON_LEAVING = Pattern(r"(?:退订|取消|终止|注销)(?:本|该|此)?(?:[^,。;]{0,4})?前,?\Z")
"""What is to be ended first by who wants to leave."""
_MAY_END_IT = Pattern(
    r"(?:如|若)?(?:客户|用户)?[需要]?(?:降低|降至|降档)[^。;]{0,40}?,?[须需应]要?先(?:主动|自行)?(?:申请|办理)(?:活动|合约|本|该|此)?[^,。;]{0,8}?(?:终止|解除|取消|解约)"
)
"""Whoever wants a lower plan ends this first: a mere ban on a lower plan, whatever it is."""
_PARTS_OF_IT = Pattern(
    r"(?:\A|[^一-龥])(?:手机|移网|宽带|电视|固话|高清电视)(?:与|和|及|、|\+)(?:手机|移网|宽带|电视|固话|高清电视)融合(?:套餐|产品)(?=[,。;]|\Z)"
)
_LIST_BEFORE = Pattern(r"(?:享|含|包括|包含)[^。;()]*、[^。;()]*\Z")


def is_none_by_its_words(passage: Passage, span: Span) -> bool:
    """Return whether the words deny the tie, tell another case, or speak of the parts of this plan."""
    folded, sentence = passage.folded, passage.sentence_at(span.start)
    words = folded[span.start : span.end]
    before, after = folded[sentence.start : span.start], folded[span.end : sentence.end]
    if _DENIED_IN.search(words) or _DENIED_BEFORE.search(before) or (_NOT_BEFORE.search(before) and _DENIED_NEED.match(words)):
        return True
    if words.startswith("限") and _LIMIT_BEFORE.search(before):
        return True
    if (
        (words.startswith("随") and _PAID_AFTER.match(after))
        or _ITSELF_AFTER.match(after)
        or _SAVED.match(words)
        or (_ONE_CASE.match(words) and _ONE_CASE_AFTER.match(after))
    ):
        return True
    if _WHILE_USED.search(before) or _OPTIONAL_BEFORE.search(before) or _ON_LEAVING.search(before):
        return True
    said = folded[sentence.start : sentence.end]
    return bool(_MAY_END_IT.search(said) or _PARTS_OF_IT.search(said) or _is_of_an_item(folded, sentence, span))


def _is_of_an_item(folded: str, sentence: Span, span: Span) -> bool:
    """Return whether the words stand in the bracket behind one item of a list of what the plan holds."""
    opened = folded.rfind("(", sentence.start, span.start)
    return opened > folded.rfind(")", sentence.start, span.start) and bool(_LIST_BEFORE.search(folded[sentence.start : opened]))
