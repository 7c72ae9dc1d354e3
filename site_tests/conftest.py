"""What all tests share: the repository, the fixed day, and the complete site, built once in a run."""

import fcntl
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent
AS_OF = date(2026, 11, 22)

# `ci` finds the same examples on every machine and every day; HYPOTHESIS_PROFILE=search looks for new ones.
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, database=None)
hypothesis.settings.register_profile("search", max_examples=2_000, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


WHOLE_RUNS = frozenset(
    {
        "test_accidents",
        "test_bill_against_the_reference",
        "test_bill_properties",
        "test_calendars",
        "test_canaries",
        "test_channel_kit",
        "test_check_memory",
        "test_commands",
        "test_compare",
        "test_compile_ahead",
        "test_contradictions",
        "test_cues_of_every_claim",
        "test_deploy_ci",
        "test_deploy_container",
        "test_deploy_headers",
        "test_deploy_web_servers",
        "test_disclosure_check",
        "test_exports",
        "test_feeds",
        "test_finder",
        "test_glossary",
        "test_guides",
        "test_history_pages",
        "test_info_pages",
        "test_injection",
        "test_ledger_key_change",
        "test_list_pages",
        "test_neutral_order",
        "test_plan_figures",
        "test_plan_page",
        "test_preview",
        "test_push_index",
        "test_push_range_mutations",
        "test_reference_calculator",
        "test_release",
        "test_release_command",
        "test_release_killed",
        "test_release_log_key",
        "test_release_past",
        "test_release_witness",
        "test_said_in_context",
        "test_server_attacks",
        "test_server_packs",
        "test_server_pushes",
        "test_server_ssh",
        "test_third_language",
    }
)
"""Modules most of whose tests run whole builds, checks and servers, look at the pages of all real plans or at all labelled passages, or
put every sentence of a table beside every neighbour: most of the time of all tests that need no browser."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what is slow by what it uses, so that nobody has to remember a mark."""
    for item in items:
        if "built_site" in getattr(item, "fixturenames", ()):
            item.add_marker("whole_site")
        if ROOT / "site_tests" / "browser" in item.path.parents:
            item.add_marker("browser")
        if item.path.stem in WHOLE_RUNS:
            item.add_marker("whole_run")


@pytest.fixture(scope="session")
def repo_root() -> Path:
    """The folder with `plans/`, `generator/` and `templates/`."""
    return ROOT


@pytest.fixture(scope="session")
def as_of() -> date:
    """The day on which every test takes place."""
    return AS_OF


@pytest.fixture(scope="session")
def built_site(repo_root: Path, as_of: date, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the complete site, built from `plans/` with a small log of the past. Tests only read it.

    All workers of one run share it: the first one builds, the others wait at the lock and take what is there.
    """
    base = tmp_path_factory.getbasetemp()
    shared = (base if worker_id == "master" else base.parent) / "complete-site"
    shared.mkdir(exist_ok=True)
    site = shared / "site"
    outcome = shared / "outcome.json"
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not outcome.exists():
            outcome.write_text(json.dumps(_build(repo_root, as_of, site)))
        code, said = json.loads(outcome.read_text())
    if code != 0:
        pytest.fail(f"The build ended with exit code {code} and said:\n{said}", pytrace=False)
    return site


def _build(root: Path, as_of: date, site: Path) -> tuple[int, str]:
    """The exit code of the build and all that it said."""
    run = subprocess.run(
        [sys.executable, "-m", "site_tests.complete_site", root, as_of.isoformat(), site],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return run.returncode, run.stdout
