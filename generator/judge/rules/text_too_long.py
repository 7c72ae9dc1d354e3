"""A text that is too long to be read (R20)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Language, Text

MOST_CHARACTERS = 500
"""Practice: of 18,525 real filings hardly one is longer; no rule sets a figure (design choice)."""
MANY_CHARACTERS = 200
_ENGLISH = 3
"""English takes about three letters where Chinese takes one character."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that is too long: a warning, or an error where it is longer than any filing."""
    for text in texts_of(plan):
        scale = _ENGLISH if text.language is Language.EN else 1
        length = len(text.text)
        if length > MANY_CHARACTERS * scale and not text.address:
            yield Fault(
                text.path,
                Text(zh=f"一共 {length} 个字，太长了", en=f"{length} characters are too many"),
                severity=Severity.ERROR if length > MOST_CHARACTERS * scale else None,
            )


RULE = Rule(
    id="text-too-long",
    severity=Severity.WARNING,
    title=Text(zh="文字太长", en="Too long a text"),
    why=Text(
        zh="公示不得繁琐冗长。文字太长，老人看不完，重要的话就漏掉了。",
        en="A disclosure must not be long-winded. Older readers do not get to the end and miss what matters.",
    ),
    mend=Text(
        zh="在 zh 里只留要紧的；能写进别的字段的，不要写成文字",
        en="keep in zh what matters; what another field can hold is not written as text",
    ),
    citations=("R20",),
    bad=Example(("notes: [{zh: " + "流量和通话都只能自己用，不能转给别人。" * 11 + "}]",)),
    good=Example(("notes: [{zh: 流量和通话都只能自己用。不能转给别人。}]",)),
    check=check,
)
