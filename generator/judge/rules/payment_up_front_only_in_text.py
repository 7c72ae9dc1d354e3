"""Money to be paid at the start, told in small print alone (R22, R07).

Not mended by a machine: the sum may be due in one way of ordering only, and a text does not tell whether there are others.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.claims.kinds.payment_up_front import UNNAMED
from generator.claims.payment_sayings import BARE_SUM
from generator.claims.quantities import MONEY
from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.judge.filed_prices import (
    bare_numbers,
    fee_boxes_say,
    hidden_claims,
    monthly_only,
    price_boxes,
    priced_sums,
    stated_sums,
    sums_in,
    whole_words,
)
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.price import Deposit, OneTimeCharge
from generator.tariff.quantity import TimeUnit
from generator.tariff.words import NONE


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at words that ask for a deposit or a one-off charge which the price does not state.

    An error where the plan says that there is none of the kind and the words name the sum.
    """
    claims = list(hidden_claims(plan, "payment_up_front"))
    if not claims:
        return
    of_customers = _asked_of_customers(plan)
    known = (stated_sums(plan) - _given(plan)) | bare_numbers(plan) | of_customers
    monthly = monthly_only(plan) - of_customers
    # “首月24元” with 4 yuan a month holds the 20 yuan that are paid once.
    first = {amount for text in price_boxes(plan) if "首月" in text for amount in sums_in(text)}
    known |= {whole - part for whole in first for part in first if whole > part}
    sum_of_deposit = any(isinstance(claim.claim.value, Deposit) for claim in claims)
    for claim in claims:
        asked = claim.claim.value
        if sum_of_deposit and _NAMED_FOR_IT.match(whole_words(claim)):
            continue  # “存费购机” in a name says no more than the sum in the text
        if isinstance(asked, OneTimeCharge) and _named_without_sum(plan, asked.name.zh):
            continue
        if _says_for_whom(claim) or (claim.element is not None and _LEAVING_BOX.search(claim.element)):
            continue  # who may order is a box that everyone reads; those of leaving ask for nothing beforehand
        if isinstance(asked, Deposit | OneTimeCharge) and (asked.yuan not in known or _stated_as_another(plan, asked)):
            denied = plan.price.deposits if isinstance(asked, Deposit) else plan.price.one_time
            yield claim.fault(
                f"文字里写“{claim.words}”，价格里没有这笔钱",
                f"the text says “{claim.words}”; the price does not state that sum",
                severity=Severity.ERROR if denied is NONE else None,
            )
        elif isinstance(asked, Deposit | OneTimeCharge) and asked.yuan in monthly and _beside_the_fee(asked):
            # “装机费100元” is no part of a price of 100 yuan a month.
            yield claim.fault(
                f"文字里写“{claim.words}”，价格里只有每月的同一个数",
                f"the text says “{claim.words}”; the price states that sum by the month only",
            )
        elif asked is None and _stated(plan, whole_words(claim), known):
            continue
        elif asked is None and not isinstance(plan.price.deposits, tuple) and not isinstance(plan.price.one_time, tuple):
            yield claim.fault(
                f"文字里写“{claim.words}”，价格里没有这笔钱",
                f"the text says “{claim.words}”; the price states no such sum",
            )


# “909元总优惠”, “92元电子券/月”: a price box that tells what one gets states no price.
_IN_FAVOUR = re.compile(rf"(?P<given>{MONEY})(?:总|月)?(?:优惠|(?:电子|代金|消费)?券|直降|[返赠抵])|{MONEY}")


def _given(plan: Plan) -> set[Decimal]:
    found = [one for text in price_boxes(plan) for one in _IN_FAVOUR.finditer(text)]
    return sums_in(",".join(one["given"] for one in found if one["given"])) - sums_in(",".join(one[0] for one in found if not one["given"]))


_LEAVING_BOX = re.compile(r"违约|退订")
_CUSTOMERS_BOX = "适用范围"
_NAMED_FOR_IT = re.compile(r"(?:预存|预缴|存)[^\d元]{0,6}$")


def _says_for_whom(claim: FiledClaim) -> bool:
    return claim.element == _CUSTOMERS_BOX or claim.path[0] == "eligibility"


def _asked_of_customers(plan: Plan) -> set[Decimal]:
    """Return the sums that one must have paid to order at all, by the box of that: “限缴纳200元调测费的客户”."""
    return set().union(*(sums_in(whole_words(claim)) for claim in claims_of(plan, "payment_up_front") if _says_for_whom(claim)))


_AHEAD = re.compile(r"^(?:一次|按|预|趸)|[年月]费|[全首整半]年|个月|[付缴交][清齐足]")
_DEPOSIT = re.compile(r"预存|预缴|预交|存费|押|保证金|冻结|协议款|协议话费|合约款|协议金")
_WORK = re.compile(r"调[测试]费|安装费|装机费|初装费|开户费|工料费|材料费|接入费")


_ANY_DEPOSIT = r"(?:预存|预缴|预交|存费|押金|保证金|冻结|协议款|合约款)"
_ANY_WORK = r"(?:[装安][机装]|调[测试]|初装|开户|工料|材料|接入|施工|上门|卡)费"


def _stated_as_another(plan: Plan, asked: Deposit | OneTimeCharge) -> bool:
    """Return whether the boxes state a sum as money of another kind alone: “预存200元” is no part of “调测费：沈大200元”."""
    if asked.yuan in priced_sums(plan):
        return False
    own, other = (_ANY_DEPOSIT, _ANY_WORK) if isinstance(asked, Deposit) else (_ANY_WORK, _ANY_DEPOSIT)
    if isinstance(asked, OneTimeCharge) and not re.search(own, asked.name.zh):
        return False
    amount = rf"(?<![\d.]){asked.yuan.normalize():f}(?:\.0+)? ?元"
    return fee_boxes_say(plan, re.compile(rf"{other}[^。;\n]{{0,60}}?{amount}")) and not fee_boxes_say(
        plan, re.compile(rf"{own}[^。;\n]{{0,60}}?{amount}|{amount}[^,。;\n]{{0,8}}?{own}")
    )


def _named_without_sum(plan: Plan, name: str) -> bool:
    """Return whether a fee box names the charge and leaves the sum to others: “调测费以当地营业厅为准”."""
    found = _WORK.search(name)
    return found is not None and fee_boxes_say(
        plan,
        re.compile(
            rf"(?<![免无不零含])(?<!免收){found[0]}用?(?!减|免|优惠|全免)[^。;,\n\d免无]{{0,6}},?[^。;\n\d免无]{{0,12}}(?:为准|咨询|按实|另收|另计|标准收)"
        ),
    )


_LEFT_WITH_US = re.compile(r"押|保证金|质押|冻结|[诚定订]")


def _beside_the_fee(asked: Deposit | OneTimeCharge) -> bool:
    """Return whether money is none that pays a fee of the same sum: a named charge, or what one leaves with the carrier."""
    return bool(_LEFT_WITH_US.search(asked.name.zh)) if isinstance(asked, Deposit) else asked.name.zh != UNNAMED


def _stated(plan: Plan, words: str, known: set[Decimal]) -> bool:
    """Return whether the price states what words ask for: the same sum, months that the price is for, a deposit where they name no sum."""
    sums = sums_in(words)
    bare = {Decimal(number[0]) for number in BARE_SUM.finditer(words)}
    if sums or bare:
        return bool((sums or bare) & known)
    work = {found[0] for found in _WORK.finditer(words)}
    return bool(
        (_AHEAD.search(words) and not work and _paid_at_once(plan))
        or (_DEPOSIT.search(words) and fee_boxes_say(plan, _DEPOSIT))
        or (work and fee_boxes_say(plan, re.compile("|".join(sorted(work)))))
    )


def _paid_at_once(plan: Plan) -> bool:
    """Return whether the price is for several months, or once, or of no month: several months at a time are then the price itself."""
    return not plan.price.steps or any(step.per.unit is not TimeUnit.MONTH or step.per.count > 1 for step in plan.price.steps)


_GOOD = (
    "notes: [{zh: 办理时需预存话费 100 元。}]\nprice:\n  deposits:\n"
    "    - {name: {zh: 预存话费}, amount: 100.00, unit: yuan, returned_over: 10 months, lost_on_leaving: no}\n"
)

RULE = Rule(
    id="payment-up-front-only-in-text",
    severity=Severity.WARNING,
    title=Text(zh="要先付的钱只写在文字里", en="Money up front told in small print alone"),
    why=Text(
        zh="办的时候要先付多少，应当和月费一起写。藏在说明里，到付钱时才知道。",
        en="What is due at the start should stand beside the fee. In the notes, one learns of it only when paying.",
    ),
    mend=Text(
        zh="预存的钱写进 price.deposits，只收一次的钱写进 price.one_time",
        en="write prepaid money into price.deposits and one-off charges into price.one_time",
    ),
    citations=("R22", "R07"),
    bad=Example(("notes: [{zh: 办理时需预存话费 100 元。}]",)),
    good=Example((_GOOD,)),
    check=check,
)
