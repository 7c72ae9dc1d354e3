"""What withholds a plan over a term or a charge for leaving, and what is worth a warning only, by the words that stand beside it."""

import pytest

from generator.findings import Severity
from site_tests.test_term_and_leaving import SILENT, TWO_YEARS, faults, filed

FREE = "term: {minimum: none, early_termination: none}\n"


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("每月29元，合约期24个月，合约期内不得销户。", Severity.ERROR),
        ("合约期24个月。提前离网须支付违约金。", Severity.ERROR),
        ("用户承诺在网。", Severity.ERROR),
        ("在网24个月，可享终端一台。", Severity.WARNING),
        ("合约期24个月，每月获赠10GB。", Severity.WARNING),
        ("合约期24个月，每月发放电子券，不可退转。赠送的话费不可转赠、分拆。", Severity.WARNING),
    ],
)
def test_a_bare_length_of_an_agreement_withholds_nothing_until_a_word_binds(text, severity):
    assert severity in [found for found, _ in faults("term-only-in-text", filed(其他说明=text))]


@pytest.mark.parametrize(
    "text", ["协议有效期24个月，到期失效。", "合约期24个月，可随时退订。", "合约期24个月，变更、退订、销户无需承担违约责任。"]
)
def test_a_length_is_no_term_where_one_may_go_or_it_is_the_validity(text):
    assert not faults("term-only-in-text", filed(其他说明=text))


def test_a_bare_length_binds_where_the_box_of_leaving_names_a_charge():
    assert [found for found, _ in faults("term-only-in-text", filed(服务内容="合约期24个月。", 违约责任="违约金100元"))] == [Severity.ERROR]


def test_where_the_filing_says_who_may_have_it_a_bare_length_is_what_one_has_behind_one():
    assert not faults("term-only-in-text", filed(适用范围="示例套餐，在网24个月"))


DEVICE = "拆机须归还光猫，未归还的赔偿200元。"


def test_paying_for_equipment_that_is_not_given_back_is_a_warning_where_nothing_else_is_due():
    rule = "leaving-charge-only-in-text"
    assert [s for s, _ in faults(rule, FREE + filed(其他说明=DEVICE))] == [Severity.WARNING]
    assert [s for s, _ in faults(rule, SILENT + filed(其他说明=DEVICE, 违约责任="不能提前退订"))] == [Severity.WARNING]
    assert not faults(rule, SILENT + filed(其他说明=DEVICE, 违约责任="违约金100元"))
    assert not faults(rule, TWO_YEARS + filed(其他说明=DEVICE))


def test_what_everybody_who_leaves_pays_is_told_before_what_is_due_for_equipment():
    ((severity, message),) = faults("leaving-charge-only-in-text", FREE + filed(其他说明=DEVICE + "提前解约须付违约金100元。"))
    assert severity is Severity.ERROR
    assert "违约金100元" in message


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("提前解约须支付违约金，详见协议。", [Severity.ERROR]),
        ("违约责任以签署的协议为准。", [Severity.WARNING]),
        ("用户违规转售的，须承担违约责任。", []),
        ("主合约提前解约的违约金由用户承担。", []),
    ],
)
def test_a_penalty_blocks_where_it_is_due_for_leaving_this_plan(text, severities):
    assert [s for s, _ in faults("leaving-charge-only-in-text", FREE + filed(其他说明=text))] == severities


@pytest.mark.parametrize(
    "text",
    [
        "合约期24个月，用户离网或销户则优惠自动终止。",
        "合约期24个月，享意外险，最高赔付500元。",
        "合约期24个月，首月不可退订。",
        "合约期12个月，期满后可携转。",
    ],
)
def test_what_only_names_leaving_makes_no_bare_length_certain(text):
    assert [s for s, _ in faults("term-only-in-text", FREE + filed(其他说明=text))] == [Severity.WARNING]


def severities(rule, text, *, fields=FREE, **boxes):
    return [found for found, _ in faults(rule, fields + filed(其他说明=text, **boxes))]


@pytest.mark.parametrize(
    "text",
    [
        "合约期18个月。如需变更、退订、销户、携转，无需承担相应违约责任。",
        "合约期18个月，期内办理退订、销户等业务时，用户无需承担任何形式的违约责任。",
        "合约期18个月，取消立即失效，不收取违约金。",
    ],
)
def test_where_leaving_is_said_to_cost_nothing_a_length_holds_nobody_and_nothing_is_due(text):
    assert not severities("term-only-in-text", text)
    assert not severities("leaving-charge-only-in-text", text)


@pytest.mark.parametrize(
    "text",
    [
        "承诺在网18个月，每月送8元。如需退订、销户，无需承担相应违约责任。",
        "可选购机优惠：承诺在网18个月。",
        "如选择终端合约，需承诺在网18个月。",
        "如为优惠价订购，合约期18个月内不得退订。",
        "合约期18个月内不得携转，携转需先取消本活动。",
        "合约期18个月，主套餐不可降档。",
        "合约期18个月。近三个月内不能有降档行为。",
        "合约期18个月。拆机须归还光猫，未归还的赔偿200元。",
        "副卡协议：须承诺在网18个月。",
    ],
)
def test_a_denial_a_choice_a_way_out_or_another_product_leaves_a_term_in_doubt(text):
    assert severities("term-only-in-text", text) == [Severity.WARNING]


@pytest.mark.parametrize(
    "text",
    [
        "如为优惠价订购，提前退订须支付违约金150元。",
        "可选购机优惠，提前解约须付违约金150元。",
        "提前退订的，如有违约金，由用户承担。",
        "主卡办理靓号的，靓号协议期内销户须支付违约金。",
        "提前解约须支付违约金150元。取消宽带不收取违约金。",
    ],
)
def test_a_choice_a_case_or_another_agreement_leaves_a_charge_in_doubt(text):
    assert severities("leaving-charge-only-in-text", text) == [Severity.WARNING]


@pytest.mark.parametrize("text", ["合约期18个月，如提前解约，违约金金额=未履约月份数*15元。", "合约期18个月内不得销户、携转。"])
def test_what_binds_whoever_has_the_plan_withholds_it(text):
    assert severities("term-only-in-text", text) == [Severity.ERROR]


def test_after_the_end_a_charge_that_is_denied_says_nothing_of_the_time_before():
    text = "合约期18个月，合约期内退订须付违约金150元，到期后退订不收取违约金。"
    assert severities("term-only-in-text", text) == [Severity.ERROR]
    assert severities("leaving-charge-only-in-text", text) == [Severity.ERROR]


@pytest.mark.parametrize("text", ["本省用户，要求在网8个月", "需在网满8个月"])
def test_what_one_must_have_behind_one_to_have_it_is_no_term(text):
    needs = f"eligibility: {{needs: [{{zh: '{text}'}}]}}\n"
    assert not faults("term-only-in-text", FREE + needs)


def test_what_is_asked_for_an_extra_is_told_of_the_extra():
    extra = filed(超出资费="每增加一台从光猫收费300元（每月10元，至少在网30个月）")
    assert not faults("term-only-in-text", FREE + extra)


def test_beside_another_length_a_bare_one_is_a_warning():
    assert severities("term-only-in-text", "合约期36个月，合约期内不得销户。", fields=TWO_YEARS) == [Severity.WARNING]


def test_where_only_a_part_may_be_left_free_the_rest_still_binds():
    text = "合约期18个月，提前解约须付违约金150元，取消流量包不收取违约金。"
    assert severities("term-only-in-text", text) == [Severity.WARNING]
