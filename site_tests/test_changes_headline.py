"""The line that says what changed in a plan: the most important first, restrictions counted, nothing too long."""

from decimal import Decimal

import pytest

from generator.changes.comparison import changes
from generator.changes.headline import arrow, headline
from generator.tariff.language import Language, as_written, message
from generator.tariff.quantity import Duration, yuan
from generator.tariff.words import NONE
from site_tests.plan_edits import FULL, laid_over


def line(before: str, after: str, language: Language = Language.ZH) -> str:
    plan = laid_over(after)
    return headline(plan, changes(laid_over(before), plan)).say(language)


TERM = "term: {minimum: 12 months, early_termination: [{kind: per_remaining_month, amount: 15.00, unit: yuan}]}"


def test_what_leaving_costs_stands_before_the_fields_that_it_follows_from() -> None:
    assert line("", TERM) == (
        "39 元套餐：提前走最多付 0 → 180 元；至少要用多久 没有 → 12 个月；提前走要付多少 没有 → 每差 1 个月付 15 元；新增限制 2 条"
    )
    assert line("", TERM, Language.EN) == (
        "39 yuan plan: leaving early costs at most 0 → 180 yuan; how long you have to stay none → 12 months; "
        "what leaving early costs none → 15 yuan for each month left; 2 new restrictions"
    )


def test_what_is_worse_stands_before_what_is_better() -> None:
    better_and_worse = """
allowances: {voice: {minutes: 150, per: month, area: mainland}}
beyond: {sms: {amount: 0.20, unit: yuan}}
"""
    assert line("", better_and_worse) == "39 元套餐：短信用完以后 每条 0.10 → 0.20 元；打电话 每月 100 → 150 分钟"


def test_of_many_changes_the_rest_is_counted() -> None:
    said = line("", FULL)
    assert "另有 3" in said
    assert "新增限制 2" in said
    assert "去掉限制 2 条" in said


def test_a_long_text_is_only_said_to_be_another() -> None:
    note = "语音当月用完，" * 20
    assert line("notes: [{zh: 短。}]", f"notes: [{{zh: {note}}}]") == "39 元套餐：其他说明 有改动"


@pytest.mark.parametrize(
    ("fragment", "name"),
    [
        ("tariff_type: add_on", "39 元加装包"),
        ("tariff_type: other", "“安心套餐 39 元”"),
        ("price: {steps: [{amount: 365.00, unit: yuan, per: year}]}", "“安心套餐 39 元”"),
        ("price: {steps: [{amount: 9.90, unit: yuan, per: month}]}", "9.90 元套餐"),
    ],
)
def test_a_plan_is_called_by_its_price_and_class_or_else_by_its_name(fragment: str, name: str) -> None:
    assert line(fragment, f"{fragment}\nnotes: [{{zh: 短。}}]") == f"{name}：其他说明 新增“短”"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (yuan(Decimal(0)), yuan(Decimal(180)), "0 → 180 元"),
        (as_written("10 GB"), as_written("8 GB"), "10 → 8 GB"),
        (as_written("1 GB"), as_written("512 MB"), "1 GB → 512 MB"),
        (as_written("5G"), as_written("4G"), "5G → 4G"),
        (as_written("30%"), as_written("50%"), "30 → 50%"),
        (NONE.text, Duration.read("12 months").text, "没有 → 12 个月"),
        (message("每月"), message("每天"), "每月 → 每天"),
    ],
)
def test_words_that_two_figures_share_are_said_once(before, after, said) -> None:
    assert arrow(before, after).zh == said
