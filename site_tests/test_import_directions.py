"""The second lock of the gate: import-linter refuses every import that would go round it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# Where an import is planted, the import, and the contract that must refuse it.
PLANTED = [
    ("show", "generator.read", "What shows imports neither what reads nor what judges"),
    ("show", "generator.judge.rulebook", "What shows imports neither what reads nor what judges"),
    ("show", "generator.gate.publication", "Of the gate, what shows imports the published half alone"),
    ("show", "mkdocs.config", "Only generator.mkdocs_plugin imports MkDocs"),
    ("commands", "mkdocs", "Only generator.mkdocs_plugin imports MkDocs"),
    ("gate", "generator.gate.publication", "generator.gate's own file imports nothing"),
    ("gate/published", "generator.read.plan_file", "A published plan does not know what it was made from"),
    ("tariff", "generator.findings", "A lower layer never imports a higher one"),
    ("read", "generator.judge", "A lower layer never imports a higher one"),
    ("judge", "generator.gate.published", "A lower layer never imports a higher one"),
    # A detour: the vocabulary hands on what the reader knows.
    ("tariff/language", "generator.read.plan_file", "What shows imports neither what reads nor what judges"),
]


def lint(root: Path) -> tuple[int, str]:
    """The exit code of import-linter in a folder, and what it said, on one line."""
    run = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-logo", "--no-cache"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    return run.returncode, " ".join((run.stdout + run.stderr).split())


def copy(root: Path, to: Path) -> Path:
    """A copy of the package with its contracts, to be spoilt."""
    shutil.copy(root / "pyproject.toml", to)
    shutil.copytree(root / "generator", to / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    return to / "generator"


@pytest.mark.parametrize(("module", "imported", "contract"), PLANTED)
def test_an_import_round_the_gate_is_refused(module: str, imported: str, contract: str, repo_root: Path, tmp_path: Path) -> None:
    path = copy(repo_root, tmp_path) / module
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    file.write_text(file.read_text(encoding="utf-8") + f"\nimport {imported}\n", encoding="utf-8")
    code, said = lint(tmp_path)
    assert code == 1
    assert contract in said.partition("Broken contracts")[2]


def test_a_new_module_must_choose_its_layer(repo_root: Path, tmp_path: Path) -> None:
    (copy(repo_root, tmp_path) / "without_layer.py").write_text('"""Belongs nowhere."""\n')
    code, said = lint(tmp_path)
    assert code == 1
    assert "without_layer" in said
