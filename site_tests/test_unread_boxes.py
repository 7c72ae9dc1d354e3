"""A field that is empty because nobody carried the filing's words over yet: the finding quotes them and calls nothing missing."""

import pytest

from generator.judge.examples import read_example
from generator.judge.rulebook import Example, rulebook

OUTSIDE = "filed-outside-its-field"
PLAN = "tariff_type: plan\nallowances: {data: [{volume: 10 GB, per: month}], voice: none, sms: none, app_data: none, broadband: none}\n"
NOTHING = (
    "allowances: {data: none, voice: none, sms: none, app_data: none, broadband: none}\n"
    "beyond: {data: as_main_plan, voice: as_main_plan, sms: as_main_plan, cap: not_stated}\n"
)


def unread(heading: str, words: str) -> str:
    return f"as_filed: [{{element: {heading}, text: {words}, not_understood: [{words}]}}]\n"


def said(rule: str, fragment: str) -> list[str]:
    read = read_example(Example((fragment,)))
    return [fault.message.zh for fault in rulebook()[rule].check(read.plans[0], read.setting)]


@pytest.mark.parametrize(
    ("rule", "fields", "silent", "box", "quoted"),
    [
        (
            "overage-not-disclosed",
            PLAN + "beyond: {data: not_stated, cap: none}\n",
            "包了流量，没写用完以后怎么收",
            ("超出资费", "流量按阶梯另计"),
            "流量用完以后怎么收还没写进字段；公示原文是“流量按阶梯另计”",
        ),
        (
            "term-without-charge",
            "term: {minimum: 12 months, early_termination: not_stated}\n",
            "要用满 12 个月，却没写提前走要付多少",
            ("违约责任", "剩得越多付得越多"),
            "要用满 12 个月，提前走要付多少还没写进字段；公示原文是“剩得越多付得越多”",
        ),
        (
            "gives-nothing",
            NOTHING,
            "没有写给什么，也没有写用了怎么收",
            ("服务内容", "每月送一张电影票"),
            "给什么还没写进字段；公示原文是“每月送一张电影票”",
        ),
        (
            "price-missing",
            "price: {steps: []}\n",
            "没有写价格",
            ("资费标准", "39元/月，首月19元"),
            "价格还没写进字段；公示原文是“39元/月，首月19元”",
        ),
        (
            "essential-not-disclosed",
            "cancelling: {channels: not_stated}\n",
            "没有公示退订方式",
            ("退订方式", "凭缘分"),
            "退订方式还没写进字段；公示原文是“凭缘分”",
        ),
    ],
)
def test_words_that_are_still_to_be_carried_over_are_quoted(rule, fields, silent, box, quoted):
    heading, words = box
    assert said(rule, fields) == [silent]
    assert said(rule, fields + unread(heading, words)) == []
    assert said(OUTSIDE, fields + unread(heading, words)) == [quoted]
    assert said(OUTSIDE, fields) == []
    assert said(rule, fields + unread("其他说明", words)) == [silent]
    assert said(rule, fields + f"as_filed: [{{element: {heading}, text: {words}}}]\n") == [silent]


@pytest.mark.parametrize(
    "words", ["需按不低于“6元/月*承诺期未履约月份数”支付违约金", "200元", "违约金=（24元*已发放期数）*（剩余协议期/总协议期）"]
)
def test_a_charge_that_only_a_note_tells_is_quoted(words: str) -> None:
    term = "term: {minimum: 24 months, early_termination: not_stated}\n"
    assert said(OUTSIDE, f"{term}notes: [{{zh: '违约责任：{words}', en: x}}]\n") == [
        f"要用满 24 个月，提前走要付多少还没写进字段；公示原文是“{words}”"
    ]


def test_words_that_stand_in_a_note_are_not_called_missing() -> None:
    notes = "notes: [{zh: '销售渠道：全渠道', en: x}, {zh: '资费标准：35元电子券/月', en: x}]\n"
    assert said("essential-not-disclosed", f"sale: {{channels: []}}\n{notes}") == []
    assert said(OUTSIDE, f"sale: {{channels: []}}\n{notes}") == ["销售渠道还没写进字段；公示原文是“全渠道”"]


@pytest.mark.parametrize(
    "words",
    [
        "35元电子券/月",
        "109元/月起",
        "3500元终端直降优惠",
        "30元套餐费优惠",
        "200元U宝担保",
        "100元",
        "130元/月及以上最低消费",
        "300AI豆",
    ],
)
def test_a_gift_a_security_or_a_sum_from_there_on_is_no_price(words: str) -> None:
    price = f"price: {{steps: []}}\nnotes: [{{zh: '资费标准：{words}', en: x}}]\n"
    assert said("price-missing", price) == [f"没有写价格；公示原文是“{words}”，看不出到底要付多少、管多久"]
    assert said(OUTSIDE, price) == []


@pytest.mark.parametrize(
    "words",
    [
        "1元/月，次月起不收费",
        "180元/半年",
        "20(原价30)元/月",
        "90.30元（折后月费）",
        "29元/月最低消费",
        "49元/月，原价59元/月",
        "3000AI豆/次",
    ],
)
def test_a_price_that_could_not_be_read_is_not_called_missing(words: str) -> None:
    price = f"price: {{steps: []}}\nnotes: [{{zh: '资费标准：{words}', en: x}}]\n"
    assert said("price-missing", price) == []
    assert said(OUTSIDE, price) == [f"价格还没写进字段；公示原文是“{words}”"]


@pytest.mark.parametrize(
    ("words", "told", "settles"),
    [
        ("200元", "本产品一次性支付200元，包含安装服务1次。", True),
        ("15元", "活动包含移动高清，15元/月，合约期24个月。", True),
        ("89元/月起", "每月费用需达到89元。", True),
        ("15元", "活动包含移动高清，115元/月。", False),
        ("200元", "每月享受月租8折优惠。", False),
        ("99元/月起", "含流量10GB/月。", False),
    ],
)
def test_what_a_bare_sum_is_paid_for_may_stand_in_a_running_text(words: str, told: str, *, settles: bool) -> None:
    price = f"price: {{steps: []}}\nnotes: [{{zh: '资费标准：{words}', en: x}}, {{zh: '{told}', en: x}}]\n"
    assert bool(said("price-missing", price)) is not settles
    assert bool(said(OUTSIDE, price)) is settles


@pytest.mark.parametrize("told", ["超出套餐后，国内流量30元/3GB。", "套餐外流量按0.29元/MB计费。"])
def test_a_price_beyond_that_a_running_text_tells_is_not_called_missing(told: str) -> None:
    plan = PLAN + "beyond: {data: not_stated, cap: none}\n" + f"notes: [{{zh: '{told}', en: x}}]\n"
    assert said("overage-not-disclosed", plan) == []
    assert len(said(OUTSIDE, plan)) == 1


def test_a_price_of_data_that_stands_beside_unread_words_of_calls_is_not_called_missing() -> None:
    box = "as_filed: [{element: 超出资费, text: 国内主叫按阶梯；国内流量1元1GB/天, not_understood: [国内主叫按阶梯]}]"
    assert said("overage-not-disclosed", PLAN + "beyond: {data: not_stated, cap: none}\n" + box) == []


def test_words_of_calls_say_nothing_of_data() -> None:
    box = unread("超出资费", "国内主叫0.19元/分钟起")
    assert said("overage-not-disclosed", PLAN + "beyond: {data: not_stated, cap: none}\n" + box) == ["包了流量，没写用完以后怎么收"]


@pytest.mark.parametrize(("name", "told"), [("积木语音包", True), ("金融合约80元档", True), ("安心套餐", False)])
def test_what_is_added_to_a_plan_is_told_the_word_for_that_plans_prices(name: str, *, told: bool) -> None:
    read = read_example(Example((f"name: {{zh: {name}, en: x}}\n{PLAN}beyond: {{data: not_stated, cap: none}}\n",)))
    (fault,) = rulebook()["overage-not-disclosed"].check(read.plans[0], read.setting)
    assert (fault.mend is not None and "as_main_plan" in fault.mend.zh) is told
    assert fault.severity is None, "it is withheld all the same"


def test_an_amount_that_could_not_be_read_is_something_given() -> None:
    notes = "notes: [{zh: '国内通用流量（GB）：20', en: x}, {zh: '短信（条）：详见详情', en: x}]\n"
    assert said("gives-nothing", NOTHING + notes) == []
    assert said(OUTSIDE, NOTHING + notes) == ["给什么还没写进字段；公示原文是“20”"]
    assert said("gives-nothing", NOTHING + "notes: [{zh: '短信（条）：详见详情', en: x}]\n") != []


def test_of_prices_beyond_the_bundle_only_what_is_unread_is_quoted():
    box = "as_filed: [{element: 超出资费, text: 国内通话0.15元/分钟；流量按阶梯另计, not_understood: [流量按阶梯另计]}]"
    (told,) = said(OUTSIDE, PLAN + "beyond: {data: not_stated, cap: none}\n" + box)
    assert told.endswith("公示原文是“流量按阶梯另计”")


def test_long_words_are_cut():
    words = "退订要到很远的地方去办" * 5
    assert said(OUTSIDE, "cancelling: {channels: not_stated}\n" + unread("退订方式", words)) == [
        f"退订方式还没写进字段；公示原文是“{words[:40]}……”"
    ]


def test_where_only_money_paid_in_is_stated_a_missing_price_says_so():
    deposit = "deposits: [{amount: 200.00, unit: yuan, name: {zh: 预存话费}}]"
    assert said("price-missing", f"price: {{steps: [], {deposit}}}") == []
    assert said(OUTSIDE, f"price: {{steps: [], {deposit}}}") == ["没有写价格，只写了预存（200 元）"]
