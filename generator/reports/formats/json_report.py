"""The report as JSON, for programs of one's own.

Version 1, one object. A later version may add keys; a key that is taken away or changes its meaning raises `version`.
Every sentence is `{"zh": …, "en": …}`.

    report      always "mingbai"
    version     1
    as_of       the day in Shanghai that was judged for, 2026-11-22
    tally       a sentence: what came of all files
    totals      files, findings, errors, warnings, notes: numbers; rules: a number for each rule that found something
                (whatever is listed below, everything is counted)
    rules       an object for each of these rules, by its id: title (sentence), why and mend (sentence or null),
                citations (number, duty, titles, binding), address (of its page below the site's root, or null)
    findings    in the order of files and lines: file, line and column (from 1), severity (error, warning, info), rule,
                message and mend (sentences), title (the rule's), citations (their numbers), address (the rule's),
                fingerprint (the same for the same finding after lines have moved, different for every finding)
"""

import json
from typing import Any

from generator.findings import Finding
from generator.reports.fingerprints import fingerprints
from generator.reports.format import Format
from generator.reports.report import Report
from generator.reports.rule_facts import RuleFacts, titles_of
from generator.reports.totals import per_rule
from generator.tariff.language import Text

VERSION = 1


def write(report: Report) -> str:
    """Return the report as one JSON object."""
    totals = per_rule(report.findings)
    rules = {total.rule.id: total.rule for total in totals}
    counts = report.counts
    document = {
        "report": "mingbai",
        "version": VERSION,
        "as_of": report.as_of.isoformat(),
        "tally": both(report.tally),
        "totals": {
            "files": len(report.all_files),
            "findings": counts.all,
            "errors": counts.errors,
            "warnings": counts.warnings,
            "notes": counts.notes,
            "rules": {total.rule.id: total.counts.all for total in totals},
        },
        "rules": {rule.id: _rule(rule) for rule in rules.values()},
        "findings": [
            _finding(finding, rules[finding.rule], fingerprint)
            for finding, fingerprint in zip(report.listed, fingerprints(report.listed), strict=True)
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def both(text: Text) -> dict[str, str]:
    """Return a text in both languages."""
    return {"zh": text.zh, "en": text.en}


def _rule(rule: RuleFacts) -> dict[str, Any]:
    return {
        "title": both(rule.title),
        "why": both(rule.why) if rule.why else None,
        "mend": both(rule.mend) if rule.mend else None,
        "citations": [
            {"number": cited.number, "duty": both(cited.duty), "titles": both(titles_of(cited)), "binding": cited.binding}
            for cited in rule.citations
        ],
        "address": rule.address,
    }


def _finding(finding: Finding, rule: RuleFacts, fingerprint: str) -> dict[str, Any]:
    return {
        "file": str(finding.file),
        "line": finding.line,
        "column": finding.column,
        "severity": finding.severity.value,
        "rule": finding.rule,
        "message": both(finding.message),
        "mend": both(finding.mend),
        "title": both(rule.title),
        "citations": [cited.number for cited in rule.citations],
        "address": rule.address,
        "fingerprint": fingerprint,
    }


FORMAT = Format(name="json", about=Text(zh="给自己的程序", en="for programs of your own"), write=write, counts_files=True)
