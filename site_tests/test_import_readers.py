"""What the boxes of other provinces' filings say in other words, and what only looks like a fact of the plan."""

import pytest

from generator.filings.drafting import Manner, draft_plan
from generator.filings.filing import Cell, Element, Filing, Place
from generator.filings.headings import read_heading
from generator.read.yaml_reader import Node

HERE = Place("表.json", "", 1, "x")


def plan(**boxes: str) -> tuple[dict[str, Node], dict[str, tuple[str, ...]]]:
    """Return the plan file that a filing with these boxes becomes, and the words of each box that were not understood."""
    texts = {"number": "26HE290001", "name": "安心套餐", "fee": "29元/月"} | boxes
    cells = {Element(key): Cell(text, Element(key).text.zh, HERE) for key, text in texts.items()}
    draft = draft_plan(Filing(texts["number"], cells), Manner())
    assert isinstance(draft.root, dict)
    return draft.root, {key: one.not_understood for key, one in draft.accounts.items() if one.not_understood}


def row(**columns: str) -> tuple[dict[str, Node], dict[str, tuple[str, ...]]]:
    """Return what `plan` does for a row of a table, given by its headings as written."""
    given = {"方案名称": "安心套餐", "资费类型": "套餐", "资费标准": "59元/月"}
    headings = {text: read_heading(text) for text in (*given, *columns)}
    named = {headings[text].element for text in columns}
    texts = {text: words for text, words in given.items() if headings[text].element not in named} | columns
    cells = {element: Cell(words, text, HERE, headings[text].unit) for text, words in texts.items() if (element := headings[text].element)}
    draft = draft_plan(Filing("26HE290001", cells), Manner())
    assert isinstance(draft.root, dict)
    assert len(cells) == len(texts), "a heading is not known"
    return draft.root, {key: one.not_understood for key, one in draft.accounts.items() if one.not_understood}


def field(root: dict[str, Node], *path: str) -> Node:
    node: Node = root
    for step in path:
        node = node.get(step) if isinstance(node, dict) else None
    return node


def stated(part: Node) -> Node:
    return {key: value for key, value in part.items() if value != "not_stated"} if isinstance(part, dict) else None


STEP = {"amount": "0.00", "unit": "yuan", "per": "month"}


@pytest.mark.parametrize(
    ("boxes", "path", "value"),
    [
        ({"fee": "0", "fee_unit": "元/月"}, ("price", "steps"), [STEP]),
        ({"fee": "59.0", "fee_unit": "元/月"}, ("price", "steps"), [STEP | {"amount": "59.00"}]),
        ({"fee": "19", "fee_unit": "元/月/张", "name": "安心卡"}, ("price", "steps"), [STEP | {"amount": "19.00"}]),
        ({"broadband": "1条光纤接入，下行500M上行30M"}, ("allowances", "broadband"), {"down": "500 Mbps", "up": "30 Mbps"}),
        ({"broadband": "1条下行500Mbps上行30Mbps宽带"}, ("allowances", "broadband"), {"down": "500 Mbps", "up": "30 Mbps"}),
        ({"validity": "2年，到期双方无异议自动顺延，一次顺延3年"}, ("term", "at_expiry"), {"kind": "automatic", "length": "3 years"}),
        ({"validity": "2年，有效期自动延展，每次续展2年"}, ("term", "at_expiry"), {"kind": "automatic", "length": "2 years"}),
        ({"validity": "1个月，到期自动失效退订"}, ("term", "at_expiry"), {"kind": "ends"}),
        (
            {"validity": "2年，有效期届满前如用户不退订，则按订购价格以自然月为单位续订，如用户退订，当前周期届满失效"},
            ("term", "at_expiry"),
            {"kind": "automatic", "length": "1 month"},
        ),
        ({"term": "6个月，超6个月后无要求"}, ("term", "minimum"), "6 months"),
        ({"term": "6个月，到期后无限制"}, ("term", "minimum"), "6 months"),
        (
            {"leaving": "违约金=履约月份数*月享电子券金额8.5元"},
            ("term", "early_termination"),
            [{"amount": "8.50", "unit": "yuan", "kind": "per_month_served"}],
        ),
        (
            {"leaving": "提前终止需违约赔付，赔付金额=活动优惠总价值（90元）*（活动已执行月份/应履行的月份）"},
            ("term", "early_termination"),
            [{"kind": "benefits_repaid", "benefit": {"zh": "活动优惠总价值（90元）*（活动已执行月份/应履行的月份）"}}],
        ),
        ({"audience": "个人资费"}, ("audience",), "public"),
        ({"cancelling": "业务生效后不可退订"}, ("cancelling", "how"), {"zh": "业务生效后不可退订"}),
        ({"broadband": "宽带提速至1000M"}, ("allowances", "broadband"), {"down": "1000 Mbps"}),
        (
            {"validity": "3年，双方均未提出异议则有效期自动续展，每次续展期限为2年"},
            ("term", "at_expiry"),
            {"kind": "automatic", "length": "2 years"},
        ),
        ({"rights": "0"}, ("as_filed",), [{"element": "权益", "text": "0"}]),
        ({"tariff_type": "GZ_JZB_LLB"}, ("tariff_type",), "add_on"),
        (
            {"channels": "中国联通黑龙江实体营业厅、网上营业厅"},
            ("sale", "channels"),
            [{"kind": "shop", "name": {"zh": "中国联通黑龙江实体营业厅"}}, {"kind": "online"}],
        ),
        ({"channels": "西藏联通本地线下渠道"}, ("sale", "channels"), [{"kind": "shop", "name": {"zh": "西藏联通本地线下渠道"}}]),
        ({"channels": "沟通100服务厅"}, ("sale", "channels"), [{"kind": "shop", "name": {"zh": "沟通100服务厅"}}]),
    ],
)
def test_a_box_in_other_words_is_read_whole(boxes: dict[str, str], path: tuple[str, ...], value: Node) -> None:
    root, left = plan(**boxes)
    assert field(root, *path) == value
    assert not left


def test_a_deposit_may_have_its_unit_in_a_box_of_its_own() -> None:
    root, left = plan(fee="100", fee_unit="元一次性预存")
    assert field(root, "price", "deposits") == [{"amount": "100.00", "unit": "yuan", "name": {"zh": "一次性预存"}}]
    assert field(root, "price", "steps") == []
    assert not left


def test_a_deposit_for_years_is_no_price_and_a_monthly_one_beside_the_same_deposit_is() -> None:
    root, left = plan(fee="480元/2年", overage="预存款480元")
    assert field(root, "price", "steps") == []
    assert field(root, "price", "deposits")
    assert left["fee"] == ("480元/2年",)
    root, _ = plan(fee="99元/月", overage="预存款99元")
    assert field(root, "price", "steps")


@pytest.mark.parametrize(
    ("boxes", "path"),
    [
        # A cap that stops the service, and the price once it is opened again.
        ({"other": "套外流量费满300元后停止上网，重新打开上网功能后，按2元/GB收费。"}, ("beyond", "data")),
        # The speed of the line at home.
        ({"service": "含一条光纤接入，下行300Mbps上行30Mbps。"}, ("allowances", "peak_speed")),
        ({"service": "所含宽带下行速率峰值为500Mbps，上行速率峰值为50Mbps。"}, ("allowances", "peak_speed")),
        # How many secondary SIMs cost nothing, not how many there may be.
        ({"service": "套餐内免收1张副卡的月功能费。"}, ("sharing", "secondary_sims")),
        # How many in one case only, how many one has to buy, and what cannot be shared with any.
        ({"service": "可办理跨域副卡，当副卡中包含跨域副卡时，至多可办理4张副卡。"}, ("sharing", "secondary_sims")),
        ({"secondary_sims": "当副卡中包含跨域副卡时，至多可办理4张副卡。"}, ("sharing", "secondary_sims")),
        ({"service": "新开1张副卡19元及以上套餐，享终端直降300元"}, ("sharing", "secondary_sims")),
        ({"service": "套餐的流量、语音不可添加副卡共享。"}, ("sharing", "secondary_sims")),
        # The first month of some provinces' customers, and of a longer stay.
        ({"service": "上海新入网用户首月套餐资费按天折算一次性收取"}, ("price", "first_month")),
        ({"service": "客户可申请继续使用，续费首月费用按天收取"}, ("price", "first_month")),
        # The price of less than a step whose own price is in other words, of all but the first megabytes, of a day.
        ({"overage": "流量10元1GB，用满3GB后，每5元可用1GB，不足部分先按照0.29元/MB收取"}, ("beyond", "data")),
        ({"service": "5元/GB月租宝扣费规则：使用套外流量累计0-100MB不计费，累计使用100MB-1GB计费5元/1GB。"}, ("beyond", "data")),
        ({"overage": "套外国内通用流量日租1元/GB"}, ("beyond", "data")),
        ({"service": "使用其它流量按“1元/1GB/次”循环收费，不用不收费，流量限当天使用"}, ("beyond", "data")),
        # A sum that is asked of some customers only.
        ({"overage": "网龄不足90天的客户另收100元调测费"}, ("price", "one_time")),
        # A sum that may be another.
        ({"overage": "本业务将收取安装调测费100元，以实际收费为准"}, ("price", "one_time")),
        # Where something is used, not who can have it.
        ({"eligibility": "流量仅限在中国大陆境内使用"}, ("eligibility", "needs")),
        # That it ends by itself is not when an order to cancel takes effect.
        # A month's fee for a pack of a week: for how long the data are, nobody says.
        ({"data": "5GB", "validity": "7天"}, ("allowances", "data")),
        # Perhaps the carrier's own list for the country, perhaps that for companies.
        ({"audience": "集团资费"}, ("audience",)),
    ],
)
def test_what_only_looks_like_the_fact_stays_unread_and_is_listed(boxes: dict[str, str], path: tuple[str, ...]) -> None:
    root, left = plan(**boxes)
    assert field(root, *path) in {None, "not_stated", "public"}
    assert left


def test_an_end_by_itself_is_not_when_cancelling_takes_effect() -> None:
    root, left = plan(cancelling="不允许退订，到期后自动终止")
    assert field(root, "cancelling") == {"channels": "not_stated", "how": {"zh": "不允许退订，到期后自动终止"}}
    assert not left


def test_a_channel_behind_a_bracket_for_another_case_is_a_way_to_cancel_and_advice_is_none() -> None:
    root, _ = plan(cancelling="客服热线、营业厅（若涉及宽带需至自有厅）、手机APP")
    assert field(root, "cancelling", "channels") == ["phone", "shop", "online"]
    root, _ = plan(cancelling="手机APP、线下营业厅，或通过10099详询")
    assert field(root, "cancelling", "channels") == ["online", "shop"]


@pytest.mark.parametrize(
    ("words", "channels"),
    [
        ("不支持线上退订，须到营业厅", ["shop"]),
        ("暂不支持APP退订，请前往营业厅", ["shop"]),
        ("APP暂不支持，营业厅办理", ["shop"]),
        ("APP（暂不支持），营业厅办理", ["shop"]),
        ("客服热线（10010）不受理，营业厅办理", ["shop"]),
        ("线下营业厅办理，不支持电话", ["shop"]),
        ("仅限营业厅，10010不受理", ["shop"]),
        ("营业厅（不支持线上）", ["shop"]),
        ("无需到营业厅，APP即可退订", ["online"]),
        ("线上，10010暂不支持，请到营业厅", ["shop"]),
        ("可拨打10010投诉，退订请到营业厅", ["shop"]),
        ("投诉电话10010，退订请到营业厅", ["shop"]),
        ("营业厅办理或详询中国联通客服热线（10010）", ["shop"]),
        ("可登录APP查询并退订", ["online"]),
        ("变更、退订业务或者了解其他内容，可致电10086或者前往营业厅咨询及受理", ["phone", "shop"]),
    ],
)
def test_a_channel_that_is_denied_or_only_tells_something_is_no_way_to_cancel(words: str, channels: list[str]) -> None:
    root, left = plan(cancelling=words)
    assert field(root, "cancelling", "channels") == channels
    assert left or field(root, "cancelling", "how") == {"zh": words}


@pytest.mark.parametrize(
    "words",
    [
        *("线上不可退订", "不可线上退订", "线上线下均不可退订", "不支持线上，电话退订", "不支持的渠道：线上，10010"),
        *("除线上渠道外均可办理", "除营业厅外，还可通过APP", "非线上渠道办理", "非营业厅渠道"),
        *("全渠道（除代理商）", "自有渠道，不含热线", "除自有渠道外", "全渠道均不可退订", "详见各渠道退订规则", "各渠道咨询"),
        *("拨打10010查询", "致电10010了解退订规则", "拨打10086咨询退订规则", "10010、营业厅查询", "可在线下及线上渠道咨询"),
    ],
)
def test_where_no_channel_is_named_as_a_way_to_cancel_none_is_read(words: str) -> None:
    root, left = plan(cancelling=words)
    assert field(root, "cancelling", "channels") == "not_stated"
    assert left or field(root, "cancelling", "how") == {"zh": words}


@pytest.mark.parametrize(
    "words",
    [
        *("微信公众号、支付宝小程序", "代理商、直销", "线下渠道（不包含自有营业厅）", "10016外呼渠道以及线下渠道"),
        *("不支持线上，营业厅办理", "不支持线上及线下渠道", "除线上渠道外", "营业厅，非电话渠道", "线上渠道（线下渠道以省内为准）"),
    ],
)
def test_a_list_of_sales_channels_is_read_whole_or_not_at_all(words: str) -> None:
    root, left = plan(channels=words)
    assert field(root, "sale", "channels") == "not_stated"
    assert left["channels"]


@pytest.mark.parametrize("words", ["线上及线下渠道", "线上线下均可受理", "可通过线上及线下渠道办理"])
def test_both_ways_of_selling_are_read_with_the_words_around_them(words: str) -> None:
    root, left = plan(channels=words)
    assert field(root, "sale", "channels") == [{"kind": "online"}, {"kind": "shop"}]
    assert not left


@pytest.mark.parametrize("words", ["65岁以上或残疾人", "65岁以上和残疾人", "65岁以上，或残疾人", "残疾人或65岁以上", "65岁以上或退役军人"])
def test_an_age_or_a_group_stays_one_sentence(words: str) -> None:
    root, left = plan(eligibility=words)
    assert stated(root["eligibility"]) == {"needs": [{"zh": words}]}
    assert not left


@pytest.mark.parametrize("words", ["65岁以上；或残疾人", "满足以下条件之一：65岁以上；残疾人"])
def test_several_sentences_of_which_one_is_enough_are_not_read(words: str) -> None:
    root, left = plan(eligibility=words)
    assert not stated(root["eligibility"])
    assert left["eligibility"]


@pytest.mark.parametrize("words", ["仅限听力、言语残疾用户办理", "移动融合宽带用户"])
def test_some_of_a_group_are_a_condition_in_the_carriers_words(words: str) -> None:
    root, left = plan(eligibility=words)
    assert field(root, "eligibility", "groups") in {None, "not_stated"}
    assert field(root, "eligibility", "needs") == [{"zh": words}]
    assert not left


def test_an_age_of_a_group_is_both() -> None:
    root, _ = plan(eligibility="65岁以上的残疾人")
    assert stated(root["eligibility"]) == {"age": {"minimum": "65"}, "groups": ["disability"]}


@pytest.mark.parametrize(
    "words",
    ["首月不按天折算", "首月费用不按日折算。", "首月不按天折算，按全月收取", "不支持首月按天折算", "首月按天折算不适用", "首月非全月收取"],
)
def test_what_a_first_month_is_not_is_no_fact(words: str) -> None:
    root, left = plan(service=words)
    assert field(root, "price", "first_month") == "not_stated"
    assert left["service"]


def test_a_first_month_that_is_not_whole_is_charged_as_the_words_say() -> None:
    assert field(plan(service="首月不足一个月按天折算")[0], "price", "first_month") == "prorated_by_day"


@pytest.mark.parametrize(
    "boxes", [{"tariff_type": "停售套餐"}, {"tariff_type": "停售", "name": "停售套餐A"}, {"state": "0"}, {"state": "0.0"}]
)
def test_that_a_plan_may_not_be_sold_any_more_is_never_passed_over(boxes: dict[str, str]) -> None:
    root, left = plan(**boxes)
    assert list(left.values()) == [(words,) for key, words in boxes.items() if key != "name"]
    assert root["tariff_type"] == "other"


@pytest.mark.parametrize(
    ("columns", "path", "value"),
    [
        ({"语音（小时）": "5"}, ("allowances", "voice"), {"minutes": "300", "per": "month"}),
        ({"国内通话（分钟）": "1.5小时"}, ("allowances", "voice"), {"minutes": "90", "per": "month"}),
        ({"语音（分钟/月）": "100"}, ("allowances", "voice"), {"minutes": "100", "per": "month"}),
        ({"语音（分钟/天）": "100"}, ("allowances", "voice"), {"minutes": "100", "per": "day"}),
        ({"短信（条/月）": "100"}, ("allowances", "sms"), {"messages": "100", "per": "month"}),
        ({"通用流量（GB/月）": "5"}, ("allowances", "data"), [{"volume": "5 GB", "per": "month"}]),
        ({"通用流量（GB）": "5", "流量单位": "GB"}, ("allowances", "data"), [{"volume": "5 GB", "per": "month"}]),
        ({"资费标准（元/月）": "59", "国内通话（分钟）": "100"}, ("allowances", "voice"), {"minutes": "100", "per": "month"}),
        ({"资费标准": "每月59元", "国内通话（分钟）": "100"}, ("allowances", "voice"), {"minutes": "100", "per": "month"}),
        ({"资费标准": "59元\n/月", "国内通话（分钟）": "100"}, ("allowances", "voice"), {"minutes": "100", "per": "month"}),
        ({"资费标准（元/月）": "59元"}, ("price", "steps"), [STEP | {"amount": "59.00"}]),
        ({"资费标准": "59元", "资费单位": "元/月"}, ("price", "steps"), [STEP | {"amount": "59.00"}]),
        ({"资费标准（元/月）": "59", "资费单位": "元"}, ("price", "steps"), [STEP | {"amount": "59.00"}]),
        ({"在网要求（月）": "24"}, ("term", "minimum"), "24 months"),
        ({"宽带（Mbps）": "1000"}, ("allowances", "broadband"), {"down": "1000 Mbps"}),
    ],
)
def test_the_unit_of_a_heading_counts_for_a_bare_number(columns: dict[str, str], path: tuple[str, ...], value: Node) -> None:
    root, left = row(**columns)
    assert field(root, *path) == value
    assert not left


@pytest.mark.parametrize(
    ("columns", "path"),
    [
        ({"语音（条）": "5"}, ("allowances", "voice")),
        ({"语音（条）": "5分钟"}, ("allowances", "voice")),
        ({"短信（分钟）": "6"}, ("allowances", "sms")),
        ({"语音（分钟/月）": "100/天"}, ("allowances", "voice")),
        ({"通用流量（GB）": "500", "流量单位": "MB"}, ("allowances", "data")),
        ({"通用流量": "500MB", "流量单位": "GB"}, ("allowances", "data")),
        ({"资费标准（元/年）": "59", "资费单位": "元/月"}, ("price", "steps")),
        ({"资费标准（元/年）": "59元/月"}, ("price", "steps")),
        ({"资费标准（元/年）": "每月59元"}, ("price", "steps")),
        ({"资费标准": "59元", "资费单位": "分/月"}, ("price", "steps")),
    ],
)
def test_units_that_contradict_each_other_are_not_understood(columns: dict[str, str], path: tuple[str, ...]) -> None:
    root, left = row(**columns)
    assert field(root, *path) in (None, "not_stated", [])
    assert len(left) == len(columns)


@pytest.mark.parametrize("words", ["终端款1999元，分24期", "终端款1999元，按月分期支付", "调测费100元，首付20元"])
def test_a_sum_paid_by_and_by_is_no_charge_paid_once(words: str) -> None:
    root, left = plan(other_fees=words)
    assert not field(root, "price", "one_time")
    assert left["other_fees"] == (words,)


@pytest.mark.parametrize("words", ["政企客户", "政企", "仅限集团客户办理"])
def test_a_box_for_companies_alone_says_the_audience(words: str) -> None:
    root, left = plan(eligibility=words)
    assert root["audience"] == "business"
    assert not left


@pytest.mark.parametrize(
    "boxes",
    [
        {"eligibility": "政企客户", "audience": "公众"},
        {"eligibility": "公众用户", "audience": "政企"},
        {"eligibility": "用户续订及商企企业客户办理"},
        {"eligibility": "政企客户及个人客户"},
        {"eligibility": "单位客户及其员工"},
        {"audience": "公众/政企"},
        {"audience": "校园"},
    ],
)
def test_an_audience_that_is_not_plain_is_never_taken_for_granted(boxes: dict[str, str]) -> None:
    assert list(plan(**boxes)[1].values()) == [(next(iter(boxes.values())),)]


def test_those_left_out_do_not_make_a_plan_one_for_companies() -> None:
    root, left = plan(eligibility="政企客户除外")
    assert root["audience"] == "public"
    assert not left


@pytest.mark.parametrize(
    "boxes",
    [{"secondary_sims": "最多可办2张副卡，10元/张/月"}, {"overage": "流量满500元封顶，暂停上网"}, {"overage": "套外流量费累计达500元封顶"}],
)
def test_words_that_a_field_means_are_not_filed_beside_it(boxes: dict[str, str]) -> None:
    assert not plan(**boxes)[1]


def test_a_stop_behind_a_length_changes_nothing() -> None:
    root, rest = plan(term="24个月.", validity="24个月.")
    assert field(root, "term", "minimum") == "24 months"
    assert field(root, "term", "validity", "length") == "24 months"
    assert not rest.keys() & {"term", "validity"}
