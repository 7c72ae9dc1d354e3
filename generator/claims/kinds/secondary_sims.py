"""副卡: how many secondary SIMs, and what each costs."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.claims.claim import Claim
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import ARABIC, HAN, number
from generator.tariff.offer import SecondarySims
from generator.tariff.price import RecurringCharge
from generator.tariff.quantity import Period, TimeUnit
from generator.tariff.words import NONE, NOT_STATED, MoneyUnit

_NO = Pattern(
    r"(?:本(?:套餐|产品|业务)|该(?:套餐|产品)|产品|套餐)?(?:均)?(?:不可|不能|不支持|不允许|无法|不得)(?:办理|添加|开通|订购|办)(?:任何)?副卡(?!的)(?:业务)?"
)
_SOME_PLANS = Pattern(r"(?:部分|有些|个别|停售)[^,。;\n]{0,6}$|[:][^,。;\n]{0,12}$")
_COUNT = rf"(?P<NAME>{ARABIC}|{HAN})"
_FEE = (
    rf"(?:[,(]?(?:其中)?(?:另收|每张|副卡)?(?:按|收取?|为)?(?:功能费|月功能费|月费|月租)?(?:为|按|收取)? ?"
    rf"(?P<NAME>{ARABIC}) ?元 ?(?:/月/张|/张/月|/张·月|每张每月|每月每张|/月/卡|/卡/月|/月/户)(?:收费|收取)?[)]?"
    rf"|[,(]?(?:每张副卡|副卡每张)(?:共享|月|按|收取?)*(?:功能费|费)?(?P<NAME_each>{ARABIC}) ?元 ?/月[)]?"
    rf"|[,(]?每张(?:副卡)?每月(?:功能费|收取?|按)*(?P<NAME_every>{ARABIC}) ?元(?! ?/)[)]?)?"
)
_SOME = Pattern(
    rf"(?:可|最多|至多|能|免费|支持)*(?:添加|办理|开通|绑定|加装|加)?(?:最多|不超过)?"
    rf"{_COUNT.replace('NAME', 'before')} ?张(?P<free>免费)?副卡(?!权益)"
    + _FEE.replace("NAME", "fee_before")
    + rf"|(?:可|最多|支持)*(?:添加|办理|开通)?副卡(?:最多|至多|不超过|可办理|办理|上限)*(?:为)?{_COUNT.replace('NAME', 'after')} ?张"
    + _FEE.replace("NAME", "fee_after")
)
_FEES = ("fee_before", "fee_after", "fee_before_each", "fee_after_each", "fee_before_every", "fee_after_every")
_TIERED = Pattern(r"^[^。;\n]{0,10}(?:超出|第\d|免\d|优惠)|^\((?:免|含)|^[,、(]?(?:副卡费另收)?[^。;\n]{0,6}(?:减免|(?<!共)享)")
_GIVEN = Pattern(r"(?:第\d?[-—~]?|享[^,。;\n]{0,6}|获得|选|订购该产品享|优惠[^,。;\n]{0,4}|元/月|免|新办)$|(?:前|首)$")
"""How many are given, or given free, is not how many there may be."""


def find(passage: Passage) -> Iterator[Claim]:
    """Yield NONE where there can be none, else number and fee; None where some are free and others charged."""
    for found in passage.find(_NO):
        if not _SOME_PLANS.search(passage.folded, passage.sentence_at(found.start()).start, found.start()):
            yield Claim("secondary_sims", Span(*found.span()), NONE)
    for found in passage.find(_SOME):
        before = passage.folded[passage.sentence_at(found.start()).start : found.start()]
        plain = not found["free"] and not _TIERED.match(passage.folded[found.end() :]) and not _GIVEN.search(before)
        yield Claim("secondary_sims", Span(*found.span()), _sims(found) if plain else None)


def _sims(found: re.Match[str]) -> SecondarySims | None:
    most, fee = number(found["before"] or found["after"]), next((found[name] for name in _FEES if found[name]), None)
    if most is None or most != most.to_integral_value():
        return None
    charge = RecurringCharge(amount=Decimal(fee), unit=MoneyUnit.YUAN, per=Period(1, TimeUnit.MONTH)) if fee else NOT_STATED
    return SecondarySims(at_most=int(most), fee=charge)
