"""How long a plan binds, what leaving costs and how it is cancelled, in plain words."""

from generator.gate.published import PublishedPlan
from generator.show.words.element import Answer, Element, absence, stated
from generator.show.words.saying import channel_kind, clauses, labelled, own_words, undisclosed
from generator.tariff.language import joined, message, sentence
from generator.tariff.plain_names import PLAIN_NAMES
from generator.tariff.quantity import Duration
from generator.tariff.term import AtExpiry, BenefitsRepaid, Validity
from generator.tariff.wording import day_text
from generator.tariff.words import Renewal, TakesEffect, Throughout


def _minimum(plan: PublishedPlan) -> Answer:
    term = plan.term.minimum
    if not isinstance(term, Duration):
        return absence(term)
    return stated(sentence("要用满 %(term)s", term=term.text))


def _leaving(plan: PublishedPlan) -> Answer:
    charges = plan.term.early_termination
    if not isinstance(charges, tuple):
        return absence(charges)
    lines = []
    for charge in charges:
        line = charge.formula
        if isinstance(charge, BenefitsRepaid):
            benefit = own_words(charge.benefit)
            what = sentence("要退还的是%(benefit)s", benefit=benefit)
            line = clauses((line, what))
        lines.append(line)
    return stated(*lines)


def _validity(plan: PublishedPlan) -> Answer:
    validity = plan.term.validity
    if isinstance(validity, Throughout):
        return stated(validity.text)
    if not isinstance(validity, Validity):
        return absence(validity)
    parts = []
    if validity.length is not None:
        parts.append(validity.length.text)
    if validity.until is not None:
        last = day_text(validity.until)
        parts.append(sentence("到 %(last)s为止", last=last))
    return stated(clauses(parts)) if parts else absence(None)


def _at_expiry(plan: PublishedPlan) -> Answer:
    expiry = plan.term.at_expiry
    if not isinstance(expiry, AtExpiry):
        return absence(expiry)
    parts = [expiry.kind.text]
    if isinstance(expiry.length, Duration):
        length = expiry.length.text
        parts.append(sentence("每次续 %(length)s", length=length))
    elif expiry.kind is Renewal.AUTOMATIC:
        parts.append(undisclosed(PLAIN_NAMES["term.at_expiry.length"]))
    if expiry.to is not None:
        parts.append(labelled(message("改成"), own_words(expiry.to)))
    elif expiry.kind is Renewal.REVERTS:
        parts.append(undisclosed(PLAIN_NAMES["term.at_expiry.to"]))
    return stated(clauses(parts))


def _where(plan: PublishedPlan) -> Answer:
    channels = plan.cancelling.channels
    if not isinstance(channels, tuple) or not channels:
        return absence(channels)
    return stated(joined([channel_kind(kind) for kind in channels]))


def _how(plan: PublishedPlan) -> Answer:
    how = plan.cancelling.how
    return absence(how) if how is None else stated(own_words(how))


def _effective(plan: PublishedPlan) -> Answer:
    when = plan.cancelling.effective
    return stated(when.text) if isinstance(when, TakesEffect) else absence(when)


MINIMUM = Element(("term.minimum",), _minimum)
LEAVING = Element(("term.early_termination",), _leaving)
VALIDITY = Element(("term.validity",), _validity)
AT_EXPIRY = Element(("term.at_expiry",), _at_expiry)
CANCEL_WHERE = Element(("cancelling.channels",), _where)
CANCEL_HOW = Element(("cancelling.how",), _how)
CANCEL_EFFECTIVE = Element(("cancelling.effective",), _effective)

BOUND = (MINIMUM, LEAVING, VALIDITY, AT_EXPIRY)
"""How long you are bound and what leaving costs, in the order of the page."""
CANCEL = (CANCEL_WHERE, CANCEL_HOW, CANCEL_EFFECTIVE)
"""How to cancel, in the order of the page."""
