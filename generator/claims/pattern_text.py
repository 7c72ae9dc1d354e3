"""Reads a pattern's own text for the characters, and pairs of neighbours, without which it matches nothing.

Python reads patterns too, but takes each group of each pattern afresh, and most groups stand in dozens of patterns (a number,
a length of time, the things a plan hangs on). Here a group is read once, which takes a third of the time.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import product
from typing import Final, NamedTuple

from generator.claims.common_cues import COMMON

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


class Part(NamedTuple):
    """What is known of every match of a part of a pattern."""

    needs: tuple[Need, ...] = ()
    first: frozenset[str] | None = None
    """The characters of which it begins with one; None where they are not known, or where it can be empty."""
    last: frozenset[str] | None = None
    """Those of which it ends with one."""
    is_character: bool = False
    """Whether the characters of `first` are all that it is made of; they stand in no need of its own then."""
    is_wide: bool = True
    """Whether it takes up room: what looks ahead or back does not, and what stands before and after it are neighbours."""


class UnknownFormError(ValueError):
    """The pattern has a form that is not read here, so nothing is known of it."""


_UNKNOWN: Final = Part()
_NOTHING: Final = Part(is_wide=False)

_TOKEN = re.compile(
    r"(?P<plain>[^\\\[(){|*+?.^$]+)"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<open>\((?:\?(?P<form>P<\w+>|P=\w+|i?:|>|=|!|<=|<!|\(\w+\))|(?!\?)))"
    r"|(?P<bar>\|)"
    r"|(?P<repeat>(?P<least>[*+?]|\{(?:\d+(?:,\d*)?|,\d+)\})[?+]?)"
    r"|(?P<escape>\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[^\W\d]|[1-9]\d?|.))"
    r"|(?P<sign>[.^$])",
    re.DOTALL,
)
_BRACKET = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]", re.DOTALL)
_MEMBER = re.compile(r"(\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|[^\\])(?:-(\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|[^\]\\]))?", re.DOTALL)
_ONE_CHARACTER: Final = frozenset("uxntrfva")
"""The letters after a stroke that write one character."""
_PLACES: Final = frozenset("AZbB")
_SAME_LETTER: Final = {
    "i": "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}\N{LATIN SMALL LETTER DOTLESS I}",
    "k": "\N{KELVIN SIGN}",
    "s": "\N{LATIN SMALL LETTER LONG S}",
}
"""What Python takes for a letter of ASCII, beside its two cases, where case does not count."""


@cache  # the groups of the program's own patterns, whose number is given
def part_of(text: str) -> Part:
    """Return what is known of every match of a pattern, or of the inside of a group; raises UnknownFormError."""
    branches: list[Part] = []
    parts: list[tuple[Part, bool]] = []
    place = 0
    while place < len(text):
        token = _TOKEN.match(text, place)
        if token is None:
            raise UnknownFormError(text[place:])
        kind, place = token.lastgroup, token.end()
        if kind == "plain":
            parts += [(_character(one), True) for one in token[0]]
        elif kind == "bar":
            branches.append(_sequence(parts))
            parts = []
        elif kind == "repeat":
            part, always = parts.pop()
            parts.append((part, always and _at_least_once(token["least"])))
        elif kind == "set":
            parts.append((_set(token[0]), True))
        elif kind == "open":
            end = _end_of_group(text, place)
            parts.append((_group(token["form"] or ":", text[place:end]), True))
            place = end + 1
        else:
            parts.append((_escape(token[0]) if kind == "escape" else _UNKNOWN if token[0] == "." else _NOTHING, True))
    branches.append(_sequence(parts))
    return branches[0] if len(branches) == 1 else _either(branches)


def cues_of(part: Part) -> Cues:
    """Return what every match of a part needs and few texts have, the rarest first, each once."""
    chosen: list[Need] = []
    for need in sorted(_needs_of(part), key=_weight):
        if need not in chosen:
            chosen.append(need)
            if len(chosen) == _MOST:
                break
    return tuple(chosen)


def _needs_of(part: Part) -> tuple[Need, ...]:
    return (Need(part.first),) if part.is_character and part.first else part.needs


def _at_least_once(count: str) -> bool:
    return count == "+" or (count[0] == "{" and count[1] not in "0,")


def _end_of_group(text: str, place: int) -> int:
    """Return where the group ends whose inside begins at `place`."""
    depth = 1
    for bracket in _BRACKET.finditer(text, place):
        if bracket[0] == "(":
            depth += 1
        elif bracket[0] == ")":
            depth -= 1
            if not depth:
                return bracket.start()
    raise UnknownFormError(text[place:])


def _group(form: str, inside: str) -> Part:
    if form in {":", ">"} or form.startswith("P<"):
        return part_of(inside)
    if form == "i:":
        return in_either_case(part_of(inside))
    if form in {"=", "<="}:
        return Part(_needs_of(part_of(inside)), is_wide=False)
    # What may not stand there needs nothing; a group said again, or chosen by another one, may be anything.
    return _NOTHING if form in {"!", "<!"} else _UNKNOWN


def in_either_case(part: Part) -> Part:
    """Return what is known of a part where case does not count; raises UnknownFormError for letters beyond ASCII that have cases."""
    first, last = (None if one is None else _in_cases(one) for one in (part.first, part.last))
    return part._replace(needs=tuple(map(_need_in_cases, part.needs)), first=first, last=last)


def _need_in_cases(need: Need) -> Need:
    return Need(_in_cases(need.any_of), tuple(tuple(map(_need_in_cases, branch)) for branch in need.branches))


def _in_cases(cues: frozenset[str]) -> frozenset[str]:
    return frozenset([spelled for cue in cues for spelled in map("".join, product(*map(_cases, cue)))])


def _cases(character: str) -> str:
    lower, upper = character.lower(), character.upper()
    if lower == upper:
        return character
    if not character.isascii():
        raise UnknownFormError(character)
    return lower + upper + _SAME_LETTER.get(lower, "")


@cache
def _character(one: str) -> Part:
    return _one_of(frozenset(one))


def _one_of(characters: frozenset[str]) -> Part:
    return Part((), characters, characters, is_character=True) if characters else _UNKNOWN


def _escape(escape: str) -> Part:
    if escape[1] in _PLACES:
        return _NOTHING
    one = _meant(escape)
    return _character(one) if one else _UNKNOWN


def _meant(written: str) -> str:
    """Return the character that is meant, "" where it is one of many (a digit, a letter, a group said again)."""
    if written[0] != "\\":
        return written
    if written[1] in _ONE_CHARACTER:
        return written.encode().decode("unicode_escape")
    return "" if written[1].isalnum() else written[1]


@cache
def _set(written: str) -> Part:
    """Return the characters of a set; nothing is known of one that says which it is not, nor of one with too many."""
    if written[1] == "^":
        return _UNKNOWN
    found: set[str] = set()
    for member in _MEMBER.finditer(written, 1, len(written) - 1):
        first, last = _meant(member[1]), _meant(member[2] or member[1])
        if not (first and last) or ord(last) - ord(first) >= _WIDEST_RANGE:
            return _UNKNOWN
        found.update(map(chr, range(ord(first), ord(last) + 1)))
    return _one_of(frozenset(found))


def _sequence(parts: Sequence[tuple[Part, bool]]) -> Part:
    """Return what is known of parts one after the other, each with whether it always stands there.

    All that every part needs is needed, and where two meet, one of the pairs of the last characters and the first.
    """
    if len(parts) == 1 and parts[0][1]:
        return parts[0][0]
    needs: list[Need] = []
    first: frozenset[str] | None = frozenset()
    before: frozenset[str] | None = None
    begun = alone = False
    for part, always in parts:
        if not part.is_wide:
            needs.extend(part.needs if always else ())
            continue
        if not begun:
            first = None if first is None or part.first is None else first | part.first
            begun = always
        if not always:
            if alone and before:
                needs.append(Need(before))
                alone = False
            before = None if before is None or part.last is None else before | part.last
            continue
        pairs = _pairs(before, part.first)
        if pairs:
            needs.append(Need(pairs))
        elif alone and before:
            needs.append(Need(before))
        needs.extend(part.needs)
        before, alone = part.last, part.is_character and not pairs
    if alone and before:
        needs.append(Need(before))
    return Part(tuple(needs), first if begun else None, before if begun else None, is_wide=any(part.is_wide for part, _ in parts))


def _pairs(before: frozenset[str] | None, after: frozenset[str] | None) -> frozenset[str] | None:
    if before is None or after is None or len(before) * len(after) > _MOST_PAIRS:
        return None
    return frozenset([one + other for one in before for other in after])


def _either(branches: Sequence[Part]) -> Part:
    """Return what is known whichever branch matches."""
    first = _union([branch.first for branch in branches])
    if all(branch.is_character for branch in branches):
        return _one_of(first or frozenset())
    return Part(_of_branches([cues_of(branch) for branch in branches]), first, _union([branch.last for branch in branches]))


def _union(sets: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    known = [one for one in sets if one is not None]
    return frozenset[str]().union(*known) if len(known) == len(sets) else None


def _of_branches(known: Sequence[Cues]) -> tuple[Need, ...]:
    if not all(known):
        return ()
    words = frozenset[str]().union(*(branch[0].any_of for branch in known if _is_plain(branch)))
    more = tuple(branch for branch in known if not _is_plain(branch))
    if not more:
        return (Need(words),)
    any_of = words.union(*(branch[0].any_of for branch in more))
    return (Need(any_of, ((Need(words),), *more) if words else more),)


def _is_plain(branch: Cues) -> bool:
    return len(branch) == 1 and not branch[0].branches


def _weight(need: Need) -> float:
    """Return in how many of a hundred texts it may be met at most."""
    return sum(map(_commonness, need.any_of))


def _commonness(cue: str) -> float:
    return COMMON.get(cue, _RARE_ONE if len(cue) == 1 else _RARE_PAIR)
