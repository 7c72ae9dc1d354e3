"""A pattern that is tried only where a length, a sum or a count may begin misses none: the places it is tried at are all of them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.later_price_words import AT_NUMBER
from generator.claims.quantities import ARABIC, AT_LENGTH, AT_MONEY, DAY, LENGTH, MONEY, NUMBER


@pytest.mark.parametrize(
    ("at", "begun"),
    [(AT_LENGTH, LENGTH), (AT_MONEY, MONEY), (AT_MONEY, ARABIC), (AT_NUMBER, NUMBER), (AT_NUMBER, rf" ?{LENGTH}"), (AT_NUMBER, DAY)],
    ids=["length", "sum", "rate", "count", "length after a space", "day"],
)
@given(data=st.data())
def test_what_begins_there_is_tried_there(at, begun, data):
    words = data.draw(st.from_regex(begun, fullmatch=True))
    assert re.match(at, words)
    assert re.match(rf"{at}(?:{begun})", words)


@pytest.mark.parametrize("at", [AT_LENGTH, AT_MONEY, AT_NUMBER])
def test_most_places_are_passed_over(at):
    assert not re.match(at, "承诺在网")
