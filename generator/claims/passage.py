"""A stretch of Chinese tariff text, folded so that one pattern reads all its spellings, with places kept.

`folded` is exactly as long as `text`: full-width letters, digits and signs become their ASCII twins, and the
labels of a numbered list become line ends, so that "2.1TB" as item 2 is 1 TB and never 2.1 TB.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from generator.claims.cues import cues

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ",
    ord("￥"): "¥",
    0xA0: " ",
    ord("\t"): " ",
    ord("\r"): "\n",
}
_STOPS = re.compile(r"[。！？;!?\n]+")
_COMMAS = re.compile(r"[。！？;!?\n,、]+")
_FULL_COMMAS = re.compile(r"[。！？;!?\n,]+")

_NO_NAME = re.compile(r"[。！？;!?\n,、]|\.$|[可请须需详仅限按]|用户|客户|赠送|包含|不得|不能|不支持|办理|的")
_LONGEST_NAME = 50

_AT_START = r"(?:(?<=[\n。;,:、)】 ])|^)"
_LABELS = (
    re.compile(_AT_START + r"[(]?(?P<number>[1-9]|1[0-9]|2[0-9])[).、,:]", re.MULTILINE),
    re.compile(_AT_START + r"[(]?第?(?P<number>[一二三四五六七八九十])[)、.]", re.MULTILINE),
    re.compile(r"(?P<number>[①-⑳])[.、]?"),
)
_HAN_DIGITS = {han: value for value, han in enumerate("一二三四五六七八九十", 1)}


class Span(NamedTuple):
    """A stretch of a passage, by the places of its first character and of the one after its last."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether both share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Passage:
    """One text of a filing or of a plan file."""

    text: str
    folded: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", _without_labels(self.text.translate(_FULL_WIDTH)))

    @cached_property
    def kept(self) -> dict[str, Any]:
        """What was found in the passage, by kind, so that it is looked for once."""
        return {}

    def words(self, span: Span) -> str:
        """Return the stretch as written."""
        return self.text[span.start : span.end]

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The passage cut at full stops, semicolons, line ends and list labels, without the empty pieces."""
        return tuple(_cut(self.folded, _STOPS))

    @cached_property
    def clauses(self) -> tuple[Span, ...]:
        """The passage cut at commas too."""
        return tuple(_cut(self.folded, _COMMAS))

    @cached_property
    def phrases(self) -> tuple[Span, ...]:
        """The passage cut at commas, with lists joined by 、 left whole."""
        return tuple(_cut(self.folded, _FULL_COMMAS))

    @property
    def is_name(self) -> bool:
        """Whether it reads as a name: short, without a comma or stop of any kind, and without the small words of a sentence."""
        return len(self.folded) <= _LONGEST_NAME and not _NO_NAME.search(self.folded)

    def sentence_at(self, place: int) -> Span:
        """Return the sentence that the character at `place` stands in."""
        return _around(self.sentences, place)

    def clause_at(self, place: int) -> Span:
        """Return the clause that the character at `place` stands in."""
        return _around(self.clauses, place)

    def phrase_at(self, place: int) -> Span:
        """Return the phrase that the character at `place` stands in."""
        return _around(self.phrases, place)

    def find(self, pattern: re.Pattern[str], within: Span | None = None) -> Iterator[re.Match[str]]:
        """Yield every match of `pattern` in the folded text, or in one stretch of it."""
        needed = cues(pattern.pattern, pattern.flags)
        if needed is not None and needed.isdisjoint(self._characters):
            return iter(())
        return pattern.finditer(self.folded, *(within or ()))

    @cached_property
    def _characters(self) -> frozenset[str]:
        return frozenset(self.folded)


# The same sentence stands in hundreds of a carrier's plans, and many rules and readers look at it.
@lru_cache(maxsize=2048)
def passage_of(text: str) -> Passage:
    """Return the passage of `text`, one and the same object for the same text asked for soon after."""
    return Passage(text)


def _cut(folded: str, at: re.Pattern[str]) -> Iterator[Span]:
    start = 0
    for stop in at.finditer(folded):
        if folded[start : stop.start()].strip():
            yield Span(start, stop.start())
        start = stop.end()
    if folded[start:].strip():
        yield Span(start, len(folded))


def _around(pieces: tuple[Span, ...], place: int) -> Span:
    return next((piece for piece in pieces if piece.start <= place < piece.end), Span(place, place))


def _without_labels(folded: str) -> str:
    """Return the text with the labels of numbered lists as line ends.

    A label counts only where its number follows on from another; one alone counts where no decimal could be meant.
    """
    for pattern in _LABELS:
        series: list[re.Match[str]] = []
        for label in pattern.finditer(folded):
            number = _number(label["number"])
            if series and number == _number(series[-1]["number"]) + 1:
                series.append(label)
            elif number == 1:
                folded = _masked(folded, series)
                series = [label]
        folded = _masked(folded, series)
    return folded


def _masked(folded: str, series: list[re.Match[str]]) -> str:
    if len(series) == 1 and series[0][0][-1] in ".,:":
        return folded
    for label in series:
        folded = folded[: label.start()] + "\n" * len(label[0]) + folded[label.end() :]
    return folded


def _number(label: str) -> int:
    if label in _HAN_DIGITS:
        return _HAN_DIGITS[label]
    return int(label) if label.isascii() else ord(label) - ord("①") + 1
