"""A text or a sentence that is too long to be read (R20)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import PlanText, texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Language, Text

MOST_CHARACTERS = 500
"""Practice: of 18,525 real filings hardly one is longer; no rule sets a figure (design choice)."""
MANY_CHARACTERS = 200
MOST_IN_A_SENTENCE = 60
_ENGLISH = 3
"""English takes about three letters where Chinese takes one character."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that is too long, or else at one with too long a sentence."""
    for text in texts_of(plan):
        if not text.address and (fault := _judged(text)):
            yield fault


def _judged(text: PlanText) -> Fault | None:
    scale = _ENGLISH if text.language is Language.EN else 1
    length = len(text.text)
    if length > MANY_CHARACTERS * scale:
        return Fault(
            text.path,
            Text(zh=f"一共 {length} 个字，太长了", en=f"{length} characters are too many"),
            severity=Severity.ERROR if length > MOST_CHARACTERS * scale else None,
        )
    longest = max((len(sentence) for sentence in text.sentences), default=0)
    if longest > MOST_IN_A_SENTENCE * scale:
        return text.fault(f"有一句话长达 {longest} 个字", f"one sentence has {longest} characters")
    return None


RULE = Rule(
    id="text-too-long",
    severity=Severity.WARNING,
    title=Text(zh="文字太长", en="Too long a text"),
    why=Text(
        zh="公示不得繁琐冗长。一句话太长，老人看到后面忘了前面。",
        en="A disclosure must not be long-winded. In a long sentence older readers lose its beginning.",
    ),
    mend=Text(
        zh="在 zh 里分成短句；能写进别的字段的，不要写成文字",
        en="cut zh into short sentences; what another field can hold is not written as text",
    ),
    citations=("R20",),
    bad=Example(("notes: [{zh: " + "本套餐包含的流量和通话都只能自己用，" * 4 + "}]",)),
    good=Example(("notes: [{zh: 流量和通话都只能自己用。不能转给别人。}]",)),
    check=check,
)
