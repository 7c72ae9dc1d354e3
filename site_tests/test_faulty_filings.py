"""Real filings with a fault: the gate withholds each with exactly the right rules, and lets the mended ones through."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.findings import Finding, Severity
from generator.gate.publication import Publication, publish
from generator.read.plan_file import CARRIER_OF_DIGIT
from generator.tariff.language import Language

FOLDER = Path(__file__).parent / "faulty_filings"
MANIFEST = FOLDER / "manifest.yml"
AS_OF = date(2026, 11, 22)


@dataclass(frozen=True)
class FaultyFiling:
    """One entry of the manifest."""

    number: str
    rules: set[str]
    mend: tuple[tuple[str, str], ...]
    state: str | None
    not_mendable: str | None

    @property
    def text(self) -> str:
        return (FOLDER / f"{self.number}.yml").read_text(encoding="utf-8")

    @property
    def mended(self) -> str:
        text = self.text
        for wrong, right in self.mend:
            assert wrong in text, f"{self.number}.yml does not hold {wrong!r} any more; mend the manifest"
            text = text.replace(wrong, right)
        return text


def _read_manifest() -> list[FaultyFiling]:
    entries = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    return [
        FaultyFiling(
            number,
            set(entry["rules"]),
            tuple((change["replace"], change["by"]) for change in entry.get("mend", [])),
            entry.get("state"),
            entry.get("not_mendable"),
        )
        for number, entry in entries.items()
    ]


FILINGS = _read_manifest()
MENDABLE = [filing for filing in FILINGS if filing.mend]


def publish_alone(root: Path, repo_root: Path, filing: FaultyFiling, text: str) -> Publication:
    """Publish one filing that lies alone beside the real profile of its carrier."""
    carrier = CARRIER_OF_DIGIT[filing.number[4]]
    folder = root / "plans" / carrier
    folder.mkdir(parents=True)
    (folder / "carrier.yml").write_bytes((repo_root / "plans" / carrier / "carrier.yml").read_bytes())
    (folder / f"{filing.number}.yml").write_text(text, encoding="utf-8")
    return publish(root, AS_OF)


def errors(publication: Publication) -> list[Finding]:
    return [finding for finding in publication.findings if finding.severity is Severity.ERROR]


def report(findings: list[Finding]) -> str:
    return "\n".join(finding.line_in(Language.EN) for finding in findings) or "no error at all"


@pytest.mark.parametrize("filing", FILINGS, ids=lambda filing: filing.number)
def test_a_faulty_filing_is_withheld_with_its_rules_and_no_other(filing: FaultyFiling, repo_root: Path, tmp_path: Path) -> None:
    publication = publish_alone(tmp_path, repo_root, filing, filing.text)
    found = errors(publication)
    assert {finding.rule for finding in found} == filing.rules, report(found)
    assert publication.blocked
    assert publication.withheld == 1
    assert len(publication.catalogue) == 0


@pytest.mark.parametrize("filing", MENDABLE, ids=lambda filing: filing.number)
def test_the_mended_filing_is_published_in_its_state(filing: FaultyFiling, repo_root: Path, tmp_path: Path) -> None:
    publication = publish_alone(tmp_path, repo_root, filing, filing.mended)
    assert not publication.blocked, report(errors(publication))
    assert [(plan.filing_number, plan.state.value) for plan in publication.catalogue] == [(filing.number, filing.state)]


def test_every_faulty_filing_has_its_entry_and_every_entry_its_file() -> None:
    files = {path.stem for path in FOLDER.glob("*.yml")} - {MANIFEST.stem}
    assert files == {filing.number for filing in FILINGS}


def test_every_entry_says_how_the_filing_is_mended_or_why_it_cannot_be() -> None:
    undecided = [filing.number for filing in FILINGS if bool(filing.mend) == bool(filing.not_mendable)]
    assert not undecided, f"give mend or not_mendable, one of the two: {undecided}"


def test_there_are_at_least_a_dozen_faulty_filings_of_all_four_carriers() -> None:
    assert len(FILINGS) >= 12
    assert {CARRIER_OF_DIGIT[filing.number[4]] for filing in FILINGS} == set(CARRIER_OF_DIGIT.values())


def test_no_faulty_filing_stands_among_the_plans_unmended(repo_root: Path) -> None:
    real = {path.stem: path for path in (repo_root / "plans").glob("*/*.yml")}
    same = [filing.number for filing in FILINGS if filing.number in real and real[filing.number].read_text(encoding="utf-8") == filing.text]
    assert not same
