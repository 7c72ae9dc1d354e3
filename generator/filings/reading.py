"""What reading one element yields: values for fields of the plan, and which characters they carry."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.claims.passage import Passage, Span
from generator.filings.filing import Element, Filing

FieldPath = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A value for one field and the characters of the element that say it."""

    path: FieldPath
    """The field, e.g. `("term", "minimum")`."""
    value: Any
    """A part of the format (`Duration`, `PriceStep`, a word), a tuple of parts, a `Prose`, or NONE."""
    spans: tuple[Span, ...]
    adds: bool = False
    """For lists: the value is a tuple whose items join those that other elements or other words give."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one element of one filing yields."""

    values: tuple[FieldValue, ...] = ()
    said: tuple[Span, ...] = ()
    """Stretches understood that say nothing any field holds, e.g. “以官方详情为准” in a box that is thereby not stated, or “无”."""


NOTHING = Reading()

Read = Callable[[Passage, Filing], Reading]
"""Reads one element's text; the whole filing is at hand for what depends on another element (a unit, the name)."""


@dataclass(frozen=True, slots=True)
class ElementReaders:
    """The `READERS` of one file in `generator/filings/elements/`."""

    of: Mapping[Element, Read] = field(default_factory=dict)
