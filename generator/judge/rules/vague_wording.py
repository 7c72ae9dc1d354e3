"""Words that leave open what holds (R21)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.judge.wording.levels import Level
from generator.judge.wording.offers import finding
from generator.judge.wording.words import LEFT_OPEN, ONE_SIDED, VAGUE
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_MANDATORY = frozenset({"name", "price", "beyond", "term", "cancelling", "eligibility", "exclusions", "restrictions", "region", "sale"})
"""The parts that a disclosure owes (M and C of the elements). Notes and further services are extra."""


_IN_FULL = Text(
    zh="去掉“等”，在 zh 里或名单里把每一样都写出来",
    en="leave out “等” and name every one, in zh or in the list",
)
"""No field knows what “and so on” stands for."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that is vague: the gravest of its words, once.

    An error only where a part that the disclosure owes puts other terms in its own place: the plan then has
    no terms there. Everything else is a warning, since “等” and “详见协议第 3.2 条” occur in sound texts too.
    """
    for text in texts_of(plan, LEFT_OPEN, ONE_SIDED, VAGUE):
        if text.address or not text.chinese:
            continue
        if words := LEFT_OPEN.search(text.folded):
            told = Level.VAGUE.told(f"“{words[0]}”：到底按什么算，没有写", f"“{words[0]}” leaves open what holds")
            yield finding(plan, text, words, told, Severity.ERROR if text.part in _MANDATORY else None)
        elif words := ONE_SIDED.search(text.folded):
            told = Level.VAGUE.told(f"“{words[0]}”：会变成什么样，没有写", f"“{words[0]}” leaves open what it may turn into")
            yield finding(plan, text, words, told)
        elif words := VAGUE.search(text.folded):
            told = Level.VAGUE.told(f"“{words[0]}”说得不清楚", f"“{words[0]}” is vague")
            yield Fault(text.path, told, _IN_FULL) if words[0] == "等" else finding(plan, text, words, told)


RULE = Rule(
    id="vague-wording",
    severity=Severity.WARNING,
    title=Text(zh="说得含糊", en="Vague wording"),
    why=Level.VAGUE.why(
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
