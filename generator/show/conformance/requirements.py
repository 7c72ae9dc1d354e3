"""The requirements that the site is measured against: WCAG 2.2 and the two annexes of 工信厅信管函〔2021〕67号, from `requirements.yml`."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.tariff.language import Text

_TABLE = Path(__file__).with_name("requirements.yml")


class Source(Enum):
    """Who asks for it; the value is the key of its table, and the text before the number in a record's `criteria`."""

    WCAG = "wcag", "WCAG"
    MIIT_WEB = "miit_web", "MIIT web"
    MIIT_APP = "miit_app", "MIIT app"

    def __init__(self, table: str, short: str) -> None:
        """Keep the key of the table and the short name."""
        self.table = table
        self.short = short


@dataclass(frozen=True, slots=True)
class Requirement:
    """One criterion or clause."""

    source: Source
    number: str
    """As its source numbers it, such as `1.4.6`; a word where we do not know the number."""
    level: str
    """`A`, `AA` or `AAA`; empty where the source knows no levels."""
    text: Text
    whole: bool
    """Whether a machine can measure all of it; otherwise a measurement shows a part."""
    nothing_here: Text | None
    """Why it has nothing to apply to on this site; None where it has."""

    @property
    def criterion(self) -> str:
        """The name under which a record's entries mention it, such as `WCAG 1.4.6`."""
        return f"{self.source.short} {self.number}"

    @property
    def shown_number(self) -> str:
        """The number for the page: empty where only a word stands for it."""
        return self.number if self.number[0].isdigit() else ""


@cache
def requirements() -> tuple[Requirement, ...]:
    """Return every requirement, in the order of the sources and of their numbers."""
    return tuple(_read(yaml.safe_load(_TABLE.read_text(encoding="utf-8"))))


def _read(tables: Any) -> Iterator[Requirement]:  # noqa: ANN401 - what YAML holds
    for source in Source:
        whole = {str(number) for number in tables["whole"][source.table]}
        absent = {
            str(number): Text(zh=reason["zh"], en=reason["en"])
            for reason in tables["nothing_here"]
            for number in reason.get(source.table, ())
        }
        for number, level, chinese, english in tables[source.table]:
            yield Requirement(source, str(number), level, Text(zh=chinese, en=english), str(number) in whole, absent.get(str(number)))
