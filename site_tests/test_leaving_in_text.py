"""What a text says of leaving and of monthly charges, held against the typed fields: ten wordings of each and harmless neighbours."""

import pytest

from generator.judge.examples import read_example
from generator.judge.rulebook import Example, judge_plan

HOME = "cancelling: {channels: [online, shop, phone]}\n"
BOUND = "term: {minimum: 12 months, early_termination: [{kind: fixed, amount: 100, unit: yuan}]}\n"
RENEWS = "term: {at_expiry: {kind: automatic, length: 2 years}}\n"
STEPS = (
    "price:\n  steps:\n    - {amount: 109.00, unit: yuan, per: month, from_month: 1, to_month: 36}\n"
    "    - {amount: 139.00, unit: yuan, per: month, from_month: 37}\n"
)


def raised(note, fields):
    """The rules that a plan breaks with these fields and this note."""
    read = read_example(Example((f"{fields}notes: [{{zh: '{note}'}}]",)))
    return {rule.id for rule, _ in judge_plan(read.plans[0], read.setting)}


@pytest.mark.parametrize(("ways", "found"), [("every", True), ("own", False), ("shop", False)])
def test_that_only_a_shop_will_do_takes_every_channel_back(ways, found):
    fields = f"cancelling: {{channels: [{ways}]}}\n"
    assert ("cancelling-denied-in-text" in raised("退订只能到柜台办。", fields)) is found


@pytest.mark.parametrize(
    ("rule", "fields", "notes"),
    [
        (
            "cancelling-denied-in-text",
            HOME,
            (
                "不支持退订。",
                "套餐生效后不受理退订申请。",
                "一经订购，不得退订。",
                "订购成功后，无法取消。",
                "本业务不予退订。",
                "退订要本人带身份证原件到原办理网点，电话和网上不受理。",
                "仅支持本人持有效证件到营业厅办理退订。",
                "本卡只能在线上办，注销要到线下签字。",
                "退订只能到柜台办。",
                "不支持线上退订。",
                "生效后恕不受理退订。",
                "一旦加入便不能退出。",
                "客服热线不办解约，请到柜台。",
                "小程序没有退订入口。",
            ),
        ),
        (
            "cancel-any-time-unsupported",
            BOUND,
            ("不满意想走就走。", "来去自由，没有负担。", "不想用了就退。", "什么时候想走都行。", "任何时候都可以退订。", "可随时取消。"),
        ),
        (
            "monthly-charge-only-in-text",
            "",
            (
                "除月租外，每月代收视频会员费15元。",
                "来电显示功能费每月6元，随套餐一并收取。",
                "另外每月收取彩铃功能费5元。",
                "代收视频会员费15元/月。",
                "云盘服务费3元/月，另行收取。",
                "每月还要收信息费2元。",
                "视频会员每月15元，随套餐一并扣取。",
                "须另付光猫租金10元/月。",
                "每月代扣手机碎屏险8.8元。",
                "安防服务按月另计20元。",
                "月租之外，按月收取云空间费5元。",
                "彩铃功能费5元/月，由客户承担。",
                "电视点播包19.9元每月，与月租同扣。",
                "每月还有3元的号码占用费。",
            ),
        ),
        ("renewal-only-in-text", RENEWS, ("到期自动续约5年。", "每次续期12个月，共可续2次。")),
        ("later-price-only-in-text", STEPS, ("优惠共24个月，第25个月开始月费139元。", "自第13个月起恢复原套餐资费139元/月。")),
    ],
)
def test_what_the_text_takes_back_is_found(rule, fields, notes):
    assert [note for note in notes if rule not in raised(note, fields)] == []


@pytest.mark.parametrize(
    ("rule", "fields", "notes"),
    [
        (
            "cancelling-denied-in-text",
            HOME,
            (
                "不能单独退订，只能改成别的套餐。",
                "合约期内不支持退订。",
                "退订可以到营业厅办。",
                "退订须到营业厅或拨打10086办理。",
                "如有欠费，不能退订。",
                "会员退订须到营业厅办理。",
                "支持退订。",
                "网上和电话都可以退订。",
                "当月不能退订。",
                "不支持退订费用的分期。",
                "加入后便可随时退出。",
                "热线能办解约。",
            ),
        ),
        (
            "cancel-any-time-unsupported",
            BOUND,
            ("不是随时可退，要满12个月。", "不支持随时退订。", "承诺到期后可随时取消。", "满12个月后随时可退。", "不能想退就退。"),
        ),
        (
            "monthly-charge-only-in-text",
            "",
            (
                "可选视频会员，会员费15元/月，另行收取。",
                "除月租外，每月不另收会员费。",
                "如开通彩铃，另收彩铃功能费5元/月。",
                "月费已含来电显示功能费每月6元。",
                "代收视频会员费15元/月，首年免收。",
                "副卡功能费每月10元，随套餐一并收取。",
                "彩铃功能费5元/月，由移动公司承担。",
                "月租之外，按月可选云空间包5元。",
                "光猫租金10元/月已含在月费内。",
            ),
        ),
        ("renewal-only-in-text", RENEWS, ("到期自动续约2年。", "到期自动续约24个月。", "每月自动续订。")),
        ("later-price-only-in-text", STEPS, ("第37个月开始月费139元。", "前36个月每月收109元，到期恢复139元/月。")),
    ],
)
def test_what_only_sounds_like_it_stays_silent(rule, fields, notes):
    assert [note for note in notes if rule in raised(note, fields)] == []
