"""Reads the sheets of XLSX and XLS workbooks into rows of text."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from generator.filings.filing import Filing
from generator.filings.table_faults import TableSpot, table_finding
from generator.filings.tables.sheet_layout import Note, Report, Row, SheetForm
from generator.filings.tables.sheet_rows import Register, filings_of_sheet
from generator.filings.tables.values import SheetValue, percent_text, sheet_text
from generator.filings.tables.workbook_parts import SheetFacts, WorkbookParts, WorkbookRefusedError
from generator.findings import Finding
from generator.read.plain_text import plain
from generator.tariff.language import Text

_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def workbook_filings(path: Path, spot: TableSpot, register: Register, report: Report, *, zipped: bool) -> Iterator[Filing]:
    """Yield the filings of all sheets that can be seen. `zipped` tells XLSX from XLS, whose XML need not be looked into."""
    try:
        if zipped:
            with closing(WorkbookParts(path)) as parts:
                yield from _sheets(path, parts, spot, register, report)
        else:
            yield from _sheets(path, None, spot, register, report)
    except WorkbookRefusedError as refusal:
        report(table_finding(refusal.code, spot, **refusal.details))
    except PasswordError:
        report(table_finding("workbook-locked", spot))
    except CalamineError as error:
        if not zipped and _ENCRYPTED_PACKAGE in path.read_bytes():
            report(table_finding("workbook-locked", spot))
        else:
            why = plain(str(error)) or type(error).__name__
            report(table_finding("workbook-damaged", spot, why=Text(zh=why, en=why)))
    except BaseException as error:
        # The library's Rust half panics over some damaged XLS files; its error is no Exception and cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        report(table_finding("workbook-damaged", spot, why=Text(zh="读不下去", en="it cannot be read on")))


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
                texts[column - 1] = _as_seen(facts, (row, column), value, texts[column - 1])
                notes.extend(_notes(facts, (row, column), texts[column - 1], noted))
        yield Row(row, texts, notes)


def _as_seen(facts: SheetFacts, place: tuple[int, int], value: SheetValue, text: str) -> str:
    """Return a cell's text with the percent sign or the unit that its number format shows."""
    style = facts.formats.get(place)
    if style and isinstance(value, int | float) and not isinstance(value, bool):
        return percent_text(value) if style.percent else text + style.unit
    return "" if place in facts.errors else text


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
