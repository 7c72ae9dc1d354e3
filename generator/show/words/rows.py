"""Rows of a page: what a plan says about its elements, in the page's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.gate.published import PublishedPlan, State
from generator.show.words import ELEMENTS
from generator.show.words.element import NOT_DISCLOSED, NOTHING, Answer, Element
from generator.show.words.marking import line_sayer, sayer
from generator.show.words.price import price_line
from generator.tariff.language import Language, Text


@dataclass(frozen=True, slots=True)
class PlanLink:
    """A link to a plan: its name, the language of the name where it is not the page's, number, price, address."""

    name: str
    lang: str
    number: str
    price: str
    address: str


@dataclass(frozen=True, slots=True)
class Row:
    """One element: its label, its lines, the plans that it names, and whether it is stated."""

    label: str
    lines: tuple[str, ...]
    plans: tuple[PlanLink, ...]
    standing: str
    """`stated`, `none` or `silent`: part of class names."""


@lru_cache(maxsize=64)
def _answers(elements: tuple[Element, ...], plan: PublishedPlan) -> tuple[Answer, ...]:
    """Return a plan's answers; kept for a moment, because the page of the other language is made right after."""
    return tuple([element.answer(plan) for element in elements])


def rows(elements: tuple[Element, ...], plan: PublishedPlan, language: Language, catalogue: Mapping[str, PublishedPlan]) -> tuple[Row, ...]:
    """Return the rows of a page; plans that the catalogue does not hold are named by their numbers, without a link."""
    say = line_sayer(language)
    past = plan.state is State.OFF_SALE
    silent, nothing = _absent_rows(language, NOT_DISCLOSED, past), _absent_rows(language, NOTHING, past)
    found = []
    for element, answer in zip(elements, _answers(elements, plan), strict=True):
        if answer is NOT_DISCLOSED:
            found.append(silent[element])
        elif answer is NOTHING:
            found.append(nothing[element])
        else:
            lines = tuple([say(line) for line in answer.lines])
            links: tuple[PlanLink, ...] = ()
            if answer.plans:
                lines += tuple(number for number in answer.plans if number not in catalogue)
                links = tuple(plan_link(catalogue[number], language) for number in answer.plans if number in catalogue)
            found.append(Row(_label(element, past=past).say(language), lines, links, answer.standing.value))
    return tuple(found)


@cache
def _absent_rows(language: Language, answer: Answer, past: bool) -> Mapping[Element, Row]:  # noqa: FBT001 - a key of the cache
    """Return the row of every element that is not stated, or that there is none of: most rows of most pages."""
    lines = tuple(map(line_sayer(language), answer.lines))
    return {element: Row(_label(element, past=past).say(language), lines, (), answer.standing.value) for element in ELEMENTS}


def _label(element: Element, *, past: bool) -> Text:
    return element.past if past and element.past else element.label


def plan_address(number: str) -> str:
    """Return the address of a plan's page in either language's tree."""
    return f"plans/{number}.html"


def sheet_address(number: str) -> str:
    """Return the address of a plan's sheet in either language's tree."""
    return f"sheets/{number}.html"


def kit_address(number: str) -> str:
    """Return the address of a plan's texts in either language's tree."""
    return f"kit/{number}.html"


def plan_link(plan: PublishedPlan, language: Language) -> PlanLink:
    """Return a link to a plan with its name and its whole price."""
    return PlanLink(
        plan.name.say(language),
        foreign_tag(plan, language),
        plan.filing_number,
        sayer(language)(price_line(plan)),
        plan_address(plan.filing_number),
    )


def foreign_tag(plan: PublishedPlan, language: Language) -> str:
    """Return the `lang` of the plan's name on a page in `language`, empty where it is the page's own."""
    own = plan.name.language_of(language)
    return "" if own is language else own.tag


def told_in(language: Language, texts: Iterable[Text]) -> tuple[str, ...]:
    """Return sentences in the page's language."""
    say = sayer(language)
    return tuple([say(text) for text in texts])
