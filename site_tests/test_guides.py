"""The guides for clerk, operator and auditor: every command in them, run in order and exactly as printed, by people of their own.

Only four things are other than in life: systemd is not there, so that `systemctl` only looks whether the units are; no user is made, the
one of the tests does everything; `ssh` is told the port of the sshd of this test; and the server's clock stands still.
"""

import json
import os
import pwd
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from site_tests.conftest import ROOT
from site_tests.push_server import CLOCK, FIRST_DAY, LAST_DAY, MOBILE, NEW_NUMBER, NEW_PLAN, Server, environment
from site_tests.ssh_server import SshServer, ssh_server
from site_tests.trees import SOUND_CARRIER, SOUND_NUMBER, SOUND_PLAN

GUIDES = ROOT / "templates" / "guides"
NAMES = sorted(path.stem for path in GUIDES.glob("*.md"))
BLOCK = re.compile(r"^```(.*)\n((?:.*\n)*?)```$|^## (.+)$", re.MULTILINE)
SAID_WHEN_ASKED = "words that open the key"


@dataclass(frozen=True)
class Block:
    """Commands as a guide prints them, below the heading of which step, and the exit code that they have to end with."""

    step: str
    commands: str
    code: int


def blocks(guide: str) -> list[Block]:
    """Every block of commands of a guide, in order."""
    found, step = [], ""
    for kind, commands, heading in BLOCK.findall((GUIDES / f"{guide}.md").read_text(encoding="utf-8")):
        step = heading or step
        if commands and kind.split(" ")[0] not in {"text", "json"}:
            assert kind in {"sh", "sh exit=1"}, f"{guide}.md, {step}: commands stand below sh or sh exit=1, examples below text or json"
            found.append(Block(step, commands, int(kind.endswith("exit=1"))))
    return found


@dataclass
class Person:
    """Somebody at a terminal: a home folder, a desk with their files, and what they put for the guide's placeholders."""

    folder: Path
    put: dict[str, str]
    commands: dict[str, str] = field(default_factory=dict)
    """Small programs that only this person has, by name."""

    def __post_init__(self) -> None:
        self.desk.mkdir(parents=True)
        for name, text in {"askpass": f"#!/bin/sh\necho {shlex.quote(SAID_WHEN_ASKED)}\n", **self.commands}.items():
            self.program(name).parent.mkdir(exist_ok=True)
            self.program(name).write_text(text, encoding="utf-8")
            self.program(name).chmod(0o755)

    @property
    def desk(self) -> Path:
        return self.folder / "desk"

    @property
    def stands(self) -> Path:
        """The folder in which the terminal stands: where the steps before have led it."""
        kept = self.folder / "stands"
        return Path(kept.read_text(encoding="utf-8").strip()) if kept.exists() else self.desk

    def program(self, name: str) -> Path:
        return self.folder / "bin" / name

    def follow(self, guide: str, *steps: str) -> str:
        """Do what the guide says, in the steps whose headings begin so or in all; what was said, or a failure that names the step."""
        chosen = [block for block in blocks(guide) if not steps or block.step.startswith(steps)]
        assert chosen
        script = ["set -euo pipefail"]
        for number, block in enumerate(chosen):
            file = self.folder / f"{guide}-{number}.sh"
            file.write_text(block.commands, encoding="utf-8")
            script.append(f"echo {shlex.quote(f'>>> {guide}: {block.step}')}")
            # A step that has to fail runs in a shell of its own, the others in one, so that the folder stays the same.
            source = f". {shlex.quote(str(file))}"
            script.append(f"code=0; ( {source} ) || code=$?; [ $code = 1 ] || exit 99" if block.code else source)
        script.append(f"pwd > {shlex.quote(str(self.folder / 'stands'))}")
        path = f"{self.program('')}:{Path(sys.executable).parent}:/usr/bin:/bin:/usr/sbin"
        asked = {"SSH_ASKPASS": str(self.program("askpass")), "SSH_ASKPASS_REQUIRE": "force", "DISPLAY": ""}
        known = environment(HOME=str(self.folder), PATH=path, EDITOR=str(self.program("editor")), **asked, **self.put)
        ran = subprocess.run(
            ["/bin/bash", "-c", "\n".join(script)],
            cwd=self.stands,
            env=known,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stdout
        return ran.stdout


SYSTEMCTL = '#!/bin/sh\nfor unit; do case $unit in *.*) test -f "$UNITS/$unit" || exit 1;; esac; done\n'
STOP_THE_CLOCK = f'grep -q drill_clock "$1" || echo \'drill_clock: {CLOCK}\' >> "$1"'
LOOKED_AT_AGAIN = f'sed -i "s/^checked_on: .*/checked_on: {CLOCK[:10]}/" "$1"'
EDITOR = f"#!/bin/sh\ncase $1 in *carrier.yml) {LOOKED_AT_AGAIN};; *) {STOP_THE_CLOCK};; esac\n"
NOTHING = "#!/bin/sh\n"


def operator(folder: Path) -> Person:
    """An operator with a carrier's profile, one plan that is public already, and a person's key on the desk."""
    person = Person(
        folder,
        {
            "MINGBAI_HOME": str(folder / "srv"),
            "ACCOUNT": pwd.getpwuid(os.geteuid()).pw_name,
            "PROGRAM": str(folder / "program"),
            "BIN": str(folder / "bin"),
            "SSHD": str(folder / "sshd_config.d"),
            "SITE": "https://tariffs.example",
            "CONTACT": "help@tariffs.example",
            "CARRIER": MOBILE,
            "PROFILE": "carrier.yml",
            "PLANS": "plans",
            "PERSON": "李小红",
            "EMAIL": "li@mobile.example",
            "KEY": "li.pub",
            "FROM": FIRST_DAY,
            "UNTIL": LAST_DAY,
            "AUTHORIZED_KEYS": str(folder / "ssh" / "authorized_keys"),
            "OPERATOR": "周平",
            "OPERATOR_EMAIL": "zhou@tariffs.example",
            "OPERATOR_KEY": str(folder / "desk" / "zhou.pub"),
            "REPOSITORY": str(folder / "srv" / "repositories" / f"{MOBILE}.git"),
            "UNITS": str(folder / "units"),
            "BACKUP": str(folder / "backup.tar"),
            "RESTORED": str(folder / "restored"),
            "DAY": CLOCK[:10],
            "LEAKED_ON": CLOCK[:10],
        },
        {"systemctl": SYSTEMCTL, "editor": EDITOR, "useradd": NOTHING, "sshd": NOTHING},
    )
    for name in ("units", "sshd_config.d", "program"):
        (folder / name).mkdir()
    (folder / "program" / ".venv").symlink_to(sys.prefix)
    (person.desk / "templates").symlink_to(ROOT / "templates")
    (person.desk / "carrier.yml").write_text(SOUND_CARRIER, encoding="utf-8")
    (person.desk / "plans").mkdir()
    (person.desk / "plans" / f"{SOUND_NUMBER}.yml").write_text(SOUND_PLAN, encoding="utf-8")
    for name in ("li", "zhou"):
        subprocess.run(["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", person.desk / name], check=True)
    return person


def clerk(folder: Path, name: str, email: str) -> Person:
    """A clerk whose editor writes a new plan, and makes one that is written already dearer."""
    editor = f'#!/bin/sh\nif grep -q "status: ready" "$1"; then sed -i "s/49/59/" "$1"; else cp {folder}/new.yml "$1"; fi\n'
    about = {
        "NOW": CLOCK,
        "HOLDS_FROM": "2026-12-15",
        "TOLD_ON": "2026-11-20",
        "REASON": "成本上涨",
        "SENT": str(folder.parent / "for-approval.bundle"),
    }
    person = Person(folder, {"NAME": name, "EMAIL": email, "NUMBER": NEW_NUMBER, **about}, {"editor": editor})
    (folder / "new.yml").write_text(NEW_PLAN, encoding="utf-8")
    return person


def registered(person: Person, by: Person, sshd: SshServer) -> Person:
    """Have somebody make a key by the clerks' guide, and the operator register it by theirs; `ssh` finds the sshd of this test."""
    known = f"UserKnownHostsFile={sshd.folder / 'known_hosts'}"
    settings = (known, "StrictHostKeyChecking=yes", "IdentitiesOnly=yes", "IdentityAgent=none", "LogLevel=ERROR")
    options = ["-F", "none", "-p", str(sshd.port), *(f"-o{setting}" for setting in settings)]
    person.program("ssh").write_text(f'#!/bin/sh\nexec /usr/bin/ssh {shlex.join(options)} "$@"\n', encoding="utf-8")
    person.program("ssh").chmod(0o755)
    person.put["REPOSITORY"] = sshd.address(MOBILE)
    person.follow("clerk", "1 ")
    by.put.update(PERSON=person.put["NAME"], EMAIL=person.put["EMAIL"], KEY=str(person.folder / ".ssh" / "mingbai.pub"))
    by.follow("operator", "3 ")
    return person


def outsiders_read(home: Path) -> set[str]:
    """What other users of the machine, such as the web server's, can read: names in the server's folder, and in each release."""
    found = set()
    for file in (path for path in home.rglob("*") if path.is_file() and path.stat().st_mode & 0o004):
        parts = file.relative_to(home).parts
        if all(folder.stat().st_mode & 0o001 for folder in file.parents if folder.is_relative_to(home)):
            found.add(parts[2] if parts[0] == "releases" else parts[0])
    return found


@contextmanager
def web_server(folder: Path) -> Iterator[str]:
    """The address of a folder on a web server of this machine."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *words: object) -> None:
            """Says nothing: pytest's output belongs to the tests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_there_are_guides_for_three_kinds_of_people() -> None:
    assert NAMES == ["auditor", "clerk", "operator"]
    assert all(blocks(name) for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_placeholder_of_a_guide_is_explained_in_its_table(name: str) -> None:
    text = (GUIDES / f"{name}.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"`\$([A-Z_]+)`", text))
    used = {word for block in blocks(name) for word in re.findall(r"\$([A-Z_]+)", block.commands)}
    assert used - explained == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_guide_names_no_folder_of_a_machine_in_its_commands(name: str) -> None:
    assert [block.commands for block in blocks(name) if re.search(r"(?:^|[\s=]\"?)/\w", block.commands)] == []


def test_clerks_who_follow_the_guide_publish_a_plan_and_make_it_dearer(tmp_path: Path) -> None:
    by = operator(tmp_path / "operator")
    by.follow("operator", "0 ", "1 ", "2 ", "3 ", "4 ")
    home = Path(by.put["MINGBAI_HOME"])
    page = home / "current" / "site" / "plans" / f"{NEW_NUMBER}.html"
    with ssh_server(Server(home), tmp_path / "sshd", Path(by.put["SSHD"]) / "mingbai.conf") as sshd:
        writes, approves = (registered(clerk(tmp_path / name, name, f"{name}@mobile.example"), by, sshd) for name in ("wang", "zhao"))
        said = writes.follow("clerk", "2 ", "3 ", "4 ", "5 ", "6 ")
        assert re.search(r"^ +[0-9a-f]+\.\.[0-9a-f]+  main -> main$", said, re.MULTILINE)
        assert said.count("[remote rejected]") == 1
        assert not page.exists()
        by.follow("operator", "4 ")
        assert "49" in page.read_text(encoding="utf-8")
        assert not (home / "previous" / "site" / "plans" / f"{NEW_NUMBER}.html").exists()
        said = approves.follow("clerk", "2 ", "7 ")
        assert "49 → 59" in said
        by.follow("operator", "4 ")
        assert "59" in page.read_text(encoding="utf-8")
        writes.follow("clerk", "9 ")
        assert "59" not in (home / "previous" / "site" / "plans" / f"{NEW_NUMBER}.html").read_text(encoding="utf-8")


def test_an_operator_who_follows_the_guide_has_a_server_that_survives_its_own_end(tmp_path: Path) -> None:
    by = operator(tmp_path)
    said = by.follow("operator")
    home, restored = Path(by.put["MINGBAI_HOME"]), Path(by.put["RESTORED"])
    keys = tmp_path / "ssh" / "authorized_keys"
    assert [line.rpartition(" ")[2] for line in keys.read_text(encoding="utf-8").splitlines()] == [by.put["OPERATOR_EMAIL"]]
    assert (keys.stat().st_mode & 0o777, keys.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert (tmp_path / "bin" / "mingbai").resolve() == Path(sys.prefix, "bin", "mingbai").resolve()
    assert re.search(r"main -> main$", said, re.MULTILINE)
    assert (restored / "current" / "site" / "index.html").read_bytes() == (home / "current" / "site" / "index.html").read_bytes()
    assert (restored / "signing" / "log.key").read_bytes() == (home / "signing" / "log.key").read_bytes()
    assert (by.desk / f"site-of-{by.put['DAY']}" / "index.html").is_file()
    assert outsiders_read(home) == {"site", "ledger", "mkdocs.yml", "server.yml"}
    for folder in (home, restored):
        modes = {name: (folder / name).stat().st_mode & 0o777 for name in (".", "releases", "signing", "repositories", "authority")}
        assert modes == {".": 0o711, "releases": 0o711, "signing": 0o700, "repositories": 0o700, "authority": 0o700}


def test_an_auditor_who_follows_the_guide_proves_what_the_site_said(tmp_path: Path) -> None:
    by = operator(tmp_path / "operator")
    by.follow("operator", "1 ", "2 ", "3 ", "4 ")
    site = Path(by.put["MINGBAI_HOME"]) / "current" / "site"
    with web_server(site) as address:
        verifier = (site / "log" / "verifier").read_text(encoding="utf-8").strip()
        put = {"SITE": address, "NUMBER": SOUND_NUMBER, "REVISION": "1", "VERIFIER": verifier}
        said = Person(tmp_path / "auditor", put).follow("auditor")
    assert f"PROVEN: {SOUND_NUMBER}" in said
    assert "NOT PROVEN" in said
    assert said.count("the head of today signs the whole log") == 2
    assert said.count("the log of today begins with the 1 entries of the kept head") == 1


def test_an_auditor_who_kept_the_first_key_follows_the_guide_after_the_operator_has_changed_it(tmp_path: Path) -> None:
    by = operator(tmp_path / "operator")
    by.follow("operator", "1 ", "2 ", "3 ", "4 ")
    site = Path(by.put["MINGBAI_HOME"]) / "current" / "site"
    keys = [(site / "log" / "verifier").read_text(encoding="utf-8").strip()]
    by.follow("operator", "8 ")
    keys.append((site / "log" / "verifier").read_text(encoding="utf-8").strip())
    listed = json.loads((site / ".well-known" / "tariff-log-keys.json").read_bytes())["keys"]
    assert [(key["changed_for"], key["unsafe_from"]) for key in listed] == [("rotation", None), ("leak", CLOCK[:10]), (None, None)]
    assert [listed[0]["key"], listed[-1]["key"]] == keys
    with web_server(site) as address:
        put = {"SITE": address, "NUMBER": SOUND_NUMBER, "REVISION": "1"}
        said = Person(tmp_path / "told", {**put, "VERIFIER": keys[1]}).follow("auditor")
        with pytest.raises(AssertionError, match="get the new key elsewhere than from the site") as late:
            Person(tmp_path / "untold", {**put, "VERIFIER": listed[1]["key"]}).follow("auditor")
    assert f"PROVEN: {SOUND_NUMBER}" in said
    assert "it leaked: what counts is the log that the new key signed" in said
    assert f" PROVEN: {SOUND_NUMBER}" not in str(late.value)
