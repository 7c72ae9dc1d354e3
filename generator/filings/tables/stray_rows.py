"""Rows of a sheet that are no filings: totals, titles between the filings, remarks below them. They are told, and cost no filing."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generator.filings.filing import Element
from generator.filings.table_faults import table_finding
from generator.filings.tables.sheet_layout import Layout
from generator.findings import Finding
from generator.read.plain_text import plain

_TOTAL: Final = re.compile(r"(?:合|小|总|共)\s*计\s*[:：]?")
_LIKE_A_NUMBER: Final = re.compile(r"[0-9]{4}|[A-Za-z]{2}")
"""What a filing number has in it, mistyped or not; a count in a row of totals has none."""
_LEAST_COLUMNS: Final = 2


def stray_row(layout: Layout, row: int, texts: Sequence[str]) -> Finding | None:
    """Return what is to be said of a row that begins with a word for a total, or of which only the first cell says anything; else None.

    A row with what may be a filing number is a filing, a name alone is one that lacks the rest, a lone cell further right may be
    the rest of the row above, and an entry of JSON has no row.
    """
    column = layout.columns.get(Element.NUMBER, len(texts))
    if not layout.spot.lettered or len(layout.headings) <= _LEAST_COLUMNS or _LIKE_A_NUMBER.search("".join(texts[column : column + 1])):
        return None
    said = [" ".join(text.split()) for text in texts if text]
    at = replace(layout.spot, row=row)
    if _TOTAL.fullmatch(said[0]):
        return table_finding("total-row", at, text=plain(said[0]))
    alone = len(said) == 1 and bool(texts[0]) and layout.columns.get(Element.NAME) != 0
    return table_finding("lone-cell", at, text=plain(said[0])) if alone and not said[0].isascii() else None
