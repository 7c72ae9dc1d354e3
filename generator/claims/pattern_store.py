"""What is worked out from patterns, kept from one run to the next beside Python's own compiled modules.

Reading and compiling the thousand patterns of the text rules takes three seconds, fetching them from here less than a tenth of one. What is
kept counts only for the very text and flags of a pattern, for the Python and for the readers of patterns that it was worked out
with. It can be deleted at any time. It lies where those modules lie and is trusted as they are; where Python writes none of these
(`PYTHONDONTWRITEBYTECODE`, a folder that cannot be written), only `generator.compile_ahead` writes it.
"""

import atexit
import marshal
import os
import re
import sys
from array import array
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__)
_READERS = ("common_cues.py", "cues.py", "pattern.py", "pattern_index.py", "pattern_store.py", "pattern_text.py")
"""All that the index of patterns is made with."""
_PROOF = 32
_MOST = 5_000
"""So many patterns are not in use at one time: most of them are of earlier versions, and keeping begins anew."""

Source = tuple[str, int]
"""A pattern's text and flags, which tell everything about it."""
Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What compiling a pattern comes to: its flags, its code, how many groups it has, their numbers by name, their names by number."""


class Contents(NamedTuple):
    """All that is kept; made of lists and dictionaries that whoever works something out adds it to."""

    codes: dict[Source, Code]
    read: list[Source]
    """The patterns that were read for their cues, by number."""
    needed: list[bytes]
    """What each of them needs beside its clauses, by number: `Needed`, written down, since few are looked at in a run."""
    places: dict[str, bytes]
    """The places of all clauses that a cue fulfils, four bytes each."""

    @classmethod
    def none(cls) -> "Contents":
        """Return what is kept where nothing is."""
        return cls({}, [], [], {})

    @property
    def size(self) -> int:
        """How much there is: it changes with everything that is added."""
        return len(self.codes) + len(self.read)


def compiled(pattern: str, flags: int) -> re.Pattern[str]:
    """Return what `re.compile` returns; raises `re.error`."""
    if not _can_keep():
        return re.compile(pattern, flags)
    codes = kept().codes
    code = codes.get((pattern, flags))
    if code is None:
        code = codes[pattern, flags] = _code_of(pattern, flags)
    return _pattern_of(pattern, code)


@cache
def kept() -> Contents:
    """Return what earlier runs of this program worked out; what is added to it is written down when this one ends."""
    if not _can_keep():
        return Contents.none()
    contents = read(place())
    if not sys.dont_write_bytecode:
        atexit.register(_keep, contents, contents.size, os.getpid())
    return contents


def place() -> Path:
    """Return where it is kept: beside what Python makes of this very module."""
    return Path(cache_from_source(str(_HERE))).with_suffix(".patterns")


def read(file: Path) -> Contents:
    """Return what a file keeps; nothing where there is none, or where it is not whole or not of this program and Python."""
    with suppress(OSError):
        data = file.read_bytes()
        if data[:_PROOF] == _proof(data[_PROOF:]):
            contents = Contents(*marshal.loads(data[_PROOF:]))  # noqa: S302 - proved to be what this program wrote
            if contents.size < _MOST:
                return contents
    return Contents.none()


def write(file: Path, contents: Contents) -> None:
    """Keep the contents in a file; raises OSError where that cannot be."""
    data = marshal.dumps(tuple(contents))
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    file.parent.mkdir(parents=True, exist_ok=True)
    draft.write_bytes(_proof(data) + data)
    draft.replace(file)


def _keep(contents: Contents, known: int, process: int) -> None:
    if contents.size != known and os.getpid() == process:  # and not in a process that it was forked into
        with suppress(OSError):  # nothing is lost but time
            write(place(), contents)


@cache
def _judged_by() -> bytes:
    """Return a hash of all that decides what a pattern comes to beside itself."""
    hashed = blake2b(sys.version.encode(), digest_size=_PROOF)
    for name in _READERS:
        hashed.update(_HERE.with_name(name).read_bytes())
    return hashed.digest()


def _proof(data: bytes) -> bytes:
    return blake2b(data, digest_size=_PROOF, key=_judged_by()).digest()


@cache
def _can_keep() -> bool:
    """Whether this Python's inner parts are as they are used here; `re` itself has no way to take compiled code out and in."""
    pattern = "(?P<one>[甲乙]+)(?:丙|丁)?"
    with suppress(ImportError, AttributeError, TypeError, RuntimeError):  # no such part, another name, other arguments, other code
        place()  # raises where Python keeps no compiled modules
        return _pattern_of(pattern, _code_of(pattern, re.MULTILINE)) == re.compile(pattern, re.MULTILINE)
    return False


def _code_of(pattern: str, flags: int) -> Code:
    from re import _compiler, _parser  # type: ignore[attr-defined] # noqa: PLC0415 - where there is none, nothing is kept

    parsed = _parser.parse(pattern, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = array("I", _compiler._code(parsed, flags)).tobytes()  # noqa: SLF001 - as above
    return int(flags | state.flags), code, state.groups - 1, dict(state.groupdict), tuple(names)


def _pattern_of(pattern: str, code: Code) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found] # noqa: PLC0415 - as above

    flags, codes, groups, numbers, names = code
    made: re.Pattern[str] = _sre.compile(pattern, flags, array("I", codes).tolist(), groups, numbers, names)
    return made
