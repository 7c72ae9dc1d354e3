"""Accounts for every character of an element: carried by a field, or listed as not understood.

Only punctuation, spaces, list labels and joining words may stand between what fields carry and be neither.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.claims.passage import Passage, Span

_SPEAKS = re.compile(r"[^\W_]")
_EDGES = " \t\n\r,.、;:!?。！？，；：()（）[]【】“”\"'‘’-—–_~～*·/|+＋=<>《》「」"
_JOINING = re.compile(r"(?:[\s\W_]|其中|以及|并且|同时|另外|此外|并|且|及|和|与|或|含|包含|包括|每月|为|是|有|享|的)*")
"""Words that join two facts and say nothing of their own."""


@dataclass(frozen=True, slots=True)
class Account:
    """What became of one element's text."""

    spoken: int
    """Letters, digits and Chinese characters in all."""
    carried: int
    """Those that fields carry."""
    not_understood: tuple[str, ...]
    """The rest, word for word, stretch by stretch."""

    @property
    def whole(self) -> bool:
        """Whether everything the text says is carried by a field."""
        return not self.not_understood


def account(passage: Passage, spans: Iterable[Span]) -> Account:
    """Return what became of a passage of which fields carry `spans`."""
    carried = bytearray(len(passage.text))
    for span in spans:
        carried[span.start : span.end] = b"\x01" * (min(span.end, len(carried)) - span.start)
    rest: list[str] = []
    for sentence in passage.sentences:
        rest.extend(_pieces(passage, sentence, carried))
    spoken = [place for sentence in passage.sentences for place in range(*sentence) if _SPEAKS.match(passage.text[place])]
    missing = sum(len(_SPEAKS.findall(piece)) for piece in rest)
    return Account(len(spoken), len(spoken) - missing, tuple(rest))


def _pieces(passage: Passage, sentence: Span, carried: bytearray) -> Iterable[str]:
    """Yield the stretches of a sentence that no field carries, without the punctuation at their edges."""
    place = sentence.start
    while place < sentence.end:
        if carried[place]:
            place += 1
            continue
        start = place
        while place < sentence.end and not carried[place]:
            place += 1
        piece = passage.text[start:place]
        alone = start == sentence.start and place == sentence.end
        if _SPEAKS.search(piece) and (alone or not _JOINING.fullmatch(piece)):
            yield piece.strip(_EDGES)
