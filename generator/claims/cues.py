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
_MOST = 4
"""How many sets are worth a look before a text is searched."""


@lru_cache(maxsize=4096)
def cues(pattern: str, flags: int) -> tuple[frozenset[str], ...]:
    """Return sets of characters, of each of which every match needs at least one in its text, the rarest first; () where none are known."""
    if flags & re.IGNORECASE:
        return ()
    return tuple(sorted(dict.fromkeys(_of_sequence(_parser.parse(pattern, flags))), key=_weight)[:_MOST])


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    """Return the cues of what stands one after the other: those of every part are needed."""
    return [needed for form, content in parts for needed in _of_part(form, content)]


def _of_part(form: Any, content: Any) -> list[frozenset[str]]:  # noqa: ANN401 - a constant of Python's, and what goes with it
    if form is _forms.LITERAL:
        return [frozenset(chr(content))]
    if form is _forms.IN:
        return _of_set(content)
    if form is _forms.BRANCH:
        return _of_branches(content[1])
    if form is _forms.SUBPATTERN:
        _, added_flags, _, parts = content
        return [] if added_flags & re.IGNORECASE else _of_sequence(parts)
    if form in (_forms.MAX_REPEAT, _forms.MIN_REPEAT):
        least, _, parts = content
        return _of_sequence(parts) if least else []
    return []


def _of_set(members: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    found: set[str] = set()
    for form, content in members:
        if form is _forms.LITERAL:
            found.add(chr(content))
        elif form is _forms.RANGE and content[1] - content[0] < _WIDEST_RANGE:
            found.update(map(chr, range(content[0], content[1] + 1)))
        else:
            return []
    return [frozenset(found)]


def _of_branches(branches: Iterable[Iterable[tuple[Any, Any]]]) -> list[frozenset[str]]:
    """Return what is needed whichever branch matches: one of the rarest cues of each."""
    found: set[str] = set()
    for branch in branches:
        known = sorted(_of_sequence(branch), key=_weight)
        if not known:
            return []
        found.update(known[0])
    return [frozenset(found)]


def _weight(characters: frozenset[str]) -> int:
    return len(characters) + _EVERYDAY_WEIGHT * len(characters & _EVERYDAY)
