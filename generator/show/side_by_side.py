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


def _asked(question: Text, *elements: Element) -> Element:
    """Return a row: what elements answer, under the question that brings a visitor to it."""
    paths = tuple(path for element in elements for path in element.paths)
    return Element(paths, question, elements[0].answer if len(elements) == 1 else _together(*elements))


_ROWS = (
    Element(("restrictions",), Text("办之前，要知道哪些限制？", "Which limits to know first?"), _limits),
    _asked(Text("要付多少钱？", "What does it cost?"), PRICE),
    _asked(Text("头一个月怎么收？", "How is the first month charged?"), FIRST_MONTH),
    _asked(Text("用不完也要付的，有多少？", "What is the least you pay, used or not?"), MINIMUM_SPEND),
    _asked(Text("有没有只收一次的钱？", "What is paid once?"), ONE_TIME),
    _asked(Text("有没有要先存的钱？", "What is paid in advance?"), DEPOSITS),
    _asked(Text("什么都能用的流量，有多少？", "How much data for any use?"), DATA),
    _asked(Text("只能在某些 App 里用的流量，有多少？", "How much data for certain apps only?"), APP_DATA),
    _asked(Text("能打多少分钟电话？", "How many minutes of calls?"), VOICE),
    _asked(Text("能发多少条短信？", "How many text messages?"), SMS),
    _asked(Text("流量用完会怎样？", "What if the data is used up?"), DATA_BEYOND),
    _asked(Text("通话分钟用完会怎样？", "What if the minutes are used up?"), VOICE_BEYOND),
    _asked(Text("有没有封顶？", "Is there a cap?"), CAP),
    _asked(Text("用多了，网速会变慢吗？", "Does it get slower?"), THROTTLE),
    _asked(Text("要用满多久？", "How long must you stay?"), MINIMUM),
    Element(LEAVING.paths, Text("提前退，要赔多少？", "What does leaving early cost?"), _leaving),
    _asked(Text("到期会怎样？", "What happens at expiry?"), AT_EXPIRY),
    _asked(Text("怎么退？", "How do you cancel?"), CANCEL_WHERE, CANCEL_HOW),
    _asked(Text("退了以后，什么时候停？", "When does cancelling take effect?"), CANCEL_EFFECTIVE),
    _asked(Text("谁能办？", "Who can have it?"), CUSTOMERS, AGE, GROUPS, PER_PERSON, NEEDS),
    _asked(Text("是 4G 还是 5G？", "4G or 5G?"), NETWORK),
    _asked(Text("在哪些地方卖？", "Where is it sold?"), REGION),
    _asked(Text("到哪里办？", "Where can you sign up?"), CHANNELS),
    _asked(Text("从哪天开始卖？", "Since when is it sold?"), FIRST_DAY),
    _asked(Text("卖到哪天？", "Until when is it sold?"), LAST_DAY),
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
