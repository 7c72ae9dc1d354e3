"""Boxes that nobody filled in mean not stated, and never none, zero or a value."""

import pytest

from generator.filings.unfilled import is_unfilled


@pytest.mark.parametrize("text", ["", " ", "0", "0.0", "-", "--", "/", "详见详情", "以官方详情为准", "详见官方详情", "null", "None", "NaN"])
def test_a_mark_of_the_copies_is_no_answer(text):
    assert is_unfilled(text)


@pytest.mark.parametrize("text", ["无", "无要求", "0元", "10", "详见协议第3条", "0.1", "以合同为准"])
def test_words_that_say_something_are_an_answer(text):
    assert not is_unfilled(text)
