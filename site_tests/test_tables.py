"""Carriers' tables become filings: every kind of file gives the same, every fault is found with its sheet, row and column."""

import inspect
import io
import json
import re
import struct
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from generator.commands.explain import explain
from generator.filings import tables
from generator.filings.filing import Element, Filing
from generator.filings.headings import read_heading
from generator.filings.markup import without_markup
from generator.filings.table_faults import TABLE_FAULTS, column_letters
from generator.filings.tables import TableReading, read_tables, workbook_parts
from generator.filings.tables.characters import turned
from generator.filings.tables.values import decimal_text, sheet_text
from generator.findings import Finding, Severity
from generator.judge.rulebook import rulebook
from generator.read.form_faults import FORM_FAULTS
from generator.read.plain_text import is_plain
from generator.tariff.language import Language

HEAD = ["方案编号", "名称", "资费标准", "上线日期", "其他说明"]
ROW = ["24HE500003", "畅享卡", "29元/月", "2024-01-01", "首月按天计费。"]
ROW_2 = ["24HE500004", "畅享卡大流量版", "39元/月", "2024-02-01", "流量当月有效。"]
LOCKED = Path(__file__).parent / "tables" / "locked.xlsx"


def texts(filing: Filing) -> dict[Element, str]:
    return {element: cell.text for element, cell in filing.cells.items()}


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    return "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in rows)


def write(path: Path, content: str | bytes, encoding: str = "utf-8") -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def book(path: Path, rows: Iterable[Sequence[object]], change: Callable[[Worksheet], object] = lambda _: None) -> Path:
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "套餐"
    for row in rows:
        sheet.append(list(row))
    change(sheet)
    made.save(path)
    return path


def repacked(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """The workbook with one part of its zip changed, as a careless or hostile program would write it."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts[part] = change(parts.get(part, b""))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return path


def found(reading: TableReading, rule: str) -> list[Finding]:
    return [finding for finding in reading.findings if finding.rule == rule]


def only(reading: TableReading, rule: str, row: int, column: int) -> Finding:
    assert [(finding.rule, finding.line, finding.column) for finding in reading.findings] == [(rule, row, column)]
    (finding,) = reading.findings
    assert "{" not in finding.line_in(Language.ZH) + finding.line_in(Language.EN)
    return finding


# What every kind of file gives


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", None), ("utf-8-sig", "UTF-8 (BOM)"), ("gbk", "GBK"), ("gb18030", "GBK"), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16")],
)
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_separated_values_are_read_in_the_encodings_of_chinese_offices(
    tmp_path: Path, encoding: str, name: str | None, separator: str
) -> None:
    text = "".join(separator.join(row) + "\r\n" for row in (HEAD, ROW, ROW_2))
    reading = read_tables([write(tmp_path / "t.csv", text, encoding)])
    assert [list(texts(filing).values()) for filing in reading.filings] == [ROW, ROW_2]
    named = [finding.message.zh for finding in found(reading, "table-encoding")]
    assert [name in said for said in named] == ([True] if name else [])
    assert (reading.rows, reading.sheets) == (2, 1)


CELL = st.text(st.sampled_from("甲乙丙元月年龘①Ⅻ0123456789aZ.,，。！％＋～\"'<>=&;\n ２\u3000\u200b㎡"), max_size=25).filter(
    lambda text: "=" not in text[:2]
)


@settings(max_examples=25)
@given(rows=st.lists(st.lists(CELL, min_size=4, max_size=4), min_size=1, max_size=4))
def test_one_table_gives_equal_filings_in_every_kind_of_file(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    folder = tmp_path_factory.mktemp("kinds")
    table = [[f"24HE5{number:05}", *row] for number, row in enumerate(rows)]
    lines = "".join(json.dumps(dict(zip(HEAD, row, strict=True)), ensure_ascii=False) + "\n" for row in table)
    files = [
        *(write(folder / f"{encoding}.csv", csv_text([HEAD, *table]), encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16")),
        write(
            folder / "gb.csv",
            csv_text([HEAD, ["24HE599999", "这是一份普通的资费说明文字，用来认出编码" * 20, "", "", ""], *table]),
            "gb18030",
        ),
        write(folder / "t.jsonl", lines),
        write(folder / "t.json", "[" + lines.strip().replace("\n", ",\n") + "]"),
    ]
    files.append(book(folder / "t.xlsx", [HEAD, *table]))
    readings = [[texts(filing) for filing in read_tables([file]).filings if filing.number != "24HE599999"] for file in files]
    assert all(reading == readings[0] for reading in readings)
    assert len(readings[0]) == len(rows)
    assert all(is_plain(text) for reading in readings[0] for text in reading.values())


def test_values_of_a_workbook_keep_what_is_seen(tmp_path: Path) -> None:
    head = ["方案编号", "名称", "资费标准", "国内通用流量（GB）", "短信", "上线日期", "下线日期", "有效期限", "权益", "宽带"]
    row = ["24HE500003", "畅享卡", 29, 0.1, 29.0, date(2024, 1, 2), datetime.fromisoformat("2026-12-31 23:59:59"), 20291231, True, 0.5]

    def formats(sheet: Worksheet) -> None:
        sheet["C2"].number_format = '0"元/月"'
        sheet["J2"].number_format = "0%"

    (filing,) = (reading := read_tables([book(tmp_path / "t.xlsx", [head, row], formats)])).filings
    assert not reading.findings
    shown = ["24HE500003", "畅享卡", "29元/月", "0.1", "29", "2024-01-02", "2026-12-31 23:59:59", "20291231", "TRUE", "50%"]
    assert list(texts(filing).values()) == shown
    cell = filing.cells[Element.DATA]
    assert (cell.unit, cell.heading, cell.place.sheet, cell.place.row, cell.place.column) == ("GB", "国内通用流量（GB）", "套餐", 2, "D")


def test_values_of_json_keep_what_is_written(tmp_path: Path) -> None:
    line = '{"filingNumber": "24HE500003", "productName": "畅享卡", "productPrice": 2900, "domesticTraffic": 45.0, "orientTraffic": 0.49,'
    line += ' "sms": null, "validPeriod": 20291231, "rights": 0.1, "x": [1, {"a": 2.50}]}'
    reading = read_tables([write(tmp_path / "t.jsonl", line)])
    (filing,) = reading.filings
    assert list(texts(filing).values()) == ["24HE500003", "畅享卡", "2900", "45", "0.49", "20291231", "0.1"]
    assert (filing.cells[Element.FEE].unit, filing.cells[Element.FEE].place.column) == ("分", "productPrice")
    assert [cell.text for cell in filing.unknown] == ['["1", {"a": "2.5"}]']
    assert [finding.rule for finding in reading.findings] == ["json-nested", "unknown-heading"]


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=4))
def test_a_number_means_the_same_as_text(number: object) -> None:
    text = decimal_text(str(number))
    assert float(text) == float(str(number))
    assert not re.search(r"\.\d*0\Z|e|\.\Z", text)


def test_excel_rounding_does_not_show() -> None:
    assert sheet_text(0.1 + 0.2) == "0.3"
    assert decimal_text("1e999999") == "1e999999"


# Headings


@pytest.mark.parametrize(
    ("heading", "element", "unit"),
    [
        ("国内通用流量（GB）", Element.DATA, "GB"),
        ("资费标准 (元/月)", Element.FEE, "元/月"),
        ("资 费 标 准", Element.FEE, ""),
        ("productPrice", Element.FEE, "分"),
        ("ReportNo", Element.NUMBER, ""),
        ("方案编号（必填）", Element.NUMBER, ""),
        ("offineDay", Element.LAST_DAY, ""),
        ("brandwidth", Element.BROADBAND, ""),
        ("ＩＰＴＶ", Element.IPTV, ""),
        ("onlinePeriod", Element.TERM, ""),
        ("副卡/亲情网", Element.SECONDARY_SIMS, ""),
        ("codeType", Element.TARIFF_TYPE, ""),
        ("detail.reportNo", Element.NUMBER, ""),
        ("资费标准.1", None, ""),
        ("title", Element.NAME, ""),
        ("fee", Element.FEE, ""),
        ("onDate", Element.FIRST_DAY, ""),
        ("offDate", Element.LAST_DAY, ""),
        ("inNetReq", Element.TERM, ""),
        ("otherNotes", Element.OTHER, ""),
        ("extraFeesStandard", Element.OVERAGE, ""),
        ("超出资费说明", Element.OVERAGE, ""),
        ("移动高清", Element.IPTV, ""),
        ("归属", Element.AUDIENCE, ""),
        ("regionTraffic", None, ""),
        ("secondLevel", None, ""),
        ("通用流量（夜间）", None, ""),
        ("流量", None, ""),
    ],
)
def test_headings_of_the_four_zones_are_known(heading: str, element: Element | None, unit: str) -> None:
    assert (read_heading(heading).element, read_heading(heading).unit) == (element, unit)


@pytest.mark.parametrize("element", Element)
def test_an_element_knows_its_own_names(element: Element) -> None:
    assert read_heading(element.value).element is element
    assert read_heading(element.text.zh).element is element


# Markup and characters


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("在网<=6个月，套餐＜68", "在网<=6个月，套餐＜68"),
        ("<p>一、首月</p><p>二、&nbsp;限<b>一</b>次</p>", "一、首月\n二、\xa0限一次"),
        ("甲<br/>乙<BR>丙", "甲\n乙\n丙"),
        ("&lt;li&gt;甲&lt;/li&gt;", "甲"),
        ("甲<script>x()</script>乙", "甲乙"),
        ("a<b且c>d", "a<b且c>d"),
        ("<流量>不限", "<流量>不限"),
        ("?a=1&lt=2", "?a=1&lt=2"),
        ("原价<del>39</del>29元", "原价 39 29元"),
        ("甲<!-- 注 -->乙", "甲乙"),
        ("甲<!-- 乙", "甲<!-- 乙"),
    ],
)
def test_markup_becomes_text_and_signs_stay(written: str, text: str) -> None:
    assert without_markup(written).text == text


@given(st.text(st.sampled_from("<>/=&;\"' pbr甲乙6lt!-"), max_size=60))
def test_text_without_markup_stays_without(text: str) -> None:
    once = without_markup(text).text
    assert once == text or len(once) < len(text)


@pytest.mark.parametrize(
    ("written", "text", "kind"),
    [
        ("２９元", "29元", "look-alike"),
        ("甲\u200b乙", "甲乙", "invisible"),
        ("甲\t乙\u3000丙", "甲 乙 丙", "space"),
        ("甲\r\n乙", "甲\n乙", "line-end"),
        ("⒈2TB", "1. 2TB", "look-alike"),
        ("㉑5元", "（21）5元", "look-alike"),
        ("10²", "10〔U+00B2〕", "written-out"),
        ("好\U0001f600", "好〔U+1F600〕", "written-out"),
        ("\x00甲", "〔U+0000〕甲", "nul"),
        ("甲\ufffd", "甲〔U+FFFD〕", "garbled"),
    ],
)
def test_characters_are_turned_without_loss_of_meaning(written: str, text: str, kind: str) -> None:
    assert turned(written).text == text
    assert turned(written).kinds == (kind,)


@given(st.text(max_size=40))
def test_turned_text_is_permitted(text: str) -> None:
    assert is_plain(turned(text).text)
    assert turned(turned(text).text).kinds == ()


# Faults of workbooks, each planted and found in its place


def changed(cell: str, value: object) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        sheet[cell] = value

    return change


IN_A_WORKBOOK = {
    "merged-cells": (lambda sheet: sheet.merge_cells("C2:C3"), 2, 3),
    "hidden-rows": (lambda sheet: setattr(sheet.row_dimensions[3], "hidden", True), 3, 1),
    "hidden-column": (lambda sheet: setattr(sheet.column_dimensions["D"], "hidden", True), 1, 4),
    "formula-without-value": (changed("C3", "=29+10"), 3, 3),
    "cell-error": (changed("E2", "#N/A"), 2, 5),
    "date-as-serial": (changed("D3", 45292), 3, 4),
    "filing-number-missing": (changed("A3", None), 3, 1),
    "filing-number-malformed": (changed("A3", "24HE9"), 3, 1),
    "filing-number-of-nobody": (changed("A3", "24HE900004"), 3, 1),
    "filing-number-lower-case": (changed("A3", "24he500004"), 3, 1),
    "name-missing": (changed("B2", None), 2, 2),
    "unknown-heading": (changed("C1", "心情"), 1, 3),
    "ambiguous-heading": (changed("C1", "资费"), 1, 3),
    "doubled-heading": (changed("E1", "套餐名称"), 1, 5),
    "no-number-heading": (changed("A1", "心情编号"), 1, 1),
    "empty-heading": (changed("F3", "注意"), 3, 6),
    "filing-twice": (changed("A3", "24HE500003"), 3, 1),
    "two-carriers": (changed("A3", "24HE100003"), 3, 1),
    "line-end-in-cell": (changed("B2", "畅享\n卡"), 2, 2),
    "markup-in-cell": (changed("E3", "甲<br>乙"), 3, 5),
    "script-in-cell": (changed("E3", "甲<script>x()</script>"), 3, 5),
    "cell-full-width": (changed("E3", "２９元"), 3, 5),
    "cell-written-out": (changed("E3", "好\U0001f600"), 3, 5),
    "cell-too-long": (None, 3, 5),
}
BESIDE = {
    "unknown-heading": set(),
    "no-number-heading": {"unknown-heading"},
    "filing-twice": {"filing-twice"},
    "script-in-cell": {"markup-in-cell"},
}


@pytest.mark.parametrize("rule", IN_A_WORKBOOK)
def test_a_fault_in_a_workbook_is_found_in_its_place(tmp_path: Path, rule: str) -> None:
    change, row, column = IN_A_WORKBOOK[rule]
    path = book(tmp_path / "t.xlsx", [HEAD, ROW, ROW_2], change or (lambda _: None))
    if change is None:  # longer than the library itself would write
        path = repacked(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace("流量当月有效。".encode(), b"x" * 40_000))
    reading = read_tables([path])
    at = [finding for finding in found(reading, rule) if (finding.line, finding.column) == (row, column)]
    assert len(at) == 1, [finding.line_in(Language.ZH) for finding in reading.findings]
    assert {finding.rule for finding in reading.findings} - {rule} <= BESIDE.get(rule, set())
    assert "工作表“套餐”" in at[0].message.zh
    if rule not in {"hidden-rows", "no-number-heading"}:
        assert f"{column_letters(column)} 列" in at[0].message.zh
    assert len(reading.filings) + len(reading.unnumbered) == 2, "a fault never takes the other rows with it"


def test_a_formula_with_its_saved_result_is_read_and_reported_once_per_column(tmp_path: Path) -> None:
    path = book(tmp_path / "t.xlsx", [HEAD, [*ROW[:2], "=20+9", *ROW[3:]], [*ROW_2[:2], "=30+9", *ROW_2[3:]]])
    saved = {b"<f>20+9</f><v />": b"<f>20+9</f><v>29</v>", b"<f>30+9</f><v />": b"<f>30+9</f><v>39</v>"}

    def save(xml: bytes) -> bytes:
        for old, new in saved.items():
            assert old in xml
            xml = xml.replace(old, new)
        return xml

    reading = read_tables([repacked(path, "xl/worksheets/sheet1.xml", save)])
    assert [filing.text(Element.FEE) for filing in reading.filings] == ["29", "39"]
    said = only(reading, "formula", 2, 3).message.zh
    assert "2 个公式" in said
    assert "C 列“资费标准”" in said


def test_headings_may_stand_below_a_title_and_take_two_merged_rows(tmp_path: Path) -> None:
    rows = [
        ["某省资费公示", "", "", ""],
        ["方案编号", "名称", "服务内容", ""],
        ["", "", "语音", "通用流量"],
        ["24HE500003", "畅享卡", "100", "3GB"],
    ]

    def merge(sheet: Worksheet) -> None:
        for span in ("A1:D1", "A2:A3", "B2:B3", "C2:D2"):
            sheet.merge_cells(span)

    reading = read_tables([book(tmp_path / "t.xlsx", rows, merge)])
    only(reading, "merged-headings", 2, 1)
    (filing,) = reading.filings
    assert list(texts(filing)) == [Element.NUMBER, Element.NAME, Element.VOICE, Element.DATA]


def test_a_table_that_begins_away_from_the_corner_has_true_places(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    for column, (heading, text) in enumerate(zip(HEAD, ROW, strict=True), 3):
        made.active.cell(5, column, heading)
        made.active.cell(6, column, text)
    made.active["C7"] = "24HE9"
    made.save(tmp_path / "t.xlsx")
    reading = read_tables([tmp_path / "t.xlsx"])
    assert reading.filings[0].cells[Element.NAME].place.column == "D"
    assert reading.filings[0].cells[Element.NAME].place.row == 6
    assert (found(reading, "filing-number-malformed")[0].line, found(reading, "filing-number-malformed")[0].column) == (7, 3)


def test_sheets_are_read_one_after_the_other_and_hidden_or_foreign_ones_are_named(tmp_path: Path) -> None:
    def sheets(sheet: Worksheet) -> None:
        made = sheet.parent
        second = made.create_sheet("加装包")
        second.append(HEAD)
        second.append(ROW_2)
        made.create_sheet("空表")
        made.create_sheet("说明").append(["填表人", "某某"])
        hidden = made.create_sheet("旧资费")
        hidden.append(HEAD)
        hidden.sheet_state = "hidden"

    reading = read_tables([book(tmp_path / "t.xlsx", [HEAD, ROW], sheets)])
    assert [filing.cells[Element.NAME].place.sheet for filing in reading.filings] == ["套餐", "加装包"]
    assert reading.sheets == 2
    assert sorted((finding.rule, finding.message.zh.partition("：")[0]) for finding in reading.findings) == [
        ("sheet-empty", "工作表“空表”"),
        ("sheet-hidden", "工作表“旧资费”"),
        ("sheet-without-filings", "工作表“说明”"),
    ]


def test_dates_in_chinese_formats_are_days(tmp_path: Path) -> None:
    path = book(tmp_path / "t.xlsx", [HEAD, [*ROW[:3], date(2024, 1, 2), ROW[4]]])
    path = repacked(
        path,
        "xl/styles.xml",
        lambda xml: re.sub(rb'numFmtId="164"(?= formatCode)', b'numFmtId="999"', xml).replace(b'numFmtId="164"', b'numFmtId="31"'),
    )
    assert read_tables([path]).filings[0].text(Element.FIRST_DAY) == "2024-01-02"


# Workbooks that must not be opened


def test_a_locked_workbook_is_named(tmp_path: Path) -> None:
    assert only(read_tables([LOCKED]), "workbook-locked", 1, 1).severity is Severity.ERROR


def far_cell(xml: bytes) -> bytes:
    return xml.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')


def entities(xml: bytes) -> bytes:
    head, _, rest = xml.partition(b"<worksheet")
    return head + b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet' + rest


@pytest.mark.parametrize(
    ("part", "change", "rule"),
    [
        ("xl/worksheets/sheet1.xml", far_cell, "sheet-too-large"),
        ("xl/worksheets/sheet1.xml", entities, "workbook-entities"),
        ("xl/worksheets/sheet1.xml", lambda xml: xml + b" " * (64 << 20), "workbook-bomb"),
        ("xl/worksheets/sheet1.xml", lambda xml: xml[:-40], "workbook-damaged"),
        ("xl/workbook.xml", lambda _: b"<workbook", "workbook-damaged"),
    ],
    ids=["far-cell", "entities", "zip-bomb", "cut-short", "no-xml"],
)
def test_a_hostile_or_damaged_workbook_is_refused(tmp_path: Path, part: str, change: Callable[[bytes], bytes], rule: str) -> None:
    reading = read_tables(
        [repacked(book(tmp_path / "t.xlsx", [HEAD, ROW]), part, change), write(tmp_path / "sound.csv", csv_text([HEAD, ROW]))]
    )
    assert [finding.rule for finding in reading.findings] == [rule]
    assert len(reading.filings) == 1, "the sound file beside it is read all the same"


def test_one_long_text_shared_by_many_cells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_parts, "MOST_TEXT", 50_000)
    path = book(tmp_path / "t.xlsx", [HEAD, *([f"24HE5{number:05}", *ROW[1:]] for number in range(300))])
    own, shared = f't="inlineStr"><is><t>{ROW[4]}</t></is>'.encode(), b't="s"><v>0</v>'
    path = repacked(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(own, shared))
    for text, rules in ((ROW[4], []), ("长" * 1000, ["sheet-too-large"])):
        strings = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{text}</t></si></sst>'.encode()
        reading = read_tables([repacked(path, "xl/sharedStrings.xml", lambda _, strings=strings: strings)])
        assert [finding.rule for finding in reading.findings] == rules
        assert {filing.text(Element.OTHER) for filing in reading.filings} == ({text} if not rules else set())


@pytest.mark.parametrize("limit", ["MOST_PARTS", "LARGEST_UNFOLDED"])
def test_the_limits_on_what_a_zip_holds_are_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    path = book(tmp_path / "t.xlsx", [HEAD, ROW])
    monkeypatch.setattr(workbook_parts, limit, 3)
    only(read_tables([path]), "workbook-bomb", 1, 1)


def test_a_zip_that_lies_about_its_sizes_is_refused(tmp_path: Path) -> None:
    path = repacked(book(tmp_path / "t.xlsx", [HEAD, ROW]), "xl/worksheets/sheet1.xml", lambda xml: xml + b" " * 100_000)
    data = path.read_bytes()
    true_size = zipfile.ZipFile(io.BytesIO(data)).getinfo("xl/worksheets/sheet1.xml").file_size
    path.write_bytes(data.replace(struct.pack("<I", true_size), struct.pack("<I", 2000)))
    only(read_tables([path]), "workbook-damaged", 1, 1)


NO_TABLES = {
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "not-a-table"),
    "a web page under .xls": ("<html><table><tr><td>方案编号</td></tr></table></html>".encode(), "web-page-as-table"),
    "an empty file": (b"", "table-empty"),
    "blank lines": (b"\xef\xbb\xbf\r\n\r\n", "table-empty"),
    "an old workbook cut short": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "workbook-damaged"),
    "an old workbook cut shorter": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 25, "workbook-damaged"),
    "a zip cut short": (b"PK\x03\x04" + b"\0" * 60, "workbook-damaged"),
    "other letters": ("naïve façade élève".encode("latin-1"), "table-garbled"),
    "turned twice": (csv_text([HEAD, ROW]).encode().decode("gb18030", "replace").encode(), "table-garbled"),
    "no headings": ("你好，世界\n今天，天气\n".encode(), "no-headings"),
    "headings alone": (csv_text([HEAD]).encode(), "no-rows"),
    "an empty array": (b"[]", "sheets-all-empty"),
}


@pytest.mark.parametrize("name", NO_TABLES)
def test_what_is_no_table_is_said_to_be_none(tmp_path: Path, name: str) -> None:
    content, rule = NO_TABLES[name]
    reading = read_tables([write(tmp_path / "t.xlsx", content)])
    assert [finding.rule for finding in reading.findings] == [rule]
    assert not reading.filings


def test_a_zip_without_a_workbook_and_an_empty_workbook_are_told_apart(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "z.xlsx", "w") as made:
        made.writestr("content.xml", "<x/>")
    assert ".ods" in only(read_tables([tmp_path / "z.xlsx"]), "not-a-table", 1, 1).message.zh
    reading = read_tables([book(tmp_path / "e.xlsx", [])])
    assert {finding.rule for finding in reading.findings} == {"sheets-all-empty", "sheet-empty"}


def test_a_missing_file_does_not_stop_the_others(tmp_path: Path) -> None:
    reading = read_tables([tmp_path / "nothing.csv", write(tmp_path / "t.csv", csv_text([HEAD, ROW]))])
    assert [finding.rule for finding in reading.findings] == ["table-unreadable"]
    assert len(reading.filings) == 1


# Faults of separated values and JSON


LINES = [",".join(row) for row in (HEAD, ROW, ROW_2)]
IN_CSV = {
    "quote-not-closed": ([LINES[0], LINES[1].replace("畅享卡", '"畅享卡'), LINES[2]], 2, 2),
    "extra-cells": ([LINES[0], LINES[1] + ",多出的,还有", LINES[2]], 2, 6),
    "short-row": ([LINES[0], LINES[1], "24HE500004,畅享卡"], 3, 1),
    "cell-nul": ([LINES[0], LINES[1].replace("首月", "首\0月"), LINES[2]], 2, 5),
    "cell-garbled": ([LINES[0], LINES[1].replace("首月", "首\ufffd月"), LINES[2]], 2, 5),
    "cell-space": ([LINES[0], LINES[1].replace("首月", "首\u00a0月"), LINES[2]], 2, 5),
    "formula-in-text": ([LINES[0], LINES[1].replace("29元/月", "=20+9"), LINES[2]], 2, 3),
    "heading-repeated": ([*LINES[:2], LINES[0], LINES[2]], 3, 1),
    "filing-twice-alike": ([*LINES, LINES[1]], 4, 1),
    "date-as-serial": ([LINES[0], LINES[1].replace("2024-01-01", "45292"), LINES[2]], 2, 4),
}


@pytest.mark.parametrize("rule", IN_CSV)
def test_a_fault_in_separated_values_is_found_in_its_place(tmp_path: Path, rule: str) -> None:
    lines, row, column = IN_CSV[rule]
    reading = read_tables([write(tmp_path / "t.csv", "\n".join(lines) + "\n")])
    if rule == "cell-garbled":
        assert {finding.rule for finding in reading.findings} == {rule, "table-bad-bytes"}
        assert [(finding.line, finding.column) for finding in found(reading, rule)] == [(row, column)]
    else:
        only(reading, rule, row, column)
    assert [filing.number for filing in reading.filings] == (["24HE500004"] if rule == "extra-cells" else ["24HE500003", "24HE500004"])


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("合计,2个,58元,,", "total-row"),
        ("小 计：,,58元,,", "total-row"),
        ("一、流量包,,,,", "lone-cell"),
        ("注：以上都要在网12个月", "lone-cell"),
    ],
)
@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_total_a_title_or_a_remark_is_no_filing_and_costs_none(tmp_path: Path, line: str, rule: str, place: int) -> None:
    lines = [*LINES[:place], line, *LINES[place:]]
    reading = read_tables([write(tmp_path / "t.csv", "\n".join(lines) + "\n")])
    assert [(finding.rule, finding.line) for finding in reading.findings] == [(rule, place + 1)]
    assert [filing.number for filing in reading.filings] == ["24HE500003", "24HE500004"]
    assert not reading.unnumbered
    if rule == "lone-cell":
        assert line.strip(",") in reading.findings[0].message.zh


NAME_FIRST = "名称,方案编号,资费标准,上线日期,其他说明"


@pytest.mark.parametrize(
    ("head", "line"),
    [
        (LINES[0], "24HE50000,,,,"),
        (LINES[0], "24HE500005,,,,"),
        (LINES[0], ",畅享卡,,,"),
        (LINES[0], ",,,,当月有效，续上一行"),
        (NAME_FIRST, "合计,24HE500005,,,"),
        (NAME_FIRST, "畅享卡,,,,"),
    ],
)
def test_a_row_that_may_be_a_filing_or_a_part_of_one_is_an_error(tmp_path: Path, head: str, line: str) -> None:
    reading = read_tables([write(tmp_path / "t.csv", f"{head}\n{line}\n")])
    rules = {finding.rule for finding in reading.findings}
    assert not {"total-row", "lone-cell"} & rules
    assert line.startswith("合计") or any(finding.severity is Severity.ERROR for finding in reading.findings)


def test_a_table_on_its_side_is_told_how_to_be_turned(tmp_path: Path) -> None:
    turned_over = ["\t".join(cells) for cells in zip(*[line.split(",") for line in LINES], strict=True)]
    for above in ([], ["资费公示要素表"]):
        reading = read_tables([write(tmp_path / "t.csv", "\n".join([*above, *turned_over]) + "\n")])
        assert [finding.rule for finding in reading.findings] == ["headings-in-a-column"]
        assert "转置" in reading.findings[0].mend.zh


@pytest.mark.parametrize("cells", ["1,259元/月,2024-01-01,无", "1,259元/月,2024-01-01,"])
def test_a_row_whose_cells_are_shifted_is_no_filing(tmp_path: Path, cells: str) -> None:
    reading = read_tables([write(tmp_path / "t.csv", f"{LINES[0]}\n24HE500003,畅享卡,{cells}\n{LINES[2]}\n")])
    assert [finding.rule for finding in reading.findings] == ["extra-cells"]
    assert [filing.number for filing in reading.filings] == ["24HE500004"]
    assert len(reading.unnumbered) == 1


def test_separators_at_the_end_of_rows_shift_nothing(tmp_path: Path) -> None:
    reading = read_tables([write(tmp_path / "t.csv", f"{LINES[0]}\n{LINES[1]},\n{LINES[2]},,\n")])
    assert [filing.number for filing in reading.filings] == ["24HE500003", "24HE500004"]
    assert not reading.findings


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("⑤9元/月", True),
        ("⑤９元/月", True),
        ("首月⑤9元", True),
        ("①59元/月", True),
        ("①②59元/月", True),
        ("①首年59元/月②次年69元/月", False),
        ("①59元/月；②69元/月", False),
        ("⑤ 9元/月", False),
        ("59元/月①", False),
    ],
)
def test_a_list_number_that_touches_a_figure_is_not_understood(tmp_path: Path, text: str, *, doubtful: bool) -> None:
    reading = read_tables([write(tmp_path / "t.csv", csv_text([HEAD, [*ROW[:2], text, *ROW[3:]]]))])
    (filing,) = reading.filings
    assert [(finding.line, finding.column) for finding in found(reading, "list-number-at-figure")] == ([(2, 3)] if doubtful else [])
    assert bool(filing.text(Element.FEE)) is not doubtful
    assert [(cell.heading, cell.text) for cell in filing.unknown] == ([("资费标准", turned(text).text)] if doubtful else [])


def test_a_list_in_free_text_may_touch_its_figures(tmp_path: Path) -> None:
    reading = read_tables([write(tmp_path / "t.csv", csv_text([HEAD, [*ROW[:4], "③5GB流量"]]))])
    assert not reading.findings


def test_an_open_quotation_mark_costs_neither_time_nor_rows(tmp_path: Path) -> None:
    rows = [f'24HE5{number:05},"畅享卡,29元/月,2024-01-01,说明' for number in range(2_000)]
    reading = read_tables([write(tmp_path / "t.csv", "\n".join([LINES[0], *rows]))])
    assert len(reading.filings) == 2_000
    assert [finding.line for finding in found(reading, "quote-not-closed")] == list(range(2, 2_002))


def test_cells_with_line_ends_make_one_row(tmp_path: Path) -> None:
    reading = read_tables([write(tmp_path / "t.csv", csv_text([HEAD, [*ROW[:4], "一\n二\n三"], ["24HE9", *ROW_2[1:]]]))])
    assert reading.filings[0].text(Element.OTHER) == "一\n二\n三"
    only(reading, "filing-number-malformed", 3, 1)


def test_a_few_broken_bytes_are_counted_and_the_rest_is_read(tmp_path: Path) -> None:
    data = csv_text([HEAD, ROW, ROW_2]).encode().replace("当月".encode(), b"\xe5\xbd\xe6\x9c\x88")
    reading = read_tables([write(tmp_path / "t.csv", data)])
    assert [(finding.rule, finding.line) for finding in reading.findings] == [("table-bad-bytes", 3), ("cell-garbled", 3)]
    assert len(reading.filings) == 2


PROGRAM = {"reportNo": "24HE500003", "name": "畅享卡", "codeType": "套餐", "feesStandard": "29.0", "onlinePeriod": "", "inNetReq": "6个月"}
AROUND = {"id": "67638327dbef010db200f9b5", "title": "畅享卡", "fee": "29", "firstLevel": "套餐"}


def json_file(path: Path, content: object) -> Path:
    return write(path, json.dumps(content, ensure_ascii=False))


ANSWERS: dict[str, object] = {
    "flat": {**PROGRAM, **AROUND},
    "list": {"scope": "hebei", "items": [{**AROUND, "detail": PROGRAM}]},
    "classes": {"timestamp": "2026-11-22", "套餐": [{**AROUND, "fields": PROGRAM}], "营销活动": []},
    "deep": {"code": 0, "data": {"rows": [{**PROGRAM, **AROUND}], "columns": [{"field": "fee"}]}},
}
"""One filing in the shapes in which carriers' programs give theirs."""


@pytest.mark.parametrize("shape", ANSWERS)
def test_a_filing_within_what_a_program_answers_is_read_and_what_is_said_twice_is_taken_once(tmp_path: Path, shape: str) -> None:
    reading = read_tables([json_file(tmp_path / "t.json", ANSWERS[shape])])
    (filing,) = reading.filings
    assert (filing.number, filing.text(Element.FEE), filing.text(Element.TERM)) == ("24HE500003", "29.0", "6个月")
    assert filing.cells[Element.TERM].heading == "inNetReq"
    assert not filing.unknown
    assert {finding.rule for finding in reading.findings} <= {"json-around"}


def test_what_an_entry_says_otherwise_than_the_record_in_it_is_kept(tmp_path: Path) -> None:
    reading = read_tables([json_file(tmp_path / "t.json", {"items": [{"name": "旧名", "fields": PROGRAM}]})])
    assert [(cell.heading, cell.text) for cell in reading.filings[0].unknown] == [("name", "旧名")]
    assert {finding.rule for finding in reading.findings} == {"doubled-heading"}


def test_what_stands_around_the_filings_of_a_program_is_named(tmp_path: Path) -> None:
    around = only(read_tables([json_file(tmp_path / "t.json", ANSWERS["list"])]), "json-around", 1, 1)
    assert "scope" in around.message.zh


def test_a_second_column_of_an_element_that_says_something_else_is_kept_and_named(tmp_path: Path) -> None:
    reading = read_tables([json_file(tmp_path / "t.json", {"items": [{**AROUND, "fee": "39", "firstLevel": "停售", "detail": PROGRAM}]})])
    (filing,) = reading.filings
    assert {cell.heading: cell.text for cell in filing.unknown} == {"fee": "39", "firstLevel": "停售"}
    assert {finding.rule for finding in reading.findings} == {"doubled-heading", "unknown-heading"}


def test_a_column_that_is_not_taken_is_named_only_where_it_holds_something(tmp_path: Path) -> None:
    row = {"方案编号": "24HE500003", "名称": "畅享卡", "心情": ""}
    rows = [row, {**row, "方案编号": "24HE500004", "心情": "好"}, {**row, "方案编号": "24HE500005", "心情": "坏"}]
    assert not read_tables([json_file(tmp_path / "a.json", rows[:1])]).findings
    only(read_tables([json_file(tmp_path / "b.json", rows)]), "unknown-heading", 1, 3)


@pytest.mark.parametrize(("data", "kept"), [("", set()), ("0", set()), ("5", {"regionTraffic", "regionTrafficUnit"})])
def test_a_unit_of_nothing_says_nothing(tmp_path: Path, data: str, kept: set[str]) -> None:
    reading = read_tables([json_file(tmp_path / "t.json", [{**PROGRAM, "regionTraffic": data, "regionTrafficUnit": "GB"}])])
    assert {cell.heading for cell in reading.filings[0].unknown} == kept


def test_a_number_kept_as_text_for_excel_is_read(tmp_path: Path) -> None:
    reading = read_tables([write(tmp_path / "t.csv", ",".join(HEAD) + '\n"=""24HE500003""",畅享卡,29元/月,2024-01-01\t,无\n')])
    assert reading.filings[0].number == "24HE500003"
    assert not reading.findings


def test_a_broken_line_of_json_costs_that_line(tmp_path: Path) -> None:
    good = [json.dumps(dict(zip(HEAD, row, strict=True)), ensure_ascii=False) for row in (ROW, ROW_2)]
    reading = read_tables([write(tmp_path / "t.jsonl", "\n".join([good[0], '{"方案编号": ', "[1]", "[" * 100_000, good[1]]))])
    assert [(finding.rule, finding.line) for finding in reading.findings] == [
        ("json-broken", 2),
        ("json-not-a-filing", 3),
        ("json-broken", 4),
    ]
    assert len(reading.filings) == 2


def test_a_key_twice_and_an_object_without_a_number_are_named(tmp_path: Path) -> None:
    reading = read_tables([write(tmp_path / "t.jsonl", '{"方案编号": "24HE500003", "名称": "甲", "名称": "乙"}\n{"名称": "丙"}\n')])
    assert [(finding.rule, finding.line, finding.column) for finding in reading.findings] == [
        ("json-key-twice", 1, 2),
        ("filing-number-missing", 2, 1),
    ]
    assert reading.filings[0].text(Element.NAME) == "甲"
    assert [filing.text(Element.NAME) for filing in reading.unnumbered] == ["丙"]


def test_an_array_that_breaks_off_keeps_what_stands_before(tmp_path: Path) -> None:
    reading = read_tables([write(tmp_path / "t.json", '[{"方案编号": "24HE500003", "名称": "甲"},\n{"方案编号": "24HE5')])
    assert len(reading.filings) == 1
    only(reading, "json-broken", 2, 1)


# Over several rows and files


def test_other_content_under_one_number_is_an_error_in_both_places(tmp_path: Path) -> None:
    first, second = (
        write(tmp_path / "a.csv", csv_text([HEAD, ROW])),
        write(tmp_path / "b.csv", csv_text([HEAD, ROW_2, [ROW[0], *ROW_2[1:]]])),
    )
    reading = read_tables([first, second])
    assert [(finding.file.name, finding.rule, finding.line) for finding in reading.findings] == [
        ("a.csv", "filing-twice", 2),
        ("b.csv", "filing-twice", 3),
    ]
    assert "a.csv" in reading.findings[1].message.zh
    assert len(reading.filings) == 3


def test_the_same_file_twice_gives_each_filing_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", csv_text([HEAD, ROW, ROW_2]))
    reading = read_tables([path, path])
    assert len(reading.filings) == 2
    assert [finding.rule for finding in reading.findings] == ["filing-twice-alike"] * 2


def test_a_carrier_that_is_not_the_numbers_own_is_named(tmp_path: Path) -> None:
    head = ["运营商", *HEAD]
    reading = read_tables(
        [write(tmp_path / "t.csv", csv_text([head, ["中国广电", *ROW], ["中国移动", *ROW_2], ["中国电信", "24HE100001", *ROW[1:]]]))]
    )
    against = found(reading, "carrier-against-number")
    assert [(finding.line, finding.column) for finding in against] == [(3, 1)]
    assert {finding.rule for finding in reading.findings} == {"carrier-against-number", "several-carriers"}


def test_equal_filings_are_equal_wherever_they_were_held(tmp_path: Path) -> None:
    one = read_tables([write(tmp_path / "t.csv", csv_text([HEAD, ROW]))])
    again = read_tables([tmp_path / "t.csv"])
    assert one.filings == again.filings
    assert one.filings[0].cells == dict(again.filings[0].cells)


def test_progress_is_told_as_rows_are_read(tmp_path: Path) -> None:
    told: list[int] = []
    path = write(tmp_path / "t.csv", csv_text([HEAD, *([f"24HE5{number:05}", *ROW[1:]] for number in range(1_200))]))
    read_tables([path], lambda _, rows: told.append(rows))
    assert told == [500, 1000, 1200]


# The faults' own list


def test_every_fault_that_the_reader_names_has_its_words_and_no_word_is_idle() -> None:
    folder = Path(inspect.getfile(tables)).parent
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    named = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', source))
    assert named - set(TABLE_FAULTS) <= {"line-end", "not-nfc", "look-alike", "written-out"} | set(
        re.findall(r'"(utf-[a-z0-9-]+)"', source)
    ) | {"latin-1"}
    idle = [code for code in TABLE_FAULTS if f'"{code}"' not in source]
    assert not idle, "nothing reports these: take them out of the list"


def test_no_fault_shares_its_name_and_each_can_be_explained() -> None:
    assert not set(TABLE_FAULTS) & {*FORM_FAULTS, *rulebook()}
    said = CliRunner().invoke(explain, ["filing-twice", "--language", "en"])
    assert (said.exit_code, "with other content" in said.output) == (0, True)


@pytest.mark.parametrize("code", TABLE_FAULTS)
def test_the_words_of_a_fault_are_short(code: str) -> None:
    wording = TABLE_FAULTS[code].wording
    for text in (wording.message.zh, wording.mend.zh):
        for sentence in re.split(r"[。：；]", re.sub(r"\{\w+\}|\{\{|\}\}", "", text)):
            assert len(sentence) <= 35, sentence


# JSON: nothing behind the first list is lost, and places are the real ones


def json_filing(number: int, **more: str) -> dict[str, str]:
    return {"方案编号": f"24HE5{number:05}", "名称": "畅享卡", "资费标准": "29元/月", **more}


def said(one: object) -> str:
    return json.dumps(one, ensure_ascii=False)


ONE, TWO, THREE = (said(json_filing(number)) for number in (1, 2, 3))
IN_JSON = {
    "two arrays": (f"[{ONE}]\n[{TWO}]", [1, 2], []),
    "two arrays in one line": (f"[{ONE}][{TWO}, {THREE}]", [1, 2, 3], []),
    "an array and a filing": (f"[{ONE}]\n{TWO}\n", [1, 2], []),
    "an array and an answer": (f"[{ONE}]\n{said({'data': [json_filing(2)]})}", [1, 2], []),
    "filings with commas and no brackets": (f"{ONE},\n{TWO},\n", [1, 2], []),
    "filings over many lines": ("\n".join(json.dumps(json_filing(number), ensure_ascii=False, indent=1) for number in (1, 2)), [1, 2], []),
    "rubbish behind an array": (f"[{ONE}]垃圾", [1], [("json-broken", 1)]),
    "rubbish between arrays": (f"[{ONE}]\n垃圾\n垃圾\n[{TWO}]", [1, 2], [("json-broken", 2)]),
    "a bracket too many": (f"[{ONE}]]", [1], [("json-broken", 1)]),
    "a number behind an array": (f"[{ONE}]\n5", [1], [("json-not-a-filing", 2)]),
    "a null line": (f"{ONE}\nnull\n{TWO}", [1, 2], [("json-not-a-filing", 2)]),
    "one broken filing in an array": (f"[{ONE},\n{{'a': 1}},\n{THREE}]", [1, 3], [("json-broken", 2)]),
    "a broken filing over many lines": (f'[{ONE},\n{{\n "名称": 甲\n}},\n{THREE}]', [1, 3], [("json-broken", 2)]),
    "an object with nothing in it": ("{}", [], [("sheets-all-empty", 1)]),
    "objects with nothing in them": ('[{}, {"名称": null}]', [], [("sheets-all-empty", 1)]),
}


@pytest.mark.parametrize("name", IN_JSON)
def test_nothing_of_json_is_lost_without_a_word(tmp_path: Path, name: str) -> None:
    content, numbers, faults = IN_JSON[name]
    reading = read_tables([write(tmp_path / "t.json", content)])
    assert [filing.number for filing in reading.filings] == [f"24HE5{number:05}" for number in numbers]
    assert [(finding.rule, finding.line) for finding in reading.findings] == faults


BAD_NUMBER = {"方案编号": "不是编号", "名称": "畅享卡"}
PLACES_IN_JSON = {
    "one line": (f"[{ONE}, {said(BAD_NUMBER)}]", 1, "第 2 条（第 1 行）"),
    "a line each": (f"[\n\n{ONE},\n{said(BAD_NUMBER)}\n]", 4, "第 2 条（第 4 行）"),
    "two answers": (
        f"{said({'data': [json_filing(1)]})}\n{said({'data': [json_filing(2), BAD_NUMBER]})}", 2, "第 3 条（第 2 行）",
    ),
    "an answer over many lines": (
        json.dumps({"note": '{"', "data": {"rows": [json_filing(1, 权益="{"), BAD_NUMBER]}}, ensure_ascii=False, indent=1),
        11,
        "第 2 条（第 11 行）",
    ),
    "lines": (f"{ONE}\n{said(BAD_NUMBER)}\n", 2, "第 2 行"),
}  # fmt: skip


@pytest.mark.parametrize("name", PLACES_IN_JSON)
def test_a_fault_in_json_is_found_in_its_entry_and_its_line(tmp_path: Path, name: str) -> None:
    content, line, place = PLACES_IN_JSON[name]
    (fault,) = found(read_tables([write(tmp_path / "t.json", content)]), "filing-number-malformed")
    assert fault.line == line
    assert fault.message.zh.startswith(place)


def test_a_filing_twice_in_one_line_is_found(tmp_path: Path) -> None:
    other = said(json_filing(1, 资费标准="39元/月"))
    reading = read_tables([write(tmp_path / "t.json", f"[{ONE}, {ONE}, {other}]")])
    assert [finding.rule for finding in reading.findings] == ["filing-twice", "filing-twice", "filing-twice-alike"]
    assert "第 1 条（第 1 行）" in found(reading, "filing-twice-alike")[0].message.zh


LATIN_WORDS = re.compile(r"[A-Za-z]{3,} [A-Za-z]{2,}")
BROKEN_JSON = [
    "{'a': 1}",
    '{"a" 1}',
    '{"a": 1 "b": 2}',
    '{"a": }',
    '{"a": "甲\t乙"}',
    '{"a": "\\x"}',
    '{"a": "\\uZZZZ"}',
    '{"a": "甲}',
    '{"a": 1,}',
    '{"a": 1} 2}',
]


@pytest.mark.parametrize("line", BROKEN_JSON)
def test_what_is_wrong_with_json_is_said_in_chinese(tmp_path: Path, line: str) -> None:
    for content in (f"{ONE}\n{line}\n", f"[{ONE},\n{line}]"):
        fault = found(read_tables([write(tmp_path / "t.json", content)]), "json-broken")[0]
        assert not LATIN_WORDS.search(fault.message.zh.replace("JSON", ""))
        assert "写法不对" not in fault.message.zh


@pytest.mark.parametrize("title", ["[2026]资费表", "[河北]资费表", "{2026}资费表", "[]资费表"])
def test_a_title_in_brackets_is_no_json(tmp_path: Path, title: str) -> None:
    reading = read_tables([write(tmp_path / "t.csv", f"{title},,,,\n" + csv_text([HEAD, ROW]))])
    assert [filing.number for filing in reading.filings] == ["24HE500003"]
    assert not reading.findings


# Number formats: what Excel shows is what is read, or nothing is


FORMATS = [
    ('#,##0.00"元/年";-#,##0.00"元/年"', 59, "59元/年"),
    ('0"元"/"年"', 59, "59元/年"),
    ("0\\元\\/\\年", 59, "59元/年"),
    ("0元/年", 59, "59元/年"),
    ('"约"0"元/月"', 59, "约59元/月"),
    ('#,##0,"元/月"', 59000, "59元/月"),
    ("#,##0,", 59000, "59"),
    ('0.0,,"元/月"', 59_500_000, "59.5元/月"),
    ('0"MB";;', 500, "500MB"),
    ('0"MB";;', 0, None),
    ('0"元/月";"退"0"元/月"', 59, "59元/月"),
    ('0"元/月";-0"元/月"', -59, "-59元/月"),
    ('0"元/月";[Red]0"元/月"', -59, None),
    ('0"元/月"', -59, "-59元/月"),
    ('0"元/月"', 59.5, None),
    ('#,##0,"元/月"', 59400, None),
    ('General"元/年"', 59.5, "59.5元/年"),
    ('G/通用格式"元/年"', 59.5, None),
    ('[Red]0"元/年"', 59, "59元/年"),
    ('[>=100]0"元/年";0"元/月"', 59, None),
    ('0"元"00"分"', 59, None),
    ('# ?/?"元"', 59.5, None),
    ('0.00E+00"元"', 59, None),
    ('"面议"', 59, None),
    (";;;", 59, None),
    ('000"号"', 59, "059号"),
    ('0%"/年"', 0.5, "50%/年"),
    ("0.0%", 0.505, "50.5%"),
    ("[$¥-804]#,##0.00", 59, "¥59"),
    ('_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ', 0, "¥0"),
    ("[$-804]#,##0.00;[Red]-#,##0.00", 59, "59"),
    ('_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, "0"),
    ("0_ ;[Red]\\-0\\ ", -5, "-5"),
    ("#,##0.00;(#,##0.00)", -5, "-5"),
    ("0.00E+00", 59, "59"),
    ("# ?/?", 59.5, "59.5"),
    ("@", 59, "59"),
    ('@"元/年"', 59, "59元/年"),
    ('0;0;0;@"元/年"', "五十九", "五十九元/年"),
    ("0;0;0;", "59元/月", None),
]


@pytest.mark.parametrize(("code", "value", "seen"), FORMATS)
def test_a_number_is_read_as_its_format_shows_it_or_not_at_all(tmp_path: Path, code: str, value: object, seen: str | None) -> None:
    path = book(tmp_path / "t.xlsx", [["方案编号", "名称", "资费标准（元/月）"], [*ROW[:2], value]], changed("A3", None))
    made = openpyxl.load_workbook(path)
    made.active["C2"].number_format = code
    made.save(path)
    reading = read_tables([path])
    if seen is None:
        only(reading, "number-format", 2, 3)
    else:
        assert not reading.findings
    assert reading.filings[0].text(Element.FEE) == (seen or "")


@pytest.mark.parametrize(("from_1904", "serial"), [(False, 45292), (True, 43830)])
def test_a_date_serial_is_a_day_in_the_workbooks_own_system(tmp_path: Path, *, from_1904: bool, serial: int) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["D2"] = serial
        if from_1904:
            sheet.parent.epoch = CALENDAR_MAC_1904

    fault = only(read_tables([book(tmp_path / "t.xlsx", [HEAD, ROW], change)]), "date-as-serial", 2, 4)
    assert "2024-01-01" in fault.message.zh


DAMAGED = {
    "a zip cut short": b"PK\x03\x04" + b"\0" * 60,
    "an old workbook cut short": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
}


@pytest.mark.parametrize("name", DAMAGED)
def test_what_is_wrong_with_a_damaged_workbook_is_said_in_chinese(tmp_path: Path, name: str) -> None:
    fault = only(read_tables([write(tmp_path / "t.xlsx", DAMAGED[name])]), "workbook-damaged", 1, 1)
    assert not LATIN_WORDS.search(fault.message.zh)


def test_what_is_wrong_with_a_part_of_a_workbook_is_said_in_chinese(tmp_path: Path) -> None:
    path = repacked(book(tmp_path / "t.xlsx", [HEAD, ROW]), "xl/worksheets/sheet1.xml", lambda xml: xml[:-40])
    assert "XML" in only(read_tables([path]), "workbook-damaged", 1, 1).message.zh
    assert not LATIN_WORDS.search(found(read_tables([path]), "workbook-damaged")[0].message.zh)


def test_a_missing_file_is_said_to_be_missing_in_chinese(tmp_path: Path) -> None:
    fault = only(read_tables([tmp_path / "nothing.csv"]), "table-unreadable", 1, 1)
    assert "没有这个文件" in fault.message.zh


def test_whoever_gives_no_table_is_told_what_is_taken(tmp_path: Path) -> None:
    picture, page = (read_tables([write(tmp_path / "t.xls", NO_TABLES[name][0])]) for name in ("a picture", "a web page under .xls"))
    assert ".xls、" in picture.findings[0].mend.zh
    assert "用 Excel 打开，另存为 .xlsx" in page.findings[0].mend.zh


def test_a_currency_that_depends_on_the_machine_is_not_read(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["C2"].number_format = '_("$"* #,##0.00_)_("$"* \\(#,##0.00\\)_("$"* "-"??_)_(@_)'

    path = book(tmp_path / "t.xlsx", [HEAD, [*ROW[:2], 59, *ROW[3:]]], change)
    path = repacked(path, "xl/styles.xml", lambda xml: re.sub(rb'numFmtId="16\d"(?! formatCode)', b'numFmtId="44"', xml))
    only(read_tables([path]), "number-format", 2, 3)


# Old workbooks


def old_workbook(rows: Sequence[Sequence[str | float]]) -> bytes:
    """An .xls as small as one can be: a compound file that holds one stream of BIFF 8 records."""

    def record(kind: int, body: bytes) -> bytes:
        return struct.pack("<HH", kind, len(body)) + body

    def text(value: str) -> bytes:
        return struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")

    begin = {kind: record(0x809, struct.pack("<HHHHII", 0x600, kind, 0, 0, 0, 0)) for kind in (5, 0x10)}
    end = record(0x0A, b"")
    name = "套餐"
    length_of_globals = len(begin[5]) + 4 + 8 + 2 * len(name) + len(end)
    sheet = record(0x85, struct.pack("<IBBBB", length_of_globals, 0, 0, len(name), 1) + name.encode("utf-16-le"))
    stream = begin[5] + sheet + end + begin[0x10]
    stream += record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, len(rows[0]), 0))
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            place = struct.pack("<HHH", at, column, 0)
            body = record(0x204, place + text(value)) if isinstance(value, str) else record(0x203, place + struct.pack("<d", value))
            stream += body
    stream = (stream + end).ljust(4096, b"\0")
    sectors = len(stream) // 512
    free, last, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    chain = [table, last, *range(3, sectors + 2), last]
    table_of_sectors = struct.pack("<128I", *chain, *[free] * (128 - len(chain)))

    def entry(called: str, kind: int, child: int, start: int, size: int) -> bytes:
        written = called.encode("utf-16-le") + b"\0\0"
        links = struct.pack("<HBBIII", len(written), kind, 1, free, free, child)
        return written.ljust(64, b"\0") + links + b"\0" * 36 + struct.pack("<IQ", start, size)

    unused = (b"\0" * 68 + struct.pack("<III", free, free, free)).ljust(128, b"\0")
    folder = entry("Root Entry", 5, 1, last, 0) + entry("Workbook", 2, free, 2, len(stream)) + unused * 2
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, last, 0, last, 0) + struct.pack("<109I", 0, *[free] * 108)
    return head + table_of_sectors + folder + stream


def test_an_old_workbook_is_read_and_said_to_hide_its_formats(tmp_path: Path) -> None:
    path = write(tmp_path / "t.xls", old_workbook([HEAD, [*ROW[:2], 29.0, *ROW[3:]]]))
    reading = read_tables([path])
    assert list(texts(reading.filings[0]).values()) == [*ROW[:2], "29", *ROW[3:]]
    assert ".xlsx" in only(reading, "old-workbook", 1, 1).mend.zh
