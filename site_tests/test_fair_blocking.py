"""Findings that withhold a plan, on wordings of real filings: what a regulator would not call a fault must not block."""

import pytest

from generator.findings import Severity
from generator.judge.examples import read_example
from generator.judge.rulebook import Example, rulebook
from generator.judge.rules.unregistered_address import own_domains
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


@pytest.mark.parametrize("host", ["10086.cn", "hy.10086.cn", "dx.10086.cn"])
def test_below_a_listed_domain_every_site_is_the_carriers(host: str) -> None:
    assert not errors("unregistered-address", note(f"使用说明见https://{host}/s/hbmb1。"))


def test_a_site_of_the_state_is_no_fake() -> None:
    assert not errors("unregistered-address", note("在http://cx.cqfp.gov.cn/查询到的用户可办理。"))
    assert errors("unregistered-address", note("在http://cx.cqfp.gov.cn.evil.top/查询到的用户可办理。"))
    assert errors("unregistered-address", note("在http://cqfpgov.cn/查询到的用户可办理。"))
    assert not errors("unregistered-address", note("在http://cx.cqfp.gov.cn查询到的用户可办理。"))
    assert errors("unregistered-address", note("在http://10086.cn查询.top可办理。"))


@pytest.mark.parametrize("host", ["www.10086.cn.example", "my10086.cn", "10086.com", "10086.cn.evil.top", "x-10086.cn"])
def test_a_site_that_only_looks_like_it_is_not(host: str) -> None:
    assert errors("unregistered-address", note(f"使用说明见https://{host}/s/hbmb1。"))


def test_a_host_below_a_domain_owns_nothing_beside_it() -> None:
    assert own_domains(("h.app.coc.10086.cn", "img.client.10010.com", "bj.189.cn")) == set()
    assert own_domains(("www.10086.cn", "m.10099.com.cn", "www.10099.com.cn", "10010.com")) == {"10086.cn", "10099.com.cn", "10010.com"}


@pytest.mark.parametrize("words", ["139\\159\\169元档套餐可办理", "套餐139（含2.0）\\联通智家新融合可办理"])
def test_a_backslash_between_choices_is_no_markup(words: str) -> None:
    assert not errors("markup-in-text", note(words))


@pytest.mark.parametrize("words", ["不能结转。\\n2.后续加入新成员", "见 C:\\temp", "末尾\\"])
def test_a_backslash_of_code_is_markup(words: str) -> None:
    assert errors("markup-in-text", note(words))


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
