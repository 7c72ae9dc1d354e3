"""How long the term is over which a plan's whole cost is counted."""

from generator.bill.leaving import minimum_months
from generator.bill.lifetime import stated_validity
from generator.bill.terms import Terms


def whole_term(terms: Terms) -> int | None:
    """Return the minimum term in months, else the validity in months; None where neither is stated in months."""
    months, validity = minimum_months(terms), stated_validity(terms)
    if months is None and validity is not None and validity.length is not None:
        return validity.length.months
    return months
