"""“Cancel at any time”, where one has to stay or leaving costs money (R33)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.judge.wording.levels import Level
from generator.judge.wording.offers import offer
from generator.judge.wording.topics import LEAVING, MINIMUM_TERM
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import NONE, NOT_STATED

_CLAIM = re.compile(
    r"(?<!不)(?<!不可)(?<!不能)(?<!不得)随时(?:可以?|都?能|均可)?(?:申请|办理)?(?:退订|取消|退出|解约|离网|销户|销号|退(?!费|款))"
    r"|想退就退|(?i:cancel (?:it )?(?:at )?any ?time)"
)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each such text: an error where a term or a leaving charge is stated, a warning where neither is said to be none."""
    minimum, charge = plan.term.minimum, plan.term.early_termination
    if minimum is NONE and charge is NONE:
        return
    for text in texts_of(plan):
        if not (words := text.shows(_CLAIM)):
            continue
        if minimum is not NONE and minimum is not NOT_STATED:
            told = (f"写着“{words}”，却要用满 {minimum.text.zh}", f"it says “{words}”, yet one has to stay for {minimum.text.en}")
            yield Fault(text.path, Level.NEEDS_FACT.told(*told), offer(plan, text, MINIMUM_TERM, words))
        elif charge is not NONE and charge is not NOT_STATED:
            told = (f"写着“{words}”，提前走却要付钱", f"it says “{words}”, yet leaving early costs money")
            yield Fault(text.path, Level.NEEDS_FACT.told(*told), offer(plan, text, LEAVING, words))
        else:
            topic = MINIMUM_TERM if minimum is NOT_STATED else LEAVING
            told = (f"写着“{words}”，{topic.field} 却没写", f"it says “{words}”, yet {topic.field} is not stated")
            yield Fault(text.path, Level.NEEDS_FACT.told(*told), offer(plan, text, topic, words), Severity.WARNING)


RULE = Rule(
    id="cancel-any-time-unsupported",
    severity=Severity.ERROR,
    title=Text(zh="说随时能退，其实有条件", en="“Cancel at any time”, with a condition"),
    why=Level.NEEDS_FACT.why(
        zh="写着随时能退，客户就放心办。要用满几个月、要赔钱，必须先说清。",
        en="Who reads this signs up without worry. A minimum term or a leaving charge must be said first.",
    ),
    mend=Text(
        zh="从 zh 里删去；真能随时退，term.minimum 和 term.early_termination 都写 none",
        en="leave it out of zh; if it is true, set term.minimum and term.early_termination to none",
    ),
    citations=("R33", "R23"),
    bad=Example(
        ("term: {minimum: 12 months, early_termination: [{kind: fixed, amount: 100, unit: yuan}]}\nnotes: [{zh: 套餐随时退订。}]",)
    ),
    good=Example(("notes: [{zh: 套餐随时退订，下个月停止收费。}]",)),
    check=check,
)
