"""A text without a pattern's cues is passed over unread, so no match may ever stand in such a text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.claim import finders
from generator.claims.cues import cues
from generator.claims.passage import Passage
from generator.judge.rulebook import rulebook


def cues_of(pattern: str, flags: int = 0) -> list[set[str]]:
    compiled = re.compile(pattern, flags)
    return [set(needed) for needed in cues(compiled.pattern, compiled.flags)]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("违约金", [{"违"}, {"约"}, {"金"}]),
        ("套餐外", [{"外"}, {"套"}, {"餐"}]),
        ("(?:违约|赔偿)+金?", [{"违", "赔"}]),
        ("[须需]?必", [{"必"}]),
        ("[b-d]", [{"b", "c", "d"}]),
        ("[一-龥]", []),
        ("(?P<sum>[甲乙])丙{0,3}", [{"甲", "乙"}]),
        ("元(?P<sum>[甲乙])", [{"甲", "乙"}, {"元"}]),
        ("甲甲", [{"甲"}]),
        ("违?约?", []),
        ("违|约?", []),
        ("[^违]", []),
        (r"\d+", []),
        ("(?i:gb)", []),
        ("(?<!不)(?=限)", []),
    ],
)
def test_cues_are_read_off_the_pattern(pattern, needed):
    assert cues_of(pattern) == needed


def test_letters_of_either_case_are_no_cues():
    assert cues_of("gb", re.IGNORECASE) == []


_pieces = st.sampled_from(
    ["违", "约", "[违约]", "[^金]", "[a-f]", r"\d", ".", "(?:金|元月)", "(?:金|元?)", "(?<!月)", "(?=元)", "(?:a|b(?:c|d))"]
)
_patterns = st.lists(st.tuples(_pieces, st.sampled_from(["", "?", "*", "+", "{2}", "{0,2}?"])), min_size=1, max_size=5)


@given(_patterns, st.text("违约金元月abcdef12", max_size=12))
def test_what_matches_holds_one_of_each_set_of_cues(parts, text):
    pattern = re.compile("".join(piece + ("" if piece.startswith(("(?<", "(?=")) else count) for piece, count in parts))
    if pattern.search(text):
        assert all(not needed.isdisjoint(text) for needed in cues(pattern.pattern, pattern.flags))


def test_no_kind_of_claim_loses_a_match_for_want_of_cues(monkeypatch):
    asked = []

    def find_everywhere(self, pattern, within=None):
        asked.append((pattern, self))
        return pattern.finditer(self.folded, *(within or ()))

    monkeypatch.setattr(Passage, "find", find_everywhere)
    texts = [text for rule in rulebook().values() for text in (*rule.bad.plans, *rule.good.plans)]
    for text in texts:
        for find in finders().values():
            list(find(Passage(text)))
    matching = [(pattern, passage) for pattern, passage in asked if pattern.search(passage.folded)]
    assert len(matching) > len(finders())
    for pattern, passage in matching:
        assert all(not needed.isdisjoint(passage.folded) for needed in cues(pattern.pattern, pattern.flags))
