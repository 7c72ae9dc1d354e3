"""The fee of each month: the step of the price that holds, how often it is charged, and the rule of the first month."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from generator.bill.figure import FREE, Figure, exactly, unbounded
from generator.bill.lifetime import lifetime, price_of_unknown_length
from generator.bill.months import days_of_month, days_within, last_month_begun_by, month_begun
from generator.bill.terms import Terms
from generator.tariff.fees import fee_spans
from generator.tariff.price import PriceStep
from generator.tariff.quantity import TimeUnit
from generator.tariff.words import FirstMonth, NotStated

_STEPS = "price.steps"
FIRST_MONTH = "price.first_month"


@dataclass(frozen=True, slots=True)
class _Dated:
    """A step that holds from a day on, for everybody."""

    step: PriceStep
    first: int
    """The first month that is wholly under it."""
    within: int | None
    """The month within which it begins, after the month's first day."""


class Fees:
    """The fees of a plan that begins on `start`, month by month."""

    def __init__(self, terms: Terms, start: date) -> None:
        self._start = start
        self._rule = terms.price.first_month
        self._spans = fee_spans(terms.price)
        self._dated = tuple(_dated_steps(terms.price.steps, start))
        self._lifetime = lifetime(terms, start)
        self._validity_unknown = price_of_unknown_length(terms)

    @property
    def last(self) -> int | None:
        """The last month of the plan, 0 where there is none, None where it goes on."""
        return self._lifetime.last

    def of(self, month: int) -> Figure:
        """Return the fee of a month of the plan."""
        known_to = self._lifetime.fee_known_to
        if known_to is not None and month > known_to:
            return unbounded("term.at_expiry")
        if self._validity_unknown and month > 1:
            return unbounded("term.validity")
        if not self._dated:
            return self._undated(month)
        return self._with_dated_steps(month)

    def _undated(self, month: int) -> Figure:
        holding = [span for span in self._spans if span.first <= month and (span.last is None or month <= span.last)]
        if len(holding) != 1:
            return unbounded(_STEPS)
        return self._charge(holding[0].step, holding[0].first, month)

    def _with_dated_steps(self, month: int) -> Figure:
        """Return the fee of the step in force when the month begins, or of any that begins within it: the filing does not say which."""
        begun = [dated for dated in self._dated if dated.first <= month]
        fee = self._charge(begun[-1].step, begun[-1].first, month) if begun else self._undated(month)
        for dated in self._dated:
            if dated.within == month:
                fee = fee.or_else(self._charge(dated.step, month, month), [_STEPS])
        return fee

    def _charge(self, step: PriceStep, first: int, month: int) -> Figure:
        """Return what a step charges in a month, where the first month under it is `first`."""
        period = step.per.months
        if period is not None:
            if (month - first) % period:
                return FREE
            return self._first_month(step, period) if month == 1 else exactly(step.yuan)
        if step.per.unit is TimeUnit.ONCE:
            return exactly(step.yuan) if month == first else FREE
        return exactly(step.yuan * self._charge_days(step.per.count, first, month))

    def _first_month(self, step: PriceStep, period: int) -> Figure:
        full = exactly(step.yuan)
        if self._rule is FirstMonth.FULL:
            return full
        if period > 1 or isinstance(self._rule, NotStated):
            return FREE.or_else(full, [FIRST_MONTH])
        if self._rule is FirstMonth.FREE:
            return FREE
        if self._rule is FirstMonth.HALF:
            return exactly(Fraction(step.yuan) / 2)
        whole = days_of_month(self._start.year, self._start.month)
        return exactly(Fraction(step.yuan) * days_within(self._start, 1) / whole)

    def _charge_days(self, every: int, first: int, month: int) -> int:
        """Return how many of the days on which a step is charged fall within a month."""
        before = (month_begun(self._start, month) - month_begun(self._start, first)).days
        after = before + days_within(self._start, month)
        return -(-after // every) - -(-before // every)


def _dated_steps(steps: tuple[PriceStep, ...], start: date) -> Iterator[_Dated]:
    """Yield the dated steps in the order of their days; of two that begin on one day the later in the file holds."""
    by_day = {step.from_day: step for step in steps if step.from_day is not None}
    for day, step in sorted(by_day.items()):
        month = last_month_begun_by(start, day)
        if day <= start:
            yield _Dated(step, 1, None)
        elif day == month_begun(start, month):
            yield _Dated(step, month, None)
        else:
            yield _Dated(step, month + 1, month)
