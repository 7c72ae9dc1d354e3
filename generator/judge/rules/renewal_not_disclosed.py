"""A plan that ends some day without a word on what happens then (R53)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.term import Validity
from generator.tariff.words import NOT_STATED, Renewal


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the end is not stated, renews for an unknown time, or leads to an unknown price.

    Only the last is an error: the customer then pays something, and nobody says what.
    """
    term = plan.term
    if term.at_expiry is NOT_STATED:
        # Without a validity there is no expiry to speak of; that gap is a finding of its own.
        if isinstance(term.validity, Validity):
            yield Fault(("term", "at_expiry"), Text(zh="没写到期以后会怎样", en="what happens at expiry is not stated"))
        return
    expiry = term.at_expiry
    if expiry.kind is Renewal.AUTOMATIC and expiry.length is NOT_STATED:
        yield Fault(
            ("term", "at_expiry"),
            Text(zh="到期自动续，却没写每次续多久", en="it renews by itself, yet not for how long"),
            Text(zh="在 at_expiry 写 length，例如 length: 12 months", en="write length into at_expiry, for example length: 12 months"),
        )
    if expiry.kind is Renewal.REVERTS and expiry.to is None:
        yield Fault(
            ("term", "at_expiry"),
            Text(zh="到期改按别的价钱，却没写改成多少", en="it changes to another price, yet not to which"),
            Text(
                zh="在 at_expiry 写 to，例如 to: {zh: 恢复每月 49 元}", en="write `to` into at_expiry, for example to: {zh: 恢复每月 49 元}"
            ),
            severity=Severity.ERROR,
        )


RULE = Rule(
    id="renewal-not-disclosed",
    severity=Severity.WARNING,
    title=Text(zh="没写到期以后会怎样", en="What happens at expiry is not disclosed"),
    why=Text(
        zh="到期后是停、是续、还是涨价，客户要提前知道，才来得及选。",
        en="Whether it ends, renews or gets dearer: customers can only choose if they know beforehand.",
    ),
    mend=Text(
        zh="在 term.at_expiry 写 ends、automatic（和 length）或 reverts（和 to）",
        en="write ends, automatic (with length) or reverts (with `to`) into term.at_expiry",
    ),
    citations=("R53", "R07"),
    bad=Example(("term: {at_expiry: not_stated}",)),
    good=Example(("term: {validity: open_ended, at_expiry: not_stated}",)),
    check=check,
)
