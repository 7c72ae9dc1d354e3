"""A version of a plan as it is compared: its public facts and the restrictions that it writes or was published with."""

from functools import cache, cached_property
from typing import Any, Protocol, get_type_hints

from generator.tariff.facts import Facts
from generator.tariff.restriction import Restriction
from generator.tariff.restrictions import PlanRestrictions, restrictions_of

RESTRICTIONS = "restrictions"


class Version(Facts, Protocol):
    """One version of a plan: a plan file, a published plan or one of the past."""

    @property
    def restrictions(self) -> tuple[Restriction, ...]:
        """Those that are written in the file, or all of them."""


@cache
def fact_annotations() -> dict[str, Any]:
    """Return the annotation of every public fact by its name, in the order of the format, with its meaning where it has one."""
    facts = {
        name: get_type_hints(value.fget, include_extras=True)["return"]
        for name, value in vars(Facts).items()
        if isinstance(value, property)
    }
    return {**facts, RESTRICTIONS: PlanRestrictions}


class Pair:
    """Two versions of one plan, and their restrictions: those that follow from their fields with those that are written."""

    def __init__(self, before: Version, after: Version) -> None:
        self.before, self.after = before, after

    @cached_property
    def restrictions(self) -> tuple[tuple[Restriction, ...], tuple[Restriction, ...]]:
        """All restrictions of each version, worked out once."""
        return restrictions_of(self.before, self.before.restrictions), restrictions_of(self.after, self.after.restrictions)

    @property
    def written_restrictions(self) -> tuple[tuple[Restriction, ...], tuple[Restriction, ...]]:
        """What each version has of the kinds that a file can write, in its order; the others only follow from its fields."""
        before, after = (tuple([one for one in version.restrictions if one.written]) for version in (self.before, self.after))
        return before, after
