"""What a change of free text means: where a figure or a burden comes or a promise goes, nobody can tell, and it must be acknowledged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.changes.comparison import changes
from generator.changes.effect import Effect
from generator.changes.small_print import effect_of_words
from site_tests.plan_edits import laid_over

UNCLEAR = [
    ("", "超出后自动升级到 199 元。"),
    ("每月可随时取消。", "每月可随时取消，满三年后。"),
    ("流量可结转到下月。", "流量当月用完。"),
    ("办理后次日生效。", "办理后次日生效，须预存话费。"),
    ("送会员 12 个月。", "送会员 6 个月。"),
    ("优惠 50 元", "优惠 ５ 元"),
    ("", "仅在本市使用。"),
]
NEUTRAL = [
    ("语音当月用完。", "语音当月有效。"),
    ("办理后１２个月内每月 10 元。", "每月10元，办理后 12 个月内。"),
    ("须预存 100 元。", ""),
    ("详情请问营业厅。", "详情请打客服电话。"),
    ("安心套餐", "放心套餐"),
]


@pytest.mark.parametrize(("before", "after"), UNCLEAR)
def test_a_figure_or_burden_that_comes_and_a_promise_that_goes_count_as_worse(before, after):
    assert effect_of_words(before, after) is Effect.UNCLEAR
    assert effect_of_words(before, after).counts_as_worse


@pytest.mark.parametrize(("before", "after"), NEUTRAL)
def test_the_same_in_other_words_is_neutral(before, after):
    assert effect_of_words(before, after) is Effect.NEUTRAL


@given(st.lists(st.sampled_from(["须预存 100 元。", "送会员。", "流量可结转。", "不得转让。", "每月 5 GB。"]), unique=True), st.randoms())
def test_sentences_in_another_order_mean_the_same(sentences, random):
    again = list(sentences)
    random.shuffle(again)
    assert effect_of_words("".join(sentences), "".join(again)) is Effect.NEUTRAL


@pytest.mark.parametrize(
    "after",
    [
        "notes: [{zh: 超出后自动升级到 199 元。}]",
        "name: {zh: 安心套餐 69 元}",
        "cancelling: {how: {zh: 须先付 100 元。}}",
    ],
)
def test_a_plan_of_which_only_the_small_print_gets_worse_counts_as_worse(after):
    found = [change for change in changes(laid_over(""), laid_over(after)) if change.effect.counts_as_worse]
    assert {change.path[0] for change in found} == {after.partition(":")[0]}


def test_a_note_that_is_cut_in_two_says_the_same():
    one, two = "notes: [{zh: 须预存 100 元。不得转让。}]", "notes: [{zh: 须预存 100 元。}, {zh: 不得转让。}]"
    assert {change.effect for change in changes(laid_over(one), laid_over(two))} == {Effect.NEUTRAL}
