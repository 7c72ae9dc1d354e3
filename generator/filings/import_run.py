"""Reading many filings into plan files, and what came of it in figures."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.filings.accounting import Account
from generator.filings.drafting import Manner, draft_plan
from generator.filings.filing import Filing
from generator.read.file_text import file_text
from generator.workers import in_workers


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


def import_filings(filings: Sequence[Filing], manner: Manner, progress: Callable[[], None] = lambda: None) -> list[Imported]:
    """Return every filing as a plan file, in order; `progress` is called after each."""
    return list(_told(in_workers(_Importing(manner), filings), progress))


@dataclass(frozen=True, slots=True)
class _Importing:
    manner: Manner

    def __call__(self, filing: Filing) -> Imported:
        draft = draft_plan(filing, self.manner)
        return Imported(draft.number, draft.carrier, file_text(draft.root), draft.accounts)


def _told(results: Iterator[Imported], progress: Callable[[], None]) -> Iterator[Imported]:
    for result in results:
        progress()
        yield result


@dataclass(frozen=True, slots=True)
class ElementShare:
    """How much of one element was understood, over all filings that have it."""

    element: str
    filings: int
    whole: int
    spoken: int
    carried: int
    shapes: tuple[tuple[str, int], ...]
    """The shapes that were not understood with their numbers, the most frequent first; digits are shown as 0."""


@dataclass(frozen=True, slots=True)
class ImportFigures:
    """What came of an import."""

    whole: int
    part: int
    unread: int
    """Rows that could not become a plan file at all."""
    elements: tuple[ElementShare, ...]


_DIGITS = re.compile(r"\d+(?:\.\d+)?")


def figures_of(imported: Sequence[Imported], unread: int) -> ImportFigures:
    """Return the figures of an import; `unread` rows never came as far as a filing."""
    shares: dict[str, list[Account]] = {}
    for one in imported:
        for element, account in one.accounts.items():
            if account.spoken:
                shares.setdefault(element, []).append(account)
    whole = sum(one.whole for one in imported)
    return ImportFigures(whole, len(imported) - whole, unread, tuple(_share(element, accounts) for element, accounts in shares.items()))


def _share(element: str, accounts: Sequence[Account]) -> ElementShare:
    shapes = Counter(_DIGITS.sub("0", piece) for account in accounts for piece in account.not_understood)
    return ElementShare(
        element,
        len(accounts),
        sum(account.whole for account in accounts),
        sum(account.spoken for account in accounts),
        sum(account.carried for account in accounts),
        tuple(shapes.most_common()),
    )
