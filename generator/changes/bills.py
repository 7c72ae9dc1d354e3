"""Whether customers' bills rise from one version of a plan to the next: fees, data beyond the bundle, leaving early."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from generator.bill.account import TWO_YEARS, Account
from generator.bill.figure import FREE, Figure, fen, greatest, unbounded
from generator.bill.leaving import free_to_leave, leaving_figures, minimum_months
from generator.bill.terms import Priced, Terms, terms_of
from generator.bill.whole_term import whole_term
from generator.changes.effect import Effect
from generator.tariff.beyond import BeyondPart
from generator.tariff.overage_cost import bundle_megabytes, highest_charge, overage_cost
from generator.tariff.quantity import MB_PER_GB
from generator.tariff.words import Throughout, Unpriced

_YEAR_OF_MONTHS = 12
_YEAR = timedelta(days=366)
_ANY_DAY = date(2026, 1, 1)
"""A customer's first day where no price is dated: the first of a month, so that no month is a part of one."""
_LONGEST = 600
"""Terms of more months than this are not worked out month by month: nobody sells one, and a figure would take long."""
_MOST_ITEMS = 24
"""Prices of more steps or tiers than this are not worked out either: such a plan is judged as unclear."""
_BEYOND = tuple(Decimal(megabytes) for megabytes in (1, 100, 512, *(gigabytes * MB_PER_GB for gigabytes in (1, 2, 3, 5, 10, 20, 50, 100))))
"""The uses beyond the bundle in MB that are compared, from nothing and from each boundary that a tariff names."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a month costs on the average of so many months, before and after."""

    months: int
    before: Figure
    after: Figure


class Bills:
    """What the bills of two versions of a plan come to; each comparison is made when it is asked for."""

    def __init__(self, before: Priced, after: Priced) -> None:
        self._before, self._after = terms_of(before), terms_of(after)

    @cached_property
    def fees(self) -> Effect:
        """Whether the fee of any month rises, for customers who begin before or after each day on which a price changes."""
        if max(len(terms.price.steps) for terms in (self._before, self._after)) > _MOST_ITEMS:
            return Effect.UNCLEAR
        # How the first month is charged and how long the plan goes on are other fields: both prices are laid over the same.
        endless = replace(self._before.term, validity=Throughout.OPEN_ENDED)
        before = replace(self._before, term=endless)
        after = replace(before, price=replace(self._after.price, first_month=before.price.first_month))
        months = sorted({*_telling_months(before), *_telling_months(after)})
        days = sorted({_ANY_DAY, *_turning_days(before), *_turning_days(after)})
        return together(compared(_fees(before, day, months), _fees(after, day, months)) for day in days)

    @cached_property
    def data(self) -> Effect:
        """Whether data beyond the bundle costs more, by the gigabyte or at worst; a bundle or a cap that changes is left aside."""
        return self._data(replace(self._before.beyond, data=self._after.beyond.data))

    @cached_property
    def caps(self) -> Effect:
        """Whether the caps let data beyond the bundle cost more; its price is left aside."""
        return self._data(replace(self._before.beyond, cap=self._after.beyond.cap))

    def _data(self, after: BeyondPart) -> Effect:
        before = self._before.beyond
        if before.data is not after.data and Unpriced.NO_CHARGE in {before.data, after.data}:
            return Effect.BETTER if after.data is Unpriced.NO_CHARGE else Effect.WORSE
        if not (isinstance(before.data, tuple) and isinstance(after.data, tuple)):
            return Effect.UNCLEAR
        if len(before.data) + len(after.data) > _MOST_ITEMS:
            return Effect.UNCLEAR
        boundaries = {Decimal(0), *(tier.above.megabytes for tier in (*before.data, *after.data) if tier.above)}
        uses = sorted({boundary + use for boundary in boundaries for use in _BEYOND})
        bundle = bundle_megabytes(self._before.allowances)
        costs = [[overage_cost(beyond, use, bundle=bundle) for use in uses] for beyond in (before, after)]
        if any(cost is None for version in costs for cost in version):
            return Effect.UNCLEAR
        figures = [[Figure(fen(cost.least), fen(cost.most)) for cost in version if cost] for version in costs]
        limits = [highest_charge(beyond) for beyond in (before, after)]
        most = [unbounded() if limit is None else Figure(fen(limit), fen(limit)) for limit in limits]
        return together([compared(*figures), compared(most[:1], most[1:])])

    @cached_property
    def leaving(self) -> Effect:
        """Whether leaving early costs more after any whole month."""
        before, after = _leaving(self._before), _leaving(self._after)
        if before is None or after is None:
            return Effect.UNCLEAR
        length = max(len(before), len(after))
        return compared(*(figures + [FREE] * (length - len(figures)) for figures in (before, after)))

    @property
    def most_for_leaving(self) -> tuple[Figure, Figure] | None:
        """The most that leaving early can cost before and after, None where that cannot be told of one of them."""
        before, after = _leaving(self._before), _leaving(self._after)
        return None if before is None or after is None else (greatest(before), greatest(after))

    @property
    def means(self) -> Means | None:
        """The mean of a month before and after over the same months: two years, or the term where that is longer.

        A short term would leave out what a cheap beginning becomes (R24). None where it cannot be told of one of them.
        """
        versions = (self._before, self._after)
        months = max(TWO_YEARS, *(whole_term(terms) or 0 for terms in versions))
        if months > _LONGEST or any(_unworkable(terms) for terms in versions):
            return None
        before, after = (Account(terms, _ANY_DAY).over(1, months) for terms in versions)
        if before is None or after is None or before.months != after.months:
            return None
        return Means(before.months, before.a_month, after.a_month)


def compared(before: list[Figure], after: list[Figure]) -> Effect:
    """Return what sums that are paid mean to who pays them: worse where one rises, unclear where its bounds part or meet."""
    return together(_of_two(*pair) for pair in zip(before, after, strict=True))


def together(effects: Iterable[Effect]) -> Effect:
    """Return the effect of several things at once: worse where one is, unclear where one is unclear and none worse."""
    seen = set(effects)
    return next((effect for effect in (Effect.WORSE, Effect.UNCLEAR, Effect.BETTER) if effect in seen), Effect.NEUTRAL)


def _of_two(before: Figure, after: Figure) -> Effect:
    bounds = [((False, before.least), (False, after.least)), (_most(before), _most(after))]
    rises, falls = any(then < now for then, now in bounds), any(now < then for then, now in bounds)
    if rises and falls:
        return Effect.UNCLEAR
    return Effect.WORSE if rises else Effect.BETTER if falls else Effect.NEUTRAL


def _most(figure: Figure) -> tuple[bool, int]:
    return (figure.most is None, figure.most or 0)


def _telling_months(terms: Terms) -> Iterator[int]:
    """Yield the months in which a change of the price can show: two years, and a year around each month that a step names."""
    yield from range(1, TWO_YEARS + 2)
    for step in terms.price.steps:
        for month in (step.from_month, step.to_month):
            if month:
                yield from range(max(month - 1, 1), month + _YEAR_OF_MONTHS + 1)


def _turning_days(terms: Terms) -> Iterator[date]:
    for step in terms.price.steps:
        if step.from_day is not None:
            yield from (step.from_day - _YEAR, step.from_day)


def _fees(terms: Terms, start: date, months: list[int]) -> list[Figure]:
    account = Account(terms, start)
    return [account.fee(month) for month in months]


def _unworkable(terms: Terms) -> bool:
    """Whether there is more of something than a sensible tariff has, so that working it out would take long."""
    counted = (terms.price.steps, terms.price.deposits, terms.term.early_termination)
    return any(isinstance(items, tuple) and len(items) > _MOST_ITEMS for items in counted)


def _leaving(terms: Terms) -> list[Figure] | None:
    """Return what leaving costs after each whole month of the term; one nought where it is free, None where it cannot be told."""
    if _unworkable(terms) or (minimum_months(terms) or 0) > _LONGEST:
        return None
    return list(leaving_figures(terms)) or ([FREE] if free_to_leave(terms) else None)
