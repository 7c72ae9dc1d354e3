"""A claim: one thing that a text says about a plan, with the words that say it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from operator import attrgetter
from pkgutil import iter_modules

from generator.claims import kinds
from generator.claims.passage import Passage, Span


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a text says. `value` is a part of the plan format, or None where the words give no exact one."""

    kind: str
    span: Span
    value: object = None


Find = Callable[[Passage], Iterator[Claim]]


@cache
def finders() -> dict[str, Find]:
    """Return every kind of claim with its finder; a kind is one file in `generator/claims/kinds/`."""
    names = sorted(module.name for module in iter_modules(kinds.__path__))
    return {name: import_module(f"{kinds.__name__}.{name}").find for name in names}


def claims_in(passage: Passage, kind: str) -> tuple[Claim, ...]:
    """Return the claims of one kind in the order of the text."""
    found = passage.kept.get(kind)
    if found is None:
        found = passage.kept[kind] = tuple(sorted(finders()[kind](passage), key=_span_of))
    claims: tuple[Claim, ...] = found
    return claims


_span_of = attrgetter("span")
