"""What leaving early costs after every month of the minimum term, months that follow an even pattern told in one line (R35)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from generator.bill.account import Account
from generator.bill.figure import FREE, Figure, total
from generator.bill.leaving import leaving_figures
from generator.bill.terms import Terms
from generator.gate.published import PublishedPlan
from generator.show.words.figure import figure_span, figure_text, money, not_disclosed
from generator.show.words.saying import clauses
from generator.show.words.totals import NO_ALLOWANCES, first_day_of
from generator.tariff.beyond import BeyondPart
from generator.tariff.language import BETWEEN_CLAUSES, Text, counted, joined, message, sentence
from generator.tariff.leaving_cost import leaving_cost
from generator.tariff.price import Deposit, PricePart
from generator.tariff.quantity import Duration
from generator.tariff.term import LeavingCharge, TermPart
from generator.tariff.wording import sentences
from generator.tariff.words import NOT_STATED, YesNo

_TARIFFS_REMEMBERED = 4096
_ROUNDING = 1
"""Sums that are each rounded to the fen may differ by so many fen from an even step."""
_EVEN_FROM = 3
"""So many months in a row make a line of their own."""
_NOTHING_BEYOND = BeyondPart(data=NOT_STATED, voice=NOT_STATED, sms=NOT_STATED)
"""What one uses has no say in what leaving costs."""


@dataclass(frozen=True, slots=True)
class LeavingRow:
    """One line of the table: after how many whole months one leaves, and what is to be paid then."""

    first: int
    last: int
    when: Text
    due: Text
    step: Text | None = None
    """By how much it changes with every month, where one line tells of several."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """The table, and the month from which staying is dearer."""

    rows: tuple[LeavingRow, ...]
    staying: Text | None


@dataclass(frozen=True, slots=True)
class _Due:
    """What one owes, and the formulas whose sum nobody can work out."""

    figure: Figure
    more: tuple[LeavingCharge, ...] = ()


@dataclass(frozen=True, slots=True)
class _Run:
    """Months after which leaving costs the same, or evenly more or less."""

    first: int
    dues: tuple[_Due, ...]

    @property
    def last(self) -> int:
        return self.first + len(self.dues) - 1


NO_LEAVING = Leaving((), None)


def leaving_by_month(plan: PublishedPlan, as_of: date) -> Leaving:
    """Return what leaving costs; no rows where there is no minimum term in months, where leaving is free, or where nobody can say."""
    if not isinstance(plan.term.minimum, Duration):
        return NO_LEAVING
    return _leaving(plan.price, plan.term, first_day_of(plan, as_of))


@lru_cache(maxsize=_TARIFFS_REMEMBERED)
def _leaving(price: PricePart, term: TermPart, start: date) -> Leaving:
    account = Account(Terms(price, NO_ALLOWANCES, _NOTHING_BEYOND, term), start)
    dues = _dues(account.terms)
    if all(due.figure == FREE or not (due.figure.least or due.figure.most) for due in dues):
        return NO_LEAVING
    rows = [_row(run, len(dues)) for run in even_runs(dues)]
    if _free_at_the_end(account.terms, len(dues)):
        rows.append(LeavingRow(len(dues), len(dues), sentence("用满 %(served)s 个月再走", served=len(dues)), money(0)))
    return Leaving(tuple(rows), _staying(account, dues))


def _dues(terms: Terms) -> list[_Due]:
    figures, charges = leaving_figures(terms), terms.term.early_termination
    if not isinstance(charges, tuple):
        return [_Due(figure) for figure in figures]
    term = len(figures)
    return [_Due(figure, leaving_cost(charges, terms.price, served=served, term=term).unknown) for served, figure in enumerate(figures)]


def even_runs(dues: Sequence[_Due]) -> Iterator[_Run]:
    """Yield all months in order, as few runs as there are; the month that has not gone by yet stands by itself unless all are the same."""
    if all(due == dues[0] for due in dues):
        yield _Run(0, tuple(dues))
        return
    yield _Run(0, (dues[0],))
    place = 1
    while place < len(dues):
        count = _even_from(dues[place:])
        for length in [count] if count >= _EVEN_FROM else [1] * count:
            yield _Run(place, tuple(dues[place : place + length]))
            place += length


def _even_from(dues: Sequence[_Due]) -> int:
    """Return how many of the first months follow one pattern."""
    step = _step(dues[0], dues[1]) if len(dues) > 1 else None
    if step is None:
        return 1
    count = 1
    for before, due in pairwise(dues):
        each = _step(before, due)
        if each is None or abs(each - step) > _ROUNDING or (step == 0) != (each == 0):
            break
        count += 1
    return count


def _step(before: _Due, after: _Due) -> int | None:
    """Return by how many fen an exact sum changes, 0 where one that is uncertain stays as it is; None where one cannot say."""
    if before == after:
        return 0
    if before.figure.exact is None or after.figure.exact is None:
        return None
    return after.figure.exact - before.figure.exact


def _row(run: _Run, term: int) -> LeavingRow:
    if len(run.dues) == term:
        when = sentence("没用满 %(term)s 个月就走", term=term)
    elif run.last == 0:
        when = message("没用满 1 个月就走")
    elif run.first == run.last:
        when = counted("用了 %(number)s 个月就走", run.first)
    else:
        when = sentence("用了 %(first)s 到 %(last)s 个月就走", first=run.first, last=run.last)
    first, last = run.dues[0].figure, run.dues[-1].figure
    if run.dues[0] == run.dues[-1]:
        return LeavingRow(run.first, run.last, when, _sum(run.dues[0]))
    return LeavingRow(run.first, run.last, when, figure_span(first.least, last.least), _change(run))


def _change(run: _Run) -> Text:
    """Return by how much each month more changes what one owes, about so much where the rounding to the fen makes it uneven."""
    steps = [after.figure.least - before.figure.least for before, after in pairwise(run.dues)]
    each = money(abs(steps[0])) if len(set(steps)) == 1 else sentence("%(money)s左右", money=money(round(abs(sum(steps)) / len(steps))))
    if sum(steps) > 0:
        return sentence("每多用 1 个月，多付 %(each)s", each=each)
    return sentence("每多用 1 个月，少付 %(each)s", each=each)


def _sum(due: _Due) -> Text:
    """Return the sum in words, with the formulas that give no figure beside it."""
    if due.more:
        more = joined([charge.formula for charge in due.more], BETWEEN_CLAUSES)
        if not due.figure.least:
            return more
        return sentence("%(money)s，还要加上：%(more)s", money=money(due.figure.least), more=more)
    return clauses([figure_text(due.figure), *not_disclosed(due.figure.unknown)])


def _free_at_the_end(terms: Terms, term: int) -> bool:
    """Whether one who has served the whole term owes nothing: no formula asks for more, and no deposit is still being returned."""
    charges = terms.term.early_termination
    cost = leaving_cost(charges, terms.price, served=term, term=term) if isinstance(charges, tuple) else None
    deposits = terms.price.deposits if isinstance(terms.price.deposits, tuple) else ()
    return cost is not None and not cost.known and not cost.unknown and not any(_still_returned(deposit, term) for deposit in deposits)


def _still_returned(deposit: Deposit, term: int) -> bool:
    over = deposit.returned_over
    return deposit.lost_on_leaving is not YesNo.NO and isinstance(over, Duration) and (over.months is None or over.months > term)


def _staying(account: Account, dues: Sequence[_Due]) -> Text | None:
    """Return from when on leaving costs less than the fees that are left, or that it never does; None where nobody can say."""
    served, term = account.staying_dearer_from(), len(dues)
    if served is None:
        fees = [account.fee(number) for number in range(1, term + 1) if account.has(number)]
        certain = all(figure.exact is not None for figure in [*fees[1:], *(due.figure for due in dues[1:])])
        return message("什么时候提前走，都不比用满省钱。") if certain and term > 1 else None
    left = total(account.fee(number) for number in range(served + 1, term + 1) if account.has(number))
    return sentences(
        (
            counted("用了 %(number)s 个月以后，提前走比用满省钱。", served),
            sentence("那时走，付 %(owed)s。用满，月费还要付 %(left)s。", owed=figure_text(dues[served].figure), left=figure_text(left)),
        )
    )
