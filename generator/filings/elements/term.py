"""在网要求: the minimum term, and the renewal or the freedom from charges that some filings state in the same box."""

from collections.abc import Iterator

from generator.claims.claim import claims_in
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import LENGTH, length
from generator.filings.filing import Element, Filing
from generator.filings.reading import NOTHING, ElementReaders, FieldValue, Reading
from generator.filings.unfilled import is_unfilled
from generator.tariff.quantity import Duration
from generator.tariff.term import AtExpiry
from generator.tariff.words import NONE, NOT_STATED, Renewal

MINIMUM = ("term", "minimum")
_AT_EXPIRY = ("term", "at_expiry")

_NO_TERM = Pattern(
    r"\s*(?:无|没有|不限|否|不涉及|无(?:任何)?(?:在网)?(?:要求|限制|期限要求)|没有(?:在网)?要求|无需承诺在网|不要求在网|无合约期?限?"
    r"|在网无要求|(?:本产品|本套餐|本业务)无合约期限?)[。.]?\s*"
)
_TERM = Pattern(
    rf"(?:^|(?<=[\s,。;]))(?:(?:要求|需|须)?(?:承诺)?(?:至少)?在网(?:要求|期限|时长)?[为:]?)*(?P<length>{LENGTH})(?:以上)?(?:并正常使用)?(?=[\s,。;(]|\.?$)"
)
_AFTER = Pattern(
    rf"(?:到期|期满|届满|(?:超过?|满)(?:{LENGTH}))(?:之?后)?,?(?:则)?(?:均)?(?:无|不限|没有)(?:在网)?(?:要求|限制)?(?=[,。;]|$)"
)
"""That nothing binds once the term is over says no more than the term."""
_BARE = Pattern(r"\s*[1-9][0-9]{0,2}\s*")
_SUBJECT = Pattern(r"(?:本|该|此)(?:产品|业务|套餐|活动|协议)的?$")
_RENEWS = Pattern(
    r"(?:(?:合约|协议|本产品)?到期后?|如双方在(?:合约|协议)?(?:有效)?期(?:限)?届?满前?(?:无异议|没有异议)),?(?:合约|协议)?(?:有效)?(?:期限?)?"
    rf"自动(?:续约|续展|续订|延续|顺延)(?:,?每次(?:续展|续约|续订|延续|顺延)(?P<length>{LENGTH}))?"
)

_OF_THE_PLAN = Pattern(r"\s*(?:承诺|合约|协议|业务)?[。.]?\s*")
"""What may stand beside words for an end: “优惠到期自动取消” is the end of something else."""


def read_term(passage: Passage, filing: Filing) -> Reading:
    """Return the minimum term; where the box holds more than that, what of it other fields take up."""
    if is_unfilled(passage.folded):
        return Reading(said=(Span(0, len(passage.text)),))
    if _NO_TERM.fullmatch(passage.folded):
        return Reading((FieldValue(MINIMUM, NONE, (Span(0, len(passage.text)),)),))
    if bare := bare_length(passage, filing, Element.TERM):
        return Reading((FieldValue(MINIMUM, bare, (Span(0, len(passage.text)),)),))
    values = (*_minimum(passage), *_renewal(passage))
    said = tuple(Span(*found.span()) for found in passage.find(_AFTER)) if _minimum(passage) else ()
    return Reading(values, said) if values else NOTHING


def bare_length(passage: Passage, filing: Filing, element: Element) -> Duration | None:
    """Return the length of a box that holds a number alone, where its heading names the unit: “在网要求（月）” and 24."""
    cell = filing.cells.get(element)
    if cell is None or not cell.unit or not _BARE.fullmatch(passage.folded):
        return None
    return length(passage.folded.strip() + cell.unit)


def minimum_of(filing: Filing) -> Duration | None:
    """Return the minimum term that the box 在网要求 of a filing states, None where it states none."""
    values = read_term(Passage(filing.text(Element.TERM)), filing).values
    return next((one.value for one in values if one.path == MINIMUM and isinstance(one.value, Duration)), None)


def terms_said(passage: Passage) -> tuple[FieldValue, ...]:
    """Return the one minimum term that running text states; two that differ are not read."""
    claims = [claim for claim in claims_in(passage, "minimum_term") if claim.value is not None]
    if not claims or any(claim.value != claims[0].value for claim in claims):
        return ()
    return (FieldValue(MINIMUM, claims[0].value, tuple(_with_subject(passage, claim.span) for claim in claims)),)


def _with_subject(passage: Passage, span: Span) -> Span:
    """Return the stretch with the “本产品” before it."""
    subject = _SUBJECT.search(passage.folded, 0, span.start)
    return Span(subject.start() if subject else span.start, span.end)


def _minimum(passage: Passage) -> tuple[FieldValue, ...]:
    plain = list(passage.find(_TERM))
    if len(plain) == 1:
        read = length(plain[0]["length"])
        return (FieldValue(MINIMUM, read, (Span(*plain[0].span()),)),) if read else ()
    return terms_said(passage) if not plain else ()


def _renewal(passage: Passage) -> tuple[FieldValue, ...]:
    ends = tuple(_ends(passage))
    found = next(passage.find(_RENEWS), None)
    if found is None:
        return (FieldValue(_AT_EXPIRY, AtExpiry(kind=Renewal.ENDS), ends),) if ends else ()
    if ends:
        return ()
    every = length(found["length"]) if found["length"] else None
    return (FieldValue(_AT_EXPIRY, AtExpiry(kind=Renewal.AUTOMATIC, length=every or NOT_STATED), (Span(*found.span()),)),)


def _ends(passage: Passage) -> Iterator[Span]:
    """Yield the clauses that say nothing but that the plan ends by itself when its term is over."""
    for claim in claims_in(passage, "renewal"):
        clause = Span(passage.clause_at(claim.span.start).start, passage.clause_at(claim.span.end).end)
        beside = passage.folded[clause.start : claim.span.start] + passage.folded[claim.span.end : clause.end]
        if isinstance(claim.value, AtExpiry) and claim.value.kind is Renewal.ENDS and _OF_THE_PLAN.fullmatch(beside):
            yield clause


READERS = ElementReaders({Element.TERM: read_term})
