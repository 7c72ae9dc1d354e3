"""The words of the levels “refuse” and “vague”, each kept once for the rules and for the check of what findings offer."""

import re

from generator.claims.pattern import Pattern

NEVER_TRUE = Pattern(
    r"(?=[永终绝没零最史全限疯秒业行同国独首无举信网覆百1])(?:(?:永久|终身|终生|永远)免费|绝对(?!值)|没有任何费用|零消费无忧|最低价|(?<!历)史上|全网最(?:低(?!消费)|优|强|便宜|划算)|全国最(?:低(?!消费)|优|便宜)"
    r"|最便宜|最优惠|最划算|限时疯抢|疯抢|秒杀全"
    r"|(?:业内|行业|业界|同行|国内|全国|全网)(?:第一(?!代|季|批|个月)|首屈一指|顶尖|最(?:好|强|快|高品质|大(?:流量)?|佳|先进|稳))|独一无二|首屈一指|无与伦比|绝无仅有|举世无双|无人能及"
    r"|(?:信号|网络|覆盖|信号覆盖)(?:百分百|百分之百|100%|全覆盖无死角)|(?:百分百|百分之百|100%)(?:覆盖|满意|稳定|可靠|不掉线|畅通)|(?:信号|网络|覆盖)[^。；;，,\n]{0,4}(?:无死角|零死角)"
    r"|永不(?:涨价|扣费|断网|掉线|收费|清零|作废|过期)|绝不(?:涨价|扣费|断网|掉线|乱扣|多收))"
)
"""Superlatives and promises that no fact can bear out (R23)."""
FOR_EVER = Pattern(r"永久(?!居|性|地址)|终身|终生|永远")
"""Words for what has no end."""
LAST_WORD = Pattern(
    r"最终解释|解释权(?:归|属|为)|(?:保留|拥有|享有)[^。；;，,\n]{0,12}解释权|right of (?:final )?interpretation|final interpretation",
    re.IGNORECASE,
)
"""The carrier keeps the last word on what the plan means (R21, R23)."""
LEFT_OPEN = Pattern(
    r"以[^以。；;，,\n]{0,20}为准|视[^。；;，,\n]{0,6}情况|按(?:照)?(?:有关|相关)规定|按现行[^。；;，,\n]{0,6}资费"
    r"|(?:参考|参照|参见)(?:《|本公司|我公司|官网|公告|相关|有关)"
)
"""Words that put other terms, which the reader cannot see, in the place of these (R21)."""
VAGUE = Pattern(
    r"原则上|详询|详见|详情见|详情请|(?<!健康)(?<!医疗)(?<!医生)(?<!法律)(?<!心理)(?<!营养)(?<!教育)(?<!志愿)咨询(?!热线|电话|服务|费|月卡|年卡|卡|包|权益|顾问|师|[0-9]+次)|未尽事宜"
    r"|(?<![平初高中同相对均不优上下劣特一二三四五六七八九十])等(?![级于待候额值比同到腰效式分号您你]|客户(?!端)|用户|我|全[省市区国县]|竣工|安装|开通|审核|通知|激活|确认|收到)"
)
"""Words that leave open what holds (R21)."""
ONE_SIDED = Pattern(
    r"(?:(?:我|本)?公司|我司|本司|我方|运营商|(?:中国)?(?:移动|联通|电信|广电)(?:公司)?|合作方|商家)(?:[^。；;，,\n]{0,8})?(?:有权|可|将|会|保留|可能)(?:以|随时|单方|单方面|适时|根据|视|依据|按|依|自行|对|就)*"
    r"(?:(?!退订|取消|拆机|(?:用户|客户)(?:申请|要求|需求)|[限降]速|速率|停机|违约)[^。；;，,\n]){0,18}?(?:调整|变更|修改|更改|修订|变动|更换)(?!后|前|为|至|到|日|的)"
    r"|(?:权益|内容|资费|价格|规则|服务|产品|会员|名单|条款|政策)(?:[^。；;，,\n]{0,10})?(?:可能(?:会|将)?|或(?:会|将))(?:[^。；;，,\n]{0,12}?)(?:变动|调整|变更|变化|更换|下线)(?!后|前)"
    r"|(?<!如)(?<!若)(?:恕|将)?不(?:再|做|作)?另行(?:通知|告知|公告)|(?<!未)(?<!无)(?<!未有)另行(?:通知|公告)(?!的?[为以])|随时可能(?:会)?(?:调整|变更|变动|下线)"
)
"""The carrier keeps the right to change what holds, and does not say how (R21)."""


def is_plain(sentence: str) -> bool:
    """Return whether none of these words stands in a sentence: a finding offers no sentence that another one refuses."""
    return not any(words.search(sentence) for words in (NEVER_TRUE, FOR_EVER, LAST_WORD, LEFT_OPEN, ONE_SIDED, VAGUE))
