"""The report as JUnit XML, for whatever shows the results of tests: one test case a file.

A file with errors is one failure that holds all of them, because many readers take only the first failure of a case.
Warnings and notes are the case's output. Characters that XML cannot hold are written as their numbers.
"""

from collections import defaultdict
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.findings import Finding, Severity, visible
from generator.reports.format import Format
from generator.reports.report import Counts, Report
from generator.tariff.language import Language, Text


def write(report: Report) -> str:
    """Return a JUnit document with one suite."""
    found: dict[PurePosixPath, list[Finding]] = defaultdict(list)
    for finding in report.listed:
        found[finding.file].append(finding)
    files = report.all_files
    failing = sum(Counts.of(found.get(file, ())).errors > 0 for file in files)
    numbers = {"tests": str(len(files)), "failures": str(failing), "errors": "0", "time": "0"}
    root = Element("testsuites", numbers | {"name": "mingbai"})
    suite = SubElement(
        root, "testsuite", numbers | {"name": "mingbai", "skipped": "0", "timestamp": f"{report.as_of.isoformat()}T00:00:00"}
    )
    for file in files:
        place = {"classname": visible(str(file.parent)), "name": visible(file.name), "file": visible(str(file)), "time": "0"}
        _fill(SubElement(suite, "testcase", place), found.get(file, []), report.language)
    indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _fill(case: Element, findings: list[Finding], language: Language) -> None:
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    others = [finding for finding in findings if finding.severity is not Severity.ERROR]
    if errors:
        rules = ", ".join(dict.fromkeys(finding.rule for finding in errors))
        message = f"{Counts.of(findings).text.say(language)}: {rules}"
        SubElement(case, "failure", {"type": "error", "message": visible(message)}).text = _lines(errors, language)
    if others:
        SubElement(case, "system-out").text = _lines(others, language)


def _lines(findings: list[Finding], language: Language) -> str:
    return "\n".join(finding.line_in(language) for finding in findings)


FORMAT = Format(name="junit", about=Text(zh="测试报告（JUnit XML）", en="JUnit XML, a test case a file"), write=write, counts_files=True)
