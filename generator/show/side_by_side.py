"""Plans side by side: the same rows for each, in the same order and units, every cell filled (R44)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.gate.published import PublishedPlan
from generator.show.words.allowances import APP_DATA, DATA, SMS, VOICE
from generator.show.words.beyond import CAP, DATA_BEYOND, THROTTLE, VOICE_BEYOND
from generator.show.words.element import Answer, Element, merged, stated
from generator.show.words.leaving import worked_example
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
from generator.tariff.language import Language, Text, message, sentence


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
    answer, example = LEAVING.answer(plan), worked_example(plan)
    if example is None:
        return answer
    when, due = example
    return stated(*answer.lines, sentence("例如%(when)s，付 %(due)s", when=when, due=due))


def _together(*elements: Element) -> Callable[[PublishedPlan], Answer]:
    return lambda plan: merged(element.answer(plan) for element in elements)


def _asked(question: Text, *elements: Element) -> Element:
    """Return a row: what elements answer, under the question that brings a visitor to it."""
    paths = tuple(path for element in elements for path in element.paths)
    return Element(paths, question, elements[0].answer if len(elements) == 1 else _together(*elements))


_ROWS = (
    Element(("restrictions",), message("办之前，要知道哪些限制？"), _limits),
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
    Element(LEAVING.paths, message("提前退，要赔多少？"), _leaving),
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
    return tuple([element.answer(plan) for element in _ROWS])


@lru_cache(maxsize=1024)
def _column(plan: PublishedPlan, language: Language) -> tuple[Cell, ...]:
    """Return the column of one plan; kept as its answers are."""
    say, network = line_sayer(language), plan.network.value
    return tuple([Cell(network, tuple(map(say, answer.lines)), answer.standing.value) for answer in _answers(plan)])


@cache
def _questions(language: Language) -> tuple[str, ...]:
    return tuple(element.label.say(language) for element in _ROWS)


def comparison(caption: Text, plans: Sequence[PublishedPlan], language: Language) -> Comparison:
    """Return `plans` side by side, in the order given."""
    rows = zip(*(_column(plan, language) for plan in plans), strict=True)
    return Comparison(
        sayer(language)(caption),
        tuple(ComparedPlan(plan_link(plan, language), plan.network.value) for plan in plans),
        tuple(ComparedRow(question, cells) for question, cells in zip(_questions(language), rows, strict=True)),
    )
