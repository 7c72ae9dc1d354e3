"""Reads the sheets of XLSX and XLS workbooks into rows of text."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from generator.filings.filing import Filing
from generator.filings.table_faults import TableSpot, table_finding
from generator.filings.tables.register import Register
from generator.filings.tables.sheet_layout import LONGEST_SHOWN, Note, Report, Row, SheetForm
from generator.filings.tables.sheet_rows import filings_of_sheet
from generator.filings.tables.values import SheetValue, sheet_text
from generator.filings.tables.workbook_parts import SheetFacts, WorkbookParts, WorkbookRefusedError
from generator.findings import Finding
from generator.read.plain_text import plain
from generator.tariff.language import Text

_UNREADABLE = "内容不完整或写错了，读不下去"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def workbook_filings(path: Path, spot: TableSpot, register: Register, report: Report, *, zipped: bool) -> Iterator[Filing]:
    """Yield the filings of all sheets that can be seen. `zipped` tells XLSX from XLS, whose XML need not be looked into."""
    try:
        if zipped:
            with closing(WorkbookParts(path)) as parts:
                yield from _sheets(path, parts, spot, register, report)
        else:
            before = register.sheets
            yield from _sheets(path, None, spot, register, report)
            if register.sheets > before:
                report(table_finding("old-workbook", spot))
    except WorkbookRefusedError as refusal:
        report(table_finding(refusal.code, spot, **refusal.details))
    except PasswordError:
        report(table_finding("workbook-locked", spot))
    except CalamineError as error:
        if not zipped and _ENCRYPTED_PACKAGE in path.read_bytes():
            report(table_finding("workbook-locked", spot))
        else:
            why = Text(zh=_UNREADABLE, en=plain(str(error)) or type(error).__name__)
            report(table_finding("workbook-damaged", spot, why=why))
    except BaseException as error:
        # The library's Rust half panics over some damaged XLS files; its error is no Exception and cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        report(table_finding("workbook-damaged", spot, why=Text(zh=_UNREADABLE, en="it cannot be read on")))


def _sheets(path: Path, parts: WorkbookParts | None, spot: TableSpot, register: Register, report: Report) -> Iterator[Filing]:
    """Yield the filings of every sheet; a sheet without any is a fault only where no other sheet has them."""
    idle: list[tuple[TableSpot, Finding]] = []

    before = register.sheets
    with CalamineWorkbook.from_path(path) as workbook:
        for sheet in workbook.sheets_metadata:
            at = replace(spot, sheet=plain(sheet.name))
            if sheet.typ is not SheetTypeEnum.WorkSheet:
                continue
            if sheet.visible is not SheetVisibleEnum.Visible:
                report(table_finding("sheet-hidden", at))
                continue
            facts = parts.facts(sheet.name) if parts else SheetFacts()
            facts.from_1904 = parts is not None and parts.from_1904
            if facts.too_large:
                report(table_finding("sheet-too-large", at, row=facts.last_row, column=facts.last_column))
                continue
            cells = workbook.get_sheet_by_name(sheet.name)
            if cells.end is None:
                idle.append((at, table_finding("sheet-empty", at)))
                continue
            yield from _sheet(cells, facts, at, register, partial(_report_or_keep, report, idle, at))
    if register.sheets == before and idle and all(finding.rule == "sheet-empty" for _, finding in idle):
        report(table_finding("sheets-all-empty", spot))
    for at, finding in idle:
        other = finding.rule == "no-headings" and register.sheets > before
        report(table_finding("sheet-without-filings", at) if other else finding)


def _report_or_keep(report: Report, idle: list[tuple[TableSpot, Finding]], spot: TableSpot, finding: Finding) -> None:
    """Report a finding, but keep it for later where its weight depends on the other sheets."""
    if finding.rule == "no-headings":
        idle.append((spot, finding))
    else:
        report(finding)


def _sheet(sheet: CalamineSheet, facts: SheetFacts, spot: TableSpot, register: Register, report: Report) -> Iterator[Filing]:
    form = SheetForm(
        merged=[
            ((first[0] + 1, first[1] + 1), (last[0] + 1, last[1] + 1)) for first, last in sheet.merged_cell_ranges or () if first != last
        ],
        hidden_rows=[row for row in facts.hidden_rows if row <= facts.last_row],
        hidden_columns=[column for first, last in facts.hidden_columns for column in range(first, min(last, facts.last_column) + 1)],
        from_1904=facts.from_1904,
    )
    yield from filings_of_sheet(spot, _rows(sheet, facts), register, report, form)


def _rows(sheet: CalamineSheet, facts: SheetFacts) -> Iterator[Row]:
    """Yield the rows as text; formulas are noted once per column where their results are saved, one by one where not."""
    noted: set[int] = set()
    special = bool(facts.formulas or facts.errors or facts.formats)
    # The library begins with the first row of the sheet, but with the first column that holds anything.
    left: list[SheetValue] = [""] * (sheet.start[1] if sheet.start else 0)
    for row, filled in enumerate(sheet.iter_rows(), 1):
        values = [*left, *filled]
        texts = [value if isinstance(value, str) else sheet_text(value) for value in values]
        notes: list[Note] = []
        if special:
            for column, value in enumerate(values, 1):
                seen = _as_seen(facts, (row, column), value, texts[column - 1])
                if seen is None:
                    form = facts.formats[row, column]
                    notes.append(Note("number-format", column, {"format": plain(form.code[:LONGEST_SHOWN])}))
                texts[column - 1] = seen or ""
                if seen is not None:
                    notes.extend(_notes(facts, (row, column), seen, noted))
        yield Row(row, texts, notes)


def _as_seen(facts: SheetFacts, place: tuple[int, int], value: SheetValue, text: str) -> str | None:
    """Return a cell's text as its number format shows it, with percent signs and units; None where that is not understood."""
    form = facts.formats.get(place)
    if place in facts.errors:
        return ""
    if form and isinstance(value, int | float) and not isinstance(value, bool):
        return form.shown(value, text)
    return form.shown_text(value) if form and isinstance(value, str) else text


def _notes(facts: SheetFacts, place: tuple[int, int], text: str, noted: set[int]) -> Iterator[Note]:
    """Yield what is to be said of a cell that holds an error or a formula; `noted` are the columns whose formulas were."""
    column = place[1]
    if place in facts.errors:
        yield Note("cell-error", column, {"text": plain(facts.errors[place])})
    elif place in facts.formulas and not text:
        yield Note("formula-without-value", column)
    elif place in facts.formulas and column not in noted:
        noted.add(column)
        yield Note("formula", column, {"count": sum(1 for at in facts.formulas if at[1] == column)})
