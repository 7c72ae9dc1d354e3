"""The container file: nobody's root, nothing from the network but Debian's packages and what the lock pins, and enough to build a site."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_tests.conftest import ROOT
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, write_tree
from site_tests.web_servers import TEMPLATES

CONTAINERFILE = TEMPLATES / "container" / "Containerfile"


def instructions() -> list[tuple[str, str]]:
    """The instructions of the container file in order, continued lines joined."""
    lines = [line for line in CONTAINERFILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    return [(name, rest) for line in joined.splitlines() if line for name, _, rest in [line.partition(" ")]]


def all_of(name: str) -> list[str]:
    return [rest for found, rest in instructions() if found == name]


def last_stage() -> list[tuple[str, str]]:
    whole = instructions()
    return whole[max(place for place, (name, _) in enumerate(whole) if name == "FROM") :]


def test_only_known_instructions_stand_in_it() -> None:
    assert {name for name, _ in instructions()} <= {"ARG", "FROM", "RUN", "WORKDIR", "COPY", "ENV", "USER", "VOLUME", "ENTRYPOINT", "CMD"}


def test_every_stage_stands_on_debian_whose_digest_can_be_named() -> None:
    assert all_of("ARG") == ["DEBIAN=docker.io/library/debian:bookworm-slim"]
    assert {rest.split()[0] for rest in all_of("FROM")} == {"${DEBIAN}"}


def test_nothing_runs_as_root() -> None:
    names = [name for name, _ in last_stage()]
    (user,) = [rest for name, rest in last_stage() if name == "USER"]
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", user)
    assert names.index("USER") > max(place for place, name in enumerate(names) if name in {"RUN", "COPY"})


def test_nothing_is_fetched_but_debians_packages_and_what_the_lock_pins() -> None:
    for command in all_of("RUN"):
        assert not re.search(r"\b(?:curl|wget|git clone|npm|add-apt|pipx|https?:)", command), command
        assert "pip install" not in command
    assert any("templates/deploy/install.sh" in command for command in all_of("RUN"))


def test_no_tool_for_building_is_in_what_runs() -> None:
    (installed,) = [rest for name, rest in last_stage() if name == "RUN"]
    assert "python3-venv" not in installed
    assert "--no-install-recommends" in installed


@pytest.fixture
def image(tmp_path: Path) -> Path:
    """The files that the image's first stage copies, laid out as there."""
    folder = tmp_path / "opt"
    for rest in all_of("COPY"):
        if not rest.startswith("--from"):
            *sources, target = rest.split()
            for source in sources:
                goal = folder / target / Path(source).name if target.endswith("/") else folder / target
                goal.parent.mkdir(parents=True, exist_ok=True)
                if (ROOT / source).is_dir():
                    shutil.copytree(ROOT / source, goal, ignore=shutil.ignore_patterns("__pycache__"))
                else:
                    shutil.copy(ROOT / source, goal)
    return folder


def test_what_is_copied_is_enough_to_build_a_site_and_stays_as_it_is(image: Path, tmp_path: Path) -> None:
    root = write_tree(tmp_path / "source", {SOUND_NUMBER: SOUND_PLAN})
    before = sorted(image.rglob("*"))
    program = "import sys; sys.path[0] = sys.argv.pop(1); from generator.cli import main; main()"
    command = [sys.executable, "-P", "-c", program, image, "build", "--root", root, "--as-of", "2026-11-22", "--output", tmp_path / "site"]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert (tmp_path / "site" / "plans" / f"{SOUND_NUMBER}.html").is_file()
    assert sorted(image.rglob("*")) == before
