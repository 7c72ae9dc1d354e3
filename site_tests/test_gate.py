"""The gate: what passes it on which day, and three of its four locks (the fourth, bytes, is in test_canaries.py)."""

import copy
import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import click
import pytest

from generator import cli
from generator.findings import Severity
from generator.gate import published
from generator.gate.publication import publish
from generator.gate.published import Catalogue, PublishedPlan, SealError, State
from generator.judge import rulebook
from generator.judge.rulebook import RuleCrashError
from generator.shanghai import today
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, changed, write_tree

AS_OF = date(2026, 11, 22)
OTHER = "26HE200002"
DRAFT = {"status: ready": "status: draft"}
NO_DISCLOSURE = {"  kind: own\n  published_on: 2026-01-01\n  attested_by: {zh: 资费管理部, en: Tariff office}\n": "", "disclosure:\n": ""}
FAULTY = {"minimum: none": "minimum: none\n  minimum: none"}


def the_only_plan(root: Path, as_of: date = AS_OF) -> PublishedPlan:
    (plan,) = publish(root, as_of).catalogue
    return plan


def test_a_sound_plan_is_published_on_sale(tmp_path: Path) -> None:
    publication = publish(write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN}), AS_OF)
    assert not publication.blocked
    assert [(plan.filing_number, plan.state) for plan in publication.catalogue] == [(SOUND_NUMBER, State.ON_SALE)]


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        (date(2026, 1, 1), State.ANNOUNCED),
        (date(2026, 1, 4), State.ANNOUNCED),
        (date(2026, 1, 5), State.ON_SALE),
        (date(2027, 12, 31), State.ON_SALE),
        (date(2028, 1, 1), State.OFF_SALE),
    ],
)
def test_a_plan_is_announced_from_its_disclosure_on_sale_in_its_dates_and_off_sale_after_them(
    tmp_path: Path, as_of: date, state: State
) -> None:
    assert the_only_plan(write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN}), as_of).state is state


def test_a_plan_is_not_public_on_the_day_before_its_disclosure_and_stops_nobody(tmp_path: Path) -> None:
    publication = publish(write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN}), date(2025, 12, 31))
    assert (len(publication.catalogue), publication.awaiting, publication.blocked) == (0, 1, False)


def test_the_day_changes_at_midnight_in_shanghai() -> None:
    assert today(datetime(2026, 1, 4, 15, 59, 59, tzinfo=UTC)) == date(2026, 1, 4)
    assert today(datetime(2026, 1, 4, 16, 0, 0, tzinfo=UTC)) == date(2026, 1, 5)


def test_a_withdrawn_plan_is_off_sale_from_the_day_of_its_withdrawal(tmp_path: Path) -> None:
    text = changed(SOUND_PLAN, {"last_day: 2027-12-31": "last_day: 2027-12-31\n  withdrawn_on: 2026-10-01"})
    root = write_tree(tmp_path, {SOUND_NUMBER: text})
    assert the_only_plan(root, date(2026, 9, 30)).state is State.ON_SALE
    assert the_only_plan(root, date(2026, 10, 1)).state is State.OFF_SALE


def test_a_draft_is_skipped_and_counted_even_where_it_is_full_of_faults(tmp_path: Path) -> None:
    draft = changed(SOUND_PLAN, {SOUND_NUMBER: OTHER, **DRAFT, "amount: 39.00": "amount: viel"})
    publication = publish(write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN, OTHER: draft}), AS_OF)
    assert (len(publication.catalogue), publication.drafts, publication.blocked) == (1, 1, False)
    assert {finding.severity for finding in publication.findings if finding.file.stem == OTHER} == {Severity.INFO}


@pytest.mark.parametrize(
    "change", [NO_DISCLOSURE, FAULTY, {"first_day: 2026-01-05": "first_day: 2025-12-31"}], ids=["undisclosed", "form", "rule"]
)
def test_an_undisclosed_or_faulty_plan_is_withheld_and_blocks_the_build(tmp_path: Path, change: dict[str, str]) -> None:
    faulty = changed(SOUND_PLAN, {SOUND_NUMBER: OTHER, **change})
    publication = publish(write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN, OTHER: faulty}), AS_OF)
    assert publication.blocked
    assert publication.withheld == 1
    assert [plan.filing_number for plan in publication.catalogue] == [SOUND_NUMBER]


def test_a_plan_beside_a_faulty_carrier_profile_is_withheld(tmp_path: Path) -> None:
    publication = publish(write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN}, carrier="format: 1\n"), AS_OF)
    assert publication.blocked
    assert len(publication.catalogue) == 0


def test_a_file_that_cannot_be_read_at_all_blocks_the_build(tmp_path: Path) -> None:
    publication = publish(write_tree(tmp_path, {SOUND_NUMBER: "\x00"}), AS_OF)
    assert publication.blocked
    assert publication.withheld == 1


def test_a_rule_that_crashes_is_not_a_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise ZeroDivisionError

    rule = dataclasses.replace(next(iter(rulebook.rulebook().values())), check=crash, check_list=None)
    monkeypatch.setattr(rulebook, "rulebook", lambda: {rule.id: rule})
    with pytest.raises(RuleCrashError, match=rule.id):
        publish(write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN}), AS_OF)


def test_the_seal_is_claimed_and_cannot_be_claimed_again() -> None:
    with pytest.raises(SealError):
        published.claim_seal()


def test_a_published_plan_cannot_be_made_changed_copied_or_pickled(tmp_path: Path) -> None:
    plan = the_only_plan(write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN}))
    values = {field.name: getattr(plan, field.name) for field in dataclasses.fields(plan) if field.name != "_seal"}
    with pytest.raises(SealError):
        PublishedPlan(_seal=published.Seal(), **values)
    with pytest.raises(SealError):
        dataclasses.replace(plan, _seal=published.Seal())
    with pytest.raises(dataclasses.FrozenInstanceError):
        plan.state = State.OFF_SALE  # type: ignore[misc]
    for copier in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(SealError):
            copier(plan)
    with pytest.raises(SealError):
        type("Mine", (PublishedPlan,), {})
    with pytest.raises(SealError):
        Catalogue(_seal=published.Seal(), as_of=AS_OF, carriers={}, plans={})


def test_a_new_private_field_of_a_plan_file_stays_private() -> None:
    names = {field.name for field in dataclasses.fields(PublishedPlan)}
    assert "internal_note" not in names
    assert "status" not in names


def test_mypy_refuses_a_plan_where_a_published_plan_is_asked_for(tmp_path: Path, repo_root: Path) -> None:
    """The lines marked are refused, the others are not."""
    source = tmp_path / "renderer.py"
    source.write_text(
        "from generator.gate.published import PublishedPlan\n"
        "from generator.read.plan_file import Plan\n"
        "def show(plan: PublishedPlan) -> str:\n"
        "    return plan.filing_number\n"
        "def good(plan: PublishedPlan) -> str:\n"
        "    return show(plan)\n"
        "def bad(plan: Plan) -> str:\n"
        "    return show(plan)  # refused\n"
        "def leak(plan: PublishedPlan) -> str | None:\n"
        "    return plan.internal_note  # refused\n",
        encoding="utf-8",
    )
    mypy = [sys.executable, "-m", "mypy", "--config-file", "pyproject.toml", "--no-error-summary"]
    run = subprocess.run(
        [*mypy, "--cache-dir", str(tmp_path / "cache"), str(source)], cwd=repo_root, capture_output=True, text=True, check=False
    )
    refused = {int(line.split(":")[1]) for line in run.stdout.splitlines() if "renderer.py" in line and "error" in line}
    wanted = {number for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1) if "# refused" in line}
    assert refused == wanted, run.stdout + run.stderr


def options_of(command: click.Command, name: str = "") -> Iterator[tuple[str, set[str]]]:
    """The options of a command and of all commands below it, by their names; `--language` and `--root` are understood."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for word in command.list_commands(context):
            below = command.get_command(context, word)
            assert below is not None
            yield from options_of(below, f"{name} {word}".strip())
    else:
        options = (parameter for parameter in command.params if isinstance(parameter, click.Option))
        yield name, {word for option in options for word in option.opts} - {"--language", "--root"}


def test_no_command_has_a_flag_that_lets_a_plan_past_the_gate() -> None:
    reports = {"--format", "--output", "--report"}
    assert dict(options_of(cli.mingbai)) == {
        "acknowledge": {"--holds-from", "--reason", "--told-on"},
        "approve": set(),
        "build": {"--as-of", "--home", "--output"},
        "check": {"--as-of", "--authority", "--commits", "--dry-run", "--errors-only", "--fix", "--now", *reports},
        "diff": {"--as-of", "--format", "--output"},
        "explain": set(),
        "import": {
            *("--attested-by", "--dry-run", "--figures", "--overwrite", "--own-words", "--published-on"),
            *("--region", "--seen-on", "--source-url", "--write-readable"),
        },
        "new": set(),
        "preview": {"--as-of", "--output"},
        "release": {"--anew", "--check-late", "--now"},
        "schema": set(),
        "serve": {"--port"},
        "server add-carrier": {"--plans", "--profile"},
        "server add-key": {"--email", "--from", "--key", "--person", "--until"},
        "server authorized-keys": set(),
        "server change-log-key": {"--old-key-lost", "--unsafe-from"},
        "server init": {"--mode"},
        "server judge": set(),
        "server renew": set(),
        "server revoke-key": {"--on"},
        "simplicity": {"--as-of", "--each-plan", "--format", "--most", "--output", "--published-only"},
    }
