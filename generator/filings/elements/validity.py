"""有效期限 and 到期规则: how long the plan holds, and what happens then."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.claims.claim import claims_in
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import DAY, LENGTH, day, length
from generator.filings.elements.term import bare_length
from generator.filings.filing import Element, Filing
from generator.filings.reading import NOTHING, ElementReaders, FieldValue, Reading
from generator.filings.unfilled import is_unfilled
from generator.tariff.prose import Prose
from generator.tariff.quantity import Duration
from generator.tariff.term import AtExpiry, Validity
from generator.tariff.words import NOT_STATED, Renewal, Throughout

VALIDITY = ("term", "validity")
AT_EXPIRY = ("term", "at_expiry")


_WHOSE = r"(?:(?:本|此|该)?(?:产品|套餐|业务|会员|资费|合约|活动|套餐资费|产品资费)(?:的)?)?"
_SINCE = (
    r"(?:自?(?:办理|订购|开通|激活)(?:成功)?(?:之日起|当日起|后)|自?(?:办理|订购)?生效(?:日期|之日|日|当日)?(?:起|开始)?(?:计算)?[,]?)?"
)
_LABEL = r"(?:有效期(?:限)?(?:为|:|是)?)"
_LONG = (
    r"(?:(?P<length>"
    + LENGTH.replace("自然|", "自然|完整|")
    + r")|(?:到|截?至|截止(?:至|到)?|直至)?(?P<until>"
    + DAY
    + r")(?:止|前|为止)?)"
)
_STATED = Pattern(rf"(?:^|(?<=[\n。;,(]))\s*{_WHOSE}{_SINCE}{_LABEL}?\s*{_LONG}(?:内?有效)?(?=[\s。,;(]|\.?$)")
_ANYWHERE = Pattern(rf"{_WHOSE}{_SINCE}{_LABEL}\s*{_LONG}(?:有效)?(?=[\s。,;(]|$)")
_OPEN = Pattern(r"(?:有效期(?:限)?(?:为|:)?)?(?:长期(?:有效)?|永久(?:有效)?|无(?:固定)?期限|无限期|不限期|不限)(?=[\s。,;]|$)")
_REVERTS = Pattern(r"(?:到期|期满|届满)(?:之?后)?(?:将|自动)*(?P<to>(?:恢复|转为|改为|变更为|调整为)[^。;\n]{1,40})")
_ANOTHER = Pattern(
    r"(?:到期|期满|届满)(?:之?后)?,?(?:(?:如|若)?(?:不|未)变更(?:其他)?套餐,)?(?:将|则|自动)*(?P<to>执行[^。;,\n]{0,30}套餐[”\"]?)"
)
"""“期满后，如不变更其他套餐，将执行某某套餐”: another plan follows."""

# Words around a renewal that say no more than “unless somebody objects”, which automatic renewal means anyhow. A window
# for objecting (90 days) or a written form is more than that and stays not understood.
_SILENT = (
    r"(?:(?:如|若|在|套餐|协议|合约)*(?:(?:到期|期满|届满)后?|有效期(?:届)?满(?:前|时|后)?|有效期届满前|届满前)?[,，]?"
    r"(?:如|若|则)?(?:双方|任何一方|用户|客户)?(?:如|若)?(?:在?有效期(?:限)?届满前|在?期满前)?均?"
    r"(?:无异议|没有异议|未提出(?:异议|变更|终止|退订)|未向对方提出终止或变更要求|不退订|未申请退订)(?:的)?[,，]?则?(?:有效期(?:限)?|有效|合约)?)"
)
# Renewals in further words, and an end that only follows from a customer's leaving.
_UNLESS_LEFT = Pattern(
    r"(?:有效期(?:限)?)?(?:届满|期满|到期)(?:之?[前后时])?,?(?:如|若)?(?:用户|客户|您)?不(?:申请|办理)?(?:退订|取消),?则?按(?:订购|原|本|现行|当前)[^,。;]{0,6}"
    rf",?以(?P<cycle>自然月|月|年|{LENGTH})为(?:单位|周期)(?:进行)?(?:自动)?(?:续订|续约|续展|顺延|延续)"
    r"(?:[,。;](?:如|若)(?:用户|客户|您)(?:申请)?(?:退订|取消),[^,。;]{0,14}(?:届满|到期|期满)(?:失效|终止))?"
)
_PROLONGED = Pattern(rf"(?:有效期(?:限)?)?自动延展(?:[,。;]?每次(?:续展|延展|顺延)(?P<length>{LENGTH}))?")
_EACH_TIME = Pattern(rf"[,。;](?:每|一)次(?:顺延|续展|延续|续约|延期|延展)(?:期限?)?(?:为)? ?(?P<length>{LENGTH})")
_STOPS = Pattern(r"到期(?:后)?自动失效(?:并|、)?退订")
_ONCE_LEFT = Pattern(r"(?:如|若)(?:用户|客户|您)?(?:申请|要求|提出|办理)?(?:退订|取消)[^。;\n]{0,20}$")
_CHOICE = Pattern(r"选择[^,。;\n]{0,6}(?:到期|期满)(?:后)?(?:的)?(?:处理|执行|方式)|到期处理方式")
"""The customer chooses when ordering what happens then: no one thing happens."""
_MANY = 2
_BEFORE_RENEWAL = Pattern(rf"(?:{_SILENT}|(?:到期|期满|届满)(?:之?后|时)?[,，]?(?:将|会|则)?)$")
_AFTER_RENEWAL = Pattern(r"^[,，]?以此类推")
_AFTER_END = Pattern(r"^(?:[,，]?(?:不再收取[^,。;\n]{0,12}费用|不自动(?:延续|续约|续订|顺延)))+")


def _says_nothing(passage: Passage) -> bool:
    # 无 in these boxes could mean that it never ends as well as that nobody said.
    return is_unfilled(passage.folded) or passage.folded.strip() == "无"


def read_validity(passage: Passage, filing: Filing) -> Reading:
    """Return the validity, and what happens at its end where the same box says so."""
    if _says_nothing(passage):
        return _said(passage)
    if bare := _bare(passage, filing):
        return Reading((bare,))
    values = (*_validity(passage), *_expiry(passage))
    return Reading(values) if values else NOTHING


def read_expiry(passage: Passage, filing: Filing) -> Reading:
    """Return what happens at expiry."""
    if _says_nothing(passage):
        return _said(passage)
    return Reading(tuple(_expiry(passage)))


def _said(passage: Passage) -> Reading:
    return Reading(said=(Span(0, len(passage.text)),)) if passage.text else NOTHING


def _bare(passage: Passage, filing: Filing) -> FieldValue | None:
    """Return the validity of a box that holds a number alone, where its heading names the unit: “有效期（月）” and 36."""
    long = bare_length(passage, filing, Element.VALIDITY)
    return None if long is None else FieldValue(VALIDITY, Validity(length=long), (Span(0, len(passage.text)),))


def _validity(passage: Passage) -> tuple[FieldValue, ...]:
    """Return the one validity that the box states; two that differ are a contradiction of the box and not read."""
    found = list(passage.find(_STATED)) or list(passage.find(_ANYWHERE))
    read = [(match, value) for match in found if (value := _stated(match)) is not None]
    if read:
        if any(value != read[0][1] for _, value in read):
            return ()
        return (FieldValue(VALIDITY, read[0][1], tuple(Span(*match.span()) for match, _ in read)),)
    opened = next(passage.find(_OPEN), None)
    # “至2029年底，长期有效” and the like say two things; only a box that begins with it means it.
    if opened is not None and not passage.folded[: opened.start()].strip():
        return (FieldValue(VALIDITY, Throughout.OPEN_ENDED, (Span(*opened.span()),)),)
    return ()


def _stated(match: re.Match[str]) -> Validity | None:
    if match["length"]:
        long = length(match["length"].replace("完整", ""))
        return None if long is None else Validity(length=long)
    until = day(match["until"])
    return None if until is None else Validity(until=until)


def _expiry(passage: Passage) -> tuple[FieldValue, ...]:
    if found := next(passage.find(_REVERTS), None) or next(passage.find(_ANOTHER), None):
        to = Prose(zh=passage.text[found.start("to") : found.end("to")].strip())
        return (FieldValue(AT_EXPIRY, AtExpiry(kind=Renewal.REVERTS, to=to), (Span(*found.span()),)),)
    if found := next(passage.find(_UNLESS_LEFT), None):
        return (FieldValue(AT_EXPIRY, _renews(_cycle(found["cycle"])), (Span(*found.span()),)),)
    return () if _CHOICE.search(passage.folded) else tuple(_said_to_end_or_renew(passage))


def _said_to_end_or_renew(passage: Passage) -> Iterator[FieldValue]:
    """Yield what the words for an end or a renewal say where all say one thing; a length may stand with only one of them."""
    said = list(_ends_and_renewals(passage))
    if len({end.kind for _, end in said}) != 1:
        return
    end, spans = said[0][1], [_widened(passage, span, end) for span, end in said]
    lengths = {end.length for _, end in said} - {NOT_STATED}
    if end.kind is Renewal.AUTOMATIC and not lengths:
        each = [(found, long) for found in passage.find(_EACH_TIME) if (long := length(found["length"]))]
        lengths = {long for _, long in each}
        spans += [Span(*found.span()) for found, _ in each]
    if len(lengths) < _MANY:
        yield FieldValue(AT_EXPIRY, replace(end, length=next(iter(lengths), NOT_STATED)), tuple(spans))


def _ends_and_renewals(passage: Passage) -> Iterator[tuple[Span, AtExpiry]]:
    for claim in claims_in(passage, "renewal"):
        if isinstance(claim.value, AtExpiry) and not _ONCE_LEFT.search(passage.folded[: claim.span.start]):
            yield claim.span, claim.value
    for found in passage.find(_PROLONGED):
        yield Span(*found.span()), _renews(length(found["length"]) if found["length"] else None)
    for found in passage.find(_STOPS):
        yield Span(*found.span()), AtExpiry(kind=Renewal.ENDS)


def _renews(every: Duration | None) -> AtExpiry:
    return AtExpiry(kind=Renewal.AUTOMATIC, length=every or NOT_STATED)


def _cycle(words: str) -> Duration | None:
    return length(f"1{words.removeprefix('自然').replace('月', '个月')}") if words in {"自然月", "月", "年"} else length(words)


def _widened(passage: Passage, span: Span, end: AtExpiry) -> Span:
    """Return the span with the words around it that say no more than it says."""
    if passage.words(span).endswith("销户"):  # that the number is given up is more than that the plan ends
        return Span(span.start, span.end - len("销户"))
    if end.kind is Renewal.ENDS:
        after = _AFTER_END.match(passage.folded[span.end :])
        return Span(span.start, span.end + (after.end() if after else 0))
    before, after = _BEFORE_RENEWAL.search(passage.folded[: span.start]), _AFTER_RENEWAL.match(passage.folded[span.end :])
    return Span(before.start() if before else span.start, span.end + (after.end() if after else 0))


READERS = ElementReaders({Element.VALIDITY: read_validity, Element.EXPIRY: read_expiry})
