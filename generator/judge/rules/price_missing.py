"""A plan without a price (R07)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_PRICE_BOX = re.compile(r"资费标准|资费价格|^fees|productPrice$", re.IGNORECASE)
"""Headings under which the zones file the price."""
_SHOWN = 40


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the list of price steps is empty."""
    if plan.price.steps:
        return
    filed = next((one for one in plan.as_filed if one.not_understood and _PRICE_BOX.search(one.element)), None)
    said = (filed.element, filed.text) if filed else next((box for box in _noted(plan) if _PRICE_BOX.search(box[0])), None)
    if said is None:
        yield Fault(("price", "steps"), Text(zh="没有写价格", en="no price is stated"))
        return
    element, words = said
    yield Fault(
        ("price", "steps"),
        Text(
            zh=f"没有写价格；公示的{element}写的是“{words[:_SHOWN]}”，看不出多少钱、管多久",
            en=f"no price is stated; {element} of the filing says “{words[:_SHOWN]}”, not how much for how long",
        ),
        Text(
            zh="在 price.steps 写清多少元、每月还是一次；或在表里补上单位，再导入",
            en="state the sum and its period in price.steps; or add the unit to the table and import again",
        ),
    )


def _noted(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield the heading and the words of each note that may hold a box in the carrier's own words."""
    for note in plan.notes:
        heading, _, words = note.zh.partition("：")
        yield heading, words


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
