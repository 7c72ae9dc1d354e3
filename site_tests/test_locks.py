"""The locks pin everything, agree with each other, and say nothing of where packages come from."""

import re
from pathlib import Path

import pytest

LOCKS = ["site.txt", "test.txt"]


def pins(lock: Path) -> dict[str, str]:
    """Each package's name with everything that the lock says of it."""
    text = re.sub(r"^#.*\n", "", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {entry.split("==")[0]: entry for entry in re.split(r"\n(?=\S)", text.strip())}


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_hashes(name: str, repo_root: Path) -> None:
    loose = [
        entry
        for entry in pins(repo_root / "requirements" / name).values()
        if not re.match(r"[a-z0-9-]+==\S+ ", entry) or "--hash=sha256:" not in entry
    ]
    assert loose == []


@pytest.mark.parametrize("name", LOCKS)
def test_no_registry_is_named(name: str, repo_root: Path) -> None:
    text = (repo_root / "requirements" / name).read_text(encoding="utf-8")
    assert re.findall(r"\S+://\S+|--(?:extra-)?index-url.*|--find-links.*|-f .*", text) == []


def test_the_site_is_tested_with_the_packages_it_is_built_with(repo_root: Path) -> None:
    site, test = (pins(repo_root / "requirements" / name) for name in LOCKS)
    assert {name: test.get(name) for name in site} == site
