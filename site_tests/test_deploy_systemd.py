"""The systemd units: judged by systemd itself, closed to everything they do not need, and on time at midnight in Shanghai."""

import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest

from generator.cli import mingbai
from site_tests.trees import changed
from site_tests.web_servers import TEMPLATES

UNITS = TEMPLATES / "systemd"
SERVICES = sorted(path.name for path in UNITS.glob("*.service"))
HOME = "/srv/mingbai"
PROGRAM = "/opt/mingbai/.venv/bin/mingbai"


@pytest.fixture
def units(tmp_path: Path) -> Path:
    """The units in a folder of their own, with a program that is there."""
    folder = tmp_path / "units"
    shutil.copytree(UNITS, folder)
    for name in SERVICES:
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(changed(text, {PROGRAM: "/bin/true"}), encoding="utf-8")
    return folder


def analyze(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What systemd says about the units of the folder and those of its own."""
    environment = {"PATH": "/usr/bin:/bin", "SYSTEMD_UNIT_PATH": f"{folder}:", "LC_ALL": "C"}
    return subprocess.run(["/usr/bin/systemd-analyze", *words], env=environment, capture_output=True, text=True, check=False)


def settings(path: Path) -> dict[str, str]:
    """What a unit sets, of all its sections; of what it sets twice, the last."""
    lines = (line.partition("=") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(("#", "[")))
    return {name: value for name, _, value in lines if name}


def test_systemd_finds_no_fault_in_any_unit(units: Path) -> None:
    files = [str(path) for path in sorted(units.iterdir()) if path.is_file()]
    said = analyze(units, "verify", "--man=no", *files)
    assert (said.returncode, said.stderr) == (0, "")


def test_a_misspelt_setting_is_seen(units: Path) -> None:
    file = units / "mingbai-.service.d" / "hardening.conf"
    file.write_text(changed(file.read_text(encoding="utf-8"), {"NoNewPrivileges": "NoNewPrivilege"}), encoding="utf-8")
    assert "NoNewPrivilege" in analyze(units, "verify", "--man=no", str(units / SERVICES[0])).stderr


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_as_closed_as_systemd_can_say(name: str, units: Path) -> None:
    said = analyze(units, "security", "--offline=true", "--no-pager", "--threshold=10", name)
    assert said.returncode == 0, said.stdout[-300:] + said.stderr


def test_a_service_that_is_left_open_is_seen(units: Path) -> None:
    shutil.rmtree(units / "mingbai-.service.d")
    assert analyze(units, "security", "--offline=true", "--no-pager", "--threshold=10", SERVICES[0]).returncode != 0


def test_every_service_writes_in_the_home_alone_as_a_user_of_its_own_and_without_a_network() -> None:
    hardening = settings(UNITS / "mingbai-.service.d" / "hardening.conf")
    told = {name: hardening[name] for name in ("ReadWritePaths", "ProtectSystem", "User", "PrivateNetwork", "NoNewPrivileges")}
    assert told == {"ReadWritePaths": HOME, "ProtectSystem": "strict", "User": "mingbai", "PrivateNetwork": "yes", "NoNewPrivileges": "yes"}
    assert all(name.startswith("mingbai-") for name in SERVICES)


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_runs_a_command_that_there_is(name: str) -> None:
    program, *words = settings(UNITS / name)["ExecStart"].split()
    assert program == PROGRAM
    assert words.pop() == HOME
    command = mingbai
    options = [word for word in words if word.startswith("--")]
    for word in words[: len(words) - len(options)]:
        command = command.get_command(click.Context(command), word)
    assert set(options) <= {name for option in command.params for name in option.opts}
    assert command.params[0].human_readable_name.lower() == "home"


def test_everything_that_starts_by_itself_starts_a_service_that_is_there() -> None:
    assert all(path.with_suffix(".service").is_file() for path in UNITS.iterdir() if path.suffix in {".path", ".timer"})


def test_a_release_is_started_by_what_an_accepted_push_touches() -> None:
    assert settings(UNITS / "mingbai-release.path")["PathChanged"] == f"{HOME}/release-wanted"


def test_the_timer_strikes_just_after_midnight_in_shanghai_and_every_ten_minutes() -> None:
    moments = re.findall(r"OnCalendar=(.+)", (UNITS / "mingbai-release.timer").read_text(encoding="utf-8"))
    base = ["calendar", "--base-time=2026-11-22 15:51:00 UTC", "--iterations=2"]
    struck = {one for said in moments for one in re.findall(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC", analyze(UNITS, *base, said).stdout)}
    times = sorted({datetime.strptime(one, "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC) for one in struck})
    midnight = datetime(2026, 11, 22, 16, 0, 5, tzinfo=UTC)
    assert midnight in times
    assert times[0] == datetime(2026, 11, 22, 16, 0, tzinfo=UTC)
    assert datetime(2026, 11, 22, 16, 10, tzinfo=UTC) in times
