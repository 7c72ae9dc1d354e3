"""The characters, and pairs of neighbours, without which a pattern matches nothing, worked out from the pattern itself.

Every match of `违约金` holds the pairs 违约 and 约金, so a text without them need not be searched. Nothing has to be written
beside a pattern, so nothing can be forgotten when it changes.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from operator import add
from typing import Any, NamedTuple

from generator.claims.common_cues import COMMON

# Python's own reading of patterns; a form that is not known here gives no cues, and the text is then searched.
_parser: Any = import_module("re._parser")
_forms: Any = import_module("re._constants")

_WIDEST_RANGE = 30
_MOST_PAIRS = 400
_RARE_ONE, _RARE_PAIR = 0.3, 0.07
"""In how many of a hundred texts a character or a pair stands that few texts hold."""
_MOST = 4
"""How many needs are worth a look before a text is searched."""


class Need(NamedTuple):
    """Something that a text must hold."""

    any_of: frozenset[str]
    """Characters and pairs of which it must hold one."""
    branches: tuple["Cues", ...] = ()
    """Of which, where there are any, it must hold all of one besides."""


Cues = tuple[Need, ...]
"""What a text must hold all of, the rarest first."""


@lru_cache(maxsize=4096)
def cues(pattern: str, flags: int) -> Cues:
    """Return what every text holds that the pattern matches in; () where nothing is known."""
    read = _parser.parse(pattern, flags)
    return () if read.state.flags & re.IGNORECASE else _rarest_first(_of_sequence(read))


def holds(held: frozenset[str], needed: Cues) -> bool:
    """Return whether a text with these characters and pairs holds all that is needed."""
    # Loops, since this is asked millions of times and generators for `all` and `any` take twice as long.
    for any_of, branches in needed:
        if any_of.isdisjoint(held):
            return False
        if branches:
            for branch in branches:
                if not branch[0].any_of.isdisjoint(held) and holds(held, branch):
                    break
            else:
                return False
    return True


def characters_and_pairs(text: str) -> frozenset[str]:
    """Return every character of a text and every two that stand side by side."""
    return frozenset(text).union(map(add, text, text[1:]))


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> list[Need]:
    """Return the cues of what stands one after the other: those of every part are needed, and the pairs where two meet."""
    needed: list[Need] = []
    before: frozenset[str] | None = None
    paired = False
    for step in _steps(parts):
        characters = step if isinstance(step, frozenset) else None
        pairs = _pairs(before, characters)
        if pairs:
            needed.append(Need(pairs))
        elif before and not paired:
            needed.append(Need(before))
        before, paired = characters, bool(pairs)
        if not isinstance(step, frozenset):
            needed.extend(step)
    return [*needed, Need(before)] if before and not paired else needed


def _pairs(before: frozenset[str] | None, after: frozenset[str] | None) -> frozenset[str] | None:
    if before is None or after is None or len(before) * len(after) > _MOST_PAIRS:
        return None
    return frozenset(first + second for first in before for second in after)


def _steps(parts: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str] | list[Need]]:
    """Yield for one place after the other the characters that may stand there, or the cues of what stands there, a list."""
    for form, content in parts:
        if form is _forms.LITERAL:
            yield frozenset(chr(content))
        elif form is _forms.IN:
            yield _of_set(content) or []
        elif form is _forms.BRANCH:
            yield _of_branches(content[1])
        elif form is _forms.SUBPATTERN and not content[1] & re.IGNORECASE:
            yield from _steps(content[3])
        elif form in (_forms.MAX_REPEAT, _forms.MIN_REPEAT) and content[0]:
            # The first round meets what stands before it, and the last what follows.
            yield from _steps(content[2])
        elif form not in (_forms.AT, _forms.ASSERT_NOT):
            yield _of_sequence(content[1]) if form is _forms.ASSERT else []


def _of_set(members: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Return the characters of a set, none where they are too many or not named."""
    found: set[str] = set()
    for form, content in members:
        if form is _forms.LITERAL:
            found.add(chr(content))
        elif form is _forms.RANGE and content[1] - content[0] < _WIDEST_RANGE:
            found.update(map(chr, range(content[0], content[1] + 1)))
        else:
            return frozenset()
    return frozenset(found)


def _of_branches(branches: Iterable[Iterable[tuple[Any, Any]]]) -> list[Need]:
    """Return what is needed whichever branch matches."""
    known = [_rarest_first(_of_sequence(branch)) for branch in branches]
    if not all(known):
        return []
    words = frozenset[str]().union(*(branch[0].any_of for branch in known if _is_plain(branch)))
    more = tuple(branch for branch in known if not _is_plain(branch))
    if not more:
        return [Need(words)]
    any_of = words.union(*(branch[0].any_of for branch in more))
    return [Need(any_of, ((Need(words),), *more) if words else more)]


def _is_plain(branch: Cues) -> bool:
    return len(branch) == 1 and not branch[0].branches


def _rarest_first(needed: Iterable[Need]) -> Cues:
    return tuple(sorted(dict.fromkeys(needed), key=_weight)[:_MOST])


def _weight(need: Need) -> float:
    """Return in how many of a hundred texts it may be met at most."""
    return sum(map(_commonness, need.any_of))


def _commonness(cue: str) -> float:
    return COMMON.get(cue, _RARE_ONE if len(cue) == 1 else _RARE_PAIR)
