"""All kinds of restriction: every module of this package holds one and is found by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated, Any

from pydantic import Discriminator, GetCoreSchemaHandler, Tag
from pydantic_core import CoreSchema

from generator.tariff.facts import Facts
from generator.tariff.field import Meaning
from generator.tariff.restriction import Restriction, Weight

_ORDER = {weight: place for place, weight in enumerate(Weight)}


@cache
def kinds() -> dict[str, type[Restriction]]:
    """Return every kind of restriction by its name, in alphabetical order of the names."""
    found: dict[str, type[Restriction]] = {}
    for module in iter_modules(__path__):
        for value in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(value, type) and issubclass(value, Restriction) and value is not Restriction:
                found[value.name] = value
    return dict(sorted(found.items()))


def _kind_of(value: object) -> str | None:
    kind = value.get("kind") if isinstance(value, dict) else None
    return kind if isinstance(kind, str) else None


@dataclass(frozen=True, slots=True)
class _WrittenKinds:
    """Tells pydantic that a restriction in a file is one of the written kinds, told apart by `kind`."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's signature
        """Return the schema of the tagged union of all written kinds."""
        union: Any = None
        for name, kind in kinds().items():
            if kind.written:
                branch: Any = Annotated[kind, Tag(name)]
                union = branch if union is None else union | branch
        return handler.generate_schema(Annotated[union, Discriminator(_kind_of)])


WrittenRestriction = Annotated[Restriction, _WrittenKinds()]
"""A restriction as a plan file writes it."""

PlanRestrictions = Annotated[tuple[WrittenRestriction, ...], Meaning("其他字段没写到的限制", "limits that no other field states", "", "33")]


def restrictions_of(facts: Facts, written: tuple[Restriction, ...]) -> tuple[Restriction, ...]:
    """Return all restrictions of a plan, those that cost money first, then by kind (R22).

    One that a file writes although it follows from other fields as well is said once.
    """

    def every() -> Iterator[Restriction]:
        yield from written
        for kind in kinds().values():
            yield from kind.derive(facts)

    return tuple(sorted(dict.fromkeys(every()), key=lambda restriction: (_ORDER[restriction.weight], restriction.name)))
