"""The outside witness of a server: asked at every release, never waited for, and published with the log."""

import pytest
from click.testing import CliRunner

from generator.commands.release import release as command
from site_tests.release_homes import FIRST, moment, new_home, plan


@pytest.fixture
def home(tmp_path):
    return new_home(tmp_path / "home", {FIRST: plan()})


def let_witness(home, command):
    with (home.path / "server.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"witness: {command}\n")


def release(home, *further):
    return CliRunner().invoke(command, [str(home.path), "--now", moment("2026-11-22 10:00").isoformat(), "--language", "zh", *further])


def test_the_answer_of_the_witness_is_published_beside_the_head(home):
    let_witness(home, "tee")
    done = release(home)
    assert done.exit_code == 0, done.output
    log = home.current / "site" / "log" / "checkpoints"
    assert (log / "1.witness").read_bytes() == (log / "1").read_bytes()
    assert done.stderr == ""


def test_a_silent_witness_holds_no_release_up_and_is_asked_again(home):
    let_witness(home, '"false"')
    done = release(home)
    assert done.exit_code == 0, done.output
    assert "外部见证没有回答；下次发布再问。" in done.stderr
    assert not (home.current / "site" / "log" / "checkpoints" / "1.witness").exists()
    settings = home.path / "server.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"false"', "tee"), encoding="utf-8")
    assert release(home, "--anew").exit_code == 0
    assert (home.current / "site" / "log" / "checkpoints" / "1.witness").exists()
