"""What a page says of the log that it stands in: which entry, since which day, and how its fingerprint begins."""

from generator.gate.published import PublishedPlan
from generator.show.history import PlanRevision
from generator.show.site import Site
from generator.tariff.language import Text, sentence
from generator.tariff.wording import day_text, sentences

VERIFY = "verify.html"
"""The page that verifies; it is there where there is a log."""
_SHORT, _GROUP = 16, 4
"""Digits of a fingerprint that are enough to be compared by eye, and how many stand together."""


def latest_entry(site: Site, plan: PublishedPlan) -> PlanRevision | None:
    """Return the last entry of a plan's log; None where the site has no log."""
    revisions = () if site.history is None else site.history.of_plan.get(plan.filing_number, ())
    return revisions[-1] if revisions else None


def in_groups(digits: str) -> str:
    """Return the digits of a fingerprint as they can be read out and compared by eye."""
    return " ".join(digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP))


def proof_line(entry: PlanRevision) -> Text:
    """Return two short sentences: which entry of which day, and the beginning of the fingerprint of its canonical JSON."""
    digits = in_groups(entry.sha256[:_SHORT])
    return sentences(
        (
            sentence("公示登记第 %(number)s 次，%(day)s。", number=entry.number, day=day_text(entry.at.date())),
            sentence("指纹（SHA-256）的开头：%(digits)s。", digits=digits),
        )
    )


def verify_address(entry: PlanRevision) -> str:
    """Return the address at which the entry is verified at once, in either language's tree."""
    return f"{VERIFY}#entry={entry.filing_number}-{entry.number}"
