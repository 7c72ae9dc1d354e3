"""What a plan gives and what happens beyond it, as texts say it: the finders of claims and the readers of the boxes.

Each value is written in several spellings and read back; traps are sentences in which a hasty reader finds something.
"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.claim import claims_in
from generator.claims.kinds.allowance import Given, sums
from generator.claims.kinds.app_data import AppData
from generator.claims.kinds.overage import PriceBeyond
from generator.claims.kinds.rollover import LeftOver
from generator.claims.passage import Passage
from generator.filings.elements import allowances, overage, secondary_sims
from generator.filings.filing import Cell, Element, Filing, Place
from generator.filings.free_text import read_free_text
from generator.filings.reading import Reading
from generator.tariff.allowances import AppDataAllowance, DataAllowance, NetworkSpeed, SmsAllowance, VoiceAllowance
from generator.tariff.beyond import CallPrice, Cap, DataTier, SmallUse, SmsPrice, Throttle
from generator.tariff.offer import SecondarySims
from generator.tariff.price import Money, RecurringCharge
from generator.tariff.quantity import DataVolume, Period, Speed, TimeUnit
from generator.tariff.words import NONE, NOT_STATED, CapEffect, MoneyUnit, Network, Resumes, Rollover, Rounding, Unpriced, YesNo

MONTH = Period(1, TimeUnit.MONTH)
GB, MB = DataVolume(Decimal(1), "GB"), DataVolume(Decimal(1), "MB")
PLACE = Place("table.csv", "", 2, "A")
READERS = {**allowances.READERS.of, **overage.READERS.of, **secondary_sims.READERS.of}

cents = st.integers(1, 9999).map(lambda count: Decimal(count) / 100)
yuan = st.integers(1, 99).map(Decimal)
gigabytes = st.integers(1, 999)


def values(kind: str, text: str) -> list[object]:
    return [claim.value for claim in claims_in(Passage(text), kind)]


def prices(text: str, of: str) -> set[object]:
    return {value.price for value in values("overage", text) if isinstance(value, PriceBeyond) and value.of == of}


def reading(element: Element, text: str, unit: str = "", **others: str) -> Reading:
    texts = {element: text} | {Element[name.upper()]: words for name, words in others.items()}
    units = {element: unit}
    cells = {one: Cell(words, one.text.zh, PLACE, units.get(one, "")) for one, words in texts.items()}
    return READERS[element](Passage(text), Filing("26HE200001", cells))


def fields(element: Element, text: str, unit: str = "", **others: str) -> dict[str, object]:
    return {".".join(value.path): value.value for value in reading(element, text, unit, **others).values}


def left(element: Element, text: str, unit: str = "", **others: str) -> str:
    """Return what no span of the reading covers, without punctuation."""
    found = reading(element, text, unit, **others)
    covered = {place for value in found.values for span in value.spans for place in range(*span)}
    covered |= {place for span in found.said for place in range(*span)}
    return "".join(character for place, character in enumerate(text) if place not in covered and character not in "，。；、\n ")


def tier(amount: Decimal | int | str, **more: object) -> DataTier:
    return DataTier(amount=Decimal(amount), unit=MoneyUnit.YUAN, per=GB, **more)  # type: ignore[arg-type]


# --- the price beyond the bundle -----------------------------------------------------------------------


@given(yuan, st.sampled_from(["套外流量{}元/GB", "流量超出后按{}元/GB计费。", "国内流量：{}元/1GB", "超出部分流量{}元每GB，短信另计"]))
def test_one_price_of_data_is_read_in_every_spelling(amount: Decimal, phrase: str) -> None:
    assert prices(phrase.format(amount), "data") == {(tier(amount),)}


@given(
    st.integers(2, 20),
    yuan,
    yuan,
    st.sampled_from(
        [
            "套外流量前{0}GB按{1}元/GB、之后按{2}元/GB收取",
            "套外流量，前{0}GB执行{1}元/GB，{0}GB后执行{2}元/GB",
            "套外流量前{0}GB，按{1}元/GB计费，超出{0}GB后，按{2}元/GB计费",
        ]
    ),
)
def test_two_tiers_keep_their_threshold(above: int, first: Decimal, second: Decimal, phrase: str) -> None:
    if first == second:
        return
    expected = (tier(first), tier(second, above=DataVolume(Decimal(above), "GB")))
    assert prices(phrase.format(above, first, second), "data") == {expected}


@pytest.mark.parametrize(
    "phrase",
    [
        "套外流量按单价0.02元/MB计费，累计至150MB（3元）后按照3元/GB计费，流量超过1GB后仍按上述标准计收，以此类推。",
        "国内流量0.02元/MB计费，累计至3元，按3元/GB计费。",
        "套外流量3元/GB（不足1GB按0.02元/MB收取）",
        "流量0.02元/MB（不足1MB按1MB收取），每GB最多收3元",
        "流量超出后3元1G（先按0.02元/M收费，累计到3元后可免费使用至1G，以此类推）",
        "超套流量按照0.02元/MB计费，达到3元后可继续免费使用至1GB",
    ],
)
def test_the_price_of_a_part_of_a_gigabyte_belongs_to_its_tier(phrase: str) -> None:
    small = SmallUse(amount=Decimal("0.02"), unit=MoneyUnit.YUAN, per=MB)
    assert prices(phrase, "data") == {(tier(3, small_use=small),)}


@pytest.mark.parametrize(
    "phrase",
    [
        "国内流量：3元/GB，不足3元部分0.02元/MB",
        "国内流量：3元/GB，即：不满150MB的，按0.02元/MB收费，达到3元后，150MB（不含）—1GB（含）部分，免费使用；超过1GB的，仍按上述原则（即每1GB收费3元）收费，以此类推",
        "国内流量3元/GB，即：前150MB按0.02元/MB收费，达到3元后150MB-1GB（含）部分免费使用；超过1GB时，以此类推",
        "手机上网流量：前150MB按0.02元/MB收费，达到150MB（3元）时，额外赠送用户924MB流量（即3元/1GB）；流量超过1GB时，仍按上述原则（即每超出1GB按照3元/1GB收费）收费",
        "流量前150MB按0.02元/MB计，达150MB送924MB(3元/1GB)超过1GB按上述规则收费，以此类推",
        "套外国内流量0.02元/MB累计至150MB（3元）后不再收费，直至1GB，即按照3元/GB计费，流量超过1GB后仍按上述标准计收",
        "手机上网流量：按照3元/GB收取：前150MB按0.02元/MB收费，达到150MB时，额外赠送用户857MB流量(即3元/GB)；后续仍按上述规则收费(即每超出1GB按照3元/GB收费)",
    ],
)
def test_megabytes_that_cost_no_more_than_their_gigabyte_belong_to_its_tier(phrase: str) -> None:
    small = SmallUse(amount=Decimal("0.02"), unit=MoneyUnit.YUAN, per=MB)
    assert prices(phrase, "data") == {(tier(3, small_use=small),)}


@pytest.mark.parametrize(
    "phrase",
    [
        "国内流量10元/GB，不足5元部分0.29元/MB",
        "国内流量：3元/GB，即：前150MB按0.02元/MB收费，达到5元后150MB-1GB（含）部分免费使用",
        "手机上网流量：前150MB按0.02元/MB收费，达到150MB（3元）时，额外赠送用户924MB流量（即3元/1GB）；流量超过1GB时，仍按上述原则（即每超出1GB按照5元/1GB收费）收费",
    ],
)
def test_two_prices_of_a_gigabyte_in_one_run_are_none(phrase: str) -> None:
    assert prices(phrase, "data") == set()


def test_each_of_two_tiers_has_its_part() -> None:
    small = SmallUse(amount=Decimal("0.29"), unit=MoneyUnit.YUAN, per=MB)
    expected = (tier(5, small_use=small), tier(3, above=DataVolume(Decimal(3), "GB"), small_use=small))
    assert prices("国内流量5元/GB，达到15元后3元/GB,不足5元、3元部分0.29元/MB", "data") == {expected}


def test_money_reached_at_the_first_price_is_a_threshold_in_gigabytes() -> None:
    expected = (tier(5), tier(3, above=DataVolume(Decimal(3), "GB")))
    assert prices("套外流量5元/GB，满15元后按照3元/GB进行计费", "data") == {expected}


def test_a_part_of_a_gigabyte_that_counts_as_a_whole_is_rounded_up() -> None:
    assert prices("套外流量1元/GB（不足1GB按照1GB收取）", "data") == {(tier(1, rounding=Rounding.UP),)}


@pytest.mark.parametrize(
    "text",
    [
        "套外流量1元/GB日租宝或5元/GB月租宝",
        "副卡套外资费：国内通话0.15元/分钟，流量10元/G",
        "激活首月为10元/GB，激活次月起主卡为甲卡的，5元/GB；主卡为乙卡的，15元/GB。",
        "套外流量0.03元/MB，达到100MB时另有规定",
        "套外流量1元/GB（当日有效，自动续订）",
    ],
)
def test_a_choice_or_the_price_of_another_card_gives_no_price(text: str) -> None:
    assert prices(text, "data") == set()


@pytest.mark.parametrize("text", ["流量模组-10元1GB", "未履约月份*3元/GB", "5元1GB流量包", "预存50元话费"])
def test_the_price_of_a_pack_is_no_price_beyond_the_bundle(text: str) -> None:
    assert values("overage", text) == []


@given(cents, st.sampled_from(["国内主叫{}元/分钟", "套外语音：{}元每分钟；短信另计", "超出后国内（不含港澳台）通话{}元/分钟"]))
def test_the_price_of_a_minute_is_read_in_every_spelling(amount: Decimal, phrase: str) -> None:
    assert prices(phrase.format(amount), "voice") == {CallPrice(amount=amount, unit=MoneyUnit.YUAN)}


def test_a_part_of_a_minute_that_counts_as_a_whole_is_rounded_up() -> None:
    expected = CallPrice(amount=Decimal("0.15"), unit=MoneyUnit.YUAN, rounding=Rounding.UP)
    assert prices("国内语音拨打0.15元/分钟（不足1分钟按1分钟计）", "voice") == {expected}


@given(cents, st.sampled_from(["国内点对点短信{}元/条", "套外短彩信{}元/条", "短信：{}元/条(次)", "{}元/条短彩信"]))
def test_the_price_of_a_message_is_read_in_every_spelling(amount: Decimal, phrase: str) -> None:
    assert prices(phrase.format(amount), "sms") == {SmsPrice(amount=amount, unit=MoneyUnit.YUAN)}


@pytest.mark.parametrize(
    "text", ["国际漫游主叫0.99元/分钟", "长途拨打0.12元/分钟", "视频通话0.3元/分钟", "北斗短信2元/条", "前200分钟通话按0.1元/分钟收费"]
)
def test_calls_and_messages_of_another_kind_are_left(text: str) -> None:
    assert values("overage", text) == []


@pytest.mark.parametrize("text", ["按照主套餐标准执行", "共享主卡套餐套外单价。", "共享主卡套餐内语音、流量、套外单价", "与主卡相同\n无"])
def test_the_price_of_the_main_plan_holds_for_every_service(text: str) -> None:
    assert [prices(text, of) for of in ("data", "voice", "sms")] == [{Unpriced.AS_MAIN_PLAN}] * 3


def test_a_speed_as_in_the_main_plan_is_no_price() -> None:
    assert values("overage", "未漫出时网速按主套餐标准执行") == []


def test_none_in_the_box_is_not_stated_and_leaves_nothing_over() -> None:
    for text in ("无", "无\n无", "0\n0"):
        assert fields(Element.OVERAGE, text) == {}
        assert left(Element.OVERAGE, text) == ""


def test_what_the_box_says_beyond_its_prices_is_left_over() -> None:
    text = "国内主叫0.19元/分钟；国内流量5元/GB（不足1GB按1GB收取）；国内短信0.1元/条、彩信0.3元/条"
    assert fields(Element.OVERAGE, text) == {
        "beyond.voice": CallPrice(amount=Decimal("0.19"), unit=MoneyUnit.YUAN),
        "beyond.data": (tier(5, rounding=Rounding.UP),),
        "beyond.sms": SmsPrice(amount=Decimal("0.1"), unit=MoneyUnit.YUAN),
    }
    assert left(Element.OVERAGE, text) == "彩信0.3元/条"


# --- caps and slower speeds ----------------------------------------------------------------------------


def cap(effect: object = CapEffect.SERVICE_STOPS, resumes: object = Resumes.NEXT_MONTH, **limit: object) -> Cap:
    return Cap(effect=effect, resumes=resumes, **limit)  # type: ignore[arg-type]


@given(
    st.integers(20, 900),
    st.sampled_from(
        [
            "套外流量费用达到{0}元后，停止上网功能，次月自动恢复",
            "封顶规则：当月套餐外流量消费{0}元封顶，达到封顶值（{0}元）则暂停当月上网服务，次月初自动开通",
            "套餐外流量消费{0}元封顶（不含流量包）；达封顶值暂停上网，次月自动恢复",
        ]
    ),
)
def test_a_cap_on_the_charge_is_read_with_its_effect_and_its_end(amount: int, phrase: str) -> None:
    expected = cap(at_charge=Money(amount=Decimal(amount), unit=MoneyUnit.YUAN))
    assert set(values("cap", phrase.format(amount))) == {expected}


@given(
    gigabytes,
    st.sampled_from(
        [
            "当月总流量达到{}GB停止上网功能，下月自动恢复",
            "国内流量执行总流量{}G/月封顶的原则。达到封顶后，系统自动暂停上网功能，下月自动恢复。",
        ]
    ),
)
def test_a_cap_on_the_volume_is_read_with_its_effect_and_its_end(size: int, phrase: str) -> None:
    assert set(values("cap", phrase.format(size))) == {cap(at_volume=DataVolume(Decimal(size), "GB"))}


def test_a_cap_after_which_data_goes_on_is_no_stop() -> None:
    text = "套餐外流量费达到600元后，用户仍然可使用流量，不再计费。当总流量达到100GB后系统自动关闭数据网络，次月自动打开。"
    assert values("cap", text) == [
        cap(CapEffect.CHARGING_STOPS, NOT_STATED, at_charge=Money(amount=Decimal(600), unit=MoneyUnit.YUAN)),
        cap(at_volume=DataVolume(Decimal(100), "GB")),
    ]


@pytest.mark.parametrize("text", ["每用满6个月升级5GB，60GB封顶", "套餐外流量费用达到5元时，停止收费，可免费使用至1GB", "违约金封顶100元"])
def test_a_ceiling_of_another_thing_is_no_cap(text: str) -> None:
    assert values("cap", text) == []


@given(
    gigabytes,
    st.integers(1, 9),
    st.sampled_from(
        [
            "当月流量超过{0}GB后限速至{1}Mbps",
            "使用达到{0}GB后，网速降至{1}Mbps",
            "{0}GB→{1}Mbps",
            "流量达{0}G后，网络速率最高降为{1}Mbps",
            "超过{0}GB将限制上网速率，最高{1}Mbps",
        ]
    ),
)
def test_a_step_of_slower_speed_is_read_in_every_spelling(above: int, speed: int, phrase: str) -> None:
    expected = Throttle(above=DataVolume(Decimal(above), "GB"), speed=Speed(Decimal(speed), "Mbps"))
    assert values("throttle", phrase.format(above, speed)) == [expected]


@pytest.mark.parametrize("text", ["本卡达量限速", "套内流量用完后限速1M/S"])
def test_slower_speed_without_exact_figures_is_said_but_has_no_value(text: str) -> None:
    assert values("throttle", text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "达量不限速，越用越便宜",
        "流量用完后不触发限速",
        "达量限速用户不可领取",
        "除达量限速版套餐以外的用户",
        "漫出省外使用时网速限至最高1Mbps",
        "包含5G优享服务（下行峰值速率最高500Mbps）",
        "宽带接入速率均指下行速率",
    ],
)
def test_what_is_denied_or_about_others_slows_nothing(text: str) -> None:
    assert values("throttle", text) == []


# --- what the plan gives -------------------------------------------------------------------------------


@given(
    st.integers(1, 5000),
    st.sampled_from(
        [
            "每月包含{}分钟国内语音",
            "月费39元/月，含{}分钟国内通话时长",
            "套餐内：国内{}分钟语音",
            "含国内语音{}分钟",
            "{}分钟全国通用语音，来电显示",
        ]
    ),
)
def test_minutes_of_calls_are_read_in_every_spelling(minutes: int, phrase: str) -> None:
    (said,) = values("allowance", phrase.format(minutes))
    assert isinstance(said, Given)
    assert (said.of, said.amount, said.own) == ("voice", minutes, True)


@given(
    gigabytes, st.sampled_from(["每月享{}GB国内通用流量", "包含{}G全国流量", "含国内流量（不含港澳台）{}GB", "月费19元，包含{}GB通用流量"])
)
def test_data_for_any_use_is_read_in_every_spelling(size: int, phrase: str) -> None:
    (said,) = values("allowance", phrase.format(size))
    assert isinstance(said, Given)
    assert (said.of, said.amount, said.own) == ("data", DataVolume(Decimal(size), "GB"), True)


@pytest.mark.parametrize(
    "text",
    [
        "首年每月额外获赠10GB通用流量",
        "网龄满24个月叠加200分钟国内语音",
        "每月包含国内语音100分钟或1GB国内流量（2选1）",
        "每月可领取1GB国内流量券",
        "每天包含1GB国内流量",
        "套餐包含5G流量服务",
        "短信包（月费1元，内含10条短信）",
    ],
)
def test_what_is_extra_by_choice_or_for_a_time_is_not_what_everybody_gets(text: str) -> None:
    assert not any(said.own for said in values("allowance", text) if isinstance(said, Given))


@pytest.mark.parametrize(
    "text", ["含视频通话100分钟", "每月含20GB定向流量", "含网内语音200分钟", "提供固话语音888分钟", "咪咕系流量100GB", "套餐外流量5元/GB"]
)
def test_calls_and_data_of_another_kind_are_no_allowance_for_any_use(text: str) -> None:
    assert values("allowance", text) == []


@given(st.lists(st.integers(1, 50).map(Decimal), min_size=1, max_size=6))
def test_every_part_and_the_whole_are_among_the_sums(parts: list[Decimal]) -> None:
    assert {*parts, sum(parts)} <= sums(parts)
    assert Decimal(0) not in sums(parts)


@given(
    gigabytes,
    st.sampled_from(["含{}GB定向流量", "另有{}GB国内专属流量", "咪咕视频APP流量{}GB", "定向流量{}GB", "每月{}G抖音/快手定向流量"]),
)
def test_data_for_certain_apps_is_read_in_every_spelling(size: int, phrase: str) -> None:
    (said,) = values("app_data", phrase.format(size))
    assert isinstance(said, AppData)
    assert said.volume == DataVolume(Decimal(size), "GB")


def test_ten_gigabytes_for_each_of_three_families_are_thirty() -> None:
    (said,) = values("app_data", "腾讯系、头条系、阿里系定向流量各10GB")
    assert isinstance(said, AppData)
    assert said.volume == DataVolume(Decimal(30), "GB")


def test_only_a_closed_list_names_the_apps() -> None:
    closed, open_end = (
        values("app_data", "20GB定向流量（限学习强国、央视频使用）"),
        values("app_data", "20GB定向流量（限学习强国、央视频等使用）"),
    )
    assert [value.apps for value in (*closed, *open_end) if isinstance(value, AppData)] == [("学习强国", "央视频"), NOT_STATED]


@pytest.mark.parametrize("text", ["定向流量不可结转、不可共享", "消费顺序在定向流量之后", "可选9元30GB定向流量包", "合约券定向核销终端"])
def test_mere_mention_of_app_data_gives_none(text: str) -> None:
    assert values("app_data", text) == []


@pytest.mark.parametrize(
    ("text", "networks"),
    [
        ("畅享5G套餐39元", [Network.FIVE_G]),
        ("5G-A尊享199元套餐", [Network.FIVE_G_A]),
        ("新4G套餐", [Network.FOUR_G]),
        ("包含来电显示、5G优享服务，由主号付费。", [Network.FIVE_G]),
        ("5GB流量包", []),
        ("0预存5G金币购机活动", []),
        ("办理时需购买5G终端，由用户自备。", []),
        ("15G国内流量，云电脑4核4G内存。", []),
        ("到期恢复5G套餐月费，由用户承担。", []),
    ],
)
def test_the_network_is_read_and_never_out_of_a_volume_or_a_thing(text: str, networks: list[Network]) -> None:
    assert values("network", text) == networks


@pytest.mark.parametrize(
    ("text", "speed"),
    [
        ("5G优享服务（下行峰值速率最高500Mbps）", NetworkSpeed(down=Speed(Decimal(500), "Mbps"))),
        ("下行速率1Gbps、上行速率100Mbps", NetworkSpeed(down=Speed(Decimal(1), "Gbps"), up=Speed(Decimal(100), "Mbps"))),
        ("5G网络速率下行最大500M", NetworkSpeed(down=Speed(Decimal(500), "Mbps"))),
    ],
)
def test_the_peak_speed_is_read(text: str, speed: NetworkSpeed) -> None:
    assert values("peak_speed", text) == [speed]


def test_the_speed_of_a_home_line_is_no_peak_speed() -> None:
    assert values("peak_speed", "宽带下行速率1000Mbps") == []


@pytest.mark.parametrize(("name", "fields"), [("安心卡", 1), ("家用二宽", 0)])
def test_a_speed_in_a_plan_named_after_a_home_line_is_no_peak_speed(name: str, fields: int) -> None:
    text = "下行速率300Mbps，上行速率40Mbps"
    whole = Filing("26HE200001", {Element.NAME: Cell(name, "名称", Place("表.csv", "", 2, "A"))})
    assert len(read_free_text(Passage(text), whole).values) == fields


@pytest.mark.parametrize(
    "text",
    [
        "共享主号的流量资源（注明不可共享的资源除外）",
        "如套餐资源不可共享，按副卡套外标准收费",
        "其中20GB国内流量参与结转，50GB国内流量不可共享、不可结转",
    ],
)
def test_what_is_said_of_a_part_or_on_a_condition_is_not_said_of_the_data(text: str) -> None:
    assert [value for value in values("rollover", text) if value is not None] == []


@pytest.mark.parametrize("text", ["可免1张副卡月费", "新办副卡1张、视频彩铃"])
def test_how_many_second_cards_are_given_is_not_how_many_there_may_be(text: str) -> None:
    assert [value for value in values("secondary_sims", text) if value is not None] == []


# --- sharing ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "通用流量可结转至次月，不可共享、不可转赠。",
            {("rollover", Rollover.NEXT_MONTH), ("shareable", YesNo.NO), ("giftable", YesNo.NO)},
        ),
        ("流量不结转不共享", {("rollover", Rollover.NO), ("shareable", YesNo.NO)}),
        ("通用流量可共享；定向流量不可共享、不可结转", {("shareable", YesNo.YES)}),
        ("套内通用流量不可共享、转赠", {("shareable", YesNo.NO), ("giftable", YesNo.NO)}),
        ("语音不可结转", set()),
        ("如当月未取消或变更，剩余通用流量可延期结转至次月月底前使用", {("rollover", Rollover.NEXT_MONTH)}),
        ("变更套餐当月未用完的流量不可结转", set()),
        ("含20GB定向流量，流量不可结转", set()),
        ("流量可共享。流量不可共享。", set()),
    ],
)
def test_what_becomes_of_data_left_over_is_read_for_data_for_any_use_only(text: str, said: set[tuple[str, object]]) -> None:
    assert {(value.field, value.value) for value in values("rollover", text) if isinstance(value, LeftOver)} == said


@given(
    st.integers(1, 9),
    st.integers(1, 30),
    st.sampled_from(
        [
            "可办理副卡{0}张，功能费{1}元/月/张",
            "{0}张副卡（{1}元/月/张）",
            "最多可以办理{0}张副卡，每张副卡{1}元/月",
            "可办理{0}张副卡，按{1}元/张/月收费",
        ]
    ),
)
def test_secondary_sims_are_read_with_their_fee(count: int, fee: int, phrase: str) -> None:
    charge = RecurringCharge(amount=Decimal(fee), unit=MoneyUnit.YUAN, per=MONTH)
    assert values("secondary_sims", phrase.format(count, fee)) == [SecondarySims(at_most=count, fee=charge)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("本套餐不可办理副卡", [NONE]),
        ("部分套餐不支持办理副卡", []),
        ("含2张副卡，超出2张按10元/张/月收费", [None]),
        ("含2张免费副卡，超出2张按10元/张/月收费", [None]),
        ("副卡共享主卡套餐", []),
    ],
)
def test_secondary_sims_are_denied_left_open_or_not_spoken_of(text: str, said: list[object]) -> None:
    assert values("secondary_sims", text) == said


# --- the boxes -------------------------------------------------------------------------------------------


@given(st.integers(1, 5000))
def test_a_number_in_a_box_of_a_monthly_plan_is_given_each_month(count: int) -> None:
    assert fields(Element.VOICE, str(count), fee="39元/月") == {"allowances.voice": VoiceAllowance(minutes=count, per=MONTH)}
    assert fields(Element.SMS, f"{count}条", fee="39元/月") == {"allowances.sms": SmsAllowance(messages=count, per=MONTH)}


@given(st.integers(1, 999), st.sampled_from(["GB", "MB"]))
def test_a_volume_takes_its_unit_from_itself_its_heading_or_the_box_for_units(size: int, unit: str) -> None:
    expected = {"allowances.data": (DataAllowance(volume=DataVolume(Decimal(size), unit), per=MONTH),)}
    assert fields(Element.DATA, f"{size}{unit}", fee="9元/月") == expected
    assert fields(Element.DATA, f"{size}.0", unit, fee="9元/月") == expected
    assert fields(Element.DATA, str(size), fee="9元/月", data_unit=unit) == expected
    assert fields(Element.DATA, str(size), fee="9元/月") == {}


def test_a_box_of_app_data_names_no_apps() -> None:
    expected = AppDataAllowance(volume=DataVolume(Decimal(30), "GB"), per=MONTH, apps=NOT_STATED)
    assert fields(Element.APP_DATA, "30", "GB", fee="19元/月") == {"allowances.app_data": (expected,)}


@pytest.mark.parametrize("text", ["0", "", "--", "详见详情", "以官方详情为准", "0.0"])
def test_a_box_that_says_nothing_is_understood_and_not_stated(text: str) -> None:
    for element in (Element.VOICE, Element.DATA, Element.APP_DATA, Element.SMS, Element.BROADBAND, Element.IPTV):
        assert fields(element, text, "GB", fee="19元/月") == {}
        assert left(element, text, "GB", fee="19元/月") == ""


def test_none_in_a_box_means_none() -> None:
    assert fields(Element.BROADBAND, "无", fee="19元/月") == {"allowances.broadband": NONE}
    assert fields(Element.VOICE, "无", fee="19元/月") == {"allowances.voice": NONE}


@pytest.mark.parametrize(
    ("others", "per"),
    [
        ({"fee": "79元/7天"}, Period(7, TimeUnit.DAY)),
        ({"fee": "10元/次", "validity": "7天"}, Period(1, TimeUnit.ONCE)),
        ({"fee": "5元/日", "name": "日包5元1GB"}, Period(1, TimeUnit.DAY)),
        ({"fee": "前12个月19元/月，之后39元/月"}, MONTH),
        ({"fee": "59", "fee_unit": "元/月"}, MONTH),
    ],
)
def test_the_period_of_a_box_is_taken_from_the_fee_where_that_says_it(others: dict[str, str], per: Period) -> None:
    assert fields(Element.VOICE, "100", **others) == {"allowances.voice": VoiceAllowance(minutes=100, per=per)}


@pytest.mark.parametrize(
    "others", [{"fee": "240元/年"}, {"fee": "30元/次", "validity": "36个月"}, {"fee": "1.94元/日", "name": "畅享59元套餐"}, {}]
)
def test_a_number_whose_period_is_open_stays_unread(others: dict[str, str]) -> None:
    assert fields(Element.VOICE, "100", **others) == {}
    assert left(Element.VOICE, "100", **others) == "100"


@pytest.mark.parametrize(
    ("text", "down", "up"),
    [("1000M", 1000, None), ("一条500M宽带", 500, None), ("2000M（下行2000Mbps、上行50Mbps）", 2000, 50)],
)
def test_the_speed_of_a_line_is_read(text: str, down: int, up: int | None) -> None:
    expected = NetworkSpeed(down=Speed(Decimal(down), "Mbps"), up=NOT_STATED if up is None else Speed(Decimal(up), "Mbps"))
    assert fields(Element.BROADBAND, text) == {"allowances.broadband": expected}
    assert left(Element.BROADBAND, text) == ""


def test_a_line_by_choice_or_of_another_speed_elsewhere_stays_unread() -> None:
    for text in ("1条1000M宽带（可选，需另行开通）", "300M（校园100M)", "提速一档"):
        assert fields(Element.BROADBAND, text) == {}


def test_the_box_for_secondary_sims_gives_number_and_fee() -> None:
    charge = RecurringCharge(amount=Decimal(10), unit=MoneyUnit.YUAN, per=MONTH)
    assert fields(Element.SECONDARY_SIMS, "副卡最多2张，10元/张/月") == {"sharing.secondary_sims": SecondarySims(at_most=2, fee=charge)}
    assert fields(Element.SECONDARY_SIMS, "无") == {"sharing.secondary_sims": NONE}


@pytest.mark.parametrize(("text", "caps"), [("600元封顶后断网，次月恢复", 1), ("副卡 600元封顶", 0), ("充值600元后断网", 0)])
def test_a_sum_alone_is_a_cap_only_with_what_happens_there(text, caps):
    assert len(claims_in(Passage(text), "cap")) == caps


@pytest.mark.parametrize(
    "text", ["套外流量5元/GB（不足1GB按0.29元/MB，满5元封顶至1GB）", "国内流量5元/GB（不足1GB按照0.29元/MB收取，满5元按1GB计）"]
)
def test_a_part_of_a_unit_that_costs_the_whole_unit_at_most_is_read(text):
    (claim,) = claims_in(Passage(text), "overage")
    (tier,) = claim.value.price
    assert (str(tier.yuan), str(tier.per), str(tier.small_use.yuan)) == ("5", "1 GB", "0.29")
    assert claim.span.end == len(text)
