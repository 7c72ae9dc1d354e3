"""The characters without which a pattern matches nothing, worked out from the pattern itself.

Hundreds of patterns are held against every text, and few match any. A text that holds none of a pattern's cues need
not be searched; nothing has to be written beside the pattern, so none can be forgotten when it changes.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from typing import Any

# Python's own reading of patterns; a form that is not known here gives no cues, and the text is then searched.
_parser: Any = import_module("re._parser")
_forms: Any = import_module("re._constants")

_EVERYDAY = frozenset("套餐元月年的用户费流量0123456789")
_EVERYDAY_WEIGHT = 40
"""How many rare characters one that stands in nearly every text is as bad as."""
_WIDEST_RANGE = 30


@lru_cache(maxsize=4096)
def cues(pattern: str, flags: int) -> frozenset[str] | None:
    """Return characters of which each match of the pattern needs at least one in its text, None where none are known."""
    if flags & re.IGNORECASE:
        return None
    return _of_sequence(_parser.parse(pattern, flags))


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Return the cues of what stands one after the other: each part's would do, the rarest are the best."""
    known = [found for form, content in parts if (found := _of_part(form, content)) is not None]
    return min(known, key=_weight, default=None)


def _of_part(form: Any, content: Any) -> frozenset[str] | None:  # noqa: ANN401 - a constant of Python's, and what goes with it
    if form is _forms.LITERAL:
        return frozenset(chr(content))
    if form is _forms.IN:
        return _of_set(content)
    if form is _forms.BRANCH:
        return _of_branches(content[1])
    if form is _forms.SUBPATTERN:
        _, added_flags, _, parts = content
        return None if added_flags & re.IGNORECASE else _of_sequence(parts)
    if form in (_forms.MAX_REPEAT, _forms.MIN_REPEAT):
        least, _, parts = content
        return _of_sequence(parts) if least else None
    return None


def _of_set(members: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    found: set[str] = set()
    for form, content in members:
        if form is _forms.LITERAL:
            found.add(chr(content))
        elif form is _forms.RANGE and content[1] - content[0] < _WIDEST_RANGE:
            found.update(map(chr, range(content[0], content[1] + 1)))
        else:
            return None
    return frozenset(found)


def _of_branches(branches: Iterable[Iterable[tuple[Any, Any]]]) -> frozenset[str] | None:
    found: set[str] = set()
    for branch in branches:
        one = _of_sequence(branch)
        if one is None:
            return None
        found |= one
    return frozenset(found)


def _weight(characters: frozenset[str]) -> int:
    return len(characters) + _EVERYDAY_WEIGHT * len(characters & _EVERYDAY)
