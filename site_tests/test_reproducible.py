"""The same plans on the same day give the same bytes, wherever, whenever and in whatever surroundings they are built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_tests.conftest import AS_OF

OLD = 946_684_800
"""A moment in the year 2000, for the times of files."""
REVERSED = """
import sys
from datetime import date
from pathlib import Path
from generator.gate import publication
from generator.read.sources import SourceList, list_sources
from site_tests.complete_site import build_complete

def backwards(root):
    sources = list_sources(root)
    return SourceList(sources.carriers[::-1], sources.plans[::-1], sources.findings)

publication.list_sources = backwards
build_complete(Path(sys.argv[1]), date.fromisoformat(sys.argv[3]), Path(sys.argv[2]))
"""

pytestmark = pytest.mark.usefixtures("built_site")


def contents(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def hold_same(one: Path, two: Path) -> None:
    """Fails with the names of the files that differ."""
    first, second = contents(one), contents(two)
    assert sorted(first.keys() ^ second.keys()) == []
    assert sorted(name for name in first if first[name] != second[name]) == []


def run(*command: str | Path, cwd: Path, **environment: str) -> None:
    answer = subprocess.run(
        [sys.executable, *map(str, command)], cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati"])
def test_the_site_is_the_same_in_another_folder_zone_language_and_hash_seed_and_with_old_files(
    built_site: Path, repo_root: Path, tmp_path: Path, zone: str
) -> None:
    root = tmp_path / "另一个 folder"
    root.mkdir()
    for name in ("generator", "templates", "plans"):
        shutil.copytree(repo_root / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(repo_root / "mkdocs.yml", root)
    for file in root.rglob("*"):
        os.utime(file, (OLD, OLD))
    run(
        *("-m", "site_tests.complete_site", root, AS_OF.isoformat(), tmp_path / "site"),
        cwd=root,
        PYTHONPATH=os.pathsep.join([str(root), str(repo_root)]),
        TZ=zone,
        PYTHONHASHSEED=str(len(zone)),
        LANG="C",
        LC_ALL="C",
        PYTHONDONTWRITEBYTECODE="1",
    )
    hold_same(built_site, tmp_path / "site")


def test_the_site_is_the_same_when_the_plans_are_read_in_the_opposite_order(built_site: Path, repo_root: Path, tmp_path: Path) -> None:
    run("-c", REVERSED, repo_root, tmp_path / "site", AS_OF.isoformat(), cwd=repo_root)
    hold_same(built_site, tmp_path / "site")
