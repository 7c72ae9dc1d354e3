"""Money asked for, kept or due on leaving that stands in small print alone, held against the boxes of its filing."""

import pytest

from site_tests.labelled_passages import Passage, verdict

FEE = {"资费标准": "20元/月", "违约责任": "按未履约月份数×10元", "超出资费": "无"}


def raised(excerpt, **boxes):
    """The rules that raise something about an excerpt of 服务内容."""
    return set(verdict(Passage("25SH100001", "示例", "服务内容", excerpt, FEE | boxes, [])).found)


@pytest.mark.parametrize(
    ("excerpt", "boxes"),
    [
        ("参加活动须缴纳预存款，分12个月返还。", {"超出资费": "预存款360元"}),
        ("办理时冻结金额等于电子券金额。", {"资费标准": "240元冻结款"}),
        ("含预存200享8折。", {"资费标准": "200元/一次性"}),
        ("一次性支付4个月的套餐和会员月费。", {"资费标准": "160元起"}),
        ("一次性缴纳全年套餐费。", {"资费标准": "360元/年"}),
    ],
)
def test_a_payment_is_stated_where_a_box_names_its_sum_its_deposit_or_its_months(excerpt, boxes):
    assert "payment-up-front-only-in-text" not in raised(excerpt, **boxes)
    assert "payment-up-front-only-in-text" in raised(excerpt)


@pytest.mark.parametrize(
    "excerpt",
    [
        "首月扣费260元（其中240元转为分月返协议话费）。",
        "用户自理安装费。",
        "布线材料费另计。",
        "需收入100元调测费。",
        "预存款按套餐档次收取。",
    ],
)
def test_a_payment_in_other_words_is_found_beside_a_monthly_fee(excerpt):
    assert "payment-up-front-only-in-text" in raised(excerpt)


@pytest.mark.parametrize(
    "excerpt",
    [
        "不需要预存。",
        "续约年费240元。",
        "一年后上门收取材料费50元。",
        "每月最低需缴纳39元。",
        "国际漫游须预存500元方可开通。",
        "每月从预存款中扣除10元。",
    ],
)
def test_what_is_denied_paid_later_or_paid_by_the_month_is_no_payment_up_front(excerpt):
    assert "payment-up-front-only-in-text" not in raised(excerpt)


@pytest.mark.parametrize(
    ("excerpt", "blocks"),
    [
        ("提前取消须交还已享受的话费优惠。", True),
        ("未满24个月拆机，需补交设备款200元。", True),
        ("中途退订仍需收取月费。", False),
        ("优惠差价需补缴，提前终止亦同。", True),
    ],
)
def test_what_leaving_costs_withholds_a_plan_whose_box_says_that_it_costs_nothing(excerpt, blocks):
    found = verdict(Passage("25SH100001", "示例", "服务内容", excerpt, FEE | {"违约责任": "无"}, [])).found
    assert found.get("leaving-charge-only-in-text") is blocks
    assert "leaving-charge-only-in-text" not in raised(excerpt)


@pytest.mark.parametrize(
    "excerpt",
    [
        "逾期缴费加收违约金。",
        "滞纳金（违约金）按日3‰收取。",
        "返还的话费不可用于抵扣代收费、违约金。",
        "移动公司违约的，应赔偿用户损失。",
        "违约金：—",
    ],
)
def test_paying_late_and_what_the_carrier_owes_cost_nobody_who_leaves(excerpt):
    assert "leaving-charge-only-in-text" not in raised(excerpt, 违约责任="无")


@pytest.mark.parametrize(
    "excerpt", ["剩余预存款作为违约金扣除。", "视为放弃剩余预存款。", "流量包生效后不退费。", "到期未使用的预存款自动失效。"]
)
def test_money_given_up_set_off_or_lapsed_is_money_kept(excerpt):
    assert "no-refund-only-in-text" in raised(excerpt)


@pytest.mark.parametrize("excerpt", ["每月返还49元赠款，不可退转。", "赠送的话费可用于抵扣账单，不可退费。", "预存款余额不清零。"])
def test_a_gift_that_is_not_given_back_is_no_money_kept(excerpt):
    assert "no-refund-only-in-text" not in raised(excerpt)
