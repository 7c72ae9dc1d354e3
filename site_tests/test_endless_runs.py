"""A run of digits or of one character that no tariff has is read as a break, so that nobody can make the judge work without end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.passage import Passage


@pytest.mark.parametrize("run", ["9" * 25, "限" * 16, " " * 16, "—" * 40, "１" * 30])
def test_an_endless_run_is_a_break(run):
    passage = Passage(f"每月{run}元")
    assert passage.folded == "每月" + "\n" * len(run) + "元"
    assert len(passage.sentences) == 2


@pytest.mark.parametrize("run", ["1234567890123456789012", "8" * 15, "哈" * 15])
def test_a_number_and_an_emphasis_stay(run):
    assert Passage(f"每月{run}元").folded == f"每月{run}元"


@given(st.text(alphabet="19限 元-", max_size=200))
def test_places_stay_where_they_were(text):
    assert len(Passage(text).folded) == len(text)
