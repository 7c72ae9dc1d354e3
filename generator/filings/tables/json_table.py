"""Reads JSON of filings: an object a line, an array, or a program's answer that holds one; an object is a filing, its keys the headings."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import TextIOBase
from typing import Final

from generator.filings.filing import Element, Filing
from generator.filings.headings import read_heading
from generator.filings.table_faults import TableSpot, table_finding
from generator.filings.tables.sheet_layout import LONGEST_SHOWN, Report, Row, layout_of
from generator.filings.tables.sheet_rows import Register, RowReader
from generator.filings.tables.values import decimal_text
from generator.read.plain_text import plain
from generator.tariff.language import Text

_LONGEST_LINE: Final = 1 << 24


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as the file writes it."""

    written: str


class _Object(list[tuple[str, object]]):
    """An object with its keys in order, those that come twice too."""


_DECODER: Final = json.JSONDecoder(object_pairs_hook=_Object, parse_int=_Number, parse_float=_Number, parse_constant=_Number)


def json_filings(file: TextIOBase, spot: TableSpot, register: Register, report: Report) -> Iterator[Filing]:
    """Yield the filings of a file of JSON lines or of one JSON array; a broken line costs that line."""
    readers: dict[tuple[str, ...], RowReader] = {}
    said: set[tuple[str, str]] = set()
    empty = True
    for row, item in _items(file, spot, report):
        empty = False
        if not isinstance(item, _Object):
            report(table_finding("json-not-a-filing", replace(spot, row=row)))
            continue
        keys, texts = _columns(item, replace(spot, row=row), report)
        if keys not in readers:
            # A key is complained of once in a file, where it first holds something that is not taken.
            readers[keys] = RowReader(layout_of(spot, row, keys, report), register, report, said)
        yield from readers[keys].read(Row(row, texts))
    if readers:
        register.sheets += 1
    elif empty:
        report(table_finding("sheets-all-empty", spot))


def _items(file: TextIOBase, spot: TableSpot, report: Report) -> Iterator[tuple[int, object]]:
    """Yield each item with its line, or with its place in the array that holds the filings."""
    for row, item in _values(file, spot, report):
        lists = _wrapped(item) if isinstance(item, _Object) else ()
        filings = [one for one in lists if any(_is_filing(entry) for entry in one)] or lists[: len(lists) == 1]
        if filings:
            around = [key for key, value in item if isinstance(value, str) and value.strip()] if isinstance(item, _Object) else []
            if around:
                report(table_finding("json-around", replace(spot, row=row), keys=plain("、".join(around)[:LONGEST_SHOWN])))
            yield from enumerate((entry for one in filings for entry in one), 1)
        else:
            yield row, item


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


def _values(file: TextIOBase, spot: TableSpot, report: Report) -> Iterator[tuple[int, object]]:
    """Yield each value of the file with its line, or with its place in the array that the file is."""
    first = next((line for line in iter(lambda: file.readline(_LONGEST_LINE), "") if line.strip()), "")
    file.seek(0)
    if first.lstrip().startswith("["):
        yield from _array(file.read(), spot, report)
        return
    if first.strip() == "{" or not first.rstrip().endswith("}"):
        text = file.read()
        item = _decoded(text, replace(spot, row=1), lambda _: None)
        if item is not None:
            yield 1, item
            return
        file.seek(0)
    for row, line in enumerate(iter(lambda: file.readline(_LONGEST_LINE), ""), 1):
        if line.strip():
            item = _decoded(line, replace(spot, row=row), report)
            if item is not None:
                yield row, item


def _array(text: str, spot: TableSpot, report: Report) -> Iterator[tuple[int, object]]:
    """Yield the items of an array one by one, so that a broken end does not take what stands before it."""
    at = text.index("[") + 1
    row = 0
    while True:
        at = _next_sign(text, at)
        if text[at : at + 1] in {"]", ""}:
            if not text[at : at + 1]:
                report(table_finding("json-broken", replace(spot, row=row + 1), why=Text(zh="缺少“]”", en="the closing ] is missing")))
            return
        if text[at] == ",":
            at += 1
            continue
        row += 1
        try:
            item, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            report(table_finding("json-broken", replace(spot, row=row), why=_why(error)))
            return
        yield row, item


def _next_sign(text: str, at: int) -> int:
    while text[at : at + 1].isspace():
        at += 1
    return at


def _decoded(text: str, spot: TableSpot, report: Report) -> object | None:
    """Return one JSON value; None, and reported, where it is broken."""
    try:
        item: object = _DECODER.decode(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        report(table_finding("json-broken", replace(spot, column=error.colno, lettered=False), why=_why(error)))
    except RecursionError as error:
        report(table_finding("json-broken", spot, why=_why(error)))
    else:
        return item
    return None


def _why(error: Exception) -> Text:
    if isinstance(error, json.JSONDecodeError):
        return Text(zh=f"第 {error.colno} 个字符，{error.msg}", en=f"character {error.colno}, {error.msg}")
    return Text(zh="括号套得太深", en="the brackets are nested too deep")


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
