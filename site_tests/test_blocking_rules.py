"""What withholds a plan must be true of it: devices and contracts in names, charges that can be reckoned, words filed as they are."""

import pytest

from generator.judge.examples import read_example
from generator.judge.rulebook import Example, rulebook
from site_tests.test_import_readers import field, plan


def found(rule: str, fragment: str) -> list[str]:
    """Return what one rule says of the sound plan with a fragment laid over it."""
    example = read_example(Example((fragment,)))
    return [fault.message.zh for fault in rulebook()[rule].check(example.plans[0], example.setting)]


@pytest.mark.parametrize("name", ["安心5G终端套餐", "2/3G用户享4G购机优惠", "智享5G平板云电脑套餐", "5G手机优惠"])
def test_a_device_in_a_name_is_no_network(name: str) -> None:
    assert not found("network-in-name-differs", f"name: {{zh: {name}, en: Easy plan}}\nnetwork: not_stated\n")


@pytest.mark.parametrize("name", ["安心5G套餐", "5G畅享套餐送手机"])
def test_a_network_in_a_name_is_one(name: str) -> None:
    assert found("network-in-name-differs", f"name: {{zh: {name}, en: Easy plan}}\nnetwork: not_stated\n")


@pytest.mark.parametrize(
    "name",
    [
        "送960元话费（40元24个月）",
        "安心融合金融合约161元24个月",
        "安心分期合约购机优惠2628元36个月",
        "99元安心套餐存100元",
        "400元全屋专属U享合约36个月",
        "安心融合761元活动36个月",
        "安心套餐（2000元电子券）",
        "云电脑一次性收取699元终端费用",
        "安心套餐调测费399元",
    ],
)
def test_a_sum_of_a_contract_or_a_gift_in_a_name_is_no_price(name: str) -> None:
    assert not found("price-in-name-differs", f"name: {{zh: {name}, en: Easy plan}}\n")


@pytest.mark.parametrize("name", ["安心套餐 19 元", "安心合约套餐19元", "安心分期套餐19元/月", "安心19元版送权益"])
def test_another_price_in_a_name_is_still_found(name: str) -> None:
    assert found("price-in-name-differs", f"name: {{zh: {name}, en: Easy plan}}\n")


@pytest.mark.parametrize(
    "words", ["需按不低于“6元/月*承诺期未履约月份数”支付违约金", "200元", "违约金=（24元*已发放期数）*（剩余协议期/总协议期）"]
)
def test_a_charge_that_only_a_note_tells_is_quoted(words: str) -> None:
    term = "term: {minimum: 24 months, early_termination: not_stated}\n"
    assert found("term-without-charge", f"{term}notes: [{{zh: '违约责任：{words}', en: x}}]\n") == [
        f"要用满 24 个月，提前走要付多少还没写进字段；公示原文是“{words}”"
    ]


def test_a_filing_without_the_box_is_silent() -> None:
    assert found("term-without-charge", "term: {minimum: 24 months, early_termination: not_stated}\n") == [
        "要用满 24 个月，却没写提前走要付多少"
    ]


def test_words_that_stand_in_a_note_are_not_called_missing() -> None:
    notes = "notes: [{zh: '销售渠道：全渠道', en: x}, {zh: '资费标准：35元电子券/月', en: x}]\n"
    assert found("essential-not-disclosed", f"sale: {{channels: []}}\n{notes}") == ["销售渠道还没写进字段；公示原文是“全渠道”"]
    assert found("price-missing", f"price: {{steps: []}}\n{notes}") == ["没有写价格；公示原文是“35元电子券/月”，看不出多少钱、管多久"]


def test_a_stop_behind_a_length_changes_nothing() -> None:
    root, rest = plan(term="24个月.", validity="24个月.")
    assert field(root, "term", "minimum") == "24 months"
    assert field(root, "term", "validity", "length") == "24 months"
    assert not rest.keys() & {"term", "validity"}
