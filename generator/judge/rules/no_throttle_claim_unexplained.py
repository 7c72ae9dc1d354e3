"""“达量不限速” without the price that it stands for (R26b; real filing 24JX200005)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.judge.wording.levels import Level
from generator.judge.wording.offers import offer
from generator.judge.wording.topics import OVERAGE
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Unpriced

_CLAIM = Pattern(r"[达超到]量(?:后|了)?(?:也|都)?不限速")
_OF_OTHERS = frozenset({"eligibility", "exclusions"})
"""Here the words name the plans that customers already have."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that says 达量不限速 where neither a price nor the main plan's price is stated."""
    if isinstance(plan.beyond.data, tuple) or plan.beyond.data is Unpriced.AS_MAIN_PLAN:
        return
    for text in texts_of(plan, _CLAIM):
        if text.part not in _OF_OTHERS and (words := text.shows(_CLAIM)):
            told = Level.NEEDS_FACT.told(
                f"写着“{words}”，却没写用完以后多少钱",
                f"it says “{words}” (no slowing), yet not what use beyond the bundle costs",
            )
            yield Fault(text.path, told, offer(plan, text, OVERAGE, words))


RULE = Rule(
    id="no-throttle-claim-unexplained",
    severity=Severity.ERROR,
    title=Text(zh="“达量不限速”没写超出多少钱", en="“No slowing” without its price"),
    why=Level.NEEDS_FACT.why(
        zh="“达量不限速”不是免费用，是用完以后照样收钱。不写价钱，容易误会。",
        en="“No slowing” does not mean free: use beyond the bundle is billed. Without the price it misleads.",
    ),
    mend=Text(
        zh="在 beyond.data 写每 1 GB 多少元；不另收钱的，文字改成“用完不另收钱”",
        en="state the price per GB in beyond.data; if nothing is due, say so in the text instead",
    ),
    citations=("R26b",),
    bad=Example(("name: {zh: 达量不限速套餐 39 元}\nbeyond: {data: not_included, cap: none}",)),
    good=Example(("name: {zh: 达量不限速套餐 39 元}\nbeyond: {data: [{amount: 5.00, unit: yuan, per: 1 GB}]}",)),
    check=check,
)
