"""A plan without a price (R07)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.quoting import beginning
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.silences import PRICE_BOX, silent_price
from generator.judge.unread_boxes import Unread, unread_box
from generator.read.plan_file import Plan
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the list of price steps is empty, no box states a price and no money is paid in either."""
    for silence in silent_price(plan):
        if silence.told is None:
            yield _fault(silence.path, unread_box(plan, PRICE_BOX))


def _fault(path: tuple[str, ...], box: Unread | None) -> Fault:
    if box is None:
        return Fault(path, Text(zh="没有写价格", en="no price is stated"))
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
