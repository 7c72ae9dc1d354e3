"""The report as SARIF 2.1.0, for code scanning and editors.

Messages are in the report's language, with single braces: there are no arguments to be filled in. The rules are in it
too, and once more in the other language as a translation (SARIF 3.14.9). Every result carries both languages of its own
sentences in its properties.
"""

import json
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from generator.findings import Finding, Severity
from generator.reports.fingerprints import fingerprints
from generator.reports.format import Format
from generator.reports.report import Report
from generator.reports.rule_facts import RuleFacts, facts_of, titles_of
from generator.tariff.language import Language, Text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"
_SOURCES = Text(zh="出处", en="Sources")
_MEND = Text(zh="怎么改", en="How to mend it")


def write(report: Report) -> str:
    """Return a SARIF log with one run."""
    rules = [facts_of(rule) for rule in sorted({finding.rule for finding in report.listed})]
    files = list(dict.fromkeys(str(finding.file) for finding in report.listed))
    rule_places = {rule.id: place for place, rule in enumerate(rules)}
    file_places = {file: place for place, file in enumerate(files)}
    other = Language.EN if report.language is Language.ZH else Language.ZH
    driver = {
        "name": "mingbai",
        "version": version("mingbai"),
        "language": report.language.tag,
        "rules": [_rule(rule, report.language) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": report.language.tag,
        "translations": [_translation(rules, other)],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "plans/.."}}},
        "artifacts": [{"location": _location(file), "roles": ["analysisTarget"]} for file in files],
        "results": [
            _result(finding, rule_places[finding.rule], file_places[str(finding.file)], fingerprint, report.language)
            for finding, fingerprint in zip(report.listed, fingerprints(report.listed), strict=True)
        ],
        "properties": {"as_of": report.as_of.isoformat(), "tally": {"zh": report.tally.zh, "en": report.tally.en}},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: RuleFacts, language: Language) -> dict[str, Any]:
    properties: dict[str, Any] = {"tags": [cited.number for cited in rule.citations], "title": {"zh": rule.title.zh, "en": rule.title.en}}
    if rule.address is not None:
        # Not as helpUri, which has to be absolute: where the site stands is nothing that a check knows.
        properties["address"] = rule.address
    return _words(rule, language) | {"defaultConfiguration": {"level": _LEVEL[rule.severity]}, "properties": properties}


def _translation(rules: list[RuleFacts], language: Language) -> dict[str, Any]:
    return {
        "name": f"mingbai {language.value}",
        "language": language.tag,
        "contents": ["localizedData"],
        "associatedComponent": {"name": "mingbai"},
        "rules": [_words(rule, language) for rule in rules],
    }


def _words(rule: RuleFacts, language: Language) -> dict[str, Any]:
    """Return what a rule says in one language; what a fault of form lacks is left out."""
    help_lines = [rule.why.say(language)] if rule.why else []
    if rule.mend:
        help_lines.append(f"{_MEND.say(language)}: {rule.mend.say(language)}")
    if rule.citations:
        cited = "\n".join(f"- {one.number}: {one.duty.say(language)} ({titles_of(one).say(language)})" for one in rule.citations)
        help_lines.append(f"{_SOURCES.say(language)}:\n{cited}")
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title.say(language)},
        "fullDescription": {"text": (rule.why or rule.title).say(language)},
        "help": {"text": "\n\n".join(help_lines) or rule.title.say(language)},
    }


def _result(finding: Finding, rule_place: int, file_place: int, fingerprint: str, language: Language) -> dict[str, Any]:
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule_place,
        "level": _LEVEL[finding.severity],
        "message": {"text": finding.said_in(language)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _location(str(finding.file)) | {"index": file_place},
                    "region": {"startLine": finding.line, "startColumn": finding.column},
                }
            }
        ],
        "partialFingerprints": {"mingbai/v1": fingerprint},
        "properties": {
            "message": {"zh": finding.message.zh, "en": finding.message.en},
            "mend": {"zh": finding.mend.zh, "en": finding.mend.en},
        },
    }


def _location(file: str) -> dict[str, Any]:
    """Return a file's place as a URI; a name whose bytes are no UTF-8 keeps its bytes."""
    uri = quote(file, errors="surrogateescape")
    return {"uri": uri} if file.startswith("/") else {"uri": uri, "uriBaseId": _ROOT}


FORMAT = Format(name="sarif", about=Text(zh="SARIF 2.1.0，代码扫描", en="SARIF 2.1.0 for code scanning"), write=write)
