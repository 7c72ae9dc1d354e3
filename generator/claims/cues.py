"""The characters, and pairs of neighbours, without which a pattern matches nothing, worked out from the pattern itself.

Every match of `违约金` holds the pairs 违约 and 约金, so a text without them need not be searched. Nothing has to be written
beside a pattern, so nothing can be forgotten when it changes.
"""

import re
from operator import add

from generator.claims.pattern_text import Cues, UnknownFormError, cues_of, part_of


def cues(pattern: str, flags: int) -> Cues:
    """Return what every text holds that the pattern matches in; () where nothing is known, and every text is to be searched."""
    if flags & (re.IGNORECASE | re.VERBOSE):
        return ()
    try:
        return cues_of(part_of(pattern))
    except UnknownFormError:
        return ()


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
