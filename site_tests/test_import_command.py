"""`mingbai import` as a clerk uses it: a table in, plan files out, everything doubtful said, nothing lost."""

import csv
import json
import os
import pty
import re
import subprocess
import sys

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as some

from generator.claims.passage import Passage
from generator.cli import mingbai
from generator.filings.restated import restated, with_areas
from generator.gate.publication import publish
from generator.tariff.allowances import DataAllowance, VoiceAllowance
from generator.tariff.quantity import DataVolume, Duration, Period, TimeUnit
from generator.tariff.words import Area
from site_tests.corpus import AS_OF
from site_tests.trees import write_tree

MONTH = Period(1, TimeUnit.MONTH)
ROW = {
    "方案编号": "26HE290001",
    "名称": "示例孝心卡29元",
    "资费类型": "套餐",
    "资费标准": "29元/月",
    "适用地区": "河北",
    "适用范围": "全网用户",
    "销售渠道": "线上及线下渠道",
    "上线日期": "2026-01-01",
    "下线日期": "2027-12-31",
    "有效期限": "24个月",
    "在网要求": "无",
    "退订方式": "营业厅、10086热线",
    "违约责任": "无",
    "国内通话（分钟）": "100",
    "国内通用流量（GB）": "10",
    "超出资费": "套外语音0.15元/分钟，套外流量5元/GB，短信0.1元/条",
    "其他说明": "卡面为白色。",
}


def table(folder, *rows, name="资费.csv"):
    file = folder / name
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return file


def run(root, *arguments):
    return CliRunner().invoke(mingbai, ["import", "--root", str(root), "--language", "zh", *map(str, arguments)])


@pytest.fixture
def root(tmp_path):
    return write_tree(tmp_path / "root", {})


def plan_text(root, number="26HE290001"):
    return (root / "plans" / "china-mobile" / f"{number}.yml").read_text(encoding="utf-8")


def test_a_table_becomes_plan_files_with_their_figures(root, tmp_path):
    done = run(root, table(tmp_path, ROW))
    assert done.exit_code == 0, done.output
    text = plan_text(root)
    for said in ("amount: 29.00", "minutes: 100", "volume: 10 GB", "minimum: none", "last_day: 2027-12-31", "amount: 0.15"):
        assert said in text
    assert "not_understood: [卡面为白色]" in text
    assert "读懂一部分 1 条" in done.stdout


def test_without_evidence_of_disclosure_they_are_drafts_and_it_says_so(root, tmp_path):
    done = run(root, table(tmp_path, ROW))
    assert "status: draft" in plan_text(root)
    assert "草稿" in done.stderr


def test_with_evidence_they_are_ready_and_the_gate_names_what_was_left_behind(root, tmp_path):
    run(root, table(tmp_path, ROW), "--published-on", "2026-01-01", "--attested-by", "资费管理部")
    assert "status: ready" in plan_text(root)
    assert "filed-words-not-carried-over" in {finding.rule for finding in publish(root, AS_OF).findings}


def test_own_words_leave_nothing_behind(root, tmp_path):
    run(root, table(tmp_path, ROW), "--published-on", "2026-01-01", "--attested-by", "资费管理部", "--own-words")
    assert "zh: 卡面为白色" in plan_text(root)
    assert "filed-words-not-carried-over" not in {finding.rule for finding in publish(root, AS_OF).findings}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--published-on", "2026-01-01"], "一起写"),
        (["--seen-on", "2026-01-01"], "一起写"),
        (["--seen-on", "2026-01-01", "--source-url", "https://a.example/", "--published-on", "2026-01-01"], "只能选一样"),
    ],
)
def test_half_of_an_evidence_is_a_usage_error(root, tmp_path, options, said):
    done = run(root, table(tmp_path, ROW), *options)
    assert done.exit_code == 2
    assert said in done.stderr


def test_a_faulty_table_writes_nothing_unless_what_is_readable_is_asked_for(root, tmp_path):
    faulty = table(tmp_path, ROW, {**ROW, "方案编号": "不是编号"})
    done = run(root, faulty)
    assert done.exit_code == 1
    assert "第 3 行" in done.stdout
    assert not list(root.rglob("26HE290001.yml"))
    assert "没有写任何文件" in done.stderr
    done = run(root, faulty, "--write-readable")
    assert done.exit_code == 1
    assert "amount: 29.00" in plan_text(root)
    assert "没法读 1 条" in done.stdout


def test_a_number_with_two_contents_is_written_from_neither_row(root, tmp_path):
    done = run(root, table(tmp_path, ROW, {**ROW, "资费标准": "39元/月"}), "--write-readable")
    assert done.exit_code == 1
    assert not list(root.rglob("26HE290001.yml"))
    assert "没法读 2 条" in done.stdout


def test_importing_again_over_an_edit_shows_the_difference_and_asks_for_a_flag(root, tmp_path):
    run(root, table(tmp_path, ROW))
    file = root / "plans" / "china-mobile" / "26HE290001.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("示例孝心卡29元", "孝心卡29元"), encoding="utf-8")
    changed = table(tmp_path, {**ROW, "资费标准": "39元/月"})
    done = run(root, changed)
    assert done.exit_code == 1
    assert "-  zh: 孝心卡29元" in done.stderr
    assert "--overwrite" in done.stderr
    assert "amount: 29.00" in plan_text(root)
    assert run(root, changed, "--overwrite").exit_code == 0
    assert "amount: 39.00" in plan_text(root)


def test_a_dry_run_writes_nothing(root, tmp_path):
    assert run(root, table(tmp_path, ROW), "--dry-run").exit_code == 0
    assert not list(root.rglob("26HE290001.yml"))


def test_the_figures_as_json_account_for_every_element(root, tmp_path):
    done = run(root, table(tmp_path, ROW), "--figures")
    figures = json.loads(done.stdout)
    elements = {one["element"]: one for one in figures["elements"]}
    assert figures["part"] == 1
    assert elements["fee"]["carried"] == elements["fee"]["spoken"] == 4
    assert elements["other"]["shapes"] == [["卡面为白色", 1]]


def test_the_figures_in_english_name_the_elements_in_english(root, tmp_path):
    done = CliRunner().invoke(mingbai, ["import", "--root", str(root), "--language", "en", str(table(tmp_path, ROW))])
    assert "Read whole 0, in part 1, not at all 0." in done.stdout
    assert "minimum term" in done.stdout


@given(some.integers(1, 120), some.sampled_from(["承诺在网{}个月", "合约期{}个月"]))
def test_a_term_said_again_is_carried_and_another_is_not(months, phrase):
    passage = Passage(phrase.format(months))
    assert restated(passage, {("term", "minimum"): Duration(months, TimeUnit.MONTH)})
    assert not restated(passage, {("term", "minimum"): Duration(months + 1, TimeUnit.MONTH)})


def test_an_allowance_said_again_with_its_area_adds_the_area():
    held = {("allowances", "data"): (DataAllowance(volume=DataVolume.read("20 GB"), per=MONTH),)}
    passage = Passage("每月包含20GB国内流量（不含港澳台）")
    assert restated(passage, held) == ()
    more = with_areas(passage, held)
    assert more["allowances", "data"][0].area is Area.MAINLAND
    assert restated(passage, {**held, **more}) != ()


def test_another_allowance_is_not_the_one_that_the_field_holds():
    held = {("allowances", "voice"): VoiceAllowance(minutes=100, per=MONTH)}
    assert restated(Passage("每月包含100分钟语音"), held)
    assert not restated(Passage("每月包含200分钟语音"), held)


def test_a_box_stays_carried_when_the_text_adds_the_area(root, tmp_path):
    run(root, table(tmp_path, {**ROW, "服务内容": "每月包含10GB国内流量（不含港澳台）"}))
    assert "area: mainland" in plan_text(root)
    assert "element: 国内通用流量" not in plan_text(root)


def test_a_box_that_was_not_understood_is_quoted_and_not_called_missing(root, tmp_path):
    run(root, table(tmp_path, {**ROW, "退订方式": "凭缘分"}), "--published-on", "2026-01-01", "--attested-by", "资费管理部")
    (said,) = [finding.message.zh for finding in publish(root, AS_OF).findings if finding.rule == "filed-outside-its-field"]
    assert said == "退订方式还没写进字段；公示原文是“凭缘分”"


def test_words_that_two_fields_carry_leave_nothing_over(root, tmp_path):
    service = "每月含100分钟国内通话和10GB国内通用流量（不含港澳台）"
    run(root, table(tmp_path, {**ROW, "有效期限": "24个月，到期自动续期24个月", "服务内容": service}))
    (left,) = [line for line in plan_text(root).splitlines() if "not_understood" in line]
    assert "卡面为白色" in left


def test_a_terminal_sees_how_far_it_is_and_no_end_that_nobody_knows(root, tmp_path):
    """A real terminal, because nothing is shown where nobody watches."""
    rows = [ROW | {"方案编号": f"26HE29{place:04}"} for place in range(30)]
    ours, theirs = pty.openpty()
    command = ["import", "--root", str(root), "--language", "zh", str(table(tmp_path, *rows))]
    subprocess.run([sys.executable, "-m", "generator.cli", *command], stdout=subprocess.DEVNULL, stderr=theirs, check=True)
    os.close(theirs)
    seen = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "读表" in seen
    assert "0/0" not in seen
    assert "/30" in seen


OWN = ("--published-on", "2026-01-01", "--attested-by", "资费管理部")


def first_lines(root):
    return plan_text(root).split("name:", maxsplit=1)[0]


def test_importing_again_without_the_evidence_keeps_what_was_disclosed(root, tmp_path):
    run(root, table(tmp_path, ROW), *OWN)
    before = plan_text(root)
    done = run(root, table(tmp_path, ROW))
    assert plan_text(root) == before
    assert done.exit_code == 0
    assert "没有变化：1" in done.stderr
    assert "沿用原来的凭据" in done.stderr


def test_a_changed_filing_without_the_evidence_changes_and_stays_disclosed(root, tmp_path):
    run(root, table(tmp_path, ROW), *OWN)
    done = run(root, table(tmp_path, {**ROW, "资费标准": "39元/月"}))
    assert "amount: 39.00" in plan_text(root)
    assert "status: ready" in plan_text(root)
    assert "attested_by" in plan_text(root)
    assert "已更新：1" in done.stderr
    assert run(root, table(tmp_path, {**ROW, "资费标准": "39元/月"})).stderr.startswith("没有变化：1")


def test_an_edited_disclosed_file_is_no_draft_again_even_when_written_over(root, tmp_path):
    run(root, table(tmp_path, ROW), *OWN)
    file = root / "plans" / "china-mobile" / "26HE290001.yml"
    file.write_text(plan_text(root).replace("示例孝心卡29元", "孝心卡29元"), encoding="utf-8")
    edited = plan_text(root)
    assert run(root, table(tmp_path, ROW)).exit_code == 0
    assert plan_text(root) == edited
    assert run(root, table(tmp_path, {**ROW, "资费标准": "39元/月"}), "--overwrite").exit_code == 0
    assert "status: ready" in plan_text(root)
    assert "资费管理部" in plan_text(root)


def test_a_draft_made_ready_by_hand_stays_as_it_is(root, tmp_path):
    run(root, table(tmp_path, ROW))
    file = root / "plans" / "china-mobile" / "26HE290001.yml"
    disclosure = "disclosure: {kind: own, published_on: 2026-01-01, attested_by: {zh: 市场部}}\nsale:"
    file.write_text(plan_text(root).replace("status: draft", "status: ready").replace("sale:", disclosure, 1), encoding="utf-8")
    edited = plan_text(root)
    done = run(root, table(tmp_path, ROW))
    assert (done.exit_code, plan_text(root)) == (0, edited)


def a_folder_in_its_place(root):
    (root / "plans/china-mobile/26HE290002.yml").mkdir(parents=True)
    return "26HE290002.yml", "这是文件夹，不是文件"


def a_file_for_the_carrier(root):
    (root / "plans/china-unicom").write_text("", encoding="utf-8")
    return "plans/china-unicom", "这里要有文件夹，却是文件"


@pytest.mark.parametrize("in_the_way", [a_folder_in_its_place, a_file_for_the_carrier])
def test_a_file_that_cannot_be_written_is_one_clear_line(root, tmp_path, in_the_way):
    name, why = in_the_way(root)
    rows = [ROW, {**ROW, "方案编号": "26HE290002"}, {**ROW, "方案编号": "26HE390003"}]
    done = run(root, table(tmp_path, *rows))
    assert (done.exit_code, done.exception.__class__) == (1, SystemExit)
    (line,) = done.stderr.splitlines()
    assert name in line.partition("：")[0]
    assert why in line
    assert "plans/china-mobile/26HE290001.yml" in line
    assert not list(root.rglob("*.part"))
    english = CliRunner().invoke(mingbai, ["import", "--root", str(root), "--language", "en", str(table(tmp_path, *rows))])
    assert "cannot be read or written" in english.stderr
    assert not re.search("[\u4e00-\u9fff]", english.stderr)


def test_plans_that_is_a_file_is_one_clear_line(tmp_path):
    (tmp_path / "plans").write_text("", encoding="utf-8")
    done = run(tmp_path, table(tmp_path, ROW))
    assert done.exit_code == 1
    assert "没有写任何文件" in done.stderr
    assert f"{tmp_path / 'plans'}：" in done.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--published-on", "2026-01-01", "--attested-by", "  "), "--attested-by"),
        (("--published-on", "2026-01-01", "--attested-by", ""), "--attested-by"),
        (("--published-on", "2026-01-01", "--attested-by", "部\x07门"), "--attested-by"),
        (("--seen-on", "2026-01-01", "--source-url", "abc"), "--source-url"),
        (("--seen-on", "2026-01-01", "--source-url", ""), "--source-url"),
        (("--seen-on", "2026-01-01", "--source-url", "https://"), "--source-url"),
        (("--region", " "), "不是省份"),
        (("--region", ""), "不是省份"),
    ],
)
def test_what_would_stand_wrong_in_every_file_is_a_usage_error(root, tmp_path, options, said):
    done = run(root, table(tmp_path, ROW), *options)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not list(root.rglob("26HE290001.yml"))


def test_a_table_of_headings_alone_does_not_end_as_a_success(root, tmp_path):
    file = tmp_path / "空.csv"
    file.write_text(",".join(ROW) + "\n", encoding="utf-8")
    done = run(root, file, *OWN)
    assert done.exit_code == 1
    assert "没有一条能写的方案" in done.stderr
    assert "接下来运行" not in done.stderr


def test_the_outcome_in_english_has_no_chinese_signs(root, tmp_path):
    run(root, table(tmp_path, ROW))
    again = table(tmp_path, {**ROW, "资费标准": "39元/月"})
    done = CliRunner().invoke(mingbai, ["import", "--root", str(root), "--language", "en", str(again)])
    assert "：" not in done.stderr.replace(done.stderr[: done.stderr.rindex("\n-")], "")


def test_only_files_that_were_written_are_called_written(root, tmp_path):
    run(root, table(tmp_path, ROW), *OWN)
    done = run(root, table(tmp_path, ROW, {**ROW, "方案编号": "26HE290002"}), *OWN)
    assert "2 个套餐文件（这次写了 1 个）里" in done.stderr


def test_a_row_whose_cells_are_shifted_is_never_written(root, tmp_path):
    file = table(tmp_path, ROW, {**ROW, "方案编号": "26HE290002", "资费标准": "SHIFTED"})
    file.write_text(file.read_text(encoding="utf-8-sig").replace("SHIFTED", "1,259元/月"), encoding="utf-8")
    done = run(root, file, "--write-readable", *OWN)
    assert done.exit_code == 1
    assert "没法读 1 条" in done.stdout
    assert [path.name for path in root.rglob("26HE29*.yml")] == ["26HE290001.yml"]


def test_a_price_behind_a_list_number_is_kept_unread_and_never_lost(root, tmp_path):
    done = run(root, table(tmp_path, {**ROW, "资费标准": "⑤9元/月"}), "--write-readable")
    assert "错误[list-number-at-figure]" in done.stdout
    assert "amount: 9.00" not in plan_text(root)
    assert "⑤9元/月" in plan_text(root).partition("as_filed:")[2]


def test_a_carrier_without_a_profile_is_named_with_the_way_to_get_one(tmp_path):
    root = tmp_path / "fresh"
    root.mkdir()
    done = run(root, table(tmp_path, ROW), *OWN)
    assert "运行 mingbai new china-mobile" in done.stderr
    assert CliRunner().invoke(mingbai, ["new", "china-mobile", "--root", str(root)]).exit_code == 0
    assert "mingbai new" not in run(root, table(tmp_path, ROW), *OWN).stderr


def test_the_help_names_every_kind_of_table():
    said = CliRunner().invoke(mingbai, ["import", "--help"], terminal_width=200).output
    assert "CSV、XLSX、XLS、JSON" in said


def test_a_finding_in_english_is_two_sentences(root, tmp_path):
    file = table(tmp_path, {**ROW, "方案编号": ""})
    done = CliRunner().invoke(mingbai, ["import", "--root", str(root), "--language", "en", str(file)])
    assert "The filing number is missing. Fill it in" in done.stdout
    assert not re.search("error.*; [A-Z]", done.stdout)


def test_plans_of_the_province_that_the_next_table_lacks_are_named(root, tmp_path):
    others = [{**ROW, "方案编号": f"26HE29000{last}"} for last in range(2, 9)]
    elsewhere = {**ROW, "方案编号": "26BJ290001", "适用地区": "北京"}
    assert "里还有" not in run(root, table(tmp_path, ROW, *others, elsewhere)).output
    told = run(root, table(tmp_path, ROW, *others[1:])).output
    assert "plans/china-mobile 里还有 1 个套餐，这次的表里没有：26HE290002。" in told
    many = run(root, table(tmp_path, ROW)).output
    assert "还有 7 个套餐，这次的表里没有：26HE290002、26HE290003、26HE290004、26HE290005、26HE290006……。" in many
    assert "26BJ290001" not in told + many
    twice = run(root, table(tmp_path, ROW, *others, {**others[0], "资费标准": "39元/月"}), "--write-readable").output
    assert "filing-twice" in twice
    assert "里还有" not in twice
    assert "里还有" not in run(root, table(tmp_path, ROW), "--dry-run").output


def test_a_table_that_holds_nothing_readable_is_told_in_few_words(root, tmp_path):
    empty = tmp_path / "空.csv"
    empty.touch()
    done = run(root, empty)
    assert done.exit_code == 1
    assert done.stdout.splitlines()[1:] == ["全部读懂 0 条，读懂一部分 0 条，没法读 0 条。"]
    assert done.stderr.splitlines() == ["没有写任何文件。先改好上面标“错误”的几处，再导入。"]
