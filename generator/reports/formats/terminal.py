"""The report for a person at a terminal: one clickable line a finding, and totals for the other stream."""

from generator.findings import Finding, Severity, visible
from generator.reports.format import Format
from generator.reports.report import Counts, Report
from generator.reports.totals import per_rule
from generator.tariff.language import Language, Text

_PAINT = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[33m", Severity.INFO: "\x1b[36m"}
_PLAIN = "\x1b[0m"


def write(report: Report) -> str:
    """Return one line a finding: `file:line:column: severity[rule] what is wrong; how to mend it`."""
    return "".join(f"{finding.line_in(report.language)}\n" for finding in report.listed)


def write_coloured(report: Report) -> str:
    """Return the same lines with severity and rule in colour; the words say the severity too."""
    return "".join(f"{_coloured(finding, report.language)}\n" for finding in report.listed)


def totals(report: Report) -> str:
    """Return the totals for standard error: by severity, then a line for each rule, then what came of all files."""
    lines = [report.counts.text.say(report.language)]
    per = per_rule(report.findings)
    width = max((len(str(total.counts.all)) for total in per), default=0)
    for total in per:
        weights = _weights(total.counts).say(report.language)
        lines.append(f"{total.counts.all:>{width + 2}}  {total.rule.id}  {total.rule.title.say(report.language)} ({weights})")
    lines.append(report.tally.say(report.language))
    return "".join(f"{visible(line)}\n" for line in lines)


def _weights(counts: Counts) -> Text:
    """Return the severities that are there, in words and with their numbers."""
    by_severity = {Severity.ERROR: counts.errors, Severity.WARNING: counts.warnings, Severity.INFO: counts.notes}
    there = {severity.text: number for severity, number in by_severity.items() if number}
    return Text(
        zh="，".join(f"{text.zh} {number}" for text, number in there.items()),
        en=", ".join(f"{text.en} {number}" for text, number in there.items()),
    )


def _coloured(finding: Finding, language: Language) -> str:
    line = finding.line_in(language)
    start = len(visible(f"{finding.file}:{finding.line}:{finding.column}: "))
    end = start + len(visible(f"{finding.severity.text.say(language)}[{finding.rule}]"))
    return f"{line[:start]}{_PAINT[finding.severity]}{line[start:end]}{_PLAIN}{line[end:]}"


FORMAT = Format(
    name="terminal",
    about=Text(zh="给人在终端看，一处一行", en="for people at a terminal, a line a finding"),
    write=write,
    coloured=write_coloured,
    utf_8=False,
)
