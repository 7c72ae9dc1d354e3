"""Makes a server and gives it carriers: folders, hooks, repositories, and each carrier's profile as a first commit."""

import shlex
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path, PurePosixPath

from generator.findings import Severity
from generator.gate.examination import Desk, examine
from generator.gate.publication import examine_carrier
from generator.read.sources import CARRIER_FILE, PLANS_FOLDER, SourceFile
from generator.read.strict_file import UnreadableFileError
from generator.repository.authority import OPERATORS, AuthorityFile, authority_text
from generator.repository.objects import commit_named, run_git
from generator.server import hook
from generator.server.home import MAIN, Home
from generator.server.safe_settings import clear_stale_locks, make_repository, settle
from generator.server.settings import SETTINGS_FILE, Mode, settings_text
from generator.shanghai import today
from generator.tariff.language import Text

_PRIVATE = 0o700


class SetUpError(Exception):
    """What was asked for cannot be done, and nothing was changed; `text` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def init(path: Path, mode: Mode) -> Home:
    """Make a server in this folder, which may exist but must be empty, and return it; raises SetUpError."""
    path.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    if any(path.iterdir()):
        raise SetUpError(Text(zh=f"{path} 不是空文件夹，没有动它", en=f"{path} is not empty and was left alone"))
    path.chmod(_PRIVATE)
    (path / SETTINGS_FILE).write_text(settings_text(mode), encoding="utf-8", newline="\n")
    home = Home.opened(path)
    for folder in (home.repositories, home.authority, home.index, home.hooks, home.releases, home.signing):
        folder.mkdir(mode=_PRIVATE)
    home.authority_of(OPERATORS).write_text(_nobody(OPERATORS), encoding="utf-8", newline="\n")
    renew(home)
    return home


def renew(home: Home) -> None:
    """Write the hooks anew, give every repository the safe settings and take stale locks away: whenever in doubt."""
    for name in (hook.BEFORE, hook.AFTER):
        file = home.hooks / name
        file.write_text(_hook(name, home.path), encoding="utf-8", newline="\n")
        file.chmod(_PRIVATE)
    for repository in sorted(home.repositories.glob("*.git")):
        clear_stale_locks(repository, time.time())
        settle(repository, home.hooks)


def _hook(name: str, home: Path) -> str:
    words = [sys.executable, "-I", "-S", str(Path(hook.__file__)), name, str(home)]
    return f"#!/bin/sh\n# Written by `mingbai server init`; `mingbai server renew` writes it anew.\nexec {shlex.join(words)}\n"


def add_carrier(home: Home, carrier: str, profile: Path, plans: Path | None = None) -> Path:
    """Give a carrier its place, with its profile and the plans in the folder `plans`, and return the repository.

    The plans are those that the public knows already: nobody asks on which day they were disclosed, as a push is asked.
    Raises SetUpError where the carrier is there already, UnreadableFileError where anything is wrong with a file.
    """
    name = PurePosixPath(PLANS_FOLDER, carrier, CARRIER_FILE)
    repository = home.repository_of(carrier)
    if home.authority_of(carrier).exists():
        raise SetUpError(Text(zh=f"{carrier} 已经有了，没有动它", en=f"{carrier} is there already and was left alone"))
    found = sorted(plans.glob("*.yml")) if plans else []
    sources = [SourceFile(str(name.with_name(file.name)), file) for file in found if file.name != CARRIER_FILE]
    _judge(SourceFile(str(name), profile), sources, today(home.now()))
    if not repository.exists():
        make_repository(repository, home.hooks)
    _first_commit(home, repository, carrier, [SourceFile(str(name), profile), *sources])
    home.authority_of(carrier).write_text(_nobody(carrier), encoding="utf-8", newline="\n")
    return repository


def _judge(profile: SourceFile, plans: Sequence[SourceFile], day: date) -> None:
    """Raise UnreadableFileError, which says everything that is wrong, where the profile or one of the plans has an error."""
    read = examine_carrier(profile, profile.read(), day)
    findings = list(read.findings)
    if read.carrier is not None:
        for one in examine(plans, Desk({read.carrier.id: read.carrier}, day)):
            findings.extend(one.verdict.findings)
    errors = tuple(finding for finding in findings if finding.severity is Severity.ERROR)
    if errors:
        raise UnreadableFileError(errors)


def _nobody(owner: str) -> str:
    return authority_text(AuthorityFile(format="1", carrier=owner, people=()))


def _first_commit(home: Home, repository: Path, carrier: str, files: Sequence[SourceFile]) -> None:
    """Add files to main; where a push arrives at the same moment, git refuses one of the two."""
    before = commit_named(repository, MAIN)
    message = f"{carrier}: what was public before\n".encode()
    # The stream of git fast-import: it makes blobs, trees and commit, and moves main only forward.
    head = (
        f"commit {MAIN}\ncommitter operators <operators@localhost> {int(home.now().timestamp())} +0800\n".encode(),
        b"data %d\n%s" % (len(message), message),
        f"from {before}\n".encode() if before else b"",
    )
    run_git(repository, "fast-import", "--quiet", "--done", stdin=b"".join((*head, *map(_added, files), b"done\n")))


def _added(file: SourceFile) -> bytes:
    data = file.read()
    return b"M 100644 inline %s\ndata %d\n%s\n" % (str(file.name).encode(), len(data), data)
