"""Why a need of another thing is none of the plan's: a part of it needs that, an extra does, or it is how one pays or begins."""

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern

_PART_NAMED_BEFORE = Pattern(
    r"(?:^|[,。;:(\n])其中[^。;\n]{0,40}$|(?:套餐|产品|礼包)(?:中|内)(?:所)?包?含的[^,。;\n]{0,24}$|(?:包含|含有|内含)$"
)
"""“其中，会员需与宽带捆绑”: one of the parts."""
_SHARED = Pattern(r"[^。;\n]{0,60}?才(?:可|能)[^,。;]{0,4}共享")
_ABOUT_SHARING = Pattern(r"共享[^,。;:\n]{0,10}(?:规则|条件|方式|说明):[^。;\n]{0,20}$")
"""What one has to do before data are shared."""
_EXTRA_BEFORE = Pattern(
    r"(?:^|[,。;:()\n])(?:如|若|用户|客户|另外|可选)*(?:(?:办理|加办|新办|加装|添加|开通|新增|增加|选择)(?:[一二两三四五1-9][张条部路])?"
    r"(?:副卡|副号|成员|子卡)|(?:加办|加装|添加|新增|增加)(?:[一二两三四五1-9][张条部路])?(?:宽带|固话|电视))"
    r"(?:[/、和或及与]|副卡|副号|宽带|固话|电视|成员|业务|时|的|,){0,6}$|[(,]可选[,、]$"
    r"|[0-9一二两三四五][张条部路][^,。;()\n]{0,12}(?:副卡|宽带|固话|电视)\($|(?:副卡|宽带|固话|电视)[0-9一二两三四五][张条部路]\($"
)
"""“办理副卡/宽带需办理融合群”: what an extra needs, as long as no extra is what the text is about."""
_PARTS_BEFORE = Pattern(r"(?:包含|包括|由)(?!于|在)[^。;\n]{1,40},$")
_GO_TOGETHER = Pattern(r"(?:必须|须|需)(?:同时|同步)[一-龥]{2}|不(?:可|能|得|支持)(?:单独|拆分)(?:[一-龥]{2})*")
"""“包含两个服务包，需同时办理，不可单独退订”."""
_NOTHING_NAMED = Pattern(
    r"(?:了解|知晓|关注|确认|查询|核对|参照|按照?|遵守|多种|不同|各种)套餐|^(?:(?:仅|只)?(?:限|能|可)|[须需])(?:于|在)?(?:当前|本|该)"
    r"?套餐(?:有效期|生效|计费|周期|内|到期)|^需要时|^(?:(?:仅"
    r"|只)(?:限|能|可)?|限)(?:以)?(?:选择?)?(?:[一两二1-9][款个台项种条张部]|每)|配合[^,。;]{0,8}(?:核查|核实|调查|检查|施工|检修)"
    r"|主卡[须需](?:无|处于|未|实名|状态)"
    r"|用户才能[^,。;]{0,4}5G|^(?:需要?|须)(?:由)?主卡(?:机主|设置|开通[^,。;]{0,4}共享|到场|本人|确认|授权|同意)"
)
"""A plan that one has to know of, a limit of number, help with a check: no product is named."""
_USE_BEFORE = Pattern(r"(?:观看|收看|上网|拨打|回看)(?:[^,。;方才]{0,12})$")
_OF_A_FEATURE = Pattern(
    r"(?:^|(?<=[,。;:(\n]))(?:(?!本|该|此)[^,。;:()\n]){1,16}?(?:功能|能力|内容|频道|画质|定位)(?:的)?(?:使用)?\(?(?:均|都)?(?:需要?|须|必须)"
)
"""“安防AI能力需摄像头…”, “智能定位（需绑定定位器）”: what one feature needs."""
_KEPT_ALIVE = Pattern(r"保[持留](?:手机|电话|号码|宽带|网络)?[^,。;]{0,6}?(?:信号|畅通|通畅|开机|良好|账号|端口)")
"""“保持手机畅通”, “保留宽带账号”: nothing that one has to have."""
_OF_LEAVING = Pattern(
    r"(?:必须|须|需要?|应)(?:先|提前)?(?:终止|解除|办理)(?:协议|合约|解约)|^[须需](?:支?付|补缴?|赔付?)[\d(]|补换?卡"
    r"|^(?:[^,。;]{0,6}如)(?:需)?办理[^,。;]{1,6}(?:提前)?(?:解约|拆机|退订|销户)"
)
"""“降低套餐、销户需提前终止协议”, “需付剩余月份的终端款”: what leaving costs or asks for."""
_EXAMPLE_BEFORE = Pattern(r"(?:示例|举例|例如|比如)[:,]")
_BESIDES_BEFORE = Pattern(
    r"可(?:以)?(?:自愿|另行|额外|按需|另外)+(?:加装|加办|叠加|订购|办理|开通|选购|申请)?[^,。;\n]{1,16},$|可(?:加装|加办)[^,。;\n]{1,16},$"
)
"""“观看电视需连接机顶盒”, “可另行订购…，需…”: what using it or an extra needs."""
_MEANS = Pattern(r"银行卡|信用卡|借记卡|储蓄卡|托收|代扣|免密支付|(?:承诺)?在网(?:合约|协议)|(?:入网|业务|受理|服务|托收|合约)协议")
"""A way of paying, or the paper that one signs; neither is a product that one has."""
_SET_UP = Pattern(r"(?:APP|App|客户端|小程序|公众号)[^,。;]{0,8}(?:绑定|添加|关联|激活)")
_LEFT_OUT = Pattern(r"除[^,。;]{1,30}?(?:以外|之外|外)")
_BY_ONESELF = Pattern(r"自行(?:变更|更换|选择|转|办理|订购)|携带|带齐|出示")
_GIVEN_UP = Pattern(r"(?:必须|须|需要?|应)先?(?:行)?(?:取消|退订|终止|解除)(?:原|旧|已有|现有|其[他它]|互斥|同类|[^,。;]{0,10}互斥)")
"""Another offer that has to go first."""
_BOTH_MAY = Pattern(
    r"主卡?[、和及与]?副卡(?:用户|客户|号码)?(?:均|都|皆)可|(?:手机|移动|移网|固网)(?:用户|客户)[和及、与或]|^(?:适用于?|面向|针对"
    r"|支持|供)(?:全部|所有|全量|各类|任意|全网)"
    r"|限办?[0-9一二两三四五]+张副卡|^(?:本|该)?套餐(?:用户|客户)(?:均|都)?可|^包?含|^(?:中国)?(?:移动|联通|电信|广电)(?:手机|个人"
    r"|移网|固网|公众|在网)?(?:用户|客户)"
)
_DENIED_BEFORE = Pattern(r"(?:不(?:能|可以?|得|会|再)?|并非|非|无法)[^,。;]{0,2}$")
_PART_OF = ("作为", "属", "为", "是", "系", "依", "挂", "附", "互", "随", "与")
_GIVEN_BEFORE = Pattern(r"(?:包含|含|赠送|附赠|享)[^,。;]{1,16},$")
_OUT_OF_THIS = Pattern(r"转出(?:本|该)?套餐|随主?套餐")
"""“包含视频彩铃，转出套餐自动退订”: what is given goes with the plan itself."""
_EXTRA_LAPSES = Pattern(r"(?:如|若|可)[^,。;]{0,4}(?:办理|加办|开通)(?:副卡|副号|成员)")
_OF_AN_EXTRA = Pattern(r"(?:副卡|副号|成员卡?)[^,。;]{0,8}(?:减免|优惠|折扣)")
_KEPT_OR_RAISED = Pattern(r"^(?:不变)?,?(?:(?:或者?|及|和)(?:更高|升档|升级|提升|向上)|或以上)")
"""“需保持当前档次或升档”: a ban on a lower plan, whatever the plan."""
_LOOKED_UP = Pattern(r"^后?(?:即)?可(?:查询|登录|查看)")
_IF_CHANGED_BEFORE = Pattern(r"(?:如|若)[^,。;]{0,8}(?:变更|更换|转换|改)[^,。;]{0,10},$")
_CHANGE = Pattern(r"(?:需要?|须|应)[^,。;]{0,4}(?:变更|更换|转|改)")


def is_of_a_part(passage: Passage, span: Span) -> bool:
    """Return whether the words are about a part of the plan, an extra beside it, or what is done to pay, sign or set it up."""
    sentence = passage.sentence_at(span.start)
    before, words = passage.folded[sentence.start : span.start], passage.folded[span.start : span.end]
    return (
        _of_a_named_part(before, words, passage.folded[span.end : sentence.end])
        or _of_means(passage, span)
        or any(one.end() >= span.start for one in _OF_A_FEATURE.finditer(passage.folded, sentence.start, span.end))
        or bool(_KEPT_ALIVE.match(passage.folded, span.start) or _EXAMPLE_BEFORE.search(before))
        or bool(_OF_LEAVING.search(passage.folded[span.start : span.end + 6]))
        or bool(_LEFT_OUT.search(words) or _BOTH_MAY.search(words) or _GIVEN_UP.match(passage.folded, span.start))
        or bool(_NOTHING_NAMED.search(passage.folded[span.start : span.end + 8]))
        or bool(words.startswith(_PART_OF) and _DENIED_BEFORE.search(before))
        or bool(
            _LOOKED_UP.match(passage.folded[span.end : span.end + 10]) or _KEPT_OR_RAISED.match(passage.folded[span.end : span.end + 10])
        )
        or bool(_CHANGE.match(words) and _IF_CHANGED_BEFORE.search(before))
    )


def _of_a_named_part(before: str, words: str, after: str) -> bool:
    if _PART_NAMED_BEFORE.search(before) or _SHARED.match(after) or _ABOUT_SHARING.search(before):
        return True
    if _OUT_OF_THIS.match(words) and _GIVEN_BEFORE.search(before):
        return True
    if _OF_AN_EXTRA.search(words) and _EXTRA_LAPSES.search(before):
        return True
    if _of_both_parts(before, words):
        return True
    return words.startswith(("需", "须", "应", "必须", "限", "仅", "只")) and any(
        extra.search(before) for extra in (_EXTRA_BEFORE, _USE_BEFORE, _BESIDES_BEFORE)
    )


def _of_both_parts(before: str, words: str) -> bool:
    """Return whether it is the parts of the plan, told right before, that go together."""
    return bool(_PARTS_BEFORE.search(before) and _GO_TOGETHER.fullmatch(words))


def _of_means(passage: Passage, span: Span) -> bool:
    clause = passage.clause_at(span.start)
    words = passage.folded[span.start : span.end + 6]
    return bool(_MEANS.search(words) or _BY_ONESELF.search(passage.folded, *span) or _SET_UP.search(passage.folded, clause.start, span.end))
