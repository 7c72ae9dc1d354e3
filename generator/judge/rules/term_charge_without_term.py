"""A charge for leaving early where there is no minimum term (R34)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import NONE


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the term is none and yet a charge is due."""
    charges = plan.term.early_termination
    if plan.term.minimum is NONE and isinstance(charges, tuple) and charges:
        charge = charges[0].formula
        yield Fault(
            ("term", "early_termination"),
            Text(
                zh=f"写着没有在网要求，却又要收违约金（{charge.zh}）",
                en=f"no minimum term is stated, yet leaving costs money ({charge.en})",
            ),
        )


RULE = Rule(
    id="term-charge-without-term",
    severity=Severity.ERROR,
    title=Text(zh="没有在网要求，却收违约金", en="A charge for leaving without a minimum term"),
    why=Text(
        zh="客户看到“没有在网要求”，以为随时能走，走的时候却要付钱。",
        en="Customers read “no minimum term”, think that they can leave, and are charged when they do.",
    ),
    mend=Text(
        zh="在 term.minimum 写明要用满几个月；真的不收，就把 early_termination 写成 none",
        en="state the months in term.minimum; or write early_termination: none if nothing is due",
    ),
    citations=("R34",),
    bad=Example(("term: {minimum: none, early_termination: [{kind: fixed, amount: 100.00, unit: yuan}]}",)),
    good=Example(("term: {minimum: 12 months, early_termination: [{kind: fixed, amount: 100.00, unit: yuan}]}",)),
    check=check,
)
