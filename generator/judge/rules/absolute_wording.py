"""Superlatives and promises for ever, which no fact can bear out (R23)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Throughout

_NEVER_TRUE = re.compile(
    r"(?=[永终绝没零最史全限疯秒])(?:(?:永久|终身|终生|永远)免费|绝对(?!值)|没有任何费用|零消费无忧|最低价|(?<!历)史上|全网最(?:低(?!消费)|优|强|便宜|划算)|全国最(?:低(?!消费)|优|便宜)"
    r"|最便宜|最优惠|最划算|限时疯抢|疯抢|秒杀全)"
)
_FOR_EVER = re.compile(r"永久(?!居|性|地址)|终身|终生|永远")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that exaggerates; “for ever” may stand where the validity is open-ended."""
    lasting = plan.term.validity is Throughout.OPEN_ENDED
    for text in texts_of(plan):
        words = text.shows(_NEVER_TRUE) or (None if lasting else text.shows(_FOR_EVER))
        if words:
            yield text.fault(f"“{words}”没有事实可以证明", f"nothing can bear out “{words}”")


RULE = Rule(
    id="absolute-wording",
    severity=Severity.ERROR,
    title=Text(zh="夸大的话", en="Exaggerated wording"),
    why=Text(
        zh="公示不得夸大。“永久免费”“全网最低”证明不了，客户却会当真。",
        en="A disclosure must not exaggerate. “Free for ever” cannot be proved, yet customers believe it.",
    ),
    mend=Text(
        zh="在 zh 里改写事实：多少钱、几个月、之后多少；真是长期有效，validity 写 open_ended",
        en="write the facts into zh: how much, for how long, what then; if it has no end, set validity to open_ended",
    ),
    citations=("R23",),
    bad=Example(("notes: [{zh: 全网最低，绝对够用。}]",)),
    good=Example(("notes: [{zh: 每月固定 39 元，两年内不变。}]",)),
    check=check,
)
