"""Amounts that follow each other, app data and calls of one network, held against the boxes of a filing."""

import pytest

from site_tests.labelled_passages import Passage, verdict

_BOXES = {"资费标准": "50元/月", "适用范围": "公众客户", "有效期限": "12个月", "在网要求": "无", "违约责任": "无"}


def _differs(text: str, **boxes: str) -> bool:
    headed = {"data": "国内通用流量（GB）", "app_data": "定向流量（GB）", "voice": "国内通话（分钟）"}
    held = {**_BOXES, **{headed[name]: box for name, box in boxes.items()}}
    return "allowance-differs-in-text" in verdict(Passage("25GD101887", "广东", "服务内容", text, held, [])).found


@pytest.mark.parametrize(
    ("text", "box"),
    [
        ("首年每月10GB国内流量，次年每月15GB国内流量", "10"),
        ("前12个月每月含20GB国内通用流量；第13个月起每月含5GB国内通用流量", "20GB"),
    ],
)
def test_an_amount_of_another_time_differs(text: str, box: str) -> None:
    assert _differs(text, data=box)


@pytest.mark.parametrize("text", ["每月含20GB国内通用流量；前6个月每月赠送10GB国内通用流量", "首月赠送5GB国内流量，每月含20GB国内流量"])
def test_what_is_given_on_top_for_a_time_is_no_difference(text: str) -> None:
    assert not _differs(text, data="20")


def test_app_data_above_its_box_differs() -> None:
    assert _differs("每月享300GB视频定向流量", app_data="30")


@pytest.mark.parametrize("text", ["每月享30GB视频定向流量", "可选加装100GB视频定向流量包", "副卡可享100GB定向流量"])
def test_app_data_of_the_box_or_of_others_is_no_difference(text: str) -> None:
    assert not _differs(text, app_data="30")


def test_calls_of_one_network_add_up_to_all_calls() -> None:
    assert not _differs("国内通话100分钟，网内通话200分钟", voice="300")
    assert _differs("国内通话100分钟，网内通话200分钟", voice="250")
