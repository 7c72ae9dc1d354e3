"""The format: one declaration gives loader, schema, tables and skeleton; every wrong shape has its line, column and mend."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.findings import Finding
from generator.gate import examination
from generator.read import format_faults, sources
from generator.read.form_faults import FORM_FAULTS
from generator.read.json_schema import json_schema
from generator.read.plan_file import Plan
from generator.read.skeleton import skeleton
from generator.read.sources import SourceFile, read_plan
from generator.read.yaml_reader import read_yaml
from generator.tariff.format_tables import format_tables
from generator.tariff.language import Language
from generator.tariff.restrictions import kinds
from generator.tariff.words import Status
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, changed


def read_text(folder: Path, text: str, number: str = SOUND_NUMBER) -> tuple[Finding, ...]:
    path = folder / f"{number}.yml"
    path.write_text(text, encoding="utf-8")
    return read_plan(SourceFile(f"plans/china-mobile/{number}.yml", path)).findings


def place_of(text: str, fragment: str) -> tuple[int, int]:
    """Return line and column of a fragment, counted from 1."""
    before = text[: text.index(fragment)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def test_the_sound_plan_reads_without_findings(tmp_path: Path) -> None:
    assert read_text(tmp_path, SOUND_PLAN) == ()


WRONG = {
    "an unknown key names the nearest known one": ("eligibility:", "sharin: {}\neligibility:", "sharin:", "unknown-key", "sharing"),
    "a misspelt key below names its siblings": ("rounding: up}]", "roundin: up}]", "roundin:", "unknown-key", "rounding"),
    "an unknown word lists the known ones": ("network: 4G", "network: 6G", "network", "unknown-word", "4G, 5G, 5G-A, not_stated"),
    "a word in the wrong case is unknown": ("status: ready", "status: Ready", "status", "unknown-word", "draft, ready"),
    "an unknown province lists the provinces": ("[hebei]", "[hebai]", "hebai", "unknown-word", "hebei"),
    "a volume without its space is refused": ("10 GB", "10GB", "volume: 10GB", "unreadable-value", "30 GB"),
    "a volume without a unit is refused": ("10 GB", "10", "volume: 10,", "unreadable-value", "30 GB"),
    "money with its unit inside is refused": ("amount: 39.00", "amount: 39元", "amount: 39元", "unreadable-value", "29.00"),
    "money in exponent form is refused": ("amount: 39.00", "amount: 1e1", "amount: 1e1", "unreadable-value", "29.00"),
    "negative money is refused": ("amount: 39.00", "amount: -39.00", "amount: -39.00", "unreadable-value", "29.00"),
    "money with leading zeros is refused": ("amount: 39.00", "amount: 039.00", "amount: 039.00", "unreadable-value", "29.00"),
    "a day that no calendar has is refused": ("2027-12-31", "2027-02-30", "last_day", "unreadable-value", "2026-01-31"),
    "a day of an impossible year is refused": ("2027-12-31", "0001-01-01", "last_day", "unreadable-value", "2099"),
    "a moment in place of a day is refused": ("2027-12-31", "2027-12-31T00:00:00Z", "last_day", "unreadable-value", "2026-01-31"),
    "a term in Chinese words is refused": ("minimum: none", "minimum: 12个月", "minimum: 12个月", "unreadable-value", "24 months"),
    "a yes where a list belongs is refused": ("throttle: none", 'throttle: "yes"', "throttle", "wrong-shape", "none, not_stated"),
    "a list where one value belongs is refused": ("minimum: none", "minimum: [12 months]", "minimum: [", "unreadable-value", "24 months"),
    "an empty value is refused": ("tariff_type: plan", "tariff_type:", "tariff_type", "wrong-shape", "plan"),
    "an unknown kind lists the known ones": ("kind: own", "kind: mine", "kind: mine", "unknown-word", "own, transcription"),
    "a missing element is named": ("audience: public\n", "", "format", "missing-element", "audience"),
    "a derived restriction cannot be written": (
        "eligibility:", "restrictions: [{kind: minimum_term}]\neligibility:", "kind: minimum_term", "unknown-word", "other",
    ),
    "another format version is refused": ("format: 1", "format: 2", "format: 2", "unreadable-value", "1"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_file_is_refused_at_its_place_with_a_way_to_mend_it(tmp_path: Path, case: tuple[str, ...]) -> None:
    old, new, at, rule, hint = case
    text = changed(SOUND_PLAN, {old: new})
    (finding,) = read_text(tmp_path, text)
    assert finding.rule == rule
    assert finding.line == place_of(text, at)[0], finding.line_in(Language.ZH)
    for language in Language:
        assert hint in finding.line_in(language)


def test_every_fault_of_form_can_be_explained() -> None:
    assert {case[3] for case in WRONG.values()} <= set(FORM_FAULTS)
    written = re.compile(r'"([a-z]+(?:-[a-z]+)+)"')
    for module in (format_faults, sources, examination):
        codes = set(written.findall(inspect.getsource(module)))
        assert codes <= set(FORM_FAULTS), f"{module.__name__} reports codes that generator/read/form_faults.py does not explain"


def test_the_column_is_that_of_the_key(tmp_path: Path) -> None:
    text = changed(SOUND_PLAN, {"minimum: none": "minimum: soon"})
    (finding,) = read_text(tmp_path, text)
    assert (finding.line, finding.column) == place_of(text, "minimum: soon")


def test_all_faults_are_reported_at_once(tmp_path: Path) -> None:
    text = changed(
        SOUND_PLAN, {"10 GB": "10GB", "network: 4G": "network: 6G", "minimum: none": "minimum: soon", "amount: 39.00": "amount: x"}
    )
    assert len(read_text(tmp_path, text)) == 4


def test_the_file_name_is_the_filing_number_and_the_folder_is_the_carrier(tmp_path: Path) -> None:
    (finding,) = read_text(tmp_path, SOUND_PLAN, "26HE200009")
    assert finding.rule == "filing-number-not-file-name"
    (finding,) = read_text(tmp_path, changed(SOUND_PLAN, {SOUND_NUMBER: "26HE300001"}), "26HE300001")
    assert finding.rule == "wrong-folder"


def test_money_in_full_width_digits_is_refused(tmp_path: Path) -> None:
    assert read_text(tmp_path, changed(SOUND_PLAN, {"amount: 39.00": "amount: ３９"}))


def test_the_schema_accepts_the_sound_plan_and_every_real_plan(repo_root: Path) -> None:
    validator = jsonschema.Draft202012Validator(json_schema())
    texts = [SOUND_PLAN, *(file.read_text(encoding="utf-8") for file in repo_root.glob("plans/*/*.yml") if file.name != "carrier.yml")]
    for text in texts:
        root = read_yaml(text.encode()).root
        errors = [f"{list(error.path)}: {error.message}" for error in validator.iter_errors(root)]
        assert not errors, errors


_NO_PATTERN_CAN_TELL = {"last_day"}
"""A JSON Schema pattern knows the form of a day, not the calendar."""


@pytest.mark.parametrize("name", [name for name, case in WRONG.items() if case[2] not in _NO_PATTERN_CAN_TELL])
def test_the_schema_refuses_what_the_loader_refuses(name: str) -> None:
    old, new, *_ = WRONG[name]
    root = read_yaml(changed(SOUND_PLAN, {old: new}).encode()).root
    assert not jsonschema.Draft202012Validator(json_schema()).is_valid(root)


def _schema_keys(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for inner in schema.values():
            yield from _schema_keys(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _schema_keys(inner)


def test_tables_and_schema_name_the_same_fields() -> None:
    assert {row.key for table in format_tables(Plan) for row in table.rows} == set(_schema_keys(json_schema()))


def test_every_written_kind_of_restriction_is_in_the_schema() -> None:
    assert {kind.__name__ for kind in kinds().values() if kind.written} <= set(json_schema()["$defs"])


@pytest.mark.parametrize("language", list(Language))
def test_the_skeleton_reads_as_a_draft_and_says_what_each_field_is_for(tmp_path: Path, language: Language) -> None:
    text = skeleton(SOUND_NUMBER, language)
    path = tmp_path / f"{SOUND_NUMBER}.yml"
    path.write_text(text, encoding="utf-8")
    read = read_plan(SourceFile(f"plans/china-mobile/{SOUND_NUMBER}.yml", path))
    assert read.draft
    assert [finding.line_in(language) for finding in read.findings] == []
    assert read.plan is not None
    assert read.plan.status is Status.DRAFT
    for field in fields(Plan):
        assert f"{field.name}:" in text
