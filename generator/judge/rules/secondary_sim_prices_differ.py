"""Two prices for a secondary SIM in one plan (R07; real filing 24HE500009)."""

from collections.abc import Iterator
from decimal import Decimal

from generator.claims.pattern import Pattern
from generator.claims.quantities import ARABIC, number
from generator.findings import Severity
from generator.judge.filed_claims import passages_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import SecondarySims
from generator.tariff.price import RecurringCharge
from generator.tariff.words import NONE

_PRICE = Pattern(
    rf"副卡(?:每张|[0-9一二三四五两]+张)?[( ,:]*(?:月?(?:功能|使用)?费|月租|收取?|另收|要|付|需|按|为|每张|(?P<monthly>每个?月)|:|,"
    rf"| )*(?P<sum>{ARABIC}) ?元 ?"
    r"(?:/张/月|/月/张|/张|/卡/月|/月|每月|每张|(?(monthly)(?! ?[/每])|(?!)))(?!套餐)"
)
_OTHERS = Pattern(r"第|超出|优惠|减免|免费|原价|恢复|宽带版|创新|4G|5G|或|套餐")
_OF_OTHERS = frozenset({"eligibility", "exclusions", "name"})


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first text whose price of a secondary SIM differs from the field's or from another text's.

    Sentences that speak of kinds of secondary SIM, of steps or of a discount have several prices for good reason.
    """
    known: Decimal | None = None
    sims = plan.sharing.secondary_sims
    if isinstance(sims, SecondarySims) and isinstance(sims.fee, RecurringCharge):
        known = sims.fee.yuan
    elif isinstance(sims, SecondarySims) and sims.fee is NONE:
        known = Decimal(0)
    for path, _, passage in passages_of(plan):
        if path[0] in _OF_OTHERS:
            continue
        for found in passage.find(_PRICE):
            clause = passage.sentence_at(found.start())
            told = number(found["sum"])
            if told is None or _OTHERS.search(passage.folded[clause.start : clause.end]):
                continue
            if known is not None and told != known:
                yield Fault(
                    path,
                    Text(zh=f"副卡价格写了两个：{told} 元和 {known} 元", en=f"a secondary SIM has two prices: {told} and {known} yuan"),
                )
                return
            known = told


RULE = Rule(
    id="secondary-sim-prices-differ",
    severity=Severity.WARNING,
    title=Text(zh="副卡写了两个价格", en="Two prices for a secondary SIM"),
    why=Text(
        zh="收费标准只能有一个。两个价格，用户不知道按哪个收。", en="A charge has one price. With two, nobody knows which one is due."
    ),
    mend=Text(zh="核对后改 sharing.secondary_sims 的 fee，或改文字", en="check, then mend `fee` in sharing.secondary_sims or the text"),
    citations=("R07", "R06"),
    bad=Example(("notes: [{zh: 办副卡每张 6 元/月。}, {zh: 加副卡收取 10 元/月。}]",)),
    good=Example(("notes: [{zh: 办副卡每张 10 元/月。}, {zh: 加副卡收取 10 元/月。}]",)),
    check=check,
)
