"""A clause by which the carrier keeps the last word on what the plan means (R21, R23)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.judge.wording.levels import Level
from generator.judge.wording.words import LAST_WORD
from generator.read.plan_file import Plan
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that keeps the interpretation to the carrier; there is nothing to write in its place."""
    for text in texts_of(plan, LAST_WORD):
        if words := text.shows(LAST_WORD):
            yield Fault(text.path, Level.REFUSE.told(f"“{words}”会推翻前面写清的事", f"“{words}” undoes what is stated before it"))


RULE = Rule(
    id="final-interpretation",
    severity=Severity.ERROR,
    title=Text(zh="保留最终解释权", en="The last word kept to the carrier"),
    why=Level.REFUSE.why(
        zh="写着“最终解释权”，前面写清的价格和条件就都能改口。这是含糊的话。",
        en="With this clause every price and condition before it can be explained away. It makes all of them vague.",
    ),
    mend=Text(
        zh="从 zh 里删去这句话；有例外，就一条一条写明",
        en="leave this clause out of zh; if there are exceptions, state them one by one",
    ),
    citations=("R21", "R23"),
    bad=Example(("notes: [{zh: 本活动的最终解释权归本公司所有。}]",)),
    good=Example(("notes: [{zh: 对账单有疑问，可以打 10086 要求解释。}]",)),
    check=check,
)
