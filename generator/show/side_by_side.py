"""Plans side by side: the same rows for each, in the same order and units, every cell filled (R44)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.gate.published import PublishedPlan
from generator.show.words.allowances import APP_DATA, DATA, SMS, VOICE
from generator.show.words.beyond import CAP, DATA_BEYOND, THROTTLE, VOICE_BEYOND
from generator.show.words.element import Answer, Element, merged, stated
from generator.show.words.leaving import example_line
from generator.show.words.marking import line_sayer, sayer
from generator.show.words.offer import (
    AGE,
    CHANNELS,
    CUSTOMERS,
    FIRST_DAY,
    GROUPS,
    LAST_DAY,
    NEEDS,
    NETWORK,
    PER_PERSON,
    REGION,
)
from generator.show.words.price import DEPOSITS, FIRST_MONTH, MINIMUM_SPEND, ONE_TIME, PRICE
from generator.show.words.rows import PlanLink, plan_link
from generator.show.words.saying import labelled
from generator.show.words.term import AT_EXPIRY, CANCEL_EFFECTIVE, CANCEL_HOW, CANCEL_WHERE, LEAVING, MINIMUM
from generator.tariff.language import Language, Text, message


@dataclass(frozen=True, slots=True)
class Cell:
    """What one plan says in one row, with the network by which it is known there; `standing` is as in a plan's rows."""

    network: str
    lines: tuple[str, ...]
    standing: str


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One question with the answers of all plans, in the order of the columns."""

    question: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ComparedPlan:
    """The head of a column: the plan, and the network that the filing names."""

    plan: PlanLink
    network: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A table of plans, and the same as a list of questions."""

    caption: str
    plans: tuple[ComparedPlan, ...]
    rows: tuple[ComparedRow, ...]


def _limits(plan: PublishedPlan) -> Answer:
    """Return every restriction in one sentence, with its weight in words; the worked examples stand on the plan's page."""
    return stated(*(labelled(restriction.weight.text, restriction.sentence(plan)) for restriction in plan.restrictions))


def _leaving(plan: PublishedPlan) -> Answer:
    """Return the formula of leaving early, with a worked example where the data allow a figure."""
    answer, example = LEAVING.answer(plan), example_line(plan)
    return answer if example is None else stated(*answer.lines, example)


def _together(*elements: Element) -> Callable[[PublishedPlan], Answer]:
    return lambda plan: merged(element.answer(plan) for element in elements)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One row: the question that brings a visitor to it, its answer, and the elements of a plan's page that it is made of."""

    question: Text
    answer: Callable[[PublishedPlan], Answer]
    elements: tuple[Element, ...] = ()


def _asked(question: Text, *elements: Element) -> _Asked:
    """Return a row: what elements answer, under the question that brings a visitor to it."""
    return _Asked(question, elements[0].answer if len(elements) == 1 else _together(*elements), elements)


_LIMITS = _Asked(message("办之前，要知道哪些限制？"), _limits)
_LEAVING = _Asked(message("提前退，要赔多少？"), _leaving, (LEAVING,))
_ROWS = (
    _LIMITS,
    _asked(message("要付多少钱？"), PRICE),
    _asked(message("头一个月怎么收？"), FIRST_MONTH),
    _asked(message("用不完也要付的，有多少？"), MINIMUM_SPEND),
    _asked(message("有没有只收一次的钱？"), ONE_TIME),
    _asked(message("有没有要先存的钱？"), DEPOSITS),
    _asked(message("什么都能用的流量，有多少？"), DATA),
    _asked(message("只能在某些 App 里用的流量，有多少？"), APP_DATA),
    _asked(message("能打多少分钟电话？"), VOICE),
    _asked(message("能发多少条短信？"), SMS),
    _asked(message("流量用完会怎样？"), DATA_BEYOND),
    _asked(message("通话分钟用完会怎样？"), VOICE_BEYOND),
    _asked(message("有没有封顶？"), CAP),
    _asked(message("用多了，网速会变慢吗？"), THROTTLE),
    _asked(message("要用满多久？"), MINIMUM),
    _LEAVING,
    _asked(message("到期会怎样？"), AT_EXPIRY),
    _asked(message("怎么退？"), CANCEL_WHERE, CANCEL_HOW),
    _asked(message("退了以后，什么时候停？"), CANCEL_EFFECTIVE),
    _asked(message("谁能办？"), CUSTOMERS, AGE, GROUPS, PER_PERSON, NEEDS),
    _asked(message("是 4G 还是 5G？"), NETWORK),
    _asked(message("在哪些地方卖？"), REGION),
    _asked(message("到哪里办？"), CHANNELS),
    _asked(message("从哪天开始卖？"), FIRST_DAY),
    _asked(message("卖到哪天？"), LAST_DAY),
)


@lru_cache(maxsize=1024)
def _answers(plan: PublishedPlan) -> tuple[Answer, ...]:
    """Return what one plan answers; kept for a while, because one plan stands beside many, in two languages."""
    return tuple([row.answer(plan) for row in _ROWS])


@lru_cache(maxsize=1024)
def _column(plan: PublishedPlan, language: Language) -> tuple[Cell, ...]:
    """Return the column of one plan; kept as its answers are."""
    say, network = line_sayer(language), plan.network.value
    return tuple([Cell(network, tuple(map(say, answer.lines)), answer.standing.value) for answer in _answers(plan)])


@cache
def _questions(language: Language) -> tuple[str, ...]:
    return tuple(row.question.say(language) for row in _ROWS)


def comparison(caption: Text, plans: Sequence[PublishedPlan], language: Language) -> Comparison:
    """Return `plans` side by side, in the order given."""
    rows = zip(*(_column(plan, language) for plan in plans), strict=True)
    return Comparison(
        sayer(language)(caption),
        tuple(ComparedPlan(plan_link(plan, language), plan.network.value) for plan in plans),
        tuple(ComparedRow(question, cells) for question, cells in zip(_questions(language), rows, strict=True)),
    )


@dataclass(frozen=True, slots=True)
class RowOfPages:
    """Where the pages of plans hold the answer to one question, for a script that puts pages side by side."""

    question: str
    labels: tuple[str, ...]
    """The labels of the facts that make the answer up, also those of a plan that is no longer sold. None for the restrictions."""
    with_example: bool
    """Whether the worked example of leaving early belongs to it."""


def rows_of_pages(language: Language) -> tuple[RowOfPages, ...]:
    """Return the rows of every comparison, in order, as the script of the browser reads them out of plans' pages."""
    return tuple(RowOfPages(row.question.say(language), _labels(row, language), row is _LEAVING) for row in _ROWS)


def _labels(row: _Asked, language: Language) -> tuple[str, ...]:
    labels = (label for element in row.elements for label in (element.label, element.past) if label is not None)
    return tuple(label.say(language) for label in labels)
