"""Findings that withhold a plan, on wordings of real filings: what a regulator would not call a fault must not block."""

import pytest

from generator.findings import Severity
from generator.judge.examples import read_example
from generator.judge.rulebook import Example, rulebook
from generator.read.plan_file import Plan

FEE_OF_130 = "price: {steps: [{amount: 130.00, unit: yuan, per: month}]}\n"


def errors(rule: str, *fragments: str) -> list[str]:
    """The messages of the faults of one rule that withhold the plan."""
    read = read_example(Example(("".join(fragments),)))
    plan: Plan = read.plans[0]
    faults = rulebook()[rule].check(plan, read.setting)
    return [fault.message.zh for fault in faults if (fault.severity or rulebook()[rule].severity) is Severity.ERROR]


def note(words: str) -> str:
    return f"notes: [{{zh: '{words}'}}]\n"


@pytest.mark.parametrize("name", ["浙江-5G副卡基本套餐（5G-A优享服务）", "家庭云电脑5G云卡套餐"])
def test_a_name_that_settles_no_network_contradicts_none(name: str) -> None:
    assert not errors("network-in-name-differs", f"name: {{zh: {name}, en: x}}\nnetwork: not_stated\ntier: not_stated\n")


def test_rights_named_5g_a_are_no_network() -> None:
    assert not errors("network-in-name-differs", "name: {zh: 5G-A权益畅享副卡, en: x}\nnetwork: 5G\n")
    assert errors("network-in-name-differs", "name: {zh: 5G-A畅享套餐, en: x}\nnetwork: 4G\n")


def test_a_price_before_a_change_of_price_is_not_the_price() -> None:
    plan = "tariff_type: plan\n" + FEE_OF_130
    assert not errors("price-differs-in-text", plan, note("资费标准140元/月从2025年12月1日起下调为130元/月。"))
    assert errors("price-differs-in-text", plan, note("资费标准140元/月从2025年12月1日起收取。"))


def test_a_term_that_only_a_kept_device_costs_binds_nobody() -> None:
    term = "term: {minimum: none, early_termination: not_stated}\n"
    bound = "解约按36个月合约期未履约月份*5元/月赔付终端款"
    assert not errors("term-only-in-text", term, note(f"违约责任：终端归还或者解约赔付。赔付方式：{bound}（归还终端则不赔付）"))
    assert errors("term-only-in-text", term, note(f"违约责任：赔付方式：{bound}"))
