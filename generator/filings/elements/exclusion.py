"""Reads 互斥规则: filing numbers, and the names of other offers in the carrier's own words."""

from collections.abc import Iterator

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.filings.filing import Element, Filing
from generator.filings.reading import NOTHING, ElementReaders, FieldValue, Reading
from generator.filings.unfilled import is_unfilled
from generator.tariff.prose import Prose

_NUMBER = Pattern(r"(?<![0-9A-Z])[0-9]{2}[A-Z]{2}[1235][0-9]{5}(?![0-9])")
_NOTHING = Pattern(r"\s*(?:无|没有|无互斥|不互斥|无互斥规则|无要求)[。 ]*\s*")
_AROUND_NUMBERS = Pattern(
    r"^(?:互斥(?:规则|关系|方案|套餐)?:?)?(?:本|该|此)?(?:方案|套餐|活动|产品|资费)?(?:不可|不能|不得)?(?:与|和|同)?(?:方案|方案编号|编号|套餐|资费)?(?:为|:)?$"
    r"|^(?:等)?(?:方案|套餐|资费|活动)*(?:均|都)?(?:互斥|同时(?:办理|享受)|重复办理)?(?:办理)?$"
)
_WITH = Pattern(
    r"^(?:互斥(?:规则|关系)?:)?(?:本|该|此)?(?:方案|套餐|活动|产品|资费|优惠|合约)?(?:不可|不能|不得)?(?:与|和|同)(?P<offers>[^;。]{2,60}?)"
    r"(?:均|都|等)?(?:互斥|(?:不可|不能|不得)?(?:同时|重复|叠加)(?:办理|享受|订购|参加)|(?:不可|不能|不得)同享)$"
)
_NAMES = Pattern(r"^(?!.*(?:不可|不能|不得|互斥|如|若|须|需|可以|用户))[^;。]{2,60}$")
_VAGUE = Pattern(r"咨询|详询|详见|为准|等(?!级)|部分|具体|相关|其他业务")


def read_exclusion(passage: Passage, filing: Filing) -> Reading:
    """Read what it cannot be combined with. 无 says that there is nothing, which empty fields say too."""
    whole = Span(0, len(passage.text))
    if is_unfilled(passage.folded) or _NOTHING.fullmatch(passage.folded):
        return Reading(said=(whole,))
    values: list[FieldValue] = []
    said: list[Span] = []
    for sentence in passage.sentences:
        numbers = list(passage.find(_NUMBER, sentence))
        if numbers:
            plans = tuple(dict.fromkeys(found[0] for found in numbers if found[0] != filing.number))
            values.append(FieldValue(("exclusions", "plans"), plans, tuple(Span(*found.span()) for found in numbers), adds=True))
            said.extend(_around(passage, sentence, [Span(*found.span()) for found in numbers]))
        elif offers := _offers(passage, sentence):
            values.append(FieldValue(("exclusions", "offers"), (offers,), (sentence,), adds=True))
    return Reading(tuple(values), tuple(said)) if values else NOTHING


def _offers(passage: Passage, sentence: Span) -> Prose | None:
    """Return the offers that a sentence names, None where it says more than names or leaves them open."""
    start = sentence.start + len(passage.text[sentence.start : sentence.end]) - len(passage.text[sentence.start : sentence.end].lstrip())
    words = passage.folded[start : sentence.end].rstrip()
    if _VAGUE.search(words):
        return None
    if found := _WITH.match(words):
        return Prose(zh=passage.text[start + found.start("offers") : start + found.end("offers")].strip())
    return Prose(zh=passage.text[start : sentence.end].strip()) if _NAMES.match(words) else None


def _around(passage: Passage, sentence: Span, numbers: list[Span]) -> Iterator[Span]:
    """Yield the words between the numbers that only say that they exclude each other."""
    place = sentence.start
    for span in (*numbers, Span(sentence.end, sentence.end)):
        if place < span.start and _AROUND_NUMBERS.match(passage.folded[place : span.start].strip(" ,、:。")):
            yield Span(place, span.start)
        place = max(place, span.end)


READERS = ElementReaders({Element.EXCLUSION: read_exclusion})
