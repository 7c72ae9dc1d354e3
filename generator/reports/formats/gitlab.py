"""The report that GitLab shows beside a merge request as code quality."""

import json

from generator.findings import Severity
from generator.reports.fingerprints import fingerprints
from generator.reports.format import Format
from generator.reports.report import Report
from generator.tariff.language import Text

_SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(report: Report) -> str:
    """Return a JSON list with an entry for each finding."""
    entries = [
        {
            "type": "issue",
            "check_name": finding.rule,
            "description": finding.said_in(report.language),
            "severity": _SEVERITY[finding.severity],
            "fingerprint": fingerprint,
            "location": {
                "path": str(finding.file),
                # GitLab reads `lines`; the other readers of this format take the column from `positions`.
                "lines": {"begin": finding.line},
                "positions": {"begin": {"line": finding.line, "column": finding.column}},
            },
        }
        for finding, fingerprint in zip(report.listed, fingerprints(report.listed), strict=True)
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


FORMAT = Format(name="gitlab", about=Text(zh="GitLab 代码质量", en="GitLab code quality"), write=write)
