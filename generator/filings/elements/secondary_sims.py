"""Reads 副卡、亲情网: how many secondary SIMs there can be and what each costs."""

import re

from generator.claims.claim import claims_in
from generator.claims.passage import Passage, Span
from generator.filings.about_else import about_else
from generator.filings.filing import Element, Filing
from generator.filings.reading import ElementReaders, FieldValue, Reading
from generator.filings.unfilled import is_unfilled
from generator.tariff.words import NONE

_NONE = re.compile(r"\s*(?:无|没有|无副卡|不支持副卡)[。.]?\s*")
_PATH = ("sharing", "secondary_sims")


def _secondary_sims(passage: Passage, filing: Filing) -> Reading:
    """Return number and fee where the box has one answer; family circles, which no field holds, stay unread."""
    whole = Span(0, len(passage.text))
    if is_unfilled(passage.folded):
        return Reading(said=(whole,))
    if _NONE.fullmatch(passage.folded):
        return Reading((FieldValue(_PATH, NONE, (whole,)),))
    said = [claim for claim in claims_in(passage, "secondary_sims") if not about_else(passage, claim)]
    values = {claim.value for claim in said}
    if len(values) != 1 or None in values:
        return Reading()
    return Reading((FieldValue(_PATH, values.pop(), tuple(_with_verb(passage, claim.span) for claim in said)),))


_VERB = re.compile(
    r"(?:(?:每个?)?(?:主卡|用户|客户|套餐)?(?:最多|至多|不超过|可以?|能|支持|允许)+(?:再)?(?:添加|办理?|开通|申请|申办|订购|绑定|加装|加挂|增加|加)?)$"
)
"""“最多可办2张副卡”: what comes before the number says no more than that so many there may be."""


def _with_verb(passage: Passage, span: Span) -> Span:
    before = _VERB.search(passage.folded[passage.clause_at(span.start).start : span.start])
    return Span(span.start - len(before[0]), span.end) if before else span


READERS = ElementReaders({Element.SECONDARY_SIMS: _secondary_sims})
