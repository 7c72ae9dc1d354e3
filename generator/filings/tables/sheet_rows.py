"""A sheet's rows become filings: each cell gets its text and its place, and what is wrong with it is said."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice, pairwise
from typing import Final

from generator.filings.filing import Cell, Element, Filing
from generator.filings.headings import read_heading
from generator.filings.markup import without_markup
from generator.filings.table_faults import TableSpot, table_finding
from generator.filings.tables.characters import turned
from generator.filings.tables.register import NumberedRow, Register
from generator.filings.tables.sheet_layout import (
    DAYS,
    HEADING_ROWS,
    PLAIN_FORM,
    Layout,
    Report,
    Row,
    RowCells,
    SheetForm,
    findings_on_form,
    heading_row,
    headings_of,
    layout_of,
    shown,
    without_headings,
)
from generator.filings.tables.stray_rows import stray_row
from generator.filings.tables.values import day_of_serial, decimal_text
from generator.read.plain_text import is_plain
from generator.read.plan_file import OF_NO_CARRIER, read_filing_number

LONGEST_CELL: Final = 32_767
"""What Excel holds in one cell."""

_ONE_LINE: Final = frozenset(
    {
        Element.CARRIER, Element.NUMBER, Element.NAME, Element.SERIES, Element.TARIFF_TYPE, Element.AUDIENCE, Element.STATE,
        Element.FEE_UNIT, Element.FIRST_DAY, Element.LAST_DAY, Element.DATA_UNIT, Element.SOURCE,
    }
)  # fmt: skip
_BOXES_OF_FIGURES: Final = frozenset(
    {
        Element.FEE, Element.FIRST_DAY, Element.LAST_DAY, Element.VALIDITY, Element.TERM, Element.VOICE, Element.DATA,
        Element.APP_DATA, Element.SMS, Element.BROADBAND,
    }
)  # fmt: skip
_LIST_NUMBER: Final = re.compile("[①-⑳]")
_LIST_NUMBER_AT_FIGURE: Final = re.compile("([①-⑳])[0-9]")
_LIST_NUMBERS_TOGETHER: Final = re.compile("[①-⑳]{2}[0-9]")
_THOUSANDS: Final = re.compile(r"[0-9]{1,3},[0-9]{3}(?:\.[0-9]+)?元.*")
"""An amount that a separator of thousands has cut in two; without the unit it could be two figures."""
_NAMING: Final = frozenset({Element.NUMBER, Element.NAME})
"""What each row must say in the column for it."""
_A_DAY: Final = r"[0-9]{4}(?:[-./][0-9]{1,2}[-./][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日|[0-9]{4})(?: [0-9:]{5,8})?"
_TWO_DAYS: Final = re.compile(rf"({_A_DAY})\s*(?:至|到|~|～|-+|—+|–|/|、|,|，|;|；|\n)\s*({_A_DAY})(?:止)?")
_SERIAL: Final = re.compile(r"([2-7][0-9]{4})(?:\.[0-9]+)?", re.ASCII)
_TEXT_AS_FORMULA: Final = re.compile(r'="([^"]*)"')
_FORMULA: Final = re.compile(r"=[A-Z(+$'\d-]")
_CODE_OF_KIND: Final = {
    "line-end": "cell-line-end",
    "space": "cell-space",
    "invisible": "cell-invisible",
    "not-nfc": "cell-not-nfc",
    "look-alike": "cell-full-width",
    "written-out": "cell-written-out",
    "nul": "cell-nul",
    "garbled": "cell-garbled",
}


def filings_of_sheet(
    spot: TableSpot, rows: Iterable[Row], register: Register, report: Report, form: SheetForm = PLAIN_FORM
) -> Iterator[Filing]:
    """Yield the filings of a sheet, one of whose first rows holds the headings."""
    rest = iter(rows)
    top = list(islice(rest, HEADING_ROWS))
    place = heading_row(top)
    if place is None:
        if any(any(row.texts) for row in top):
            report(without_headings(spot, top))
        return
    texts, last = headings_of(top, place, form)
    if last > place:
        report(table_finding("merged-headings", replace(spot, row=top[place].number)))
    layout = layout_of(spot, top[place].number, texts, report)
    for finding in findings_on_form(layout, top[last].number, form):
        report(finding)
    register.sheets += 1
    reader = RowReader(layout, register, report, from_1904=form.from_1904)
    for row in chain(top[last + 1 :], rest):
        yield from reader.read(row)
    if not reader.any_row:
        report(table_finding("no-rows", replace(spot, row=top[last].number)))


class RowReader:
    """Reads the rows below one row of headings."""

    def __init__(
        self,
        layout: Layout,
        register: Register,
        report: Report,
        said: set[tuple[str, str]] | None = None,
        *,
        from_1904: bool = False,
    ) -> None:
        """Read rows of this layout; `said` are the faults of headings, by rule and heading, that need not be said again."""
        self._from_1904 = from_1904
        self._layout = layout
        self._said = said
        self._not_taken = dict(layout.not_taken)
        self._register = register
        self._report = report
        self._element_of = {column: element for element, column in layout.columns.items()}
        self._unheaded: set[int] = set()
        self._item = 0
        self.any_row = False

    def read(self, source: Row) -> Iterator[Filing]:
        """Yield the filing of a row: none where it is empty, no filing at all, repeats the headings or a filing word for word."""
        row = source.number
        self._item = source.item
        for note in source.notes:
            self._report(table_finding(note.code, self._at(row, note.column - 1), **note.details))
        texts = tuple(self._cell(row, column, text) if text else "" for column, text in enumerate(source.texts))
        if not any(texts):
            return
        if stray := stray_row(self._layout, row, texts):
            self._report(stray)
            return
        self.any_row = True
        if self._repeats_headings(texts):
            self._report(table_finding("heading-repeated", replace(self._layout.spot, row=row, item=self._item)))
            return
        yield from self._filing(row, texts)

    def _filing(self, row: int, texts: tuple[str, ...]) -> Iterator[Filing]:
        """Yield what a row files, without a number where its cells do not stand under their own headings: nothing in it is certain then."""
        width = len(self._layout.headings)
        in_place = self._check_width(row, texts)
        texts += ("",) * (width - len(texts))
        number = self._number(row, texts) if in_place else ""
        self._check_name(row, texts)
        self._check_days(row, texts)
        self._check_unheaded(row, texts[:width])
        beside = self._days_in_one(row, texts)
        taken = set(self._layout.both_days) if beside else set()
        for column, element in self._layout.again.items():
            if self._says_again(element, column, texts):
                taken.add(column)
            elif texts[column] and not texts[self._layout.columns[element]] and element not in {*beside, *_NAMING}:
                beside[element] = self._layout.cell(row, column, texts[column])
                taken.add(column)
        left = self._left(texts, taken)
        doubtful = [column for column in range(width) if self._is_doubtful(row, column, texts[column])]
        for column in self._not_taken.keys() & set(left):
            self._say_not_taken(column)
        unknown = tuple(self._layout.cell(row, column, texts[column]) for column in (*doubtful, *left))
        if number:
            numbered = NumberedRow(number, self._layout, row, self._item, texts)
            self._register.check_carrier(numbered, self._report)
            if self._register.repeats(numbered, self._report):
                return
        self._register.rows += 1
        texts = tuple("" if column in doubtful else text for column, text in enumerate(texts))
        cells = RowCells(self._layout, row, texts)
        yield Filing(number, {**cells, **beside} if beside else cells, unknown)

    def _at(self, row: int, column: int) -> TableSpot:
        return self._layout.at(row, column, self._item)

    def _says_again(self, element: Element, column: int, texts: tuple[str, ...]) -> bool:
        """Return whether a further column of an element says what its first says: 59.0 and 59 are one fee."""
        return decimal_text(texts[column]) == decimal_text(texts[self._layout.columns[element]])

    def _say_not_taken(self, column: int) -> None:
        """Report, once, what is wrong with the heading of a column that holds something."""
        finding = self._not_taken.pop(column)
        sign = (finding.rule, self._layout.headings[column].text)
        if self._said is None or sign not in self._said:
            self._report(finding)
        if self._said is not None:
            self._said.add(sign)

    def _days_in_one(self, row: int, texts: tuple[str, ...]) -> dict[Element, Cell]:
        """Return the first and the last day of sale of a cell that holds both, as the telecom's zone shows them (regulation 2.1)."""
        for column in self._layout.both_days:
            if found := _TWO_DAYS.fullmatch(texts[column]):
                return {day: self._layout.cell(row, column, text) for day, text in zip(DAYS, found.groups(), strict=True)}
        return {}

    def _left(self, texts: tuple[str, ...], taken: set[int]) -> list[int]:
        """Return the columns whose cells no element takes and that say something of the filing; a unit of nothing says nothing."""
        headings = self._layout.headings
        left = [column for column, text in enumerate(texts) if text and column not in self._element_of and column not in taken]
        if not left:
            return left
        saying = [column for column in left if column >= len(headings) or not headings[column].says_nothing(texts[column])]
        lone = {heading.key for heading in headings if heading.element is None} - {headings[at].key for at in saying if at < len(headings)}
        return [column for column in saying if column >= len(headings) or headings[column].unit_of not in lone]

    def _check_width(self, row: int, texts: tuple[str, ...]) -> bool:
        """Return whether the cells can be those of the headings above them; report a row of another length."""
        width = len(self._layout.headings)
        extra = [column for column in range(width, len(texts)) if texts[column]]
        if not extra and len(texts) > width:  # the last cell was blank, and a comma within a price has made one more
            extra = [at + 1 for at, (first, second) in enumerate(pairwise(texts)) if _THOUSANDS.fullmatch(f"{first},{second}")]
        if extra:
            self._report(table_finding("extra-cells", self._at(row, extra[0]), count=len(texts) - width))
        if len(texts) < width:
            self._report(table_finding("short-row", replace(self._layout.spot, row=row, item=self._item), count=len(texts), columns=width))
        return not extra

    def _is_doubtful(self, row: int, column: int, text: str) -> bool:
        """Return whether a box has a list number before a figure and no list around it: ⑤9元 is 59 or 9; such a box is kept unread."""
        if self._element_of.get(column) not in _BOXES_OF_FIGURES or not _LIST_NUMBER_AT_FIGURE.search(text):
            return False
        numbers = {ord(sign) for sign in _LIST_NUMBER.findall(text)}
        before_figures = [ord(sign) for sign in _LIST_NUMBER_AT_FIGURE.findall(text)]
        listed = all({number - 1, number + 1} & numbers for number in before_figures) and not _LIST_NUMBERS_TOGETHER.search(text)
        if not listed:
            self._report(table_finding("list-number-at-figure", self._at(row, column), text=shown(text)))
        return not listed

    def _check_name(self, row: int, texts: tuple[str, ...]) -> None:
        column = self._layout.columns.get(Element.NAME)
        if column is None and not self._layout.spot.lettered:
            self._report(table_finding("name-missing", replace(self._layout.spot, row=row, item=self._item)))
        elif column is not None and not texts[column]:
            self._report(table_finding("name-missing", self._at(row, column)))

    def _cell(self, row: int, column: int, raw: str) -> str:
        """Return a cell's text in permitted characters, without markup; what was changed is reported once per cell and kind."""
        text = raw.strip()
        one_line = self._element_of.get(column) in _ONE_LINE
        if is_plain(text) and not (one_line and "\n" in text) and len(text) <= LONGEST_CELL and not any(sign in text for sign in "<&="):
            return text
        at = self._at(row, column)
        if len(text) > LONGEST_CELL:
            self._report(table_finding("cell-too-long", at, length=len(text), limit=LONGEST_CELL))
            return ""
        as_formula = _TEXT_AS_FORMULA.fullmatch(text)
        text = as_formula[1] if as_formula else text
        bare = without_markup(text)
        if bare.had_markup:
            self._report(table_finding("markup-in-cell", at))
        for script in bare.scripts:
            self._report(table_finding("script-in-cell", at, text=shown(script)))
        change = turned(bare.text.strip())
        text = change.text.strip()
        for kind in change.kinds:
            self._report(table_finding(_CODE_OF_KIND[kind], at, **({"text": shown(text)} if kind == "written-out" else {})))
        if _FORMULA.match(text):
            self._report(table_finding("formula-in-text", at, text=shown(text)))
        if one_line and "\n" in text:
            self._report(table_finding("line-end-in-cell", at))
            text = " ".join(text.split("\n"))
        return text

    def _repeats_headings(self, texts: tuple[str, ...]) -> bool:
        column = self._layout.columns.get(Element.NUMBER)
        return column is not None and bool(texts[column]) and read_heading(texts[column]).element is Element.NUMBER

    def _number(self, row: int, texts: tuple[str, ...]) -> str:
        """Return the row's filing number; empty, and reported, where it has none that is well formed."""
        column = self._layout.columns.get(Element.NUMBER)
        if column is None:
            if not self._layout.spot.lettered:
                self._report(table_finding("filing-number-missing", replace(self._layout.spot, row=row, item=self._item)))
            return ""
        text = "".join(unicodedata.normalize("NFKC", texts[column]).split())
        if not text:
            self._report(table_finding("filing-number-missing", self._at(row, column)))
            return ""
        try:
            number = read_filing_number(text.upper())
        except ValueError:
            at = self._at(row, column)
            if OF_NO_CARRIER.match(text.upper()):
                self._report(table_finding("filing-number-of-nobody", at, text=shown(texts[column]), digit=text[4]))
            else:
                self._report(table_finding("filing-number-malformed", at, text=shown(texts[column])))
            return ""
        if number != text:
            self._report(table_finding("filing-number-lower-case", self._at(row, column)))
        return number

    def _check_days(self, row: int, texts: tuple[str, ...]) -> None:
        for element in DAYS:
            column = self._layout.columns.get(element)
            serial = _SERIAL.fullmatch(texts[column]) if column is not None else None
            if column is not None and serial:
                day = day_of_serial(int(serial[1]), from_1904=self._from_1904).isoformat()
                self._report(table_finding("date-as-serial", self._at(row, column), text=serial[0], day=day))

    def _check_unheaded(self, row: int, texts: tuple[str, ...]) -> None:
        for column, text in enumerate(texts):
            if text and not self._layout.headings[column].text and column not in self._unheaded:
                self._unheaded.add(column)
                self._report(table_finding("empty-heading", self._at(row, column)))
