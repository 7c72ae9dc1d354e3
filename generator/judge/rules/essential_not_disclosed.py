"""An element that every disclosure states, left unstated (R04)."""

from collections.abc import Callable, Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import Duration
from generator.tariff.words import NOT_STATED


def _nobody_named(plan: Plan) -> bool:
    """Whether neither new or existing customers, nor an age, a group or any condition is stated."""
    who = plan.eligibility
    return who.customers is NOT_STATED and who.age is None and not who.groups and not who.needs


_ELEMENTS: tuple[tuple[tuple[str, str], Text, Callable[[Plan], bool]], ...] = (
    (
        ("sale", "first_day"),
        Text(zh="上线日期", en="the first day of sale"),
        lambda plan: plan.sale.first_day is NOT_STATED,
    ),
    (
        ("sale", "last_day"),
        Text(zh="下线日期", en="the last day of sale"),
        lambda plan: plan.sale.last_day is NOT_STATED,
    ),
    (
        ("sale", "channels"),
        Text(zh="销售渠道", en="where it is sold"),
        lambda plan: plan.sale.channels is NOT_STATED or not plan.sale.channels,
    ),
    (
        ("term", "minimum"),
        Text(zh="在网要求", en="the minimum term"),
        lambda plan: plan.term.minimum is NOT_STATED,
    ),
    (
        ("term", "early_termination"),
        Text(zh="违约责任", en="what leaving early costs"),
        # Where a term is stated, term-without-charge says it, and says more.
        lambda plan: plan.term.early_termination is NOT_STATED and not isinstance(plan.term.minimum, Duration),
    ),
    (
        ("term", "validity"),
        Text(zh="有效期限", en="the validity"),
        lambda plan: plan.term.validity is NOT_STATED,
    ),
    (
        ("cancelling", "channels"),
        Text(zh="退订方式", en="where it can be cancelled"),
        lambda plan: plan.cancelling.channels is NOT_STATED,
    ),
    (("eligibility", "customers"), Text(zh="谁能办", en="who can have it"), _nobody_named),
)
"""Rows 16, 18 to 20, 22 and 24 to 26 of the elements: all of 18,525 real filings state every one of them."""


_BOXES = {
    ("sale", "first_day"): "上线",
    ("sale", "last_day"): "下线",
    ("sale", "channels"): "渠道",
    ("term", "minimum"): "在网",
    ("term", "early_termination"): "违约",
    ("term", "validity"): "有效期",
    ("cancelling", "channels"): "退订",
    ("eligibility", "customers"): "适用范围",
}
"""A word of the heading under which the zones file each element."""
_SHOWN = 40
_HEADING = 8
"""Characters of the longest heading with which a note in the carrier's own words begins."""


def _said(plan: Plan, path: tuple[str, str], element: Text) -> Text:
    """Return what is wrong: the filing is silent, or its words stand in the file and nobody put them into the field yet."""
    filed = next((one for one in plan.as_filed if one.not_understood and _BOXES[path] in one.element), None)
    noted = next((note.zh for note in plan.notes if _BOXES[path] in note.zh.partition("：")[0][:_HEADING]), None)
    if filed is None and noted is None:
        return Text(zh=f"没有公示{element.zh}", en=f"the filing does not state {element.en}")
    said = filed.text if filed else str(noted).partition("：")[2]
    words = said if len(said) <= _SHOWN else said[:_SHOWN] + "……"
    return Text(zh=f"{element.zh}还没写进字段；公示原文是“{words}”", en=f"{element.en} is not in its field yet; the filing says “{words}”")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each element that is written `not_stated` or as an empty list."""
    for path, element, lacks in _ELEMENTS:
        if lacks(plan):
            key = ".".join(str(step) for step in path)
            yield Fault(
                path,
                _said(plan, path, element),
                Text(
                    zh=f"在 {key} 写明{element.zh}；查不到就先写 status: draft",
                    en=f"state it in {key}; write status: draft until it is known",
                ),
            )


_BAD = """\
sale: {first_day: not_stated, last_day: not_stated, channels: []}
term: {minimum: not_stated, early_termination: not_stated, validity: not_stated}
remove: [term.at_expiry]
cancelling: {channels: not_stated}
eligibility: {customers: not_stated}
"""

_GOOD = """\
sale: {first_day: 2026-01-05, last_day: 2027-12-31, channels: [{kind: shop}]}
term: {minimum: none, early_termination: none, validity: {length: 24 months}}
cancelling: {channels: [shop, phone]}
eligibility: {customers: not_stated, age: {minimum: 60}}
"""

RULE = Rule(
    id="essential-not-disclosed",
    severity=Severity.ERROR,
    title=Text(zh="少了必须公示的内容", en="An essential element is not disclosed"),
    why=Text(
        zh="公示的要素必须齐全。少了一项，读者就不知道卖到哪天、绑多久、怎么退。",
        en="A disclosure must be complete. Where one is missing, nobody knows how long it is sold, binds or is left.",
    ),
    mend=Text(
        zh="把 not_stated 换成公示里的内容；公示里真的没有，就先写 status: draft",
        en="replace not_stated by what the filing says; if it says nothing, write status: draft",
    ),
    citations=("R04",),
    bad=Example((_BAD,)),
    good=Example((_GOOD,)),
    check=check,
)
