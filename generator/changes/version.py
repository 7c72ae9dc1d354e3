"""A version of a plan as it is compared: its public facts and the restrictions that it writes or was published with."""

from functools import cache
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


def every_restriction(version: Version) -> tuple[Restriction, ...]:
    """Return all restrictions of a version, those that follow from its fields with those that are written."""
    return restrictions_of(version, version.restrictions)
