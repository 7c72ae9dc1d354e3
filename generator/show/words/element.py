"""What an element of a plan is to a reader: a label in plain words and an answer that never says more than the data."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from generator.gate.published import PublishedPlan
from generator.tariff.language import Text
from generator.tariff.plain_names import PLAIN_NAMES
from generator.tariff.words import NONE, NOT_STATED


class Standing(Enum):
    """Whether a plan states an element; the value is part of the class names in the pages."""

    STATED = "stated"
    NONE = "none"
    NOT_STATED = "silent"


@dataclass(frozen=True, slots=True)
class Answer:
    """What one plan says about one element, in one line or more; `plans` are filing numbers to link to."""

    lines: tuple[Text, ...]
    standing: Standing = Standing.STATED
    plans: tuple[str, ...] = ()


NOT_DISCLOSED = Answer((NOT_STATED.text,), Standing.NOT_STATED)
"""The filing does not say: 未公示, never 0 and never "none"."""
NOTHING = Answer((NONE.text,), Standing.NONE)
"""The filing says that there is none."""


def stated(*lines: Text) -> Answer:
    """Return the answer of these lines, 未公示 where there is not one."""
    return Answer(lines) if lines else NOT_DISCLOSED


def absence(value: object) -> Answer:
    """Return the answer for the words `none` and `not_stated`; anything else is not stated either."""
    return NOTHING if value is NONE else NOT_DISCLOSED


def merged(answers: Iterable[Answer]) -> Answer:
    """Return several answers as one: what is stated of them; 没有 only where every one says so, else 未公示."""
    parts = tuple(answers)
    lines = tuple(line for part in parts if part.standing is Standing.STATED for line in part.lines)
    if lines:
        return Answer(lines, plans=tuple(number for part in parts for number in part.plans))
    return NOTHING if all(part.standing is Standing.NONE for part in parts) else NOT_DISCLOSED


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One element of disclosure as readers meet it; `paths` are the fields of the format that it tells."""

    paths: tuple[str, ...]
    answer: Callable[[PublishedPlan], Answer]
    past: Text | None = None
    """The label on the page of a plan that is no longer sold, where the usual one would sound like an offer."""

    @property
    def label(self) -> Text:
        """What readers are told that it is called, as sentences about changes call it too."""
        return PLAIN_NAMES[self.paths[0]]
