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
from generator.tariff.language import Language, Text


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
    return stated(*answer.lines, Text(zh=f"例如{when.zh}，付 {due.zh}", en=f"for example {when.en}: {due.en}"))


def _together(*elements: Element) -> Callable[[PublishedPlan], Answer]:
    return lambda plan: merged(element.answer(plan) for element in elements)


_ROWS = (
    Element(("restrictions",), Text("办之前要知道的限制", "Limits to know first"), _limits),
    PRICE,
    FIRST_MONTH,
    MINIMUM_SPEND,
    ONE_TIME,
    DEPOSITS,
    DATA,
    APP_DATA,
    VOICE,
    SMS,
    DATA_BEYOND,
    VOICE_BEYOND,
    CAP,
    THROTTLE,
    MINIMUM,
    Element(LEAVING.paths, LEAVING.label, _leaving),
    AT_EXPIRY,
    Element(("cancelling",), CANCEL_HOW.label, _together(CANCEL_WHERE, CANCEL_HOW)),
    CANCEL_EFFECTIVE,
    Element(("eligibility",), Text("谁能办", "Who can have it"), _together(CUSTOMERS, AGE, GROUPS, PER_PERSON, NEEDS)),
    NETWORK,
    REGION,
    CHANNELS,
    FIRST_DAY,
    LAST_DAY,
)  # fmt: skip


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
