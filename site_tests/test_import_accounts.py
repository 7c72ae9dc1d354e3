"""Importing accounts for every character of a filing: carried by a field, or kept word for word and listed."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import TypeAdapter

from generator.claims.passage import Passage, Span
from generator.filings.accounting import account
from generator.filings.drafting import Manner, draft_plan
from generator.filings.filing import Cell, Element, Filing, Place
from generator.filings.reading import FieldValue, Reading
from generator.read.file_text import file_text
from generator.read.plan_file import Plan
from generator.read.yaml_reader import read_yaml
from generator.tariff.quantity import Duration, TimeUnit
from generator.tariff.words import NONE, NOT_STATED

SPEAKS = re.compile(r"[^\W_]")
ADAPTER = TypeAdapter(Plan)
SENTENCES = some.text(some.sampled_from("甲乙丙，。；：、 \n(12.3)AB含的和/月元"), max_size=60)


def filing(**texts):
    cells = {Element[name.upper()]: text for name, text in texts.items()}
    given = {Element.NUMBER: "26HE200001", Element.NAME: "示例卡", **cells}
    return Filing("26HE200001", {element: Cell(text, element.text.zh, Place("t.csv", "", 2, "A")) for element, text in given.items()})


PLAIN = Manner()


def plan_of(one, manner=PLAIN):
    document = read_yaml(file_text(draft_plan(one, manner).root).encode())
    assert not document.faults
    return ADAPTER.validate_python(document.root)


@given(SENTENCES, some.lists(some.tuples(some.integers(0, 60), some.integers(0, 60)), max_size=5))
def test_every_letter_is_carried_or_listed_or_a_joining_word(text, places):
    spans = [Span(min(pair), min(max(pair), len(text))) for pair in places if min(pair) < len(text)]
    found = account(Passage(text), spans)
    covered = "".join(character for place, character in enumerate(text) if not any(span.start <= place < span.end for span in spans))
    left = "".join(SPEAKS.findall(covered))
    listed = "".join(SPEAKS.findall("".join(found.not_understood)))
    joining = set("含的和其中以及并且同时另外此外与或包括每月为是有享本该套餐内")
    lost = Counter(left) - Counter(listed)
    assert set(lost) <= joining | set("123"), "only joining words and list labels may be neither"
    assert all(piece in text for piece in found.not_understood)


def test_a_text_that_nothing_carries_is_listed_whole():
    found = account(Passage("卡面为白色。每人一张"), ())
    assert found.not_understood == ("卡面为白色", "每人一张")
    assert found.carried == 0


def test_a_word_that_joins_two_facts_is_not_listed_but_one_that_stands_alone_is():
    assert account(Passage("甲含乙"), [Span(0, 1), Span(2, 3)]).not_understood == ()
    assert account(Passage("含"), ()).not_understood == ("含",)


@pytest.fixture
def planted(monkeypatch):
    """Readers that read “N月” in two boxes into the same field."""

    def read(passage, _filing):
        count = int(passage.text[0])
        return Reading((FieldValue(("term", "minimum"), Duration(count, TimeUnit.MONTH), (Span(0, 2),)),))

    monkeypatch.setattr("generator.filings.drafting.readers", lambda: {Element.TERM: read, Element.LEAVING: read})


def test_two_boxes_that_say_the_same_are_both_understood(planted):
    draft = draft_plan(filing(term="9月", leaving="9月"), Manner())
    assert draft.accounts["term"].whole
    assert draft.accounts["leaving"].whole


def test_two_boxes_that_contradict_each_other_are_not_settled_by_their_order(planted):
    draft = draft_plan(filing(term="9月", leaving="8月"), Manner())
    assert draft.accounts["term"].whole
    assert draft.accounts["leaving"].not_understood == ("8月",)


def test_words_not_understood_are_kept_as_written_and_never_become_facts():
    plan = plan_of(filing(other="卡面为白色。满12岁送贴纸。"))
    (kept,) = [text for text in plan.as_filed if text.element == "其他说明"]
    assert kept.text == "卡面为白色。满12岁送贴纸。"
    assert "卡面为白色" in kept.not_understood
    assert plan.notes == ()


def test_words_not_understood_become_the_carriers_own_sentences_when_asked_for():
    plan = plan_of(filing(other="卡面为白色。满12岁送贴纸。"), Manner(own_words=True))
    assert plan.as_filed == ()
    assert [note.zh for note in plan.notes][:1] == ["卡面为白色"]


def test_a_filing_that_says_nothing_gives_a_plan_in_which_nothing_is_stated():
    plan = plan_of(filing())
    assert plan.term.minimum is NOT_STATED
    assert plan.beyond.data is NOT_STATED
    assert plan.price.steps == ()


def test_none_in_a_box_is_none_and_zero_in_a_copy_is_not_stated():
    plan = plan_of(filing(term="无", data="0", voice=""))
    assert plan.term.minimum is NONE
    assert plan.allowances.data is NOT_STATED
    assert plan.allowances.voice is NOT_STATED


def test_a_cell_under_a_strange_heading_is_kept_and_listed():
    strange = Cell("蓝色", "卡面颜色", Place("t.csv", "", 2, "Z"))
    plan = plan_of(Filing("26HE200001", filing().cells, (strange,)))
    assert ("卡面颜色", ("蓝色",)) in [(text.element, text.not_understood) for text in plan.as_filed]


def test_two_strange_columns_of_one_heading_keep_their_own_words():
    strange = [Cell(text, "备注2", Place("t.csv", "", 2, letter)) for letter, text in (("Y", "甲：限一次"), ("Z", "乙：不退"))]
    draft = draft_plan(Filing("26HE200001", filing().cells, tuple(strange)), Manner())
    plan = ADAPTER.validate_python(read_yaml(file_text(draft.root).encode()).root)
    told = [(text.text, text.not_understood) for text in plan.as_filed if text.element == "备注2"]
    assert told == [("甲：限一次", ("甲：限一次",)), ("乙：不退", ("乙：不退",))]
    assert draft.accounts["备注2"].not_understood == ("甲：限一次", "乙：不退")


@pytest.mark.parametrize(
    "words",
    ["-100", "<18岁", "65+", "（129-99）元×已履约月份", "【甲】乙", "“甲”乙", "甲“乙”", "5*(甲*(1-乙))", "￥59"],
)
def test_what_is_listed_is_word_for_word(words):
    assert account(Passage(words), ()).not_understood == (words,)
