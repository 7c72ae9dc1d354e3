"""“No charge of any kind”, where a field states a charge or does not say (R23)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.judge.wording.denied import claimed
from generator.judge.wording.levels import Level
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import NONE, NOT_STATED

_CLAIM = Pattern(
    r"(?:不(?:再|会)?(?:另)?(?:收取?|产生)|无|没有|免(?:除|收)?)(?:任何|一切|其[他它]|额外|附加|隐形|隐藏|隐性)(?:的)?(?:收费|费用|扣费"
    r"|消费)"
    r"|零(?:额外|附加|隐形|隐藏|隐性)?费用|[零0](?:额外|附加|隐形|隐藏|隐性)(?:消费|收费|扣费)|(?:绝)?不乱(?:收费|扣费)|(?:没有|无|零"
    r"|0)套路(?:消费|收费)?|(?i:no (?:hidden|extra|additional|other) (?:fees?|charges?|costs?))"
)
_OF_OTHERS = frozenset({"eligibility", "exclusions"})
"""Here the words name what customers already have."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that denies every further charge, unless all fields that hold charges say none."""
    price, term = plan.price, plan.term
    fields = {
        "price.one_time": price.one_time,
        "price.deposits": price.deposits,
        "price.third_party": price.third_party,
        "price.minimum_spend": price.minimum_spend,
        "term.early_termination": term.early_termination,
    }
    charged = [name for name, value in fields.items() if value is not NONE and value is not NOT_STATED]
    silent = [name for name, value in fields.items() if value is NOT_STATED]
    if not charged and not silent:
        return
    for text in texts_of(plan, _CLAIM):
        if text.part in _OF_OTHERS or not (words := claimed(text, _CLAIM)):
            continue
        if charged:
            told = Level.NEEDS_FACT.told(f"写着“{words}”，{charged[0]} 却写了收费", f"it says “{words}”, yet {charged[0]} states a charge")
            mend = Text(
                zh=f"从 zh 里删去这句话；{charged[0]} 写的，页面会说清楚", en=f"leave it out of zh; the page says what {charged[0]} states"
            )
        else:
            told = Level.NEEDS_FACT.told(f"写着“{words}”，{silent[0]} 却没写", f"it says “{words}”, yet {silent[0]} is not stated")
            mend = Text(zh=f"先填 {silent[0]}：真没有就写 none", en=f"first fill {silent[0]}: none, if there really is none")
        yield Fault(text.path, told, mend)


RULE = Rule(
    id="no-charge-claim-unsupported",
    severity=Severity.WARNING,
    title=Text(zh="说没有别的费用，栏目对不上", en="“No other charges”, not borne out by the fields"),
    why=Level.NEEDS_FACT.why(
        zh="客户听到“没有任何收费”，就不再问。还有别的钱要付，就是误导。",
        en="Who reads “no charge of any kind” asks no further. If something is due all the same, it misleads.",
    ),
    mend=Text(
        zh="把一次性收费、预存款、违约金填进 price 和 term；没有的写 none",
        en="fill one-off charges, deposits and leaving charges into price and term; none where there are none",
    ),
    citations=("R23", "R24"),
    bad=Example(("price: {one_time: [{amount: 50.00, unit: yuan, name: {zh: 补卡费}}]}\nnotes: [{zh: 除月费外不收取任何费用。}]",)),
    good=Example(("notes: [{zh: 除月费外不收取任何费用。}]",)),
    check=check,
)
