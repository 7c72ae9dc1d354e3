"""Reads 超出资费: prices beyond the bundle, caps and slower speeds.

“无” in this box is taken as not stated. It could mean no charge, no use beyond the bundle, or that nobody filled the
box in (half of one carrier's boxes hold nothing else, among them plans whose notes name a price: regulation 2, row 13);
the format's `no_charge` and `not_included` are too different to guess. The public copies write the box for other fees
below it on a line of its own: the sums that it asks for are read as that box reads them, its “无” as not stated too.
"""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim, claims_in
from generator.claims.kinds.overage import PriceBeyond
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.filings.about_else import price_of_a_part
from generator.filings.elements.other_fees import read_other_fees
from generator.filings.filing import Element, Filing
from generator.filings.reading import ElementReaders, FieldValue, Reading
from generator.filings.unfilled import UNFILLED
from generator.tariff.words import NONE

_UNSAID = Pattern(rf"^[ \t]*(?:无|{UNFILLED})[。.]?[ \t]*$", re.MULTILINE | re.IGNORECASE)


def _overage(passage: Passage, filing: Filing) -> Reading:
    """Return a value for each service that has one price, for caps and slower speeds that are exact, for sums asked for at the start."""
    fees = (value for value in read_other_fees(passage, filing).values if value.value is not NONE)
    values = [*_prices(passage), *_lists(passage, "cap"), *_lists(passage, "throttle"), *fees]
    return Reading(tuple(values), tuple(Span(*found.span()) for found in passage.find(_UNSAID)))


def _prices(passage: Passage) -> Iterator[FieldValue]:
    for service in ("data", "voice", "sms"):
        said = [
            (claim.span, claim.value.price)
            for claim in claims_in(passage, "overage")
            if isinstance(claim.value, PriceBeyond) and claim.value.of == service and not price_of_a_part(passage, claim)
        ]
        if said:
            yield FieldValue(("beyond", service), said[0][1], tuple(span for span, _ in said))


def _lists(passage: Passage, kind: str) -> Iterator[FieldValue]:
    """Yield each cap or step once, with all the words that name it."""
    said: dict[object, list[Claim]] = {}
    for claim in claims_in(passage, kind):
        if claim.value is not None:
            said.setdefault(claim.value, []).append(claim)
    for value, claims in said.items():
        yield FieldValue(("beyond", kind), (value,), tuple(_with_lead(passage, claim.span) for claim in claims), adds=True)


_LEAD = Pattern(
    r"(?:(?:套外|超出|超套|移动)?(?:数据|上网)?流量(?:费用?|资费)?|上网(?:费用?)?)(?:每月|当月|累计|消费|使用)*(?:达到|达|满|超过|到|用满)$"
)
"""“流量满500元封顶”: that it is data on which so much is spent is what a cap means."""


def _with_lead(passage: Passage, span: Span) -> Span:
    before = _LEAD.search(passage.folded[passage.clause_at(span.start).start : span.start])
    return Span(span.start - len(before[0]), span.end) if before else span


READERS = ElementReaders({Element.OVERAGE: _overage})
