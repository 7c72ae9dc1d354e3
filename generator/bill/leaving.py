"""What leaving early costs after each whole month of the minimum term, deposits that are lost included."""

from decimal import Decimal
from fractions import Fraction

from generator.bill.figure import FREE, Figure, fen, total, unbounded
from generator.bill.terms import Terms
from generator.tariff.leaving_cost import leaving_cost
from generator.tariff.price import Deposit
from generator.tariff.quantity import Duration
from generator.tariff.words import NOT_STATED, YesNo

_CHARGE = "term.early_termination"
_DEPOSITS = "price.deposits"


def minimum_months(terms: Terms) -> int | None:
    """Return the minimum term in months; None where there is none, it is not disclosed, or it is counted in days."""
    return terms.term.minimum.months if isinstance(terms.term.minimum, Duration) else None


def free_to_leave(terms: Terms) -> bool:
    """Whether one may go after any month and owes nothing but its bill: no minimum term in months, and leaving is stated to be free."""
    return (
        minimum_months(terms) is None
        and not isinstance(terms.term.early_termination, tuple)
        and terms.term.early_termination is not NOT_STATED
    )


def leaving_figures(terms: Terms) -> tuple[Figure, ...]:
    """Return what one owes who leaves after 0, 1, … whole months of the minimum term; empty without such a term."""
    return tuple(_owed(terms, served, term) for term in [minimum_months(terms) or 0] for served in range(term))


def _owed(terms: Terms, served: int, term: int) -> Figure:
    deposits = terms.price.deposits if isinstance(terms.price.deposits, tuple) else ()
    return total([_charges(terms, served, term), *(_lost(deposit, served) for deposit in deposits)])


def _charges(terms: Terms, served: int, term: int) -> Figure:
    charges = terms.term.early_termination
    if not isinstance(charges, tuple):
        return unbounded(_CHARGE) if charges is NOT_STATED else FREE
    cost = leaving_cost(charges, terms.price, served=served, term=term)
    known = fen(cost.known or Decimal(0))
    return Figure.between(known, None if cost.unknown else known, [_CHARGE])


def _lost(deposit: Deposit, served: int) -> Figure:
    """Return what is lost of money paid in advance that would have come back month by month."""
    if deposit.lost_on_leaving is YesNo.NO or not isinstance(deposit.returned_over, Duration):
        return FREE
    months = deposit.returned_over.months
    if months is None:
        return Figure.between(0, fen(deposit.yuan), [_DEPOSITS])
    left = fen(Fraction(deposit.yuan) * max(months - served, 0) / months)
    return Figure.between(left if deposit.lost_on_leaving is YesNo.YES else 0, left, [_DEPOSITS])
