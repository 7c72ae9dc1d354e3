"""Who can have a plan, where, when it is sold and how it is cancelled: read from boxes, claimed by texts, held together."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.claims.claim import claims_in
from generator.claims.passage import Passage
from generator.claims.ties.things import Tie
from generator.filings.accounting import account
from generator.filings.drafting import Manner, draft_plan
from generator.filings.filing import Cell, Element, Filing, Place
from generator.filings.readers import readers
from generator.filings.reading import Reading
from generator.findings import Severity
from generator.judge.examples import read_example
from generator.judge.rulebook import Example, rulebook
from generator.read.file_text import file_text
from generator.read.plan_file import Plan
from generator.read.yaml_reader import read_yaml
from generator.tariff.offer import AgeRange, Exclusions, RegionPart, SalesChannel
from generator.tariff.prose import Prose
from generator.tariff.regions import Region
from generator.tariff.words import Audience, ChannelKind, Customers, Group, TakesEffect, TariffType

PROVINCES = sorted(set(Region) - {Region.NATIONAL}, key=lambda region: region.value)


def filing(number: str = "26HE200001", **boxes: str) -> Filing:
    cells = {Element[name]: Cell(text, name, Place("t", "", 2, "A")) for name, text in {"REGION": "河北", **boxes}.items()}
    return Filing(number, cells)


def read(element: Element, text: str, of: Filing | None = None) -> Reading:
    return readers()[element](Passage(text), of or filing())


def values(element: Element, text: str, of: Filing | None = None) -> dict[tuple[str, ...], object]:
    found: dict[tuple[str, ...], object] = {}
    for one in read(element, text, of).values:
        found[one.path] = (*found.get(one.path, ()), *one.value) if one.adds else one.value  # type: ignore[misc]
    return found


def unread(element: Element, text: str, of: Filing | None = None) -> tuple[str, ...]:
    reading = read(element, text, of)
    return account(Passage(text), [*reading.said, *(span for one in reading.values for span in one.spans)]).not_understood


def claimed(kind: str, text: str) -> list[object]:
    return [claim.value for claim in claims_in(Passage(text), kind)]


# --- ages ----------------------------------------------------------------------------------------------

YEARS = st.integers(min_value=1, max_value=119)


@given(YEARS, st.sampled_from(["{}周岁及以上用户", "限{}岁以上（含）办理", "年满{}周岁", "年龄≥{}岁", "须为{} 周岁以上人士"]))
def test_a_youngest_age_is_read_in_every_spelling(years: int, spelling: str) -> None:
    assert claimed("age", spelling.format(years)) == [AgeRange(minimum=years)]


@given(YEARS, st.sampled_from(["{}周岁及以下用户", "限{}岁以下办理", "年龄不超过{}岁", "{}岁以内", "年龄≤{}周岁"]))
def test_an_oldest_age_is_read_in_every_spelling(years: int, spelling: str) -> None:
    assert claimed("age", spelling.format(years)) == [AgeRange(maximum=years)]


@given(YEARS, YEARS, st.sampled_from(["{}-{}周岁用户", "限{}至{}岁办理", "{}周岁到{}周岁", "{}岁～{}岁之间"]))
def test_a_range_of_ages_keeps_both_ends(one: int, other: int, spelling: str) -> None:
    youngest, oldest = sorted((one, other))
    assert claimed("age", spelling.format(youngest, oldest)) == [AgeRange(minimum=youngest, maximum=oldest)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("限未满18周岁", AgeRange(maximum=17)),
        ("未满18周岁不可办理", AgeRange(minimum=18)),
        ("60岁以上用户除外", AgeRange(maximum=59)),
        ("限超过60岁的人办理", AgeRange(minimum=61)),
        ("六十周岁及以上", AgeRange(minimum=60)),
        ("不支持未成年人办理", AgeRange(minimum=18)),
    ],
)
def test_words_that_leave_the_number_out_and_words_for_numbers_are_understood(text: str, age: AgeRange) -> None:
    assert age in claimed("age", text)


@pytest.mark.parametrize(
    "text",
    [
        "满30岁后不再增加流量",
        "65岁以上用户拨打热线一键接入人工",
        "无年龄限制",
        "12个月以上",
        "14岁以下儿童须由监护人陪同",
        "送60岁及以上家人减免3元",
        "70周岁以上客户可享优惠只需每月加2元",
    ],
)
def test_what_happens_at_an_age_is_no_limit(text: str) -> None:
    assert claimed("age", text) in ([], [None])


def test_an_age_limit_of_one_province_carries_no_age_for_the_plan() -> None:
    assert claimed("age", "全网用户(山东限35岁以下用户办理)") == [None]


# --- places --------------------------------------------------------------------------------------------


@given(
    st.lists(st.sampled_from(PROVINCES), min_size=1, max_size=4, unique=True),
    st.sampled_from(["{}除外", "{}用户暂不支持办理", "{}地区暂不支持。", "不支持{}用户办理", "（{}用户除外）"]),
)
def test_provinces_left_out_are_read_in_every_spelling(regions: list[Region], spelling: str) -> None:
    text = spelling.format("、".join(region.text.zh for region in regions))
    assert claimed("region", text) == [RegionPart(offered_in=(), excluded=tuple(regions))]


@given(
    st.sampled_from(PROVINCES), st.sampled_from(["仅限{}用户办理", "限{}地区使用", "号码归属地为{}", "安装地须为{}", "非{}地区无法办理"])
)
def test_a_province_that_alone_can_have_it_is_read_in_every_spelling(region: Region, spelling: str) -> None:
    assert claimed("region", spelling.format(region.text.zh)) == [RegionPart(offered_in=(region,))]


@pytest.mark.parametrize("text", ["仅限校园内使用", "仅限本市办理", "限农村地区办理", "暂不支持跨地市客户办理", "出省不可使用"])
def test_a_narrower_place_is_a_limit_without_a_value(text: str) -> None:
    assert claimed("region", text) == [None]


@pytest.mark.parametrize(
    "text",
    ["国内流量不含港澳台", "福建同一身份证仅可办理一张", "山西、天津限线上渠道办理", "省内主叫0.1元/分钟", "全国可用", "非本人不可办理"],
)
def test_what_is_no_place_for_the_plan_is_no_claim(text: str) -> None:
    assert claimed("region", text) == []


@given(st.lists(st.sampled_from(PROVINCES), min_size=1, max_size=4, unique=True), st.sampled_from(["、", "，", "/", " "]))
def test_a_list_of_provinces_is_the_region(regions: list[Region], between: str) -> None:
    text = between.join(region.text.zh for region in regions)
    if between == "，":
        assert values(Element.REGION, text.replace("，", "、"))[("region", "offered_in")] == tuple(regions)
    else:
        assert values(Element.REGION, text)[("region", "offered_in")] == tuple(regions)


@pytest.mark.parametrize(("text", "rest"), [("杭州", ("杭州",)), ("河北等地", ("河北等地",))])
def test_a_city_or_an_open_list_is_no_region(text: str, rest: tuple[str, ...]) -> None:
    assert unread(Element.REGION, text) == rest


def test_the_country_without_some_provinces() -> None:
    found = values(Element.REGION, "全国（广东、江苏除外）")
    assert found == {("region", "offered_in"): (Region.NATIONAL,), ("region", "excluded"): (Region.GUANGDONG, Region.JIANGSU)}


CITIES = ["绵阳", "襄阳", "遵义", "喀什", "佳木斯", "徐汇", "琼海", "涪陵"]


@given(
    st.sampled_from(CITIES),
    st.sampled_from(
        [
            "仅限{}用户办理",
            "{}地区用户方可办理",
            "家宽包（{}）",
            "家宽包-{}-12个月",
            "{}融合年包59元",
            "限{}市区使用",
            "{}用户除外",
            "面向{}、{}居民开放",
        ]
    ),
)
def test_a_city_or_district_by_name_is_a_limit_without_a_value(city: str, spelling: str) -> None:
    assert claimed("region", spelling.format(city, city)) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "限指定乡镇范围内使用",
        "赠送的时长仅供约定城市内拨打",
        "安装地址须为指定楼宇内",
        "仅可在宿舍上网使用",
        "离开办理区域后将停止服务",
        "学子网包（晨光大学）",
    ],
)
def test_a_place_that_the_carrier_has_chosen_is_a_limit(text: str) -> None:
    assert claimed("region", text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "绵阳营业厅可办理退订",
        "含白银会员权益一份",
        "安康礼包12元",
        "可在指定地点领取终端",
        "每月10元，宜昌分公司电话受理投诉",
        "需至安装地址所在区营业厅办理",
    ],
)
def test_a_shop_a_word_or_a_counter_in_a_city_is_no_limit(text: str) -> None:
    assert claimed("region", text) == []


# --- exclusions and ties -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "本活动与其他购机优惠互斥",
        "不能同时享受其他折扣活动",
        "此优惠不可与会员折扣同享",
        "不可叠加办理",
        "同一用户只能订购其一",
        "每个号码限享受一次",
        "已参加存费活动的用户不可办理",
        "不可重复订购",
        "甲包、乙包二选一办理",
        "同一号码只能同时生效1个爱心包",
        "办理后不得再开通流量加油包及营销案",
        "该包与夜间畅玩包相互冲突",
        "甲乙两档优惠不可兼享",
        "正在享受宽带补贴的客户除外",
        "须先取消原合约后才能开通",
        "一证一卡，不得转让",
        "每户最多安装一条",
        "每个证件名下只能持有一张",
        "限办一次",
    ],
)
def test_an_exclusion_is_found_in_its_usual_words(text: str) -> None:
    assert len(claimed("exclusion", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "可与其他优惠同时享受",
        "本包可重复订购",
        "与其他活动不互斥",
        "满100元减10元券不支持叠加使用",
        "流量不可共享，可结转",
        "下线后无法再次办理",
        "手环和体脂秤2选1",
        "首充送话费活动每人限参加一次",
        "每位用户只能参加1次充送活动",
        "合约期内不可办理停机、过户及套餐变更业务",
        "网络未覆盖时无法开通宽带",
        "以及三种场景中任选其一",
        "已提速的不重复享受",
        "号码一次性到账30元",
    ],
)
def test_what_excludes_nothing_is_no_exclusion(text: str) -> None:
    assert claimed("exclusion", text) == []


def test_an_exclusion_names_filing_numbers_or_says_its_words() -> None:
    assert claimed("exclusion", "不可与方案26HE200007、26HE200008同时办理") == [Exclusions(plans=("26HE200007", "26HE200008"))]
    assert claimed("exclusion", "2.与其他话费优惠、购机优惠互斥，详情见页面") == [
        Exclusions(offers=(Prose(zh="与其他话费优惠、购机优惠互斥"),))
    ]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("办理时需购买指定的手机终端", Tie.HANDSET),
        ("本卡仅限儿童手表使用", Tie.HANDSET),
        ("本业务依赖中国移动宽带", Tie.BROADBAND),
        ("需同步办理融合宽带", Tie.BROADBAND),
        ("仅限吉祥号码用户办理", Tie.NUMBER),
        ("仅限幸福卡59元套餐用户办理", Tie.MAIN_PLAN),
        ("合约期内需承诺使用指定套餐", Tie.MAIN_PLAN),
        ("期间需保持套餐档次不下降", Tie.MAIN_PLAN),
        ("本产品不可单独办理", Tie.MAIN_PLAN),
        ("取消安心礼包需同时取消本活动", Tie.MAIN_PLAN),
        ("该产品与对应的主卡捆绑", Tie.MAIN_PLAN),
        ("仅限办理了“安心大礼包-79元版”", Tie.MAIN_PLAN),
        ("合约期内需要承诺使用FTTR组网服务", Tie.BROADBAND),
        ("必须与星河套餐同步开通", Tie.MAIN_PLAN),
        ("需与家庭宽带一并办理", Tie.BROADBAND),
        ("只在新装光宽带时同时受理", Tie.BROADBAND),
        ("本包依托星河主套餐提供", Tie.MAIN_PLAN),
        ("服务搭载在智能音箱上使用", Tie.HANDSET),
        ("在星河套餐基础上加装", Tie.MAIN_PLAN),
        ("叠加于88元套餐上使用", Tie.MAIN_PLAN),
        ("作为家庭礼包的附加产品", Tie.MAIN_PLAN),
        ("59元以上套餐用户方可订购", Tie.MAIN_PLAN),
        ("用户套餐应为以下任一款", Tie.MAIN_PLAN),
        ("须为千兆宽带客户", Tie.BROADBAND),
        ("签约指定合约产品并承诺在网，每月可领10元", Tie.MAIN_PLAN),
        ("活动期间办理300M宽带，可获赠音箱", Tie.BROADBAND),
        ("主套餐退订后本业务自动失效", Tie.MAIN_PLAN),
        ("组网月包（套餐专属）", Tie.MAIN_PLAN),
        ("需与已订购亲情包的号码绑定", Tie.NUMBER),
        ("以开通宽带为前提", Tie.BROADBAND),
        ("期间主资费须不低于48元", Tie.MAIN_PLAN),
        ("套餐档位达到88元", Tie.MAIN_PLAN),
        ("客户承诺两年内使用88元套餐", Tie.MAIN_PLAN),
        ("只能插入配发的车机上网使用", Tie.HANDSET),
        ("光宽带用户均可订购", Tie.BROADBAND),
        ("本品为星河家庭套餐专属", Tie.MAIN_PLAN),
        ("随主卡同步失效", Tie.MAIN_PLAN),
        ("目标客户：88元套餐在用客户", Tie.MAIN_PLAN),
        ("该音箱服务与千兆宽带捆绑销售", Tie.BROADBAND),
        ("购买指定机型并承诺在网，每月减10元", Tie.HANDSET),
        ("须与宽带账号合账", Tie.BROADBAND),
        ("主号销号后副号自动注销", Tie.MAIN_PLAN),
        ("该合约不可单独取消", Tie.MAIN_PLAN),
    ],
)
def test_a_tie_is_found_with_the_thing_it_ties_to(text: str, tie: Tie) -> None:
    assert claimed("tie", text) == [tie]


@pytest.mark.parametrize(
    "text",
    [
        "可获得路由器一台",
        "合约期内不可变更套餐",
        "如需降低套餐，需先解除协议",
        "需使用5G终端",
        "仅限当月使用",
        "需使用完套餐内流量",
        "电子券仅限购买手机使用",
        "仅限合作门店办理手机业务",
        "需到营业厅办理提前解约",
        "白金卡客户专享",
        "限新开卡30天内办理",
        "如需宽带拆机，需先终止活动",
        "办理本套餐可获赠路由器",
        "如办理其他套餐并参加本活动",
        "基于5G网络提供服务",
        "新入网用户方可享受",
        "星河套餐专属流量10GB",
        "手机客户可办理",
        "不可与88元套餐捆绑办理",
        "补贴可用于购买指定机型并抵扣",
        "本产品包含两个服务，不可单独退订其中内容",
    ],
)
def test_what_ties_to_nothing_is_no_tie(text: str) -> None:
    assert claimed("tie", text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("仅限新入网用户办理", [Customers.NEW]),
        ("新老用户均可办理", [Customers.ALL]),
        ("老用户专享", [Customers.EXISTING]),
        ("仅限携号转网用户", [Customers.PORTING_IN]),
        ("新入网用户首月按日收取", []),
        ("老客户不可转入", [Customers.NEW]),
        ("存量用户恕不参与", [Customers.NEW]),
        ("只给第一次入网的客户", [Customers.NEW]),
        ("须为新开户号码", [Customers.NEW]),
        ("新入网者不享", [Customers.EXISTING]),
        ("副卡1张（限新办副卡或主卡带入）", []),
        ("老客户可转入", []),
        ("新用户不享有其他优惠", []),
        ("合约期内不可携号转网", []),
    ],
)
def test_only_words_that_limit_say_which_customers(text: str, who: list[Customers]) -> None:
    assert claimed("customers", text) == who


@pytest.mark.parametrize(
    ("text", "groups"),
    [("仅限学生办理", [Group.STUDENT]), ("残疾人专享", [Group.DISABILITY]), ("军人可减免调测费", []), ("含老人防诈骗服务", [])],
)
def test_only_words_that_limit_say_for_which_groups(text: str, groups: list[Group]) -> None:
    assert claimed("groups", text) == groups


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("订购次月生效", TakesEffect.NEXT_MONTH),
        ("立即生效", TakesEffect.AT_ONCE),
        ("次日零点生效", TakesEffect.NEXT_DAY),
        ("到期后自动失效", TakesEffect.AT_END_OF_TERM),
    ],
)
def test_when_it_takes_effect(text: str, effect: TakesEffect) -> None:
    assert claimed("takes_effect", text) == [effect]


# --- boxes: what it is ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("box", "kind"),
    [
        ("套餐", TariffType.PLAN),
        ("加装包", TariffType.ADD_ON),
        ("营销活动", TariffType.PROMOTION),
        ("国际及港澳台资费", TariffType.ROAMING),
        ("标准资费", TariffType.STANDARD),
        ("其他", TariffType.OTHER),
        ("套餐合约", TariffType.PROMOTION),
        ("套餐折扣系列", TariffType.PROMOTION),
        ("宽带套餐", TariffType.PLAN),
    ],
)
def test_a_class_is_read_whole(box: str, kind: TariffType) -> None:
    assert values(Element.TARIFF_TYPE, box) == {("tariff_type",): kind}
    assert unread(Element.TARIFF_TYPE, box) == ()


def test_a_series_gives_its_class_and_a_name_that_is_not_the_plans_own_is_reported() -> None:
    named = filing(NAME="清风卡套餐39元")
    assert values(Element.TARIFF_TYPE, "清风卡套餐", named) == {("tariff_type",): TariffType.PLAN}
    assert unread(Element.TARIFF_TYPE, "清风卡套餐", named) == ()
    assert unread(Element.TARIFF_TYPE, "清风卡套餐", filing(NAME="39元档")) == ("清风卡套餐",)
    assert values(Element.TARIFF_TYPE, "清风卡", named) == {}
    assert unread(Element.TARIFF_TYPE, "清风卡", named) == ()
    assert unread(Element.TARIFF_TYPE, "明月卡", named) == ("明月卡",)


def test_the_audience_of_a_class_is_read_and_two_audiences_are_not() -> None:
    assert values(Element.TARIFF_TYPE, "政企套餐") == {("tariff_type",): TariffType.PLAN, ("audience",): Audience.BUSINESS}
    assert values(Element.AUDIENCE, "公众用户") == {("audience",): Audience.PUBLIC}
    assert unread(Element.AUDIENCE, "公众、政企") == ("公众、政企",)


@pytest.mark.parametrize(("box", "rest"), [("26HE200001", ()), ("26HE２00001", ()), ("26he200001", ("26he200001",)), ("无", ("无",))])
def test_a_filing_number_is_one_or_stays_unread(box: str, rest: tuple[str, ...]) -> None:
    assert unread(Element.NUMBER, box) == rest


# --- boxes: sale ---------------------------------------------------------------------------------------


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%Y%m%d", "%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日", "%Y-%m-%d 00:00:00"]),
)
def test_a_day_of_sale_is_read_in_every_spelling(day: date, spelling: str) -> None:
    text = day.strftime(spelling)
    assert values(Element.FIRST_DAY, text) == {("sale", "first_day"): day}
    assert values(Element.LAST_DAY, text) == {("sale", "last_day"): day}
    assert unread(Element.FIRST_DAY, text) == ()


@pytest.mark.parametrize("text", ["20260231", "长期", "2026年", "2026-01-05 起至另行通知"])
def test_what_is_no_day_stays_unread(text: str) -> None:
    assert values(Element.LAST_DAY, text) == {}
    assert unread(Element.LAST_DAY, text) == (text,)


def test_a_last_moment_is_the_last_day_but_no_first() -> None:
    assert unread(Element.LAST_DAY, "2027-01-31 23:59:59") == ()
    assert unread(Element.FIRST_DAY, "2027-01-31 23:59:59") != ()


@pytest.mark.parametrize("text", ["0", "--", "", "以官方详情为准", "null"])
def test_the_copies_words_for_nothing_give_no_value(text: str) -> None:
    for element in (Element.FIRST_DAY, Element.CHANNELS, Element.CANCELLING, Element.ELIGIBILITY, Element.EXCLUSION):
        assert values(element, text) == {}, element
        assert unread(element, text) == (), element


CHANNEL_WORDS = {
    "线上渠道": SalesChannel(kind=ChannelKind.ONLINE),
    "网上营业厅": SalesChannel(kind=ChannelKind.ONLINE),
    "线下渠道": SalesChannel(kind=ChannelKind.SHOP),
    "客服热线": SalesChannel(kind=ChannelKind.PHONE),
    "社会渠道": SalesChannel(kind=ChannelKind.AGENT),
    "合作厅": SalesChannel(kind=ChannelKind.AGENT),
    "全渠道": SalesChannel(kind=ChannelKind.EVERY),
    "线上线下全渠道": SalesChannel(kind=ChannelKind.EVERY),
    "自有渠道": SalesChannel(kind=ChannelKind.OWN),
    "线下自有渠道": SalesChannel(kind=ChannelKind.SHOP, name=Prose(zh="线下自有渠道")),
    "自有厅": SalesChannel(kind=ChannelKind.SHOP, name=Prose(zh="自有厅")),
    "中国联通APP": SalesChannel(kind=ChannelKind.ONLINE, name=Prose(zh="中国联通APP")),
    "10086热线": SalesChannel(kind=ChannelKind.PHONE, name=Prose(zh="10086热线")),
}


@given(
    st.lists(st.sampled_from(sorted(CHANNEL_WORDS)), min_size=1, max_size=4, unique=True), st.sampled_from(["、", "，", "及", "+", "或"])
)
def test_a_list_of_channels_is_read_in_order(words: list[str], between: str) -> None:
    text = between.join(words)
    assert values(Element.CHANNELS, text) == {("sale", "channels"): tuple(dict.fromkeys(CHANNEL_WORDS[word] for word in words))}
    assert unread(Element.CHANNELS, text) == ()


@pytest.mark.parametrize(
    "text", ["线下全渠道", "线上、线下全渠道", "安全渠道", "指定渠道", "全渠道（除线上）", "非自有渠道", "直销渠道", "客户经理"]
)
def test_a_channel_that_leaves_its_kind_open_stays_unread(text: str) -> None:
    assert unread(Element.CHANNELS, text) == (text,)


# --- boxes: cancelling ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("退订请拨打热线10086或至当地移动营业厅办理", (ChannelKind.PHONE, ChannelKind.SHOP)),
        ("自有营业厅、中国联通APP、10010热线", (ChannelKind.SHOP, ChannelKind.ONLINE, ChannelKind.PHONE)),
        ("线上及线下渠道", (ChannelKind.ONLINE, ChannelKind.SHOP)),
        ("营业厅或拨打10086热线咨询", (ChannelKind.SHOP,)),
        ("线上、线下全渠道均可退订", (ChannelKind.EVERY,)),
        ("可以通过各渠道退出活动", (ChannelKind.EVERY,)),
        ("自有渠道可退订，合作厅也可退订", (ChannelKind.OWN, ChannelKind.AGENT)),
    ],
)
def test_ways_to_cancel(text: str, channels: tuple[ChannelKind, ...]) -> None:
    assert values(Element.CANCELLING, text)[("cancelling", "channels")] == channels


def test_advice_by_telephone_is_no_way_to_cancel_and_is_reported() -> None:
    assert any("咨询" in words for words in unread(Element.CANCELLING, "营业厅或拨打10086热线咨询"))


def test_the_day_of_effect_and_a_short_rule_are_kept() -> None:
    found = values(Element.CANCELLING, "线上渠道办理，退订次月生效")
    assert found == {("cancelling", "channels"): (ChannelKind.ONLINE,), ("cancelling", "effective"): TakesEffect.NEXT_MONTH}
    found = values(Element.CANCELLING, "手机APP、营业厅（限转套餐）")
    assert found[("cancelling", "how")] == Prose(zh="手机APP、营业厅（限转套餐）")


# --- boxes: who ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("全网用户", {("eligibility", "customers"): Customers.ALL}),
        ("全体用户", {("eligibility", "customers"): Customers.ALL}),
        ("新入网用户", {("eligibility", "customers"): Customers.NEW}),
        ("存量及新增客户", {("eligibility", "customers"): Customers.ALL}),
        ("公众用户", {("audience",): Audience.PUBLIC, ("eligibility", "needs"): (Prose(zh="公众用户"),)}),
        ("60周岁及以上用户", {("eligibility", "age"): AgeRange(minimum=60)}),
        (
            "限25岁以内的学生办理",
            {("eligibility", "age"): AgeRange(maximum=25), ("eligibility", "groups"): (Group.STUDENT,)},
        ),
        ("每人限办2张", {("eligibility", "per_person"): 2}),
        ("套餐月费29元及以上用户", {("eligibility", "needs"): (Prose(zh="套餐月费29元及以上用户"),)}),
        ("河北移动用户", {("eligibility", "needs"): (Prose(zh="河北移动用户"),)}),
        (
            "1、河北移动用户；2、号码未欠费",
            {("eligibility", "needs"): (Prose(zh="号码未欠费"),)},
        ),
    ],
)
def test_a_box_of_conditions_is_read_whole(text: str, fields: dict[tuple[str, ...], object]) -> None:
    assert values(Element.ELIGIBILITY, text) == fields
    assert unread(Element.ELIGIBILITY, text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "办理范围内业务的用户，详询营业厅",
        "适用于甲套餐39元档；乙套餐49元档",
        "全网用户（山西,江西）",
        "快递、外卖等行业人员",
    ],
)
def test_an_unclear_condition_stays_unread(text: str) -> None:
    assert values(Element.ELIGIBILITY, text) == {}
    assert unread(Element.ELIGIBILITY, text) != ()


@pytest.mark.parametrize(
    "text",
    [
        "1、当月新开号且办理安心69元套餐的河北移动客户；2、由低档升到安心69元套餐的河北移动客户",
        "1、月费提升30元及以上用户可办理；2、安心套餐可办理",
        "39-99元安心套餐；59-159元畅聊套餐可办理",
        "主卡月费29元以下：不可办理；主卡月费29元及以上：可办理2张",
        "次年起转为5元档，到期自动失效",
    ],
)
def test_conditions_of_which_one_is_enough_are_not_asked_for_together(text: str) -> None:
    assert values(Element.ELIGIBILITY, text) == {}


def test_conditions_that_hold_together_stay_beside_alternatives() -> None:
    found = values(Element.ELIGIBILITY, "1、每个号码只享受一档优惠；2、月费提升30元及以上用户可办理；3、安心套餐可办理")
    assert found == {("eligibility", "needs"): (Prose(zh="每个号码只享受一档优惠"),)}


def test_an_age_or_a_group_are_not_turned_into_both() -> None:
    found = values(Element.ELIGIBILITY, "60周岁及以上、低保户可办理")
    assert found == {("eligibility", "needs"): (Prose(zh="60周岁及以上、低保户可办理"),)}


def test_another_provinces_customers_are_a_condition() -> None:
    assert values(Element.ELIGIBILITY, "山西移动用户") == {("eligibility", "needs"): (Prose(zh="山西移动用户"),)}


def test_provinces_left_out_in_the_conditions_of_a_national_plan_are_regions() -> None:
    national = filing("26JT200001", REGION="全国")
    assert values(Element.ELIGIBILITY, "广东、江苏用户暂不支持", national) == {("region", "excluded"): (Region.GUANGDONG, Region.JIANGSU)}


# --- boxes: exclusions ---------------------------------------------------------------------------------


def test_exclusions_are_numbers_and_offers() -> None:
    found = values(Element.EXCLUSION, "与24HE500097、24HE500098互斥；与充值返费活动互斥")
    assert found == {("exclusions", "plans"): ("24HE500097", "24HE500098"), ("exclusions", "offers"): (Prose(zh="充值返费活动"),)}
    assert unread(Element.EXCLUSION, "与24HE500097、24HE500098互斥；与充值返费活动互斥") == ()
    assert values(Element.EXCLUSION, "无") == {}
    assert unread(Element.EXCLUSION, "与部分业务互斥，详询营业厅") != ()


# --- rules ---------------------------------------------------------------------------------------------


def found_by(rule: str, fragment: str) -> list[Severity]:
    example = read_example(Example((fragment,)))
    check = rulebook()[rule].check
    assert check is not None
    return [fault.severity or rulebook()[rule].severity for fault in check(example.plans[0], example.setting)]


@pytest.mark.parametrize(
    ("rule", "fragment", "severities"),
    [
        ("age-only-in-text", "notes: [{zh: 限60周岁及以上办理。}]", [Severity.WARNING]),
        ("age-only-in-text", "eligibility: {age: {minimum: 65}}\nnotes: [{zh: 限60周岁及以上办理。}]", [Severity.ERROR]),
        ("age-only-in-text", "eligibility: {needs: [{zh: 要满60周岁。}]}\nnotes: [{zh: 限60周岁及以上办理。}]", []),
        ("region-only-in-text", "notes: [{zh: 仅限校园内使用。}]", [Severity.WARNING]),
        ("region-only-in-text", "notes: [{zh: 仅限河北用户办理。}]", []),
        ("region-only-in-text", "notes: [{zh: 非河北地区无法安装。}]", []),
        ("region-only-in-text", "notes: [{zh: 仅限山西用户办理。}]", [Severity.ERROR]),
        ("region-only-in-text", "eligibility: {needs: [{zh: 只能在校园内用。}]}\nnotes: [{zh: 仅限校园内使用。}]", []),
        ("exclusion-only-in-text", "notes: [{zh: 不可重复办理。}]", [Severity.WARNING]),
        ("exclusion-only-in-text", "eligibility: {per_person: 1}\nnotes: [{zh: 不可重复办理。}]", []),
        ("exclusion-only-in-text", "eligibility: {per_person: 1}\nnotes: [{zh: 与其他优惠互斥。}]", [Severity.WARNING]),
        (
            "exclusion-only-in-text",
            "exclusions: {plans: [26HE200007]}\nnotes: [{zh: 不能与26HE200008同时办理。}]",
            [Severity.WARNING],
        ),
        ("tie-only-in-text", "notes: [{zh: 仅限幸福卡59元套餐用户办理。}]", [Severity.WARNING]),
        ("tie-only-in-text", "eligibility: {needs: [{zh: 要有幸福卡。}]}\nnotes: [{zh: 仅限幸福卡59元套餐用户办理。}]", [Severity.WARNING]),
        ("tie-only-in-text", "eligibility: {needs: [{zh: 要有幸福卡套餐。}]}\nnotes: [{zh: 仅限幸福卡59元套餐用户办理。}]", []),
        ("tie-only-in-text", "eligibility: {needs: [{zh: 要升到39元套餐。}]}\nnotes: [{zh: 需承诺使用39元套餐。}]", []),
        ("tie-only-in-text", "eligibility: {needs: [{zh: 要买手表。}]}\nnotes: [{zh: 需购买指定的手表。}]", []),
    ],
)
def test_small_print_is_held_against_the_conditions(rule: str, fragment: str, severities: list[Severity]) -> None:
    assert found_by(rule, fragment) == severities


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("每月包含 250 分钟国内语音。", [Severity.ERROR]),
        ("每月包含 70 分钟国内语音。", [Severity.WARNING]),  # may be a part of what the field sums up
        ("每月包含 200 分钟国内语音。", [Severity.WARNING]),  # may be two cards, or two months
        ("套餐内含 1200 分钟国内语音。", []),  # a year of it
        ("期满后将执行甲套餐，包含 300 分钟国内语音。", []),
    ],
)
def test_only_an_allowance_that_nothing_else_explains_blocks(text: str, severities: list[Severity]) -> None:
    fragment = f"notes: [{{zh: {text}}}]\nallowances: {{voice: {{minutes: 100, per: month, area: mainland}}}}"
    assert found_by("allowance-differs-in-text", fragment) == severities


def test_a_city_is_stated_by_a_condition_that_names_it() -> None:
    note = "notes: [{zh: 仅限绵阳用户办理。}]\n"
    assert found_by("region-only-in-text", note) == [Severity.WARNING]
    assert found_by("region-only-in-text", note + "eligibility: {needs: [{zh: 要有绵阳的号码。}]}") == []
    assert found_by("region-only-in-text", note + "eligibility: {needs: [{zh: 要是本地的学生。}]}") == [Severity.WARNING]


def test_app_data_in_a_box_that_no_field_takes_up_is_no_small_print() -> None:
    note = "notes: [{zh: 每月另有 20GB 定向流量。}]\nallowances: {app_data: not_stated}\n"
    assert found_by("app-data-only-in-text", note) == [Severity.WARNING]
    assert found_by("app-data-only-in-text", note + "as_filed: [{element: 定向流量, text: '20', not_understood: ['20']}]") == []


def test_a_box_that_is_reported_as_not_understood_is_no_small_print() -> None:
    filed = "as_filed: [{{element: {0}, text: 限60周岁及以上办理, not_understood: [{1}]}}]"
    assert found_by("age-only-in-text", filed.format("适用范围", "限60周岁及以上办理")) == []
    assert found_by("age-only-in-text", filed.format("适用范围", "")) == [Severity.WARNING]
    assert found_by("age-only-in-text", filed.format("其他说明", "限60周岁及以上办理")) == [Severity.WARNING]


def test_a_filing_of_these_boxes_becomes_a_plan_file_that_is_read_again() -> None:
    boxes = {
        "NUMBER": "26JT200001",
        "NAME": "清风卡39元",
        "TARIFF_TYPE": "套餐",
        "REGION": "全国",
        "ELIGIBILITY": "25岁以内的学生；广东用户暂不支持；每人限办1张；号码未欠费",
        "CHANNELS": "中国移动APP、合作厅",
        "FIRST_DAY": "20260105",
        "LAST_DAY": "2027-12-31 23:59:59",
        "CANCELLING": "营业厅、10086热线，退订次月生效",
        "EXCLUSION": "24HE500097",
    }
    draft = draft_plan(filing("26JT200001", **boxes), Manner())
    document = read_yaml(file_text(draft.root).encode())
    assert not document.faults
    plan = TypeAdapter(Plan).validate_python(document.root)
    assert draft.whole
    assert plan.region == RegionPart(offered_in=(Region.NATIONAL,), excluded=(Region.GUANGDONG,))
    assert plan.eligibility.age == AgeRange(maximum=25)
    assert (plan.eligibility.groups, plan.eligibility.per_person) == ((Group.STUDENT,), 1)
    assert plan.eligibility.needs == (Prose(zh="号码未欠费"),)
    assert (plan.sale.first_day, plan.sale.last_day) == (date(2026, 1, 5), date(2027, 12, 31))
    assert [channel.kind for channel in plan.sale.channels] == [ChannelKind.ONLINE, ChannelKind.AGENT]  # type: ignore[union-attr]
    assert plan.cancelling.channels == (ChannelKind.SHOP, ChannelKind.PHONE)
    assert plan.cancelling.effective is TakesEffect.NEXT_MONTH
    assert plan.exclusions.plans == ("24HE500097",)


@pytest.mark.parametrize(
    ("conditions", "note", "times"),
    [
        ("customers: not_stated", "仅限新入网用户办理。", 1),
        ("customers: not_stated", "老客户不可转入。", 1),
        ("customers: not_stated", "新老用户均可办理。", 0),
        ("customers: not_stated, needs: [{zh: 限新入网用户。}]", "仅限新入网用户办理。", 0),
        ("customers: all", "仅限新入网用户办理。", 1),
        ("customers: new", "仅限新入网用户办理。", 0),
    ],
)
def test_small_print_that_shuts_customers_out_is_told_where_no_condition_says_it(conditions: str, note: str, times: int) -> None:
    fragment = f"eligibility: {{{conditions}}}\nnotes: [{{zh: {note}}}]"
    assert len(found_by("new-or-old-only-in-text", fragment)) == times
