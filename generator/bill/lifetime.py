"""For how many months a plan goes on, and from which month on nobody discloses what it costs."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from generator.bill.months import last_month_begun_by
from generator.bill.terms import Terms
from generator.tariff.quantity import Duration
from generator.tariff.term import AtExpiry, Validity
from generator.tariff.words import NOT_STATED, Renewal


class Expiry(Enum):
    """What the end of the validity does to the bills."""

    ENDS = "ends"
    FEE_UNKNOWN = "fee unknown"
    GOES_ON = "goes on"


@dataclass(frozen=True, slots=True)
class Lifetime:
    """The months of a plan, counted from the one in which it begins."""

    last: int | None
    """The last month of the plan, 0 where it was over before it began; None where it goes on."""
    fee_known_to: int | None
    """The last month before an expiry after which the fee is not disclosed; None where there is no such expiry."""

    def has(self, month: int) -> bool:
        """Whether the plan still runs in a month."""
        return self.last is None or month <= self.last


_WITHOUT_END = Lifetime(None, None)


def stated_validity(terms: Terms) -> Validity | None:
    """Return the validity that the filing states, None where it is open-ended, not disclosed or empty."""
    validity = terms.term.validity
    if isinstance(validity, Validity) and (validity.length is not None or validity.until is not None):
        return validity
    return None


def price_of_unknown_length(terms: Terms) -> bool:
    """Whether a price is paid once and nobody says for how long."""
    undisclosed = terms.term.validity is NOT_STATED or isinstance(terms.term.validity, Validity)
    return undisclosed and stated_validity(terms) is None and terms.charged_once


def expiry(terms: Terms) -> Expiry:
    """Return what the end of the validity does: the plan ends, its fee is not disclosed from then on, or it goes on."""
    if stated_validity(terms) is None:
        return Expiry.GOES_ON
    kind = terms.term.at_expiry.kind if isinstance(terms.term.at_expiry, AtExpiry) else None
    if kind is Renewal.ENDS or terms.charged_once:
        return Expiry.ENDS
    return Expiry.GOES_ON if kind is Renewal.AUTOMATIC else Expiry.FEE_UNKNOWN


def lifetime(terms: Terms, start: date) -> Lifetime:
    """Return the months of a plan that begins on `start`."""
    effect, validity = expiry(terms), stated_validity(terms)
    if effect is Expiry.GOES_ON or validity is None:
        return _WITHOUT_END
    ends = []
    if validity.length is not None:
        ends.append(_last_month_of(validity.length, start))
    if validity.until is not None:
        ends.append(last_month_begun_by(start, validity.until))
    last = min(ends)
    return Lifetime(last, None) if effect is Expiry.ENDS else Lifetime(None, last)


def _last_month_of(length: Duration, start: date) -> int:
    if length.months is not None:
        return length.months
    return last_month_begun_by(start, start + timedelta(days=length.count))
