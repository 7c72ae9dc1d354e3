"""The site of a past day: the commits and the log of the release that was live at the end of it, built once more."""

import tempfile
from datetime import date
from pathlib import Path

from generator.assembly import prepare
from generator.gate.publication import Publication
from generator.ledger.earlier import as_it_was
from generator.ledger.ledger import Ledger
from generator.mkdocs_plugin import build_published
from generator.release.fault import ReleaseError
from generator.release.log_key import LEDGER
from generator.release.record import records_of
from generator.release.sources import take
from generator.server.home import Home


def build_past(home: Home, day: date, site_dir: Path) -> Publication:
    """Build the site that was live at the end of a day in Shanghai into `site_dir`, byte for byte.

    With the same program and configuration, that is. Raises ReleaseError where nothing was public yet.
    """
    # The folder of the live release, whatever becomes live meanwhile.
    live = home.current.resolve()
    records = records_of(live) if home.current.is_symlink() else ()
    record = max((record for record in records if record.as_of <= day), key=lambda record: record.number, default=None)
    if record is None:
        raise ReleaseError(f"{day} 还没有发布过", f"nothing was published by {day}")
    with tempfile.TemporaryDirectory(prefix="mingbai-past-") as folder:
        work = Path(folder)
        take(home, record.tips, work / "source")
        publication = prepare(work / "source", record.as_of)
        as_it_was(Ledger.read(live / LEDGER), record.entries, work / LEDGER, witnessed=record.witnessed)
        build_published(publication, site_dir, home.site_configuration, work / LEDGER)
    return publication
