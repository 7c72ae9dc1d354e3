"""One release: what carriers pushed becomes the live site, in one step and wholly, or nothing changes.

```
releases/.building-…   everything is made in here; whatever a killed release left is removed by the next one
releases/<name>/site   public      releases/<name>/ledger   the log that this site publishes      release.json, earlier.jsonl   private
current                names the release that is live; the one thing that changes, by one renaming
previous               names the one before: a page opened before the swap asks the web server for that one's search index
```

One release is made at a time. What is live is read after the lock is held, so that an older one can never come after a newer.
"""

import shlex
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.assembly import prepare
from generator.gate.publication import Publication
from generator.ledger.checkpoint import VerifierKey
from generator.ledger.extending import extended
from generator.ledger.fault import LedgerError
from generator.ledger.ledger import CHECKPOINTS, Ledger
from generator.ledger.witness import witness, witness_file
from generator.mkdocs_plugin import build_published, site_address
from generator.release.fault import ReleaseError
from generator.release.inspection import inspect_site
from generator.release.log_key import LEDGER, adopt, signing_key, waiting
from generator.release.moments import next_moment
from generator.release.one_step import alone_in, point, put, settle
from generator.release.record import Record, records_of, write_records
from generator.release.sources import refuse_rewritten, take, tips_of
from generator.server.home import Home
from generator.shanghai import SHANGHAI, today
from generator.show.history import LOG
from generator.tariff.language import Text

SITE = "site"
_BUILDING = ".building-"
_KEPT = 2
"""The live release and the one before, which `previous` names, are kept in any case."""


@dataclass(frozen=True, slots=True)
class Released:
    """What came of asking for a release."""

    record: Record
    """The release that is live now."""
    publication: Publication | None
    """What it published; None where nothing was new and the live site stays."""
    unwitnessed: Text | None = None
    """Why the outside witness has not answered to the log's head; None where it has, and where there is none."""
    new_key: VerifierKey | None = None
    """The log's new public key, where this release changed it."""


def release(home: Home, now: datetime, *, anew: bool = False) -> Released:
    """Publish what the repositories hold at the moment `now`; where nothing is new and no moment has passed, leave all as it is.

    With `anew` the site is built in any case. Raises Withheld where the gate stays shut, ReleaseError or LedgerError where
    something would be rewritten; OSError where the disk is full. The live site is then as it was.
    """
    at = now.astimezone(SHANGHAI).replace(microsecond=0)
    with alone_in(home.releases):
        earlier = live_records(home)
        _refuse_to_go_back(home, len(earlier))
        _remove_leavings(home, earlier)
        adopt(home)
        wanted = _wanted_since(home)
        last = earlier[-1] if earlier else None
        tips = tips_of(home)
        if last is not None:
            _refuse_an_earlier_moment(last, at)
            refuse_rewritten(home, last.tips, tips)
            if not anew and waiting(home) is None and tips == last.tips and at < last.next_moment:
                _no_longer_wanted(home, wanted)
                return Released(last, None)
        with _private_folder(home) as work:
            take(home, tips, work / "source")
            publication = prepare(work / "source", today(at))
            ledger, unwitnessed = _make(home, publication, at, work / "release", first=last is None)
            record = Record(
                number=len(earlier) + 1,
                at=at,
                next_moment=next_moment(publication),
                entries=len(ledger.entries),
                witnessed=witness_file(ledger, len(ledger.entries)).exists(),
                tips=tips,
            )
            write_records((*earlier, record), work / "release")
            settle(work)
            (work / "release").rename(home.releases / record.name)
            settle(home.releases)
            if last is not None:
                point(home.previous, home.releases / last.name)
            point(home.current, home.releases / record.name)
            new_key = adopt(home)
            put(_newest(home), f"{record.number}\n".encode())
        _no_longer_wanted(home, wanted)
        _prune(home, (*earlier, record))
        return Released(record, publication, unwitnessed, new_key)


def live_records(home: Home) -> tuple[Record, ...]:
    """Return the records of the live release and of all before it; none where nothing was ever published."""
    return records_of(home.current) if home.current.is_symlink() else ()


def _newest(home: Home) -> Path:
    """Return the file that holds the number of the newest release that ever was live; it lies apart from the releases."""
    return home.signing / "newest-release"


def _refuse_to_go_back(home: Home, live: int) -> None:
    """Raise ReleaseError where a later release than the live one was public: the log would go on from a place before its end."""
    newest = int(_newest(home).read_text(encoding="ascii")) if _newest(home).exists() else 0
    if live < newest:
        raise ReleaseError(
            f"第 {newest} 次发布已经公开过，现在的却是第 {live} 次。把 {home.current} 指回第 {newest} 次再发布。",
            f"release {newest} was public, but the live one is {live}; point {home.current} to release {newest} again, then publish",
        )


def _refuse_an_earlier_moment(last: Record, at: datetime) -> None:
    if at < last.at:
        raise ReleaseError(
            f"时钟慢了：上次发布是 {last.at.isoformat()}，现在是 {at.isoformat()}。没有发布。",
            f"the clock is behind: the last release was at {last.at.isoformat()}, now it is {at.isoformat()}; nothing was published",
        )


def _make(home: Home, publication: Publication, at: datetime, folder: Path, *, first: bool) -> tuple[Ledger, Text | None]:
    """Make log and site in the folder and look at the site once more; return the log, and why it has no outside witness."""
    address = _address(home)
    key = signing_key(home, address, first=first)
    ledger = extended(None if first else home.current / LEDGER, publication.catalogue, at, key, folder / LEDGER)
    build_published(publication, folder / SITE, home.site_configuration, folder / LEDGER)
    inspect_site(folder / SITE, publication.catalogue, address)
    # Only now: a witness that has seen a head which is never published could not make sense of the next one.
    return ledger, _ask_witness(home, ledger, folder / SITE)


def _ask_witness(home: Home, ledger: Ledger, site: Path) -> Text | None:
    """Ask the outside witness, if there is one, and publish its answer. A release does not wait for it: the next one asks again."""
    command = shlex.split(home.settings.witness or "")
    try:
        if command:
            witness(ledger, command)
            answer = witness_file(ledger, len(ledger.entries))
            shutil.copyfile(answer, site / LOG / CHECKPOINTS / answer.name)
    except LedgerError as error:
        return error.text
    return None


def _address(home: Home) -> str:
    """Return the site's public address; raises ReleaseError where the home has no configuration of its site, or one without it."""
    file = home.site_configuration
    address = site_address(file) if file.is_file() else ""
    if not address:
        raise ReleaseError(
            f"{file} 里没有网址。写上一行：site_url: https://您的网址/",
            f"{file} names no address; write into it: site_url: https://your.address/",
        )
    return address


@contextmanager
def _private_folder(home: Home) -> Iterator[Path]:
    """Yield a folder on the file system of the releases, for everything that a release makes; nothing of it stays."""
    work = Path(tempfile.mkdtemp(prefix=_BUILDING, dir=home.releases))
    elsewhere = tempfile.tempdir
    # Tools that put things down for a moment do so in here too: what a killed release leaves lies in one place.
    (work / "passing").mkdir()
    tempfile.tempdir = str(work / "passing")
    try:
        yield work
    finally:
        tempfile.tempdir = elsewhere
        shutil.rmtree(work, ignore_errors=True)


def _remove_leavings(home: Home, known: tuple[Record, ...]) -> None:
    """Remove what killed releases left: private folders, and finished releases that never became live."""
    names = {record.name for record in known}
    for folder in home.releases.iterdir():
        if folder.name not in names:
            shutil.rmtree(folder)


def _prune(home: Home, known: tuple[Record, ...]) -> None:
    """Remove all but the newest releases; their records stay, and the log holds all that they published."""
    kept = {record.name for record in known[-max(home.settings.keep_releases, _KEPT) :]}
    for folder in home.releases.iterdir():
        if folder.name not in kept:
            shutil.rmtree(folder)


def _wanted_since(home: Home) -> int | None:
    """Return when a release was last called for, None where none was."""
    try:
        return home.release_wanted.stat().st_mtime_ns
    except FileNotFoundError:
        return None


def _no_longer_wanted(home: Home, since: int | None) -> None:
    """Take the call for a release away, unless it was repeated while this one was made."""
    if since is not None and _wanted_since(home) == since:
        home.release_wanted.unlink(missing_ok=True)
