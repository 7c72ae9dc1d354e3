"""Exports: the same facts in JSON and CSV for every plan, exact amounts with units, cells that no spreadsheet runs."""

import csv
import io
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gate.publication import publish
from generator.gate.published import PUBLIC_FIELDS
from generator.show.export import ExportFile, export_files
from generator.show.exports import csv_plans
from generator.show.exports.csv_plans import columns, safe_cell
from generator.show.site import Site
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, changed, write_tree

BASE = "https://tariffs.example/"


def exported(root: Path, as_of: date) -> dict[str, bytes]:
    site = Site(publish(root, as_of).catalogue, BASE)
    return whole_files(export_files(site))


def whole_files(parts: Iterable[ExportFile]) -> dict[str, bytes]:
    """Return every file with its parts put together, as the assembly writes them."""
    files: dict[str, bytes] = {}
    for part in parts:
        assert part.continues == (part.address in files), f"{part.address} is handed over out of turn"
        files[part.address] = files.get(part.address, b"") + part.content
    return files


@pytest.fixture(scope="module")
def real_exports(repo_root: Path, as_of: date) -> dict[str, bytes]:
    return exported(repo_root, as_of)


def test_every_plan_has_one_json_one_line_in_the_list_and_one_row(real_exports: dict[str, bytes]) -> None:
    rows = {row["filing_number"] for row in csv.DictReader(io.StringIO(real_exports["api/v1/plans.csv"].decode("utf-8-sig")))}
    entries = {plan["filing_number"] for plan in json.loads(real_exports["api/v1/plans.json"])["plans"]}
    files = {address.split("/")[-1].removesuffix(".json") for address in real_exports if address.startswith("api/v1/plans/")}
    assert rows == entries == files
    assert rows


def test_json_and_csv_say_the_same_about_every_plan(real_exports: dict[str, bytes]) -> None:
    for row in csv.DictReader(io.StringIO(real_exports["api/v1/plans.csv"].decode("utf-8-sig"))):
        data = json.loads(real_exports[f"api/v1/plans/{row['filing_number']}.json"])
        for heading in columns():
            part, _, name = heading.partition(".")
            value = data.get(part)
            value = value.get(name) if name and isinstance(value, dict) else value
            assert row[heading] == safe_cell(value), (row["filing_number"], heading)


def test_every_public_field_is_in_json_and_in_the_headings(real_exports: dict[str, bytes]) -> None:
    for address, content in real_exports.items():
        if address.startswith("api/v1/plans/"):
            assert set(json.loads(content)) == {"api_version", "as_of", "state", *PUBLIC_FIELDS}, address
    assert {heading.partition(".")[0] for heading in columns()} == {"state", *PUBLIC_FIELDS}


def test_amounts_are_exact_strings_with_unit_and_period(tmp_path: Path, as_of: date) -> None:
    content = exported(write_tree(tmp_path, {SOUND_NUMBER: changed(SOUND_PLAN, {"39.00": "39.10", "39 元": "39.10 元"})}), as_of)
    step = json.loads(content[f"api/v1/plans/{SOUND_NUMBER}.json"])["price"]["steps"][0]
    assert step == {"amount": "39.10", "unit": "yuan", "per": "month"}


def test_no_export_holds_a_number_that_a_float_could_spoil(real_exports: dict[str, bytes]) -> None:
    def refuse(text: str) -> None:
        pytest.fail(f"a bare decimal in JSON: {text}")

    for address, content in real_exports.items():
        if address.endswith(".json"):
            json.loads(content, parse_float=refuse)


@given(st.text(min_size=1, max_size=30))
def test_no_cell_starts_as_a_formula_does(text: str) -> None:
    assert not safe_cell(text).startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "\uff20"))
    assert safe_cell(text).endswith(text)


def test_a_table_in_parts_is_the_same_table(
    real_exports: dict[str, bytes], repo_root: Path, as_of: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_plans, "_ROWS_A_PART", 7)
    assert exported(repo_root, as_of)[csv_plans.ADDRESS] == real_exports[csv_plans.ADDRESS]
