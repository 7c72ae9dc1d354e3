"""Services and notes: free text, from which facts are read that the zones have no box of their own for.

What binds or costs (a term, a leaving charge, a later price, a deposit …) is never read from free text into a
field: that it stands there and not in its box is a finding of the rulebook, and a person decides.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.claims.claim import Claim, claims_in
from generator.claims.passage import Passage
from generator.filings.filing import Element, Filing
from generator.filings.reading import FieldPath, FieldValue, Reading

FREE = (Element.SERVICE, Element.RIGHTS, Element.OTHER)
"""The elements that are free text, in the order in which their facts count."""

Target = Callable[[Any], Iterator[tuple[FieldPath, Any, bool]]]


def _to(*path: str, adds: bool = False) -> Target:
    def fields_of(value: Any) -> Iterator[tuple[FieldPath, Any, bool]]:  # noqa: ANN401 - a part of the format, of any kind
        yield path, value, adds

    return fields_of


TARGETS: Mapping[str, Target] = {}
"""The kinds of claims that fill fields, and which; set by the kinds that name facts without a box."""


def read_free_text(passage: Passage, _filing: Filing) -> Reading:
    """Return the facts that a free text states exactly."""
    values = [value for kind, target in TARGETS.items() for claim in claims_in(passage, kind) for value in _values(claim, target)]
    return Reading(values=tuple(values))


def _values(claim: Claim, target: Target) -> Iterator[FieldValue]:
    if claim.value is not None:
        for path, value, adds in target(claim.value):
            yield FieldValue(path, value, (claim.span,), adds)
