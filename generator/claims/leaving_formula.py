"""Formulas for what leaving costs: “10元*未履约月份数+50元”, “合约期每差一个月付20元”, “剩余月费的30%”.

A formula is read only where the plan format can say exactly the same. “700元/合约期36个月” a month is read where it
comes out even to six decimals, as amounts of the format do, and else as a sum spread over the term, if that is the one
that the formula divides by; a cap, a first month of another price, or a fee that the words do not name leaves the
formula unread.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import ARABIC, MONEY, PERCENT, money, number, percent
from generator.tariff.price import Money
from generator.tariff.prose import Prose
from generator.tariff.quantity import Duration
from generator.tariff.term import (
    BenefitsRepaid,
    BoundedPerRemainingMonth,
    FixedCharge,
    LeavingCharge,
    PerMonthServed,
    PerRemainingMonth,
    ShareOfRemainingFees,
    SpreadOverTerm,
)
from generator.tariff.words import ChargeBound, MoneyUnit

_MONTHS = r"(?:的)?(?:合约|自然)?(?:月份数|月份|月数|个月数|期数|期限|时长|月|期)"
_LEFT = (
    r"(?:(?:优惠|客户|用户|合约|业务|协议|承诺|签约|约定|活动|在网|服务|捆绑|违约后|解约后)*(?:到期|期限?)?内?的?"
    r"(?:(?:(?:剩余|剩下|余下)|尚)?未(?:履约|履行|使用|完成|执行)|(?:剩余|剩下|余下)(?:未履约|未履行|履约|合约期?|协议期?"
    r"|承诺期?|活动)?)" + _MONTHS + r")"
)
_SERVED = (
    r"(?:(?<!未)(?<!剩余)(?:活动|客户|实际|合约)*(?:已经?)?(?<!未)(?<!剩余)"
    r"(?:生效|履约|享受优惠|享受|返充|返还|订购|执行|履行|使用|发放(?:电子券|话费券)?)(?:活动)?" + _MONTHS + r")"
)
_USED = rf"(?:(?:已经?)?(?:使用|履行|履约|生效|在网)(?:活动)?{_MONTHS})"
_COUNTDOWN = rf"\((?P<of>{ARABIC})(?:个月)?-{_USED}\)"
_TERM = rf"(?:(?:总|整个)?(?:合约|协议|承诺|活动)期(?:限|月份数?|月数)?|{ARABIC}(?:个?月)?)"
_PART = rf"\(?(?:{_LEFT}|\({_TERM}-{_USED}\))/{_TERM}(?![\d月年])\)?"
"""“（剩余协议期/总协议期）”: the part of the term that is left."""
_WHOLE = r"(?:赠送|优惠|总价值|价值|直降|业务|服务|AI豆|5G|金币|话费|金额)"
_WORDS_OF_SUM = (
    r"(?:(?:每月|月)?(?:享受的|享受|合约包|发放|赠送的|优惠|减免|减免的|实际)?(?:电子券|话费|宽带|月费|套餐)?(?:优惠)?(?:的)?(?:金额|额度"
    r"|折扣金额|折扣|减免金额|话费|价值|月费)(?:为)?"
    r"|每月|业务原价|业务价值|业务标准价|优惠价值|月功能费|承诺的每月话费消费标准|(?:如提前终止合约优惠)?月?保底(?:消费)?金额)"
)
_EACH = rf"(?:{_WORDS_OF_SUM}? ?\(?(?:备注:)?{MONEY}(?:[/-]月)?\)?(?:月租?费用?|承诺消费)?)"
_GIFT = Pattern(r"AI豆|金币|直降|赠送|优惠|权益|话费")
_SPREAD = rf"(?:\(?{_WHOLE}*\(?{MONEY}\)?/(?:(?:合约期)?(?P<over>{ARABIC})(?:个?月)?|合约期)\)?)"
_TIMES = r" ?(?:[*×xX✖]|乘以|乘) ?"
_SIDES = Pattern(
    rf"(?P<part>{_PART})|(?P<left>{_LEFT}|{_COUNTDOWN})|(?P<served>{_SERVED})|(?P<spread>{_SPREAD})|(?P<share>{PERCENT})|(?P<each>{_EACH})"
)
FIXED = rf"(?:(?:另支付金额|1个月保底(?:消费)?金额|月保底(?:消费)?(?:金额)?|保底违约金|保底(?:消费)?金额|可享受的优惠)?{MONEY})"
_UNEVEN = Pattern(r"[^。;\n]{0,12}(?:封顶|最高|最多|最后一个月|不超过|上限)")
# A dash before a name (“收10元-享购机直降”) separates; before what is taken off (“-已使用月数”, “-1”) it is a minus.
_GOES_ON = Pattern(r" ?\)? ?(?:[*×/%xX+]|−|-(?=[(已剩月实优免])|减去|扣除)")
_BEGINS = Pattern(r"[,。;:=为(“\"\n]")

_MONTHS_OF_FEES = Pattern(
    rf"(?:[为是=:]|等于) ?[“\"]?(?P<sum>{MONEY})(?:\((?!起)[^()\d起]{{0,12}}月费\)){_TIMES}(?P<times>\d{{1,2}})(?=[”\"]|[,。;\n]|$)"
)
"""“39元（合约首月的月费）×3”: some months' fees, a fixed sum."""
_OPEN_SUM = Pattern(r"(?:(?P<least>不低于|不少于|至少|最少|最低)|(?P<most>不高于|最高|最多|不超过)|约)[“\"(]?$")
"""“按不低于5元/月*剩余月数”: the sum is left open, so the formula is not exact."""


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula and its exact meaning; `charges` add up."""

    span: Span
    charges: tuple[LeavingCharge, ...]


def _without_names(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


_ANY = _without_names(rf"(?:{_PART}|{_LEFT}|{_COUNTDOWN}|{_SERVED}|{_SPREAD}|{PERCENT}|{_EACH})")
_PRODUCT = rf"{_ANY}(?:{_TIMES}{_ANY})+"
_JOIN = r" ?(?:\+|,(?=另支付金额)) ?"
_SUM = Pattern(rf"(?:(?:{FIXED}{_JOIN})*(?P<product>{_PRODUCT})(?P<rest>(?:{_JOIN}{FIXED}(?![*×])){{0,2}}))")
_SHARE = Pattern(
    rf"(?:剩余|剩下|余下)(?:月份|月数|合约期|协议期|未履约)?(?:内|的)*(?:全部|所有)?(?:套餐)?(?:月费|套餐费|费用|月租)(?:总额"
    rf"|总和)?的?(?P<share>{PERCENT})"
)

EACH_MONTH_LEFT = Pattern(
    rf"每(?:提前|差|少|欠|剩余?|余|未(?:履约|履行|使用|满))(?:1|一)?个?月(?:[^,。;!?\n\d]{{0,6}}?(?:解约|退订|离网|终止|取消))?,?"
    rf"(?:则|须|需|应|要)*(?:另)?(?:支付|收取|缴纳|交纳|赔付|赔偿|扣除|扣|付|交|收)?(?:违约金|赔偿金)?(?:为|是|:)? ?"
    rf"(?P<sum>{MONEY})(?:的?(?:违约金|赔偿金))?"
)
"""“每提前一个月解约，支付违约金10元”: a sum for each month that is left, and never a fixed one."""


def formulas_in(passage: Passage, within: Span | None = None, term: Duration | None = None) -> Iterator[Formula]:
    """Yield the exact formulas of a text. `term` is the minimum term as known elsewhere, for sums spread over it."""
    for found in passage.find(_SUM, within):
        if (
            _UNEVEN.match(passage.folded, found.end())
            or _GOES_ON.match(passage.folded, found.end())
            or _goes_before(passage, found.start())
        ):
            continue
        start, charges = _opened(passage, found.start(), _charges(found, term))
        if charges:
            yield Formula(Span(start, found.end()), charges)
    for found in passage.find(EACH_MONTH_LEFT, within):
        yuan = money(found["sum"])
        if yuan and not _UNEVEN.match(passage.folded, found.end()) and not _GOES_ON.match(passage.folded, found.end()):
            charge = PerRemainingMonth(kind="per_remaining_month", amount=yuan, unit=MoneyUnit.YUAN)
            yield Formula(Span(*found.span()), (charge,))
    for found in passage.find(_MONTHS_OF_FEES, within):
        yuan = money(found["sum"])
        if yuan and int(found["times"]):
            yield Formula(Span(found.start("sum"), found.end()), (fixed(yuan * int(found["times"])),))
    for found in passage.find(_SHARE, within):
        share = percent(found["share"])
        if share is not None and share == share.to_integral_value():
            yield Formula(Span(*found.span()), (ShareOfRemainingFees(kind="share_of_remaining_fees", percent=int(share)),))


def _goes_before(passage: Passage, start: int) -> bool:
    """Return whether a formula begins before the place: a sum to be added, a factor, a month that it does not begin with."""
    before = _BEGINS.split(passage.folded[passage.sentence_at(start).start : start])[-1]
    return bool(re.search(r"[+*×]|首月|次月|第\d", before))


def _opened(passage: Passage, start: int, charges: tuple[LeavingCharge, ...]) -> tuple[int, tuple[LeavingCharge, ...]]:
    """Return charges with the word before them that leaves the sum open; none where the format has no place for such a sum."""
    found = _OPEN_SUM.search(passage.folded, passage.sentence_at(start).start, start)
    if found is None:
        return start, charges
    bound = ChargeBound.AT_LEAST if found["least"] else ChargeBound.AT_MOST if found["most"] else None
    (charge, *more) = charges or (None,)
    if bound is None or more or not isinstance(charge, PerRemainingMonth):
        return start, ()
    return found.start(), (
        BoundedPerRemainingMonth(kind="bounded_per_remaining_month", amount=charge.amount, unit=charge.unit, bound=bound),
    )


def fixed(yuan: Decimal) -> FixedCharge:
    """Return a fixed sum as a charge."""
    return FixedCharge(kind="fixed", amount=yuan, unit=MoneyUnit.YUAN)


def repaid(benefit: str, each: Decimal | None = None) -> BenefitsRepaid:
    """Return the repayment of what was given, in the words of the text; `each` is the yuan per month served."""
    prose = Prose(zh=benefit)
    if each is None:
        return BenefitsRepaid(kind="benefits_repaid", benefit=prose)
    return BenefitsRepaid(kind="benefits_repaid", benefit=prose, per_month_served=Money(amount=each, unit=MoneyUnit.YUAN))


def _charges(found: re.Match[str], term: Duration | None) -> tuple[LeavingCharge, ...]:
    product = _product(found["product"], term) or _gift(found["product"])
    if product is None:
        return ()
    around = found[0][: found.start("product") - found.start()] + found["rest"]
    sums = [money(part[0]) for part in re.finditer(rf"(?<!\d){MONEY}", around)]
    return (product, *(fixed(yuan) for yuan in sums if yuan)) if None not in sums else ()


def _gift(words: str) -> LeavingCharge | None:
    """Return the repayment of a gift by the months that are left, where a month's part is no even sum; None where it is none."""
    sides = [_SIDES.fullmatch(part.strip()) for part in re.split(_TIMES, words)]
    kinds = sorted("left" if side["left"] and not side["of"] else "gift" if _GIFT.search(side[0]) else "" for side in sides if side)
    return repaid(words) if kinds == ["gift", "left"] and any(side["spread"] for side in sides if side) else None


def _product(words: str, term: Duration | None) -> LeavingCharge | None:
    """Return the charge that a product of one sum, one number of months and shares means; None where it is none."""
    sides = [(part, _SIDES.fullmatch(part.strip())) for part in re.split(_TIMES, words)]
    months = [side for _, side in sides if side and (side["part"] or ((side["left"] or side["served"]) and _counts_down(side, term)))]
    sums = [(part, side) for part, side in sides if side and (side["each"] or side["spread"])]
    shares = [percent(part) for part, side in sides if side and side["share"]]
    if len(months) != 1 or len(sums) != 1 or 1 + 1 + len(shares) != len(sides):
        return None
    (month,), ((part, side),) = months, sums
    share = math.prod(((each or Decimal(0)) / 100 for each in shares), start=Decimal(1))
    each = None if month["part"] else _sum(part, side, term)
    if each is not None and (amount := _amount(each * share)):
        if month["left"]:
            return PerRemainingMonth(kind="per_remaining_month", amount=amount, unit=MoneyUnit.YUAN)
        return PerMonthServed(kind="per_month_served", amount=amount, unit=MoneyUnit.YUAN)
    if bool(month["part"]) == bool(side["spread"]) or month["served"]:
        return None
    yuan = money(part)
    divided_by = re.findall(ARABIC, month["part"]) if month["part"] else [side["over"]] if side["over"] else []
    if yuan is None or not all(term and term.months == number(months) for months in divided_by):
        return None
    amount = _amount(yuan * share)
    return SpreadOverTerm(kind="spread_over_term", amount=amount, unit=MoneyUnit.YUAN) if amount else None


def _amount(yuan: Decimal) -> Decimal | None:
    """Return a sum as amounts are written, None where it is nothing or has more than six decimals."""
    if not yuan or yuan != round(yuan, 6):
        return None
    return yuan.quantize(Decimal(1)) if yuan == yuan.to_integral_value() else yuan.normalize()


def _sum(part: str, side: re.Match[str], term: Duration | None) -> Decimal | None:
    return money(part) if side["each"] else _spread(part, side["over"], term)


def _counts_down(side: re.Match[str], term: Duration | None) -> bool:
    """Return whether a number of months is one: “12-已使用月份” is what is left of a year only if the term is one."""
    if side["of"] is None:
        return True
    whole = number(side["of"])
    return whole is not None and term is not None and term.months == whole


def _spread(part: str, over: str | None, term: Duration | None) -> Decimal | None:
    yuan = money(part)
    months = number(over) if over else Decimal(term.months) if term and term.months else None
    if yuan is None or not months:
        return None
    each = yuan / months
    return each if each * months == yuan and each == round(each, 6) else None
