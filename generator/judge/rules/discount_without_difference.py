"""A promotional price that is the standard price (R24; real filing 25HE500031)."""

from collections.abc import Iterator
from itertools import pairwise

from generator.claims.pattern import Pattern
from generator.claims.quantities import MONEY, money
from generator.findings import Severity
from generator.judge.filed_claims import passages_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_BOTH = Pattern(
    rf"(?:原价|标准(?:价|资费)|原(?:月费|资费))[为是:]?(?P<before>{MONEY})(?:/月|/年)?[^。;\n0-9]{{0,16}}"
    rf"(?:优惠(?:价|后|至|为)|活动价|折后价?|现价)[为是至:]*(?P<after>{MONEY})"
)

_PROMOTED = Pattern(r"优惠|促销|特惠|立减|折扣|活动价|[1-9] ?折")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at words that name one sum before and after, and at a step of a promotion that changes nothing.

    Steps that cost the same are a promotion where a text of the plan calls them so.
    """
    promoted = any(_PROMOTED.search(passage.folded) for _, _, passage in passages_of(plan))
    for place, (before, after) in enumerate(pairwise(plan.price.steps), start=1):
        if promoted and before.yuan_a_month is not None and before.yuan_a_month == after.yuan_a_month:
            yield Fault(
                ("price", "steps", place),
                Text(zh=f"前后两段一样，都是{after.text.zh}", en=f"both steps cost the same: {after.text.en}"),
            )
    for path, _, passage in passages_of(plan):
        for found in passage.find(_BOTH):
            if money(found["before"]) == money(found["after"]):
                yield Fault(path, Text(zh=f"“{found[0]}”：优惠前后一样", en=f"“{found[0]}”: the same before and after"))


_STEPS = """\
notes: [{zh: 头一年享优惠价。}]
price:
  steps: [{amount: FIRST, unit: yuan, per: month, to_month: 12}, {amount: 39.00, unit: yuan, per: month, from_month: 13}]
"""

RULE = Rule(
    id="discount-without-difference",
    severity=Severity.WARNING,
    title=Text(zh="优惠价就是原价", en="A discount that is none"),
    why=Text(
        zh="不得混淆优惠幅度。优惠前后一样，就不是优惠。",
        en="How large a discount is must not be confused. The same price before and after is no discount.",
    ),
    mend=Text(zh="price.steps 只写一段，或写对优惠价", en="write one step in price.steps, or state the right reduced price"),
    citations=("R24",),
    bad=Example((_STEPS.replace("FIRST", "39.00"),)),
    good=Example((_STEPS.replace("FIRST", "29.00"),)),
    check=check,
)
