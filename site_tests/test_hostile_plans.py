"""Hostile and honest plan files: what must be refused is, by the right rule; what is honest is shown letter by letter."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.assembly import site_of
from generator.findings import Severity
from generator.gate.publication import Publication, publish
from generator.show.environment import Renderer
from generator.show.export import export_files
from generator.show.pages import plan as plan_page
from generator.tariff.language import Language
from site_tests.page_text import read_page
from site_tests.trees import SOUND_CARRIER, SOUND_NUMBER, SOUND_PLAN, changed

AS_OF = date(2026, 11, 22)
TWIN = "26HE200002"
CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("hostile").joinpath("plans", "cases.yml").read_text(encoding="utf-8"))
KEYS = {"name", "change", "append", "source", "stem", "suffix", "folder", "carrier", "twin", "as_of", "expect", "shown"}
OWN_DISCLOSURE = "kind: own\n  published_on: 2026-01-01\n  attested_by: {zh: 资费管理部, en: Tariff office}"
ALL = pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
SHOWN = pytest.mark.parametrize("case", [case for case in CASES if "shown" in case], ids=lambda case: str(case["name"]))


def plan_text(case: dict[str, Any]) -> str:
    change = dict(case.get("change", {}))
    if "source" in case:
        change[OWN_DISCLOSURE] = f"kind: transcription\n  seen_on: 2026-01-01\n  source_url: {case['source']}"
    return changed(SOUND_PLAN, change) + case.get("append", "")


def publication_of(case: dict[str, Any], root: Path) -> Publication:
    """Write the case's files beside a sound carrier and send them through the gate."""
    home = root / "plans" / "china-mobile"
    home.mkdir(parents=True)
    (home / "carrier.yml").write_text(changed(SOUND_CARRIER, case.get("carrier", {})), encoding="utf-8")
    folder = root / "plans" / case.get("folder", "china-mobile")
    folder.mkdir(parents=True, exist_ok=True)
    name = case.get("stem", SOUND_NUMBER) + case.get("suffix", ".yml")
    (folder / name).write_text(plan_text(case), encoding="utf-8")
    if "twin" in case:
        (home / f"{TWIN}.yml").write_text(changed(SOUND_PLAN, {SOUND_NUMBER: TWIN, **case["twin"]}), encoding="utf-8")
    return publish(root, case.get("as_of", AS_OF))


def errors(publication: Publication) -> set[str]:
    return {finding.rule for finding in publication.findings if finding.severity is Severity.ERROR}


@ALL
def test_a_plan_file_is_refused_hidden_or_public_as_its_case_says(case: dict[str, Any], tmp_path: Path) -> None:
    publication = publication_of(case, tmp_path)
    expected = case["expect"]
    states = [plan.state.value for plan in publication.catalogue]
    if expected == "hidden":
        assert (errors(publication), publication.blocked, states) == (set(), False, [])
    elif "public" in expected:
        assert (errors(publication), publication.blocked, set(states)) == (set(), False, {expected["public"]})
        assert expected.get("warned") in {None, *(finding.rule for finding in publication.findings if finding.severity is Severity.WARNING)}
    else:
        assert (errors(publication), publication.blocked, states) == (set(expected["refused"]), True, [])


@ALL
def test_every_finding_stands_on_one_line_of_printable_characters_at_a_place_of_the_file(case: dict[str, Any], tmp_path: Path) -> None:
    for finding in publication_of(case, tmp_path).findings:
        assert finding.line >= 1
        assert finding.column >= 1
        for language in Language:
            assert finding.line_in(language).isprintable()


@SHOWN
def test_an_honest_text_stands_letter_by_letter_on_the_page_and_in_both_exports(case: dict[str, Any], tmp_path: Path) -> None:
    site = site_of(publication_of(case, tmp_path), "https://mingbai.example/")
    renderer = Renderer(Language.ZH, site.base_address)
    (page,) = (read_page(renderer.render(page)) for page in plan_page.PAGE_TYPE.pages(site, Language.ZH))
    files = {file.address: file.content for file in export_files(site)}
    (row,) = csv.DictReader(io.StringIO(files["api/v1/plans.csv"].decode("utf-8-sig")))
    data = files[f"api/v1/plans/{SOUND_NUMBER}.json"]
    cells = strings([json.loads(cell) if cell[:1] in {"[", "{"} else cell for cell in row.values()])
    for text in case["shown"]:
        assert " ".join(text.split()) in page.words
        assert text in strings(json.loads(data))
        assert text in cells


def strings(data: object) -> str:
    """Return all texts of parsed JSON, a line feed between two."""
    if isinstance(data, dict):
        return "\n".join(strings(value) for value in data.values())
    if isinstance(data, list):
        return "\n".join(strings(value) for value in data)
    return str(data)


def test_every_case_has_a_name_of_its_own_and_known_keys() -> None:
    names = [case["name"] for case in CASES]
    assert sorted(set(names)) == sorted(names)
    assert [case["name"] for case in CASES if not case.keys() <= KEYS] == []
