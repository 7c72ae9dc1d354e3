"""What a plan costs over time for somebody who stays inside its bundle: the lines of a small table, each with what makes it up."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby

from generator.bill.account import TWO_YEARS, YEAR, Account, Total
from generator.bill.figure import FREE, Figure, total
from generator.bill.leaving import minimum_months
from generator.bill.month_bill import LineKind, MonthBill
from generator.bill.months import days_within, last_month_begun_by
from generator.bill.order import first_day
from generator.bill.terms import Terms
from generator.bill.worst_month import Worst, worst_overage
from generator.gate.published import PublishedPlan, State
from generator.show.words.figure import figure_text, money, names_of, not_disclosed
from generator.show.words.price import when
from generator.show.words.saying import clauses, labelled, own_words
from generator.tariff.allowances import AllowancePart
from generator.tariff.beyond import BeyondPart
from generator.tariff.fees import fee_spans
from generator.tariff.language import Text, counted, joined, message, sentence
from generator.tariff.price import PricePart
from generator.tariff.term import TermPart
from generator.tariff.wording import day_text
from generator.tariff.words import NONE

_TARIFFS_REMEMBERED = 4096
_FEW = 3
"""So many different fees in a row are told one by one; more are told by the least and the most of them."""
NO_ALLOWANCES = AllowancePart(data=NONE, voice=NONE)
"""Whoever stays inside the bundle pays nothing beyond it, whatever is given: plans that differ in nothing else share their totals."""


@dataclass(frozen=True, slots=True)
class TotalRow:
    """One line of the table: for what time, how much, and what makes it up where that is not plain."""

    when: Text
    sum: Text
    made_of: tuple[Text, ...] = ()
    """A line each: what makes it up, and what of it is not disclosed."""


@dataclass(frozen=True, slots=True)
class Totals:
    """The table, and what has to be known beside it."""

    rows: tuple[TotalRow, ...]
    assumed: tuple[Text, ...]
    """When it begins, and what is used."""
    beside: tuple[Text, ...]
    """What is not in the sums."""
    months: tuple[Figure, ...]
    """What each of the first two years' months costs, fewer where the plan ends before."""


def first_day_of(plan: PublishedPlan, as_of: date) -> date:
    """Return the first of a month on which the plan is taken to begin: the next one, or while it was or will be sold."""
    sale = plan.sale
    if plan.state is State.OFF_SALE and isinstance(sale.last_day, date):
        return sale.last_day.replace(day=1)
    if plan.state is State.ANNOUNCED and isinstance(sale.first_day, date):
        return sale.first_day if sale.first_day.day == 1 else first_day(sale.first_day)
    return first_day(as_of)


def totals(plan: PublishedPlan, as_of: date) -> Totals:
    """Return what the plan costs somebody who begins on `first_day_of` it."""
    return _totals(plan.price, plan.beyond, plan.term, first_day_of(plan, as_of))


@lru_cache(maxsize=_TARIFFS_REMEMBERED)
def _totals(price: PricePart, beyond: BeyondPart, term: TermPart, start: date) -> Totals:
    account = Account(Terms(price, NO_ALLOWANCES, beyond, term), start)
    bills = [bill for number in range(1, TWO_YEARS + 1) if (bill := account.month(number)) is not None]
    if not bills:
        return Totals((), (message("它已经到期，没有以后的钱可算。"),), (), ())
    whole = account.whole_term()
    later = _later_price(account, max(TWO_YEARS, 0 if whole is None else whole.months))
    assumed, beside = (*_assumed(account, bills[0]), *later), tuple(_beside(bills[0]))
    return Totals(tuple(_rows(account, bills)), assumed, beside, tuple(bill.total for bill in bills))


def _rows(account: Account, bills: list[MonthBill]) -> Iterator[TotalRow]:
    first = bills[0]
    yield TotalRow(message("头一个月"), figure_text(first.total), _first_month(first))
    if len(bills) > 1:
        year = bills[:YEAR]
        yield TotalRow(_first_months(len(year)), figure_text(total(bill.total for bill in year)), _made_of(year, 1))
    if len(bills) > YEAR:
        second = bills[YEAR:]
        time = sentence("第 %(first)s 到第 %(last)s 个月", first=YEAR + 1, last=len(bills))
        yield TotalRow(time, figure_text(total(bill.total for bill in second)), _made_of(second, YEAR + 1))
    whole = account.whole_term()
    if whole is not None and whole.months not in {1, min(len(bills), YEAR)}:
        yield _whole(account, whole)
    mean = account.mean()
    if mean is not None and len(bills) > 1:
        over = len(bills) if whole is None else whole.months
        yield TotalRow(message("平均每月"), figure_text(mean), (counted("按 %(number)s 个月算", over),))
    yield _most(account)


def _first_months(count: int) -> Text:
    return sentence("头 %(last)s 个月", last=count)


def _whole(account: Account, whole: Total) -> TotalRow:
    time = sentence("整个 %(count)s 个月", count=whole.months)
    bound = minimum_months(account.terms) is not None
    return TotalRow(time, figure_text(whole.figure), (message("要用满这么久") if bound else message("有效期这么久"),))


def _first_month(bill: MonthBill) -> tuple[Text, ...]:
    beside = _beside_the_fee([bill])
    parts = [labelled(message("套餐费"), figure_text(_fee(bill))), *beside] if beside else []
    return _lines(parts, bill.total.unknown)


def _made_of(bills: Sequence[MonthBill], first: int) -> tuple[Text, ...]:
    """Return what makes up the sum of some months, `first` being the number of the first; what the table's first line says is left out."""
    unknown = frozenset[str]().union(*(bill.total.unknown for bill in bills[1 if first == 1 else 0 :]))
    return _lines([*_fees([_fee(bill) for bill in bills], first), *_beside_the_fee(bills)], unknown)


def _lines(parts: Sequence[Text], unknown: Iterable[str]) -> tuple[Text, ...]:
    return (*([clauses(parts)] if parts else []), *not_disclosed(unknown))


def _fees(fees: Sequence[Figure], first: int) -> Iterator[Text]:
    """Yield the fees of some months: each that lasts a while, or how often a longer one is paid, or the least and the most."""
    runs = [(fee, len(list(months))) for fee, months in groupby(fees)]
    paid = {fee for fee in fees if fee != FREE}
    if len(runs) <= _FEW:
        for place, (fee, count) in enumerate(runs):
            yield _run(fee, count, opening=first == 1 and not place)
    elif len(paid) == 1:
        yield counted("付 %(number)s 次，每次 %(money)s", sum(fee != FREE for fee in fees), money=figure_text(*paid))
    else:
        most = [fee.most for fee in fees if fee.most is not None]
        span = Figure(min(fee.least for fee in fees), max(most) if len(most) == len(fees) else None)
        yield _run(span, len(fees), opening=False)


def _run(fee: Figure, count: int, *, opening: bool) -> Text:
    if fee.most is None and not fee.least:
        return counted("%(number)s 个月收多少未公示", count)
    if opening and count == 1:
        return sentence("头一个月 %(money)s", money=figure_text(fee))
    return counted("%(number)s 个月每月 %(money)s", count, money=figure_text(fee))


def _fee(bill: MonthBill) -> Figure:
    return total(line.figure for line in bill.lines if line.kind is LineKind.FEE)


def _beside_the_fee(bills: Sequence[MonthBill]) -> list[Text]:
    """Return what is paid beside the fee: charges that are paid once, deposits that never come back, what a minimum spend adds."""
    parts = [
        labelled(own_words(line.name), figure_text(line.figure))
        for bill in bills
        for line in bill.lines
        if line.name is not None and line.figure != FREE
    ]
    added = total(line.figure for bill in bills for line in bill.lines if line.kind is LineKind.TOP_UP)
    if added != FREE:
        parts.append(labelled(message("补足最低消费"), figure_text(added)))
    return parts


def _most(account: Account) -> TotalRow:
    time, most = message("流量用得再多，一个月最多"), account.most_in_a_month()
    worst = worst_overage(account.terms.beyond)
    if worst is Worst.WITHOUT_END:
        return TotalRow(time, message("没有封顶，用多少付多少"))
    unknown = tuple(not_disclosed(most.unknown)) if most is not None else ()
    if most is None or worst is Worst.NOT_DISCLOSED:
        return TotalRow(time, message("说不准"), unknown)
    return TotalRow(time, figure_text(most), unknown)


def _assumed(account: Account, first: MonthBill) -> Iterator[Text]:
    beginning = day_text(account.start)
    yield sentence("从 %(beginning)s开始用，不超出套餐给的量，就付这么多。", beginning=beginning)
    last = account.start.replace(day=days_within(account.start, 1))
    late = Account(account.terms, last).month(1)
    if late is not None and late.total != first.total:
        yield sentence("要是 %(last)s才开始用，头一个月付 %(money)s。", last=day_text(last), money=figure_text(late.total))


def _later_price(account: Account, told: int) -> Iterator[Text]:
    """Yield the lasting price where it begins after all months of the table: the price before it never stands alone (R24)."""
    price = account.terms.price
    if not price.steps:
        return
    lasting, time = price.lasting, when(price)[-1]
    first = last_month_begun_by(account.start, lasting.from_day) if lasting.from_day is not None else fee_spans(price)[-1].first
    if first > told and time is not None and account.has(first):
        later = sentence("%(time)s%(step)s", time=time, step=lasting.text)
        yield sentence("再往后：%(later)s，不在上面。", later=later)


def _beside(first: MonthBill) -> Iterator[Text]:
    if first.deposit_paid:
        yield sentence("头一个月还要先存 %(money)s，以后还给您，没有算进去。", money=money(first.deposit_paid))
    if first.unstated:
        yield sentence("未公示，所以没有算进去的：%(names)s。", names=joined(names_of(first.unstated)))
    yield message("打电话、发短信超出的钱，也没有算。")
