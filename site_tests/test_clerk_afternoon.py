"""A clerk's afternoon: tables as clerks have them go in, and what comes out is right, readable and says what to do next."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from pydantic import TypeAdapter

from generator.claims.claim import claims_in
from generator.claims.passage import Passage, Span
from generator.cli import mingbai
from generator.filings.accounting import account
from generator.filings.drafting import Manner, draft_plan
from generator.filings.filing import Cell, Element, Filing, Place
from generator.filings.tables import read_tables
from generator.read.file_text import file_text
from generator.read.plan_file import Plan
from generator.read.yaml_reader import read_yaml
from generator.tariff.words import NOT_STATED, TakesEffect
from site_tests.trees import write_tree

REPOSITORY = Path(__file__).parents[1]
ADAPTER = TypeAdapter(Plan)
UNICOM = {
    "序号": "1",
    "方案编号": "26HN300101",
    "方案名称": "湘畅卡39元套餐",
    "资费标准": "39",
    "资费单位": "元/月",
    "国内语音（分钟）": "100",
    "国内通用流量（GB）": "30",
    "适用范围": "湖南省内公众用户",
    "有效期限": "24个月，到期未提出变更则自动顺延24个月",
    "在网要求": "无",
    "销售渠道": "联通营业厅",
    "退订方式": "营业厅",
    "上线日期": "2026-06-01",
    "下线日期": "2029-12-31",
    "违约责任": "无",
    "权益": "无",
}
BROADNET = {
    "filingNumber": "26YN500201",
    "productName": "七彩云南卡38元",
    "productPrice": "3800",
    "productPriceUnit": "元/月",
    "domesticTraffic": "40GB",
    "applicablePeople": "云南省内公众用户",
    "areaNames": "云南省",
    "saleChannel": "线下及线上渠道",
    "onlineDay": "2026-04-01",
    "offlineDay": "2029-03-31",
    "validPeriod": "三年（到期双方无异议自动顺延三年）",
    "onlineRequirements": "无",
    "unsubscribeMethod": "拨打10099或到营业厅办理",
    "responsibility": "无",
    "tariffAttr": "公众",
}


def csv_table(folder, *rows, name="资费.csv"):
    file = folder / name
    lines = [",".join(rows[0]), *(",".join(row.values()) for row in rows)]
    file.write_text("\n".join(lines) + "\n", encoding="gb18030")
    return file


def json_table(folder, value):
    file = folder / "资费.json"
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
    return file


def run(root, *arguments):
    return CliRunner().invoke(mingbai, ["import", "--root", str(root), "--language", "zh", *map(str, arguments)])


@pytest.fixture
def root(tmp_path):
    return write_tree(tmp_path / "root", {})


def plan(row, **more):
    """Return the plan that a table of one row becomes."""
    given = {**row, **more}
    cells = {}
    for element, text in given.items():
        cells[Element[element]] = Cell(text, Element[element].text.zh, Place("t.csv", "", 2, "A"))
    filing = Filing(given["NUMBER"], cells)
    document = read_yaml(file_text(draft_plan(filing, Manner()).root).encode())
    return ADAPTER.validate_python(document.root)


def only(tables):
    reading = read_tables(tables)
    (filing,) = reading.filings
    return filing, [finding.rule for finding in reading.findings]


def test_the_answer_of_a_carriers_program_is_unwrapped(tmp_path):
    filing, findings = only([json_table(tmp_path, {"code": 0, "data": {"total": 1, "rows": [BROADNET]}})])
    assert filing.number == "26YN500201"
    assert findings == []


def test_a_filing_that_holds_a_list_is_not_taken_for_an_answer(tmp_path):
    filing, findings = only([json_table(tmp_path, {**BROADNET, "gear": [{"level": "1"}]})])
    assert filing.number == "26YN500201"
    assert "json-nested" in findings


def test_a_price_in_fen_under_a_unit_in_yuan_is_what_the_name_says(root, tmp_path):
    done = run(root, json_table(tmp_path, [BROADNET]), "--published-on", "2026-04-01", "--attested-by", "市场部")
    text = (root / "plans/china-broadnet/26YN500201.yml").read_text(encoding="utf-8")
    assert "{amount: 3800.00, unit: fen, per: month}" in text, done.output


@pytest.mark.parametrize("name", ["七彩云南卡", "七彩云南卡39元", "七彩云南卡38元送10元"])
def test_such_a_price_stays_unread_where_the_name_does_not_settle_it(root, tmp_path, name):
    run(root, json_table(tmp_path, [{**BROADNET, "productName": name}]))
    assert "steps: []" in (root / "plans/china-broadnet/26YN500201.yml").read_text(encoding="utf-8")


def test_both_days_of_sale_in_one_column_are_read(tmp_path):
    row = {key: text for key, text in UNICOM.items() if key not in {"上线日期", "下线日期"}}
    filing, findings = only([csv_table(tmp_path, {**row, "上下线时间": "2026-05-01 00:00:00至2028-04-30 23:59:59"})])
    assert (filing.text(Element.FIRST_DAY), filing.text(Element.LAST_DAY)) == ("2026-05-01 00:00:00", "2028-04-30 23:59:59")
    assert "ambiguous-heading" not in findings
    assert filing.unknown == ()


def test_one_day_in_that_column_is_kept_and_not_taken_for_either(tmp_path):
    row = {key: text for key, text in UNICOM.items() if key not in {"上线日期", "下线日期"}}
    filing, _ = only([csv_table(tmp_path, {**row, "上下线时间": "2026-05-01"})])
    assert filing.text(Element.FIRST_DAY) == filing.text(Element.LAST_DAY) == ""
    assert [cell.text for cell in filing.unknown] == ["2026-05-01"]


def test_a_column_that_counts_the_rows_says_nothing_of_a_filing(tmp_path):
    filing, findings = only([csv_table(tmp_path, UNICOM)])
    assert filing.unknown == ()
    assert "unknown-heading" not in findings


def test_a_whole_tables_region_is_named_once_and_does_not_replace_what_a_row_names(root, tmp_path):
    done = run(root, csv_table(tmp_path, UNICOM), json_table(tmp_path, [BROADNET]), "--region", "湖南")
    assert done.exit_code == 0, done.output
    assert "offered_in: [hunan]" in (root / "plans/china-unicom/26HN300101.yml").read_text(encoding="utf-8")
    assert "offered_in: [yunnan]" in (root / "plans/china-broadnet/26YN500201.yml").read_text(encoding="utf-8")


def test_a_region_that_nobody_knows_is_refused(root, tmp_path):
    done = run(root, csv_table(tmp_path, UNICOM), "--region", "湖南长沙")
    assert done.exit_code == 2
    assert "不是省份" in done.output


def test_the_import_says_at_once_what_the_check_says_of_its_files(root, tmp_path):
    folder = root / "plans/china-unicom"
    folder.mkdir(parents=True)
    (folder / "carrier.yml").write_bytes((REPOSITORY / "plans/china-unicom/carrier.yml").read_bytes())
    done = run(root, csv_table(tmp_path, UNICOM), "--published-on", "2026-06-01", "--attested-by", "市场部")
    assert done.exit_code == 0, done.output
    assert "region-contradicts-itself" in done.stderr
    assert "1 个套餐文件（这次写了 1 个）里，1 个有错误" in done.stderr


def test_a_table_with_errors_says_that_nothing_was_written_and_how_to_write_what_could_be_read(root, tmp_path):
    done = run(root, csv_table(tmp_path, UNICOM, {**UNICOM, "方案编号": "26HN30102"}))
    assert done.exit_code == 1
    assert "要是写的话，新写：1" in done.stderr
    assert "--write-readable" in done.stderr


def test_what_is_not_understood_is_a_clause_that_a_person_can_read():
    passage = Passage("当月未用完流量可结转至次月（不含港澳台，流量除外），次月作废。卡面为白色")
    start = passage.text.index("可结转")
    assert account(passage, [Span(start, start + 6)]).not_understood == (
        "当月未用完流量可结转至次月（不含港澳台，流量除外），次月作废",
        "卡面为白色",
    )


def test_a_clause_that_fields_carry_whole_is_not_listed_with_its_neighbour():
    passage = Passage("流量5元/GB，卡面为白色，短信0.1元/条")
    spans = [Span(0, 7), Span(passage.text.index("短信"), len(passage.text))]
    found = account(passage, spans)
    assert found.not_understood == ("卡面为白色",)
    assert found.spoken - found.carried == len("卡面为白色")


def test_the_public_and_the_carriers_own_customers_are_who_can_have_a_plan():
    for words in ("湖南省内公众用户", "公众客户", "广东移动公众客户"):
        read = plan({"NUMBER": "26GD200401", "NAME": "示例卡", "REGION": "广东省", "ELIGIBILITY": words})
        assert [need.zh for need in read.eligibility.needs] == [words]


@pytest.mark.parametrize(
    ("words", "length"),
    [("24个月，到期未提出变更则自动顺延24个月", "24 months"), ("办理之日起7天有效", "7 days"), ("订购后24小时内有效", "1 day")],
)
def test_ways_of_saying_how_long_a_plan_holds(words, length):
    read = plan({"NUMBER": "26HN300101", "NAME": "示例卡", "VALIDITY": words})
    assert str(read.term.validity.length) == length
    assert read.as_filed == ()


def claimed(kind, words):
    return [claim.value for claim in claims_in(Passage(words), kind)]


@pytest.mark.parametrize(
    ("words", "months"),
    [("办理本活动后须在网满36个月方可变更为低档套餐", 36), ("次月1日起在网不少于12个月", 12), ("在网不少于12个月的用户", None)],
)
def test_staying_on_is_a_term_and_having_stayed_is_none(words, months):
    assert [value.months for value in claimed("minimum_term", words)] == ([months] if months else [])


def test_data_that_works_in_two_provinces_alone_is_a_limit_to_a_region():
    (limit,) = claimed("region", "该流量仅限四川、重庆两地使用。")
    assert [region.value for region in limit.offered_in] == ["sichuan", "chongqing"]


def test_a_first_top_up_when_activating_is_money_up_front():
    (deposit,) = claimed("payment_up_front", "须在激活时首充100元，分10个月返还。")
    assert deposit.amount == 100
    assert claimed("payment_up_front", "可参与首充100元送50元活动。") == []


def test_a_change_to_a_plan_of_another_price_is_a_later_price():
    assert claimed("later_price", "合约期满后自动转为59元套餐。") == [None]
    assert claimed("later_price", "办理后自动转为4G套餐。") == []


def test_data_that_stops_at_a_volume_is_capped():
    (cap,) = claimed("cap", "全国不限量。达到100GB后停止上网服务。")
    assert (cap.effect.value, str(cap.at_volume)) == ("service_stops", "100 GB")


def test_a_fee_for_every_secondary_sim_is_read_with_their_number():
    (sims,) = claimed("secondary_sims", "副卡最多办理3张，每张每月10元，共享主卡流量")
    assert (sims.at_most, sims.fee.amount) == (3, 10)


@pytest.mark.parametrize(
    ("words", "effect"),
    [
        ("首月套餐费按天折算，订购后立即生效。", TakesEffect.AT_ONCE),
        ("套餐办理成功后次月1日生效。", TakesEffect.NEXT_MONTH),
        ("订购后次月生效，退订立即失效。", TakesEffect.NEXT_MONTH),
        ("新用户订购后立即生效，老用户次月生效。", NOT_STATED),
        ("退订后次月生效。", NOT_STATED),
        ("订购后立即生效；升档后次月生效。", NOT_STATED),
    ],
)
def test_when_an_order_takes_effect_is_read_where_one_clause_says_it_for_everybody(words, effect):
    assert plan({"NUMBER": "26HN300101", "NAME": "示例卡", "SERVICE": words}).sale.takes_effect is effect


def test_what_is_said_of_the_plans_data_carries_its_subject():
    (kept,) = plan({"NUMBER": "26HN300101", "NAME": "示例卡", "OTHER": "流量不可结转、不可共享。"}).as_filed
    assert kept.not_understood == ()


def test_a_count_down_of_months_on_the_network_is_what_is_left_of_the_term():
    read = plan({"NUMBER": "26YN500210", "NAME": "示例卡", "TERM": "24个月", "LEAVING": "提前离网需支付违约金=（24-已在网月数）×20元"})
    assert [charge.amount for charge in read.term.early_termination] == [20]


@pytest.mark.parametrize(("words", "rule"), [("仅限湖南联通在职员工办理", "test-words"), ("咨询热线10000号", "unregistered-number")])
def test_what_nobody_may_publish_is_found_while_it_is_not_carried_over_yet(root, tmp_path, words, rule):
    folder = root / "plans/china-unicom"
    folder.mkdir(parents=True)
    (folder / "carrier.yml").write_bytes((REPOSITORY / "plans/china-unicom/carrier.yml").read_bytes())
    row = {**UNICOM, "其他说明": words}
    done = run(root, csv_table(tmp_path, row), "--published-on", "2026-06-01", "--attested-by", "市场部")
    assert rule in done.stderr
