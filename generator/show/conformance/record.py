"""The record of the last measuring run, `record.json`: written by `python -m site_tests.conformance`, shown on the accessibility page."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from generator.tariff.language import Text

RECORD = Path(__file__).with_name("record.json")


@dataclass(frozen=True, slots=True)
class Entry:
    """One check of the run: what was asked, what was measured."""

    id: str
    title: Text
    criteria: tuple[str, ...]
    """What it stands for, such as `WCAG 1.4.6` or `MIIT web 1.2.3`; `house` for what only this site asks of itself."""
    asked: Text
    measured: Text
    faults: int


@dataclass(frozen=True, slots=True)
class Record:
    """One run over the built site in a real browser."""

    run_on: date
    engine: str
    """The browser and its version."""
    pages: int
    """How many pages were opened: one of each type and language."""
    entries: tuple[Entry, ...]


@cache
def record(path: Path = RECORD) -> Record:
    """Return the committed record; raises KeyError or ValueError where it is not one."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    return Record(
        run_on=date.fromisoformat(kept["run_on"]),
        engine=" ".join(kept["engine"].values()),
        pages=kept["pages"],
        entries=tuple(_entry(entry) for entry in kept["checks"]),
    )


def _entry(kept: Mapping[str, Any]) -> Entry:
    return Entry(
        id=kept["id"],
        title=Text(**kept["title"]),
        criteria=tuple(kept["criteria"]),
        asked=Text(**kept["asked"]),
        measured=Text(**kept["measured"]),
        faults=kept["faults"],
    )
