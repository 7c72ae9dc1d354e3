"""The gate's fourth lock: no byte of a plan that is not public stands anywhere in the built site."""

import base64
import dataclasses
import gzip
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator import assembly
from generator.gate import publication as gate
from generator.gate.examination import Examined
from generator.gate.publication import publish
from generator.judge.texts import _text_fields, texts_of
from generator.mkdocs_plugin import build_site
from generator.read.plan_file import Plan
from generator.read.sources import list_sources, read_plan
from generator.tariff.format_tables import annotations_of, dataclasses_in
from generator.tariff.prose import Prose
from site_tests.canaries import FIGURES, canary_plan, leaks
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, write_tree

AS_OF = date(2026, 11, 22)
SECRET = "Zq7" + base64.b32encode(os.urandom(5)).decode().strip("=").lower()
"""New in every run, so that nothing can have been prepared for it."""
NUMBER = "26HE299001"
DISCLOSURE = f'disclosure:\n  kind: own\n  published_on: 2026-01-01\n  attested_by: {{zh: "资费部{SECRET}。", en: "Office {SECRET}。"}}\n'

SKIPPED = {
    "26HE299001": {"status: ready": "status: draft"},
    "26HE299002": {"status: ready": "status: draft", "minimum: 12 months": "minimum: 12 months\n  minimum: 12 months"},
    "26HE299003": {"published_on: 2026-01-01": "published_on: 2027-06-01", "first_day: 2026-01-05": "first_day: 2027-06-05"},
    f"draft-{SECRET}": {"status: ready": "status: draft"},
}
"""What stops nobody: drafts, sound and faulty, a plan before its disclosure, a draft whose file name betrays it."""
WITHHELD = {
    "26HE299011": {DISCLOSURE: ""},
    "26HE299012": {"minimum: 12 months": "minimum: 12 months\n  minimum: 12 months"},
    "26HE299013": {"first_day: 2026-01-05": "first_day: 2025-12-01"},
    "26HE299014": {"published_on: 2026-01-01": "published_on: 2027-06-01"},
    "26HE299015": {"filing_number: 26HE299015": "filing_number: 26HE299999"},
    "26HE299016": {"format: 1": f"format: 1\n{SECRET}: {SECRET}"},
    "26HE299017": {"rounding: up}]": "rounding: up"},
}
"""What stops the build: undisclosed, a key twice, sold before disclosure (past and to come), another's number, an unknown key, no YAML."""
SECRETS = (SECRET, *SKIPPED, *WITHHELD, "26HE299999", *FIGURES)


def tree(folder: Path, repo_root: Path, canaries: dict[str, dict[str, str]]) -> Path:
    """Return a source tree with one public plan and the canaries, ready to be built."""
    plans = {number: canary_plan(SECRET, number if number.startswith("26HE") else NUMBER, changes) for number, changes in canaries.items()}
    root = write_tree(folder, {SOUND_NUMBER: SOUND_PLAN, **plans})
    shutil.copy(repo_root / "mkdocs.yml", root)
    (root / "templates").symlink_to(repo_root / "templates")
    return root


def contents(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def text_fields(kind: type, seen: set[type]) -> Iterator[str]:
    """Yield `Class.field` for every field of the format that holds text itself or leads to one."""
    if kind in seen:
        return
    seen.add(kind)
    for name in _text_fields(kind):
        parts = tuple(dataclasses_in(annotations_of(kind)[name]))
        if not parts or Prose in parts:
            yield f"{kind.__name__}.{name}"
        for part in parts:
            yield from text_fields(part, seen)


def holders(value: object) -> Iterator[str]:
    """Yield `Class.field` for every text of a plan."""
    if isinstance(value, tuple):
        for item in value:
            yield from holders(item)
    elif dataclasses.is_dataclass(kind := type(value)):
        for name in _text_fields(kind):
            held = getattr(value, name)
            first = held[0] if isinstance(held, tuple) and held else held
            if isinstance(first, str | Prose):
                yield f"{kind.__name__}.{name}"
            yield from holders(held)


def test_a_canary_has_its_word_in_every_text_that_the_format_can_hold(tmp_path: Path) -> None:
    (file,) = list_sources(write_tree(tmp_path, {NUMBER: canary_plan(SECRET, NUMBER)})).plans
    plan = read_plan(file).plan
    assert plan is not None
    assert [text.path for text in texts_of(plan) if SECRET not in text.text] == []
    # An address must be one of the carrier's, a filing number one of the list: neither can hold a word.
    assert set(text_fields(Plan, set())) - set(holders(plan)) == {"Transcription.source_url", "Exclusions.plans"}


def test_a_canary_without_its_flaw_is_found_in_pages_exports_and_search(tmp_path: Path, repo_root: Path) -> None:
    """Proves canaries and search: were one let through, its word and its figures would be found everywhere."""
    site = tmp_path / "built"
    build_site(tree(tmp_path / "root", repo_root, {NUMBER: {}}), site, AS_OF)
    found = set(leaks(site, SECRETS))
    places = [f"plans/{NUMBER}.html", f"en/plans/{NUMBER}.html", f"api/v1/plans/{NUMBER}.json", "api/v1/plans.csv", "api/v1/plans.json"]
    assert {(place, SECRET) for place in places} <= found
    assert {(f"plans/{NUMBER}.html", "87654.32"), ("sitemap.xml", NUMBER), ("catalogue/index.html", SECRET)} <= found
    assert any(name.endswith(".pf_fragment") for name, secret in found if secret == SECRET)
    assert any(name.endswith(".pf_index") for name, secret in found if secret == SECRET)


def test_a_gate_that_lets_a_draft_through_is_noticed(tmp_path: Path, repo_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    examine = gate.examine

    def offered(one: Examined) -> Examined:
        return dataclasses.replace(one, verdict=dataclasses.replace(one.verdict, draft=False))

    monkeypatch.setattr(gate, "examine", lambda *given: map(offered, examine(*given)))
    site = tmp_path / "built"
    build_site(tree(tmp_path / "root", repo_root, {NUMBER: SKIPPED[NUMBER]}), site, AS_OF)
    assert (f"plans/{NUMBER}.html", SECRET) in set(leaks(site, SECRETS))


def test_no_byte_of_a_draft_or_of_a_plan_before_its_disclosure_gets_out(tmp_path: Path, repo_root: Path) -> None:
    site = tmp_path / "built"
    build_site(tree(tmp_path / "root", repo_root, SKIPPED), site, AS_OF)
    assert (site / "plans" / f"{SOUND_NUMBER}.html").is_file()
    assert list(leaks(site, SECRETS)) == []


def test_no_byte_of_a_withheld_plan_gets_out_even_where_the_build_does_not_fail(
    tmp_path: Path, repo_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lock on bytes does not lean on the one that stops the build: that one is taken off here."""
    monkeypatch.setattr(assembly, "prepare", publish)
    site = tmp_path / "built"
    publication = build_site(tree(tmp_path / "root", repo_root, WITHHELD | SKIPPED), site, AS_OF)
    assert (publication.withheld, publication.drafts, publication.awaiting) == (len(WITHHELD), 3, 1)
    assert (site / "plans" / f"{SOUND_NUMBER}.html").is_file()
    assert list(leaks(site, SECRETS)) == []


def test_the_site_is_byte_for_byte_the_same_without_the_hidden_plans(
    tmp_path: Path, repo_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing leaks by difference either: no count, gap, order or date betrays that a hidden plan exists."""
    monkeypatch.setattr(assembly, "prepare", publish)
    with_hidden, without = tmp_path / "with", tmp_path / "without"
    build_site(tree(tmp_path / "one" / "root", repo_root, SKIPPED | WITHHELD), with_hidden, AS_OF)
    build_site(tree(tmp_path / "two" / "root", repo_root, {}), without, AS_OF)
    one, two = contents(with_hidden), contents(without)
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


@pytest.mark.parametrize("number", WITHHELD)
def test_an_undisclosed_or_faulty_plan_stops_mkdocs_and_mingbai_and_leaves_the_old_site_alone(
    tmp_path: Path, repo_root: Path, number: str
) -> None:
    root = tree(tmp_path / "root", repo_root, {number: WITHHELD[number]})
    old = root / "site"
    old.mkdir()
    (old / "index.html").write_text("yesterday", encoding="utf-8")
    for command in (
        ["generator.cli", "build", "--root", str(root), "--as-of", AS_OF.isoformat()],
        ["mkdocs", "build", "--strict", "-f", str(root / "mkdocs.yml")],
    ):
        run = subprocess.run([sys.executable, "-m", *command], cwd=repo_root, capture_output=True, text=True, check=False)
        assert run.returncode == 1, run.stdout + run.stderr
        assert f"{number}.yml:" in run.stderr
        assert contents(old) == {"index.html": b"yesterday"}
    assert sorted(file.name for file in root.iterdir()) == ["mkdocs.yml", "plans", "site", "templates"], "something was left behind"


def test_the_search_for_leaks_finds_a_secret_in_every_disguise(tmp_path: Path) -> None:
    disguises = {
        "plain.html": SECRET.encode(),
        "upper.html": SECRET.upper().encode(),
        "entities.html": "".join(f"&#{ord(letter)};" for letter in SECRET).encode(),
        "hex.html": "".join(f"&#x{ord(letter):x};" for letter in SECRET).encode(),
        "percent.txt": "".join(f"%{ord(letter):02x}" for letter in SECRET).encode(),
        "escaped.json": "".join(f"\\u{ord(letter):04x}" for letter in SECRET).encode(),
        "split.html": f"{SECRET[:4]}<b>{SECRET[4:]}</b>".encode(),
        "packed.gz": gzip.compress(SECRET.encode()),
        "wide.bin": SECRET.encode("utf-16-le"),
        f"{SECRET}.txt": b"",
    }
    for name, content in disguises.items():
        (tmp_path / name).write_bytes(content)
    assert {name for name, _ in leaks(tmp_path, (SECRET,))} == set(disguises)


def test_the_texts_of_restrictions_are_judged_whatever_was_imported_first(repo_root: Path) -> None:
    imports = "from generator.judge.texts import _text_fields; from generator.read.plan_file import Plan"
    program = f"{imports}; print('restrictions' in _text_fields(Plan))"
    run = subprocess.run([sys.executable, "-c", program], cwd=repo_root, capture_output=True, text=True, check=True)
    assert run.stdout == "True\n"
