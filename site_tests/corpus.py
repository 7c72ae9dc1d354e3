"""`make corpus`: import and judge every filing of a folder, and print what was found in them, rule by rule.

With `--against FILE` the frozen summary is compared with what was found now; with `--freeze FILE` it is written
anew. The summary is text, a line a rule and a line an element, so that a change to a rule shows in review what it
does to thousands of real filings.
"""

import argparse
import difflib
import resource
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.filings.drafting import Manner
from generator.filings.import_run import FiguresTally, Imported, ImportFigures, import_filings
from generator.filings.plan_files import place
from generator.filings.tables import read_tables
from generator.garbage import search_seldom
from generator.gate.publication import publish
from generator.read.plan_file import CARRIER_OF_DIGIT
from generator.tariff.offer import Transcription

AS_OF = date(2026, 11, 22)
PROFILES = Path(__file__).resolve().parents[1] / "plans"
SEEN = {
    "china-mobile": Transcription(
        kind="transcription", seen_on=date(2026, 7, 7), source_url="https://h.app.coc.10086.cn/cmcc-app/pc-pages/tariffZonePers.html"
    ),
    "china-unicom": Transcription(
        kind="transcription", seen_on=date(2026, 7, 10), source_url="https://img.client.10010.com/zifeizhuanquwt/index.html"
    ),
    "china-telecom": Transcription(kind="transcription", seen_on=date(2026, 7, 11), source_url="https://m.gz.189.cn/wdweb/zfzq/"),
    "china-broadnet": Transcription(kind="transcription", seen_on=date(2026, 10, 9), source_url="https://m.10099.com.cn/"),
}
"""Where and when the copies were taken, by carrier; the hosts are those of the profiles in `plans/`."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """What came of all filings: the import, the findings, and how long each took in seconds."""

    imported: list[Imported]
    unread: int
    table_findings: Counter[str]
    findings: Counter[tuple[str, str]]
    """How many findings each rule made, by severity."""
    plans: Counter[str]
    """In how many plans each rule found something."""
    on_sale: int
    withheld: int
    import_seconds: float
    check_seconds: float


def run(tables: Iterable[Path], root: Path) -> Corpus:
    """Import all tables below `root` and judge the result."""
    started = time.perf_counter()
    reading = read_tables(tuple(tables))
    imported: list[Imported] = []
    manners = {carrier: Manner(seen, own_words=True) for carrier, seen in SEEN.items()}
    filings = sorted(reading.filings, key=lambda filing: filing.number[4])
    for one in import_filings(filings, lambda filing: manners[CARRIER_OF_DIGIT[filing.number[4]]]):
        place(one, root, overwrite=False, write=True)
        imported.append(one)
    for carrier in {one.carrier for one in imported}:
        shutil.copy(PROFILES / carrier / "carrier.yml", root / "plans" / carrier)
    imported_at = time.perf_counter()
    publication = publish(root, AS_OF)
    files = {(finding.rule, finding.file) for finding in publication.findings}
    return Corpus(
        imported=imported,
        unread=reading.rows - len(reading.filings),
        table_findings=Counter(finding.rule for finding in reading.findings),
        findings=Counter((finding.rule, finding.severity.value) for finding in publication.findings),
        plans=Counter(rule for rule, _ in files),
        on_sale=len(publication.catalogue),
        withheld=publication.withheld,
        import_seconds=imported_at - started,
        check_seconds=time.perf_counter() - imported_at,
    )


def figures_of(corpus: Corpus) -> ImportFigures:
    """Return how much of the filings was read."""
    tally = FiguresTally()
    for one in corpus.imported:
        tally.add(one)
    return tally.figures(corpus.unread)


def summary(corpus: Corpus) -> str:
    """Return the figures as text without anything that differs from run to run."""
    figures = figures_of(corpus)
    lines = [
        f"filings {len(corpus.imported)}: read whole {figures.whole}, in part {figures.part}, not at all {figures.unread}",
        f"plans: public {corpus.on_sale}, withheld {corpus.withheld}",
        "",
        f"{'element':<16}{'filings':>9}{'whole':>9}{'share of characters':>21}",
    ]
    lines += [f"{one.element:<16}{one.filings:>9}{one.whole:>9}{one.carried / one.spoken:>21.1%}" for one in figures.elements]
    lines += ["", f"{'rule':<40}{'plans':>7}{'errors':>8}{'warnings':>10}{'notes':>7}"]
    for rule in sorted(corpus.plans):
        errors, warnings, notes = (corpus.findings[rule, severity] for severity in ("error", "warning", "info"))
        lines.append(f"{rule:<40}{corpus.plans[rule]:>7}{errors:>8}{warnings:>10}{notes:>7}")
    lines += ["", "tables:", *(f"{rule:<40}{count:>7}" for rule, count in sorted(corpus.table_findings.items()))]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Run the corpus; exit 1 where the summary is not the frozen one, 2 where there are no filings."""
    parser = argparse.ArgumentParser(
        prog="python -m site_tests.corpus", description=__doc__, epilog="Example: make corpus FILINGS=../shared/data/filings"
    )
    parser.add_argument("filings", type=Path, help="a folder of tables, or one table")
    parser.add_argument("--against", type=Path, help="compare with this frozen summary")
    parser.add_argument("--freeze", type=Path, help="write the summary to this file")
    parser.add_argument(
        "--shapes", type=int, default=0, metavar="N", help="print the N most frequent shapes not understood of each element"
    )
    chosen = parser.parse_args()
    tables = sorted(chosen.filings.iterdir()) if chosen.filings.is_dir() else [chosen.filings] * chosen.filings.exists()
    if not tables:
        parser.error(f"there are no filings at {chosen.filings}")
    search_seldom()
    with tempfile.TemporaryDirectory(prefix="mingbai-corpus-") as folder:
        corpus = run(tables, Path(folder))
    said = summary(corpus)
    print(said)
    if chosen.shapes:
        for element in figures_of(corpus).elements:
            print(element.element)
            for shape, count in element.shapes[: chosen.shapes]:
                print(f"  {count:>5} {shape[:100]}")
    own, worker = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(
        f"import {corpus.import_seconds:.1f} s, check {corpus.check_seconds:.1f} s, peak {own:.0f} MB, a worker {worker:.0f} MB",
        file=sys.stderr,
    )
    if chosen.freeze:
        chosen.freeze.write_text(said, encoding="utf-8")
    if chosen.against:
        frozen = chosen.against.read_text(encoding="utf-8")
        changed = "\n".join(difflib.unified_diff(frozen.splitlines(), said.splitlines(), "frozen", "now", lineterm="", n=0))
        if changed:
            print(changed, file=sys.stderr)
            sys.exit(1)


if __name__ == "__main__":
    main()
