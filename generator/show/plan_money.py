"""The money on a plan's page: the table of totals, leaving month by month, and two pictures, in the page's language."""

from dataclasses import dataclass
from datetime import date

from generator.bill.account import TWO_YEARS
from generator.bill.figure import Figure
from generator.gate.published import PublishedPlan
from generator.show.picture import Drawing, bars, lines
from generator.show.words.figure import figure_text
from generator.show.words.gigabytes import ByGigabytes, by_gigabytes
from generator.show.words.leaving_months import leaving_by_month
from generator.show.words.marking import Say, line_sayer, sayer
from generator.show.words.totals import totals
from generator.tariff.language import Language, sentence
from generator.tariff.wording import sentences

_NO_CHANGE_PERCENT = 15
"""Months that differ by no more than this have the same price: it is only that some have more days (design choice)."""


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One line of a table: when, how much, and what makes it up, a line each."""

    when: str
    sum: str
    made_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its name, the ends of its lower side, and the same in words."""

    id: str
    name: str
    start: str
    end: str
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class PlanMoney:
    """What a plan comes to."""

    totals: tuple[MoneyRow, ...]
    assumed: str
    beside: str
    """What is not in the totals, or an empty text."""
    over_time: Picture | None
    leaving: tuple[MoneyRow, ...]
    staying: str
    """From when on staying is dearer than leaving, or an empty text."""
    gigabytes: str
    by_gigabytes: Picture | None


def plan_money(plan: PublishedPlan, as_of: date, language: Language) -> PlanMoney:
    """Return what a plan's page says of money, worked out by the tariff engine."""
    say, line = sayer(language), line_sayer(language)
    money, leaving, data = totals(plan, as_of), leaving_by_month(plan, as_of), by_gigabytes(plan)
    return PlanMoney(
        totals=tuple([MoneyRow(line(row.when), line(row.sum), tuple(map(line, row.made_of))) for row in money.rows]),
        assumed=say(sentences(money.assumed)),
        beside=say(sentences(money.beside)) if money.beside else "",
        over_time=_over_time(money.months, say) if _changes(money.months) else None,
        leaving=tuple([MoneyRow(line(row.when), line(row.due), (line(row.step),) if row.step else ()) for row in leaving.rows]),
        staying=say(leaving.staying) if leaving.staying else "",
        gigabytes=say(sentences(data.sentences)),
        by_gigabytes=_by_gigabytes(data, say) if data.costs else None,
    )


def _changes(months: tuple[Figure, ...]) -> bool:
    """Whether a picture of the months shows something: from the second on they differ by more than their days do."""
    known = [month.most for month in months[1:] if month.most is not None]
    return bool(known) and max(known) * 100 > min(known) * (100 + _NO_CHANGE_PERCENT)


def _over_time(months: tuple[Figure, ...], say: Say) -> Picture:
    name = sentence("头 %(last)s 个月，每月付 %(span)s", last=len(months), span=figure_text(_span(months)))
    start, end = (say(sentence("第 %(first)s 个月", first=number)) for number in (1, TWO_YEARS))
    return Picture("over-time", say(name), start, end, bars(months, TWO_YEARS))


def _by_gigabytes(data: ByGigabytes, say: Say) -> Picture:
    end = len(data.costs) - 1
    name = sentence("每月用 0 到 %(end)s GB，付 %(span)s", end=end, span=figure_text(_span(data.costs)))
    marked = [cliff.gigabyte - 1 for cliff in data.cliffs]
    return Picture("by-gigabytes", say(name), "0 GB", f"{end} GB", lines(data.costs, marked))


def _span(figures: tuple[Figure, ...]) -> Figure:
    """Return the least and the most of some figures; a picture does not go above what is known."""
    return Figure(min(figure.least for figure in figures), max(figure.least if figure.most is None else figure.most for figure in figures))
