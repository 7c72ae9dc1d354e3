"""The keys of a server's people: registered, revoked, and told to sshd, each with the days on which it counts."""

import shlex
import sys
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path, PurePosixPath
from tempfile import NamedTemporaryFile

from pydantic_core import PydanticCustomError

from generator.read.strict_file import read_strictly
from generator.repository.authority import (
    OPERATORS,
    Authority,
    AuthorityFile,
    Key,
    Person,
    authority_text,
    fingerprint_of,
    read_authority,
    read_authority_file,
    read_public_key,
)
from generator.server import shell
from generator.server.home import Home
from generator.server.hook import PUSHER
from generator.server.setting_up import SetUpError
from generator.shanghai import SHANGHAI, today
from generator.tariff.language import Text


def add_key(home: Home, owner: str, person: Person) -> None:
    """Register a person's keys, one or more, for a carrier or for OPERATORS.

    Raises SetUpError where the carrier is not there or the person's name stands with another e-mail address,
    AuthorityError where the key has a holder already.
    """
    file = _file_of(home, owner)
    known = next((one for one in file.people if one.email == person.email), None)
    if known is None:
        people = (*file.people, person)
    elif known.name != person.name:
        raise SetUpError(Text(zh=f"{person.email} 已经登记给 {known.name}", en=f"{person.email} stands for {known.name} already"))
    else:
        people = tuple(replace(one, keys=(*one.keys, *person.keys)) if one is known else one for one in file.people)
    _keep(home, replace(file, people=people))


def revoke_key(home: Home, owner: str, fingerprint: str, day: date) -> None:
    """Make a key count for nothing from this day on, also for what it signed before; raises SetUpError where nobody has it."""
    file = _file_of(home, owner)
    if not any(key.fingerprint == fingerprint for person in file.people for key in person.keys):
        raise SetUpError(Text(zh=f"{owner} 没有这把钥匙：{fingerprint}", en=f"{owner} has no such key: {fingerprint}"))
    _keep(home, replace(file, people=tuple(replace(one, keys=tuple(_revoked(one, fingerprint, day))) for one in file.people)))


def _revoked(person: Person, fingerprint: str, day: date) -> Iterator[Key]:
    for key in person.keys:
        yield replace(key, revoked_on=day) if key.fingerprint == fingerprint else key


def public_key(file: Path) -> str:
    """Return the key in a `.pub` file; raises SetUpError where it is none, OSError."""
    try:
        return read_public_key(file.read_text(encoding="utf-8", errors="replace"))
    except PydanticCustomError as error:
        said = error.context or {}
        raise SetUpError(Text(zh=f"{file}：{said['zh']}", en=f"{file}: {said['en']}")) from None


def fingerprint(key: str) -> str:
    """Return the fingerprint of a public key as `ssh-keygen -l` shows it."""
    return fingerprint_of(b64decode(key.partition(" ")[2]))


def _file_of(home: Home, owner: str) -> AuthorityFile:
    file = home.authority_of(owner)
    if not file.exists():
        raise SetUpError(Text(zh=f"先 mingbai server add-carrier {owner}", en=f"first run mingbai server add-carrier {owner}"))
    return read_authority_file(file)


def _keep(home: Home, file: AuthorityFile) -> None:
    """Write an authority file in one step, once it is known that it and all files together will be understood.

    Raises UnreadableFileError, AuthorityError.
    """
    place = home.authority_of(file.carrier)
    text = authority_text(file)
    read_strictly(AuthorityFile, PurePosixPath(place), text.encode())
    others = {other.stem: read_authority_file(other) for other in home.authority.glob("*.yml")}
    Authority({**others, file.carrier: file})
    with NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=home.authority, prefix=".", delete=False) as new:
        new.write(text)
    Path(new.name).replace(place)


def authorized_keys(home: Home) -> Iterator[str]:
    """Yield a line of sshd's `authorized_keys` for every key that counts now: one command, until its last day is over.

    Raises AuthorityError where anything is wrong with any file: then nobody is let in.
    """
    day = today(home.now())
    for file in _files(home):
        for person in file.people:
            for key in person.keys:
                if key.first_day <= day <= key.last_day and not key.revoked(day):
                    yield f"{_options(home, file.carrier, key)} {key.key} {person.email}"


def _files(home: Home) -> list[AuthorityFile]:
    read_authority(home.authority)
    return [read_authority_file(file) for file in sorted(home.authority.glob("*.yml"))]


def _options(home: Home, owner: str, key: Key) -> str:
    end = datetime.combine(key.last_day + timedelta(days=1), time(), SHANGHAI).astimezone(UTC)
    own = shell.EVERY_REPOSITORY if owner == OPERATORS else home.repository_of(owner).stem
    words = [sys.executable, "-I", "-S", str(Path(shell.__file__)), f"{PUSHER}={owner}", str(home.repositories), own]
    command = shlex.join(words).replace('"', '\\"')
    return f'restrict,expiry-time="{end:%Y%m%d%H%M%S}Z",command="{command}"'
