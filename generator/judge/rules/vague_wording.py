"""Words that leave open what holds (R21)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_LEFT_OPEN = re.compile(
    r"以[^以。；;，,\n]{0,20}为准|视[^。；;，,\n]{0,6}情况|按(?:照)?(?:有关|相关)规定|按现行[^。；;，,\n]{0,6}资费"
    r"|(?:参考|参照|参见)(?:《|本公司|我公司|官网|公告|相关|有关)"
)
"""Words that put other terms, which the reader cannot see, in the place of these."""

_VAGUE = re.compile(
    r"原则上|详询|详见|详情见|详情请|咨询(?!热线|电话|服务|费)|未尽事宜"
    r"|(?<![平初高中同相对均不优上下劣特一二三四五六七八九十])等(?![级于待候额值比同到腰效式分号])"
)

_MANDATORY = frozenset({"name", "price", "beyond", "term", "cancelling", "eligibility", "exclusions", "restrictions", "region", "sale"})
"""The parts that a disclosure owes (M and C of the elements). Notes and further services are extra."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that is vague: the gravest of its words, once.

    An error only where a part that the disclosure owes puts other terms in its own place: the plan then has
    no terms there. Everything else is a warning, since “等” and “详见协议第 3.2 条” occur in sound texts too.
    """
    for text in texts_of(plan):
        if text.address or not text.chinese:
            continue
        if words := text.shows(_LEFT_OPEN):
            grave = text.part in _MANDATORY
            yield Fault(
                text.path,
                Text(zh=f"“{words}”：到底按什么算，没有写", en=f"“{words}” leaves open what holds"),
                severity=Severity.ERROR if grave else None,
            )
        elif words := text.shows(_VAGUE):
            yield text.fault(f"“{words}”说得不清楚", f"“{words}” is vague")


RULE = Rule(
    id="vague-wording",
    severity=Severity.WARNING,
    title=Text(zh="说得含糊", en="Vague wording"),
    why=Text(
        zh="公示里不得有模糊的话。“等”“详询”“以……为准”，都让人不知道按什么收钱。",
        en="A disclosure must not be vague. “And so on” or “as announced” hide what is really charged.",
    ),
    mend=Text(
        zh="在 zh 里把事情写全：是哪几样、多少钱、什么条件",
        en="say it in full in zh: which ones, how much, on what condition",
    ),
    citations=("R21",),
    bad=Example(("notes: [{zh: 含视频、音乐等权益，详询客服。}]",)),
    good=Example(("notes: [{zh: 含视频和音乐两样权益，分高、低两个等级。}]",)),
    check=check,
)
