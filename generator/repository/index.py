"""What is known of a repository's plans beside those that change: an index that can be thrown away at any time.

It is one SQLite file and stands for one commit. From there it goes to any other by what differs; where it is damaged,
foreign or of another version of this program it is made anew from git. It is never trusted over git: every row proves
itself, and whoever would refuse a push because of it first compares it with the commit (`agrees`).
"""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeVar

from generator.gate.memory import program
from generator.judge.sketch import sketch_of
from generator.read.sources import CARRIER_FILE, SourceFile, read_plan
from generator.repository.commits import NO_COMMIT
from generator.repository.listed import Listed, listed, listed_from, regions_of
from generator.repository.objects import ObjectsError, files_at, held_by
from generator.repository.tree_changes import changes_between
from generator.tariff.regions import Region
from generator.tariff.words import TariffType
from generator.workers import in_workers

_TABLES: Final = (
    (
        "CREATE TABLE plans (path TEXT PRIMARY KEY, blob TEXT NOT NULL, carrier TEXT NOT NULL, region TEXT NOT NULL, type TEXT NOT NULL,"
        " text TEXT NOT NULL, proof BLOB NOT NULL) WITHOUT ROWID"
    ),
    "CREATE INDEX places ON plans (carrier, region, type)",
    "CREATE TABLE stands (only INTEGER PRIMARY KEY CHECK (only = 1), at TEXT NOT NULL, proof BLOB NOT NULL)",
)
_TROUBLE: Final = (sqlite3.Error, UnicodeDecodeError, ValueError, TypeError, LookupError)
"""What reading a damaged file raises."""
_WAIT_SECONDS: Final = 60.0
_INSERT: Final = "INSERT OR REPLACE INTO plans VALUES (?, ?, ?, ?, ?, ?, ?)"

Found = TypeVar("Found")
_Row = tuple[str, str, str, str, str, str, bytes]


class _DamagedError(Exception):
    """The index is not what this program wrote."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What an index is to stand for."""

    repository: Path
    commit: str
    largest: int


class PlanIndex:
    """The index at one commit; it is opened, or made anew in memory where it has no file, when something is first asked of it."""

    def __init__(self, file: Path | None, wanted: _Wanted) -> None:
        self._file = file
        self._wanted = wanted
        self._open: sqlite3.Connection | None = None

    @property
    def connection(self) -> sqlite3.Connection:
        """The index itself, at the commit that is wanted; raises _DamagedError or one of _TROUBLE where the file is no such index."""
        if self._open is None:
            self._open = _connected(self._file)
            self._open.execute("BEGIN IMMEDIATE")
            if self._file is None:
                _fill(self._open, self._wanted)
            else:
                _bring_to(self._open, self._wanted)
        return self._open

    @property
    def used(self) -> bool:
        """Whether anything was asked of it."""
        return self._open is not None

    def close(self, *, keep: bool) -> None:
        """End its use, and keep it at its commit or, where it proved damaged, as it was."""
        if self._open is not None:
            if keep:
                self._open.execute("COMMIT")
            self._open.close()
            self._open = None

    def rest(self, carrier: str, apart_from: AbstractSet[str], day: date) -> "Rest":
        """Return a carrier's list without the plan files at some paths, as it stands on a day in Shanghai."""
        return Rest(self, carrier, apart_from, day)

    def agrees(self) -> bool:
        """Whether the index holds exactly the files that its commit holds, each row as this program wrote it."""
        rows = self.connection.execute("SELECT path, blob, carrier, region, type, text, proof FROM plans")
        known = {row[0]: row[1] for row in rows if row[6] == _proof(*row[:6])}
        return known == _plan_files(self._wanted)


@dataclass(frozen=True, slots=True)
class Rest:
    """One carrier's list without some of its plans; drafts and files that cannot be read are in no list."""

    index: PlanIndex
    carrier: str
    apart_from: AbstractSet[str]
    day: date

    def together(self, regions: AbstractSet[Region] | None) -> list[Listed]:
        """Return the plans that name one of the regions or the whole country, all where `regions` is None.

        A set of regions that holds the whole country meets every plan.
        """
        everywhere = regions is None or Region.NATIONAL in regions
        wanted = {Region.NATIONAL.value, *(region.value for region in regions or ())}
        labels = [label for label in self._labels() if everywhere or wanted.intersection(label.split())]
        return [plan for label in labels for plan in self._plans("region = ?", label)]

    def on_sale(self) -> Iterator[Listed]:
        """Yield the plans that are public and on sale, one after the other as they are asked for."""
        return (plan for plan in self._plans("? = ''", "") if plan.on_sale)

    def of_type(self, kind: TariffType) -> Iterator[Listed]:
        """Yield the plans of one class that are public and on sale, as they are asked for."""
        return (plan for plan in self._plans("type = ?", str(kind.value)) if plan.on_sale)

    def in_region(self, region: Region) -> Iterator[Listed]:
        """Yield the plans that are offered in the region by its name, and are public and on sale, as they are asked for."""
        for label in self._labels():
            if region.value in label.split():
                yield from (plan for plan in self._plans("region = ?", label) if plan.on_sale and region in plan.region.offered_in)

    def _labels(self) -> list[str]:
        query = "SELECT DISTINCT region FROM plans WHERE carrier = ? AND region <> ''"
        return [label for (label,) in self.index.connection.execute(query, (self.carrier,))]

    def _plans(self, where: str, value: str) -> Iterator[Listed]:
        query = f"SELECT path, blob, carrier, region, type, text, proof FROM plans WHERE carrier = ? AND {where} AND text <> ''"  # noqa: S608
        for row in self.index.connection.execute(query, (self.carrier, value)):
            if row[6] != _proof(*row[:6]):
                raise _DamagedError
            if row[0] not in self.apart_from:
                yield listed_from(json.loads(row[5])).on(self.day)


def ask_index(file: Path | None, repository: Path, commit: str, largest: int, ask: Callable[[PlanIndex], Found]) -> Found:
    """Return what `ask` finds in the index at a commit (its full id, or NO_COMMIT for an empty one).

    A truthy answer is one that a push may be refused for: it counts only where the index agrees with the commit. Where it
    does not, and where it is damaged, it is made anew and asked again. Without a file it is made anew in memory.
    Plan files that hold more than `largest` bytes count as unreadable. Raises ObjectsError where git fails.
    """
    wanted = _Wanted(repository, commit, largest)
    index = PlanIndex(file, wanted)
    try:
        found = ask(index)
        if not found or not index.used or file is None or index.agrees():
            index.close(keep=True)
            return found
    except (_DamagedError, *_TROUBLE):
        if file is None:
            raise
    finally:
        index.close(keep=False)
    anew = PlanIndex(_made_anew(file, wanted), wanted)
    try:
        return ask(anew)
    finally:
        anew.close(keep=False)


def bring_to(file: Path, repository: Path, commit: str, largest: int) -> None:
    """Make the index stand for a commit, so that the next push finds it there. Raises ObjectsError where git fails."""

    def only_open(index: PlanIndex) -> bool:
        return index.connection is None

    ask_index(file, repository, commit, largest, only_open)


def _bring_to(connection: sqlite3.Connection, wanted: _Wanted) -> None:
    schema = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rootpage").fetchall()
    if [sql for (sql,) in schema] != list(_TABLES):
        raise _DamagedError
    stands, proof = connection.execute("SELECT at, proof FROM stands").fetchone()
    if proof != _proof(stands):
        raise _DamagedError
    if stands != wanted.commit:
        _catch_up(connection, stands, wanted)


def _catch_up(connection: sqlite3.Connection, stands: str, wanted: _Wanted) -> None:
    try:
        changes = [change for change in changes_between(wanted.repository, stands, wanted.commit) if _is_plan(change.path)]
    except ObjectsError as error:
        raise _DamagedError from error  # it stands for a commit that is not there, or somebody else's
    gone = [(change.path, change.old_blob) for change in changes if change.old_blob is not None]
    for path, blob in gone:
        if connection.execute("DELETE FROM plans WHERE path = ? AND blob = ?", (path, blob)).rowcount != 1:
            raise _DamagedError
    _insert(connection, {change.path: change.new_blob for change in changes if change.new_blob is not None}, wanted)
    _stand_at(connection, wanted.commit)


def _made_anew(file: Path, wanted: _Wanted) -> Path | None:
    """Make the index anew in place of whatever lies there and return its file; None where it cannot be kept there."""
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        _clear_away(file)
        with closing(_connected(draft)) as connection:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("BEGIN IMMEDIATE")
            _fill(connection, wanted)
            connection.execute("COMMIT")
        draft.replace(file)
    except (OSError, sqlite3.Error):
        return None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return file


def _clear_away(file: Path) -> None:
    """Remove what somebody left behind who was killed while making this index anew."""
    for left in file.parent.glob(f"{file.name}.*"):
        maker = left.suffix.removeprefix(".")
        if maker.isascii() and maker.isdigit() and (int(maker) == os.getpid() or not _is_running(int(maker))):
            left.unlink(missing_ok=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _fill(connection: sqlite3.Connection, wanted: _Wanted) -> None:
    for sql in _TABLES:
        connection.execute(sql)
    _insert(connection, _plan_files(wanted), wanted)
    _stand_at(connection, wanted.commit)


def _plan_files(wanted: _Wanted) -> dict[str, str]:
    if wanted.commit == NO_COMMIT:
        return {}
    return {path: blob for path, blob in files_at(wanted.repository, wanted.commit).items() if _is_plan(path)}


def _is_plan(path: str) -> bool:
    return path.count("/") == 2 and path.endswith(".yml") and not path.endswith(f"/{CARRIER_FILE}")  # noqa: PLR2004 - plans/<carrier>/<file>


def _insert(connection: sqlite3.Connection, files: dict[str, str], wanted: _Wanted) -> None:
    """Read the files from git, a batch at a time, on all cores where they are many, and write their rows."""
    program()  # once, for all processes that are forked from here
    for batch in held_by(wanted.repository, files, wanted.largest):
        connection.executemany(_INSERT, in_workers(_row, batch))


def _row(held: tuple[str, str, bytes]) -> _Row:
    path, blob, data = held
    name = PurePosixPath(path)
    read = read_plan(SourceFile(str(name), ""), data)
    if read.plan is None or read.draft:
        facts = (path, blob, name.parts[1], "", "", "")
    else:
        plan = listed(read.plan, sketch_of(read.plan, date.min))
        label = " ".join(sorted(str(region.value) for region in regions_of([plan])))
        text = json.dumps(plan.written(), ensure_ascii=False, separators=(",", ":"))
        facts = (path, blob, name.parts[1], label, str(plan.tariff_type.value), text)
    return (*facts, _proof(*facts))


def _stand_at(connection: sqlite3.Connection, commit: str) -> None:
    connection.execute("INSERT OR REPLACE INTO stands VALUES (1, ?, ?)", (commit, _proof(commit)))


def _proof(*facts: Any) -> bytes:  # noqa: ANN401 - a damaged file can hold anything
    """Return what shows that this very version of this program wrote the facts, and all of them."""
    return blake2b("\0".join(facts).encode(), digest_size=16, key=program()).digest()


def _connected(file: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(file or ":memory:", timeout=_WAIT_SECONDS, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    # A machine that goes down may leave an index that is damaged; then it is made anew.
    connection.execute("PRAGMA synchronous = OFF")
    return connection
