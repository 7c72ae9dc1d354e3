"""Reads JSON of filings: an object a line, an array, or a program's answer that holds one; an object is a filing, its keys the headings."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import TextIOBase
from typing import Final

from generator.filings.filing import Element, Filing
from generator.filings.headings import read_heading
from generator.filings.table_faults import TableSpot, table_finding
from generator.filings.tables.register import Register
from generator.filings.tables.sheet_layout import LONGEST_SHOWN, Report, Row, layout_of
from generator.filings.tables.sheet_rows import RowReader
from generator.filings.tables.values import decimal_text
from generator.findings import Finding
from generator.read.plain_text import plain
from generator.tariff.language import Text

_LONGEST_LINE: Final = 1 << 24


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as the file writes it."""

    written: str


class _Object(list[tuple[str, object]]):
    """An object with its keys in order, those that come twice too."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A value, the line where it begins, and which entry of the file it is: 0 where the line alone says it."""

    value: object
    line: int
    item: int = 0
    text: str = ""
    """The value as the file writes it; empty for what stands in an answer."""

    def spot_in(self, spot: TableSpot) -> TableSpot:
        """Return the entry's place for messages."""
        return replace(spot, row=self.line, item=self.item)

    def lines_within(self) -> dict[int, int]:
        """Return the line of every object in the value, by the object's identity: they come in the order of their braces."""
        braces = (found.start() for found in _BRACES_AND_TEXTS.finditer(self.text) if found[0] == "{")
        lines: dict[int, int] = {}
        line, before = self.line, 0
        for one, brace in zip(_objects(self.value), braces, strict=True):
            line += self.text.count("\n", before, brace)
            before = brace
            lines[id(one)] = line
        return lines


def _objects(value: object) -> Iterator[_Object]:
    """Yield all objects in a value, each before those within it."""
    if isinstance(value, _Object):
        yield value
        for _, inner in value:
            yield from _objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner)


_BRACES_AND_TEXTS: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|\{', re.DOTALL)
_BETWEEN: Final = " \t\r\n\ufeff,"
"""What may stand between two values: a comma behind a line is an array's without its brackets."""
_SOMETHING: Final = re.compile(rf"[^{_BETWEEN}]")
_BEGINS: Final = re.compile(r"^[ \t]*[{\[]", re.MULTILINE)
_THIS_LINE: Final = Text(zh="这一行", en="this line")
_FAULTS_OF_JSON: Final = {
    "Expecting value": "这里应当有内容",
    "Expecting property name": "名称要放在英文双引号里",
    "Expecting ':'": "名称后面少了冒号",
    "Expecting ','": "两项之间少了逗号，或者括号、引号没有合上",
    "Unterminated string": "引号没有合上",
    "Invalid control character": "引号里有换行或别的控制字符",
    "Invalid \\": "反斜杠后面写得不对",
    "Extra data": "后面多出了内容",
    "Illegal trailing comma": "最后多了一个逗号",
}
"""What Python's reader of JSON says, by how it begins, and the same in Chinese."""
_DECODER: Final = json.JSONDecoder(object_pairs_hook=_Object, parse_int=_Number, parse_float=_Number, parse_constant=_Number)


def json_filings(file: TextIOBase, spot: TableSpot, register: Register, report: Report) -> Iterator[Filing]:
    """Yield the filings of a file of JSON lines, of arrays or of a program's answers; what is broken costs no more than itself."""
    readers: dict[tuple[str, ...], RowReader] = {}
    said: set[tuple[str, str]] = set()
    silent = True

    def report_aloud(finding: Finding) -> None:
        nonlocal silent
        silent = False
        report(finding)

    for entry in _entries(file, spot, report_aloud):
        at = entry.spot_in(spot)
        if not isinstance(entry.value, _Object):
            report_aloud(table_finding("json-not-a-filing", at))
            continue
        keys, texts = _columns(entry.value, at, report_aloud)
        if keys not in readers:
            # A key is complained of once in a file, where it first holds something that is not taken.
            readers[keys] = RowReader(layout_of(spot, entry.line, keys, report_aloud), register, report_aloud, said)
        yield from readers[keys].read(Row(entry.line, texts, item=entry.item))
    if any(reader.any_row for reader in readers.values()):
        register.sheets += 1
    elif silent:  # blank objects are no filings, and nothing has been said of the file so far
        report(table_finding("sheets-all-empty", spot))


def _entries(file: TextIOBase, spot: TableSpot, report: Report) -> Iterator[_Entry]:
    """Yield what the file holds one by one; of a program's answer the filings within, counted on through the whole file."""
    count = 0
    for entry in _values(file, spot, report):
        lists = _wrapped(entry.value) if isinstance(entry.value, _Object) else ()
        filings = [one for one in lists if any(_is_filing(each) for each in one)] or lists[: len(lists) == 1]
        if not filings:
            count += 1
            yield replace(entry, item=entry.item and count)
            continue
        around = [key for key, value in entry.value if isinstance(value, str) and value.strip()] if isinstance(entry.value, _Object) else []
        if around:
            report(table_finding("json-around", replace(spot, row=entry.line), keys=plain("、".join(around)[:LONGEST_SHOWN])))
        lines = entry.lines_within()
        for value in (value for one in filings for value in one):
            count += 1
            yield _Entry(value, lines[id(value)], count)


def _wrapped(item: _Object, depth: int = 4) -> tuple[list[object], ...]:
    """Return the lists of objects in an object that is no filing itself: an answer of a carrier's program, `{"data": {"rows": […]}}`."""
    if not depth or _is_filing(item) or len({read_heading(key).element for key, _ in item} - {None}) > 1:
        return ()
    found: list[list[object]] = []
    for _, value in item:
        if isinstance(value, _Object):
            found += _wrapped(value, depth - 1)
        elif isinstance(value, list) and value and all(isinstance(one, _Object) for one in value):
            found.append(value)
    return tuple(found)


def _is_filing(item: object) -> bool:
    """Return whether an object is a filing: it has a filing number, or the object in it has, `{"name": "…", "fields": {…}}`."""
    return isinstance(item, _Object) and (_has_number(item) or _inner(item) is not None)


def _has_number(item: _Object) -> bool:
    return any(read_heading(key).element is Element.NUMBER for key, _ in item)


def _inner(item: _Object) -> _Object | None:
    """Return the one object with a filing number in an object that has none itself, where there is just one."""
    inner = [value for _, value in item if isinstance(value, _Object) and _has_number(value)]
    return inner[0] if len(inner) == 1 and not _has_number(item) else None


def _values(file: TextIOBase, spot: TableSpot, report: Report) -> Iterator[_Entry]:
    """Yield each value of the file: line by line where the first line is one, so that a large file is not held whole."""
    first = next((line for line in iter(lambda: file.readline(_LONGEST_LINE), "") if line.strip(_BETWEEN)), "").strip(_BETWEEN)
    file.seek(0)
    if first.startswith("{") and first.endswith("}"):
        yield from _lines(file, spot, report)
    else:
        yield from _Text(file.read(), spot, report).values()


def _lines(file: TextIOBase, spot: TableSpot, report: Report) -> Iterator[_Entry]:
    """Yield the value of each line; a broken line costs that line."""
    for row, line in enumerate(iter(lambda: file.readline(_LONGEST_LINE), ""), 1):
        text = line.strip(_BETWEEN)
        if not text:
            continue
        try:
            value = _DECODER.decode(text)
        except json.JSONDecodeError as error:
            place = replace(spot, row=row, column=error.colno, lettered=False)
            report(table_finding("json-broken", place, why=_why(error), until=_THIS_LINE))
        except RecursionError as error:
            report(table_finding("json-broken", replace(spot, row=row), why=_why(error), until=_THIS_LINE))
        else:
            yield _Entry(value, row, text=text)


class _Text:
    """A file's text with values one after another, those in arrays too; what stands before and after a fault is read."""

    def __init__(self, text: str, spot: TableSpot, report: Report) -> None:
        self._text = text
        self._spot = spot
        self._report = report
        self._at = 0
        self._line = 1
        self._item = 0
        self._array: bool | None = False
        """Whether an array is open; None behind a fault, which may have swallowed a bracket."""

    def values(self) -> Iterator[_Entry]:
        """Yield the values up to the end of the text; whatever is no value is reported."""
        while True:
            self._move_to(_next_sign(self._text, self._at))
            sign = self._text[self._at : self._at + 1]
            if not sign:
                if self._array:
                    self._fault(Text(zh="缺少“]”", en="the closing ] is missing"), self._line)
                return
            if (sign == "[" and not self._array) or (sign == "]" and self._array is not False):
                self._array = sign == "["
                self._at += 1
                continue
            self._item += 1
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except (ValueError, RecursionError) as error:
                self._skip(_why(error, in_line=True))
                continue
            yield _Entry(value, self._line, self._item, self._text[self._at : end])
            self._move_to(end)

    def _move_to(self, at: int) -> None:
        self._line += self._text.count("\n", self._at, at)
        self._at = at

    def _skip(self, why: Text) -> None:
        """Report a fault and go on behind it: at the next line that begins as a filing or a list of them does."""
        end_of_line = self._text.find("\n", self._at)
        onward = _BEGINS.search(self._text, end_of_line) if end_of_line >= 0 else None
        end = onward.end() - 1 if onward else len(self._text)
        self._fault(why, self._line + self._text[self._at : end].rstrip().count("\n"))
        self._move_to(end)
        self._array = None

    def _fault(self, why: Text, last: int) -> None:
        spot = replace(self._spot, row=self._line, item=self._item)
        until = Text(zh=f"到第 {last} 行", en=f"up to row {last}") if last > self._line else _THIS_LINE
        self._report(table_finding("json-broken", spot, why=why, until=until))


def _next_sign(text: str, at: int) -> int:
    found = _SOMETHING.search(text, at)
    return found.start() if found else len(text)


def _why(error: Exception, *, in_line: bool = False) -> Text:
    """Return why a text is no JSON, in words of ours: those of the library are English; `in_line` where it has several lines."""
    if not isinstance(error, json.JSONDecodeError):
        return Text(zh="括号套得太深", en="the brackets are nested too deep")
    zh = next((words for start, words in _FAULTS_OF_JSON.items() if error.msg.startswith(start)), "写法不对")
    if in_line:
        return Text(zh=f"第 {error.lineno} 行第 {error.colno} 个字符，{zh}", en=f"row {error.lineno}, character {error.colno}, {error.msg}")
    return Text(zh=f"第 {error.colno} 个字符，{zh}", en=f"character {error.colno}, {error.msg}")


def _columns(item: _Object, spot: TableSpot, report: Report) -> tuple[tuple[str, ...], list[str]]:
    """Return an object's keys and the text of each value; what an inner object says of the filing comes before what stands around it."""
    keys: list[str] = []
    texts: list[str] = []
    inner = _inner(item)
    own = item if inner is None else (*inner, *(pair for pair in item if pair[1] is not inner))
    for key, value in own:
        if key in keys and inner is not None and _text(value) == texts[keys.index(key)]:
            continue
        if key in keys and inner is None:
            at = replace(spot, column=keys.index(key) + 1, heading=plain(key), lettered=False)
            report(table_finding("json-key-twice", at, key=plain(key)))
            continue
        if isinstance(value, _Object | list):
            report(table_finding("json-nested", replace(spot, column=len(keys) + 1, heading=plain(key), lettered=False)))
        keys.append(key)
        texts.append(_text(value))
    return tuple(keys), texts


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case _Number():
            return decimal_text(value.written)
        case _:
            return json.dumps(_plain_value(value), ensure_ascii=False)


def _plain_value(value: object) -> object:
    match value:
        case _Object():
            return {key: _plain_value(item) for key, item in value}
        case list():
            return [_plain_value(item) for item in value]
        case _Number():
            return decimal_text(value.written)
        case _:
            return value
