"""Prices, their change over time, minimum spend, money up front, validity and renewal, as filings write them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.claim import claims_in
from generator.claims.kinds import first_month, later_price, minimum_spend, payment_up_front, renewal
from generator.claims.passage import Passage
from generator.filings.elements import fee, other_fees, validity
from generator.filings.filing import Cell, Element, Filing, Place
from generator.findings import Severity
from generator.judge.examples import read_example
from generator.judge.rulebook import Example, rulebook
from generator.tariff.filed import FiledText
from generator.tariff.price import Deposit, PriceStep, RecurringCharge
from generator.tariff.quantity import Duration, Period, TimeUnit
from generator.tariff.term import AtExpiry, Validity
from generator.tariff.words import NONE, NOT_STATED, FirstMonth, MoneyUnit, Renewal, Throughout

MONTH = Period(1, TimeUnit.MONTH)
AMOUNTS = st.decimals(min_value=Decimal("0.01"), max_value=9999, places=2)
MONTHS = st.integers(min_value=1, max_value=120)
HERE = Place("表.csv", "", 2, "E")


def filing(**boxes):
    return Filing("26HE200001", {Element(key): Cell(text, Element(key).text.zh, HERE) for key, text in boxes.items()})


def fee_of(text, unit=None, name="安心套餐", heading_unit=""):
    boxes = {"name": name, "fee": text} | ({"fee_unit": unit} if unit is not None else {})
    whole = filing(**boxes)
    if heading_unit:
        cells = dict(whole.cells) | {Element.FEE: Cell(text, "资费标准", HERE, heading_unit)}
        whole = Filing(whole.number, cells)
    return fee.read_fee(Passage(text), whole)


def read(reading, *path):
    return next((value.value for value in reading.values if value.path == path), None)


def validity_of(text):
    return validity.read_validity(Passage(text), filing(validity=text))


def left(text, reading):
    """What no span covers, beyond punctuation."""
    covered = {place for value in reading.values for span in value.spans for place in range(*span)}
    covered |= {place for span in reading.said for place in range(*span)}
    return "".join(char for place, char in enumerate(text) if place not in covered and char not in "，。；（）()、 ")


def one(kind, text):
    found = list(kind.find(Passage(text)))
    assert len(found) == 1, [text[claim.span.start : claim.span.end] for claim in found]
    return found[0]


def none(kind, text):
    found = [text[claim.span.start : claim.span.end] for claim in kind.find(Passage(text))]
    assert not found, found


# --- the fee ---------------------------------------------------------------------------------------

PERIODS = {
    "/月": MONTH,
    "每月": MONTH,
    "/每1月": MONTH,
    "/月(全周期)": MONTH,
    "/年": Period(1, TimeUnit.YEAR),
    "/2年": Period(2, TimeUnit.YEAR),
    "/7天": Period(7, TimeUnit.DAY),
    "/日（自然日）": Period(1, TimeUnit.DAY),
    "/24小时": Period(1, TimeUnit.DAY),
    "/24个月": Period(24, TimeUnit.MONTH),
    "/次": Period(1, TimeUnit.ONCE),
    "（一次性收取）": Period(1, TimeUnit.ONCE),
}


@given(AMOUNTS, st.sampled_from(sorted(PERIODS)), st.sampled_from(["元", " 元"]))
def test_one_price_for_one_period_is_read_back_exactly(amount, written, yuan):
    text = f"{amount}{yuan}{written}"
    reading = fee_of(text)
    assert read(reading, "price", "steps") == (PriceStep(amount=amount, unit=MoneyUnit.YUAN, per=PERIODS[written]),)
    assert not left(text, reading)


@pytest.mark.parametrize(
    "text",
    [
        "10元及以上/月",
        "29元/月起",
        "360元起",
        "0.19元/分钟",
        "5元/GB",
        "19-29元/月",
        "9元/月+20元/月",
        "7折主套餐优惠/月",
        "20元电子券/月",
        "100AI豆/次",
        "15元/月（话费优惠）",
        "29元",
        "29",
        "29.9折",
        "1元/月（前24个月1元/月，第25-36个月10元/月）",
        "240元芝麻免押",
        "10元/张/月",
        "10元/月（前6个月5元/月，第8-12个月6元/月）",
    ],
)
def test_what_is_not_one_price_for_one_period_stays_unread(text):
    assert not fee_of(text).values


def test_the_unit_may_stand_in_a_box_of_its_own():
    reading = fee_of("29", "元/月")
    assert read(reading, "price", "steps")[0].yuan == 29
    whole = filing(fee="29", fee_unit="元/月", name="安心套餐")
    assert not left("元/月", fee.read_unit(Passage("元/月"), whole))
    assert not fee_of("29", "元/月起").values
    assert not fee_of("29元/月", "元/年").values, "two boxes that disagree are not read"


def test_fen_stay_fen():
    (step,) = read(fee_of("2900", "月", heading_unit="分"), "price", "steps")
    assert (step.amount, step.unit, step.yuan) == (2900, MoneyUnit.FEN, 29)


def test_a_price_per_card_is_the_price_of_a_plan_that_is_a_card():
    assert read(fee_of("19元/张/月", name="安心流量卡"), "price", "steps")[0].per == MONTH
    assert not fee_of("10元/张/月", name="安心副卡").values


@given(MONTHS, AMOUNTS, AMOUNTS)
def test_a_price_before_brackets_holds_after_the_months_in_them(months, early, late):
    text = f"{late}元/月（前{months}个月{early}元/月）"
    steps = read(fee_of(text), "price", "steps")
    if early == late:
        assert steps is None
    else:
        assert [(step.amount, step.from_month, step.to_month) for step in steps] == [(early, 1, months), (late, months + 1, None)]


def test_a_sum_paid_beforehand_is_a_deposit_and_no_price():
    reading = fee_of("100元一次性预存款")
    assert read(reading, "price", "steps") is None
    assert read(reading, "price", "deposits")[0].yuan == 100


def test_a_sum_that_the_filing_calls_prepaid_is_a_deposit_and_no_price():
    def told(name, text, **others):
        return fee.read_fee(Passage("240元/次"), filing(name=name, fee="240元/次", service=text, **others))

    prepaid = told("换机活动", "需一次性预存240元，分24个月返还，每月10元。")
    assert read(prepaid, "price", "steps") is None
    assert read(prepaid, "price", "deposits")[0].yuan == 240
    assert read(told("换机活动", "需一次性预存200元。"), "price", "steps")[0].yuan == 240
    assert read(told("换机活动", "需预存话费240元。", overage="调测费240元"), "price", "steps")[0].yuan == 240


def test_a_sum_for_each_of_two_things_is_asked_for_twice():
    both = "宽带及移动高清安装费均为80元"
    reading = other_fees.read_other_fees(Passage(both), filing(other_fees=both))
    charges = [(item.name.zh, item.yuan) for value in reading.values for item in value.value]
    assert charges == [("宽带安装费", 80), ("移动高清安装费", 80)]
    pledged = "网关与机顶盒押金均为60元"
    reading = other_fees.read_other_fees(Passage(pledged), filing(other_fees=pledged))
    assert [item.name.zh for value in reading.values for item in value.value] == ["网关押金", "机顶盒押金"]
    assert not other_fees.read_other_fees(Passage("各类终端押金均为60元"), filing(other_fees="")).values


def test_a_sum_that_holds_the_first_fee_is_no_charge_of_its_own():
    assert not other_fees.read_other_fees(Passage("首月一次性收取130元，包含月功能费30元"), filing(other_fees="")).values


def test_a_fee_with_a_promised_spend_gives_both():
    reading = fee_of("1元/次（承诺消费69元/月）")
    assert read(reading, "price", "steps")[0].per.unit is TimeUnit.ONCE
    assert read(reading, "price", "minimum_spend").yuan == 69


def test_a_bare_nought_is_not_stated_and_a_priced_nought_is_a_price():
    assert fee_of("0").said
    assert not fee_of("0").values
    assert read(fee_of("0元/月"), "price", "steps")[0].yuan == 0


def test_other_fees_are_charges_deposits_or_none():
    def other(text):
        return other_fees.read_other_fees(Passage(text), filing(other_fees=text))

    assert read(other("无"), "price", "one_time") is NONE
    assert read(other("安装调测费100元"), "price", "one_time")[0].yuan == 100
    assert read(other("需预存话费200元"), "price", "deposits")[0].yuan == 200
    assert not other("以实际收取为准").values


# --- validity and expiry -----------------------------------------------------------------------------

LENGTHS = {TimeUnit.DAY: ("天", "日"), TimeUnit.MONTH: ("个月", "个自然月", "期"), TimeUnit.YEAR: ("年",)}
RENEWALS = (
    "如双方在有效期届满前无异议，有效期自动续展，每次续展{}",
    "如双方在有效期届满前没有异议，有效期自动顺延，每次顺延{}",
    "到期后双方无异议自动续约{}",
    "到期双方如无异议，自动续约{}，以此类推",
)


@st.composite
def durations(draw):
    unit = draw(st.sampled_from(list(LENGTHS)))
    count = draw(st.integers(min_value=1, max_value=99))
    return Duration(count, unit), f"{count}{draw(st.sampled_from(LENGTHS[unit]))}"


@given(durations(), st.sampled_from(["{}", "有效期{}", "有效期为{}，到期失效", "产品自生效日期起有效期{}", "本套餐资费有效期为{}。"]))
def test_a_validity_is_read_back_exactly(duration, written):
    value, words = duration
    text = written.format(words)
    reading = validity_of(text)
    assert read(reading, "term", "validity") == Validity(length=value)
    assert not left(text, reading)


@given(st.dates(min_value=date(2024, 1, 1), max_value=date(2059, 12, 31)))
def test_a_last_day_is_read_back_exactly(day):
    for text in (f"至{day.year}年{day.month}月{day.day}日", f"有效期至{day:%Y-%m-%d}", f"有效期为{day:%Y%m%d}"):
        assert read(validity_of(text), "term", "validity") == Validity(until=day), text


@given(durations(), durations(), st.sampled_from(RENEWALS))
def test_a_renewal_is_read_back_exactly(valid, again, written):
    text = f"有效期{valid[1]}，{written.format(again[1])}。"
    reading = validity_of(text)
    assert read(reading, "term", "validity") == Validity(length=valid[0])
    assert read(reading, "term", "at_expiry") == AtExpiry(kind=Renewal.AUTOMATIC, length=again[0])
    assert not left(text, reading)


@pytest.mark.parametrize(
    ("text", "kind", "length"),
    [
        ("至2029年12月31日。到期后双方如无异议，有效期逐年自动顺延。", Renewal.AUTOMATIC, Duration(1, TimeUnit.YEAR)),
        ("3年，如无异议，以自然月为单位自动延续", Renewal.AUTOMATIC, Duration(1, TimeUnit.MONTH)),
        ("6个月，到期自动取消", Renewal.ENDS, NOT_STATED),
        ("24个月，到期不自动续约", Renewal.ENDS, NOT_STATED),
        ("有效期为20291231，届满前如用户不退订，则自动续订", Renewal.AUTOMATIC, NOT_STATED),
    ],
)
def test_what_happens_at_expiry(text, kind, length):
    expiry = read(validity_of(text), "term", "at_expiry")
    assert (expiry.kind, expiry.length) == (kind, length)


def test_another_plan_that_follows_is_no_renewal():
    value = read(validity_of("60个月。期满后，如不变更其他套餐，将执行“安心69元套餐”，月费69元。"), "term", "at_expiry")
    assert (value.kind, value.to.zh) == (Renewal.REVERTS, "执行“安心69元套餐”")


def test_a_return_to_another_price_keeps_its_words():
    expiry = read(validity_of("36个月，到期后恢复139元/月"), "term", "at_expiry")
    assert (expiry.kind, expiry.to.zh) == (Renewal.REVERTS, "恢复139元/月")


@pytest.mark.parametrize("text", ["长期", "长期有效", "有效期：长期"])
def test_without_an_end_it_is_open_ended(text):
    assert read(validity_of(text), "term", "validity") is Throughout.OPEN_ENDED


def test_words_that_no_field_takes_up_stay_uncovered():
    text = "至2029年12月31日，套餐到期前90日内，双方如无书面异议，有效期自动顺延一年。变更套餐后失效。"
    assert "90日内" in left(text, validity_of(text))
    assert "变更套餐后失效" in left(text, validity_of(text))
    promised = "本产品需承诺使用24个月，如双方在有效期届满前无异议，有效期自动续展，每次续展2年"
    assert read(validity_of(promised), "term", "validity") is None, "a promise to stay is no validity"


def test_two_validities_that_differ_are_not_read():
    assert read(validity_of("24个月；36个月"), "term", "validity") is None


# --- the claims ----------------------------------------------------------------------------------------

LATER = ("前{n}个月{a}元/月，第{m}个月起{b}元/月", "前{n}个月{a}元/月，到期恢复{b}元/月", "首{n}个月月费{a}元，之后{b}元/月")


@given(MONTHS, AMOUNTS, AMOUNTS, st.sampled_from(LATER))
def test_both_steps_of_a_price_are_read_back_exactly(months, early, late, written):
    claim = one(later_price, written.format(n=months, m=months + 1, a=early, b=late))
    assert [(step.amount, step.from_month, step.to_month) for step in claim.value] == [(early, 1, months), (late, months + 1, None)]


@pytest.mark.parametrize(
    "text",
    [
        "优惠到期后恢复原价收取。",
        "24个月后按标准资费收取。",
        "合约到期后产品按20元/月收费。",
        "前6个月优惠10元/月，之后30元/月。",
        "首月套餐费免收，次月起全额收取。",
    ],
)
def test_a_later_price_without_both_sums_and_the_month_has_no_value(text):
    assert one(later_price, text).value is None


@pytest.mark.parametrize(
    "text",
    [
        "达到封顶后暂停上网，次月自动恢复。",
        "前23个月每月发放40元，最后一个月发放80元。",
        "从第13个月起每月返还10元。",
        "老资费退订后不可恢复。",
        "首月发放43元，次月起每月发放42元电子券。",
        "违约金为前12个月：已履约月份数*29元+50元；第13至24个月：398元。",
    ],
)
def test_what_comes_back_or_is_a_penalty_is_no_later_price(text):
    none(later_price, text)


@given(
    AMOUNTS,
    st.sampled_from(
        ["每月保底消费{}元", "承诺月消费{}元", "最低消费{}元/月", "保底{}元*24个月", "{}元保底*36个月", "每月 最低消费不低于 {} 元"]
    ),
)
def test_a_least_spend_is_read_back_exactly(amount, written):
    assert one(minimum_spend, written.format(amount)).value == RecurringCharge(amount=amount, unit=MoneyUnit.YUAN, per=MONTH)


@pytest.mark.parametrize(
    "text",
    [
        "无每月手机保底消费。",
        "无需保底。",
        "保底消费指除代收费外的本机费用。",
        "功能费不包含在最低消费中。",
        "违约金=1个月保底金额39元+20元。",
        "活动到期后不再收取保底消费。",
        "月消费提升60元及以上的用户。",
        "保底0元/月。",
    ],
)
def test_a_denied_explained_or_penal_least_is_none(text):
    none(minimum_spend, text)


@given(AMOUNTS, st.sampled_from(["需预存话费{}元", "一次性预存{}元话费", "首次预存{}元", "参加活动预存款{}元，分月返还", "光猫押金为{}元"]))
def test_a_deposit_is_read_back_exactly(amount, written):
    value = one(payment_up_front, written.format(amount)).value
    assert isinstance(value, Deposit)
    assert value.yuan == amount


@given(
    AMOUNTS,
    st.sampled_from(["装机调测费{}元", "调测费：新装宽带收取{}元", "首月一次性支付{}元", "安装调测费 {} 元", "收取{}元调测费", "趸交{}元"]),
)
def test_a_one_off_charge_is_read_back_exactly(amount, written):
    value = one(payment_up_front, written.format(amount)).value
    assert not isinstance(value, Deposit)
    assert value.yuan == amount


def test_a_one_off_charge_may_be_named_after_its_sum():
    assert one(payment_up_front, "首月另行收取320元调测费").value.name.zh == "调测费"


def test_a_one_off_charge_has_the_name_that_the_text_gives_it():
    assert one(payment_up_front, "安装宽带一次性收取宽带装机调测费200元/户。").value.name.zh == "宽带装机调测费"
    assert one(payment_up_front, "活动一次性支付1元。").value.name.zh == "一次性费用"


@pytest.mark.parametrize(
    "text",
    [
        "免预存。",
        "无需预存协议款。",
        "预存0元得180元优惠。",
        "预存话费自活动生效起分10个月返还。",
        "如中途退订，预存话费不退不转。",
        "未满365天退订时需补收装机费50元。",
        "赠送价值100元装机调测费。",
        "激活后可参与首充50元送120元话费活动。",
        "流量79元预存版。",
        "减免100元调测费。",
    ],
)
def test_money_given_back_saved_or_due_on_leaving_is_not_up_front(text):
    none(payment_up_front, text)


@given(durations(), st.sampled_from(["到期自动续约{}", "自动续展，每次续展{}", "双方无异议，自动顺延{}"]))
def test_a_renewal_in_a_text_is_read_back_exactly(duration, written):
    assert one(renewal, written.format(duration[1])).value == AtExpiry(kind=Renewal.AUTOMATIC, length=duration[0])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("合约到期不自动续约。", Renewal.ENDS),
        ("产品到期后自动失效。", Renewal.ENDS),
        ("到期后自动退订。", Renewal.ENDS),
        ("合约到期后本产品持续为您服务，每月收费10元。", Renewal.AUTOMATIC),
    ],
)
def test_an_end_and_a_going_on_are_told_apart(text, kind):
    assert one(renewal, text).value.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "电子券到期失效。",
        "剩余流量不能延续。",
        "日租宝1元1GB（当日有效，自动续订）。",
        "合约到期后可在App退订。",
        "合约期结束后退订/销户无需赔付。",
    ],
)
def test_what_ends_of_a_part_or_by_the_customer_is_no_renewal(text):
    none(renewal, text)


FIRST = {
    "首月按天折算收取": FirstMonth.PRORATED_BY_DAY,
    "新入网首月资费按日收取": FirstMonth.PRORATED_BY_DAY,
    "首月全额收取": FirstMonth.FULL,
    "入网当月收整月月费": FirstMonth.FULL,
    "新入网用户首月套餐费免收": FirstMonth.FREE,
    "首月免月租": FirstMonth.FREE,
    "首月套餐费减半": FirstMonth.HALF,
}


@pytest.mark.parametrize("text", FIRST)
def test_how_the_first_month_is_charged(text):
    assert one(first_month, text + "，次月起全额收取。").value is FIRST[text]


@pytest.mark.parametrize(
    "text", ["入网首月可选“首月全量全价”、“首月减半”、“首月按天折算”。", "首月资源全量提供。", "首月一次性支付1元。", "首月返还12元。"]
)
def test_a_choice_or_something_else_in_the_first_month_is_no_claim(text):
    none(first_month, text)


# --- the rules -----------------------------------------------------------------------------------------


def plan_with(fragment="", filed=()):
    read_plan = read_example(Example((fragment,)))
    plan = replace(read_plan.plans[0], as_filed=tuple(FiledText(element=element, text=text) for element, text in filed))
    return plan, read_plan.setting


def faults(rule, fragment="", filed=()):
    plan, setting = plan_with(fragment, filed)
    return [(fault.severity or rulebook()[rule].severity, fault.path) for fault in rulebook()[rule].check(plan, setting)]


UNSTATED = "price: {minimum_spend: not_stated, deposits: not_stated, one_time: not_stated}"
NOTE = ("as_filed", 0, "text")


@pytest.mark.parametrize(
    ("rule", "fragment", "text", "severity"),
    [
        ("later-price-only-in-text", "", "前6个月39元/月，到期恢复59元/月。", Severity.ERROR),
        ("later-price-only-in-text", "", "优惠到期后恢复原价。", Severity.WARNING),
        ("later-price-only-in-text", "", "24个月后收费59元/月。", Severity.WARNING),
        ("minimum-spend-only-in-text", UNSTATED, "每月保底消费59元。", Severity.WARNING),
        ("minimum-spend-only-in-text", "", "每月保底消费59元。", Severity.ERROR),
        ("payment-up-front-only-in-text", UNSTATED, "需预存话费100元。", Severity.WARNING),
        ("payment-up-front-only-in-text", "", "需预存话费100元。", Severity.ERROR),
        ("renewal-only-in-text", "term: {at_expiry: not_stated}", "到期自动续约12个月。", Severity.WARNING),
        (
            "renewal-only-in-text",
            "remove: [term.at_expiry.length]\nterm: {at_expiry: {kind: ends}}",
            "到期自动续约12个月。",
            Severity.ERROR,
        ),
    ],
)
def test_small_print_is_found_and_weighed(rule, fragment, text, severity):
    assert faults(rule, fragment, [("其他说明", text)]) == [(severity, NOTE)]


@pytest.mark.parametrize(
    ("rule", "fragment", "filed"),
    [
        ("later-price-only-in-text", "", [("其他说明", "到期后仍按39元/月收费。")]),
        ("later-price-only-in-text", "", [("资费标准", "59元/月（前6个月39元/月）"), ("其他说明", "前6个月39元/月，之后59元/月。")]),
        ("minimum-spend-only-in-text", UNSTATED, [("资费标准", "1元/次（承诺消费59元/月）"), ("其他说明", "每月保底59元。")]),
        ("payment-up-front-only-in-text", UNSTATED, [("超出资费", "安装调测费100元。"), ("服务内容", "另收取调测费100元。")]),
        ("payment-up-front-only-in-text", UNSTATED, [("资费标准", "4元/月，首月24元"), ("服务内容", "一次性收费20元")]),
        ("payment-up-front-only-in-text", UNSTATED, [("资费标准", "20元/月，360（首付）"), ("服务内容", "一次性收360元")]),
        ("later-price-only-in-text", "", [("资费标准", "39元/月，首月免费"), ("其他说明", "首月免费体验，次月起39元/月。")]),
        ("renewal-only-in-text", "term: {at_expiry: not_stated}", [("有效期限", "24个月，到期自动续约12个月")]),
        ("renewal-only-in-text", "", [("其他说明", "到期自动续约。")]),
    ],
)
def test_what_a_box_or_a_field_says_is_no_small_print(rule, fragment, filed):
    assert not faults(rule, fragment, filed)


# --- ways of saying it that no list was read for -----------------------------------------------------------

LATER_VARIANTS = """合约期满后按20元/月标准资费收取
前12个月免费，第13个月起按30元/月收费
到期后需按正常资费缴费
免费体验1个月，体验期结束后自动按10元/月收费
首月免费体验，次月起正常计费
享12个月0元优惠，优惠期外15元/月
合约期内5折优惠，合约期后恢复原资费
减免期结束后月费变为18元
当月免费使用，次月1日起收费
头三个月每月9.9元，从第四个月开始每月19.9元
第1年每月29元，第2年起每月39元
优惠24个月，过期恢复59元/月
优惠期十二个月，期满后回到原价
两年后套餐费为99元/月
折扣期满，按目录价计费
体验期过后每月扣5元
前6期月费19元，第7期起月费39元
六个月内月租9元，之后回到29元
首年199元，第二年起299元/年
前24个月8折
24个月优惠到期，还原套餐原价"""

RENEWAL_VARIANTS = {
    Renewal.AUTOMATIC: """期满后若未办理退订，本合约自动续约一年
如到期前不提出退订申请，默认续订
合约到期，双方未提出异议则继续有效
合同期满后本业务继续生效，资费不变
届时未取消的，视为同意续订
到期如不主动取消，则继续收费
期满未终止的，将按标准资费8元/月收取""",
    Renewal.ENDS: """到期后系统自动为其办理退订
到期后需重新办理
期满服务即终止
到期时如未提前续约，宽带与电视将自动停机
活动结束后，所含两项家庭服务自动取消
到期当日自动关闭""",
}

SPEND_VARIANTS = """月最低消费99元
每月话费消费应不低于88元
需保证每月消费满三十九元
最低月话费不得少于20元
月消费不足20元的，按20元收取
当月消费未达到承诺额的，差额从账户补扣
本套餐月基础消费59元
承诺消费额以系统展示为准
主卡每月至少消费50元
低消套餐89档"""

UP_FRONT_VARIANTS = """话费预存100元
需缴纳宽带安装调测费100元/户
入网时充值100元
光猫押金需缴纳100元
须一次性付清设备款600元
上门费30元/次
工料费按80元/户收取
宽带装机、移机费100元
若需复杂布线，需收取100元/次布线费
通过担保账户冻结800元
激活后一次性扣除5个月套餐费
一次缴清24个月费用"""


@pytest.mark.parametrize("text", LATER_VARIANTS.splitlines())
def test_every_way_of_naming_a_later_price_is_known(text):
    assert list(later_price.find(Passage(text)))


@pytest.mark.parametrize(("text", "kind"), [(text, kind) for kind, texts in RENEWAL_VARIANTS.items() for text in texts.splitlines()])
def test_every_way_of_going_on_or_ending_is_known(text, kind):
    assert {claim.value.kind for claim in renewal.find(Passage(text))} == {kind}


@pytest.mark.parametrize("text", SPEND_VARIANTS.splitlines())
def test_every_way_of_asking_for_a_least_spend_is_known(text):
    assert list(minimum_spend.find(Passage(text)))


@pytest.mark.parametrize("text", UP_FRONT_VARIANTS.splitlines())
def test_every_way_of_asking_for_money_beforehand_is_known(text):
    assert list(payment_up_front.find(Passage(text)))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *(
            (later_price, text)
            for text in ("超出部分按5元/GB收取。", "副卡前两张免费，第三张起10元/月。", "到期后可办理39元/月的其他套餐。")
        ),
        *(
            (later_price, text)
            for text in ("前3个月每月赠送10GB，第4个月起每月赠送5GB。", "返费分36个月到账，前35个月41元，最后一个月65元。")
        ),
        *((later_price, text) for text in ("首月按天折算，次月起按月收取。", "退订后恢复标准速率。", "期满后分月付活动按原活动资费收取。")),
        *((renewal, text) for text in ("流量月底自动清零。", "欠费后自动停机。", "到期前可办理续约。", "到期后如不需要可退订。")),
        *(
            (minimum_spend, text)
            for text in ("保底流量20GB。", "套外消费600元封顶。", "约定期内消费明细可查。", "与约定消费类、折扣类活动互斥。")
        ),
        *(
            (minimum_spend, text)
            for text in (
                "违约金为“79元（月承诺消费金额）*剩余月数”。",
                "若客户参加其他承诺消费活动，承诺消费金额就高收取。",
                "已参加“承诺消费享话费合约”且活动保底99元以上的用户。",
            )
        ),
        *(
            (payment_up_front, text)
            for text in ("副卡月费10元。", "移机时收取移机费100元。", "变更安装地址，移机费100元。", "首次充值50元送20元。")
        ),
    ],
)
def test_what_only_sounds_like_it_stays_silent(kind, text):
    none(kind, text)


def test_a_free_first_month_is_a_step_of_its_own():
    told = one(later_price, "首月0元，次月起按15元/月收取。").value
    assert [(step.yuan, step.from_month, step.to_month) for step in told] == [(0, 1, 1), (15, 2, None)]


@pytest.mark.parametrize(
    ("rule", "fragment", "filed"),
    [
        # The price for some months is not the price for ever, though the sum is the same.
        ("later-price-only-in-text", "", [("名称", "提速包（前24个月39元）")]),
        ("later-price-only-in-text", "term: {at_expiry: {kind: reverts, to: {zh: 恢复139元/月}}}\nremove: [term.at_expiry.length]", []),
        # A free time before the one price is a price of its own.
        ("later-price-only-in-text", "", [("其他说明", "免费体验3个月，体验期后39元/月。")]),
        # An installation fee is no part of the monthly fee of the same sum.
        ("payment-up-front-only-in-text", UNSTATED, [("其他说明", "收取39元/次的装机费。")]),
    ],
)
def test_a_sum_that_only_looks_stated_is_found(rule, fragment, filed):
    assert [severity for severity, _ in faults(rule, fragment, filed)] == [Severity.WARNING]


def test_a_sum_behind_more_words_than_are_quoted_is_read():
    long = "合约期满后，如不终止本次营销活动，则按照所包含的云端回看与智能识别服务与全屋组网服务的标准收费每月收取{}元/月。"
    assert not faults("later-price-only-in-text", "", [("其他说明", long.format(39))])
    assert faults("later-price-only-in-text", "", [("其他说明", long.format(5))])


def test_several_months_paid_at_once_are_the_price_where_it_is_one_for_several_months():
    text = [("服务内容", "激活后一次性扣除6个月套餐费。")]
    half_year = UNSTATED[:-1] + ", steps: [{amount: 180.00, unit: yuan, per: 6 months}]}"
    assert faults("payment-up-front-only-in-text", UNSTATED, text)
    assert not faults("payment-up-front-only-in-text", half_year, text)


@given(st.text(alphabet="前首月元个到期后恢复预存保底承诺消费自动续展失效一二0123456789/，。（）*-", max_size=60))
def test_no_text_breaks_a_finder_and_every_span_lies_in_it(text):
    passage = Passage(text)
    for kind in ("later_price", "minimum_spend", "payment_up_front", "renewal", "first_month"):
        for claim in claims_in(passage, kind):
            assert 0 <= claim.span.start < claim.span.end <= len(text)
    fee_of(text)
    validity_of(text)


def test_the_steps_of_an_offer_follow_each_other():
    told = one(later_price, "优惠后月费10元/月，优惠期12个月。优惠到期后月费恢复至20元/月。").value
    assert told[1].from_month - told[0].to_month == 1
