"""What a restriction is: a limit that a reader must meet before the price, with what it costs in practice."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import ClassVar, Self

from generator.tariff.facts import Facts
from generator.tariff.language import Text, message
from generator.tariff.words import Word


class Weight(Word):
    """How much a restriction weighs; said in words on the page, and the order of the callouts."""

    COST = ("cost", message("要花钱"))
    LIMIT = ("limit", message("有限制"))
    NOTE = ("note", message("请留意"))


class Restriction(ABC):
    """One limit of one plan.

    A kind of restriction is one file in `generator/tariff/restrictions/`: a frozen slotted dataclass that
    inherits from this, with `kind` as its first field. The file is the schema of what a plan may write
    under `restrictions:`, the sentences in both languages, the worked consequence and the glossary row.
    A kind that follows from other fields of the plan (`written = False`) is worked out by `derive`, so that
    no carrier can leave it out; a kind that no other field states (`written = True`) is written in the file.
    A few are both: they follow where the fields say so, and are written where a filing says it in its text.
    """

    __slots__ = ()

    name: ClassVar[str]
    """The kind's id, snake_case, as written in plan files and JSON."""
    weight: ClassVar[Weight]
    title: ClassVar[Text]
    """The heading of the callout, a few plain words."""
    explanation: ClassVar[Text]
    """What the term means in general: the kind's row in the glossary."""
    written: ClassVar[bool]
    """Whether a plan file may write it under `restrictions:`."""
    arises_from: ClassVar[str]
    """A fragment of a plan file from which it arises, laid over the sound plan of `generator.judge.examples`; the tests run it."""
    absent_from: ClassVar[str] = ""
    """A fragment from which it does not arise; empty where the sound plan itself has none of this kind."""

    @classmethod
    def derive(cls, facts: Facts) -> Iterable[Self]:
        """Return the restrictions of this kind that follow from the plan's other fields."""
        return ()

    @abstractmethod
    def sentence(self, facts: Facts) -> Text:
        """Return the limit in a plain sentence, or in a few short ones."""

    @abstractmethod
    def consequence(self, facts: Facts) -> Text:
        """Return a worked example with the plan's own figures; what the filing leaves out is said to be undisclosed."""
