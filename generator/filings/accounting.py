"""Accounts for every character of an element: carried by a field, or listed as not understood.

Only punctuation, spaces, list labels and joining words may stand between what fields carry and be neither. What is
listed is listed as whole clauses, so that a person can read it and see what it is about.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.claims.passage import Passage, Span

_SPEAKS = re.compile(r"[^\W_]")
_EDGES = " \t\n\r,.、;:!?。！？，；：()（）[]【】“”\"'‘’-—–_~～*·/|+＋=<>《》「」"
_SIGNS = "-+<>=~–—＋～¥￥"
_OPENING = {"(": ")）", "（": "）)", "[": "]", "【": "】", "“": "”", "‘": "’", "《": "》", "「": "」"}
_JOINING = re.compile(
    r"(?:[\s\W_]|其中|以及|并且|同时|另外|此外|并|且|及|和|与|或|含|包含|包括|每月|为|是|有|享|的|(?:本|该)?套餐内?(?=含|包含|包括))*"
)
"""Words that join two facts and say nothing of their own."""


@dataclass(frozen=True, slots=True)
class Account:
    """What became of one element's text."""

    spoken: int
    """Letters, digits and Chinese characters in all."""
    carried: int
    """Those that fields carry."""
    not_understood: tuple[str, ...]
    """Every clause that fields do not carry whole, word for word; clauses that follow on one another stand together."""

    @property
    def whole(self) -> bool:
        """Whether everything the text says is carried by a field."""
        return not self.not_understood

    def joined(self, other: "Account") -> "Account":
        """Return the account of both texts, of two columns under one heading."""
        return Account(self.spoken + other.spoken, self.carried + other.carried, self.not_understood + other.not_understood)


def account(passage: Passage, spans: Iterable[Span]) -> Account:
    """Return what became of a passage of which fields carry `spans`."""
    carried = bytearray(len(passage.text))
    for span in spans:
        carried[span.start : span.end] = b"\x01" * (min(span.end, len(carried)) - span.start)
    rest: list[str] = []
    missing = 0
    for sentence in passage.sentences:
        unread = list(_unread(passage, sentence, carried))
        if not unread:
            continue
        missing += sum(len(_SPEAKS.findall(passage.words(stretch))) for stretch in unread)
        rest.extend(_clauses_of(passage, sentence, unread))
    spoken = sum(len(_SPEAKS.findall(passage.words(sentence))) for sentence in passage.sentences)
    return Account(spoken, spoken - missing, tuple(rest))


def _unread(passage: Passage, sentence: Span, carried: bytearray) -> Iterator[Span]:
    """Yield the stretches of a sentence that no field carries and that say something."""
    start = carried.find(0, *sentence)
    while start >= 0:
        end = carried.find(1, start, sentence.end)
        end = sentence.end if end < 0 else end
        piece = passage.text[start:end]
        alone = start == sentence.start and end == sentence.end
        if _SPEAKS.search(piece) and (alone or not _JOINING.fullmatch(piece)):
            yield Span(start, end)
        start = carried.find(0, end, sentence.end)


def _clauses_of(passage: Passage, sentence: Span, unread: Sequence[Span]) -> list[str]:
    """Return the clauses in which such stretches stand, without the punctuation at their edges; neighbours as one."""
    together: list[Span] = []
    for clause in _clauses(passage, sentence):
        if not any(_SPEAKS.search(passage.text, max(clause.start, one.start), min(clause.end, one.end)) for one in unread):
            continue
        if together and together[-1].end + 1 == clause.start:
            together[-1] = Span(together[-1].start, clause.end)
        else:
            together.append(clause)
    return [_trimmed(passage.words(clause)) for clause in together]


def _clauses(passage: Passage, sentence: Span) -> Iterator[Span]:
    """Yield the sentence cut at its commas, those inside brackets left alone."""
    start, depth = sentence.start, 0
    for place in range(*sentence):
        sign = passage.folded[place]
        depth = max(0, depth + (sign == "(") - (sign == ")"))
        if sign == "," and not depth:
            yield Span(start, place)
            start = place + 1
    yield Span(start, sentence.end)


def _trimmed(words: str) -> str:
    """Return the words without the punctuation at their edges, but with what makes them other words.

    That is the sign before a number (“-100”, “<18岁”), the plus behind one (“65+”), and a bracket or a quotation mark whose
    other half stands in them.
    """
    end = len(words.rstrip(_EDGES))
    start = len(words) - len(words.lstrip(_EDGES))
    if start and words[start - 1] in _SIGNS and words[start].isdecimal():
        start -= 1
    if words[end : end + 1] in {"+", "＋"}:
        end += 1
    while start and _halves(words[start:end], words[start - 1]):
        start -= 1
    while end < len(words) and _halves(words[start:end], words[end]):
        end += 1
    return words[start:end]


def _halves(words: str, sign: str) -> bool:
    """Return whether a sign is the half that a bracket or a quotation mark in the words lacks."""
    if sign in _OPENING:
        return any(words.count(sign) < words.count(closing) for closing in _OPENING[sign])
    return any(words.count(opening) > words.count(sign) for opening, closing in _OPENING.items() if sign in closing)
