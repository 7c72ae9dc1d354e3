"""A server and people who push to it, with real git and real keys, as the tests of pushing need them."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from click.testing import CliRunner, Result

from generator.commands.server import server as server_commands
from site_tests.trees import SOUND_CARRIER, SOUND_NUMBER, SOUND_PLAN, changed

CLOCK = "2026-11-22T12:00:00+08:00"
"""The server's own time in every test."""
FIRST_DAY, LAST_DAY = "2026-01-01", "2099-12-31"
MOBILE, UNICOM, OPERATORS = "china-mobile", "china-unicom", "operators"
UNICOM_NUMBER = "26HE300001"
UNICOM_CARRIER = changed(
    SOUND_CARRIER,
    {"china-mobile": "china-unicom", "中国移动": "中国联通", "China Mobile": "China Unicom", "filing_digit: 2": "filing_digit: 3"}
    | {"10086": "10010", "10085": "10016", "10080": "10015"},
)
UNICOM_PLAN = changed(SOUND_PLAN, {SOUND_NUMBER: UNICOM_NUMBER, "10086": "10010"})
_FINDING = re.compile(r":[0-9]+: (错误|警告|提示)\[")
MINGBAI = (sys.executable, "-m", "generator.cli")
NEW_NUMBER = "26HE200002"
NEW_PLAN = changed(
    SOUND_PLAN, {SOUND_NUMBER: NEW_NUMBER, "2026-01-01": "2026-11-22", "2026-01-05": "2026-12-01", "39 元": "49 元", "39.00": "49.00"}
)
"""A plan that may be pushed on the day of CLOCK: it is disclosed on that very day."""


def environment(**more: str) -> dict[str, str]:
    """Return an environment in which git knows of nobody's settings and everything is dated like CLOCK."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "SSH_", "MINGBAI_", "LC_", "LANG"))}
    dated = {"GIT_AUTHOR_DATE": CLOCK, "GIT_COMMITTER_DATE": CLOCK}
    return {**plain, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8", **dated, **more}


def run(*command: str | Path, cwd: Path, stdin: bytes = b"", check: bool = True, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run a program; where it has to succeed and does not, the test says what it said."""
    done = subprocess.run(
        command, cwd=cwd, input=stdin, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, env=environment(**more)
    )
    assert done.returncode == 0 or not check, f"{' '.join(map(str, command))}: {done.stdout.decode(errors='replace')}"
    return done


@dataclass(frozen=True)
class Pushed:
    """What came of a push."""

    code: int
    said: str
    before: str
    after: str
    """The repository's main before and after it."""
    what: str
    """The commit that was offered; empty where none was."""

    @property
    def accepted(self) -> bool:
        return self.code == 0 and self.after != self.before

    @property
    def refused(self) -> bool:
        """The client was told, and nothing has moved."""
        return self.code != 0 and self.after == self.before

    @property
    def findings(self) -> list[str]:
        """The findings that the client was shown, a line each."""
        lines = (line.removeprefix("remote: ").rstrip() for line in self.said.splitlines())
        return [line for line in lines if _FINDING.search(line)]


@dataclass(frozen=True)
class Server:
    """A server that `mingbai server` made."""

    home: Path

    def mingbai(self, *arguments: str | Path, code: int = 0) -> Result:
        """Run `mingbai server` with the home after the first word; it has to end with this exit code."""
        first, *others = map(str, arguments)
        answer = CliRunner().invoke(server_commands, [first, str(self.home), *others, "--language", "zh"])
        assert answer.exit_code == code, (answer.output, answer.exception)
        return answer

    def repository(self, name: str = MOBILE) -> Path:
        return self.home / "repositories" / f"{name}.git"

    def git(self, *arguments: str, name: str = MOBILE, check: bool = True) -> str:
        """Return what git says in a repository."""
        return run("git", "-C", self.repository(name), *arguments, cwd=self.home, check=check).stdout.decode(errors="replace").strip()

    def tip(self, name: str = MOBILE) -> str:
        return self.git("rev-parse", "--verify", "--quiet", "refs/heads/main", name=name, check=False)

    def left_behind(self, name: str = MOBILE) -> set[str]:
        """Return the names of all references and objects, and of everything that lies about in the repository's folder."""
        objects = self.git("cat-file", "--batch-all-objects", "--batch-check=%(objectname)", name=name).split()
        references = self.git("for-each-ref", "--format=%(refname) %(objectname)", name=name).splitlines()
        lying = {str(file.relative_to(self.repository(name))) for file in self.repository(name).rglob("*")}
        return {*objects, *references, *(name for name in lying if "objects/" not in name), *(name for name in lying if "tmp" in name)}

    @contextmanager
    def judged_by_a_resident(self) -> Iterator[subprocess.Popen[bytes]]:
        """Have a judge resident as long as the block lasts."""
        with subprocess.Popen([*MINGBAI, "server", "judge", self.home], stdout=subprocess.PIPE, env=environment()) as judge:
            assert judge.stdout is not None
            assert judge.stdout.readline() == b"ready\n"
            try:
                yield judge
            finally:
                judge.terminate()
                judge.wait()


@dataclass(frozen=True)
class Key:
    """A key pair; `file` is the private one."""

    file: Path

    @classmethod
    def made(cls, folder: Path, name: str) -> "Key":
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", folder / name, cwd=folder)
        return cls(folder / name)

    @property
    def public(self) -> Path:
        return self.file.with_suffix(".pub")

    @cached_property
    def fingerprint(self) -> str:
        return run("ssh-keygen", "-l", "-f", self.public, cwd=self.file.parent).stdout.decode().split()[1]


class Clerk:
    """Somebody with a clone who signs with a key and pushes."""

    def __init__(self, server: Server, folder: Path, key: Key, email: str, name: str = MOBILE) -> None:
        self.server, self.folder, self.name = server, folder, name
        run("git", "clone", "--quiet", server.repository(name), folder, cwd=folder.parent)
        settings = {"user.name": email.partition("@")[0], "user.email": email, "gpg.format": "ssh", "commit.gpgSign": "true"}
        for setting, value in {**settings, "user.signingKey": str(key.file), "core.protectHFS": "false"}.items():
            self.git("config", setting, value)

    def git(self, *arguments: str, stdin: bytes = b"", check: bool = True, **more: str) -> str:
        """Return what git says in the clone."""
        return run("git", *arguments, cwd=self.folder, stdin=stdin, check=check, **more).stdout.decode(errors="replace").strip()

    def start_anew(self) -> None:
        """Stand where the server stands, whatever was tried before."""
        self.git("fetch", "--quiet", "origin")
        self.git("checkout", "--quiet", "--force", "-B", "main", "origin/main")
        self.git("clean", "-qfdx")

    def write(self, files: Mapping[str, str | bytes | None]) -> None:
        """Write files, or take away those that are None."""
        for name, text in files.items():
            file = self.folder / name
            if text is None:
                file.unlink()
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit(self, files: Mapping[str, str | bytes | None], message: str = "change", *options: str, **more: str) -> str:
        """Commit files on top of what is there and return the commit."""
        self.write(files)
        self.git("add", "--all", "--force")
        self.git("commit", "--quiet", "--allow-empty", "-m", message, *options, **more)
        return self.git("rev-parse", "HEAD")

    def push(self, *arguments: str, to: str = "origin", **more: str) -> Pushed:
        """Push, main where nothing else is said."""
        before = self.server.tip(self.name)
        done = run("git", "push", to, *(arguments or ("main",)), cwd=self.folder, check=False, **more)
        what = self.git("rev-parse", "--verify", "--quiet", (arguments or ("main",))[-1].partition(":")[0], check=False)
        return Pushed(done.returncode, done.stdout.decode(errors="replace"), before, self.server.tip(self.name), what)


def plan_name(number: str, carrier: str = MOBILE) -> str:
    return f"plans/{carrier}/{number}.yml"


def init_server(folder: Path, mode: str = "separate") -> Server:
    """Make a server without carriers, as the documentation says, and stop its clock."""
    server = Server(folder / "home")
    server.mingbai("init", "--mode", mode)
    with (server.home / "server.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"drill_clock: {CLOCK}\n")
    return server


def made_server(folder: Path, mode: str = "separate") -> Server:
    """Make a server with one public plan of each of two carriers."""
    server = init_server(folder, mode)
    for carrier, profile, number, plan in (
        (MOBILE, SOUND_CARRIER, SOUND_NUMBER, SOUND_PLAN),
        (UNICOM, UNICOM_CARRIER, UNICOM_NUMBER, UNICOM_PLAN),
    ):
        files = folder / "files" / carrier
        files.mkdir(parents=True)
        (files / "carrier.yml").write_text(profile, encoding="utf-8")
        (files / f"{number}.yml").write_text(plan, encoding="utf-8")
        server.mingbai("add-carrier", carrier, "--profile", files / "carrier.yml", "--plans", files)
    return server


def registered(server: Server, folder: Path, owner: str, person: str, days: tuple[str, str] = (FIRST_DAY, LAST_DAY)) -> Key:
    """Make a key for a person and register it for these days."""
    key = Key.made(folder, f"{owner}-{person}")
    first, last = days
    about = ("--person", person, "--email", f"{person}@{owner}.example", "--key", key.public)
    server.mingbai("add-key", owner, *about, "--from", first, "--until", last)
    return key
