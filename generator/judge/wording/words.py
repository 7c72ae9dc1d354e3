"""The words of the levels “refuse” and “vague”, each kept once for the rules and for the check of what findings offer."""

import re

NEVER_TRUE = re.compile(
    r"(?=[永终绝没零最史全限疯秒])(?:(?:永久|终身|终生|永远)免费|绝对(?!值)|没有任何费用|零消费无忧|最低价|(?<!历)史上|全网最(?:低(?!消费)|优|强|便宜|划算)|全国最(?:低(?!消费)|优|便宜)"
    r"|最便宜|最优惠|最划算|限时疯抢|疯抢|秒杀全)"
)
"""Superlatives and promises that no fact can bear out (R23)."""
FOR_EVER = re.compile(r"永久(?!居|性|地址)|终身|终生|永远")
"""Words for what has no end."""
LAST_WORD = re.compile(
    r"最终解释|解释权(?:归|属|为)|(?:保留|拥有|享有)[^。；;，,\n]{0,12}解释权|right of (?:final )?interpretation|final interpretation",
    re.IGNORECASE,
)
"""The carrier keeps the last word on what the plan means (R21, R23)."""
LEFT_OPEN = re.compile(
    r"以[^以。；;，,\n]{0,20}为准|视[^。；;，,\n]{0,6}情况|按(?:照)?(?:有关|相关)规定|按现行[^。；;，,\n]{0,6}资费"
    r"|(?:参考|参照|参见)(?:《|本公司|我公司|官网|公告|相关|有关)"
)
"""Words that put other terms, which the reader cannot see, in the place of these (R21)."""
VAGUE = re.compile(
    r"原则上|详询|详见|详情见|详情请|咨询(?!热线|电话|服务|费)|未尽事宜"
    r"|(?<![平初高中同相对均不优上下劣特一二三四五六七八九十])等(?![级于待候额值比同到腰效式分号])"
)
"""Words that leave open what holds (R21)."""


def is_plain(sentence: str) -> bool:
    """Return whether none of these words stands in a sentence: a finding offers no sentence that another one refuses."""
    return not any(words.search(sentence) for words in (NEVER_TRUE, FOR_EVER, LAST_WORD, LEFT_OPEN, VAGUE))
