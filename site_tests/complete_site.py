"""The complete site of the tests: the plans of a folder on a day, with a small log of what a few of them said before.

    python -m site_tests.complete_site ROOT 2026-11-22 SITE

The log has a key that everybody knows and moments of its own, so that the same plans make the same site again.
"""

import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from generator.assembly import Withheld, prepare
from generator.gate.publication import publish
from generator.ledger.extending import extended
from generator.mkdocs_plugin import build_published, own_configuration
from generator.shanghai import SHANGHAI
from site_tests.small_ledger import KEY
from site_tests.trees import changed

LOGGED = ("24JT207632", "24BJ201078", "24BJ200491", "24SH100145", "24SH100150", "24GD100339", "26AH200691")
"""The plans that have a history: one that changes twice, one that comes later, two whose sale ends, one with a very long page."""


@dataclass(frozen=True)
class Release:
    """One moment at which the log was extended: what the plans' files said otherwise then, and which were not there yet."""

    at: datetime
    otherwise: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    absent: frozenset[str] = frozenset()


MORE_DATA, FEWER_MINUTES = {"volume: 3 GB, per: month": "volume: 5 GB, per: month"}, {"minutes: 100, per: month": "minutes: 80, per: month"}
PAST = (
    Release(datetime(2026, 7, 20, 10, tzinfo=SHANGHAI), {"24JT207632": {**MORE_DATA, **FEWER_MINUTES}}, frozenset({"24SH100145"})),
    Release(datetime(2026, 9, 15, 9, 30, tzinfo=SHANGHAI), {"24JT207632": MORE_DATA}),
    Release(datetime(2026, 11, 1, 0, 5, tzinfo=SHANGHAI)),
)


def past_ledger(root: Path, work: Path) -> Path:
    """Write the log of what the plans of `root` said before into a new folder below `work`, and return it."""
    ledger = None
    for number, release in enumerate(PAST, start=1):
        source = work / f"source-{number}"
        for file in sorted((root / "plans").glob("*/*.yml")):
            if file.stem == "carrier" or file.stem in {*LOGGED} - release.absent:
                target = source / file.relative_to(root)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(changed(file.read_text("utf-8"), dict(release.otherwise.get(file.stem, {}))), "utf-8")
        publication = publish(source, release.at.date())
        assert not publication.blocked, publication.findings
        extended(ledger, publication.catalogue, release.at, KEY, work / f"ledger-{number}")
        ledger = work / f"ledger-{number}"
    assert ledger is not None
    return ledger


def build_complete(root: Path, as_of: date, site: Path) -> None:
    """Build the site of `root/plans` with this history into the new folder `site`; raises Withheld and what a faulty template raises."""
    publication = prepare(root, as_of)
    with tempfile.TemporaryDirectory() as work:
        build_published(publication, site, own_configuration(root), past_ledger(root, Path(work)))


if __name__ == "__main__":
    try:
        build_complete(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]), Path(sys.argv[3]))
    except Withheld as withheld:
        sys.exit("\n".join(map(str, withheld.publication.findings)))
