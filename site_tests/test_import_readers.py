"""What the boxes of other provinces' filings say in other words, and what only looks like a fact of the plan."""

import pytest

from generator.filings.drafting import Manner, draft_plan
from generator.filings.filing import Cell, Element, Filing, Place
from generator.read.yaml_reader import Node

HERE = Place("表.json", "", 1, "x")


def plan(**boxes: str) -> tuple[dict[str, Node], dict[str, tuple[str, ...]]]:
    """Return the plan file that a filing with these boxes becomes, and the words of each box that were not understood."""
    texts = {"number": "26HE290001", "name": "安心套餐", "fee": "29元/月"} | boxes
    cells = {Element(key): Cell(text, Element(key).text.zh, HERE) for key, text in texts.items()}
    draft = draft_plan(Filing(texts["number"], cells), Manner())
    assert isinstance(draft.root, dict)
    return draft.root, {key: one.not_understood for key, one in draft.accounts.items() if one.not_understood}


def field(root: dict[str, Node], *path: str) -> Node:
    node: Node = root
    for step in path:
        node = node.get(step) if isinstance(node, dict) else None
    return node


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
        # A sum that is asked of some customers only.
        ({"overage": "网龄不足90天的客户另收100元调测费"}, ("price", "one_time")),
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
