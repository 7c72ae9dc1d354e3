"""Totals of a report: per rule, per carrier and per province."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.findings import Finding
from generator.read.plan_file import CARRIER_OF_DIGIT
from generator.reports.report import Counts, Report
from generator.reports.rule_facts import RuleFacts, facts_of
from generator.tariff.language import Text
from generator.tariff.regions import PREFIXES, Region

_NUMBER = re.compile(r"[0-9]{2}([A-Z]{2})([1235])[0-9]{5}", re.ASCII)
_REGIONS = {region.value: region.text for region in Region}
_ELSEWHERE = Text(zh="其他文件", en="Other files")


@dataclass(frozen=True, slots=True)
class RuleTotal:
    """What one rule found."""

    rule: RuleFacts
    counts: Counts
    files: int
    """Files with at least one finding of this rule."""


@dataclass(frozen=True, slots=True)
class GroupTotal:
    """What was found in the files of one carrier or one province."""

    name: Text
    counts: Counts
    files: int
    """Files that were looked at."""


def per_rule(findings: Iterable[Finding]) -> tuple[RuleTotal, ...]:
    """Return a total for every rule that found something: the gravest and most frequent first."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.rule, []).append(finding)
    totals = [RuleTotal(facts_of(rule), Counts.of(mine), len({finding.file for finding in mine})) for rule, mine in found.items()]
    return tuple(sorted(totals, key=lambda total: (*_gravity(total.counts), total.rule.id)))


def per_carrier(report: Report) -> tuple[GroupTotal, ...]:
    """Return a total for every carrier with files, by the folder of a plan file, else by the digit of its filing number."""
    return _grouped(report, lambda file: _carrier_name(report, file))


def per_province(report: Report) -> tuple[GroupTotal, ...]:
    """Return a total for every region with files, by the letters of the filing number (regulation 2.1)."""
    return _grouped(report, _region_name)


def _grouped(report: Report, name_of: Callable[[PurePosixPath], Text]) -> tuple[GroupTotal, ...]:
    files = Counter(name_of(file) for file in report.all_files)
    findings: dict[Text, list[Finding]] = {name: [] for name in files}
    for finding in report.findings:
        findings[name_of(finding.file)].append(finding)
    totals = [GroupTotal(name, Counts.of(mine), files[name]) for name, mine in findings.items()]
    return tuple(sorted(totals, key=lambda total: (total.name == _ELSEWHERE, *_gravity(total.counts), total.name.en)))


def _gravity(counts: Counts) -> tuple[int, int, int]:
    return (-counts.errors, -counts.warnings, -counts.notes)


def _carrier_name(report: Report, file: PurePosixPath) -> Text:
    carrier = next((part for part in file.parts[:-1] if part in CARRIER_OF_DIGIT.values()), None)
    if carrier is None and (number := _NUMBER.match(file.name)):
        carrier = CARRIER_OF_DIGIT[number[2]]
    return _ELSEWHERE if carrier is None else report.carriers.get(carrier, Text(zh=carrier, en=carrier))


def _region_name(file: PurePosixPath) -> Text:
    number = _NUMBER.match(file.name)
    return _REGIONS[PREFIXES[number[1]]] if number and number[1] in PREFIXES else _ELSEWHERE
