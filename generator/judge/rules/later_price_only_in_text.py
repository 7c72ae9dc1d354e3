"""Another price for a later or an earlier time, told in small print alone (R24).

Not mended by a machine: the price says that it holds for ever, and the text says otherwise.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.claims.quantities import LENGTH, MONEY, NUMBER, length, money, number
from generator.findings import Severity
from generator.judge.earlier_prices import cost_less_before, earlier_sums, fees_beside, sums_less
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.judge.filed_prices import bare_numbers, hidden_claims, price_boxes, priced_sums, stated_sums, sums_in, whole_words
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.price import PriceStep
from generator.tariff.quantity import Duration, TimeUnit
from generator.tariff.term import AtExpiry, Validity
from generator.tariff.words import FirstMonth, Renewal


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at words that name a price for a time, where the price has one step and knows nothing of it.

    An error where the words give both prices and the month of the change, and the plan has the first price for ever.
    """
    at_expiry = list(_told_as_expiry(plan))
    yield from at_expiry
    told_already = {(*fault.path, "zh") for fault in at_expiry}
    for claim in hidden_claims(plan, "later_price", price_boxes_alone=True):
        if tuple(claim.path) not in told_already and not _stated(plan, claim):
            told = claim.claim.value
            yield claim.fault(
                f"文字里写“{claim.words}”，价格里没有这一段",
                f"the text says “{claim.words}”; the price has no such step",
                severity=Severity.ERROR if isinstance(told, tuple) and _hides_a_rise(plan, told) else None,
            )
    for claim in claims_of(plan, "later_price") if len(plan.price.steps) > 1 else ():
        if other := _of_other_months(plan, claim):
            yield claim.fault(
                f"文字里写“{claim.words}”，价格里 {other.yuan} 元是另外几个月的",
                f"the text says “{claim.words}”; in the price {other.yuan} yuan are due in other months",
            )


_FROM_MONTH = re.compile(rf"第 ?({NUMBER}) ?个?(?:自然)?月(?:份)?(?:起|开始|及?以后)[^,。;\d]{{0,14}}?({MONEY})")
_UP_TO_MONTH = re.compile(
    rf"前 ?({NUMBER}) ?个(?:自然)?月[^,。;\d返送赠减免]{{0,10}}?(?:月费|资费|月租|套餐费|每月|收|付|按)[^,。;\d返送赠减免]{{0,4}}?({MONEY})"
)


def _of_other_months(plan: Plan, claim: FiledClaim) -> PriceStep | None:
    """Return the step of a sum that the words give to other months: “第25个月起139元” beside a step from month 37."""
    words = whole_words(claim)
    for pattern, starts in ((_FROM_MONTH, True), (_UP_TO_MONTH, False)):
        for found in pattern.finditer(words):
            month, amount = number(found[1]), money(found[2])
            steps = [step for step in plan.price.steps if step.yuan == amount and (step.from_month if starts else step.to_month)]
            if steps and month not in {step.from_month if starts else step.to_month for step in steps}:
                return steps[0]
    return None


def _told_as_expiry(plan: Plan) -> Iterator[Fault]:
    """Yield a fault at a return to a sum that the price does not know: what one pays later is a step of the price.

    A return to “标准资费” names no sum at all; where the price has one step only, nobody can know what is paid then.
    """
    expiry = plan.term.at_expiry
    if not isinstance(expiry, AtExpiry) or expiry.to is None:
        return
    if expiry.kind is Renewal.REVERTS and not sums_in(expiry.to.zh) and _UNNAMED.search(expiry.to.zh) and _one_for_ever(plan):
        yield Fault(
            ("term", "at_expiry", "to"),
            Text(
                zh=f"到期规则只说“{expiry.to.zh}”，价格里没有以后的钱数",
                en=f"what happens at expiry is “{expiry.to.zh}”; the price does not say how much that is",
            ),
        )
    if hidden := sums_in(expiry.to.zh) - priced_sums(plan):
        told = "、".join(f"{amount} 元" for amount in sorted(hidden))
        yield Fault(
            ("term", "at_expiry", "to"),
            Text(
                zh=f"到期规则里说以后付 {told}，价格里没有这一段",
                en=f"what happens at expiry names another price ({expiry.to.zh}); the price has no such step",
            ),
        )


_UNNAMED = re.compile(
    r"原价|原(?:有|来)?(?:套餐)?(?:的)?(?:月?费|资费|月租)|(?:标准|正常|公示|目录)(?:价|资费|月费|收费|月租)|恢复(?:资费|月费|收费"
    r"|套餐费)"
)
_FOR_A_TIME = re.compile(
    rf"首个?(?:月|年|期|季|单)(?:仅需?|只需?|优惠价?|特惠价?|体验价?|立?享|价|月费|月租|资费|套餐费|每月){{0,2}}{MONEY}"
    rf"|(?:前|首|头)(?: ?{NUMBER} ?)(?:个(?:自然)?月|年)"
    rf"|(?:优惠|减免|特惠|折扣|直?降)(?:至|到)(?: ?{MONEY})(?:/月)?(?:优惠期)?[-_,( ]{{0,3}}{LENGTH}"
)


# A box that states what one saves is the box of an offer that lessens the price of something else, as is a price of nothing.
_OFFERS_LESS = re.compile(r"优惠|折|减|直降|倍")
_WHAT_FOLLOWS = re.compile(r"恢复|原价|标准|正常|[到过]期|期满|届满|结束|之后|此后|次年|第[^,。;]{1,5}[月年期]")
# “到期后自动续订一年”, “到期优惠自动取消”: the offer goes on as it is, or ends, and no other price comes.
_NOTHING_ELSE_FOLLOWS = re.compile(
    r"(?:到期|期满|届满|结束)(?:之?后)?,?(?:该|本|此|则)?(?:(?:优惠|活动|业务|产品)?(?:将|即|会|则)?自动(?:续[订约期费展]|顺延|延续|失效|取消|终止|退订|结束)"
    r"|(?:优惠|活动(?:包括|包含)?的?(?:产品|业务|权益)?[和及]?(?:优惠)?)(?:将|即|会|则|均|同时)?(?:自动)?(?:失效|终止|结束))"
)
_BY_MONTH_ALONE = re.compile(r"(?:按(?:自然)?月|每个?月|逐月|包月)(?:(?!套餐|标准|原价)[^,。;]){0,6}$")
# A price for the time before, or for one that begins, is another one than that for ever.
_EARLY = re.compile(r"首|前|头|第")
_ANOTHER_BEFORE = re.compile(r"^(?:首|前|头|第|20[0-9]{2}年)|优惠|折|减|免|体验|试用|标准(?:资费|价)")
_FREE_OR_A_SHARE = re.compile(r"免|折|半价|减半|(?<![\d.])0 ?元")
_A_SHARE = re.compile(r"[0-9一二三四五六七八九] ?折|半价|减半")
_LENGTH = re.compile(LENGTH)


def _is_the_offer(plan: Plan, claim: FiledClaim) -> bool:
    """Return whether the words only say what one pays, or how much less, and for how long, where the fields state that very offer.

    “套餐月费优惠10元，优惠48个月” of an offer for 0 yuan that is valid for 48 months: it ends when the reduction does. The month
    of joining may be counted into the validity besides.
    """
    words, validity = whole_words(claim), plan.term.validity
    less = sums_less(words)
    paid = sums_in(words) - less - {Decimal(0)}
    if (
        not (less or paid or _FREE_OR_A_SHARE.search(words))
        or (paid and (_EARLY.match(words) or _FOR_A_TIME.match(words) or (paid | fees_beside(claim)) - priced_sums(plan)))
        or _WHAT_FOLLOWS.search(words)
        or _WHAT_FOLLOWS.search(_words_after(claim))
        or not isinstance(validity, Validity)
    ):
        return False
    # “首月免费” and “前3个月5折” leave open what follows, unless the box is that of an offer that lessens another price.
    offers_less = (
        bool(paid or less or (_A_SHARE.search(words) and not _EARLY.match(words)))
        or any(_OFFERS_LESS.search(box) for box in price_boxes(plan))
        or any(step.yuan == 0 for step in plan.price.steps)
    )
    valid = validity.length.months if isinstance(validity.length, Duration) else None
    # “优惠期36个月，优惠期内实收29元” names the time before the price.
    named = (
        words
        if _LENGTH.search(words)
        else claim.passage.folded[claim.passage.sentence_at(claim.claim.span.start).start : claim.claim.span.end]
    )
    told = [read.months for found in _LENGTH.finditer(named) if (read := length(found[0])) is not None]
    return offers_less and valid is not None and bool(told) and all(months in {valid, valid - 1} for months in told)


def _words_after(claim: FiledClaim) -> str:
    """Return what the sentence of a claim says behind its words, and the next sentence: whether anything follows the offer."""
    after = claim.passage.folded[claim.claim.span.end :].split("。")[0]
    return _NOTHING_ELSE_FOLLOWS.sub("", after)


def _stays_the_same(plan: Plan, claim: FiledClaim, sums: set[Decimal]) -> bool:
    """Return whether the words only say that the price of the plan is due later too: “到期后按原价59元/月” of a plan for 59 yuan."""
    words, fees = whole_words(claim), fees_beside(claim) - {Decimal(0)}
    in_parts = any(len(parts) > 1 and sum(parts) in priced_sums(plan) for parts in (fees, sums if "续" in words else set()))
    if in_parts and not _EARLY.match(words) and "恢复" not in words:
        return True  # “到期后按标准价续订，其中会员15元/月，彩铃10元/月” of a plan for 25 yuan
    only_price = "原价" in words and sums <= priced_sums(plan) if sums else _BY_MONTH_ALONE.search(words) and _paid_by_the_month(plan)
    back = "恢复" in words or _ANOTHER_BEFORE.search(words)
    return bool(only_price) and not back and not cost_less_before(claim) and not fees - priced_sums(plan)


def _paid_by_the_month(plan: Plan) -> bool:
    """Return whether each step of the price is paid by the month."""
    return bool(plan.price.steps) and all(step.per.unit is TimeUnit.MONTH for step in plan.price.steps)


def _stated(plan: Plan, claim: FiledClaim) -> bool:
    told, known, words = claim.claim.value, priced_sums(plan), whole_words(claim)
    if _FIRST_CHARGED.match(words):  # what is paid in the first month may be the month and a charge that is stated
        known = _with_charges(plan, known) | {price + part for price in known for part in _parts_of_it(claim)}
    sums = {step.yuan for step in told} if isinstance(told, tuple) else sums_in(words)
    one_price = len(plan.price.steps) == 1
    if _is_the_offer(plan, claim) or (one_price and _stays_the_same(plan, claim, sums)):
        return True
    # “恢复至59元”: whoever goes back to a price has paid another one before.
    if told is None and one_price and ("恢复" in words or "原价" in words) and not any(_LESS.search(box) for box in price_boxes(plan)):
        return _both_boxed(plan, sums) if sums else _said_at_expiry(plan)
    # “前24个月6元”: a price for some months is not the one price for ever, whatever follows it.
    if sums and one_price and plan.price.steps[0].to_month is None and _FOR_A_TIME.match(words):
        return _FOR_A_TIME.search("".join(price_boxes(plan))) is not None
    if _said_in_fields(plan, words, sums):
        return True
    # “首年月费99元，次年199元”: who knows the price of the words must know the other one of their sentence too.
    if one_price and sums and fees_beside(claim) - sums_less(words) - _with_charges(plan, known) - bare_numbers(plan):
        return False
    return _said_by_sums(plan, claim, sums, known)


def _said_by_sums(plan: Plan, claim: FiledClaim, sums: set[Decimal], known: set[Decimal]) -> bool:
    """Return whether the price and its boxes know the sums of the words, `known` with the charges that are due beside it."""
    told, words = claim.claim.value, whole_words(claim)
    # “免费体验3个月后10元/月”: the time before costs less than the one price, whose sum alone says nothing of it.
    if len(plan.price.steps) <= 1 and cost_less_before(claim):
        return any(_LESS.search(box) for box in price_boxes(plan)) and sums - sums_less(words) - {Decimal(0)} <= known
    if not sums and "折" in words and any("折" in box for box in price_boxes(plan)):
        return True
    if told is None and sums and (sums <= sums_less(words) or (len(plan.price.steps) > 1 and _LESS_BY.search(words))):
        return len(plan.price.steps) > 1 or any(_LESS.search(box) for box in price_boxes(plan))
    return _sums_known(plan, claim, sums, known) if sums else _said_at_expiry(plan)


_PARTS = re.compile(r"^[^,。;]{0,4}[(]([^()]*)[)]")


def _parts_of_it(claim: FiledClaim) -> set[Decimal]:
    """Return the sums that brackets behind the words name as parts of theirs: “首月扣费65元（其中60元转为话费）”."""
    after = _PARTS.match(claim.passage.folded[claim.claim.span.end :])
    return sums_in(after[1]) if after else set()


def _both_boxed(plan: Plan, sums: set[Decimal]) -> bool:
    """Return whether the box of the price names these sums beside another one: “19元/月，到期后39元/月”, “10(原价30)元/月”."""
    boxed = bare_numbers(plan).union(*(sums_in(box) for box in price_boxes(plan)))
    return sums < boxed


def _sums_known(plan: Plan, claim: FiledClaim, sums: set[Decimal], known: set[Decimal]) -> bool:
    """Return whether the price states the sums of the words, and those that their sentence names for the time before."""
    named = sums - sums_less(whole_words(claim))
    return named <= (known | bare_numbers(plan)) - _of_another_period(plan, whole_words(claim)) and earlier_sums(claim) <= _with_charges(
        plan, known
    )


def _with_charges(plan: Plan, known: set[Decimal]) -> set[Decimal]:
    """Return what may be due in a month: a price, or a price and a charge that is stated."""
    return known | {price + charge for price in known for charge in stated_sums(plan)} | stated_sums(plan)


_FIRST_CHARGED = re.compile(r"首月[^,。;]{0,4}(?:收|扣|付|缴)")
_LESS_BY = re.compile(r"减免?|优惠(?![至到价后])|立减|直降")
_BY_THE_MONTH = re.compile(rf"({MONEY}) ?(?:/ ?个?月|每月)|(?:每个?月|月费|月租)[^,。;\d]{{0,6}}({MONEY})")


def _of_another_period(plan: Plan, words: str) -> set[Decimal]:
    """Return the sums that the words ask for by the month while the price is for a year, or paid once."""
    told: set[Decimal] = {amount for one in _BY_THE_MONTH.finditer(words) if (amount := money(one[1] or one[2]))}
    monthly = {step.yuan for step in plan.price.steps if step.per.unit is TimeUnit.MONTH and step.per.count == 1}
    boxed = {amount for text in price_boxes(plan) for one in _BY_THE_MONTH.finditer(text) if (amount := money(one[1] or one[2]))}
    return told - monthly - boxed if plan.price.steps else set()


_LESS = re.compile(r"优惠(?:期|后|价|[0-9])|免|体验|试用|首月|[前首]|折|半价|减|(?<![\d.])0(?:\.0+)? ?元")


def _one_for_ever(plan: Plan) -> bool:
    return len(plan.price.steps) == 1 and plan.price.steps[0].to_month is None


_TO_MONTHS = re.compile(r"(?:转|变更?|改|切换)[^,。;]{0,5}(?:按月|月付|包月|逐月|月缴)$")


def _said_in_fields(plan: Plan, words: str, sums: set[Decimal]) -> bool:
    """Return whether the steps or the first month of the price say what the words say without another sum."""
    if "首月" in words and plan.price.first_month is FirstMonth.FREE:
        return True
    # What is paid once is never paid again; saying so is no other price.
    once = bool(plan.price.steps) and all(step.per.unit is TimeUnit.ONCE for step in plan.price.steps)
    # Whoever pays by the month already pays no other way when it is “转为包月”.
    if not sums and _paid_by_the_month(plan) and _TO_MONTHS.search(words):
        return True
    return (not sums and len(plan.price.steps) > 1) or (once and sums <= {Decimal(0)} and bool(sums or "不再收" in words or "免" in words))


def _said_at_expiry(plan: Plan) -> bool:
    """Return whether the plan says that its price changes at expiry. It is no place for a sum: that belongs into the price."""
    return isinstance(plan.term.at_expiry, AtExpiry) and plan.term.at_expiry.kind is Renewal.REVERTS


def _hides_a_rise(plan: Plan, told: tuple[PriceStep, ...]) -> bool:
    if len(plan.price.steps) != 1 or len(told) < 2:  # noqa: PLR2004 - a rise is from one price to another
        return False
    only = plan.price.steps[0]
    return only.to_month is None and only.per == told[0].per and only.yuan == told[0].yuan < told[-1].yuan


_GOOD = (
    "notes: [{zh: 前 6 个月 39 元/月，到期后 59 元/月。}]\nprice:\n  steps:\n"
    "    - {amount: 39.00, unit: yuan, per: month, from_month: 1, to_month: 6}\n"
    "    - {amount: 59.00, unit: yuan, per: month, from_month: 7}\n"
)

RULE = Rule(
    id="later-price-only-in-text",
    severity=Severity.WARNING,
    title=Text(zh="以后换价钱，只写在文字里", en="A later price told in small print alone"),
    why=Text(
        zh="优惠要写明几个月、之后多少钱。只藏在文字里，比价时就看不见。",
        en="A discount states its months and the price after. Told in small print alone, it is missing wherever prices are compared.",
    ),
    mend=Text(
        zh="把每一段价格写进 price.steps，用 from_month 和 to_month；恢复别的价写进 term.at_expiry",
        en="write each price into price.steps with from_month and to_month; a return to another price into term.at_expiry",
    ),
    citations=("R24", "R22"),
    bad=Example(("notes: [{zh: 前 6 个月 39 元/月，到期后 59 元/月。}]",)),
    good=Example((_GOOD,)),
    check=check,
)
