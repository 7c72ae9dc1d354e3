"""The characters, and pairs of neighbours, without which a pattern matches nothing, worked out from the pattern itself.

Every match of `违约金` holds the pairs 违约 and 约金, so a text without them need not be searched. Nothing has to be written
beside a pattern, so nothing can be forgotten when it changes.
"""

import re
from collections.abc import Iterable
from operator import add

from generator.claims.pattern_text import Cues, Need, UnknownFormError, cues_of, in_either_case, part_of

Needed = tuple[tuple[frozenset[str], tuple["Needed", ...]], ...]
"""`Cues` as tuples and sets alone."""


def cues(pattern: str, flags: int) -> Cues:
    """Return what every text holds that the pattern matches in; () where nothing is known, and every text is to be searched."""
    if flags & re.VERBOSE:
        return ()
    try:
        part = part_of(pattern)
        return cues_of(in_either_case(part) if flags & re.IGNORECASE else part)
    except UnknownFormError:
        return ()


def clauses(needed: Cues) -> tuple[frozenset[str], ...]:
    """Return sets of which a text that holds all that is needed holds one cue each.

    What branches need is told in part: that the text holds the first need of some branch, the second of some, and so on,
    not that it holds all of the same one.
    """
    found: list[frozenset[str]] = []
    for any_of, branches in needed:
        found.append(any_of)
        of_branches = [clauses(branch) for branch in branches]
        most = max(map(len, of_branches), default=0)
        found.extend(frozenset[str]().union(*(one[min(place, len(one) - 1)] for one in of_branches)) for place in range(1, most))
    return tuple(dict.fromkeys(found))


def plain(needed: Iterable[Need]) -> Needed:
    """Return needs for `holds`."""
    return tuple((need.any_of, tuple(map(plain, need.branches))) for need in needed)


def holds(held: frozenset[str], needed: Needed) -> bool:
    """Return whether a text with these characters and pairs holds all that is needed."""
    # Loops, since this is asked millions of times and generators for `all` and `any` take twice as long.
    for any_of, branches in needed:
        if any_of.isdisjoint(held):
            return False
        if branches:
            for branch in branches:
                if not branch[0][0].isdisjoint(held) and holds(held, branch):
                    break
            else:
                return False
    return True


def characters_and_pairs(text: str) -> frozenset[str]:
    """Return every character of a text and every two that stand side by side."""
    return frozenset(text).union(map(add, text, text[1:]))
