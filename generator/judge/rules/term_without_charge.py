"""A minimum term without a word on what leaving early costs (R34; real filing 25SH100310)."""

from collections.abc import Iterator

from generator.claims.kinds.leaving_charge import is_for_device
from generator.findings import Severity
from generator.judge.filed_claims import claims_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.unread_boxes import still_unread, unread_box
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import Duration
from generator.tariff.words import NOT_STATED


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where a term is stated and the charge is not; `none` is an answer, silence is not.

    A charge in the filing's own box whose formula the format cannot hold is stated, though not in the field.
    """
    term = plan.term
    if isinstance(term.minimum, Duration) and term.early_termination is NOT_STATED and not _in_the_box(plan):
        yield Fault(("term", "early_termination"), _said(plan, term.minimum))


def _said(plan: Plan, minimum: Duration) -> Text:
    """Return what is wrong: nothing is said, or the filing's words are still to be carried over."""
    if box := unread_box(plan, "违约|responsibility|contractduty"):
        return still_unread(
            box.text, Text(zh=f"要用满 {minimum.text.zh}，提前走要付多少", en=f"what leaving before {minimum.text.en} costs")
        )
    return Text(
        zh=f"要用满 {minimum.text.zh}，却没写提前走要付多少",
        en=f"it binds for {minimum.text.en}, yet what leaving early costs is not stated",
    )


def _in_the_box(plan: Plan) -> bool:
    claims = (claim for claim in claims_of(plan, "leaving_charge") if claim.element and "违约" in claim.element)
    # What is due for equipment that is kept says nothing of what leaving costs whoever gives it back.
    return any(not is_for_device(claim.passage, claim.claim) for claim in claims)


RULE = Rule(
    id="term-without-charge",
    severity=Severity.ERROR,
    title=Text(zh="有在网要求，没写违约责任", en="A minimum term without its charge"),
    why=Text(
        zh="提前走要付的钱必须提醒在前。只写几个月，不写多少钱，客户没法算。",
        en="What leaving early costs must be pointed out beforehand. Months without a sum cannot be reckoned with.",
    ),
    mend=Text(
        zh="在 early_termination 按公式写；不收的写 none",
        en="write the formula into early_termination; write none if nothing is due",
    ),
    citations=("R34", "R33"),
    bad=Example(("term: {minimum: 12 months, early_termination: not_stated}",)),
    good=Example(("term: {minimum: 12 months, early_termination: none}",)),
    check=check,
)
