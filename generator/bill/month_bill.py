"""One month's bill, line by line, and what the month brings that is no money."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from generator.bill.figure import FEN_PER_YUAN, FREE, Figure, exactly, fen, total, unbounded
from generator.bill.month_fee import FIRST_MONTH
from generator.bill.month_use import MonthUse
from generator.bill.overage import Slower
from generator.tariff.price import Deposit, PricePart, RecurringCharge
from generator.tariff.prose import Prose
from generator.tariff.quantity import Duration
from generator.tariff.words import FirstMonth, Nothing

_DEPOSITS = "price.deposits"
_MINIMUM_SPEND = "price.minimum_spend"


class LineKind(Enum):
    """What a line of a bill is for."""

    FEE = "fee"
    OVERAGE_DATA = "overage_data"
    OVERAGE_VOICE = "overage_voice"
    OVERAGE_SMS = "overage_sms"
    TOP_UP = "top_up"
    """What the use falls short of the minimum spend."""
    ONE_TIME = "one_time"
    DEPOSIT = "deposit"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a bill."""

    kind: LineKind
    figure: Figure
    name: Prose | None = None
    """The filing's own name of a charge that is paid once, or of a deposit."""


@dataclass(frozen=True, slots=True)
class MonthBill:
    """The bill of one month. It holds no third-party charge: those are inside the fee."""

    lines: tuple[Line, ...]
    total: Figure
    deposit_paid: int
    """The fen that are put down this month and come back later; no cost, but one has to have them."""
    throttled: tuple[Slower, ...]
    """Each slower speed that the data surely comes down to."""
    stops: tuple[str, ...]
    """What surely stops, or is used though it is not included: `data`, `voice`, `sms`, in this order."""
    unstated: tuple[str, ...]
    """The elements that are not disclosed and could only add to the sum."""


def bill(price: PricePart, fee: Figure, use: MonthUse, unstated: tuple[str, ...], *, first: bool) -> MonthBill:
    """Return the bill of a month with its fee and what its use comes to; `first` where it is the plan's first."""
    lines = [
        Line(LineKind.FEE, fee),
        Line(LineKind.OVERAGE_DATA, use.data),
        Line(LineKind.OVERAGE_VOICE, use.voice),
        Line(LineKind.OVERAGE_SMS, use.sms),
    ]
    lines += _top_up(price, total((fee, use.data, use.voice, use.sms)), first=first)
    if first:
        lines += once(price)
    put_down = sum(fen(deposit.yuan) for deposit in _deposits(price) if isinstance(deposit.returned_over, Duration)) if first else 0
    return MonthBill(tuple(lines), total(line.figure for line in lines), put_down, use.throttled, use.stops, unstated)


def top_up(price: PricePart, spent: Figure, *, first: bool) -> Figure | None:
    """Return what a month's other lines fall short of the minimum spend; None where none is stated."""
    spend = price.minimum_spend
    if not isinstance(spend, RecurringCharge):
        return None
    if spend.per.months != 1:
        return unbounded(_MINIMUM_SPEND)
    most = _short_of(spend, spent.least)
    least = 0 if spent.most is None else _short_of(spend, spent.most)
    if first and price.first_month is not FirstMonth.FULL:
        return Figure.between(0, most, spent.unknown | {FIRST_MONTH})
    return Figure.between(least, most, spent.unknown)


def filled_up(price: PricePart, spent: Figure, *, first: bool) -> Figure:
    """Return what a month comes to with its minimum spend, told as closely as can be.

    The sum of a bill's lines is wider where they are uncertain: what a month falls short of moves against what is spent.
    """
    missing = top_up(price, spent, first=first)
    if missing is None or missing.most is None or not isinstance(price.minimum_spend, RecurringCharge):
        return spent if missing is None else spent + missing
    floor = fen(price.minimum_spend.yuan)
    least = spent.least if first and price.first_month is not FirstMonth.FULL else max(spent.least, floor)
    return Figure.between(least, None if spent.most is None else max(spent.most, floor), spent.unknown | missing.unknown)


def _short_of(spend: RecurringCharge, spent: int) -> int:
    return fen(max(Fraction(spend.yuan) - Fraction(spent, FEN_PER_YUAN), Fraction(0)))


def _top_up(price: PricePart, spent: Figure, *, first: bool) -> Iterator[Line]:
    figure = top_up(price, spent, first=first)
    if figure is not None:
        yield Line(LineKind.TOP_UP, figure)


def once(price: PricePart) -> Iterator[Line]:
    """Yield the lines of the first month that never come back: one-time charges and deposits."""
    for charge in price.one_time if isinstance(price.one_time, tuple) else ():
        yield Line(LineKind.ONE_TIME, exactly(charge.yuan), charge.name)
    for deposit in _deposits(price):
        yield Line(LineKind.DEPOSIT, _cost_of(deposit), deposit.name)


def _deposits(price: PricePart) -> tuple[Deposit, ...]:
    return price.deposits if isinstance(price.deposits, tuple) else ()


def _cost_of(deposit: Deposit) -> Figure:
    """Return what a deposit costs: nothing where it comes back, all where it does not."""
    if isinstance(deposit.returned_over, Duration):
        return FREE
    paid = exactly(deposit.yuan)
    return paid if isinstance(deposit.returned_over, Nothing) else FREE.or_else(paid, [_DEPOSITS])
