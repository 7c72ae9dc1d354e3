"""Small servers for tests of releases: a home, a carrier, and plans that come to its main branch without a push."""

import subprocess
from datetime import datetime
from pathlib import Path

from generator.server.home import MAIN, Home
from generator.server.setting_up import add_carrier, init
from generator.server.settings import Mode
from generator.show.page import PageType
from generator.show.page_types import page_types
from site_tests.trees import SOUND_CARRIER, SOUND_NUMBER, SOUND_PLAN, changed

CARRIER = "china-mobile"
FIRST = "26HE208881"
"""The sound plan of the tests, under a number that stands on no page of the rules."""


def moment(text: str) -> datetime:
    """Return a moment in Shanghai of `2026-11-22 10:00`."""
    return datetime.fromisoformat(f"{text}+08:00")


def plan(number: str = FIRST, name: str = "安心", fee: int = 39, changes: dict[str, str] | None = None) -> str:
    """Return a plan that differs from its siblings in number, name and fee."""
    own = {SOUND_NUMBER: number, "安心套餐 39 元": f"{name}套餐 {fee} 元", "Easy plan 39": f"Plan {fee}", "39.00": f"{fee}.00"}
    return changed(SOUND_PLAN, own | (changes or {}))


def new_home(path: Path, plans: dict[str, str], mode: Mode = Mode.SEPARATE, keep: int = 30) -> Home:
    """Return a home with one carrier that has committed `plans` (number → text), and which keeps so many releases."""
    init(path, mode)
    settings = path / "server.yml"
    settings.write_text(changed(settings.read_text(encoding="utf-8"), {"keep_releases: 30": f"keep_releases: {keep}"}), encoding="utf-8")
    home = Home.opened(path)
    (path / "mkdocs.yml").write_text("site_url: https://tariffs.example/public/\n", encoding="utf-8")
    profile = path.with_name(f"{path.name}-carrier.yml")
    profile.write_text(SOUND_CARRIER, encoding="utf-8")
    add_carrier(home, CARRIER, profile)
    commit(home, plans)
    return home


def commit(home: Home, plans: dict[str, str | None], carrier: str = CARRIER) -> str:
    """Commit plans of a carrier to main, as if a push had been accepted; None takes a file away. Returns the new tip."""
    files = {f"plans/{carrier}/{number}.yml": text for number, text in plans.items()}
    return commit_files(home.repository_of(carrier), files)


def commit_files(repository: Path, files: dict[str, str | None], onto: str = MAIN) -> str:
    """Commit files to main of a bare repository, after the commit `onto`."""
    stream = [f"commit {MAIN}\ncommitter t <t@t.example> 1790000000 +0800\ndata 1\nx\nfrom {onto}^0\n".encode()]
    for name, text in files.items():
        data = b"" if text is None else text.encode()
        stream.append(f"D {name}\n".encode() if text is None else b"M 100644 inline %s\ndata %d\n%s\n" % (name.encode(), len(data), data))
    git(repository, "fast-import", "--quiet", "--force", stdin=b"".join(stream))
    return git(repository, "rev-parse", MAIN)


def git(repository: Path, *arguments: str, stdin: bytes = b"") -> str:
    run = subprocess.run(["/usr/bin/git", "-C", repository, *arguments], input=stdin, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout.decode().strip()


def few_page_types() -> tuple[PageType, ...]:
    """Return the types of pages that a test of releases cannot do without: with them alone a site is built in a tenth of the time."""
    return tuple(page_type for page_type in page_types() if page_type.name in {"home", "plan"})
