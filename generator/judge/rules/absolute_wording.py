"""Superlatives and promises for ever, which no fact can bear out (R23)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.judge.wording.denied import undenied
from generator.judge.wording.levels import Level
from generator.judge.wording.offers import finding
from generator.judge.wording.words import FOR_EVER, NEVER_TRUE
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Throughout


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that exaggerates; “for ever” may stand where the validity is open-ended."""
    lasting = plan.term.validity is Throughout.OPEN_ENDED
    for text in texts_of(plan, NEVER_TRUE, FOR_EVER):
        if words := undenied(text, NEVER_TRUE) or (None if lasting else undenied(text, FOR_EVER)):
            told = Level.REFUSE.told(f"“{words[0]}”没有事实可以证明", f"nothing can bear out “{words[0]}”")
            yield finding(plan, text, words, told)


RULE = Rule(
    id="absolute-wording",
    severity=Severity.ERROR,
    title=Text(zh="夸大的话", en="Exaggerated wording"),
    why=Level.REFUSE.why(
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
