"""The length of a contract that a name tells beside other words: heard, told apart from other lengths, and never a block."""

import pytest

from generator.claims.claim import claims_in
from generator.claims.passage import Passage
from generator.findings import Severity
from site_tests.test_term_and_leaving import faults, filed

FREE = "term: {minimum: none, early_termination: none}\n"


def months(text):
    return [claim.value and claim.value.months for claim in claims_in(Passage(text), "minimum_term")]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("示例金融合约79元档36个月", 36),
        ("示例金融合约99元档社会渠道直降700元24个月（示例省）-次月生效", 24),
        ("12期示例倍享合约-5GB", 12),
        ("示例分期合约A版36个月", 36),
        ("示例购机直降合约（自有渠道）-24个月", 24),
        ("示例存费送机合约-立即生效-12个月", 12),
        ("【36期】2026示例购机合约-59升79档", 36),
        ("示例购机合约活动（DB）（36个月）-直降2340元", 36),
        ("示例合约政策-99元档36个月", 36),
        ("云电脑合约标准版二年", 24),
        ("示例套餐合约月费8折一年", 12),
        ("两年期宽带融合合约", 24),
        ("2020年8月示例专属合约99档24月【不可单独取消】", 24),
        ("示例宽带在网协议（3期 ）", 3),
        ("示例购机预存版：套餐129元-在网24个月享购机直降900元", 24),
        ("宽视界40元/月在网12个月含终端优惠", 12),
        ("示例合约12个月或24个月版", None),
    ],
)
def test_a_name_tells_the_length_of_its_contract(name, told):
    assert months(name) == [told]


@pytest.mark.parametrize(
    "name",
    [
        "合约到期用户专享12个月优惠",
        "合约用户专享流量包24个月",
        "非合约宽带体验6个月",
        "无合约套餐赠送会员12个月",
        "存量合约客户24期礼包",
        "合约惠机首12个月5折包",
        "合约期外资费首12个月",
        "2026年11月合约升级礼包",
        "合约客户老友礼包（12个月）",
        "示例合约包10元-会员12个月",
        "40元*剩余合约月份/12个月",
        "老用户在网36个月享升级礼",
        "在网满12个月享流量礼包",
        "示例套餐分期24期",
    ],
)
def test_what_else_a_name_tells_a_length_of_is_no_contract(name):
    assert not months(name)


@pytest.mark.parametrize("beside", ["", "合约期内不得销户。", "提前离网须支付违约金100元。"])
def test_a_name_warns_and_withholds_nothing(beside):
    told = faults("term-only-in-text", FREE + f"name: {{zh: 示例金融合约79元档24个月}}\n{filed(其他说明=beside) if beside else ''}")
    assert [severity for severity, words in told if "79元档" in words] == [Severity.WARNING]


def test_such_a_name_told_as_a_text_withholds_nothing():
    assert {
        severity
        for severity, words in faults("term-only-in-text", FREE + filed(服务内容="示例金融合约79元档24个月", 违约责任="违约金100元"))
    } == {Severity.WARNING}
