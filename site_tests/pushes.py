"""Repositories to push from and to judge, made with the real git and the real ssh-keygen, for the tests of pushing."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from generator.repository.acknowledgement import Kind
from generator.repository.authority import Authority, AuthorityFile, Key, Person
from generator.repository.range_judgement import RangeQuestion, RangeVerdict, judge_range
from generator.shanghai import SHANGHAI
from site_tests.synthetic import synthetic_files

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=SHANGHAI)
GIT = shutil.which("git") or "git"
SSH_KEYGEN = shutil.which("ssh-keygen") or "ssh-keygen"
MOBILE, UNICOM = "china-mobile", "china-unicom"
YEAR = (date(2026, 1, 1), date(2026, 12, 31))

_FILES = dict(synthetic_files(400))
PROFILE = f"plans/{MOBILE}/carrier.yml"
PLAN, OTHER_PLAN, THIRD_PLAN = [name for name in sorted(_FILES) if name.startswith(f"plans/{MOBILE}/26BJ")][:3]
UNICOM_PLAN = next(name for name in sorted(_FILES) if name.startswith(f"plans/{UNICOM}/26BJ"))


def text_of(name: str) -> str:
    """A sound file of the made-up list: public since 2026-10-09, as seen in the carrier's zone."""
    return _FILES[name]


def own_text(name: str, published_on: str) -> str:
    """The same plan disclosed by the carrier itself on a day."""
    return changed(
        text_of(name),
        (
            "  kind: transcription\n  seen_on: 2026-10-09\n  source_url: https://tariffs.example/\n",
            f"  kind: own\n  published_on: {published_on}\n  attested_by: {{zh: 资费部, en: Tariffs}}\n",
        ),
        ("  first_day: 2024", f"  first_day: {published_on}\n  # 2024"),
    )


def changed(text: str, *changes: tuple[str, str]) -> str:
    """The text with each first string replaced by its second; each must be there."""
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    return text


def number_of(name: str) -> str:
    """The filing number of a plan file."""
    return Path(name).stem


class KeyRing:
    """Keys by name, made as they are asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, name: str) -> Path:
        """The private key called `name`; the public one lies beside it."""
        file = self._folder / name
        if not file.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            subprocess.run([SSH_KEYGEN, "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", file], check=True)
        return file

    def person(self, name: str, days: tuple[date, date] = YEAR, revoked_on: date | None = None) -> Person:
        """Somebody of that name with that key."""
        public = self(name).with_suffix(".pub").read_text().rsplit(" ", 1)[0]
        return Person(
            name=name, email=f"{name}@carrier.example", keys=(Key(key=public, first_day=days[0], last_day=days[1], revoked_on=revoked_on),)
        )


@dataclass(frozen=True)
class Repository:
    """A repository with a checkout, whose commits are signed."""

    folder: Path
    keys: KeyRing

    def begin(self) -> None:
        """Make it."""
        self.folder.mkdir(parents=True)
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.name", "nobody")
        self.git("config", "user.email", "nobody@carrier.example")

    def git(self, *arguments: str | Path, check: bool = True, stdin: str | None = None) -> str:
        """What git says, run in the folder without anybody's own settings."""
        plain = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment = {**plain, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
        run = subprocess.run([GIT, *arguments], cwd=self.folder, env=environment, input=stdin, text=True, capture_output=True, check=False)
        assert not check or run.returncode == 0, run.stderr
        return run.stdout.strip()

    @property
    def tip(self) -> str:
        """The commit that main stands at."""
        return self.git("rev-parse", "HEAD")

    def commit(
        self, files: Mapping[str, str | None] | None = None, *, key: str | None = "wang", message: str = "改资费", day: str = "2026-11-22"
    ) -> str:
        """Write the files (None deletes one) and commit them all, signed with that key or not at all; the new commit."""
        for name, text in (files or {}).items():
            file = self.folder / name
            if text is None:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        self.git("add", "-A")
        signing = ["-c", "gpg.format=ssh", "-c", f"user.signingkey={self.keys(key)}"] if key else []
        who = ["-c", f"user.name={key or 'nobody'}", "-c", f"user.email={key or 'nobody'}@carrier.example"]
        sign = ["-S"] if key else ["--no-gpg-sign"]
        self.git(*signing, *who, "commit", "-q", "--allow-empty", *sign, "-m", message, "--date", f"{day}T08:00:00+08:00")
        return self.tip


def public_plans(keys: KeyRing, folder: Path) -> Repository:
    """A repository whose main holds the profile of China Mobile and two public plans, one seen in its zone and one its own."""
    repository = Repository(folder, keys)
    repository.begin()
    repository.commit({PROFILE: text_of(PROFILE)}, key="ops")
    repository.commit({PLAN: text_of(PLAN), OTHER_PLAN: own_text(OTHER_PLAN, "2026-11-22")})
    return repository


def copy_of(repository: Repository, folder: Path) -> Repository:
    """The repository once more, for a test to spoil."""
    shutil.copytree(repository.folder, folder, symlinks=True)
    return Repository(folder, repository.keys)


def authority_of(keys: KeyRing, second_signature: tuple[Kind, ...] = ()) -> Authority:
    """Wang and Li of China Mobile, Zhao of China Unicom, Ops of the operators."""
    files = {
        MOBILE: AuthorityFile(
            format="1", carrier=MOBILE, people=(keys.person("wang"), keys.person("li")), second_signature=second_signature
        ),
        UNICOM: AuthorityFile(format="1", carrier=UNICOM, people=(keys.person("zhao"),)),
        "operators": AuthorityFile(format="1", carrier="operators", people=(keys.person("ops"),)),
    }
    return Authority(files)


def judged(repository: Repository, old: str, new: str, authority: Authority | None, **others: object) -> RangeVerdict:
    """What the judge says at noon of 2026-11-22 in Shanghai."""
    question = {"repository": repository.folder, "old": old, "new": new, "now": NOW, "authority": authority, **others}
    return judge_range(RangeQuestion(**question))  # type: ignore[arg-type]


def codes(verdict: RangeVerdict) -> list[str]:
    """The rules of all errors, each once."""
    return sorted({finding.rule for finding in verdict.findings if finding.severity.value == "error"})
