"""Figures in a text against the typed ones, in many wordings: what is not the field's is seen, its harmless twin is left alone."""

import pytest

from site_tests.test_rules import Example, breaches

LEAVING = "term: {minimum: 12 months, early_termination: [{kind: per_remaining_month, amount: 25.00, unit: yuan}]}\n"
TIERS = "beyond: {data: [{amount: 5.00, unit: yuan, per: 1 GB}, {amount: 3.00, unit: yuan, per: 1 GB, above: 3 GB}]}\n"
SMALL = "beyond: {data: [{amount: 5.00, unit: yuan, per: 1 GB, small_use: {amount: 0.02, unit: yuan, per: 1 MB}}]}\n"
KEPT = 'sharing: {rollover: next_month, shareable: "yes"}\n'
LINE = "allowances: {broadband: {down: 500 Mbps}}\n"
SIMS = "sharing: {secondary_sims: {at_most: 2, fee: {amount: 10.00, unit: yuan, per: month}}}\n"

FAULTS = [
    ("price-differs-in-text", "", "套餐资费：49元/月"),
    ("price-differs-in-text", "", "本产品月基本费为59元，于每月初扣收"),
    ("price-differs-in-text", "", "月租49元（含宽带使用费20元）"),
    ("price-differs-in-text", "", "每月固定费用：29元"),
    ("price-differs-in-text", "", "该套餐月费 59 元/月"),
    ("price-differs-in-text", "", "月功能费48元"),
    ("price-differs-in-text", "", "两项合计59元/月"),
    ("overage-differs-in-text", "", "国内短信每条收0.2元"),
    ("overage-differs-in-text", "", "打满100分钟以后，每分钟收一角"),
    ("overage-differs-in-text", "", "语音超出后每6秒收0.15元"),
    ("overage-differs-in-text", "", "超出后流量1元/100MB"),
    ("overage-differs-in-text", "", "套餐外国内长途通话0.3元/分钟"),
    ("overage-differs-in-text", "", "套外语音每分钟0.36元"),
    ("overage-differs-in-text", TIERS, "超出3GB以后，每1GB仍收5元"),
    ("cap-differs-in-text", "", "流量费封顶500元"),
    ("cap-differs-in-text", "", "单月套外上网费最高收500元"),
    ("cap-differs-in-text", "", "套外流量费每月以300元为限，到了就停网"),
    ("cap-differs-in-text", "", "国内流量双封顶：费用100元，超出后关闭上网功能"),
    ("leaving-charge-differs-in-text", LEAVING, "违约金=40元×未履行月数"),
    ("leaving-charge-differs-in-text", LEAVING, "提前解约违约金：每月40元×剩余月份数"),
    ("leaving-charge-differs-in-text", LEAVING, "提前终止的，需一次性支付违约金1800元"),
    ("speed-differs-in-text", LINE, "宽带网速300M"),
    ("speed-differs-in-text", LINE, "包含300M宽带一条"),
    ("area-differs-in-text", "", "10GB中2GB为省内流量"),
    ("area-differs-in-text", "", "流量在河北本地有效"),
    ("area-differs-in-text", "", "流量10GB分为闲时6GB和忙时4GB"),
    ("left-over-differs-in-text", KEPT, "剩余流量月底作废"),
    ("left-over-differs-in-text", KEPT, "当月没用完的流量自动清零"),
    ("left-over-differs-in-text", KEPT, "套餐内剩余流量当月有效，月末清零"),
    ("left-over-differs-in-text", KEPT, "通用流量不参与结转"),
    ("left-over-differs-in-text", KEPT, "流量只供主卡使用，副卡用不了"),
    ("left-over-differs-in-text", "", "主副卡可以共用流量"),
    ("left-over-differs-in-text", "", "套餐内流量可与副卡共享"),
    ("secondary-sim-prices-differ", SIMS, "副卡每张每月收15元"),
    ("secondary-sim-count-differs", SIMS, "副卡最多只能办1张"),
    ("network-differs-in-text", "network: 5G\n", "只能接入4G网络，不支持5G"),
    ("takes-effect-differs", "sale: {takes_effect: at_once}\n", "本优惠自下一账期起执行"),
    ("takes-effect-differs", "sale: {takes_effect: at_once}\n", "办好后下个月1日才生效"),
    ("allowance-differs-in-text", "", "语音：主叫500分钟，被叫不收钱"),
    ("allowance-differs-in-text", "", "通话时长合计150分钟/月"),
    ("allowance-differs-in-text", "", "套餐内国内主叫200分钟"),
    ("allowance-differs-in-text", "", "套内通用流量5GB，用完停"),
    ("allowance-differs-in-text", "", "每月可打80分钟国内电话"),
    ("allowance-differs-in-text", "", "国内语音每月可用250分钟"),
    ("price-differs-in-text", "", "基本月租费为人民币66元整"),
]
TWINS = [
    ("price-differs-in-text", "", "套餐资费：39元/月"),
    ("price-differs-in-text", "", "原月租59元，现在39元"),
    ("price-differs-in-text", "", "其他套餐月租59元"),
    ("price-differs-in-text", "", "月费59元以上的用户可以另外办理"),
    ("price-differs-in-text", "", "副卡月费10元"),
    ("price-differs-in-text", "", "国内流量封顶：费用600元"),
    ("price-differs-in-text", "", "优惠期后月费59元"),
    ("overage-differs-in-text", SMALL, "流量用完后按0.02元/MB收，满1GB收5元"),
    ("overage-differs-in-text", SMALL, "套餐外流量0.02元/MB"),
    ("overage-differs-in-text", "", "发到国外的短信0.3元/条"),
    ("overage-differs-in-text", "", "超出后国际长途每分钟3元"),
    ("overage-differs-in-text", "", "国内短信每条收0.1元"),
    ("overage-differs-in-text", "", "套外语音每6秒收1.5分"),
    ("overage-differs-in-text", TIERS, "超出3GB以后，每1GB收3元"),
    ("overage-differs-in-text", "", "原来超出后每分钟收0.3元"),
    ("cap-differs-in-text", "", "流量费封顶200元"),
    ("cap-differs-in-text", "", "国际漫游上网费最高收500元一天"),
    ("cap-differs-in-text", "", "单月套外上网费没有封顶500元的说法"),
    ("leaving-charge-differs-in-text", LEAVING, "违约金=25元×未履行月数"),
    ("leaving-charge-differs-in-text", LEAVING, "宽带光猫不归还的，赔付100元"),
    ("speed-differs-in-text", LINE, "宽带网速500M"),
    ("speed-differs-in-text", LINE, "可选300M宽带"),
    ("speed-differs-in-text", LINE, "原300M宽带升级到500M宽带"),
    ("area-differs-in-text", "", "流量不限于河北省内使用"),
    ("area-differs-in-text", "", "另送2GB省内流量"),
    ("area-differs-in-text", "", "流量10GB不分闲时忙时"),
    ("left-over-differs-in-text", KEPT, "当月没用完的流量不清零，转到次月"),
    ("left-over-differs-in-text", KEPT, "结转的剩余流量次月底清零"),
    ("left-over-differs-in-text", KEPT, "没用完的定向流量月底作废"),
    ("left-over-differs-in-text", "", "主副卡不能共用流量"),
    ("left-over-differs-in-text", KEPT, "流量主卡、副卡都能用"),
    ("secondary-sim-prices-differ", SIMS, "副卡每张每月收10元"),
    ("secondary-sim-count-differs", SIMS, "副卡最多办2张"),
    ("secondary-sim-count-differs", SIMS, "副卡最多1张免费"),
    ("network-differs-in-text", "", "本套餐不含5G网络服务"),
    ("network-differs-in-text", "network: 5G\n", "能接入5G网络，没有5G的地方用4G"),
    ("takes-effect-differs", "sale: {takes_effect: at_once}\n", "办好后马上生效"),
    ("allowance-differs-in-text", "", "语音：主叫100分钟，被叫不收钱"),
    ("allowance-differs-in-text", "", "套餐内国内主叫100分钟"),
    ("allowance-differs-in-text", "", "超出套内流量5GB后恢复"),
    ("allowance-differs-in-text", "", "副卡每月可打80分钟国内电话"),
]


def said_by(rule, over, words):
    plan = f"{over}notes: [{{zh: {words}。}}]"
    return [str(one) for one in breaches(Example((plan,)), as_list=False) if one.rule == rule]


@pytest.mark.parametrize(("rule", "over", "words"), FAULTS)
def test_another_figure_in_a_text_is_seen(rule, over, words):
    assert said_by(rule, over, words)


@pytest.mark.parametrize(("rule", "over", "words"), TWINS)
def test_what_only_looks_like_another_figure_is_left_alone(rule, over, words):
    assert not said_by(rule, over, words)
