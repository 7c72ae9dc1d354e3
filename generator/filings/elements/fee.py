"""资费标准 and its unit: what the plan costs.

A price is read where the box states exactly one sum of money for exactly one period, or every step of a price that
changes. A price per minute or GB, “起”, “及以上”, a range, a coupon, a discount, points and a sum without a period are
no price of the plan and stay not understood.

`元/张/月` is a price per SIM card. It is read as the plan's price only where the plan's name says that it is a card
(“卡”) and not a secondary one: then one card is one plan. Elsewhere it is a price per piece of something.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.claims.claim import claims_in
from generator.claims.passage import Passage, Span, passage_of
from generator.claims.pattern import Pattern
from generator.claims.quantities import ARABIC, MONEY, NUMBER, money, number, period
from generator.filings.filing import Element, Filing
from generator.filings.reading import NOTHING, ElementReaders, FieldPath, FieldValue, Reading
from generator.filings.unfilled import is_unfilled
from generator.tariff.price import Deposit, OneTimeCharge, PriceStep, RecurringCharge
from generator.tariff.prose import Prose
from generator.tariff.quantity import Period, TimeUnit
from generator.tariff.words import FirstMonth, MoneyUnit

STEPS: FieldPath = ("price", "steps")
_TIME = rf"(?:每?(?:{NUMBER} ?)?(?:个)?(?:自然)?(?:月|年|天|日)|(?:24|48|72) ?小时)"
_UNIT = Pattern(
    rf"\s*(?P<money>元|分)?\s*(?:/ ?(?P<card>张|卡) ?)?(?:/ ?(?P<time>{_TIME})|每(?P<each>个?月|年|天|日)|/? ?(?P<once>次|一次性)"
    r"|(?P<taken>\(一次性(?:收取|收费|支付)?\)))"
    rf"\s*(?:/ ?(?P<each_card>张|卡) ?)?(?:\((?:自然日|自然月|全周期|每月|含税)\))?\s*"
)
"""元/月, 元/张/月, 元/月/张, 元/7天, 元/24个月, 元/每1月, 元/次, 元（一次性收取）, 元/日（自然日）, 元/月(全周期)."""

_SUM = rf"(?:[¥￥] ?)?(?P<sum>{ARABIC}) ?"
_ONE_PRICE = Pattern(rf"\s*{_SUM}(?P<unit>{_UNIT.pattern.replace('(?P<money>元|分)?', '(?P<money>元|分)')})(?P<rest>.*)", re.DOTALL)
_MONTHLY = Pattern(rf"\s*(?:(?:套餐)?月(?:租|费|基本费|使用费)(?:为|:)?|每月) ?{_SUM}元(?: ?/ ?月)?[。;]?\s*")
_BARE = Pattern(rf"\s*{_SUM}\s*")
_MONEY_ALONE = Pattern(rf"\s*{_SUM}(?P<money>元|分)\s*")
_DEPOSIT = Pattern(rf"\s*{_SUM}元 ?/? ?(?P<name>一次性预存(?:款|话费)?|预存(?:款|话费)?)\s*")
_LEAST = Pattern(rf"\((?:承诺(?:每月|月)?(?:最低)?消费|保底(?:消费)?|最低消费)(?P<least>{MONEY})/月\)\s*")
_IN_STEPS = Pattern(r"\((?P<steps>[^()]*)\)\s*")
_STEP = Pattern(
    rf"(?:前(?P<first>{NUMBER})个?月|第(?P<from>{NUMBER})(?:个月)?[-~至到]第?(?P<to>{NUMBER})个?月|(?P<prorated>首月)按)"
    rf"(?P<sum>{MONEY})/月(?P<by_day>按天计费)?(?:[,;]|$)"
)


def read_fee(passage: Passage, filing: Filing) -> Reading:
    """Return the price, the steps of the price, or the deposit that the box states; the unit may stand elsewhere.

    A price for another period than the heading names is not read: one of the two is wrong, and which is not said.
    """
    reading = _read_fee(passage, filing)
    steps = (step for value in reading.values if value.path == STEPS for step in value.value)
    per = _period_of_heading(filing)
    return NOTHING if per and any(step.per != per for step in steps) else reading


def _period_of_heading(filing: Filing) -> Period | None:
    cell = filing.cells.get(Element.FEE)
    found = _UNIT.fullmatch(Passage(cell.unit).folded) if cell is not None and cell.unit else None
    return _period_of(found) if found else None


def _read_fee(passage: Passage, filing: Filing) -> Reading:
    if (_BARE.fullmatch(passage.folded) or _MONEY_ALONE.fullmatch(passage.folded)) and filing.text(Element.FEE_UNIT).strip():
        return _with_unit_elsewhere(passage, filing)
    if is_unfilled(passage.folded):
        return _whole(passage) if passage.text else NOTHING
    if found := _MONTHLY.fullmatch(passage.folded):
        monthly = PriceStep(amount=Decimal(found["sum"].replace(",", "")), unit=MoneyUnit.YUAN, per=Period(1, TimeUnit.MONTH))
        return Reading((FieldValue(STEPS, (monthly,), _all(passage)),))
    if found := _DEPOSIT.fullmatch(passage.folded):
        return Reading((_deposit(found, passage),))
    if _BARE.fullmatch(passage.folded) or _MONEY_ALONE.fullmatch(passage.folded):
        return _with_unit_elsewhere(passage, filing)
    found = _ONE_PRICE.fullmatch(passage.folded)
    return _one_price(passage, filing, found) if found else NOTHING


def _deposit(found: re.Match[str], passage: Passage) -> FieldValue:
    deposit = Deposit(name=Prose(zh=found["name"]), amount=Decimal(found["sum"].replace(",", "")), unit=MoneyUnit.YUAN)
    return FieldValue(("price", "deposits"), (deposit,), _all(passage), adds=True)


def _one_price(passage: Passage, filing: Filing, found: re.Match[str]) -> Reading:
    charge = _charge(found["sum"], found["unit"], filing)
    if charge is None or _other_unit(charge, filing):
        return NOTHING
    rest = found["rest"].strip(" 。;,\n")
    if not rest:
        return _price_or_deposit(passage, charge, filing)
    if least := _LEAST.fullmatch(rest):
        return _with_least(passage, charge, found, least)
    if (steps := _IN_STEPS.fullmatch(rest)) and charge.per == Period(1, TimeUnit.MONTH):
        return _stepped(passage, charge, steps["steps"])
    return NOTHING


_TELLS_OF_SUMS = (Element.OTHER_FEES, Element.OVERAGE, Element.SERVICE, Element.RIGHTS, Element.OTHER, Element.NAME)


def _price_or_deposit(passage: Passage, charge: PriceStep, filing: Filing) -> Reading:
    """Return the charge as the price, or as the deposit that the filing calls the same sum (“200元/次”, “一次性预存200元”).

    “480元/2年” beside “预存款480元” is neither: paid once and given back, it is no price, and no deposit has a period.
    """
    if charge.per != Period(1, TimeUnit.MONTH):
        told = [claim.value for element in _TELLS_OF_SUMS for claim in claims_in(passage_of(filing.text(element)), "payment_up_front")]
        same = [value for value in told if isinstance(value, Deposit | OneTimeCharge) and value.yuan == charge.yuan]
        if same and all(isinstance(value, Deposit) and value.name.zh.startswith("预") for value in same):
            if charge.per.unit is not TimeUnit.ONCE:
                return NOTHING
            return Reading((FieldValue(("price", "deposits"), (same[0],), _all(passage), adds=True),))
    return Reading((FieldValue(STEPS, (charge,), _all(passage)),))


def read_unit(passage: Passage, filing: Filing) -> Reading:
    """Return that the unit is understood where the fee beside it was read with it; it has no value of its own."""
    fee = Passage(filing.text(Element.FEE))
    read = (_BARE.fullmatch(fee.folded) or _MONEY_ALONE.fullmatch(fee.folded)) and read_fee(fee, filing).values
    agrees = _ONE_PRICE.fullmatch(fee.folded) and read_fee(fee, filing).values and _charge("1", passage.folded, filing)
    return _whole(passage) if passage.text.strip() and (read or agrees) else NOTHING


def _all(passage: Passage) -> tuple[Span, ...]:
    return (Span(0, len(passage.text)),)


def _whole(passage: Passage) -> Reading:
    return Reading(said=_all(passage))


def _charge(amount: str, unit: str, filing: Filing, money_unit: str = "") -> PriceStep | None:
    """Return the price of an amount and a unit such as `元/月`; None where the unit is not one period of time, or once."""
    found = _UNIT.fullmatch(unit)
    if found is None or ((found["card"] or found["each_card"]) and not _is_card(filing)):
        return None
    kind = found["money"] or money_unit
    if kind not in {"元", "分"}:
        return None
    per = _period_of(found)
    if per is None:
        return None
    plain = amount.replace(",", "")
    return PriceStep(amount=Decimal(plain), unit=MoneyUnit.YUAN if kind == "元" else MoneyUnit.FEN, per=per)


def _period_of(found: re.Match[str]) -> Period | None:
    time = found["time"] or found["each"]
    return _period(time) if time else Period(1, TimeUnit.ONCE)


def _period(time: str) -> Period | None:
    if "小时" in time:
        return Period(int(time.removesuffix("小时")) // 24, TimeUnit.DAY)
    return period("/" + time.replace("每", ""))


_CARD = Pattern(r"卡(?!券|密|包|丁|顿)")
_NO_MAIN_CARD = Pattern(r"副卡|子卡|成员卡|共享卡|卡功能费")


def _is_card(filing: Filing) -> bool:
    name = filing.text(Element.NAME)
    return bool(_CARD.search(name)) and not _NO_MAIN_CARD.search(name)


def _with_unit_elsewhere(passage: Passage, filing: Filing) -> Reading:
    cell, unit = filing.cells.get(Element.FEE), Passage(filing.text(Element.FEE_UNIT)).folded
    if cell is None:
        return NOTHING
    heading = Passage(cell.unit).folded
    own = _MONEY_ALONE.fullmatch(passage.folded)
    said = passage.folded.strip(" ¥￥\n").removesuffix(own["money"] if own else "").strip()
    amount = Decimal(said.replace(",", ""))
    if own and any(words.strip()[:1] in {"元", "分"} - {own["money"]} for words in (heading, unit)):
        return NOTHING
    if amount and {heading[:1], unit.strip()[:1]} == {"元", "分"}:
        # The heading says fen and the unit's box yuan: which of them is right only the name can tell, where it says the price.
        kind = _money_of_name(amount, filing)
        if not kind:
            return NOTHING
        unit = kind + unit.strip()[1:]
    if not own and (found := _DEPOSIT.fullmatch(f"{passage.folded.strip()}{unit.strip()}")):
        return Reading((_deposit(found, passage),))
    # The money may stand in the heading and the period in the unit's box: “产品价格（分）” and “月”.
    written = unit if not unit or unit.strip()[0] in "元分/每" else f"/{unit.strip()}"
    if heading.startswith(f"{written}/") and written in {"元", "分"}:
        written = heading  # the unit's box repeats the money, and the heading has the period too
    charge = _charge(said, written or heading, filing, own["money"] if own else heading[:1])
    return NOTHING if charge is None else _price_or_deposit(passage, charge, filing)


_SUM_IN_NAME = Pattern(r"(?<![0-9.])([0-9]+(?:\.[0-9]+)?) ?元")


def _money_of_name(amount: Decimal, filing: Filing) -> str:
    """Return whether an amount is in 元 or in 分 by the one price that the name says; empty where it says neither or several."""
    said = {Decimal(found) for found in _SUM_IN_NAME.findall(Passage(filing.text(Element.NAME)).folded)}
    return {frozenset({amount}): "元", frozenset({amount / 100}): "分"}.get(frozenset(said), "")


def _other_unit(charge: PriceStep, filing: Filing) -> bool:
    """Return whether the unit's own box says something else than the fee itself."""
    unit = Passage(filing.text(Element.FEE_UNIT)).folded.strip()
    if not unit:
        return False
    other = _charge("1", unit, filing, "元")
    return other is None or other.per != charge.per or ("分" in unit) != (charge.unit is MoneyUnit.FEN)


def _with_least(passage: Passage, charge: PriceStep, found: re.Match[str], least: re.Match[str]) -> Reading:
    amount = money(least["least"])
    if amount is None:
        return NOTHING
    spend = RecurringCharge(amount=amount, unit=MoneyUnit.YUAN, per=Period(1, TimeUnit.MONTH))
    cut = found.start("rest")
    return Reading(
        (
            FieldValue(STEPS, (charge,), (Span(0, cut),)),
            FieldValue(("price", "minimum_spend"), spend, (Span(cut, len(passage.text)),)),
        )
    )


def _stepped(passage: Passage, after: PriceStep, words: str) -> Reading:
    """Return the steps of “10元/月（前24个月1元/月）”: the sum before the brackets holds after the months in them.

    Where it equals a step within the brackets it may as well be the price of the first months, and nothing is read.
    """
    steps: list[PriceStep] = []
    values: list[FieldValue] = []
    place = 0
    while place < len(words):
        found = _STEP.match(words, place)
        amount = money(found["sum"]) if found else None
        if found is None or amount is None or amount == after.amount or bool(found["prorated"]) != bool(found["by_day"]):
            return NOTHING
        place = found.end()
        if found["prorated"]:
            values.append(FieldValue(("price", "first_month"), FirstMonth.PRORATED_BY_DAY, _all(passage)))
            first = last = 1
        else:
            first, last = int(number(found["from"] or "1") or 0), int(number(found["first"] or found["to"]) or 0)
        begins = 1 if not steps else (steps[-1].to_month or 0) + 1
        if first != begins or last < first:
            return NOTHING
        steps.append(PriceStep(amount=amount, unit=MoneyUnit.YUAN, per=after.per, from_month=first, to_month=last))
    if not steps or after.unit is not MoneyUnit.YUAN:
        return NOTHING
    last_step = PriceStep(amount=after.amount, unit=after.unit, per=after.per, from_month=(steps[-1].to_month or 0) + 1)
    return Reading((FieldValue(STEPS, (*_joined(steps), last_step), _all(passage)), *values))


def _joined(steps: list[PriceStep]) -> Iterator[PriceStep]:
    """Yield the steps, those of one price after another as one."""
    kept = steps[0]
    for step in steps[1:]:
        if step.amount == kept.amount:
            kept = PriceStep(amount=kept.amount, unit=kept.unit, per=kept.per, from_month=kept.from_month, to_month=step.to_month)
        else:
            yield kept
            kept = step
    yield kept


READERS = ElementReaders({Element.FEE: read_fee, Element.FEE_UNIT: read_unit})
