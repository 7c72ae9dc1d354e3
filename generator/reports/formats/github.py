"""The report as GitHub's workflow commands, which become annotations beside the lines of a pull request.

GitHub itself shows the first ten of each severity in a step; the step's log holds them all.
"""

from generator.findings import Finding, Severity, visible
from generator.reports.format import Format
from generator.reports.report import Report
from generator.reports.rule_facts import facts_of
from generator.tariff.language import Language, Text

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(report: Report) -> str:
    """Return one workflow command a finding."""
    return "".join(f"{_annotation(finding, report.language)}\n" for finding in report.listed)


def _annotation(finding: Finding, language: Language) -> str:
    title = f"{finding.rule} {facts_of(finding.rule).title.say(language)}"
    where = f"file={_property(str(finding.file))},line={finding.line},col={finding.column},title={_property(title)}"
    return f"::{_COMMAND[finding.severity]} {where}::{_data(finding.said_in(language))}"


def _data(text: str) -> str:
    """Return the text as a command's message: line breaks stay, other characters that do not print are shown as numbers."""
    shown = "\n".join(visible(line) for line in text.split("\n"))
    return shown.replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return the text as a command's property, where colon and comma mean something too."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMAT = Format(name="github", about=Text(zh="GitHub 的行内标注", en="GitHub annotations"), write=write)
