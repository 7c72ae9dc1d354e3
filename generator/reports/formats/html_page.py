"""The report as one page for a manager: totals first, then every finding with its mend. No script, nothing from elsewhere.

Findings stand rule by rule, because a rule is what one explains and decides on; nothing is folded away.
"""

from collections import defaultdict
from dataclasses import dataclass

from generator.findings import Finding, visible
from generator.report_look import report_page
from generator.reports.format import Format
from generator.reports.report import Counts, Report
from generator.reports.rule_facts import RuleFacts, titles_of
from generator.reports.totals import GroupTotal, RuleTotal, per_carrier, per_province, per_rule
from generator.tariff.language import Language, Text


@dataclass(frozen=True, slots=True)
class Line:
    """One finding."""

    place: str
    severity: str
    severity_code: str
    message: str
    mend: str


@dataclass(frozen=True, slots=True)
class RuleSection:
    """One rule with all its findings."""

    id: str
    anchor: str
    title: str
    weights: Counts
    files: int
    why: str
    sources: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One carrier or province in its table."""

    name: str
    files: int
    counts: Counts


@dataclass(frozen=True, slots=True)
class ReportView:
    """The whole page. Characters that do not print are shown as their numbers."""

    as_of: str
    tally: str
    files: int
    counts: Counts
    errors_only: bool
    rules: tuple[RuleSection, ...]
    carriers: tuple[GroupRow, ...]
    provinces: tuple[GroupRow, ...]


def write(report: Report) -> str:
    """Return the page."""
    return report_page("report.html", report.language, view_of(report))


def view_of(report: Report) -> ReportView:
    """Return what the page shows."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.listed:
        found[finding.rule].append(finding)
    language = report.language
    return ReportView(
        as_of=report.as_of.isoformat(),
        tally=report.tally.say(language),
        files=len(report.all_files),
        counts=report.counts,
        errors_only=report.errors_only,
        rules=tuple(
            _section(number, total, found[total.rule.id], language) for number, total in enumerate(per_rule(report.findings), start=1)
        ),
        carriers=tuple(_row(total, language) for total in per_carrier(report)),
        provinces=tuple(_row(total, language) for total in per_province(report)),
    )


def _section(number: int, total: RuleTotal, findings: list[Finding], language: Language) -> RuleSection:
    rule = total.rule
    return RuleSection(
        id=visible(rule.id),
        anchor=f"rule-{number}",
        title=visible(rule.title.say(language)),
        weights=total.counts,
        files=total.files,
        why=rule.why.say(language) if rule.why else "",
        sources=_sources(rule, language),
        lines=tuple(_line(finding, language) for finding in findings),
    )


def _sources(rule: RuleFacts, language: Language) -> tuple[str, ...]:
    # No brackets around titles: many hold brackets of their own.
    see = Text(zh="，见", en=", see ").say(language)
    return tuple(f"{cited.duty.say(language)}{see}{titles_of(cited).say(language)}" for cited in rule.citations)


def _line(finding: Finding, language: Language) -> Line:
    return Line(
        place=visible(f"{finding.file}:{finding.line}:{finding.column}"),
        severity=finding.severity.text.say(language),
        severity_code=finding.severity.value,
        message=visible(finding.message.say(language)),
        mend=visible(finding.mend.say(language)),
    )


def _row(total: GroupTotal, language: Language) -> GroupRow:
    return GroupRow(total.name.say(language), total.files, total.counts)


FORMAT = Format(name="html", about=Text(zh="一页，给管理的人看和打印", en="one page to read and print"), write=write, counts_files=True)
