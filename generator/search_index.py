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
from collections import defaultdict
from pathlib import Path

from generator.show.search_cards import SearchCard, search_cards
from generator.show.site import Site
from generator.tariff.language import Language

SEARCH_FOLDER = "search"
_ENTRY = "pagefind-entry.json"
_KEPT = ("pagefind.js", "pagefind-worker.js", _ENTRY)
"""Of the files beside the index the page needs these; the ready-made interfaces are not ours and stay out."""


class SearchIndexError(Exception):
    """Pagefind failed; its own words follow."""


def write_search_index(site: Site, site_dir: Path) -> None:
    """Write `search/<carrier>/` below `site_dir` for every carrier with public plans; raises SearchIndexError."""
    cards: dict[str, list[SearchCard]] = defaultdict(list)
    for language in Language:
        for card in search_cards(site, language):
            cards[card.carrier].append(card)
    for carrier, of_carrier in sorted(cards.items()):
        _index(of_carrier, site_dir / SEARCH_FOLDER / carrier)


def _index(cards: list[SearchCard], target: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="mingbai-search-") as folder:
        source, bundle = Path(folder) / "cards", Path(folder) / "bundle"
        for card in cards:
            file = source / card.address
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(card.html, encoding="utf-8")
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
        shutil.copytree(bundle, target)
