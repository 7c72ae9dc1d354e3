"""`api/v1/plans.csv`: every public fact of every plan, one plan a row, for spreadsheets."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import get_type_hints

from generator.gate.published import PUBLIC_FIELDS, PublishedPlan
from generator.show.export import Export, ExportFile
from generator.show.plain_data import PlainData, plan_data
from generator.show.site import Site

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


def _row(plan: PublishedPlan, headings: tuple[str, ...]) -> list[str]:
    data = plan_data(plan)
    cells = []
    for heading in headings:
        part, _, name = heading.partition(".")
        value = data.get(part)
        cells.append(safe_cell(value.get(name) if name and isinstance(value, dict) else value))
    return cells


def _files(site: Site) -> Iterator[ExportFile]:
    headings = columns()
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(_row(plan, headings) for plan in site.catalogue)
    # The byte order mark tells Excel that the file is UTF-8; without it Chinese is garbled.
    yield ExportFile("api/v1/plans.csv", table.getvalue().encode("utf-8-sig"))


EXPORT = Export(name="csv", files=_files)
