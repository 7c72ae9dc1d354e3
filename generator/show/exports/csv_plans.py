"""`api/v1/plans.csv`: every public fact of every plan, one plan a row, for spreadsheets."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import get_type_hints

from generator.gate.published import PUBLIC_FIELDS, PublishedPlan
from generator.show.export import Export, ExportFile
from generator.show.site import Site
from generator.tariff.plain_data import PlainData

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "\uff20")


def columns() -> tuple[str, ...]:
    """Return the headings: every public field, those with parts as `part.field`, whatever the plans hold."""
    hints = get_type_hints(PublishedPlan)
    found = ["state"]
    for name in PUBLIC_FIELDS:
        part = hints[name]
        found += [f"{name}.{field.name}" for field in fields(part)] if is_dataclass(part) else [name]
    return tuple(found)


def safe_cell(value: PlainData) -> str:
    """Return a cell's text; one that a spreadsheet would take for a formula starts with an apostrophe."""
    if isinstance(value, (dict, list)):
        value = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = "" if value is None else str(value)
    # Blanks and line ends before the sign do not help: some programs leave them out when they read a table.
    return f"'{text}" if text.lstrip().startswith(_FORMULA_STARTS) else text


ADDRESS = "api/v1/plans.csv"
_ROWS_A_PART = 200


class CsvPlans(Export):
    """CSV: one row a plan."""

    def __init__(self, site: Site) -> None:
        """Begin with the headings. The byte order mark tells Excel that it is UTF-8; without it Chinese is garbled."""
        super().__init__(site)
        self._headings = tuple(heading.partition(".") for heading in columns())
        self._begin_part()
        self._table.write("\ufeff")
        self._writer.writerow(columns())
        self._begun = False

    def take(self, plan: PublishedPlan, data: dict[str, PlainData]) -> Iterator[ExportFile]:
        """Write the plan's row; a part of the table is handed over from time to time."""
        values = ((data.get(part), name) for part, _, name in self._headings)
        self._writer.writerow(safe_cell(value.get(name) if name and isinstance(value, dict) else value) for value, name in values)
        self._rows += 1
        if self._rows == _ROWS_A_PART:
            yield self._part()

    def end(self) -> Iterator[ExportFile]:
        """Yield the rest of the table."""
        yield self._part()

    def _begin_part(self) -> None:
        self._rows = 0
        self._table = io.StringIO()
        self._writer = csv.writer(self._table, lineterminator="\r\n")

    def _part(self) -> ExportFile:
        part = ExportFile(ADDRESS, self._table.getvalue().encode(), continues=self._begun)
        self._begun = True
        self._begin_part()
        return part


EXPORT = CsvPlans
