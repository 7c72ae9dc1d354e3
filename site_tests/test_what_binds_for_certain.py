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
