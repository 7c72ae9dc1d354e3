"""A text without a pattern's cues is passed over unread, so no match may ever stand in such a text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.claim import finders
from generator.claims.cues import cues
from generator.claims.passage import Passage
from generator.judge.rulebook import rulebook


def cues_of(pattern: str, flags: int = 0) -> frozenset[str] | None:
    compiled = re.compile(pattern, flags)
    return cues(compiled.pattern, compiled.flags)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("违约金", {"违"}),
        ("套餐外", {"外"}),
        ("(?:违约|赔偿)+金?", {"违", "赔"}),
        ("[须需]?必", {"必"}),
        ("[b-d]", {"b", "c", "d"}),
        ("[一-龥]", None),
        ("(?P<sum>[甲乙])丙{0,3}", {"甲", "乙"}),
        ("违?约?", None),
        ("违|约?", None),
        ("[^违]", None),
        (r"\d+", None),
        ("(?i:gb)", None),
        ("(?<!不)(?=限)", None),
    ],
)
def test_cues_are_read_off_the_pattern(pattern, needed):
    assert cues_of(pattern) == needed


def test_letters_of_either_case_are_no_cues():
    assert cues_of("gb", re.IGNORECASE) is None


_pieces = st.sampled_from(
    ["违", "约", "[违约]", "[^金]", "[a-f]", r"\d", ".", "(?:金|元月)", "(?:金|元?)", "(?<!月)", "(?=元)", "(?:a|b(?:c|d))"]
)
_patterns = st.lists(st.tuples(_pieces, st.sampled_from(["", "?", "*", "+", "{2}", "{0,2}?"])), min_size=1, max_size=5)


@given(_patterns, st.text("违约金元月abcdef12", max_size=12))
def test_what_matches_holds_a_cue(parts, text):
    pattern = re.compile("".join(piece + ("" if piece.startswith(("(?<", "(?=")) else count) for piece, count in parts))
    needed = cues(pattern.pattern, pattern.flags)
    if pattern.search(text) and needed is not None:
        assert not needed.isdisjoint(text)


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
        needed = cues(pattern.pattern, pattern.flags)
        assert needed is None or not needed.isdisjoint(passage.folded)
