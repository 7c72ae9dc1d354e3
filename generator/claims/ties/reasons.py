"""Why words that name another product tie nothing to it: what stands before them, in them, behind them."""

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.ties.reasons_of_parts import is_of_a_part
from generator.claims.ties.reasons_of_use import is_of_use
from generator.claims.ties.reasons_of_words import is_none_by_its_words

CHOICE_BEFORE = Pattern(
    r"(?:无需|无须|毋须|不需要?|不必|不要求|不限|不强制|无论|不论|可选|也可|均可|可以?|可自愿|自愿|自行|自主|自由|建议|推荐|优先|如果?"
    r"|若|如需|倘若|是否|凡未|支持|不)[^,。;、]{0,3}$"
)
"""A denial, an offer or an “if” right before a need."""
_OTHERS_BEFORE = Pattern(r"(?:不限|不含|不包括|暂不|除|非|未|不向|不对|如|若|已参加)[^,。;]{0,6}$")
"""Who is left out, or an “if”, right before those who may have it."""
_FORBIDDEN_BEFORE = Pattern(r"(?:可|能|得|允许|支持|无法|禁止|不|勿)[^,。;]{0,4}$")
"""What may go together, or must not: the one is a choice, the other an exclusion."""
_FORBIDS_AFTER = Pattern(
    r"^[^,。;\n]{0,4}?可(?:随时|退订|取消|通过|登录|查询)|^[^,。;\n]{0,10}?(?:不[可能得予支享参]|无法|除外|互斥|不再|共享|保底|缴|(?<!折)扣|优先|费用|通过|登录|前往|拨打)|^,?否则[^。;\n"
    r"]{0,8}影响"
    r"|^(?:[(][^()]*[)])?[:为是]+ ?[无否]"
)
_ABOUT_MONEY_BEFORE = Pattern(r"(?:通信费|话费|消费|余额|预存款|月费|违约金|赔付|券|红包|积分|网龄|速率|提速)[^。;]{0,10}$")
_EXPLAINED = Pattern(r"更名|原名称|是指|指的是|否则[^。;]{0,10}影响")
"""What explains a name or a word asks for nothing."""
_OWN_GIFT = Pattern(r"(?:赠|享受|享有|含|附带|权益|促销|流量|会员)[^。;]{0,90}与(?:主产品|主套餐|本[一-龥]{2})同[开订]同[停退关]")
"""A gift of this very plan, which comes and goes with it and is sold with nothing else."""
_BAN = Pattern(
    r"(?:不(?:可|能|得|应|允许|支持|予|再)?|无法|禁止)[^,。;]{0,10}?(?:降(?:低|档|至)?|低于|变更|更换|更低|低档)|(?:只|仅)[^,。;]"
    r"{1,8}?(?:升|上调|向上|往上"
    r"|调高|变更|更高|[向往转]高档|迁转)|只升不降|可升不可降"
)
_MOVES_WITHIN = Pattern(
    r"(?:仅|只)(?:能|可以?|限|允许|支持)?(?:于|在)?[^,。;]{1,20}?(?:之?间|范围内|系列内|内)(?:进行|相互|互相)?(?:互转|互换|互改|变更|"
    r"更换|转换|调整|升降)"
)
"""Where one may change to is no plan that one must have."""
_AS_IT_IS = Pattern(
    r"(?:保持|维持|保留|保有|承诺|约定|确保|保证|要求)(?:使用|在用)?(?:的)?(?:不(?:得|可|能)?(?:低于|变更|更换|降低|调整))?(?:的)?(?:您|客户|用户)?"
    r"(?:当前|现有|目前|现在|原有?|既有|办理时|签约时|参加(?:活动)?时|入网时|使用|在用|其|该|本|此)*的?(?:主|基础|移网|手机)?(?:套餐|资费)?(?:档[次位])?"
    r"(?:月费|月租费?|基本费|资费|价值|价格|金额|值)?(?:[ 、/]?(?:或者?|及|和)?(?:流量模组|模组|主资费|套餐)(?:月费|档[次位])?)?"
    r"(?:在?(?:合约|协议|活动|优惠)期(?:间)?内?)?,?(?:均|都)?"
    r"(?:不(?:再)?(?:变|变更|变动|更换|更改|改变|调整|转换|下降|降低?|降档|下调|降级|低于(?:当前|现有|原有?|办理时|签约时|此|该)?(?:的)?(?:套餐)?(?:档[次位]|标准|月费|资费|价值)?)"
    r"|(?:平|同)?级?(?:及|或)(?:以上|更高|升档))"
)
"""“保持套餐档次不变”, “约定主套餐不变更”, “承诺使用的套餐不低于当前档次”: whatever the customer has stays as it is."""
_AND_LOWER_AFTER = Pattern(r"(?:套餐|档[次位]|资费|月费)(?:档[次位]|月费|值)?(?:不变|不下降|不降低?|不变更|不更换|不低于当前|不低于原)")
_MORE_THAN_KEPT = Pattern(
    r"[0-9]+ ?元|指定|(?:[一-龥](?<![一补换新旧])卡|冰激凌|系列|礼包|全家享|融合|宽带|副卡|主卡|号码|设备|终端|会员)|失效|终止|取消"
    r"|退订|不再享|恢复"
)
_NAMES_A_LEVEL = Pattern(
    r"[0-9]+ ?(?:元|及以上|以上)|系列|保持|维持|保留|承诺使用|需使用|持续使用|指定|约定|前提|(?:用户|客户)(?:才|方)?[可能]|[一-龥]卡|冰激凌"
    r"|先|主卡|副卡|宽带|机卡|号码|设备|终端|终止|失效|取消|退订"
)
"""What makes more of a ban on another plan: a plan that one must have, or something that ends with it."""
_IN_CASE_AFTER = Pattern(r"的[,;]")
"""“需增加副卡的，10元”: what who wants it pays."""
_PAYS = Pattern(r"[需须应](?:预存|充值|缴|交纳|首充)")
"""What one has to do is to pay, which other rules hold against the boxes."""
_SPENT = Pattern(r"(?:(?!套餐|主套|礼包|宽带|终端|设备|包|卡)[^,。;])*?(?:保底|消费|低消)(?:金额)?[^,。;(]{0,4}?[0-9]")
_TIER = Pattern(r"(?:[金银钻]|钻石)卡(?:的)?(?:用户|客户|会员)")
"""A standing that the carrier gives by what one spends; nobody can order it."""
_COUPON = Pattern(r"(?:仅|只)(?:可|能|限|用于)+(?:用于)?购买(?![^,。;]{0,16}(?:用户|客户))")
_LEAST_SPEND = Pattern(r"(?:消费|通信费|话费)[^,。;]{0,14}?(?:不得|不能|不可|须|需要?|应)(?:低于|达到?|不低于)")
_EVERYBODY_BEFORE = Pattern(r"(?:不适|全部|所有|新老|全网|各类|全量)")
_CONTAINS = Pattern(r"(?!属|作为|是|系|为)[^,。;]*?(?<![须需])包含")
_LEAVES_FIRST = Pattern(
    r"(?:销户|携转|携号|转网|销号)[^。;]{0,20}[须需](?:先|提前)?(?:取消|退订|终止|解约|解除)(?:本|该|此)|先(?:行)?(?:解约|取消|退订|"
    r"终止)[^,。;]{0,6}?(?:降|调整)"
)
"""Whoever wants to go has to end this first; that hangs on nothing."""
_ASKED_BEFORE = Pattern(r"(?:(?<!校验)(?<!核验)(?<!判断)(?<!检查)是否|可能)[^,。;、]{0,2}$")
"""Whether it is so is told elsewhere."""
_PART_BEFORE = Pattern(
    r"(?:^|[,。;:\n、)])(?![^,。;:]{0,6}(?:本|该|此|办理|订购|订阅|凡|用户|客户))[^,。;:\n]{1,16}?(?:权益|特权|点播|功能|体验|彩铃"
    r"|云盘)(?:服务|优惠|功能|业务)?$"
)
"""A part of the plan needs something; the plan does not."""
_MORE_BEFORE = Pattern(r"(?:^|[,。;:\n])(?:用户|客户|如|若)*(?:额外|另外|每)?(?:增加|新增|添加|增配|多装|超出|超过)[^,。;:\n]{1,16}$")
"""What one more of something needs."""
_ANY_SERVICE = Pattern(
    r"依赖(?:于)?(?:终端|网络|手机|设备)$|(?:移动|联通|电信|广电)[^,。;]{0,14}?提供的|(?:相关|通信|移动|联通|电信)(?:通信)?服务$"
    r"|相关资费$|(?:移动|联通|电信|广电)网络$"
)
"""To use the carrier's services is to be its customer."""
_KEPT_OR_RAISED = Pattern(r"^[^,。;]{0,8}?不变[^,。;]{0,4}(?:或|及)[^,。;]{0,6}(?:更高|以上|高于)|^[^,。;]{0,2}(?:及|或)以上(?:主?套餐|档)")
"""“保持档位不变或可选更高”: a ban on a lower plan, whatever the plan."""
_ONE_CASE_AFTER = Pattern(r"的?(?:用户|客户)?,?(?:订购|办理|使用|若|如|其|套餐|流量)")
"""“对于…的用户，订购此包不…”: what it means for them; they are not the only ones who may have it."""
_NEEDS = ("需", "须", "必须", "应")
_UNDONE_AFTER = Pattern(
    r"^(?:取消|退订|终止)(?:原|旧)|^可共享|^(?:办?理)?[0-9一二两三四五]+张|^[^,。;\n]{0,4},?请(?:联系|咨询|致电|拨打|前往|至|到|与)"
)


_WHETHER_OR_NOT = Pattern(
    r"(?:是否|有无|有没有|是不是|无论|不论)[^。;\n]{0,24}?(?:均|都|皆|一律|也)(?:可|能|予|享|受理|行)|(?<!如)(?<!若)(?:是否|有无|有没有)[^。;\n]{0,24}?(?:不影响|不受影响)"
    r"|不以[^,。;\n]{1,30}为(?:必要)?(?:前提|条件)"
)
_ALL_THE_SAME_AFTER = Pattern(
    r"[^,。;\n]{0,6}?(?:的|后|时|者|,){1,2}(?:(?:本|该|此)?(?:资费|套餐|产品|号码|优惠|卡))?(?:仍|依然|依旧|照常|照样|同样|继续|不影响|不受影响)(?!需|须|收|扣)"
)
"""“是否为宽带用户，均可办理”, “机卡分离的，资费照常有效”: with or without it, all is the same."""
_SUM_USED = Pattern(r"(?:流量费|语音费|短信费|通话费|使用费)[^,。;套]{0,8}?[0-9.]+ ?元")
"""“语音费合计80元以上” names what is spent and no plan."""


def is_choice(passage: Passage, span: Span) -> bool:
    """Return whether the need is denied, offered as a choice or made to hang on an “if”, or asks for money or nothing at all."""
    before = _clause_before(passage, span)
    return bool(CHOICE_BEFORE.search(before) or _ABOUT_MONEY_BEFORE.search(before) or forbids(passage, span))


def is_offered(passage: Passage, span: Span) -> bool:
    """Return whether the need is denied, offered as a choice or made to hang on an “if”, whatever follows it."""
    return bool(CHOICE_BEFORE.search(_clause_before(passage, span)))


def leaves_out(passage: Passage, span: Span) -> bool:
    """Return whether the holders of the product are those who are left out, or only one case of several."""
    if passage.folded.startswith("对于", span.start) and _ONE_CASE_AFTER.match(passage.folded, span.end):
        return True
    return bool(_OTHERS_BEFORE.search(_clause_before(passage, span)) or forbids(passage, span))


def is_no_duty(passage: Passage, span: Span) -> bool:
    """Return whether the things may go together, or must not."""
    return bool(_FORBIDDEN_BEFORE.search(_clause_before(passage, span)) or forbids(passage, span))


def is_none(passage: Passage, span: Span) -> bool:
    """Return whether the words only explain a name, undo the other thing, tell a coupon's use, or speak of a gift inside the plan."""
    return (
        _is_explained(passage, span)
        or _is_the_same_without(passage, span)
        or _is_of_everybody_or_money(passage, span)
        or _is_undone(passage, span)
        or _is_beside_the_plan(passage, span)
        or is_of_a_part(passage, span)
        or is_of_use(passage, span)
        or is_none_by_its_words(passage, span)
    )


def _is_beside_the_plan(passage: Passage, span: Span) -> bool:
    """Return whether it is asked and not said, or what a part, one more of something or any service of the carrier is about."""
    before = _clause_before(passage, span)
    if _ASKED_BEFORE.search(before) or _MORE_BEFORE.search(before):
        return True
    words = passage.folded[span.start : span.end]
    if words.startswith(_NEEDS) and _PART_BEFORE.search(before):
        return True
    return bool(_ANY_SERVICE.search(words) or _KEPT_OR_RAISED.match(passage.folded[span.end : span.end + 16]))


def _is_the_same_without(passage: Passage, span: Span) -> bool:
    """Return whether the sentence says that the thing makes no difference, or the words name what is spent."""
    whether = next(passage.find(_WHETHER_OR_NOT, passage.sentence_at(span.start)), None)
    if whether is not None and Span(*whether.span()).overlaps(span):
        return True
    return bool(_ALL_THE_SAME_AFTER.match(passage.folded, span.end) or _SUM_USED.search(passage.folded, *span))


def _is_explained(passage: Passage, span: Span) -> bool:
    sentence = passage.sentence_at(span.start)
    words = passage.folded[sentence.start : sentence.end]
    if passage.folded[max(span.start - 1, 0) : span.start] == "所":
        return True
    return any(reason.search(words) for reason in (_EXPLAINED, _LEAVES_FIRST, _OWN_GIFT))


def _is_of_everybody_or_money(passage: Passage, span: Span) -> bool:
    if _TIER.search(passage.folded, *span) or any(reason.match(passage.folded, *span) for reason in (_SPENT, _CONTAINS)):
        return True
    if _EVERYBODY_BEFORE.search(passage.folded[max(span.start - 2, 0) : span.start + 2]):
        return True
    phrase = passage.phrase_at(span.start)
    words = passage.folded[phrase.start : max(phrase.end, span.end)]
    return bool(_COUPON.search(words) or _LEAST_SPEND.search(words) or _PAYS.match(passage.folded, span.end - 1))


def _is_undone(passage: Passage, span: Span) -> bool:
    after = passage.folded[span.end : span.end + 10]
    return bool(_UNDONE_AFTER.match(after) or (passage.folded.startswith("需", span.start) and _IN_CASE_AFTER.match(after)))


def only_forbids_another_plan(passage: Passage, span: Span) -> bool:
    """Return whether the customer may only not go down or over to another plan, while no plan and no level is named."""
    fact = passage.fact_around(span)
    words = passage.folded[fact.start : fact.end].rsplit("(", 1)[-1]
    if (_AS_IT_IS.search(words) or _AND_LOWER_AFTER.search(words)) and not _MORE_THAN_KEPT.search(words):
        return True
    return bool(_MOVES_WITHIN.search(words) or (_BAN.search(words) and not _NAMES_A_LEVEL.search(words)))


def forbids(passage: Passage, span: Span) -> bool:
    """Return whether what follows takes it back: those have it not, or it is about money, an order of use, sharing."""
    return bool(_FORBIDS_AFTER.match(passage.folded[span.end : span.end + 16]))


def _clause_before(passage: Passage, span: Span) -> str:
    return passage.folded[passage.clause_at(span.start).start : span.start]
