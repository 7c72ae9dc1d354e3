"""“Use as you please”, where no field says whether data gets slower (R23)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.judge.wording.denied import claimed
from generator.judge.wording.levels import Level
from generator.judge.wording.offers import offer
from generator.judge.wording.topics import THROTTLE
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import NONE, NOT_STATED

_OF_OTHERS = frozenset({"eligibility", "exclusions"})
"""Here the words name what customers already have."""
_CLAIM = Pattern(r"畅享|畅用|任性用|尽情用|随心用|随便用|放心用(?!版)|敞开用")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first such text of a plan that does not state whether data gets slower.

    Names are full of these words, so a name is a note, and only where the price beyond the bundle is missing too.
    """
    beyond, data = plan.beyond, plan.allowances.data
    if data is NONE or data is NOT_STATED or beyond.throttle is not NOT_STATED:
        return
    for text in texts_of(plan, _CLAIM):
        if text.part in _OF_OTHERS or not (words := claimed(text, _CLAIM)):
            continue
        named = text.part == "name"
        if not named or beyond.data is NOT_STATED:
            told = Level.NEEDS_FACT.told(f"写着“{words}”，没写会不会变慢", f"it says “{words}” (freely), yet not whether it gets slower")
            yield Fault(text.path, told, offer(plan, text, THROTTLE, words), Severity.INFO if named else None)
            return


RULE = Rule(
    id="use-freely-claim-unsupported",
    severity=Severity.WARNING,
    title=Text(zh="说畅享，没写会不会变慢", en="“Use freely”, slower or not"),
    why=Level.NEEDS_FACT.why(
        zh="“畅享”听起来像用不完。用多了会不会变慢，应当写明。",
        en="It sounds as if there were no end. Whether it gets slower after some use belongs to it.",
    ),
    mend=Text(
        zh="在 beyond.throttle 写 above 和 speed；不会变慢就写 none",
        en="state `above` and `speed` in beyond.throttle, or none if it never gets slower",
    ),
    citations=("R23", "R26"),
    bad=Example(("notes: [{zh: 流量畅享。}]\nbeyond: {throttle: not_stated}",)),
    good=Example(("notes: [{zh: 流量畅享。}]",)),
    check=check,
)
