"""A plan only for people who bring their number from another carrier (R37)."""

from collections.abc import Iterator

from generator.claims.claim import claims_in
from generator.claims.passage import passage_of
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Customers

_SAYS_WHO = frozenset({"name", "eligibility"})


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where only customers porting in can have the plan, by its field or by a condition in words.

    A name that says so is a warning: it may be the name of a kind of plan whose conditions are wider.
    """
    if plan.eligibility.customers is Customers.PORTING_IN:
        yield Fault(
            ("eligibility", "customers"),
            Text(zh="只卖给从别家转来的人", en="it is sold only to people who port in from another carrier"),
        )
    for text in texts_of(plan):
        if text.part in _SAYS_WHO and text.chinese:
            passage = passage_of(text.text)
            if told := next((one for one in claims_in(passage, "customers") if one.value is Customers.PORTING_IN), None):
                words = passage.words(told.span)
                yield Fault(
                    text.path,
                    Text(zh=f"写着“{words}”，只卖给从别家转来的人", en=f"it says “{words}”: only for people who port in"),
                    severity=Severity.WARNING if text.part == "name" else None,
                )


RULE = Rule(
    id="port-in-only",
    severity=Severity.ERROR,
    title=Text(zh="只卖给从别家转来的人", en="Only for people porting in"),
    why=Text(
        zh="携号转网的规定不许为转来的人单设资费。老用户也该能办。",
        en="The rules on number portability forbid plans only for those who port in. Others should have them too.",
    ),
    mend=Text(
        zh="把 eligibility.customers 改成 all 或 new，文字照着改；不改就不能公示",
        en="set eligibility.customers to all or new and mend the text; it cannot be published otherwise",
    ),
    citations=("R37",),
    bad=Example(("eligibility: {customers: porting_in}",)),
    good=Example(("eligibility: {customers: new}",)),
    check=check,
)
