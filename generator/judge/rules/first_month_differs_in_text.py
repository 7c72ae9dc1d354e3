"""A text charges the first month in another way than the field (R06)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.filed_claims import claims_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import FirstMonth


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first such text; texts that name several ways speak of several kinds of customers."""
    field = plan.price.first_month
    told = [claim for claim in claims_of(plan, "first_month") if isinstance(claim.claim.value, FirstMonth)]
    if isinstance(field, FirstMonth) and len({claim.claim.value for claim in told}) == 1 and told[0].claim.value is not field:
        yield told[0].fault(
            f"文字说“{told[0].words}”，栏目写的是“{field.text.zh}”", f"the text says “{told[0].words}”, the field says “{field.text.en}”"
        )


RULE = Rule(
    id="first-month-differs-in-text",
    severity=Severity.ERROR,
    title=Text(zh="头一个月怎么收，前后不一样", en="Two answers on the first month"),
    why=Text(
        zh="计费原则只能有一个。写了两个，第一张账单就会吵架。", en="There is one billing rule. With two, the first bill is a quarrel."
    ),
    mend=Text(zh="核对后改 price.first_month，或改文字", en="check, then mend price.first_month or the text"),
    citations=("R06", "R07"),
    bad=Example(("notes: [{zh: 首月月费全额收取。}]\nprice: {first_month: prorated_by_day}",)),
    good=Example(("notes: [{zh: 首月月费按天折算。}]\nprice: {first_month: prorated_by_day}",)),
    check=check,
)
