"""A plan without a price (R07)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.quoting import beginning
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.silences import PRICE_BOX, silent_price
from generator.judge.unread_boxes import unread_box
from generator.read.plan_file import Plan
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the list of price steps is empty and no box states a price.

    Where money paid in is all that the filing names it is a warning: that is what one has to pay.
    """
    for silence in silent_price(plan):
        if silence.words is None:
            yield _fault(plan, silence.path)


def _fault(plan: Plan, path: tuple[str, ...]) -> Fault:
    box = unread_box(plan, PRICE_BOX)
    if box is None:
        return _nothing_filed(plan, path)
    words = beginning(box.text)
    return Fault(
        path,
        Text(
            zh=f"没有写价格；公示原文是“{words}”，看不出到底要付多少、管多久",
            en=f"no price is stated; the filing says “{words}”, not how much is paid for how long",
        ),
        Text(
            zh="在 price.steps 写清多少元、每月还是一次；或在表里补上单位，再导入",
            en="state the sum and its period in price.steps; or add the unit to the table and import again",
        ),
    )


def _nothing_filed(plan: Plan, path: tuple[str, ...]) -> Fault:
    """Return that nothing is said, or that a payment up front is all the money that is named."""
    deposits = plan.price.deposits
    if not isinstance(deposits, tuple):
        return Fault(path, Text(zh="没有写价格", en="no price is stated"))
    paid = deposits[0].text
    said = Text(zh=f"没有写价格，只写了预存（{paid.zh}）", en=f"no price is stated, only money paid in ({paid.en})")
    return Fault(path, said, severity=Severity.WARNING)


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
