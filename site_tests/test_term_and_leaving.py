"""Minimum terms and what leaving costs: read from their boxes, claimed by texts, and missed where only a text says them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.claim import claims_in
from generator.claims.context import about_other_plan, about_standing, negated
from generator.claims.leaving_formula import formulas_in
from generator.claims.passage import Passage, Span
from generator.filings.accounting import account
from generator.filings.elements.leaving import READERS as LEAVING
from generator.filings.elements.term import READERS as TERM
from generator.filings.filing import Cell, Element, Filing, Place
from generator.findings import Severity
from generator.judge.examples import read_example
from generator.judge.rulebook import Example, rulebook
from generator.tariff.quantity import Duration, TimeUnit
from generator.tariff.term import (
    BenefitsRepaid,
    BoundedPerRemainingMonth,
    FixedCharge,
    PerMonthServed,
    PerRemainingMonth,
    ShareOfRemainingFees,
    SpreadOverTerm,
)
from generator.tariff.words import NONE, ChargeBound, MoneyUnit, Renewal

MONTH, YEAR, DAY = TimeUnit.MONTH, TimeUnit.YEAR, TimeUnit.DAY


def at(text, words):
    place = text.index(words)
    return Passage(text), Span(place, place + len(words))


# --- context ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("提前解约不收取违约金。", "违约金"),
        ("退订无需承担任何违约责任。", "违约责任"),
        ("本业务没有合约期限。", "合约期限"),
        ("中途退订违约金为0元。", "违约金"),
        ("违约金：无", "违约金"),
        ("违约金0元，随时可退。", "违约金"),
        ("免收违约金", "违约金"),
    ],
)
def test_a_denied_word_is_known(text, words):
    assert negated(*at(text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("未按约定使用的，需支付违约金。", "违约金"),
        ("若不履行协议需支付违约金。", "违约金"),
        ("不满24个月需支付违约金。", "违约金"),
        ("不能用现金，违约金从话费里扣。", "违约金"),
        ("违约金为0.5元", "违约金"),
        ("违约金为500元", "违约金"),
        ("无需预存。提前退订要付违约金。", "违约金"),
    ],
)
def test_a_denial_of_something_else_denies_nothing(text, words):
    assert not negated(*at(text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("在网满6个月的用户可以办理。", "6个月"),
        ("网龄12个月及以上客户专享。", "12个月"),
        ("入网不小于6个月的老客户", "6个月"),
        ("近3个月月均消费50元以上", "3个月"),
    ],
)
def test_what_a_customer_has_behind_him_is_standing(text, words):
    assert about_standing(*at(text, words))


@pytest.mark.parametrize("text", ["需承诺在网24个月。", "合约期24个月，到期自动失效。", "承诺在网24个月以上，送话费。"])
def test_what_a_customer_promises_is_no_standing(text):
    assert not about_standing(*at(text, "24个月"))


def test_another_agreement_is_told_from_this_one():
    assert about_other_plan(*at("如有其他合约，需先付清违约金。", "违约金"))
    assert about_other_plan(*at("原合约违约金由您承担。", "违约金"))
    assert about_other_plan(*at("仍在合约期内的违约金照付。", "违约金"))
    assert not about_other_plan(*at("如办理携号转网需支付违约金。", "违约金"))
    assert not about_other_plan(*at("仅限已办理安心套餐并承诺在网24个月的家庭", "承诺在网24个月"))
    assert not about_other_plan(*at("变更套餐参加其它优惠活动的，需缴纳违约金。", "违约金"))


# --- claims of texts --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("办理后需承诺在网24个月。", Duration(24, MONTH)),
        ("本活动合约期为36个月，到期结束。", Duration(36, MONTH)),
        ("需承诺使用该套餐至少２年", Duration(2, YEAR)),
        ("承诺12个月在网，每月送2GB。", Duration(12, MONTH)),
        ("前24个月需保持在网。", Duration(24, MONTH)),
        ("叠加36个月合约期，月费打七折。", Duration(36, MONTH)),
        ("12个月内不得转网。", Duration(12, MONTH)),
        ("使用未满365天，退订时补收装机费50元。", Duration(365, DAY)),
        ("承诺3年内宽带不拆机。", Duration(3, YEAR)),
        ("含终端设备，需连续使用至少3年。", Duration(3, YEAR)),
        ("合约期24个月或36个月，办理时选。", None),
        ("合约期内不可办理携号转网、销户。", None),
        ("参与本活动后不可中断、退订。", None),
    ],
)
def test_a_text_that_binds_claims_a_term(text, length):
    assert [claim.value for claim in claims_in(Passage(text), "minimum_term")] == [length]


@pytest.mark.parametrize(
    "text",
    [
        "在网满6个月的用户可以办理。",
        "需在网满6个月方可办理。",
        "有效期24个月，到期自动续订。",
        "优惠期12个月。",
        "本产品无合约期限，随时可退。",
        "预存120元，分12个月返还。",
        "合约期内每月返20元话费。",
        "合约期内，预存款不可做现金退出。",
        "承诺月消费98元。",
        "中断本活动不能中止分期业务。",
        "流量不可共享、不可转赠，月底清零。",
    ],
)
def test_a_text_that_binds_nobody_claims_no_term(text):
    assert not claims_in(Passage(text), "minimum_term")


def money_of(charges):
    return [(type(charge), getattr(charge, "amount", None)) for charge in charges]


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        ("提前解约需支付违约金100元。", [(FixedCharge, Decimal(100))]),
        ("退订需缴纳违约金，违约金=10元*未履约月份数。", [(PerRemainingMonth, Decimal(10))]),
        ("提前退订需缴纳违约金，违约金=20元*已享受月数+59元", [(PerMonthServed, Decimal(20)), (FixedCharge, Decimal(59))]),
        ("承诺期内解除协议，按未履约期乘以每月30元赔付。", [(PerRemainingMonth, Decimal(30))]),
        ("提前终止需付违约金，为剩余月份月费的30%。", [(ShareOfRemainingFees, None)]),
        ("合约期内拆机需退还已享受的月费优惠。", [(BenefitsRepaid, None)]),
    ],
)
def test_a_charge_is_claimed_with_its_exact_formula(text, charges):
    (claim,) = claims_in(Passage(text), "leaving_charge")
    assert money_of(claim.value) == charges


@pytest.mark.parametrize(
    "text", ["活动期内销户需承担相应违约责任。", "提前解约需支付违约赔偿金。", "提前解约需付违约金，按月份*10元收取，封顶100元"]
)
def test_a_charge_without_an_exact_sum_is_claimed_without_one(text):
    assert [claim.value for claim in claims_in(Passage(text), "leaving_charge")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "提前解约不收取违约金。",
        "如您退订无需赔付。",
        "退订时需还机顶盒。",
        "提前终止合约的，剩余月份优惠不再享受。",
        "营业厅办理（若涉及实物终端、违约金需到自有厅）。",
        "宽带装不上的，移动公司赔付您10元，可取消订单。",
        "除解约赔付情形外，活动不可回退。",
    ],
)
def test_a_text_that_costs_a_leaver_nothing_claims_no_charge(text):
    assert not claims_in(Passage(text), "leaving_charge")


@pytest.mark.parametrize(
    "text",
    ["活动预存款100元，一次性到账不可退。", "已付的费用不予退还。", "首月收费39元（不退不转）。", "预存款只能抵话费，不可做现金退出。"],
)
def test_money_that_is_kept_is_claimed(text):
    assert len(claims_in(Passage(text), "no_refund")) == 1


@pytest.mark.parametrize(
    "text",
    ["电子券不可退、不可转赠。", "赠送话费不可退。", "返的话费不能退、不能转。", "预存款可随时退还。", "在用期间不退订，次月自动续订。"],
)
def test_gifts_that_lapse_and_money_that_comes_back_are_not(text):
    assert not claims_in(Passage(text), "no_refund")


# --- ways of saying it that no list was read for -----------------------------------------------------------

KEPT_VARIANTS = """已收取费用不退
未使用部分不予退还
押金概不退还
一次性费用办理后不退
中途退订，预存款余额不返还
费用一经收取不予退回
年费不因提前退订而退还
剩余话费不支持退费
提前拆机的，年费不折算退还
套餐费不按天退费
提前拆机，剩余费用将不做清退
用户无权要求退还已付年费
权益包费用不予退还
预存款到期未用完的作废
本产品一经订购不支持退款"""

CHARGE_VARIANTS = """提前取消须支付剩余月份的费用
合约期内退订，需付157元抵扣终端成本
未满两年拆机，收取设备款300元
中途退出活动，需退还已享受的优惠
一年内销户应补缴100元
提前解约要一次性付清剩余月费
中途取消的，须按原价补足差额
违反约定离网的，须支付200元"""

TERM_VARIANTS = {
    "使用满12个月后方可退订": Duration(12, MONTH),
    "最少要用满两年": Duration(2, YEAR),
    "办理后需保证在网不低于12个月": Duration(12, MONTH),
    "承诺月消费36个月": Duration(36, MONTH),
    "参加活动起24个月内不可携号转网": Duration(24, MONTH),
    "绑定两年": Duration(2, YEAR),
    "参加活动后至活动结束，不能办理销号": None,
    "不得中途退订": None,
}


@pytest.mark.parametrize(
    ("kind", "text"),
    [*(("no_refund", text) for text in KEPT_VARIANTS.splitlines()), *(("leaving_charge", text) for text in CHARGE_VARIANTS.splitlines())],
)
def test_every_way_of_keeping_or_asking_for_money_is_known(kind, text):
    assert claims_in(Passage(text), kind)


@pytest.mark.parametrize("text", TERM_VARIANTS)
def test_every_way_of_binding_is_known(text):
    assert [claim.value for claim in claims_in(Passage(text), "minimum_term")] == [TERM_VARIANTS[text]]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("no_refund", "返还话费不能退现。"),
        ("no_refund", "赠送的话费不退。"),
        ("no_refund", "流量月末清零。"),
        ("no_refund", "电子券可用于线上消费（含购机还款），不可退转。"),
        ("no_refund", "每月发放电子券（抵扣终端款），不可退转。"),
        ("no_refund", "押金拆机后全额退还。"),
        ("no_refund", "套餐不可退订。"),
        ("leaving_charge", "退订次月生效，次月起按标准资费10元/月收费。"),
        ("leaving_charge", "合约期内欠费100元将停机。"),
        ("leaving_charge", "活动期内取消无需支付任何费用。"),
        ("leaving_charge", "使用期间光猫丢失需付200元。"),
        ("leaving_charge", "提前终止合约需结清欠费100元。"),
        ("minimum_term", "要求用户在网12个月以上。"),
        ("minimum_term", "合约期内享受优惠。"),
    ],
)
def test_what_only_sounds_like_it_stays_silent(kind, text):
    assert not claims_in(Passage(text), kind)


# --- formulas ---------------------------------------------------------------------------------------

AMOUNTS = st.decimals(min_value="0.01", max_value="9999.99", places=2)
LEFT = st.sampled_from(["未履约月份", "未履行的月份数", "剩余未履约月份", "合约剩余月数", "协议期剩余月份", "未使用月数", "剩余合约期数"])
SERVED = st.sampled_from(["已履约月份", "已享受的月数", "活动已执行月份", "已返充月数", "已生效的月份", "履约月份数"])
TIMES = st.sampled_from(["*", "×", "x", " X ", "乘以"])


def one_formula(text, term=None):
    (formula,) = formulas_in(Passage(text), term=term)
    return formula.charges


@given(AMOUNTS, LEFT, SERVED, TIMES, st.booleans())
def test_a_sum_times_months_is_read_in_every_order_and_spelling(amount, left, served, times, first):
    for months, kind in ((left, PerRemainingMonth), (served, PerMonthServed)):
        text = f"{amount}元{times}{months}" if first else f"{months}{times}{amount}元"
        (charge,) = one_formula(text)
        assert isinstance(charge, kind)
        assert charge.yuan == amount


@given(AMOUNTS, AMOUNTS, st.integers(1, 100))
def test_a_share_and_a_fixed_part_are_reckoned_exactly(amount, fixed, share):
    month, once = one_formula(f"{amount}元*未履约月份*{share}%+{fixed}元")
    assert isinstance(month, PerRemainingMonth)
    assert month.yuan == amount * share / 100
    assert (type(once), once.yuan) == (FixedCharge, fixed)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("250元/合约期*未履约月份", "250"),
        ("500元*（剩余协议期/总协议期）", "500"),
        ("300元*(未履约月数/总合约期)", "300"),
        ("直降活动金额200元*违约后剩余合约月份/合约期", "200"),
        ("350元*40%*违约后剩余合约月份/合约期月份", "140"),
        ("100元*（合约期-已使用月份）/合约期", "100"),
        ("250元*（24-已使用月份）/24", "250"),
        ("（24个月-已使用月份）*250元/24个月", "250"),
        ("已发放电子券250元/合约期24×未履约月份数", "250"),
    ],
)
def test_a_sum_spread_over_the_term_keeps_the_sum_where_no_month_comes_out_even(text, amount):
    (charge,) = one_formula(text, Duration(24, MONTH))
    assert isinstance(charge, SpreadOverTerm)
    assert charge.yuan == Decimal(amount)


@pytest.mark.parametrize(
    "text",
    [
        "250元*（36-已使用月份）/36",
        "250元/合约期36*未履约月份",
        "250元*已使用月份/合约期",
        "（20元*已发放期数）*（剩余协议期/总协议期）",
        "250元/合约期*已履约月份",
        "250元*（剩余协议期/总协议期）*0.5",
        "按不低于250元*（剩余协议期/总协议期）",
    ],
)
def test_a_sum_divided_by_another_term_or_multiplied_by_more_is_not_read(text):
    assert not list(formulas_in(Passage(text), term=Duration(24, MONTH)))


@pytest.mark.parametrize(
    ("text", "amount", "bound"),
    [
        ("按不低于“10元/月*承诺期未履约月份数”支付违约金", "10", ChargeBound.AT_LEAST),
        ("按不低于5元*未履约月份支付违约金", "5", ChargeBound.AT_LEAST),
        ("到营业厅按最高“30元承诺消费*未履约月份数”支付违约金", "30", ChargeBound.AT_MOST),
        ("提前解约按最低“12元/月*剩余未履约月份数”支付", "12", ChargeBound.AT_LEAST),
        ("须按不高于39元/月*承诺期剩余未履约月份数支付违约金", "39", ChargeBound.AT_MOST),
    ],
)
def test_a_sum_of_which_only_one_end_is_stated_is_never_read_as_the_sum(text, amount, bound):
    (charge,) = one_formula(text)
    assert isinstance(charge, BoundedPerRemainingMonth)
    assert (charge.yuan, charge.bound) == (Decimal(amount), bound)


@pytest.mark.parametrize("text", ["按约10元*未履约月份支付", "按不低于10元*已履约月份支付", "按不低于10元*未履约月份+30元支付"])
def test_an_open_sum_that_the_format_cannot_hold_is_not_read(text):
    assert not list(formulas_in(Passage(text)))


@pytest.mark.parametrize("text", ["250元*（24-已使用月份）/24", "（24-已使用月份）*250元/24", "250元/24个月*未履约月份"])
def test_a_number_of_months_is_the_term_only_if_the_term_is_known(text):
    assert not list(formulas_in(Passage(text)))


def test_a_sum_spread_over_the_term_is_read_where_it_comes_out_even():
    assert money_of(one_formula("240元/合约期*未履约月份", Duration(24, MONTH))) == [(PerRemainingMonth, Decimal(10))]
    assert money_of(one_formula("未履约月份数*（直降720元/合约期36个月）")) == [(PerRemainingMonth, Decimal(20))]
    assert money_of(one_formula("未履约月份数*（AI豆700元/合约期36个月）")) == [(BenefitsRepaid, None)]


@pytest.mark.parametrize(
    "text",
    [
        "已订购月份*10元，封顶100元",
        "设备零售价900元+8元*未履约月份-已缴纳的账单金额",
        "已履约月份数*每月金额（33元/月，最后一个月44元）",
        "12元+8元*（已返充的月数-1）",
        "主套餐月功能费*0.3*已生效月份",
        "50元+次月起实际履约月数*47元",
        "已履约月份数*60元+未履约月份数*（豆1000元/合约期36个月）",
    ],
)
def test_a_formula_that_the_format_cannot_say_exactly_is_not_read(text):
    assert not list(formulas_in(Passage(text)))


# --- boxes ------------------------------------------------------------------------------------------

HERE = Place("表.csv", "", 2, "A")


def read(element, **boxes):
    filing = Filing("26HE200001", {Element(name): Cell(text, Element(name).text.zh, HERE) for name, text in boxes.items()})
    passage = Passage(filing.text(element))
    readers = {**TERM.of, **LEAVING.of}
    reading = readers[element](passage, filing)
    spans = [*reading.said, *(span for value in reading.values for span in value.spans)]
    return {value.path[1]: value.value for value in reading.values}, account(passage, spans).not_understood


def term_box(text):
    return read(Element.TERM, term=text)


def leaving_box(text, term=""):
    return read(Element.LEAVING, leaving=text, term=term)


@pytest.mark.parametrize("text", ["无", "无要求", "没有", "本产品无合约期限"])
def test_a_term_box_that_says_there_is_none(text):
    assert term_box(text) == ({"minimum": NONE}, ())


@pytest.mark.parametrize("text", ["0", "--", "以官方详情为准", "null"])
def test_a_term_box_that_is_not_filled_says_nothing(text):
    assert term_box(text) == ({}, ())


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("36个月", Duration(36, MONTH)),
        ("36个自然月", Duration(36, MONTH)),
        ("36期", Duration(36, MONTH)),
        ("要求在网24个月", Duration(24, MONTH)),
        ("要求在网要求在网36个月", Duration(36, MONTH)),
        ("24个月并正常使用", Duration(24, MONTH)),
        ("2年", Duration(2, YEAR)),
        ("30日", Duration(30, DAY)),
        ("三年", Duration(3, YEAR)),
    ],
)
def test_a_term_box_with_one_length(text, length):
    assert term_box(text) == ({"minimum": length}, ())


@pytest.mark.parametrize("words", ["到期后自动失效", "承诺到期后自动取消", "到期自动终止。", "协议到期后，自动失效"])
def test_a_term_box_tells_that_the_plan_ends_with_the_term(words):
    values, rest = term_box(f"24个月，{words}")
    assert (values["minimum"], values["at_expiry"].kind) == (Duration(24, MONTH), Renewal.ENDS)
    assert rest == ()


@pytest.mark.parametrize("words", ["优惠到期自动取消", "到期自动取消折扣", "到期自动失效，到期自动续约"])
def test_what_else_ends_with_the_term_is_no_end_of_the_plan(words):
    values, rest = term_box(f"24个月，{words}")
    assert "at_expiry" not in values
    assert "，".join(rest) == words


def test_a_term_box_keeps_what_no_field_takes_up():
    values, rest = term_box("24个月,到期自动续约5次")
    assert values["minimum"] == Duration(24, MONTH)
    assert values["at_expiry"].kind is Renewal.AUTOMATIC
    assert rest == ("到期自动续约5次",)
    assert term_box("24个月，期间不能停机") == ({"minimum": Duration(24, MONTH)}, ("期间不能停机",))
    values, rest = term_box("本产品合约期3年，如双方在合约有效期届满前无异议，合约有效期自动续展，每次续展3年。")
    assert (values["minimum"], values["at_expiry"].length, rest) == (Duration(3, YEAR), Duration(3, YEAR), ())


@pytest.mark.parametrize("text", ["无", "无违约责任", "不涉及", "合约期内退订/销户/携转等无需承担违约责任。", "违约金0元"])
def test_a_leaving_box_that_says_nothing_is_due(text):
    assert leaving_box(text) == ({"early_termination": NONE}, ())


def test_a_box_free_of_term_and_charge_fills_both_fields():
    assert leaving_box("本产品无合约期限，退订/销户/携转等无需承担违约责任") == ({"minimum": NONE, "early_termination": NONE}, ())


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        ("未履约月份数*60元", [(PerRemainingMonth, Decimal(60))]),
        ("19元*剩余未履约月份", [(PerRemainingMonth, Decimal(19))]),
        ("10元×（12-已使用月份）", [(PerRemainingMonth, Decimal(10))]),
        ("违约金=宽带月费20元*30%*未履约月份数", [(PerRemainingMonth, Decimal(6))]),
        ("如用户提前解约，需支付违约金，违约金=5元*已履约月数+50元。", [(PerMonthServed, Decimal(5)), (FixedCharge, Decimal(50))]),
        ("违约金=1个月保底金额39元+20元", [(FixedCharge, Decimal(39)), (FixedCharge, Decimal(20))]),
        ("违约金 = 30元 + 20元 * 已发放期数", [(PerMonthServed, Decimal(20)), (FixedCharge, Decimal(30))]),
        ("违约金=未履约月份数*25元月租费用", [(PerRemainingMonth, Decimal(25))]),
        (
            "承诺期内如需办理提前解约（包括但不限于降低套餐档次、退订、停机、销户等），须按7元/月*未履约月份数支付违约金",
            [(PerRemainingMonth, Decimal(7))],
        ),
        ("违约金=[已使用电子券金额]=15元*已履约月数", [(PerMonthServed, Decimal(15))]),
        ("违约金=（16元*已发放期数）*（剩余协议期/总协议期）", [(BenefitsRepaid, None)]),
        ("违约金计算公式为“39元（合约首月的月费）×3”", [(FixedCharge, Decimal(117))]),
        ("违约金=500元/合约期*未履约月份", [(SpreadOverTerm, Decimal(500))]),
        ("违约金为1700元", [(FixedCharge, Decimal(1700))]),
        ("剩余月费的30%", [(ShareOfRemainingFees, None)]),
        ("未履约月份×20元/月，未履约期限从解约当月的下个月开始计算（未尽事宜详见协议）。", [(PerRemainingMonth, Decimal(20))]),
        ("如用户提前解约，需按照已使用电子券金额缴纳违约金。", [(BenefitsRepaid, None)]),
    ],
)
def test_a_leaving_box_that_is_read_whole(text, charges):
    values, rest = leaving_box(text, term="12个月")
    assert money_of(values["early_termination"]) == charges
    assert rest == ()


@pytest.mark.parametrize(
    "text",
    [
        "1元",
        "100元",
        "违约金为“39元起（首月的月费）×3”",
        "违约金为39元（首月的月费）×3×已履约月数",
        "已订购月份*10元，封顶100元",
        "未归还设备的每台赔200元",
        "10元*未履约月份，另收设备款300元",
        "10元*(24-已使用月份)",
    ],
)
def test_a_leaving_box_that_leaves_a_sum_open_is_kept_and_not_read(text):
    values, rest = leaving_box(text, term="12个月")
    assert values == {}
    assert "".join(rest)


def test_what_else_a_leaving_box_says_stays_not_understood():
    values, rest = leaving_box("合约期内用户提前离网的，需到营业厅办理，违约金=42元*已生效月份。合约期内如欠费，照常扣月费。")
    assert money_of(values["early_termination"]) == [(PerMonthServed, Decimal(42))]
    assert rest == ("需到营业厅办理", "合约期内如欠费，照常扣月费")


def test_a_term_said_in_the_leaving_box_is_handed_on():
    values, rest = leaving_box("本业务需承诺使用至少36个月，提前解约的，违约金=10元*未履约月份")
    assert values["minimum"] == Duration(36, MONTH)
    assert rest == ()


@given(st.text(alphabet="违约金未已履约月份数元*×+（）0123456789，。无承诺在网年个%=为", max_size=40))
def test_a_box_of_any_text_is_read_or_kept_and_never_breaks(text):
    for element in (Element.TERM, Element.LEAVING):
        filing = Filing("26HE200001", {element: Cell(text, element.text.zh, HERE)})
        passage = Passage(text)
        reading = {**TERM.of, **LEAVING.of}[element](passage, filing)
        for value in reading.values:
            assert value.spans
            assert all(0 <= span.start < span.end <= len(text) for span in value.spans)


# --- rules ------------------------------------------------------------------------------------------


def faults(rule, fragment):
    example = read_example(Example((fragment,)))
    found = rulebook()[rule].check(example.plans[0], example.setting)
    return [(fault.severity or rulebook()[rule].severity, fault.message.zh) for fault in found]


def filed(**texts):
    return "as_filed: [" + ", ".join(f"{{element: {element}, text: '{text}'}}" for element, text in texts.items()) + "]\n"


TWO_YEARS = "term: {minimum: 24 months, early_termination: [{kind: fixed, amount: 50.00, unit: yuan}]}\n"
SILENT = "term: {minimum: not_stated, early_termination: not_stated}\n"


def test_a_term_in_the_filings_text_is_quoted():
    ((severity, message),) = faults("term-only-in-text", filed(服务内容="每月29元，合约期24个月。"))
    assert severity is Severity.WARNING
    assert "“合约期24个月”" in message


def test_another_length_than_the_fields_is_an_error_and_the_same_is_silent():
    assert [severity for severity, _ in faults("term-only-in-text", TWO_YEARS + filed(其他说明="需承诺在网36个月。"))] == [Severity.ERROR]
    for same in ("需承诺在网24个月。", "合约期2年。", "合约期内不可携转、销户。"):
        assert not faults("term-only-in-text", TWO_YEARS + filed(其他说明=same))


def test_an_error_needs_words_that_bind_for_certain_and_for_longer():
    stated = "term: {minimum: 24 months, early_termination: [{kind: fixed, amount: 50.00, unit: yuan}]}\n"
    free = "term: {minimum: none, early_termination: none}\n"
    rule = "term-only-in-text"
    assert [s for s, _ in faults(rule, stated + filed(其他说明="合约期12个月。"))] == [Severity.WARNING]
    assert [s for s, _ in faults(rule, free + filed(其他说明="协议有效期24个月。"))] == []
    assert [s for s, _ in faults(rule, free + filed(其他说明="承诺月消费36个月。"))] == [Severity.WARNING]
    assert [s for s, _ in faults(rule, free + filed(其他说明="需承诺在网24个月。"))] == [Severity.ERROR]


def test_money_of_no_stated_sum_on_leaving_is_only_a_warning():
    free = "term: {minimum: none, early_termination: none}\n"
    rule = "leaving-charge-only-in-text"
    assert [s for s, _ in faults(rule, free + filed(其他说明="提前退订需要支付相应优惠款。"))] == [Severity.WARNING]
    assert [s for s, _ in faults(rule, free + filed(其他说明="合约期内退订，需付157元抵扣终端成本。"))] == [Severity.ERROR]


@pytest.mark.parametrize(("days", "months"), [(30, 1), (180, 6), (365, 12), (730, 24)])
def test_days_are_the_months_they_make(days, months):
    stated = f"term: {{minimum: {months} months, early_termination: none}}\n"
    assert not faults("term-only-in-text", stated + filed(其他说明=f"合约期{days}天。"))
    assert faults("term-only-in-text", stated + filed(其他说明=f"合约期{days + 40}天。"))


def test_a_year_of_days_is_twelve_months():
    assert not faults("term-only-in-text", "term: {minimum: 12 months, early_termination: none}\n" + filed(其他说明="合约期365天。"))


def test_a_field_that_is_not_stated_makes_warnings():
    assert [s for s, _ in faults("term-only-in-text", SILENT + filed(其他说明="合约期24个月。"))] == [Severity.WARNING]
    assert [s for s, _ in faults("leaving-charge-only-in-text", SILENT + filed(其他说明="提前解约付违约金50元。"))] == [Severity.WARNING]


def test_a_term_that_the_leaving_box_repeats_is_one_finding():
    boxes = filed(违约责任="需连续使用至少24个月，提前退订的补收装机费。", 其他说明="合约期24个月。")
    assert len(faults("term-only-in-text", boxes)) == 1


def test_words_of_its_own_box_are_no_contradiction():
    assert not faults("leaving-charge-only-in-text", SILENT + filed(违约责任="100元", 其他说明="提前解约付违约金100元。"))
    assert not faults("term-only-in-text", SILENT + filed(在网要求="合约期24个月或36个月", 其他说明="合约期24个月。"))
    assert not faults("no-refund-only-in-text", filed(违约责任="预存款不退。", 其他说明="活动预存款不退不转。"))


def test_a_charge_whose_formula_stays_in_the_box_is_not_called_missing():
    bound = "term: {minimum: 36 months, early_termination: not_stated}\n"
    assert faults("term-without-charge", bound)
    assert faults("term-without-charge", bound + filed(违约责任="1元"))
    assert not faults("term-without-charge", bound + filed(违约责任="提前解约需缴纳违约金，违约金=350元/合约期*未履约月份"))


def test_a_charge_in_the_field_silences_the_text():
    assert not faults("leaving-charge-only-in-text", TWO_YEARS + filed(其他说明="提前解约付违约金50元。"))
    assert faults("leaving-charge-only-in-text", filed(其他说明="提前解约付违约金50元。"))


def test_a_contract_in_a_name_is_only_a_warning():
    assert [severity for severity, _ in faults("term-only-in-text", "name: {zh: 安心套餐 24个月合约}")] == [Severity.WARNING]


def test_a_ban_during_the_validity_is_told_by_its_own_rule_alone():
    fragment = "notes: [{zh: 有效期内不能退订。}]"
    assert faults("validity-taken-as-term", fragment)
    assert not faults("term-only-in-text", fragment)
    assert faults("term-only-in-text", filed(其他说明="有效期内不能退订。"))


def test_a_deposit_that_is_lost_or_a_restriction_states_what_is_kept():
    kept = filed(其他说明="活动预存款不退不转。")
    deposit = "price: {deposits: [{name: {zh: 预存话费}, amount: 100.00, unit: yuan, lost_on_leaving: 'yes'}]}\n"
    assert [severity for severity, _ in faults("no-refund-only-in-text", kept)] == [Severity.ERROR]
    assert not faults("no-refund-only-in-text", deposit + kept)
    assert faults("no-refund-only-in-text", deposit.replace("'yes'", "'no'") + kept)
    assert not faults("no-refund-only-in-text", "restrictions: [{kind: other, limit: {zh: 已交的钱款不退。}}]\n" + kept)


@pytest.mark.parametrize(
    "text", ["每提前1个月解约，支付违约金10元", "合约期内解约，每差一个月收取10元违约金", "未到期退订的，每少1个月须支付10元"]
)
def test_a_sum_for_each_month_left_is_never_a_fixed_one(text):
    (charge,) = [claim.value for claim in claims_in(Passage(text), "leaving_charge")]
    assert charge == (PerRemainingMonth(kind="per_remaining_month", amount=Decimal(10), unit=MoneyUnit.YUAN),)


@pytest.mark.parametrize("text", ["每台设备赔付违约金100元", "每张卡支付100元违约金"])
def test_a_sum_for_each_thing_is_no_fixed_charge(text):
    assert all(claim.value is None for claim in claims_in(Passage(text), "leaving_charge"))


@pytest.mark.parametrize(("text", "bound"), [("办理后须在网满12个月", 1), ("须在网满6个月方可办理", 0), ("在网满6个月的用户可办理", 0)])
def test_what_must_be_stayed_after_taking_it_binds_and_what_lies_behind_does_not(text, bound):
    assert len(claims_in(Passage(text), "minimum_term")) == bound


@pytest.mark.parametrize(("box", "found"), [("24个月.", False), ("12个月或24个月", False), ("36个月.", True)])
def test_a_length_in_the_box_that_no_field_can_hold_is_stated_all_the_same(box, found):
    words = filed(在网要求=box, 服务内容="购机享折扣，合约期24个月")
    assert bool(faults("term-only-in-text", "term: {minimum: not_stated}\n" + words)) is found


@pytest.mark.parametrize(
    ("text", "sum_of_a_month"),
    [
        ("提前解约须按“12元/月*承诺期剩余未履约月份数”支付违约金", "12"),
        ("须按业务价值(15元/月)*约定期内尚未履行个月数支付违约金", "15"),
        ("如需提前解约，按照10元×签约期剩余未履约时长缴纳违约金", "10"),
    ],
)
def test_the_months_left_have_many_names(text, sum_of_a_month):
    (charge,) = one_formula(text)
    assert isinstance(charge, PerRemainingMonth)
    assert str(charge.amount) == sum_of_a_month
