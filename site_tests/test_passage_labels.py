"""A text that is not looked through for labels of a list has none, and one without a long run has no endless one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims import passage
from generator.claims.passage import Passage

_words = st.text("0123456789一二三十①⑳()).、,:;。 \n套餐", max_size=24)


@given(_words)
def test_what_has_no_number_with_its_sign_has_no_label(words):
    if not passage._NUMBERED.search(words):
        assert passage._without_labels(words) == words


@pytest.mark.parametrize(("numbers", "signs"), [("12", ").、,:"), ("一二", ")、."), ("①②", ".、")])
def test_every_label_of_a_series_is_a_line_end(numbers, signs):
    for sign in signs:
        assert Passage(f"{numbers[0]}{sign}流量\n{numbers[1]}{sign}通话").folded == "\n\n流量\n\n\n通话", sign


def test_a_label_is_still_a_line_end():
    assert Passage("1、流量2.1TB；2.1TB").folded == "\n\n流量2.1TB;\n\n1TB"


def test_an_endless_run_is_a_break_from_its_first_length_on():
    assert [("\n" * length == Passage("=" * length).folded) for length in (14, 15, 16, 17)] == [False, False, True, True]
    assert Passage("9" * 25).folded == "\n" * 25
