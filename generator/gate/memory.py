"""What the check remembers between runs: answers about files, each for the very bytes that it was found for.

The memory is one SQLite file in `.mingbai-cache/`, which can be deleted at any time. It is never trusted over the
files: an answer counts only where a hash of the file's name and bytes and of everything else that judging depends on is
the one it was written with. Times and sizes of files play no part. A memory that is damaged, foreign, locked or
cannot be written is done without. Answers are text alone, so that a memory that came from elsewhere runs nothing.
"""

import os
import platform
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing, contextmanager, suppress
from datetime import date
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import pydantic
import pydantic_core
import yaml

FOLDER = ".mingbai-cache"
"""Where the memory lies, below the folder that holds `plans/`."""
_FILE = "check.sqlite"
_TABLE = "CREATE TABLE answers (about BLOB PRIMARY KEY, hash BLOB NOT NULL, text TEXT NOT NULL, proof BLOB NOT NULL) WITHOUT ROWID"
_SCHEMA = [("table", "answers", _TABLE)]
_WAIT_SECONDS = 2.0
_PASSING = frozenset(
    {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
)
"""What SQLite says of a file that may well be sound and cannot be used now."""
_TROUBLE = (sqlite3.Error, UnicodeDecodeError)
"""What using a damaged file raises; the second where SQLite's own sentence about it quotes bytes of the file."""
_PACKAGE = Path(__file__).parents[1]


# Both go from one process to another for each file: tuples do so many times faster than dataclasses.
class Question(NamedTuple):
    """Something asked about a file as it is now."""

    about: bytes
    """The file's name, and what is asked of it where that is not its verdict."""
    hash: bytes
    """Of the file's name and bytes and of what it is judged by: another hash is another question."""

    @classmethod
    def of(cls, judged_by: bytes, place: str, data: bytes, asked: str = "") -> "Question":
        """Return the question about the file at `place` that holds `data`; `asked` says what, nothing where it is the verdict."""
        about = os.fsencode(place) + b"\0" + asked.encode()
        return cls(about, _hash_of(judged_by, about, data))


class Answer(NamedTuple):
    """An answer, and whether it had to be found anew."""

    question: Question
    text: str
    is_new: bool


def fingerprint(as_of: date, profiles: Sequence[tuple[str, bytes]]) -> bytes:
    """Return a hash of all that judging depends on beside the file: this program, its libraries, the profiles and the day."""
    parts = [part for name, data in profiles for part in (os.fsencode(name), data)]
    return _hash_of(program(), as_of.isoformat().encode(), *parts)


class Memory:
    """Answers kept in one file; one without a file knows nothing and keeps nothing."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        # Readers by process: the program itself reads before it forks, and no forked process may use its connection.
        self._readers: dict[int, sqlite3.Connection] = {}

    @classmethod
    def below(cls, root: Path) -> "Memory":
        """Return the memory below `root`, made where there is none; one without a file where that cannot be."""
        folder = root.absolute() / FOLDER
        file = folder / _FILE
        try:
            folder.mkdir(exist_ok=True)
            if folder.is_symlink() or file.is_symlink() or (file.exists() and not file.is_file()):
                return cls()
            ignored = folder / ".gitignore"
            if not ignored.exists():
                ignored.write_text("*\n", encoding="utf-8")
            if not _is_sound(file):
                _make_anew(file)
        except (OSError, *_TROUBLE):
            return cls()
        return cls(file)

    def answer(self, question: Question, find: Callable[[], str]) -> Answer:
        """Return the answer that is remembered, or else the one that `find` returns; that one is not kept yet."""
        known = self._recall(question)
        return Answer(question, find(), is_new=True) if known is None else Answer(question, known, is_new=False)

    def keep(self, answers: Sequence[Answer]) -> None:
        """Write answers down in place of what was known about the same; a memory that proves damaged is begun anew."""
        rows = [(one.question.about, one.question.hash, one.text, _proof(one.question, one.text)) for one in answers]
        rows.sort()  # neighbours on the disk are written together

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", rows)

        if rows:
            self._change(write)

    def forget_others(self, asked: AbstractSet[bytes]) -> None:
        """Forget everything that is about anything else than `asked`."""

        def forget(connection: sqlite3.Connection) -> None:
            if connection.execute("SELECT count(*) FROM answers").fetchone()[0] > len(asked):
                gone = [(about,) for (about,) in connection.execute("SELECT about FROM answers") if about not in asked]
                connection.executemany("DELETE FROM answers WHERE about = ?", gone)

        self._change(forget)

    def _recall(self, question: Question) -> str | None:
        if self._file is None:
            return None
        try:
            reader = self._readers.get(os.getpid()) or self._open_reader(self._file)
            row = reader.execute("SELECT hash, text, proof FROM answers WHERE about = ?", (question.about,)).fetchone()
        except _TROUBLE:
            # Whatever it is, waiting for it again for each of 100,000 files would be worse than judging them.
            self._file = None
            return None
        if row is None or row[0] != question.hash or not isinstance(row[1], str) or row[2] != _proof(question, row[1]):
            return None
        return row[1]

    def _open_reader(self, file: Path) -> sqlite3.Connection:
        reader = self._readers[os.getpid()] = _connected(file)
        return reader

    def _change(self, work: Callable[[sqlite3.Connection], None]) -> None:
        if self._file is None:
            return
        try:
            _change(self._file, work)
        except _TROUBLE as error:
            if _primary(error) in _PASSING:
                return
            try:
                _make_anew(self._file)
                _change(self._file, work)
            except (OSError, *_TROUBLE):
                self._file = None


def _change(file: Path, work: Callable[[sqlite3.Connection], None]) -> None:
    with closing(_connected(file)) as connection, _transaction(connection):
        work(connection)


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        with suppress(*_TROUBLE):
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=_WAIT_SECONDS, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    # What a broken-off run leaves behind is found out by its proofs and made anew, so nothing waits for the disk.
    connection.execute("PRAGMA journal_mode = MEMORY")
    connection.execute("PRAGMA synchronous = OFF")
    return connection


def _is_sound(file: Path) -> bool:
    """Whether the file is a memory as this program makes them. Raises where it may well be one and is in use."""
    if not file.exists():
        return False
    try:
        with closing(_connected(file)) as connection:
            return connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall() == _SCHEMA
    except _TROUBLE as error:
        if _primary(error) in _PASSING:
            raise
        return False


def _make_anew(file: Path) -> None:
    """Make an empty memory in place of whatever lies there; another run that still uses the old file keeps it to its end."""
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    try:
        with closing(_connected(draft)) as connection:
            connection.execute(_TABLE)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _primary(error: Exception) -> int:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _proof(question: Question, text: str) -> bytes:
    """Return what shows that an answer is whole as it was written; it is no protection against forgery."""
    return blake2b(text.encode(), digest_size=16, key=question.hash).digest()


def _hash_of(*parts: bytes) -> bytes:
    whole = blake2b(digest_size=32)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()


@cache
def program() -> bytes:
    """Return a hash of every file of this package and of the versions of all that it judges with."""
    files = sorted(file for file in _PACKAGE.rglob("*") if "__pycache__" not in file.parts and file.is_file())
    parts = [part for file in files for part in (os.fsencode(file.relative_to(_PACKAGE)), file.read_bytes())]
    libyaml = getattr(yaml, "_yaml", None)
    versions = (
        platform.python_implementation(),
        platform.python_version(),
        pydantic.VERSION,
        pydantic_core.__version__,
        yaml.__version__,
        libyaml.get_version_string() if libyaml else "",
    )
    return _hash_of(*parts, *(version.encode() for version in versions))
