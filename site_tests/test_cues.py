"""A text without a pattern's cues is passed over unread, so no match may ever stand in such a text."""

import re
import string
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.claims.cues import characters_and_pairs, clauses, cues, holds
from generator.claims.passage import Passage
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Index, Patterns
from generator.claims.pattern_store import Contents
from generator.claims.pattern_text import part_of


def cues_of(pattern: str, flags: int = 0) -> list:
    return plain(cues(pattern, flags))


def plain(needed) -> list:
    return [[plain(branch) for branch in need.branches] or set(need.any_of) for need in needed]


def may_match(pattern: re.Pattern[str], text: str) -> bool:
    return holds(characters_and_pairs(text), cues(pattern.pattern, pattern.flags))


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("违约金", [{"违约"}, {"约金"}]),
        ("违", [{"违"}]),
        ("套餐违约", [{"餐违"}, {"违约"}, {"套餐"}]),
        ("(?:违约|赔偿)+金?", [{"违约", "赔偿"}]),
        ("(?:违约|赔)(?:金|偿款)", [{"约金", "约偿", "赔金", "赔偿"}, {"违约", "赔"}, {"金", "偿款"}]),
        ("违约(?:金|款.退)", [{"违约"}, {"约金", "约款"}, [[{"金"}], [{"款"}, {"退"}]]]),
        ("违.约|赔.偿", [[[{"违"}, {"约"}], [{"赔"}, {"偿"}]]]),
        ("甲|乙.(?:丙丁|戊.己)", [[[{"甲"}], [{"乙"}, [[{"丙丁"}], [{"戊"}, {"己"}]]]]]),
        ("[须需]?必", [{"必"}]),
        ("[b-d]e", [{"be", "ce", "de"}]),
        ("[一-龥]", []),
        ("(?P<sum>[甲乙])丙{0,3}", [{"甲", "乙"}]),
        ("元(?P<sum>[甲乙])", [{"元甲", "元乙"}]),
        ("甲(?P<sum>乙)+丙", [{"甲乙"}, {"乙丙"}]),
        ("甲(?:乙丙)+丁", [{"甲乙"}, {"乙丙"}, {"丙丁"}]),
        ("甲丁?乙", [{"甲乙", "丁乙"}, {"甲"}]),
        ("甲(?:丁|戊己)?乙", [{"甲乙", "丁乙", "己乙"}, {"甲"}]),
        ("甲[^丁]?乙", [{"甲"}, {"乙"}]),
        ("(?:甲|乙丙)?丁", [{"丁"}]),
        ("丙(?:丁?(?:甲|乙)|戊)", [{"丙丁", "丙甲", "丙乙", "丙戊"}, {"甲", "乙", "戊"}]),
        ("甲(?:乙|丁.戊)丙", [{"甲丁", "甲乙"}, {"戊丙", "乙丙"}, [[{"乙"}], [{"丁"}, {"戊"}]]]),
        ("甲(?:丁?|戊)乙", [{"甲"}, {"乙"}]),
        ("甲{2}乙{1,2}丙{,3}丁", [{"甲乙"}, {"乙丁", "丙丁"}]),
        ("(?>甲乙|甲)丙", [{"甲丙", "乙丙"}, {"甲", "甲乙"}]),
        ("甲(?=乙)丙", [{"甲丙"}, {"乙"}]),
        ("甲(?=乙)?丙", [{"甲丙"}]),
        ("(甲)(?(1)乙|丙)丁", [{"甲"}, {"丁"}]),
        (r"(甲)\1乙", [{"甲"}, {"乙"}]),
        ("(?P<one>甲)(?P=one)乙", [{"甲"}, {"乙"}]),
        (r"甲\n乙", [{"甲\n"}, {"\n乙"}]),
        (r"[甲\]]\u4e59\.", [{"乙."}, {"甲乙", "]乙"}]),
        ("[]甲]乙", [{"]乙", "甲乙"}]),
        (r"甲\d乙", [{"甲"}, {"乙"}]),
        (r"甲\b乙", [{"甲乙"}]),
        ("甲(?#丙)乙", []),
        ("甲{乙", []),
        ("甲.乙", [{"甲"}, {"乙"}]),
        ("甲(?!丁)^乙", [{"甲乙"}]),
        ("甲甲", [{"甲甲"}]),
        ("违?约?", []),
        ("违|约?", []),
        ("[^违]", []),
        (r"\d+", []),
        ("(?<!不)(?=限)", [{"限"}]),
    ],
)
def test_cues_are_read_off_the_pattern(pattern, needed):
    assert cues_of(pattern) == needed


def test_too_many_pairs_are_left_to_the_characters():
    wide = "[" + "".join(map(chr, range(0x4E00, 0x4E00 + 25))) + "]"
    assert sorted(map(len, cues_of(wide + wide))) == [25]
    assert sorted(map(len, cues_of(wide + "[ab]"))) == [50]


def without_order(needed):
    """Cues in one order whatever the order of the sets, which changes from one run of Python to the next."""
    return sorted(repr(sorted(each) if isinstance(each, (set, frozenset)) else without_order(each)) for each in needed)


@pytest.mark.parametrize(
    ("pattern", "flags", "needed"),
    [
        ("gb", re.IGNORECASE, [{"GB", "Gb", "gB", "gb"}]),
        ("5(?i:g网)", 0, [{"5G", "5g"}, {"G网", "g网"}]),
        ("甲(?i:a|b.c)", 0, [{"甲A", "甲B", "甲a", "甲b"}, [[{"A", "a"}], [{"B", "b"}, {"C", "c"}]]]),
        ("(?i:é)网", 0, []),
    ],
)
def test_letters_are_needed_in_either_case_where_case_does_not_count(pattern, flags, needed):
    assert without_order(cues_of(pattern, flags)) == without_order(needed)


def test_letters_are_taken_for_the_same_as_python_takes_them():
    every = "".join(map(chr, (code for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)))
    for letter in string.ascii_letters:
        assert set(re.findall(letter, every, re.IGNORECASE)) == part_of(f"(?i:{letter})").first


_pieces = st.sampled_from(
    [
        "违",
        "约",
        "[违约]",
        "[^金]",
        "[a-f]",
        r"\d",
        ".",
        "(?:金|元月)",
        "(?:金|元?)",
        "(?<!月)",
        "(?=元)",
        "(?:a|b(?:c|d))",
        "(?:a.b|c.(?:d|e.f))",
        "(?:约?金|元)",
        "(?:(?:a|b)?)",
        "(?:(?<=a)|b)",
        "(?>ab|a)",
        "(?=元|$)",
        "(?i:[a-c]|K)",
        "(?i:s约?f)",
        r"\b",
        "[]约]",
    ]
)
_patterns = st.lists(st.tuples(_pieces, st.sampled_from(["", "?", "*", "+", "{2}", "{0,2}?"])), min_size=1, max_size=5)


@given(st.lists(_patterns, min_size=1, max_size=6), st.text("违约金元月abcdefABCFKSſks12", max_size=4))
@example([[("违", ""), (".", ""), ("约", "")]], "违")
@example([[("违", ""), (".", ""), ("约", ""), (".", ""), ("(?:a.b|c.(?:d|e.f))", "")]], "违约ad")
def test_the_index_tells_of_all_patterns_what_each_one_needs(patterns, text):
    index = Index(Contents.none())
    held = characters_and_pairs(text)
    sources = ["".join(map("".join, parts)) for parts in patterns]
    numbers = [index.number_of(Pattern(source)) for source in sources]
    possible = index.possible(held)
    told = [bool(possible[number]) and index.may_match(number, held) for number in numbers]
    assert told == [holds(held, cues(source, 0)) for source in sources]


@pytest.mark.parametrize("missing", ["", *"甲乙丙丁戊己庚辛元"])
def test_a_pattern_may_need_more_than_the_index_asks(missing):
    needy = Pattern("(?:甲.乙.丙.丁|违.约).(?:戊.己.庚.辛|违.约).元")
    index = Index(Contents.none())
    held = characters_and_pairs("甲1乙1丙1丁1戊1己1庚1辛1元".replace(missing or " ", "1"))
    number = index.number_of(needy)
    assert (bool(index.possible(held)[number]) and index.may_match(number, held)) is (not missing)


def test_clauses_tell_in_part_what_branches_need():
    told = clauses(cues("违约.(?:金|款.退.订)", 0))
    assert told == (frozenset({"违约"}), frozenset({"金", "款"}), frozenset({"金", "订"}), frozenset({"金", "退"}))


@given(_patterns, st.text("违约金元月abcdefABCFKSſks12", max_size=12))
def test_what_matches_holds_one_of_each_set_of_cues(parts, text):
    pattern = re.compile("".join(piece + ("" if piece.startswith(("(?<", "(?=", "\\b")) else count) for piece, count in parts))
    if pattern.search(text):
        assert may_match(pattern, text)


_words = st.sampled_from(["违约金", "违约", "赔偿", "[须需]要", "套餐", "(?:月|年)费", r"\d+元", "[^违]"])


@given(
    st.lists(st.lists(_words, min_size=1, max_size=3).map("".join), min_size=1, max_size=6, unique=True),
    st.lists(st.sampled_from(["违约金", "违约", "赔偿", "须要", "套餐", "月费", "年费", "1元", "违"]), max_size=8).map("".join),
)
def test_a_table_finds_what_its_patterns_find_one_by_one(sources, text):
    rows = [(place, Pattern(source)) for place, source in enumerate(sources)]
    passage = Passage(text)
    for _, pattern in reversed(rows):  # the order in which patterns become known is none of the table's
        list(passage.find(pattern))
    told = [(tag, found.span()) for tag, found in passage.find_each(Patterns(rows))]
    assert told == [(tag, found.span()) for tag, pattern in rows for found in pattern.finditer(passage.folded)]


@pytest.mark.parametrize(
    ("text", "possible"), [("违约", False), ("违约金", True), ("违约退", False), ("违约款", False), ("违约款不退", True), ("赔款退", False)]
)
def test_a_text_needs_all_of_one_branch(text, possible):
    assert may_match(re.compile("违约(?:金|款.退)"), text) is possible


def test_a_pattern_first_asked_about_after_the_text_was_searched_is_found():
    passage = Passage("甲乙丙丁")
    assert list(passage.find(Pattern("戊"))) == []
    assert [found[0] for found in passage.find(Pattern("(?:乙)(?:丙)丁"))] == ["乙丙丁"]
    assert [tag for tag, _ in passage.find_each(Patterns([("late", Pattern("甲(?:乙)"))]))] == ["late"]


def test_a_pattern_is_what_it_compiles_to():
    pattern, compiled = Pattern("违(约)", re.MULTILINE), re.compile("违(约)", re.MULTILINE)
    text = "违约，不违约"
    assert pattern.findall(text) == compiled.findall(text)
    assert pattern.search(text, 1).span() == compiled.search(text, 1).span()
    assert [found.span() for found in pattern.finditer(text, 2)] == [(4, 6)]
    assert pattern.match(text)[1] == "约"
    assert pattern.fullmatch(text) is None
    assert pattern.sub("-", text) == "-，不-"
    assert pattern.split(text) == compiled.split(text)
    with pytest.raises(AttributeError):
        _ = pattern.scanner
    with pytest.raises(re.error):
        Pattern("(").search(text)
