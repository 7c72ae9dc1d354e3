"""Reads tables of separated values: the separator is found by the headings, a quotation mark left open costs one row."""

import csv
from collections.abc import Iterator
from io import TextIOBase
from itertools import islice
from typing import Final

from generator.filings.headings import read_heading
from generator.filings.tables.sheet_layout import HEADING_ROWS, Note, Row
from generator.filings.tables.sheet_rows import LONGEST_CELL

_SEPARATORS: Final = (",", "\t", ";", "|", "，", "；")
_LINES_IN_ONE_ROW: Final = 500
"""A cell that runs over more lines than this was not closed: the longest filings have some thirty."""
_LONGEST_LINE: Final = 1 << 20


class _Lines:
    """The lines of a file, handed out one by one, and again where a row went wrong."""

    def __init__(self, file: TextIOBase) -> None:
        self._lines = iter(lambda: file.readline(_LONGEST_LINE), "")
        self._again: list[str] = []
        self._handed: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if len(self._handed) >= _LINES_IN_ONE_ROW:
            raise StopIteration
        line = self._again.pop() if self._again else next(self._lines)
        self._handed.append(line)
        return line

    def begin_row(self) -> None:
        """Forget the lines of the row before."""
        self._handed = []

    def first_line_alone(self) -> str | None:
        """Return the first line of the row that went wrong and keep the others to be read anew; None at the end of the file."""
        if not self._handed:
            return None
        first, *others = self._handed
        self._again.extend(reversed(others))
        self._handed = []
        return first


def csv_rows(file: TextIOBase) -> Iterator[Row]:
    """Yield the rows of a file.

    A row counts as spreadsheets count it: a cell with line ends in it does not make two.
    """
    head = list(islice(iter(lambda: file.readline(_LONGEST_LINE), ""), HEADING_ROWS))
    file.seek(0)
    separator = _separator(head)
    lines = _Lines(file)
    reader = csv.reader(lines, delimiter=separator, strict=True)
    number = 0
    while True:
        lines.begin_row()
        number += 1
        notes: tuple[Note, ...] = ()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            line = lines.first_line_alone()
            if line is None:
                return
            cells = line.rstrip("\r\n").split(separator)
            column = next((at for at, cell in enumerate(cells, 1) if '"' in cell), 1)
            # The csv module takes no cell beyond its own limit either, and says so as it says everything else.
            notes = () if any(len(cell) > LONGEST_CELL for cell in cells) else (Note("quote-not-closed", column),)
            cells = [cell.strip('"') for cell in cells]
            reader = csv.reader(lines, delimiter=separator, strict=True)
        if number == 1 and len(cells) <= 2 and cells and cells[0].startswith("sep="):  # noqa: PLR2004 - Excel's own line that names the separator
            continue
        yield Row(number, cells, notes)


def _separator(head: list[str]) -> str:
    """Return the separator that gives the most known headings; a comma where none does."""

    def headings(separator: str) -> int:
        cells = (cell for line in head for cell in line.strip().split(separator))
        return sum(read_heading(cell.strip().strip('"')).element is not None for cell in cells if len(cell) < 40)  # noqa: PLR2004 - no heading is longer

    return max(_SEPARATORS, key=headings)
