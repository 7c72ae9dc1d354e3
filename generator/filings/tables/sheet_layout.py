"""The layout of a sheet: its heading row, the element of each column, and what its form does to the rows below."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final, NamedTuple

from generator.filings.filing import Cell, Element, Place
from generator.filings.headings import Heading, read_heading
from generator.filings.table_faults import TableSpot, column_letters, table_finding
from generator.findings import Finding
from generator.read.plain_text import plain
from generator.tariff.language import Text, joined

HEADING_ROWS: Final = 20
LONGEST_SHOWN: Final = 40
_LEAST_HEADINGS: Final = 2

Report = Callable[[Finding], None]
Span = tuple[tuple[int, int], tuple[int, int]]
"""Merged cells: first row and column, last row and column, from 1."""


class Note(NamedTuple):
    """A fault that whoever read a row saw: its code, the column from 1, and the details of its sentences."""

    code: str
    column: int
    details: Mapping[str, str | int | Text] = MappingProxyType({})


class Row(NamedTuple):
    """One row: its number, from 1, its cells' texts, and what was seen while reading it."""

    number: int
    texts: Sequence[str]
    notes: Sequence[Note] = ()
    item: int = 0
    """Which entry of its file it is, where the row does not say it."""


@dataclass(frozen=True, slots=True)
class SheetForm:
    """What a workbook says of a sheet beyond its cells. Rows and columns count from 1."""

    merged: Sequence[Span] = ()
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[int] = ()
    from_1904: bool = False
    """Whether the workbook counts days from 1904, as Excel did on old Macs."""


PLAIN_FORM: Final = SheetForm()
DAYS: Final = (Element.FIRST_DAY, Element.LAST_DAY)


@dataclass(frozen=True, slots=True)
class Layout:
    """Which column of a sheet is which element. Columns count from 0 here."""

    spot: TableSpot
    headings: tuple[Heading, ...]
    columns: Mapping[Element, int]
    both_days: Sequence[int] = ()
    """Columns that hold the first and the last day of sale in one cell."""
    again: Mapping[int, Element] = field(default_factory=dict)
    """Further columns of an element that another column is: programs name some elements twice."""
    not_taken: Mapping[int, Finding] = field(default_factory=dict)
    """What is to be said of a column once a cell of it is not taken."""

    def at(self, row: int, column: int, item: int = 0) -> TableSpot:
        """Return the spot of a cell for messages."""
        heading = self.headings[column].text if column < len(self.headings) else ""
        return replace(self.spot, row=row, column=column + 1, heading=plain(heading), item=item)

    def cell(self, row: int, column: int, text: str) -> Cell:
        """Return a cell with its heading, unit and place."""
        heading = self.headings[column] if column < len(self.headings) else Heading("", None)
        letter = column_letters(column + 1) if self.spot.lettered else heading.text
        return Cell(text, heading.text, Place(str(self.spot.file), self.spot.sheet, row, letter), heading.unit)


def shown(text: str) -> str:
    """Return a text short and safe enough to quote."""
    line = plain(" ".join(text.split()))
    return line[:LONGEST_SHOWN] + "…" * (len(line) > LONGEST_SHOWN)


class RowCells(Mapping[Element, Cell]):
    """The cells of one row that hold text, each made when asked for: a hundred thousand rows fit in memory so."""

    __slots__ = ("_layout", "_row", "_texts")

    def __init__(self, layout: Layout, row: int, texts: tuple[str, ...]) -> None:
        self._layout = layout
        self._row = row
        self._texts = texts

    def __getitem__(self, element: Element) -> Cell:
        column = self._layout.columns[element]
        if not self._texts[column]:
            raise KeyError(element)
        return self._layout.cell(self._row, column, self._texts[column])

    def __iter__(self) -> Iterator[Element]:
        return (element for element, column in self._layout.columns.items() if self._texts[column])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __hash__(self) -> int:
        return hash((self._row, self._texts))

    def __eq__(self, other: object) -> bool:
        return dict(self) == dict(other) if isinstance(other, Mapping) else NotImplemented


def layout_of(spot: TableSpot, row: int, texts: Sequence[str], report: Report) -> Layout:
    """Return the layout that a row of headings gives, and report which of those are missing that every table needs."""
    headings = tuple(read_heading(text) for text in texts)
    columns: dict[Element, int] = {}
    again: dict[int, Element] = {}
    for column, heading in enumerate(headings):
        if heading.element and columns.setdefault(heading.element, column) != column:
            again[column] = heading.element
    for column, heading in enumerate(headings):
        if heading.stands_in and columns.setdefault(heading.stands_in, column) != column:
            again[column] = heading.stands_in
    named = any(element in columns for element in DAYS)
    both_days = [column for column, heading in enumerate(headings) if heading.could_be == DAYS and not named]
    layout = Layout(spot, headings, columns, both_days, again)
    layout = replace(layout, not_taken=dict(_not_taken(layout, row)))
    if not spot.lettered:  # every object has its own keys: what it lacks is said of it
        return layout
    for element, code in ((Element.NUMBER, "no-number-heading"), (Element.NAME, "no-name-heading")):
        if element not in columns:
            report(table_finding(code, replace(spot, row=row)))
    return layout


def _not_taken(layout: Layout, row: int) -> Iterator[tuple[int, Finding]]:
    """Yield the columns that no element takes, or another column does, with what is to be said of each where it holds something."""
    for column, heading in enumerate(layout.headings):
        at, element = layout.at(row, column), heading.element
        if element and layout.columns[element] != column:
            first = replace(layout.at(0, layout.columns[element]), sheet="").said
            yield column, table_finding("doubled-heading", at, first=first, element=element.text)
        elif heading.could_be and column not in layout.both_days:
            names = joined([one.text for one in heading.could_be])
            yield column, table_finding("ambiguous-heading", at, could_be=names, example=heading.could_be[0].text.zh)
        elif heading.text and not heading.element and not heading.could_be:
            yield column, table_finding("unknown-heading", at)


def headings_of(top: Sequence[Row], place: int, form: SheetForm) -> tuple[Sequence[str], int]:
    """Return the headings and the last row that they take: two rows where cells of the first are merged with the second's."""
    row, texts = top[place].number, top[place].texts
    if place + 1 < len(top) and any(first[0] == row and last[0] == row + 1 for first, last in form.merged):
        return [lower or upper for upper, lower in zip(texts, top[place + 1].texts, strict=True)], place + 1
    return texts, place


def findings_on_form(layout: Layout, last_heading_row: int, form: SheetForm) -> Iterator[Finding]:
    """Yield what merged and hidden cells do to the filings below the headings."""
    for first, last in form.merged:
        if last[0] > last_heading_row:
            span = f"{column_letters(first[1])}{first[0]}:{column_letters(last[1])}{last[0]}"
            yield table_finding("merged-cells", layout.at(first[0], first[1] - 1), range=span)
    hidden = [row for row in form.hidden_rows if row > last_heading_row]
    if hidden:
        yield table_finding("hidden-rows", replace(layout.spot, row=hidden[0]), count=len(hidden))
    for column in form.hidden_columns:
        yield table_finding("hidden-column", layout.at(last_heading_row, column - 1))


def heading_row(rows: Sequence[Row]) -> int | None:
    """Return which row holds the headings: one with the filing number before others, then that with the most known headings."""
    best, best_score = None, (False, _LEAST_HEADINGS - 1)
    for place, row in enumerate(rows):
        elements = {heading.element for text in row.texts if text and len(text) <= LONGEST_SHOWN for heading in [read_heading(text)]} - {
            None
        }
        score = (Element.NUMBER in elements, len(elements))
        if score[1] >= _LEAST_HEADINGS and score > best_score:
            best, best_score = place, score
    return best


def without_headings(spot: TableSpot, rows: Sequence[Row]) -> Finding:
    """Return the finding for rows without headings: garbled, where the words come out right in another encoding, or lying on its side."""
    for row in rows:
        for wrong, right in (("gb18030", "utf-8"), ("latin-1", "utf-8"), ("latin-1", "gb18030"), ("cp1252", "utf-8"), ("utf-8", "gb18030")):
            mended = [text.encode(wrong, "replace").decode(right, "replace") for text in row.texts]
            if any(read_heading(text).element for text in mended if not text.isascii()):
                return table_finding("table-garbled", replace(spot, row=row.number))
    if (column := _column_of_headings(rows)) is not None:
        return table_finding("headings-in-a-column", replace(spot, row=rows[0].number), column=column_letters(column + 1))
    return table_finding("no-headings", replace(spot, row=rows[0].number), limit=HEADING_ROWS)


def _column_of_headings(rows: Sequence[Row]) -> int | None:
    """Return the column in which the filing number and other headings stand below each other, None where there is none."""
    for column in range(max((len(row.texts) for row in rows), default=0)):
        texts = [row.texts[column] for row in rows if column < len(row.texts)]
        elements = {read_heading(text).element for text in texts if text and len(text) <= LONGEST_SHOWN} - {None}
        if Element.NUMBER in elements and len(elements) > _LEAST_HEADINGS:
            return column
    return None
