"""A report: the findings of one run and what has to be known beside them, before it is written in any format."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath

from generator.findings import Finding, Severity
from generator.tariff.language import Language, Text


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings there are of each severity."""

    errors: int
    warnings: int
    notes: int

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> "Counts":
        """Count the findings by severity."""
        severities = [finding.severity for finding in findings]
        return cls(severities.count(Severity.ERROR), severities.count(Severity.WARNING), severities.count(Severity.INFO))

    @property
    def all(self) -> int:
        """Findings of every severity together."""
        return self.errors + self.warnings + self.notes

    @property
    def text(self) -> Text:
        """The counts in one line."""
        return Text(
            zh=f"错误 {self.errors}，警告 {self.warnings}，提示 {self.notes}",
            en=f"{self.errors} errors, {self.warnings} warnings, {self.notes} notes",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The findings of one run, of a check or of an import alike."""

    findings: tuple[Finding, ...]
    """Every finding, in the order of files and lines."""
    as_of: date
    """The day in Shanghai that was judged for."""
    language: Language
    """The language of formats that speak one; formats for programs carry both."""
    tally: Text
    """In one line what came of all files."""
    files: tuple[PurePosixPath, ...] = ()
    """Every file that was looked at, sound ones too; may be empty where no format that is asked for counts them."""
    carriers: Mapping[str, Text] = field(default_factory=dict)
    """The carriers' names by their ids, as far as they are known."""
    errors_only: bool = False
    """Whether errors alone are listed. Everything is counted all the same."""

    @property
    def listed(self) -> tuple[Finding, ...]:
        """The findings that the report lists one by one: all, or the errors where only they were asked for."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR or not self.errors_only)

    @property
    def counts(self) -> Counts:
        """How many findings there are of each severity, listed or not."""
        return Counts.of(self.findings)

    @property
    def all_files(self) -> tuple[PurePosixPath, ...]:
        """Every file that was looked at or that a finding is about, in order."""
        return tuple(sorted({*self.files, *(finding.file for finding in self.findings)}, key=str))
