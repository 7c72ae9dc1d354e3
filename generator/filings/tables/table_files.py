"""The one entry to carriers' tables: files in, filings and findings out, whatever kind of table each file is."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Final

from generator.filings.filing import Filing
from generator.filings.table_faults import TableSpot, table_finding
from generator.filings.tables.csv_table import csv_rows
from generator.filings.tables.json_table import json_filings
from generator.filings.tables.register import Register
from generator.filings.tables.sheet_layout import Report
from generator.filings.tables.sheet_rows import filings_of_sheet
from generator.filings.tables.text_encoding import encoding_of
from generator.filings.tables.workbook import workbook_filings
from generator.findings import Finding
from generator.read.disk_faults import disk_fault
from generator.tariff.language import Text

LARGEST_TABLE: Final = 256 << 20
"""Bytes; 100,000 filings are some 140 MB of CSV."""
_LARGEST_OLD_WORKBOOK: Final = 64 << 20
_ROWS_BETWEEN_PROGRESS: Final = 500
_ZIP: Final = b"PK"
_OLD_WORKBOOK: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_KINDS: Final = {
    b"%PDF": Text(zh="PDF 文件", en="a PDF file"),
    b"\x89PNG": Text(zh="图片", en="a picture"),
    b"\xff\xd8\xff": Text(zh="图片", en="a picture"),
    b"Rar!": Text(zh="RAR 压缩包", en="a RAR archive"),
    b"7z\xbc\xaf": Text(zh="7z 压缩包", en="a 7z archive"),
    b"\x1f\x8b": Text(zh="gzip 压缩包", en="a gzip archive"),
}
_JSON: Final = re.compile(r"""\{\s*(?:["'}]|\Z|[^{}\s]+\s*[:：])|\[\s*(?:[{\["']|\Z|\](?:[\s,;\[{]|\Z))""")
"""How a file of JSON begins, sound or not. A title such as [2026]资费表 does not."""

Progress = Callable[[Path, int], None]
"""Called with the file and the filings read from it so far."""


@dataclass(frozen=True, slots=True)
class TableReading:
    """What tables hold. Where a number stands twice with other content, both filings are here and a finding says so."""

    filings: tuple[Filing, ...]
    """In the order of the files and rows."""
    unnumbered: tuple[Filing, ...]
    """Rows without a well-formed filing number, or with cells that do not stand under their headings."""
    findings: tuple[Finding, ...]
    rows: int
    """Rows that hold a filing, those without a number too, without repetitions."""
    sheets: int
    """Sheets, and files without sheets, that have headings."""


def read_tables(paths: Sequence[Path], progress: Progress | None = None) -> TableReading:
    """Return all filings of tables and everything that is wrong with them; no fault stops what can be read elsewhere."""
    findings: list[Finding] = []
    register = Register()
    filings = list(stream_tables(paths, findings.append, progress, register))
    return TableReading(
        filings=tuple(filing for filing in filings if filing.number),
        unnumbered=tuple(filing for filing in filings if not filing.number),
        findings=tuple(sorted(findings, key=lambda finding: finding.place)),
        rows=register.rows,
        sheets=register.sheets,
    )


def stream_tables(
    paths: Sequence[Path], report: Report, progress: Progress | None = None, register: Register | None = None
) -> Iterator[Filing]:
    """Yield the filings of tables one by one, with an empty number where a row has none; findings go to `report` on the way.

    `register` keeps count of what was read; one that is given goes on where it stood.
    """
    register = register or Register()
    for path in paths:
        register.begin_file()
        spot = TableSpot(PurePosixPath(path.as_posix()))
        rows = 0
        try:
            for filing in _file(path, spot, register, report):
                rows += 1
                if progress and not rows % _ROWS_BETWEEN_PROGRESS:
                    progress(path, rows)
                yield filing
        except OSError as error:
            report(table_finding("table-unreadable", spot, why=disk_fault(error).message))
        for finding in register.several_carriers(spot):
            report(finding)
        if progress:
            progress(path, rows)


def _file(path: Path, spot: TableSpot, register: Register, report: Report) -> Iterator[Filing]:
    """Yield the filings of one file; what kind it is, its first bytes say and not its name."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(4096)
    limit = _LARGEST_OLD_WORKBOOK if head.startswith(_OLD_WORKBOOK) else LARGEST_TABLE
    if size > limit:
        report(table_finding("table-too-large", spot, size=size >> 20, limit=limit >> 20))
        return
    if not head.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        report(table_finding("table-empty", spot))
        return
    if head.startswith((_ZIP, _OLD_WORKBOOK)):
        yield from workbook_filings(path, spot, register, report, zipped=head.startswith(_ZIP))
        return
    other = next((kind for start, kind in _OTHER_KINDS.items() if head.startswith(start)), None)
    if other:
        report(table_finding("not-a-table", spot, what=other))
        return
    yield from _text_file(path, spot, register, report)


def _text_file(path: Path, spot: TableSpot, register: Register, report: Report) -> Iterator[Filing]:
    encoding = encoding_of(path)
    if encoding is None:
        report(table_finding("table-garbled", spot))
        return
    if encoding.name != "UTF-8":
        report(table_finding("table-encoding", spot, encoding=encoding.name))
    if encoding.broken:
        at = replace(spot, row=encoding.first_broken_line)
        report(table_finding("table-bad-bytes", at, encoding=encoding.name, count=encoding.broken))
    with path.open(encoding=encoding.codec, errors="replace", newline="") as file:
        start = file.read(4096).lstrip("\ufeff \t\r\n")
        file.seek(0)
        if start.startswith("<"):
            report(table_finding("web-page-as-table", spot))
        elif _JSON.match(start):
            yield from json_filings(file, replace(spot, lettered=False), register, report)
        else:
            yield from filings_of_sheet(spot, csv_rows(file), register, report)
