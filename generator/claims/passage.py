"""A stretch of Chinese tariff text, folded so that one pattern reads all its spellings, with places kept.

`folded` is exactly as long as `text`: full-width letters, digits and signs become their ASCII twins, and the
labels of a numbered list become line ends, so that "2.1TB" as item 2 is 1 TB and never 2.1 TB.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from generator.claims.cues import characters_and_pairs
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import PATTERNS, Patterns, Tag

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ",
    ord("￥"): "¥",
    0xA0: " ",
    ord("\t"): " ",
    ord("\r"): "\n",
}
# No number has so many digits and no word one character so often. Patterns that try each part of such a run would take its
# length squared or worse, so it is a break; a row of dashes is one anyway.
_ENDLESS_FROM = 16
_ENDLESS = Pattern(rf"[0-9]{{25,}}|(.)\1{{{_ENDLESS_FROM - 1},}}")
# Some lists are published with the marks of their pages: what makes a paragraph there is a line end.
_PARAGRAPH = Pattern(r"</?(?:p|br|div|li|ul|ol|tr|td)\b[^<>]{0,200}>|&nbsp;")
_STOPS = Pattern(r"[。！？;!?\n]+")
_COMMAS = Pattern(r"[。！？;!?\n,、]+")
_FULL_COMMAS = Pattern(r"[。！？;!?\n,]+")
# A bracket of its own, a dash or a plus between the parts of a name, a mark of a list and a space or stroke between two
# words end what a word qualifies; “130元（含调测费）” goes on.
_FACT_ENDS = Pattern(
    r"[。！？;!?\n,)+\[\]【】●★-]|\((?!含[^)]{0,2}(?:调测|装机|安装|押金|预存)|其中|即)|(?<=[一-龥]) (?=[一-龥])"
    r"|/(?=国内|全国|语音|流量|短信|宽带)|(?<![元分角])/(?=[一-龥])(?![小年月日天次条分张户个台人期季学])"
)

_NO_NAME = Pattern(r"[。！？;!?\n,、]|\.$|[可请须需详仅限按]|用户|客户|赠送|包含|不得|不能|不支持|办理|的")
_LONGEST_NAME = 50
_FAR = 120
_LONGEST_NAME_IN_A_TEXT = 24
_OF_A_SENTENCE = Pattern(r"[于将如若是后时会被在至从与或及含当<>&]|收取|同步|不|元/")

_NUMBERED = Pattern(r"[①-⑳]|[0-9一二三四五六七八九十][).、,:]")
"""What every label of a list has in it."""
_AT_START = r"(?:(?<=[\n。;,:、)】 ])|^)"
_LABELS = (
    Pattern(_AT_START + r"[(]?(?P<number>[1-9]|1[0-9]|2[0-9])[).、,:]", re.MULTILINE),
    Pattern(_AT_START + r"[(]?第?(?P<number>[一二三四五六七八九十])[)、.]", re.MULTILINE),
    Pattern(r"(?P<number>[①-⑳])[.、]?"),
)
# No decimal begins a line and goes on with a word, and a ringed number is nothing but a label: each is one even alone.
_SURE_LABEL = Pattern(r"[①-⑳][.、]?|(?:^|(?<=[\n。;]))[ (]*[1-9][0-9]?[).、](?= *[一-龥“《【])")
_LATER_ITEM = Pattern(r"\s*[(（]?(?:(?P<number>[2-9]|1[0-9])(?:[)）、]|[.](?!\d)|[,，](?!\d))|(?P<han>[二三四五六七八九])、)")
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
        folded = self.text.translate(_FULL_WIDTH)
        # Most texts are short and plain, and each search of one takes longer than to see that it is in vain.
        if len(folded) >= _ENDLESS_FROM:
            folded = _ENDLESS.sub(_line_ends, folded)
        if "<" in folded or "&" in folded:
            folded = _PARAGRAPH.sub(_line_ends, folded)
        object.__setattr__(self, "folded", _without_labels(folded) if _NUMBERED.search(folded) else folded)

    @cached_property
    def kept(self) -> dict[object, Any]:
        """What was found in the passage, by what was looked for, so that it is looked for once."""
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

    @cached_property
    def names(self) -> tuple[Span, ...]:
        """The pieces between commas and stops that read as names, of which a whole name is one; the items of a list are none."""
        if self.is_name:
            return (Span(0, len(self.folded)),)
        return tuple(
            one
            for one in self.phrases
            if one.end - one.start <= _LONGEST_NAME_IN_A_TEXT
            and not _NO_NAME.search(self.folded, *one)
            and not _OF_A_SENTENCE.search(self.folded, *one)
        )

    def sentence_at(self, place: int) -> Span:
        """Return the sentence that the character at `place` stands in."""
        return _around(self.sentences, place)

    def clause_at(self, place: int) -> Span:
        """Return the clause that the character at `place` stands in."""
        return _around(self.clauses, place)

    def phrase_at(self, place: int) -> Span:
        """Return the phrase that the character at `place` stands in."""
        return _around(self.phrases, place)

    def part_around(self, span: Span) -> Span:
        """Return the stretch's phrase without what is joined to it by a plus sign."""
        phrase = self.phrase_at(span.start)
        end = self.folded.find("+", span.end, phrase.end)
        return Span(max(phrase.start, self.folded.rfind("+", phrase.start, span.start) + 1), max(phrase.end, span.end) if end < 0 else end)

    def fact_around(self, span: Span, before: int = _FAR, after: int = _FAR) -> Span:
        """Return a stretch with so many characters on either side, up to where its fact ends: a comma, a bracket, a dash."""
        start = max(span.start - before, 0)
        for stop in _FACT_ENDS.finditer(self.folded, start, span.start):
            start = stop.end()
        stop_after = _FACT_ENDS.search(self.folded, span.end, span.end + after)
        return Span(start, stop_after.start() if stop_after else min(span.end + after, len(self.folded)))

    def find(self, pattern: Pattern, within: Span | None = None) -> Iterator[re.Match[str]]:
        """Yield every match of `pattern` in the folded text, or in one stretch of it."""
        return pattern.finditer(self.folded, *(within or ())) if self.may_match(pattern) else iter(())

    def find_each(self, patterns: Patterns[Tag], within: Span | None = None) -> Iterator[tuple[Tag, re.Match[str]]]:
        """Yield every match of one pattern after the other in the folded text, or in one stretch of it, with the pattern's tag."""
        for tag, pattern in self._searchable(patterns):
            for found in pattern.finditer(self.folded, *(within or ())):
                yield tag, found

    def beginnings(self, pattern: Pattern) -> Iterator[re.Match[str]]:
        """Yield the match of `pattern` at the beginning of a text of one phrase, or of each name in it, as if that were all there is."""
        if self.may_match(pattern):
            for piece in self.phrases if len(self.phrases) == 1 else self.names:
                if found := pattern.match(self.folded, *piece):
                    yield found

    def _searchable(self, patterns: Patterns[Tag]) -> list[tuple[Tag, Pattern]]:
        """Return the rows of a table that the text may match. Some tables are looked for in each sentence of it."""
        searchable: list[tuple[Tag, Pattern]] | None = self.kept.get(patterns)
        if searchable is None:
            possible = self._possible(patterns.highest)
            # Nearly always none is possible, and to see that of a table at once takes a tenth of a look at its rows.
            rows = patterns.among(possible) if self._asked_bits & patterns.bits else ()
            searchable = self.kept[patterns] = [row for row in rows if PATTERNS.may_match(row[1].number, self._held)]
        return searchable

    def may_match(self, pattern: Pattern) -> bool:
        """Whether the folded text holds what every match of `pattern` holds; where it does not, no search is needed."""
        # Asked some sixty times of each text, nearly always in vain, so that the first two lines have to be short work.
        possible = self._asked
        if not 0 <= pattern.number < len(possible):
            PATTERNS.number_of(pattern)
            possible = self._possible(pattern.number)
        if not possible[pattern.number]:
            return False
        may: bool | None = self.kept.get(pattern)
        if may is None:
            may = self.kept[pattern] = PATTERNS.may_match(pattern.number, self._held)
        return may

    def _possible(self, number: int) -> bytes:
        """Return which patterns the text may match, by their numbers, up to `number` or beyond."""
        if number >= len(self._asked):  # that pattern was not known yet
            del self.__dict__["_asked"]
            self.__dict__.pop("_asked_bits", None)
        return self._asked

    @property
    def possible(self) -> bytes:
        """Which patterns the text may match, by their numbers in the index, as far as it was asked about them."""
        return self._asked

    @cached_property
    def _asked(self) -> bytes:
        """Which of the patterns that were known when it was last asked the text may match, by their numbers."""
        return PATTERNS.possible(self._held)

    @cached_property
    def _asked_bits(self) -> int:
        return int.from_bytes(self._asked, "little")

    @cached_property
    def _held(self) -> frozenset[str]:
        return characters_and_pairs(self.folded)


def later_item(text: str) -> re.Match[str] | None:
    """Return the label with which a text as written begins in the middle of a list, None where it does not."""
    return _LATER_ITEM.match(text)


# The same sentence stands in hundreds of a carrier's plans, and many rules and readers look at it.
@lru_cache(maxsize=2048)
def passage_of(text: str) -> Passage:
    """Return the passage of `text`, one and the same object for the same text asked for soon after."""
    return Passage(text)


def _cut(folded: str, at: Pattern) -> Iterator[Span]:
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
    return _SURE_LABEL.sub(_line_ends, folded)


def _line_ends(found: re.Match[str]) -> str:
    return "\n" * len(found[0])


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
