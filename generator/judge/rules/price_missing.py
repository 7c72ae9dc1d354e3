"""A plan without a price (R07)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the list of price steps is empty."""
    if not plan.price.steps:
        yield Fault(("price", "steps"), Text(zh="没有写价格", en="no price is stated"))


RULE = Rule(
    id="price-missing",
    severity=Severity.ERROR,
    title=Text(zh="没有价格", en="No price"),
    why=Text(
        zh="资费标准必须公示。没有价格，谁也不能办。",
        en="The price must be disclosed. Nobody can take out a plan without one.",
    ),
    mend=Text(
        zh="在 price.steps 至少写一段，例如 [{amount: 39.00, unit: yuan, per: month}]",
        en="write at least one step into price.steps, for example [{amount: 39.00, unit: yuan, per: month}]",
    ),
    citations=("R04", "R07"),
    bad=Example(("price: {steps: []}",)),
    good=Example(("price: {steps: [{amount: 39.00, unit: yuan, per: month}]}",)),
    check=check,
)
