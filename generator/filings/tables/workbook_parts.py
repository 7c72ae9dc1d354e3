"""Looks into an XLSX file before it is opened: is it safe, and what does the library that reads its values not tell.

A workbook is a zip of XML files. A small one can unfold to terabytes: by its zip, by XML entities, by one cell at
the far end of a sheet, or by one long text that a million cells share. Each is measured here, cell by cell, first.
"""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from xml.parsers import expat

from generator.filings.tables.number_format import NumberFormat, number_format
from generator.tariff.language import Text

MOST_PARTS: Final = 2_000
LARGEST_UNFOLDED: Final = 1 << 30
LARGEST_RATIO: Final = 300
"""Tables that repeat themselves reach a ratio of some tens; a bomb about a thousand."""
_RATIO_MATTERS_FROM: Final = 16 << 20
MOST_COLUMNS: Final = 500
MOST_CELLS: Final = 10_000_000
"""The reading library holds a rectangle of cells, the empty ones too."""
MOST_TEXT: Final = 200_000_000
"""Characters in all cells of a sheet, counted where they are shown."""

_WORKBOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS: Final = "xl/sharedstrings.xml"
_STYLES: Final = "xl/styles.xml"

Attributes = dict[str, str]


class WorkbookRefusedError(Exception):
    """The workbook is not opened: `code` is the fault's, `details` fill in its sentences."""

    def __init__(self, code: str, **details: Text) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


@dataclass(slots=True)
class SheetFacts:
    """What a sheet's XML says beyond the values. Rows and columns count from 1."""

    last_row: int = 0
    last_column: int = 0
    text: int = 0
    formulas: set[tuple[int, int]] = field(default_factory=set)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    formats: dict[tuple[int, int], NumberFormat] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    from_1904: bool = False
    """Whether days are counted from 1904."""

    @property
    def too_large(self) -> bool:
        """Whether reading the sheet would take more memory than a table of filings can need."""
        return self.last_column > MOST_COLUMNS or self.last_row * self.last_column > MOST_CELLS or self.text > MOST_TEXT


_BROKEN_ARCHIVE: Final = (zipfile.BadZipFile, ValueError, NotImplementedError)
_BROKEN: Final = (*_BROKEN_ARCHIVE, expat.ExpatError, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, RuntimeError)
"""What Python's readers of archives and of XML raise for a damaged or locked part. Anything else is a bug and stops the program."""


class WorkbookParts:
    """The parts of an XLSX file. Raises `WorkbookRefusedError` where it is unsafe or no workbook."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except _BROKEN_ARCHIVE as error:
            raise _damaged(error) from error
        self._parts = {entry.filename.lower().replace("\\", "/"): entry for entry in self._zip.infolist()}
        self._refuse_bombs()
        if _WORKBOOK not in self._parts:
            raise WorkbookRefusedError("not-a-table", what=_kind_of_zip(self._parts))
        self.from_1904 = False
        self._sheets = self._sheet_parts()
        self._lengths = self._lengths_of_strings()
        self._formats = self._cell_formats()

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def facts(self, sheet: str) -> SheetFacts:
        """Return what the XML of the sheet of this name says."""
        part = self._sheets.get(sheet, "")
        if part not in self._parts:
            raise WorkbookRefusedError("workbook-damaged", why=Text(zh=f"缺少工作表“{sheet}”", en=f"the sheet “{sheet}” is missing"))
        sweep = _SheetSweep(self._lengths, self._formats)
        self._parse(part, sweep.start, sweep.text)
        return sweep.facts

    def _refuse_bombs(self) -> None:
        entries = self._zip.infolist()
        unfolded = sum(entry.file_size for entry in entries)
        folded = sum(entry.compress_size for entry in entries)
        megabytes = unfolded >> 20
        if any(entry.flag_bits & 1 for entry in entries):
            raise WorkbookRefusedError("workbook-locked")
        if len(entries) > MOST_PARTS:
            raise _bomb(Text(zh=f"里面有 {len(entries)} 个文件", en=f"it holds {len(entries)} files"))
        if len(self._parts) < len(entries):
            raise _bomb(Text(zh="里面有重名的文件", en="two files in it have one name"))
        if unfolded > LARGEST_UNFOLDED:
            raise _bomb(Text(zh=f"展开有 {megabytes} MB", en=f"it unfolds to {megabytes} MB"))
        if unfolded > _RATIO_MATTERS_FROM and unfolded > folded * LARGEST_RATIO:
            ratio = unfolded // max(folded, 1)
            raise _bomb(Text(zh=f"展开后是原来的 {ratio} 倍", en=f"it unfolds to {ratio} times its size"))

    def _sheet_parts(self) -> dict[str, str]:
        """Return the part of each sheet by the sheet's name."""
        targets: dict[str, str] = {}
        named: dict[str, str] = {}

        def relation(name: str, attributes: Attributes) -> None:
            if name == "Relationship":
                target = attributes.get("Target", "").replace("\\", "/")
                targets[attributes.get("Id", "")] = (target.lstrip("/") if target.startswith("/") else f"xl/{target}").lower()

        def sheet(name: str, attributes: Attributes) -> None:
            if name == "workbookPr":
                self.from_1904 = attributes.get("date1904") in {"1", "true"}
            elif name == "sheet":
                link = next((value for key, value in attributes.items() if _local(key) == "id" and ":" in key), "")
                named[attributes.get("name", "")] = targets.get(link, "")

        self._parse(_RELATIONS, relation)
        self._parse(_WORKBOOK, sheet)
        return named

    def _lengths_of_strings(self) -> list[int]:
        """Return the length of each shared text."""
        lengths: list[int] = []

        def item(name: str, _: Attributes) -> None:
            if name == "si":
                lengths.append(0)

        def text(data: str) -> None:
            if lengths:
                lengths[-1] += len(data)

        if _STRINGS in self._parts:
            self._parse(_STRINGS, item, text)
        return lengths

    def _cell_formats(self) -> dict[str, NumberFormat]:
        """Return the formats that add to what is seen, by the number of the cell's style."""
        codes: dict[str, str] = {}
        formats: dict[str, NumberFormat] = {}
        within: list[str] = []
        styles = 0

        def style(name: str, attributes: Attributes) -> None:
            nonlocal styles
            if name == "numFmt":
                codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
            elif name in {"cellXfs", "cellStyleXfs", "cellStyles", "dxfs"}:
                within[:] = [name]
            elif name == "xf" and within == ["cellXfs"]:
                number = attributes.get("numFmtId", "")
                form = number_format(number, codes.get(number, ""))
                if form:
                    formats[str(styles)] = form
                styles += 1

        if _STYLES in self._parts:
            self._parse(_STYLES, style)
        return formats

    def _parse(self, part: str, start: Callable[[str, Attributes], None], text: Callable[[str], None] | None = None) -> None:
        """Run the XML of a part past `start` and `text`. A document type, where entities are defined, is refused."""
        if part not in self._parts:
            raise WorkbookRefusedError("workbook-damaged", why=Text(zh=f"缺少 {part}", en=f"{part} is missing"))
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.StartElementHandler = lambda name, attributes: start(name.rpartition(":")[2], attributes)
        if text:
            parser.CharacterDataHandler = text
        try:
            with self._zip.open(self._parts[part]) as stream:
                parser.ParseFile(stream)
        except _BROKEN as error:
            raise _damaged(error) from error


class _SheetSweep:
    """Notes what the XML of one sheet says, element by element."""

    def __init__(self, lengths: list[int], formats: dict[str, NumberFormat]) -> None:
        self.facts = SheetFacts()
        self._lengths = lengths
        self._formats = formats
        self._columns: dict[str, int] = {}
        self._row = 0
        self._column = 0
        self._type = ""
        self._in_value = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Take in the start of an element."""
        if name == "c":
            self._cell(attributes)
        elif name == "v":
            self._in_value = True
        elif name == "f":
            self.facts.formulas.add((self._row, self._column))
        elif name == "row":
            self._row = int(attributes.get("r") or self._row + 1)
            self._column = 0
            if attributes.get("hidden") in {"1", "true"}:
                self.facts.hidden_rows.append(self._row)
        elif name == "col" and attributes.get("hidden") in {"1", "true"}:
            self.facts.hidden_columns.append((int(attributes["min"]), int(attributes["max"])))

    def text(self, data: str) -> None:
        """Take in text: of a value, or of a text kept within the cell."""
        if not self._in_value or self._type == "str":
            self.facts.text += len(data)
        elif self._type == "s":
            place = int(data)
            self.facts.text += self._lengths[place] if 0 <= place < len(self._lengths) else 0
        elif self._type == "e":
            self.facts.errors[self._row, self._column] = data

    def _cell(self, attributes: Attributes) -> None:
        reference = attributes.get("r")
        if reference:
            letters = reference.rstrip("0123456789")
            if letters not in self._columns:
                self._columns[letters] = _column(letters)
            self._column = self._columns[letters]
            self._row = int(reference[len(letters) :])
        else:
            self._column += 1
        facts = self.facts
        facts.last_column = max(facts.last_column, self._column)
        facts.last_row = max(facts.last_row, self._row)
        self._in_value = False
        self._type = attributes.get("t", "n")
        style = self._formats.get(attributes.get("s", "0"))
        if style:
            facts.formats[self._row, self._column] = style


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse_doctype(*_: object) -> None:
    raise WorkbookRefusedError("workbook-entities")


def _bomb(what: Text) -> WorkbookRefusedError:
    return WorkbookRefusedError("workbook-bomb", what=what)


def _damaged(error: Exception) -> WorkbookRefusedError:
    if isinstance(error, expat.ExpatError):
        zh = "里面的 XML 不完整或写错了"
    elif isinstance(error, zipfile.BadZipFile):
        zh = "压缩包不完整或写错了"
    else:
        zh = "有一部分读不出来"
    return WorkbookRefusedError("workbook-damaged", why=Text(zh=zh, en=str(error) or type(error).__name__))


def _kind_of_zip(parts: dict[str, zipfile.ZipInfo]) -> Text:
    if "xl/workbook.bin" in parts:
        return Text(zh="二进制的 .xlsb 工作簿", en="a binary .xlsb workbook")
    if "content.xml" in parts:
        return Text(zh=".ods 表格", en="an .ods spreadsheet")
    if "word/document.xml" in parts:
        return Text(zh="Word 文件", en="a Word document")
    return Text(zh="普通压缩包", en="an ordinary zip file")
