"""Canonical JSON: the same bytes as a second implementation, and every plan back from them as it was."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gate.publication import publish
from generator.gate.published import PUBLIC_FIELDS
from generator.ledger.canonical import PastPlan, canonical_json, canonical_plan, past_plan, same_facts
from generator.ledger.fault import LedgerError
from generator.tariff.restrictions import restrictions_of
from site_tests.reference_log import written

KEYS = st.text(st.characters(max_codepoint=127), max_size=8)
SCALARS = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DATA = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12)


@pytest.fixture(scope="module")
def plans(repo_root, as_of):
    return tuple(publish(repo_root, as_of).catalogue)


@given(DATA)
def test_any_data_are_written_as_the_second_implementation_writes_them(data):
    assert canonical_json(data) == written(data).encode()
    assert json.loads(canonical_json(data)) == data


@pytest.mark.parametrize("data", [0.5, float("nan"), 2**53, {1: "a"}, {"ä": 1}, b"x", {"a": [object()]}])
def test_what_two_programs_could_write_in_two_ways_is_refused(data):
    with pytest.raises(ValueError, match=r"key|number|canonical"):
        canonical_json(data)


def test_every_plan_comes_back_from_its_canonical_json_as_it_was(plans):
    assert len(plans) > 100
    for plan in plans:
        data = canonical_plan(plan)
        past = past_plan(data)
        facts = set(PUBLIC_FIELDS) - {"restrictions"}
        assert {name for name in facts if getattr(past, name) != getattr(plan, name)} == set(), plan.filing_number
        assert restrictions_of(past, past.restrictions) == plan.restrictions
        assert canonical_plan(past) == data


def test_a_plan_of_the_past_has_all_public_facts_and_no_others():
    assert {*PastPlan.__dataclass_fields__} == {*PUBLIC_FIELDS, "format"}


def test_canonical_json_of_a_plan_is_what_the_second_implementation_makes_of_its_data(plans):
    for plan in plans[:30]:
        data = canonical_plan(plan)
        assert written(json.loads(data)).encode() == data


def test_restrictions_that_follow_from_the_facts_are_left_out(plans):
    follows = next(plan for plan in plans if plan.restrictions and not any(one.written for one in plan.restrictions))
    assert json.loads(canonical_plan(follows))["restrictions"] == []
    wrote = next(plan for plan in plans if any(one.name == "other" for one in plan.restrictions))
    assert "other" in {one["kind"] for one in json.loads(canonical_plan(wrote))["restrictions"]}


def test_nothing_that_is_not_public_can_stand_in_it(plans):
    assert {key for plan in plans for key in json.loads(canonical_plan(plan))} == {*PUBLIC_FIELDS, "format"}


def test_a_text_of_an_older_format_says_the_same_plan(plans):
    """A field that the format did not have yet is missing in the old text; that alone does not make it another plan."""
    plan = next(plan for plan in plans if not plan.notes)
    data = json.loads(canonical_plan(plan))
    del data["notes"]
    old = canonical_json(data)
    assert old != canonical_plan(plan)
    assert same_facts(old, canonical_plan(plan))
    data["name"]["zh"] += "！"
    assert not same_facts(canonical_json(data), canonical_plan(plan))


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b"{", b"\xff", b'{"format":"1","internal_note":"x"}'])
def test_what_is_no_plan_is_refused_in_plain_words(data):
    with pytest.raises(LedgerError, match="cannot be read as a plan"):
        past_plan(data)
