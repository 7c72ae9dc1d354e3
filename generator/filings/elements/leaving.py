"""违约责任: what leaving early costs, as the formulas of the format.

A box is read only if all the money in it is: a cap, a second sum or a device that is not priced leaves it as filed.
“1元” or “100元” alone says neither for what nor how often, and is filler in many filings: it is not read.
"""

import re
from collections.abc import Iterator

from generator.claims.kinds.leaving_charge import benefit_repaid, fixed_sum
from generator.claims.leaving_formula import formulas_in, repaid
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import MONEY, money
from generator.filings.elements.term import MINIMUM, minimum_of, terms_said
from generator.filings.filing import Element, Filing
from generator.filings.reading import NOTHING, ElementReaders, FieldValue, Reading
from generator.filings.unfilled import is_unfilled
from generator.tariff.quantity import Duration
from generator.tariff.term import LeavingCharge, PerMonthServed
from generator.tariff.words import NONE, MoneyUnit

CHARGE = ("term", "early_termination")

_WAYS = r"(?:合约期内,?)?(?:(?:退订|销户|携转|离网|携号转网|解约|退网|转网)[/、或和]?)+等?(?:需解除合约,)?"
_NO_CHARGE = Pattern(
    rf"\s*(?:(?P<free>(?:本产品|本套餐|本业务)?无合约期限?)[、,。])?(?:无|没有|不涉及|不收取?|无(?:任何)?(?:违约(?:责任|金|条款))|无需(?:承担|支付)(?:任何)?违约(?:责任|金)"
    rf"|{_WAYS}(?:均)?无需(?:承担|支付)(?:任何)?违约(?:责任|金)|{_WAYS}赔付0元|违约金[为:]?0元)[。.]?\s*"
)

# What was given, with the sums of a first and of later months: the format holds it as the carrier's own words.
_GIVEN = Pattern(
    rf"(?P<given>已使用电子券金额),已使用电子券金额(?P<how>为履约月份数[*×]月享电子券金额(?:,其中(?:首月电子券{MONEY},次月起每月|月返电子券){MONEY}|{MONEY}))"
    rf"|(?P<first>首月发放电子券金额\({MONEY}\)\+\(履约月份数-1\) ?[xX*×] ?每月发放电子券金额\({MONEY}\))"
    rf"|(?P<last>已?履约月份数 ?[xX*×] ?每月发放电子券金额\({MONEY}/月,最后一个月{MONEY}\))"
    rf"|(?P<issued>\({MONEY} ?[*×]已(?:使用|发放)期数\)[*×]\(剩余协议期/总协议期\))"
    rf"|(?P<credited>已到账红包金额(?:[×*]\(剩余协议期/总协议期\),已到账红包金额{MONEY}|{MONEY}[×*]\(剩余协议期/总协议期\)))"
    rf"|(?P<total>(?:赠送或优惠|赠送|活动优惠|优惠)总价值\({MONEY}\)[×*]\((?:活动)?(?:已执行|未履行完的活动|未履行的?)月份/应履行的?月份\))"
    rf"|(?P<all>已发放电子券的总额,违约金金额={MONEY}\+次月起实际正常在网履约月数[*×]{MONEY})"
)
_DISCOUNT = Pattern(
    rf"客户实际享受优惠月份数 ?[×xX*] ?(?P<benefit>客户每月享受的折扣金额)(?:,月折扣金额为|\(备注:)(?P<each>{MONEY})(?:/月)?\)?"
)
_SAID_TWICE = Pattern(r"未履约期数\*每月优惠额度,(?=优惠未履约期限乘以)")

_EACH_MONTH = Pattern(rf"(?:用户)?履约月份数[*×xX]月享电子券金额(?P<each>{MONEY})")
"""What was given in each month served, all months alike."""

# Words that only say “who leaves early pays”: who, when, the ways of leaving, the duty to pay.
_PAYS = Pattern(
    r"(?:用户|客户|您|向|移动公司|中国联通|联通公司|在|若|如果|如有|如|发生|出现|办理|因其[它他]任何原因|或|及|和|则|即|需要|需|须|应|要|将|并|且|同时|相应|相关|对应|"
    r"的|等|为|按照|按|以上|行为|业务|情形|情况|具体|本|其|该|是|"
    r"协议有效期|合约有效期|活动协议有效期|合约期|协议期|承诺期|活动期|在网合约期|活动|合约|协议|有效期|期|内|中途|"
    r"未按约定使用(?:中国)?(?:移动)?(?:通信网络服务|相关资费)|提前|解除|解约|终止|中止|退订|退网|离网|拆网|拆机|销户|销号|过户|携号转网|携转|停机保号|停机|欠费|"
    r"降低(?:套餐|承诺)档[位次]|优惠取消|包括但不限于|套餐降档|降档|营销活动中断|取消|承诺在网且不发生|退订融合|退订全屋光宽带及看家|全屋光宽带及看家|变更套餐参加其它优惠活动|退订指定业务|更改为低于所选资费套餐标准|需提前终止协议|\(用户责任\)|违约行为|视为用户违约|视为违约|"
    r"支付|缴纳|收取|承担|赔付|赔偿金|违约赔偿金|违约赔付责任|违约赔付|违约责任|违约金额|活动违约金|违约金|金额|\[已(?:使用电子|派发话费)券金额\]|相应优惠款|固定|规则|标准|额度计算公式|计算公式|公式|计算方式|方式|优惠|"
    r"等于|[=:、/()\s\"“”])+"
)
_COUNTED = Pattern(r",?未履约(?:期限|月数|月份)从解约当月的下个月开始计算")
_AGREEMENT = Pattern(r"\(未尽事宜详见协议\)")
_UNREAD_MONEY = Pattern(rf"{MONEY}|[*×]|\d ?%|\d ?/ ?\d|折旧|硬件成本|差额|设备款|补收")


def read_leaving(passage: Passage, filing: Filing) -> Reading:
    """Return what leaving early costs, or that it costs nothing, and a minimum term that the box states."""
    if is_unfilled(passage.folded):
        return Reading(said=(Span(0, len(passage.text)),))
    nothing = _NO_CHARGE.fullmatch(passage.folded)
    if nothing:
        return Reading(tuple(_none(nothing)))
    terms = terms_said(passage)
    term = minimum_of(filing) or next((one.value for one in terms), None)
    values = (*_charges(passage, term), *terms)
    return Reading(values) if values else NOTHING


def _none(found: re.Match[str]) -> Iterator[FieldValue]:
    start, end = found.span()
    if found["free"]:
        yield FieldValue(MINIMUM, NONE, (Span(*found.span("free")),))
        start = found.end("free")
    yield FieldValue(CHARGE, NONE, (Span(start, end),))


def _charges(passage: Passage, term: Duration | None) -> Iterator[FieldValue]:
    found = list(_all_charges(passage, term))
    if not found or len({parts for _, parts in found}) > 1:
        return
    spans = [span for span, _ in found]
    spans += [Span(*again.span()) for again in passage.find(_SAID_TWICE)]
    if any(not any(span.overlaps(Span(*unread.span())) for span in spans) for unread in passage.find(_UNREAD_MONEY)):
        return
    yield FieldValue(CHARGE, found[0][1], (*spans, *_around(passage, spans)))


def _all_charges(passage: Passage, term: Duration | None) -> Iterator[tuple[Span, tuple[LeavingCharge, ...]]]:
    given = next(passage.find(_GIVEN), None)
    if given:
        yield Span(*given.span()), (repaid(passage.words(Span(*given.span()))),)
        return
    discount = next(passage.find(_DISCOUNT), None)
    if discount:
        yield Span(*discount.span()), (repaid(passage.words(Span(*discount.span("benefit"))), money(discount["each"])),)
        return
    monthly = next(passage.find(_EACH_MONTH), None)
    if monthly and (each := money(monthly["each"])):
        yield Span(*monthly.span()), (PerMonthServed(kind="per_month_served", amount=each, unit=MoneyUnit.YUAN),)
        return
    whole = Span(0, len(passage.text))
    formulas = [(formula.span, formula.charges) for formula in formulas_in(passage, whole, term)]
    one = None if formulas else fixed_sum(passage, whole) or benefit_repaid(passage, whole)
    yield from formulas or ((one,) if one else ())


def _around(passage: Passage, spans: list[Span]) -> Iterator[Span]:
    """Yield the stretches that only say that who leaves pays, and how the months left are counted."""
    for pattern in (_COUNTED, _AGREEMENT):
        yield from (Span(*found.span()) for found in passage.find(pattern))
    for sentence in passage.sentences:
        commas = [found.start() for found in passage.find(_COMMA, sentence)]
        clauses = [
            Span(start, end) for start, end in zip([sentence.start, *(comma + 1 for comma in commas)], [*commas, sentence.end], strict=True)
        ]
        # Without a charge in it, a sentence is taken whole or not at all: a condition belongs to what follows from it.
        if any(span.overlaps(sentence) for span in spans) or all(_PAYS.fullmatch(passage.folded, *clause) for clause in clauses):
            for clause in clauses:
                yield from _plain(passage, clause, spans)


_COMMA = Pattern(r",")


def _plain(passage: Passage, clause: Span, spans: list[Span]) -> Iterator[Span]:
    start = clause.start
    inside = sorted(span for span in spans if span.overlaps(clause))
    for span in (*inside, Span(clause.end, clause.end)):
        if start < span.start and _PAYS.fullmatch(passage.folded, start, span.start):
            yield Span(start, span.start)
        start = max(start, span.end)


READERS = ElementReaders({Element.LEAVING: read_leaving})
