"""Sentences that a find-and-replace has run into each other (R20; real filings 26HE500010, 24HE500083)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.filed_claims import passages_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_TWICE = Pattern(r"(?P<words>[\u4e00-\u9fff]{3,12})(?P=words)")
_MERGED = Pattern(r"长期有效期(?:为|到|至|限)|有效期限?(?:为|至|到)?有效期|(?:截止|截至)(?:日期)?(?:为|至)?长期")
_STOPS = Pattern(r"[,;、][。;]|。[,;、]|、,|,、")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first place of each text where words stand twice, two sentences share a word, or stops clash."""
    for path, _, passage in passages_of(plan):
        for pattern in (_MERGED, _TWICE, _STOPS):
            if found := next(passage.find(pattern), None):
                words = passage.text[max(0, found.start() - 4) : found.end() + 4].strip()
                yield Fault(path, Text(zh=f"“{words}”读不通，像是两句话粘在一起", en=f"“{words}” reads like two sentences run together"))
                break


RULE = Rule(
    id="words-run-together",
    severity=Severity.WARNING,
    title=Text(zh="句子粘连，读不通", en="Sentences run together"),
    why=Text(
        zh="公示要清晰易懂。替换留下的断句，读者猜不出是什么意思。",
        en="A disclosure is clear. What a replacement has left of a sentence, readers cannot make out.",
    ),
    mend=Text(zh="在 zh 里删去重复的词，分成完整的句子", en="take the doubled words out of zh and write whole sentences"),
    citations=("R20",),
    bad=Example(("notes: [{zh: 本卡长期有效期到后照旧。}]",)),
    good=Example(("notes: [{zh: 本卡长期有效。到期后照旧。}]",)),
    check=check,
)
