"""Which sums a plan already states, in its price or in the fee boxes of its filing, for the rules about hidden ones."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.claims.passage import passage_of
from generator.claims.quantities import MONEY, money
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.read.plan_file import Plan
from generator.tariff.price import Money, PriceStep, RecurringCharge
from generator.tariff.quantity import Duration, TimeUnit
from generator.tariff.term import Validity

_FEE_BOXES = frozenset({"资费标准", "资费", "套餐资费", "资费价格", "产品价格", "其他费用", "超出资费", "套外资费", "超套资费"})
"""The boxes of a filing that state what is paid, by their usual headings."""
_PRICE_BOXES = _FEE_BOXES - {"超出资费", "套外资费", "超套资费"}
_MONEY = re.compile(MONEY)
_MONTHS_A_YEAR = 12
_DAYS_OF_MONTHS = (28, 31)
_BARE_NUMBER = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?=[(),;。]|一次|$)")


def hidden_claims(plan: Plan, kind: str, *, price_boxes_alone: bool = False) -> Iterator[FiledClaim]:
    """Yield the claims of one kind outside the fields and boxes that state prices, each set of sums once.

    With `price_boxes_alone` the boxes of what is beyond the bundle are no place for the claim either: nobody looks there
    for what a plan costs each month.

    What a text asks for is quoted from there, before a box of something else names the same in passing.
    """
    boxes = _PRICE_BOXES if price_boxes_alone else _FEE_BOXES
    seen: set[object] = set()
    for claim in sorted(claims_of(plan, kind), key=_how_much_a_box):
        told = (claim.claim.value, frozenset(sums_in(whole_words(claim))))
        if claim.path[0] != "price" and claim.element not in boxes and told not in seen:
            seen.add(told)
            yield claim


_RUNNING_TEXTS = frozenset({None, "名称", "服务内容", "其他说明"})


def _how_much_a_box(claim: FiledClaim) -> int:
    """Return 0 for a running text, 1 for a box, 2 for the boxes of the term and of what leaving costs."""
    if claim.element in _RUNNING_TEXTS:
        return 0
    return 2 if "违约" in str(claim.element) or "在网" in str(claim.element) else 1


def whole_words(claim: FiledClaim) -> str:
    """Return all the words that make a claim, folded; `FiledClaim.words` is cut for quoting and may lack the sum at their end."""
    return claim.passage.folded[claim.claim.span.start : claim.claim.span.end]


def sums_in(words: str) -> set[Decimal]:
    """Return every sum of money in `words`, in yuan."""
    return {amount for found in _MONEY.finditer(passage_of(words).folded) if (amount := money(found[0])) is not None}


def price_boxes(plan: Plan) -> tuple[str, ...]:
    """Return the texts of the boxes that state the price itself, folded."""
    return tuple(passage_of(filed.text).folded for filed in plan.as_filed if filed.element in _PRICE_BOXES)


def priced_sums(plan: Plan) -> set[Decimal]:
    """Return the sums of the price itself: its steps, and what its box in the filing says."""
    return {step.yuan for step in plan.price.steps}.union(*(sums_in(text) for text in price_boxes(plan)))


def stated_sums(plan: Plan) -> set[Decimal]:
    """Return the sums that the price states, with one-off charges, deposits, minimum spend and the boxes of overage."""
    price = plan.price
    lists = (price.one_time, price.deposits, price.third_party)
    charges: list[Money] = [charge for charges in lists if isinstance(charges, tuple) for charge in charges]
    if isinstance(price.minimum_spend, RecurringCharge):
        charges.append(price.minimum_spend)
    boxes = (filed.text for filed in plan.as_filed if filed.element in _FEE_BOXES)
    return priced_sums(plan) | {charge.yuan for charge in charges}.union(*(sums_in(text) for text in boxes))


def is_price(claim: Decimal, plan: Plan) -> bool:
    """Return whether a sum in yuan is one of the plan's prices, or all of one for a length that the plan names."""
    price = plan.price
    once = [charge.yuan for charges in (price.one_time, price.deposits) if isinstance(charges, tuple) for charge in charges]
    recurring: list[RecurringCharge] = list(price.steps)
    if isinstance(price.minimum_spend, RecurringCharge):
        recurring.append(price.minimum_spend)
    return claim in once or any(_equals(claim, charge, _months(plan)) for charge in recurring)


def _equals(claim: Decimal, charge: RecurringCharge, months: set[int]) -> bool:
    """Return whether a sum is the charge itself, a month of it, or all of it for one of `months`."""
    if claim == charge.yuan:
        return True
    if charge.per.unit is TimeUnit.DAY:
        fewest, most = (charge.yuan * days / charge.per.count for days in _DAYS_OF_MONTHS)
        return fewest <= claim <= most
    monthly = charge.yuan_a_month
    return monthly is not None and (claim == monthly or any(claim == monthly * count for count in months))


def _months(plan: Plan) -> set[int]:
    """Return the lengths for which a name may state the whole price: a year, the validity, the term, each step."""
    lengths = [plan.term.minimum, plan.term.validity.length if isinstance(plan.term.validity, Validity) else None]
    known = {length.months for length in lengths if isinstance(length, Duration) and length.months is not None}
    return {_MONTHS_A_YEAR, *known, *(months for step in plan.price.steps if (months := _months_of(step)))}


def _months_of(step: PriceStep) -> int | None:
    return None if step.to_month is None else step.to_month - (step.from_month or 1) + 1


def bare_numbers(plan: Plan) -> set[Decimal]:
    """Return the numbers that the boxes of the price write without a unit: “20元/月，360（首付）”."""
    return {Decimal(found[0]) for text in price_boxes(plan) for found in _BARE_NUMBER.finditer(text)}


def monthly_only(plan: Plan) -> set[Decimal]:
    """Return the sums that are paid by the month and that neither a one-off charge, a deposit nor a box of overage states."""
    third_party = plan.price.third_party if isinstance(plan.price.third_party, tuple) else ()
    steps = {one.yuan for one in (*plan.price.steps, *third_party) if one.per.unit is TimeUnit.MONTH}
    lists = (plan.price.one_time, plan.price.deposits)
    once = {charge.yuan for charges in lists if isinstance(charges, tuple) for charge in charges}
    once |= {charge.yuan for charge in third_party if charge.per.unit is not TimeUnit.MONTH}
    boxes = (filed.text for filed in plan.as_filed if filed.element in _FEE_BOXES)
    return steps - once.union(*(sums_in(text) for text in boxes))


def fee_boxes_say(plan: Plan, words: re.Pattern[str]) -> bool:
    """Return whether a fee box of the filing holds such words."""
    return any(words.search(passage_of(filed.text).folded) for filed in plan.as_filed if filed.element in _FEE_BOXES)
