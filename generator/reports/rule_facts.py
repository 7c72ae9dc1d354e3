"""What a report says of a rule, whether it is one of the rulebook, a fault of a file's form or of a push, or neither."""

import re
from dataclasses import dataclass

from generator.findings import Severity
from generator.judge.citations import CITATIONS, SOURCES, Citation
from generator.judge.rulebook import rulebook
from generator.read.form_faults import FORM_FAULTS
from generator.repository.push_faults import PUSH_FAULTS
from generator.tariff.language import BETWEEN_PARTS, Text, joined


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFacts:
    """One rule as reports show it. What a fault of form or an unknown rule lacks is None or empty."""

    id: str
    title: Text
    why: Text | None = None
    mend: Text | None = None
    severity: Severity = Severity.ERROR
    """The rule's own; a single finding may weigh less."""
    citations: tuple[Citation, ...] = ()
    address: str | None = None
    """Where its page lies below the root of the Chinese site; the English one lies below `en/`."""


_OF_ONE_FILE = re.compile(r"[：:][^：:。.]*\{[^{}]*\}[^。.]*(?=[。.]|\Z)")
_FILLED_IN = re.compile(r"\{[^{}]*\}")


def facts_of(rule_id: str) -> RuleFacts:
    """Return what is known of the rule with this id; an id that nobody knows is its own title."""
    if rule := rulebook().get(rule_id):
        return RuleFacts(
            id=rule.id,
            title=rule.title,
            why=rule.why,
            mend=rule.mend,
            severity=rule.severity,
            citations=tuple(CITATIONS[number] for number in rule.citations),
            address=f"rules/{rule.id}.html",
        )
    if wording := FORM_FAULTS.get(rule_id):
        return RuleFacts(id=rule_id, title=_title(wording.message), mend=_general(wording.mend))
    if fault := PUSH_FAULTS.get(rule_id):
        return RuleFacts(
            id=rule_id,
            title=_title(fault.wording.message),
            why=fault.why,
            mend=_general(fault.wording.mend),
            severity=fault.severity,
            citations=tuple(CITATIONS[number] for number in fault.citations),
        )
    return RuleFacts(id=rule_id, title=Text(zh=rule_id, en=rule_id))


def titles_of(citation: Citation) -> Text:
    """Return the titles of the texts behind a citation."""
    return joined([SOURCES[source].title for source in citation.sources], BETWEEN_PARTS)


def _title(wording: Text) -> Text:
    """Return what a fault is, without the part behind a colon that says it of one file."""
    return _general(Text(zh=_OF_ONE_FILE.sub("", wording.zh), en=_OF_ONE_FILE.sub("", wording.en)))


def _general(wording: Text) -> Text:
    """Return the wording with an ellipsis for what one finding fills in."""
    return Text(zh=_FILLED_IN.sub("…", wording.zh), en=_FILLED_IN.sub("…", wording.en))
