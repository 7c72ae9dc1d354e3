"""Reading many filings into plan files, and what came of it in figures."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from generator.filings.accounting import Account
from generator.filings.drafting import Manner, draft_plan
from generator.filings.filing import Filing
from generator.read.file_text import file_text
from generator.workers import in_workers

_BATCH = 10_000


@dataclass(frozen=True, slots=True)
class Imported:
    """One filing as the text of its plan file, with the account of every element."""

    number: str
    carrier: str
    text: str
    accounts: Mapping[str, Account]

    @property
    def whole(self) -> bool:
        """Whether every word of the filing is carried by a field."""
        return all(one.whole for one in self.accounts.values())


def import_filings(filings: Iterable[Filing], manner_of: Callable[[Filing], Manner]) -> Iterator[Imported]:
    """Yield every filing as a plan file, in order, each in its manner; ten thousand filings are held at a time."""
    waiting = iter(filings)
    while batch := list(islice(waiting, _BATCH)):
        yield from in_workers(_Importing(manner_of), batch)


@dataclass(frozen=True, slots=True)
class _Importing:
    manner_of: Callable[[Filing], Manner]

    def __call__(self, filing: Filing) -> Imported:
        draft = draft_plan(filing, self.manner_of(filing))
        return Imported(draft.number, draft.carrier, file_text(draft.root), draft.accounts)


@dataclass(frozen=True, slots=True)
class ElementShare:
    """How much of one element was understood, over all filings that have it."""

    element: str
    filings: int
    whole: int
    spoken: int
    carried: int
    shapes: tuple[tuple[str, int], ...]
    """The shapes that were not understood with their numbers, the most frequent first; N is any number."""


@dataclass(frozen=True, slots=True)
class ImportFigures:
    """What came of an import."""

    whole: int
    part: int
    unread: int
    """Rows that could not become a plan file at all."""
    elements: tuple[ElementShare, ...]


_DIGITS = re.compile(r"\d+(?:\.\d+)?")


@dataclass(slots=True)
class _Sum:
    filings: int = 0
    whole: int = 0
    spoken: int = 0
    carried: int = 0
    shapes: Counter[str] = field(default_factory=Counter)


class FiguresTally:
    """Adds up the figures of an import while it goes on."""

    def __init__(self) -> None:
        self._whole = self._part = 0
        self._elements: dict[str, _Sum] = {}

    def add(self, imported: Imported) -> None:
        """Count one filing."""
        self._whole += imported.whole
        self._part += not imported.whole
        for element, account in imported.accounts.items():
            if account.spoken:
                one = self._elements.setdefault(element, _Sum())
                one.filings += 1
                one.whole += account.whole
                one.spoken += account.spoken
                one.carried += account.carried
                one.shapes.update(_DIGITS.sub("N", piece) for piece in account.not_understood)

    def figures(self, unread: int) -> ImportFigures:
        """Return the figures; `unread` rows never came as far as a filing."""
        shares = (
            ElementShare(element, one.filings, one.whole, one.spoken, one.carried, tuple(one.shapes.most_common()))
            for element, one in self._elements.items()
        )
        return ImportFigures(self._whole, self._part, unread, tuple(shares))
