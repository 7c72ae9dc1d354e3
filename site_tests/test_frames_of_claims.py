"""Frames take any thing: a series that nobody has heard of, a county, an app; what only looks like one stays silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.claim import claims_in
from generator.claims.passage import Passage
from generator.claims.ties.things import Tie

INVENTED = st.sampled_from(["云杉", "银杏", "白鹭", "青松", "星河", "雪莲", "朝霞", "枫叶", "蓝鲸", "玉兰"])
PRICE = st.integers(min_value=9, max_value=599)


def said(kind, text):
    """The words of every claim of one kind."""
    passage = Passage(text)
    return [passage.words(claim.span) for claim in claims_in(passage, kind)]


def ties(text):
    """What a text ties to."""
    return [claim.value for claim in claims_in(Passage(text), "tie")]


@given(INVENTED, PRICE)
def test_any_series_at_any_price_ties_in_every_frame(name, price):
    for text in (
        f"升档至{name}{price}元以上套餐后可免费领取",
        f"办理{name}套餐并参加本活动，每月返10元",
        f"支持{name}、银河等套餐用户订购",
        f"属{name}套餐的可选产品",
        f"与{name}套餐打包销售",
        f"{name}套餐客户参加预存活动",
        f"参与条件：{name}{price}元套餐",
        f"套餐{price}元及以上客户可享",
    ):
        assert ties(text), text


@given(INVENTED)
def test_a_choice_or_a_denial_before_a_need_makes_it_none(name):
    for before in ("无需", "不强制", "可自愿", "建议", "如需"):
        assert not ties(f"{before}订购{name}会员包"), before


@given(PRICE)
def test_a_level_that_stops_the_discount_is_a_tie_to_the_main_plan(price):
    assert ties(f"套餐低于{price}元时自动停止赠送") == [Tie.MAIN_PLAN]


def test_words_that_name_nothing_take_the_thing_of_their_sentence():
    assert ties("本产品与主卡同开同停") == [Tie.MAIN_PLAN]
    assert ties("本服务与宽带强绑定") == [Tie.BROADBAND]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("须更换超级SIM卡后方可使用", Tie.NUMBER),
        ("宽带停用或移出群组，本优惠取消", Tie.BROADBAND),
        ("该卡只能放入行车记录仪", Tie.HANDSET),
        ("主套餐折前价值≥128元", Tie.MAIN_PLAN),
    ],
)
def test_a_frame_says_what_the_plan_is_tied_to(text, tie):
    assert ties(text) == [tie]


@given(st.sampled_from(["墨竹工卡县", "依兰县", "昆山", "乐东", "大足区"]))
def test_any_county_limits_where_only_it_can_order(county):
    assert said("region", f"仅供{county}客户订购")


def test_an_area_needs_people_or_a_doing_to_limit():
    assert said("region", "面向林场职工推出")
    assert not said("region", "林场、农场等区域网络覆盖存在差异，以实际为准")


@given(st.sampled_from(["合约活动", "购机优惠", "折扣活动", "话费补贴"]))
def test_an_offer_that_ends_the_one_before_excludes_it(offer):
    assert said("exclusion", f"办理后原{offer}自动失效")
    assert not said("exclusion", f"不影响原{offer}")


@given(st.integers(min_value=1, max_value=500), st.sampled_from(["抖音", "高德", "钉钉", "咪咕"]))
def test_data_for_a_named_app_is_app_data(volume, app):
    assert said("app_data", f"每月含{volume}GB{app}流量")
    assert not said("app_data", f"国内通用流量{volume}GB，不限应用")


@given(st.integers(min_value=1930, max_value=2010))
def test_a_year_of_birth_is_an_age(year):
    assert said("age", f"仅限{year}年以前出生的客户办理")
