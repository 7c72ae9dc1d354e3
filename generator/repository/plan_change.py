"""What a push changes in one plan, for those who read the answer to it."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.changes.change import Change
from generator.tariff.language import Text


@dataclass(frozen=True, slots=True)
class PlanChange:
    """One plan before and after a range of commits."""

    name: PurePosixPath
    was_public: bool
    """Whether the public knew it before, on the judge's day."""
    is_public: bool
    """Whether the public knows it after."""
    headline: Text
    """The changes in one line. It holds the carrier's own words: escape it where it goes."""
    changes: tuple[Change, ...]
    """Every one of them; empty for a plan that is new or gone, or was or becomes a draft that cannot be read."""

    @property
    def filing_number(self) -> str:
        """The plan's number, which is its file's name."""
        return self.name.stem

    @property
    def carrier(self) -> str:
        """The id of the carrier whose it is."""
        return self.name.parts[1]

    @property
    def worse(self) -> tuple[Change, ...]:
        """What is worse for customers, or cannot be told to be no worse, in a plan that the public knew; else nothing."""
        return tuple(change for change in self.changes if self.was_public and change.effect.counts_as_worse)
