"""A box may say it in words that no field can hold, or name only half of what the small print says: both are told apart."""

from datetime import date

import pytest

from generator.judge.examples import read_example
from generator.judge.rulebook import Example, Setting, rulebook
from generator.read.plan_file import CARRIER_OF_DIGIT
from site_tests.labelled_passages import Passage, plan_of

CARRIERS = {carrier: read_example(Example(("",), carrier=f"id: {carrier}")).setting.carrier for carrier in CARRIER_OF_DIGIT.values()}


def raised(rule, text, **boxes):
    """What one rule finds in a filing of these boxes whose 服务内容 is `text`."""
    plan = plan_of(Passage("25CQ300001", "", "服务内容", text, {"资费标准": "39元/月", **boxes}, []))
    return [fault.message.zh for fault in rulebook()[rule].check(plan, Setting(date(2026, 11, 22), CARRIERS[plan.carrier], CARRIERS))]


@pytest.mark.parametrize("box", ["24", "24个月.", "24个整月", "24（月）", "12-36个月", "有", "是", "需在网", "合约期内在网"])
def test_a_box_that_binds_in_its_own_words_hides_no_term(box):
    assert not raised("term-only-in-text", "办理后合约期24个月，合约期内不得转网。", 在网要求=box)


@pytest.mark.parametrize("box", ["无", "12个月", "--", "以官方详情为准", "详见协议", "至2028年12月31日"])
def test_a_box_that_says_less_than_the_text_is_reported(box):
    assert raised("term-only-in-text", "办理后合约期24个月，合约期内不得转网。", 在网要求=box)


def test_what_is_forbidden_at_first_is_part_of_a_longer_term():
    assert not raised("term-only-in-text", "生效后3个月内不得变更套餐。", 在网要求="24个月")
    assert raised("term-only-in-text", "承诺在网12个月。", 在网要求="24个月")


@pytest.mark.parametrize(
    ("box", "text"),
    [
        ("19元/月，优惠期12个月，到期后39元/月", "优惠到期后恢复39元/月。"),
        ("10(原价30)元/月", "到期恢复原价30元/月。"),
        ("39元/月", "合约期内39元/月，合约期满后仍为39元/月。"),
        ("5元/月", "首月扣费65元（其中60元转为分月返还的话费）。"),
    ],
)
def test_a_box_that_names_both_prices_hides_none(box, text):
    assert not raised("later-price-only-in-text", text, 资费标准=box)


@pytest.mark.parametrize(
    ("box", "text"),
    [
        ("18元/月", "合约期月费8元，非合约期月费18元。"),
        ("10元/月", "免费使用12个月，到期后10元/月。"),
        ("0元/月", "免费使用12个月，到期后10元/月。"),
        ("10元/月", "月租优惠10元，连续优惠24个月。"),
        ("480元/年", "到期后每月收取20元。"),
    ],
)
def test_a_box_that_names_one_of_two_prices_hides_the_other(box, text):
    assert raised("later-price-only-in-text", text, 资费标准=box)


def test_a_charge_each_month_in_the_box_of_use_beyond_the_bundle_is_hidden_there():
    assert raised("later-price-only-in-text", "含来电显示。", 超出资费="合约到期后每月收取20元")
    assert raised("minimum-spend-only-in-text", "含来电显示。", 超出资费="每月收取保底消费30元")


@pytest.mark.parametrize("box", ["59元/月（最低消费）", "月消费59元", "59元月承诺", "59元/月，不足59元按59元收取"])
def test_a_box_that_says_the_spend_in_other_words_hides_none(box):
    assert not raised("minimum-spend-only-in-text", "每月低消59元。", 资费标准=box)
