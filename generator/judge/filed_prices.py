"""Which sums a plan already states, in its price or in the fee boxes of its filing, for the rules about hidden ones."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.claims.passage import passage_of
from generator.claims.quantities import MONEY, money
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.read.plan_file import Plan
from generator.tariff.price import Money, RecurringCharge
from generator.tariff.quantity import TimeUnit

_FEE_BOXES = frozenset({"资费标准", "资费", "套餐资费", "资费价格", "产品价格", "其他费用", "超出资费", "套外资费", "超套资费"})
"""The boxes of a filing that state what is paid, by their usual headings."""
_PRICE_BOXES = _FEE_BOXES - {"超出资费", "套外资费", "超套资费"}
_MONEY = re.compile(MONEY)
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
