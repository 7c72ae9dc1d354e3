"""A plan written as a file and read again is the same plan, whatever its texts hold."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import TypeAdapter

from generator.read.file_text import file_text, node_of
from generator.read.plain_text import is_plain
from generator.read.plan_file import Plan
from generator.read.sources import list_sources, read_plan
from generator.read.yaml_reader import read_yaml

PLANS = list_sources(Path(__file__).parents[1]).plans
ADAPTER = TypeAdapter(Plan)


@pytest.mark.parametrize("file", PLANS, ids=[file.name.stem for file in PLANS])
def test_every_published_plan_survives_being_written_and_read(file):
    plan = read_plan(file).plan
    document = read_yaml(file_text(node_of(plan)).encode())
    assert not document.faults
    assert ADAPTER.validate_python(document.root) == plan


TEXTS = some.text(
    some.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], max_codepoint=0xFFFF)
    | some.sampled_from("\n：:#-'\"{}[],&*!|>%@`？ \\年元"),
    max_size=40,
).filter(is_plain)


@given(some.lists(TEXTS, max_size=4), TEXTS)
def test_any_text_that_files_may_hold_survives_being_written_and_read(texts, alone):
    root = {"alone": alone, "deeper": {"list": [{"zh": text, "more": texts} for text in texts], "flat": texts}}
    document = read_yaml(file_text(root).encode())
    assert not document.faults
    assert document.root == root


@pytest.mark.parametrize(
    ("amount", "written"), [("29", "29.00"), ("0.1", "0.10"), ("0.005", "0.005"), ("1000", "1000.00"), ("1E+2", "100.00")]
)
def test_an_amount_has_two_decimals_and_more_only_where_it_needs_them(amount, written):
    assert node_of(Decimal(amount)) == written
