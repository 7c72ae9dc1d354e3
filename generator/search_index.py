"""The search index: Pagefind's command line over the search cards, one index a carrier.

One index a carrier keeps each run small (memory, and what must be done again when one carrier publishes), and a
browser merges four; one index over everything would grow without bound. The command line, because Pagefind's
Python interface stalls on thousands of records.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.show.search_cards import search_cards
from generator.show.site import Site

SEARCH_FOLDER = "search"
_CARDS = "cards"
_ENTRY = "pagefind-entry.json"
_KEPT = ("pagefind.js", "pagefind-worker.js", _ENTRY)
"""Of the files beside the index the page needs these; the ready-made interfaces are not ours and stay out."""


class SearchIndexError(Exception):
    """Pagefind failed; its own words follow."""


def write_search_index(site: Site, site_dir: Path) -> None:
    """Write `search/<carrier>/` below `site_dir` for every carrier with public plans; raises SearchIndexError."""
    with tempfile.TemporaryDirectory(prefix="mingbai-search-") as folder:
        desk = Path(folder)
        carriers: set[str] = set()
        for card in search_cards(site):
            if card.carrier not in carriers:
                carriers.add(card.carrier)
                (desk / card.carrier / _CARDS).mkdir(parents=True)
            (desk / card.carrier / _CARDS / card.name).write_text(card.html, encoding="utf-8")
        for carrier in sorted(carriers):
            _index(desk / carrier, site_dir / SEARCH_FOLDER / carrier)


def _index(desk: Path, target: Path) -> None:
    """Run Pagefind over the cards in `desk` and put what the site needs of its bundle at `target`."""
    source, bundle = desk / _CARDS, desk / "bundle"
    run = subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(source), "--output-path", str(bundle)],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode != 0:
        raise SearchIndexError(run.stdout + run.stderr)
    for file in bundle.iterdir():
        if file.is_file() and file.suffix in {".js", ".css"} and file.name not in _KEPT:
            file.unlink()
    # Pagefind writes the languages in an order that changes from run to run; the same plans must give the same bytes.
    entry = bundle / _ENTRY
    entry.write_text(json.dumps(json.loads(entry.read_bytes()), ensure_ascii=False, sort_keys=True), encoding="utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(bundle, target)
