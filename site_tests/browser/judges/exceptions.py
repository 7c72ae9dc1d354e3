"""What a judge finds although it is no fault: each such kind by name, with the reason, and counted, so that none outlives its need."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that a judge says of one element."""

    rule: str
    """The judge's name of the rule, and behind a slash the kind of its answer where one rule has several."""
    sure: bool
    """Whether the judge calls it a fault; otherwise it asks people to look."""
    where: str
    """The element, as a CSS selector or a path."""
    html: str
    said: str

    def __str__(self) -> str:
        """One line for people: `rule: what is said: <element>`."""
        return f"{self.rule}{'' if self.sure else ' (to be looked at)'}: {self.said} {self.html} at {self.where}"


@dataclass(frozen=True, slots=True)
class Exemption:
    """A kind of finding that people have looked at and found to be no fault, and where it is one after all."""

    rule: str
    reason: str
    """Why it is none; where another test proves that, its name."""
    covers: Callable[[Found], bool] = bool
    """Which findings of the rule; all of them unless it says less."""

    def excuses(self, found: Found) -> bool:
        """Whether this finding is of that kind."""
        return found.rule == self.rule and self.covers(found)


def faults(found: Iterable[Found], exemptions: Iterable[Exemption]) -> list[Found]:
    """Return what no exemption excuses."""
    known = tuple(exemptions)
    return [one for one in found if not any(exemption.excuses(one) for exemption in known)]


def needless(found: Iterable[Found], exemptions: Iterable[Exemption]) -> list[str]:
    """Return the rules of exemptions that excuse nothing of all that was found: they have to go."""
    seen = tuple(found)
    return [exemption.rule for exemption in exemptions if not any(exemption.excuses(one) for one in seen)]
