"""What the check remembers: it says the same with a memory as without, whatever happens to files and memory, and as the gate does."""

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import mingbai
from generator.commands.options import tally
from generator.gate import inspection, memory
from generator.gate.inspection import Inspection, inspect
from generator.gate.memory import FOLDER, Memory
from generator.gate.publication import publish
from generator.judge import rulebook
from generator.judge.sketch import sketch_from, sketch_of
from generator.read.sources import list_sources, read_plan
from site_tests.conftest import AS_OF, ROOT
from site_tests.trees import SOUND_CARRIER, SOUND_NUMBER, SOUND_PLAN, changed, write_tree

OTHER, THIRD = "26HE200002", "26SH200003"
VARIANTS = (
    {},
    {"status: ready": "status: draft"},
    {"published_on: 2026-01-01": "published_on: 2027-01-01", "first_day: 2026-01-05": "first_day: 2027-01-05"},
    {"first_day: 2026-01-05": "first_day: 2025-12-31"},
    {"last_day: 2027-12-31": "last_day: 2026-03-31"},
    {"minimum: none": "minimum: soon"},
    {"network: 4G": "network: 5G"},
    {"format: 1": "format: [\n"},
)
"""Plans that are public in each state, skipped, withheld for a rule and for their form, and unreadable."""


def plan(number: str, variant: int = 0) -> str:
    return changed(SOUND_PLAN, {SOUND_NUMBER: number, **VARIANTS[variant]})


def small_tree(root: Path) -> Path:
    """A tree with every variant, twice the same name and an exclusion of a plan that is nowhere."""
    plans = {f"26HE2000{serial:02d}": plan(f"26HE2000{serial:02d}", serial % len(VARIANTS)) for serial in range(1, 2 * len(VARIANTS) + 1)}
    plans["26HE200099"] = plan("26HE200099") + "exclusions: {plans: [26HE200098]}\n"
    return write_tree(root, plans)


def checked(root: Path, as_of: date = AS_OF) -> Inspection:
    return inspect(root, as_of, Memory.below(root))


def unaided(root: Path, as_of: date = AS_OF) -> Inspection:
    return inspect(root, as_of, Memory())


def store(root: Path) -> Path:
    return root / FOLDER / "check.sqlite"


def rows(root: Path) -> list[tuple[bytes, bytes, str, bytes]]:
    with sqlite3.connect(store(root)) as connection:
        return connection.execute("SELECT about, hash, text, proof FROM answers ORDER BY about").fetchall()


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of the files that are really read and judged, as they are."""
    names: list[str] = []
    real = inspection.examine_one

    def noted(file, data, desk):
        names.append(file.name.stem)
        return real(file, data, desk)

    monkeypatch.setattr(inspection, "examine_one", noted)
    return names


# --- the same with and without --------------------------------------------------------------------


def test_the_first_check_a_later_one_and_the_gate_find_the_same(tmp_path: Path) -> None:
    root = small_tree(tmp_path)
    first, later, published = checked(root), checked(root), publish(root, AS_OF)
    assert {"same-name-other-plan", "excluded-plan-unknown", "sale-before-disclosure"} <= {one.rule for one in first.findings}
    assert first == later == unaided(root)
    assert (later.findings, later.figures, later.blocked) == (published.findings, published.figures, published.blocked)
    assert tally(later) == tally(published)
    assert all((later.figures.drafts, later.figures.awaiting, later.figures.withheld))
    assert dict(published.figures.public) == {
        state: len(found) for state in published.figures.public if (found := published.catalogue.in_state(state))
    }


def test_many_files_on_all_cores_are_remembered_just_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.workers._MANY", 2)
    monkeypatch.setattr("generator.workers._LARGEST_CHUNK", 3)
    monkeypatch.setattr("generator.workers._CHUNKS_A_CORE", 1)
    monkeypatch.setattr(inspection, "_BATCH", 4)
    root = small_tree(tmp_path)
    assert checked(root) == checked(root) == unaided(root)
    assert publish(root, AS_OF).findings == unaided(root).findings


def test_the_own_plans_are_told_of_as_the_gate_tells_of_them(repo_root: Path) -> None:
    published = publish(repo_root, AS_OF)
    told = unaided(repo_root)
    assert (told.findings, told.figures) == (published.findings, published.figures)
    assert list(told.carriers) == list(published.catalogue.carriers)


@st.composite
def edits(draw: st.DrawFn) -> list[tuple[str, int | None]]:
    number = st.sampled_from([SOUND_NUMBER, OTHER, THIRD, "26HE200004"])
    return draw(st.lists(st.tuples(number, st.none() | st.integers(0, len(VARIANTS) - 1)), max_size=6))


@given(st.lists(edits(), min_size=1, max_size=4), st.sampled_from([0, 200]))
def test_whatever_is_edited_a_check_finds_what_one_without_memory_finds(
    rounds: list[list[tuple[str, int | None]]], days_between: int
) -> None:
    with TemporaryDirectory() as folder:
        root = write_tree(Path(folder), {SOUND_NUMBER: SOUND_PLAN, OTHER: plan(OTHER)})
        checked(root)
        for turn, edited in enumerate(rounds):
            for number, variant in edited:
                file = root / "plans" / "china-mobile" / f"{number}.yml"
                if variant is None:
                    file.unlink(missing_ok=True)
                else:
                    file.write_text(plan(number, variant), encoding="utf-8")
            day = AS_OF + timedelta(days=turn * days_between)
            assert checked(root, day) == unaided(root, day)


# --- what is judged anew --------------------------------------------------------------------------


def test_only_the_changed_file_is_judged_again(tmp_path: Path, judged: list[str]) -> None:
    root = small_tree(tmp_path)
    checked(root)
    assert len(judged) == len(list_sources(root).plans)
    judged.clear()
    checked(root)
    assert judged == []
    write_tree(root, {"26HE200001": plan("26HE200001", 3)})
    found = checked(root)
    assert judged == ["26HE200001"]
    assert any(one.rule == "sale-before-disclosure" and one.file.stem == "26HE200001" for one in found.findings)


def test_time_and_size_of_a_file_prove_nothing(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN})
    file = root / "plans" / "china-mobile" / f"{SOUND_NUMBER}.yml"
    before = file.stat()
    assert not checked(root).blocked
    file.write_text(changed(SOUND_PLAN, {"2026-01-05": "2025-01-05"}), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert checked(root).blocked


def test_a_file_under_another_name_is_judged_again(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN})
    checked(root)
    file = root / "plans" / "china-mobile" / f"{SOUND_NUMBER}.yml"
    file.rename(file.with_stem(OTHER))
    assert "filing-number-not-file-name" in {one.rule for one in checked(root).findings}


@pytest.mark.parametrize("what", ["profile", "day", "program"])
def test_everything_is_judged_again_when_what_it_is_judged_by_changes(
    tmp_path: Path, judged: list[str], monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    root = write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN, OTHER: plan(OTHER, 3)})
    checked(root)
    judged.clear()
    day = AS_OF
    if what == "profile":
        write_tree(root, {}, SOUND_CARRIER + "# a comment\n")
    elif what == "day":
        day += timedelta(days=1)
    else:
        copy = tmp_path / "copy"
        shutil.copytree(memory._PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
        (copy / "judge" / "rules" / "one_more.py").write_text("", encoding="utf-8")
        monkeypatch.setattr(memory, "_PACKAGE", copy)
        memory.program.cache_clear()
    checked(root, day)
    memory.program.cache_clear()
    assert judged == [SOUND_NUMBER, OTHER]


def test_a_rule_that_breaks_down_is_not_remembered_as_a_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN})

    def crash(*_: object) -> None:
        raise ZeroDivisionError

    broken = replace(rulebook.rulebook()["price-missing"], check=crash)
    with monkeypatch.context() as patch:
        patch.setattr(rulebook, "rulebook", lambda: {broken.id: broken})
        with pytest.raises(rulebook.RuleCrashError):
            checked(root)
    assert rows(root) == []
    assert checked(root) == unaided(root)


def test_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    root = small_tree(tmp_path)
    checked(root)
    assert len(rows(root)) > len(list_sources(root).plans)
    for file in (root / "plans" / "china-mobile").glob("26HE*.yml"):
        if file.stem != "26HE200001":
            file.unlink()
    checked(root)
    assert {about.split(b"\0")[0] for about, *_ in rows(root)} == {b"plans/china-mobile/26HE200001.yml"}


# --- what happens to the memory -------------------------------------------------------------------


def _garbage(file: Path) -> None:
    file.write_bytes(random.Random(7).randbytes(20_000))  # noqa: S311 - any bytes will do


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _foreign(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE VIEW answers AS SELECT 1 AS about")


def _other_columns(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE answers (about, hash, text, proof)")
        connection.execute("CREATE TRIGGER t BEFORE INSERT ON answers BEGIN DELETE FROM answers; END")


def _other_text(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE answers SET text = '[false,null,[]]'")


def _no_text(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE answers SET text = x'00', proof = 7, hash = NULL WHERE 0")
        connection.execute("UPDATE answers SET text = x'00', proof = 7")


@pytest.mark.parametrize("damage", [_garbage, _empty, _half, _foreign, _other_columns, _other_text, _no_text, Path.unlink])
def test_a_damaged_foreign_or_missing_memory_is_ignored_and_made_anew(
    tmp_path: Path, judged: list[str], damage: Callable[[Path], None]
) -> None:
    root = small_tree(tmp_path)
    sound = checked(root)
    damage(store(root))
    assert checked(root) == sound
    judged.clear()
    assert checked(root) == sound
    assert judged == []


@pytest.fixture(scope="module")
def checked_tree(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Inspection, bytes]:
    """A tree, what a check found in it, and the memory that it left behind."""
    root = small_tree(tmp_path_factory.mktemp("flipped"))
    sound = checked(root)
    return root, sound, store(root).read_bytes()


@given(st.integers(0, 2**32), st.integers(1, 40))
def test_no_flipped_bytes_change_what_is_found(checked_tree: tuple[Path, Inspection, bytes], seed: int, count: int) -> None:
    root, sound, whole = checked_tree
    data, chance = bytearray(whole), random.Random(seed)  # noqa: S311 - any bytes will do
    for _ in range(count):
        data[chance.randrange(len(data))] = chance.randrange(256)
    store(root).write_bytes(bytes(data))
    assert checked(root) == sound


@pytest.mark.parametrize("text", ["[]", "7", "[false,[1],[]]", '[false,null,[[1,1,"error","x","","","",""]]]', '[false,null,[["1"]]]', "["])
def test_an_answer_that_is_none_is_found_anew_even_with_a_sound_proof(tmp_path: Path, text: str) -> None:
    root = write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN, OTHER: plan(OTHER, 3)})
    sound = checked(root)
    with sqlite3.connect(store(root)) as connection:
        for about, hash_, *_ in rows(root):
            proof = memory._proof(memory.Question(about, hash_), text)
            connection.execute("UPDATE answers SET text = ?, proof = ? WHERE about = ?", (text, proof, about))
    assert checked(root) == sound


def test_a_forged_memory_misleads_the_check_and_never_the_gate(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {SOUND_NUMBER: plan(SOUND_NUMBER, 3)})
    assert checked(root).blocked
    with sqlite3.connect(store(root)) as connection:
        for about, hash_, text, _ in rows(root):
            forged = json.dumps([*json.loads(text)[:2], []]) if text.startswith("[") else text
            proof = memory._proof(memory.Question(about, hash_), forged)
            connection.execute("UPDATE answers SET text = ?, proof = ? WHERE about = ?", (forged, proof, about))
    assert not [one for one in checked(root).findings if one.rule == "sale-before-disclosure"]
    assert publish(root, AS_OF).blocked
    assert len(publish(root, AS_OF).catalogue) == 0


def test_what_publishes_knows_of_no_memory(repo_root: Path) -> None:
    asked = (
        "import sys, generator.assembly, generator.gate.publication; "
        "print(sorted({'generator.gate.memory', 'generator.gate.inspection'} & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", asked], cwd=repo_root, capture_output=True, text=True, check=True)
    assert answer.stdout == "[]\n"


@pytest.mark.parametrize("kind", ["folder is a file", "folder is a link", "file is a link", "file is a folder", "nothing may be written"])
def test_where_no_memory_can_be_the_check_works_without(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    root, elsewhere = small_tree(tmp_path / "root"), tmp_path / "elsewhere"
    elsewhere.mkdir()
    if kind == "folder is a file":
        (root / FOLDER).write_text("", encoding="utf-8")
    elif kind == "folder is a link":
        (root / FOLDER).symlink_to(elsewhere)
    elif kind == "file is a link":
        (root / FOLDER).mkdir()
        store(root).symlink_to(elsewhere / "taken.sqlite")
    elif kind == "file is a folder":
        store(root).mkdir(parents=True)
    else:

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError("read-only")

        monkeypatch.setattr(Path, "mkdir", refuse)
    assert checked(root) == checked(root) == unaided(root)
    assert list(elsewhere.iterdir()) == []


def test_a_locked_memory_is_done_without_and_left_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_WAIT_SECONDS", 0.01)
    root = small_tree(tmp_path)
    sound, kept = checked(root), rows(root)
    with sqlite3.connect(store(root), isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        write_tree(root, {"26HE200001": plan("26HE200001", 3)})
        assert checked(root) == unaided(root) != sound
        other.execute("ROLLBACK")
    assert rows(root) == kept


def test_runs_at_the_same_time_do_not_disturb_each_other(tmp_path: Path, repo_root: Path) -> None:
    root = small_tree(tmp_path)
    command = [sys.executable, "-m", "generator.cli", "check", "--root", str(root), "--as-of", AS_OF.isoformat(), "--format", "json"]

    def run(_: int) -> tuple[int, str, str]:
        answer = subprocess.run(command, cwd=repo_root, capture_output=True, text=True, check=False)
        return answer.returncode, answer.stdout, answer.stderr

    with ThreadPoolExecutor(3) as pool:
        told = set(pool.map(run, range(3)))
    ((code, _, _),) = told
    assert code == 1
    assert checked(root) == unaided(root)


def test_the_memory_is_ignored_by_git_and_is_no_plan(tmp_path: Path) -> None:
    root = small_tree(tmp_path)
    before = unaided(root)
    checked(root)
    assert (root / FOLDER / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert f"{FOLDER}/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert sorted(entry.name for entry in root.iterdir()) == [FOLDER, "plans"]
    assert unaided(root) == before


def test_the_command_says_the_same_twice(tmp_path: Path) -> None:
    root = small_tree(tmp_path)
    arguments = ["check", "--root", str(root), "--as-of", AS_OF.isoformat()]
    first, later = (CliRunner().invoke(mingbai, arguments) for _ in range(2))
    assert (first.exit_code, first.stdout, first.stderr) == (later.exit_code, later.stdout, later.stderr)
    assert first.exit_code == 1
    assert store(root).is_file()


# --- sketches and listing -------------------------------------------------------------------------


def test_a_sketch_written_down_comes_back_equal(repo_root: Path) -> None:
    for file in list_sources(repo_root).plans:
        read = read_plan(file)
        assert read.plan is not None
        sketch = sketch_of(read.plan, AS_OF)
        assert sketch_from(json.loads(json.dumps(sketch.written()))) == sketch


def test_the_files_are_listed_in_the_order_of_their_names_with_all_that_is_out_of_place(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {OTHER: "", SOUND_NUMBER: ""})
    home = root / "plans" / "china-mobile"
    (home / "deeper" / "deepest").mkdir(parents=True)
    (home / "deeper" / "deepest" / "26HE200009.yml").write_text("", encoding="utf-8")
    (home / ".yml").write_text("", encoding="utf-8")
    (home / "26HE200005.yaml").write_text("", encoding="utf-8")
    (home / "26HE200006.yml").symlink_to(home / f"{OTHER}.yml")
    (home / "26HE200007.yml").mkdir()
    os.mkfifo(home / "26HE200008.yml")
    (root / "plans" / "china-unicom").mkdir()
    (root / "plans" / "nobody").mkdir()
    (root / "plans" / "26HE200009.yml").write_text("", encoding="utf-8")
    sources = list_sources(root)
    assert [file.name.stem for file in sources.plans] == [SOUND_NUMBER, OTHER]
    assert [str(file.name) for file in sources.carriers] == ["plans/china-mobile/carrier.yml"]
    assert [(str(one.file), one.message.en) for one in sources.findings] == [
        ("plans/26HE200009.yml", "this file does not belong here"),
        ("plans/china-mobile/.yml", "this file does not belong here"),
        ("plans/china-mobile/26HE200005.yaml", "this file does not belong here"),
        ("plans/china-mobile/26HE200006.yml", "symbolic links are not allowed"),
        ("plans/china-mobile/26HE200007.yml", "unknown folder"),
        ("plans/china-mobile/26HE200008.yml", "this file does not belong here"),
        ("plans/china-mobile/deeper", "unknown folder"),
        ("plans/china-mobile/deeper/deepest", "unknown folder"),
        ("plans/china-mobile/deeper/deepest/26HE200009.yml", "this file does not belong here"),
        ("plans/china-unicom", "carrier.yml is missing"),
        ("plans/nobody", "unknown folder"),
    ]
