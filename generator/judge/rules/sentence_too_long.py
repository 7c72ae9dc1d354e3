"""A sentence that is too long to be taken in at one breath (R20)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.judge.wording.cutting import cuts, han_count
from generator.read.plan_file import Plan
from generator.tariff.language import Language, Text

MOST_IN_A_SENTENCE = 50
"""Chinese characters; figures, letters and signs are not counted (design choice: no rule sets a figure)."""
MOST_WORDS = 40
"""Words of an English sentence (design choice)."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text with too long a sentence: its longest one, with the places at which to cut it."""
    for text in texts_of(plan):
        if text.address or len(text.text) <= MOST_IN_A_SENTENCE:
            continue
        if text.language is Language.EN:
            words = max((len(sentence.split()) for sentence in text.text.split(". ")), default=0)
            if words > MOST_WORDS:
                yield text.fault(f"有一句英文长达 {words} 个词", f"one sentence has {words} words", _IN_ENGLISH)
            continue
        longest = max(text.sentences, key=han_count, default="")
        length = han_count(longest)
        if length > MOST_IN_A_SENTENCE:
            yield text.fault(f"有一句话长达 {length} 个字", f"one sentence has {length} characters", _mend(longest))


_IN_ENGLISH = Text(zh="把 en 分成短句", en="cut en into short sentences")
_NO_PLACE = Text(
    zh="这句话里没有可以断开的地方，在 zh 里重写成几句短话",
    en="the sentence has no place to cut: write it anew in zh as several short ones",
)


def _mend(sentence: str) -> Text:
    places = cuts(sentence)
    if not places:
        return _NO_PLACE
    return Text(
        zh="在 zh 里断成短句。" + "；".join(f"在“{place}”后面断开" for place in places),
        en="cut zh into short sentences, after: " + ", ".join(f"“{place}”" for place in places),
    )


_TOO_LONG = "套餐里的流量只能由本人使用，不能转给家里人或者单位里的同事和朋友使用，当月没用完的到了月底全部作废，下个月再从头开始计算。"

RULE = Rule(
    id="sentence-too-long",
    severity=Severity.WARNING,
    title=Text(zh="一句话太长", en="Too long a sentence"),
    why=Text(
        zh="公示要清晰易懂。一句话太长，老人看到后面忘了前面。",
        en="A disclosure is to be clear. In a long sentence older readers lose its beginning.",
    ),
    mend=Text(zh="在 zh 里把长句断成短句，一句说一件事", en="cut the long sentence in zh into short ones, each for one thing"),
    citations=("R20",),
    bad=Example((f"notes: [{{zh: {_TOO_LONG}}}]",)),
    good=Example(("notes: [{zh: 流量和通话只能本人用，不能转给别人。当月没用完的，月底作废。}]",)),
    check=check,
)
