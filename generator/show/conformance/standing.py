"""How a requirement stands after a run: what may be said of it, and no more."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.show.conformance.record import Entry
from generator.show.conformance.requirements import Requirement


class Standing(Enum):
    """What may be said of one requirement."""

    MEASURED = "measured"
    """A machine measured all of it on every page type and found nothing."""
    PARTLY = "partly"
    """A machine measured a part of it and found nothing; people have not judged the rest."""
    FAULTY = "faulty"
    NOTHING_HERE = "nothing-here"
    UNTESTED = "untested"


@dataclass(frozen=True, slots=True)
class Judged:
    """One requirement with its standing and the checks that speak for it."""

    requirement: Requirement
    standing: Standing
    entries: tuple[Entry, ...]


def judged(requirements: Iterable[Requirement], entries: Iterable[Entry]) -> Iterator[Judged]:
    """Yield each requirement with what the run says of it. A check that nobody made counts for nothing."""
    known = tuple(entries)
    for requirement in requirements:
        speaking = tuple(entry for entry in known if requirement.criterion in entry.criteria)
        yield Judged(requirement, _standing(requirement, speaking), speaking)


def _standing(requirement: Requirement, speaking: tuple[Entry, ...]) -> Standing:
    if any(entry.faults for entry in speaking):
        return Standing.FAULTY
    if requirement.nothing_here is not None:
        return Standing.NOTHING_HERE
    if not speaking:
        return Standing.UNTESTED
    return Standing.MEASURED if requirement.whole else Standing.PARTLY
