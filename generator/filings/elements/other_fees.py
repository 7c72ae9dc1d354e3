"""其他费用: what is paid once, and what is paid in and comes back.

A sum is read where all who take the plan pay it once: not one that some pay, that is paid by and by, that may be
another, or that holds the fee of the first month.
"""

import re
from collections.abc import Iterator

from generator.claims.claim import claims_in
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import LENGTH, MONEY, NUMBER, money
from generator.filings.filing import Element, Filing
from generator.filings.reading import NOTHING, ElementReaders, FieldValue, Reading
from generator.filings.unfilled import is_unfilled
from generator.tariff.price import Deposit, OneTimeCharge
from generator.tariff.prose import Prose
from generator.tariff.words import NONE, MoneyUnit

_NOTHING_ELSE = Pattern(r"\s*(?:无|没有|无其他费用|不涉及)[。.]?\s*")


def read_other_fees(passage: Passage, filing: Filing) -> Reading:
    """Return the charges and deposits that the box names with their sums; 无 says that there are none."""
    whole = (Span(0, len(passage.text)),)
    if is_unfilled(passage.folded):
        return Reading(said=whole) if passage.text else NOTHING
    if _NOTHING_ELSE.fullmatch(passage.folded):
        return Reading((FieldValue(("price", "one_time"), NONE, whole),))
    return Reading(tuple(_sums_up_front(passage)))


_EACH_OF_TWO = Pattern(
    r"(?P<one>宽带|光猫|网关)(?:及|和|与)(?P<other>移动高清电视|移动高清|机顶盒)"
    rf"(?P<what>(?:安装|装机)?(?:调测|调试)?费|押金)均(?:为|是)?(?P<sum>{MONEY})"
)
"""“宽带及移动高清调测费均为100元”: the sum is asked for each of the two."""
_FOR_SOME = Pattern(
    rf"(?:低于|不足|不满|未满|小于|少于|高于|大于|超过|[<>≤≥])(?:等于)?(?:{LENGTH}|{MONEY})[^。;\n]{{0,30}}(?:客户|用户|的)?[^。;\n]{{0,4}}$"
)
"""“网龄低于60天的客户另收”: the sum is asked of some customers only."""
_BY_AND_BY = Pattern(
    rf"分(?:期|月|次|批|摊|(?:为|成)?{NUMBER} ?个?(?:期|月|次|年))|{NUMBER} ?个?期|按[期月](?!租)|逐[期月]|每期|首付"
    r"|每个?月(?:支付|缴|付|扣|收|还|返)"
)
"""A charge paid by and by is none to be paid once, and what belongs to it stands in the same sentence; a deposit comes back by and by."""
_MAY_DIFFER = Pattern(r"[,(](?:具体)?以实际[^,。;]{0,8}为准")
"""“安装调测费100元，以实际收费为准”: what is asked may be another sum."""
_WITH_THE_FEE = Pattern(r"[,(]?(?:其中)?(?:包含|含)[^,。;]{0,6}(?:月费|功能费|套餐费|月租)")


def _sums_up_front(passage: Passage) -> Iterator[FieldValue]:
    pairs = list(passage.find(_EACH_OF_TWO))
    for found in pairs:
        yield from _two_sums(found)
    for claim in claims_in(passage, "payment_up_front"):
        if any(claim.span.overlaps(Span(*found.span())) for found in pairs) or "均" in passage.folded[slice(*claim.span)]:
            continue  # a sum for each of several things is no sum to be paid once
        if isinstance(claim.value, OneTimeCharge) and _BY_AND_BY.search(passage.folded, *passage.sentence_at(claim.span.start)):
            continue
        if _FOR_SOME.search(passage.folded, passage.sentence_at(claim.span.start).start, claim.span.start):
            continue
        if _MAY_DIFFER.match(passage.folded, claim.span.end):
            continue
        if _WITH_THE_FEE.match(passage.folded, claim.span.end):
            continue  # part of it is the fee of the first month
        if isinstance(claim.value, Deposit):
            yield FieldValue(("price", "deposits"), (claim.value,), (claim.span,), adds=True)
        elif isinstance(claim.value, OneTimeCharge):
            yield FieldValue(("price", "one_time"), (claim.value,), (claim.span,), adds=True)


def _two_sums(found: re.Match[str]) -> Iterator[FieldValue]:
    amount = money(found["sum"])
    if amount is None:
        return
    span = Span(*found.span())
    for thing in (found["one"], found["other"]):
        name = Prose(zh=thing + found["what"])
        if found["what"] == "押金":
            yield FieldValue(("price", "deposits"), (Deposit(name=name, amount=amount, unit=MoneyUnit.YUAN),), (span,), adds=True)
        else:
            yield FieldValue(("price", "one_time"), (OneTimeCharge(name=name, amount=amount, unit=MoneyUnit.YUAN),), (span,), adds=True)


READERS = ElementReaders({Element.OTHER_FEES: read_other_fees})
