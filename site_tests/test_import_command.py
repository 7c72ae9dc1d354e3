"""`mingbai import` as a clerk uses it: a table in, plan files out, everything doubtful said, nothing lost."""

import csv
import json
import os
import pty
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
    (said,) = [finding.message.zh for finding in publish(root, AS_OF).findings if finding.rule == "essential-not-disclosed"]
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
