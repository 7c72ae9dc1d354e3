"""The commands as people meet them: exit codes, what goes where, both languages, and what a failing build leaves behind."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator import cli
from generator.commands.options import EXIT_BUG
from generator.gate.publication import publish
from generator.judge.rulebook import rulebook
from generator.read.form_faults import FORM_FAULTS
from generator.reports.rule_facts import facts_of
from site_tests.conftest import AS_OF, ROOT
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, changed, write_tree

DAY = AS_OF.isoformat()
FAULTY = changed(SOUND_PLAN, {"first_day: 2026-01-05": "first_day: 2025-12-01"})
PLACE = f"{SOUND_NUMBER}.yml:{FAULTY[: FAULTY.index('first_day')].count(chr(10)) + 1}:3"
CONTEXT = click.Context(cli.mingbai)
COMMANDS = cli.mingbai.list_commands(CONTEXT)
HAN = re.compile("[\u4e00-\u9fff]")


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mingbai` as a program of its own."""
    return _run("generator.cli", *arguments, cwd=cwd, environment=environment)


def run_mkdocs(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return _run("mkdocs", "build", "--strict", *arguments, cwd=cwd, environment={})


def _run(program: str, *arguments: str, cwd: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", program, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "LANG": "zh_CN.UTF-8", "LC_ALL": "", "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def site_root(folder: Path, repo_root: Path, text: str) -> Path:
    root = write_tree(folder, {SOUND_NUMBER: text})
    shutil.copy(repo_root / "mkdocs.yml", root)
    (root / "templates").symlink_to(repo_root / "templates")
    return root


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


# --- help -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_help_is_in_both_languages_and_ends_with_an_example(command: str) -> None:
    answer = CliRunner().invoke(cli.mingbai, [*command.split(), "--help"], terminal_width=100)
    assert answer.exit_code == 0
    assert "Example:  mingbai" in answer.output
    assert HAN.search(answer.output)


def test_no_help_cuts_a_sentence_breaks_its_example_or_shows_how_a_program_writes_a_day() -> None:
    for command in COMMANDS:
        told = CliRunner().invoke(cli.mingbai, [*command.split(), "--help"], terminal_width=60).output
        *_, example = told.rstrip().splitlines()
        assert example.strip().startswith("例 / Example:"), command
        assert "%" not in told, command
    for group in ([], ["server"]):
        assert "..." not in CliRunner().invoke(cli.mingbai, [*group, "--help"], terminal_width=60).output.partition("\n")[2]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_example_of_every_help_is_a_call_that_the_command_understands(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = cli.mingbai.get_command(CONTEXT, command)
    assert asked is not None
    epilog = asked.epilog or ""
    words = epilog.partition("mingbai ")[2].partition(" >")[0].split()
    assert words[0] == command
    monkeypatch.chdir(tmp_path)
    for word in words:
        if word.endswith(".xlsx"):  # a table that the reader of the help would have
            Path(word).touch()
    if "/srv/mingbai" in words:  # and the server
        run("server", "init", "home", cwd=tmp_path)
        words[words.index("/srv/mingbai")] = "home"
    asked.make_context(command, words[1:])


def test_a_check_waits_for_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    program = "import sys; from generator import cli; cli.mingbai.get_command(None, 'check'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path).stdout.split()
    assert "generator.commands.check" in loaded
    assert not {"mkdocs", "python_calamine", "cryptography", "generator.commands.import_"} & set(loaded)


def test_the_version_is_that_of_the_distribution() -> None:
    assert "0." in CliRunner().invoke(cli.mingbai, ["--version"]).output


@pytest.mark.parametrize(
    "arguments", [["chekc"], ["check", "--force"], ["check", "--as-of", "22.11.2026"], ["build", "--root", "/nowhere"], ["explain"]]
)
def test_a_call_that_no_command_understands_is_exit_2(arguments: list[str], tmp_path: Path) -> None:
    answer = run(*arguments, cwd=tmp_path)
    assert (answer.returncode, answer.stdout) == (2, "")


# --- check ----------------------------------------------------------------------------------------


def test_check_is_exit_0_where_nothing_blocks(tmp_path: Path) -> None:
    answer = run("check", "--as-of", DAY, cwd=write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN}))
    assert answer.returncode == 0
    assert answer.stderr.splitlines()[-1].startswith("公示 1 个：在售 1")


def test_check_puts_findings_on_stdout_in_order_and_totals_on_stderr(tmp_path: Path) -> None:
    texts = {number: changed(FAULTY, {SOUND_NUMBER: number}) for number in ("26HE200003", "26HE200001", "26HE200002")}
    answer = run("check", "--as-of", DAY, "--errors-only", cwd=write_tree(tmp_path, texts))
    assert answer.returncode == 1
    places = [line.split(": ")[0] for line in answer.stdout.splitlines()]
    assert places == [f"plans/china-mobile/{PLACE.replace(SOUND_NUMBER, number)}" for number in sorted(texts)]
    assert "错误[sale-before-disclosure]" in answer.stdout
    assert answer.stderr.splitlines()[0].startswith("错误 3，")


def test_errors_only_leaves_warnings_and_notes_out_and_still_counts_them(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {SOUND_NUMBER: FAULTY})
    everything, errors = (run("check", "--as-of", DAY, *flag, cwd=root) for flag in ([], ["--errors-only"]))
    assert everything.stderr == errors.stderr
    assert errors.stdout.splitlines() == [line for line in everything.stdout.splitlines() if " 错误[" in line]
    assert len(everything.stdout.splitlines()) > len(errors.stdout.splitlines())


@pytest.mark.parametrize(
    ("flag", "environment", "english"),
    [
        ([], {"LANG": "en_US.UTF-8"}, True),
        ([], {"LANG": "zh_CN.UTF-8"}, False),
        ([], {"LANG": "C.UTF-8"}, False),
        ([], {"LANG": ""}, False),
        ([], {"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, True),
        (["--language", "en"], {"LANG": "zh_CN.UTF-8"}, True),
        (["--language", "zh"], {"LANG": "en_US.UTF-8"}, False),
    ],
)
def test_messages_are_in_the_language_of_the_flag_else_of_the_reader_else_chinese(
    tmp_path: Path, flag: list[str], environment: dict[str, str], *, english: bool
) -> None:
    answer = run("check", "--as-of", DAY, "--errors-only", *flag, cwd=write_tree(tmp_path, {SOUND_NUMBER: FAULTY}), **environment)
    assert (": error[" in answer.stdout, ": 错误[" in answer.stdout) == (english, not english)
    assert ("errors" in answer.stderr, "错误" in answer.stderr) == (english, not english)


def test_control_characters_of_files_and_their_names_reach_no_terminal(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {"\x1b[2J\n26HE200001": SOUND_PLAN, SOUND_NUMBER: changed(SOUND_PLAN, {"39 元": "\x1b]0;x\x07\u202e"})})
    answer = run("check", "--as-of", DAY, "--errors-only", cwd=root)
    assert answer.returncode == 1
    assert all(line.isprintable() for line in (answer.stdout + answer.stderr).splitlines())
    assert "\\u001b" in answer.stdout


def test_a_rule_that_crashes_is_exit_3_with_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object) -> None:
        raise ZeroDivisionError

    rule = next(rule for rule in rulebook().values() if rule.check is not None)
    monkeypatch.setattr(type(rule), "check", property(lambda _: crash))
    for command in ("check", "build"):
        monkeypatch.setattr(sys, "argv", ["mingbai", command, "--root", str(write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN}))])
        with pytest.raises(SystemExit) as end:
            cli.main()
        said = capsys.readouterr()
        assert (end.value.code, said.out) == (EXIT_BUG, "")
        assert "Traceback" in said.err
        assert "RuleCrashError" in said.err
    assert not (tmp_path / "site").exists()


# --- build ----------------------------------------------------------------------------------------


def test_build_says_in_one_line_what_it_built_and_replaces_the_old_site(tmp_path: Path, repo_root: Path) -> None:
    root = site_root(tmp_path, repo_root, SOUND_PLAN)
    (root / "site").mkdir()
    (root / "site" / "old.html").write_text("yesterday", encoding="utf-8")
    answer = run("build", "--as-of", DAY, cwd=root)
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.splitlines() == ["公示 1 个：在售 1，即将开售 0，已停售 0；跳过 0 个（草稿 0，未到公示日 0）；拦下 0 个"]
    assert not (root / "site" / "old.html").exists()
    assert (root / "site" / "plans" / f"{SOUND_NUMBER}.html").is_file()
    assert sorted(entry.name for entry in root.iterdir()) == ["mkdocs.yml", "plans", "site", "templates"]


def test_a_build_with_errors_is_exit_1_says_them_and_leaves_the_old_site_and_nothing_else(tmp_path: Path, repo_root: Path) -> None:
    root = site_root(tmp_path, repo_root, SOUND_PLAN)
    assert run("build", "--as-of", DAY, cwd=root).returncode == 0
    before = contents(root / "site")
    (root / "plans" / "china-mobile" / f"{SOUND_NUMBER}.yml").write_text(FAULTY, encoding="utf-8")
    answer = run("build", "--as-of", DAY, cwd=root)
    assert answer.returncode == 1
    assert f"plans/china-mobile/{PLACE}: 错误[sale-before-disclosure]" in answer.stderr
    assert "拦下 1 个" in answer.stderr
    assert contents(root / "site") == before
    assert sorted(entry.name for entry in root.iterdir()) == ["mkdocs.yml", "plans", "site", "templates"]


def test_a_crash_in_the_middle_of_writing_leaves_the_old_site_and_nothing_else(
    tmp_path: Path, repo_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = site_root(tmp_path, repo_root, SOUND_PLAN)
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("yesterday", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.assembly.write_search_index", full)
    monkeypatch.setattr(sys, "argv", ["mingbai", "build", "--root", str(root), "--as-of", DAY])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == EXIT_BUG
    assert contents(root / "site") == {"index.html": b"yesterday"}
    assert sorted(entry.name for entry in root.iterdir()) == ["mkdocs.yml", "plans", "site", "templates"]


def test_plain_mkdocs_builds_the_same_site_byte_for_byte(tmp_path: Path, repo_root: Path) -> None:
    root = site_root(tmp_path, repo_root, SOUND_PLAN)
    assert run("build", "--as-of", DAY, cwd=root).returncode == 0
    settings, plugin = (root / "mkdocs.yml").read_text(encoding="utf-8"), "  - mingbai:\n"
    assert settings.count(plugin) == 1
    (root / "mkdocs.yml").write_text(settings.replace(plugin, f"{plugin}      as_of: {DAY}\n"), encoding="utf-8")
    answer = run_mkdocs("--site-dir", str(tmp_path / "by-mkdocs"), cwd=root)
    assert answer.returncode == 0, answer.stderr
    ours, theirs = contents(root / "site"), contents(tmp_path / "by-mkdocs")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_plain_mkdocs_goes_through_the_gate_and_leaves_the_old_site(tmp_path: Path, repo_root: Path) -> None:
    root = site_root(tmp_path, repo_root, FAULTY)
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("yesterday", encoding="utf-8")
    answer = run_mkdocs(cwd=root)
    assert answer.returncode == 1
    assert f"plans/china-mobile/{PLACE}: 错误[sale-before-disclosure]" in answer.stderr
    assert contents(root / "site") == {"index.html": b"yesterday"}


def test_two_builds_at_once_end_with_one_complete_site(tmp_path: Path, repo_root: Path) -> None:
    """Each build shows a day of its own; the site that stands at the end is wholly of one of them."""
    root = site_root(tmp_path, repo_root, SOUND_PLAN)
    days = ("2026-11-22", "2026-01-02")
    alone = []
    for place, day in enumerate(days):
        assert run("build", "--as-of", day, "--output", f"alone-{place}", cwd=root).returncode == 0
        alone.append(contents(root / f"alone-{place}"))
    with ThreadPoolExecutor(len(days)) as both:
        answers = list(both.map(lambda day: run("build", "--as-of", day, cwd=root), days))
    assert [answer.returncode for answer in answers] == [0, 0], [answer.stderr for answer in answers]
    assert contents(root / "site") in alone
    assert sorted(entry.name for entry in root.iterdir()) == ["alone-0", "alone-1", "mkdocs.yml", "plans", "site", "templates"]


# --- new, explain, schema, serve ------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh", "en"])
def test_new_writes_a_draft_that_check_takes_for_one(tmp_path: Path, language: str) -> None:
    root = write_tree(tmp_path, {})
    answer = run("new", "26HE200007", "--language", language, cwd=root)
    assert (answer.returncode, answer.stdout) == (0, "plans/china-mobile/26HE200007.yml\n")
    publication = publish(root, AS_OF)
    assert (publication.blocked, publication.drafts, len(publication.catalogue)) == (False, 1, 0)
    assert bool(HAN.search((root / answer.stdout.strip()).read_text(encoding="utf-8").split("filing_number:")[0])) == (language == "zh")


def test_new_never_overwrites(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN})
    answer = run("new", SOUND_NUMBER, cwd=root)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert (root / "plans" / "china-mobile" / f"{SOUND_NUMBER}.yml").read_text(encoding="utf-8") == SOUND_PLAN


@pytest.mark.parametrize("number", ["26he200001", "26HE400001", "../26HE200001", "26HE2000011", "", "index", "26HE200001\n"])
def test_new_refuses_what_is_no_filing_number(tmp_path: Path, number: str) -> None:
    answer = run("new", number, cwd=tmp_path)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "24JT207632" in answer.stderr
    assert list(tmp_path.iterdir()) == []


def test_explain_shows_a_rule_in_both_languages(tmp_path: Path) -> None:
    rule = rulebook()["sale-before-disclosure"]
    in_both = (("zh", rule.title.zh, ("出处", "错的写法", "对的写法")), ("en", rule.title.en, ("Sources", "Bad", "Good")))
    for language, title, heads in in_both:
        answer = run("explain", rule.id, "--language", language, cwd=tmp_path)
        assert answer.returncode == 0
        assert [part for part in (rule.id, title, *heads, *rule.citations) if part not in answer.stdout] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_explain_names_the_nearest_rules_to_one_that_it_does_not_know(tmp_path: Path, language: str) -> None:
    answer = run("explain", "sale-before-disclosed", "--language", language, cwd=tmp_path)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "sale-before-disclosure" in answer.stderr


def test_schema_is_json(tmp_path: Path) -> None:
    answer = run("schema", cwd=tmp_path)
    assert answer.returncode == 0
    assert "filing_number" in json.loads(answer.stdout)["properties"]


def test_serve_shows_the_built_site_until_interrupted(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("明白", encoding="utf-8")
    command = [sys.executable, "-m", "generator.cli", "serve", "--port", "0"]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    # Who runs the tests in the background has this signal ignored, and so would the program.
    heeding = {"preexec_fn": partial(signal.signal, signal.SIGINT, signal.SIG_DFL)}
    with subprocess.Popen(
        command, cwd=tmp_path, env=surroundings, stderr=subprocess.PIPE, text=True, encoding="utf-8", **heeding
    ) as server:
        assert server.stderr is not None
        address = server.stderr.readline().split()[0]
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(f"{address}index.html") as answer:  # noqa: S310 - an address on this machine
            assert answer.read().decode() == "明白"
        server.send_signal(signal.SIGINT)
        assert server.wait(timeout=20) == 0


def test_serve_without_a_site_says_what_to_do(tmp_path: Path) -> None:
    answer = run("serve", cwd=tmp_path)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "make site" in answer.stderr


# --- what click says of a wrong call ---------------------------------------------------------------

WRONG_CALLS = {
    "no argument": (["import"], "缺少参数 'TABLES...'"),
    "no such date": (["check", "--as-of", "22.11.2026"], "“22.11.2026”不是日期，要写成 2026-11-22"),
    "no such command": (["chekc"], "没有命令“chekc”"),
    "no such option": (["check", "--force"], "没有选项“--force”"),
    "no such choice": (["check", "--format", "pdf"], "“pdf”不行，只能写其中一个"),
    "no such folder": (["build", "--root", "/nowhere"], "没有“/nowhere”这个文件或文件夹"),
    "a word too many": (["schema", "x"], "多写了：x"),
    "nothing behind an option": (["check", "--root"], "选项“--root”后面要写内容"),
    "a flag with something": (["check", "--fix=1"], "选项“--fix”后面不写内容"),
    "a folder for a file": (["import", "/"], "“/”是文件夹，这里要写文件"),
    "no such number": (["serve", "--port", "x"], "“x”不是数"),
}


@pytest.mark.parametrize("name", WRONG_CALLS)
def test_a_wrong_call_is_answered_in_the_language_of_the_program(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    arguments, said = WRONG_CALLS[name]
    answer = CliRunner().invoke(cli.mingbai, arguments, prog_name="mingbai")
    assert answer.exit_code == 2
    assert said in answer.stderr
    frame, error = ("用法： mingbai", "\n错误：") if "看说明：mingbai" in answer.stderr else ("错误：", "错误：")
    assert answer.stderr.startswith(frame)
    assert error in answer.stderr
    assert not re.search(r"Usage|Error|Try |nvalid|issing|does not|No such|Did you", answer.stderr)
    for english in ([*arguments, "--language", "en"], [*arguments[:1], "--language=en", *arguments[1:]]):
        in_english = CliRunner().invoke(cli.mingbai, english)
        assert in_english.stderr.startswith(("Usage: mingbai", "Error: Option"))
        assert not HAN.search(in_english.stderr)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert not HAN.search(CliRunner().invoke(cli.mingbai, arguments).stderr)


def test_the_list_of_commands_says_what_each_does() -> None:
    listed = CliRunner().invoke(cli.mingbai, ["--help"], terminal_width=100).output
    for command in COMMANDS:
        asked = cli.mingbai.get_command(CONTEXT, command)
        assert asked is not None
        assert HAN.search(asked.get_short_help_str(80)), command
        assert re.search(rf"^  {command} +\S*[\u4e00-\u9fff]", listed, re.MULTILINE), command


# --- new: numbers of nobody, profiles of carriers ---------------------------------------------------


@pytest.mark.parametrize(("language", "said"), [("zh", "3 是中国联通"), ("en", "3 China Unicom")])
def test_new_says_whose_the_fifth_character_can_be(tmp_path: Path, language: str, said: str) -> None:
    answer = run("new", "26HE900001", "--language", language, cwd=tmp_path)
    assert answer.returncode == 2
    assert said in answer.stderr
    assert "9" in answer.stderr


@pytest.mark.parametrize("language", ["zh", "en"])
def test_new_begins_the_profile_of_a_carrier_and_guesses_nothing_of_it(tmp_path: Path, language: str) -> None:
    answer = run("new", "china-unicom", "--language", language, cwd=tmp_path)
    assert (answer.returncode, answer.stdout) == (0, "plans/china-unicom/carrier.yml\n")
    file = tmp_path / "plans/china-unicom/carrier.yml"
    text = file.read_text(encoding="utf-8")
    assert "filing_digit: 3\n" in text
    assert "\nhotline:\n" in text
    open_fields = {line.split(": ")[0] for line in run("check", cwd=tmp_path).stdout.splitlines()}
    assert len(open_fields) >= 5, "what nobody filled in is named"
    filled = text.replace("\nhotline:\n", "\nhotline: 10010\n").replace("\n  number:\n", "\n  number: 10010\n")
    filled = filled.replace("\nhosts:\n", "\nhosts: [www.10010.com]\n").replace("\nlist_is_complete:\n", "\nlist_is_complete: no\n")
    filled = filled.replace("\ncomplaint_path:\n", "\ncomplaint_path: [{number: 10010, who: {zh: 客服热线}}]\n")
    file.write_text(filled.replace("\nchecked_on:\n", "\nchecked_on: 2026-11-22\n"), encoding="utf-8")
    assert run("check", cwd=tmp_path).returncode == 0
    assert run("new", "china-unicom", cwd=tmp_path).returncode == 2


def test_what_is_in_the_way_of_a_new_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "plans").write_text("", encoding="utf-8")
    answer = run("new", "26HE200001", cwd=tmp_path)
    assert answer.returncode == 2
    assert "这里要有文件夹，却是文件" in answer.stderr


def test_a_plan_without_its_carriers_profile_says_how_to_get_one(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN})
    (root / "plans/china-mobile/carrier.yml").unlink()
    for language in ("zh", "en"):
        answer = run("check", "--as-of", DAY, "--language", language, cwd=root)
        assert answer.stdout.count("mingbai new china-mobile") == 2


@pytest.mark.parametrize("code", FORM_FAULTS)
def test_the_total_of_a_fault_leaves_out_what_it_says_of_one_file(code: str) -> None:
    title = facts_of(code).title
    assert not re.search("[：:] *…|有 …|… 处", title.zh + title.en)
