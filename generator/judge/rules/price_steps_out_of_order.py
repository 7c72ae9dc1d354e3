"""Price steps that leave a gap, overlap or end without a price afterwards (R24)."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.file_edits import Edit, Reorder
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.price import PriceStep
from generator.tariff.term import AtExpiry, TermPart, Validity
from generator.tariff.words import Renewal


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each step that does not join the one before, and at a last step with an end."""
    steps = plan.price.steps
    if not steps:
        return
    by_day = [step.from_day is not None for step in steps]
    by_month = [step.from_month is not None or step.to_month is not None for step in steps]
    if any(by_day) and any(by_month):
        yield Fault(
            ("price", "steps", by_day.index(True), "from_day"),
            Text(
                zh="有的段按日期写，有的按第几个月写，对不上",
                en="some steps go by the calendar, others by a customer's months; they cannot be joined",
            ),
            Text(
                zh="只用一种：都用 from_day，或者都用 from_month 和 to_month",
                en="use one of them: from_day throughout, or from_month and to_month throughout",
            ),
        )
    elif any(by_day):
        yield from _days_out_of_order(steps)
    else:
        yield from _months_out_of_order(steps, plan.term)


def _days_out_of_order(steps: Sequence[PriceStep]) -> Iterator[Fault]:
    for place, (before, step) in enumerate(pairwise(steps), start=1):
        if step.from_day is None:
            yield Fault(
                ("price", "steps", place),
                Text(zh=f"第 {place + 1} 段没写从哪一天起", en=f"step {place + 1} does not say from which day"),
            )
        elif before.from_day is not None and step.from_day <= before.from_day:
            yield Fault(
                ("price", "steps", place, "from_day"),
                Text(
                    zh=f"第 {place + 1} 段从 {step.from_day} 起，不晚于上一段",
                    en=f"step {place + 1} begins on {step.from_day}, not after the one before",
                ),
            )


def _months_out_of_order(steps: Sequence[PriceStep], term: TermPart) -> Iterator[Fault]:
    if steps[0].from_month not in {None, 1}:
        yield Fault(
            ("price", "steps", 0, "from_month"),
            Text(
                zh=f"第一段从第 {steps[0].from_month} 个月起，前面的价格没写",
                en=f"the first step begins in month {steps[0].from_month}; the price before that is not stated",
            ),
        )
    for place, step in enumerate(steps):
        start = 1 if place == 0 else step.from_month
        if start is not None and step.to_month is not None and step.to_month < start:
            yield Fault(
                ("price", "steps", place, "to_month"),
                Text(
                    zh=f"第 {place + 1} 段到第 {step.to_month} 个月，早于它的开头",
                    en=f"step {place + 1} ends in month {step.to_month}, before it begins",
                ),
            )
    for place, (before, step) in enumerate(pairwise(steps), start=1):
        yield from _badly_joined(place, before, step)
    last = steps[-1].to_month
    if last is not None and not _ends_with(term, last):
        yield Fault(
            ("price", "steps", len(steps) - 1, "to_month"),
            Text(
                zh=f"第 {last} 个月以后多少钱，没有写",
                en=f"what it costs after month {last} is not stated",
            ),
            Text(
                zh="再加一段，用 from_month 写明之后的价格；一直是这个价，就删去 to_month",
                en="add a step with from_month that states the price after it; or drop to_month if it goes on",
            ),
        )


def _badly_joined(place: int, before: PriceStep, step: PriceStep) -> Iterator[Fault]:
    if step.from_month is None:
        yield Fault(
            ("price", "steps", place),
            Text(
                zh=f"第 {place + 1} 段没写从第几个月起",
                en=f"step {place + 1} does not say from which month",
            ),
        )
    elif before.to_month is None:
        yield Fault(
            ("price", "steps", place - 1),
            Text(
                zh=f"第 {place} 段没写到第几个月，和第 {place + 1} 段重叠",
                en=f"step {place} has no last month and overlaps step {place + 1}",
            ),
        )
    elif step.from_month != before.to_month + 1:
        gap = step.from_month > before.to_month + 1
        yield Fault(
            ("price", "steps", place, "from_month"),
            Text(
                zh=f"第 {place + 1} 段和上一段{'中间有空档' if gap else '重叠'}",
                en=f"step {place + 1} {'leaves a gap after' if gap else 'overlaps'} the one before",
            ),
        )


def _ends_with(term: TermPart, month: int) -> bool:
    """Whether the plan itself ends after `month`, so that there is no price afterwards."""
    ends = isinstance(term.at_expiry, AtExpiry) and term.at_expiry.kind is Renewal.ENDS
    length = term.validity.length if isinstance(term.validity, Validity) else None
    return ends and length is not None and length.months == month


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Put steps that only stand in another order by the month or day that each begins with: every step says that itself.

    A gap or an overlap is left to the author: no step tells which of the two months is wrong.
    """
    steps = plan.price.steps
    begins = [(step.from_day or date.min, step.from_month or 1) for step in steps]
    order = tuple(sorted(range(len(steps)), key=begins.__getitem__))
    if len(set(begins)) == len(begins) and order != tuple(range(len(steps))):
        yield Reorder(("price", "steps"), order)


_BAD = """\
price:
  steps:
    - {amount: 29.00, unit: yuan, per: month, from_month: 1, to_month: 6}
    - {amount: 39.00, unit: yuan, per: month, from_month: 8}
"""

_GOOD = """\
price:
  steps:
    - {amount: 29.00, unit: yuan, per: month, from_month: 1, to_month: 6}
    - {amount: 39.00, unit: yuan, per: month, from_month: 7}
"""

_TURNED = """\
price:
  steps:
    - {amount: 39.00, unit: yuan, per: month, from_month: 7}
    - {amount: 29.00, unit: yuan, per: month, from_month: 1, to_month: 6}
"""

RULE = Rule(
    id="price-steps-out-of-order",
    severity=Severity.ERROR,
    title=Text(zh="分段的价格接不上", en="Price steps that do not join"),
    why=Text(
        zh="优惠要写明几个月、之后多少钱。中间缺一段，就不知道那时付多少。",
        en="A discount states its months and the price after it. A missing step hides what one pays then.",
    ),
    mend=Text(
        zh="让 price.steps 从第 1 个月起首尾相接：from_month 等于上一段的 to_month 加 1",
        en="join price.steps from month 1 on: each from_month is the to_month before it plus 1",
    ),
    citations=("R24",),
    bad=Example((_BAD,)),
    good=Example((_GOOD,)),
    check=check,
    fix=fix,
    fix_example=(Example((_TURNED,)), Example((_GOOD,))),
)
