"""Pushing over ssh to a real sshd: a key opens its owner's repository for git, and nothing else in the world."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.server import shell
from site_tests.push_server import (
    MOBILE,
    NEW_NUMBER,
    NEW_PLAN,
    OPERATORS,
    UNICOM,
    Clerk,
    Key,
    Pushed,
    Server,
    made_server,
    plan_name,
    registered,
    run,
)
from site_tests.ssh_server import SshServer, ssh_server
from site_tests.trees import SOUND_CARRIER, changed


@dataclass(frozen=True)
class Scene:
    """A server behind sshd, with people."""

    ssh: SshServer
    folder: Path
    wang: Key
    zhao: Key
    zhou: Key
    revoked: Key
    ended: Key
    unknown: Key
    clerk: Clerk

    @property
    def server(self) -> Server:
        return self.ssh.server


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("over-ssh")
    server = made_server(folder)
    wang = registered(server, folder, MOBILE, "wang")
    revoked = registered(server, folder, MOBILE, "li")
    server.mingbai("revoke-key", MOBILE, revoked.fingerprint, "--on", "2026-11-22")
    others = {
        "zhao": registered(server, folder, UNICOM, "zhao"),
        "zhou": registered(server, folder, OPERATORS, "zhou"),
        # counts on the day of the stopped clock, and on no day on which this test runs
        "ended": registered(server, folder, MOBILE, "chen", ("2026-01-01", "2026-11-22")),
        "unknown": Key.made(folder, "unknown"),
    }
    with server.judged_by_a_resident(), ssh_server(server, folder / "sshd") as ssh:
        yield Scene(ssh, folder, wang, revoked=revoked, clerk=Clerk(server, folder / "clone", wang, "wang@china-mobile.example"), **others)


@pytest.fixture
def clerk(scene: Scene) -> Clerk:
    scene.clerk.start_anew()
    return scene.clerk


def pushed_by(scene: Scene, key: Key) -> Pushed:
    return scene.clerk.push(to=scene.ssh.address("china-mobile.git"), **scene.ssh.git_over(key))


def test_a_signed_change_goes_through_and_is_answered_in_sentences(scene: Scene, clerk: Clerk) -> None:
    clerk.commit({plan_name("26HE200007"): changed(NEW_PLAN, {NEW_NUMBER: "26HE200007"})})
    pushed = pushed_by(scene, scene.wang)
    assert pushed.accepted, pushed.said
    assert "明白资费：核对通过。提交 1 个，套餐 1 个有变化。" in pushed.said
    assert "明白资费：接受了，公开的部分几分钟后上网站。" in pushed.said


def test_an_unsigned_change_is_refused(scene: Scene, clerk: Clerk) -> None:
    clerk.commit({plan_name(NEW_NUMBER): NEW_PLAN}, "change", "--no-gpg-sign")
    pushed = pushed_by(scene, scene.wang)
    assert pushed.refused
    assert "push-unsigned" in pushed.said


def test_what_one_person_signed_nobody_of_another_carrier_pushes(scene: Scene, clerk: Clerk) -> None:
    clerk.commit({plan_name(NEW_NUMBER): NEW_PLAN})
    pushed = pushed_by(scene, scene.zhou)
    assert pushed.refused
    assert "push-pusher-differs" in pushed.said


def test_whom_sshd_let_in_cannot_be_claimed_by_the_client(scene: Scene, clerk: Clerk) -> None:
    clerk.commit({plan_name(NEW_NUMBER): NEW_PLAN})
    claimed = {"MINGBAI_PUSHER": MOBILE, "GIT_QUARANTINE_PATH": "/", "PYTHONPATH": "/nowhere"}
    sent = [f"-oSendEnv={name}" for name in claimed]
    pushed = clerk.push(to=scene.ssh.address("china-mobile.git"), **scene.ssh.git_over(scene.zhou, *sent), **claimed)
    assert pushed.refused
    assert "push-pusher-differs" in pushed.said


def test_operators_change_a_carriers_profile(scene: Scene, clerk: Clerk) -> None:
    profile = changed(SOUND_CARRIER, {"checked_on: 2026-10-09": "checked_on: 2026-11-22"})
    clerk.commit({f"plans/{MOBILE}/carrier.yml": profile}, "checked", f"-S{scene.zhou.file}")
    pushed = pushed_by(scene, scene.zhou)
    assert pushed.accepted, pushed.said


@pytest.mark.parametrize("who", ["revoked", "ended", "unknown"])
def test_a_key_that_does_not_count_does_not_even_open_the_door(scene: Scene, clerk: Clerk, who: str) -> None:
    said = clerk.git("ls-remote", scene.ssh.address("china-mobile.git"), check=False, **scene.ssh.git_over(getattr(scene, who)))
    assert "Permission denied (publickey)" in said


def test_a_carrier_reads_its_own_repository_and_no_other(scene: Scene, clerk: Clerk) -> None:
    own = clerk.git("ls-remote", scene.ssh.address("china-mobile.git"), **scene.ssh.git_over(scene.wang))
    assert "refs/heads/main" in own
    for name in ("china-unicom.git", "/china-unicom.git", "china-mobile.git/../china-unicom.git", str(scene.server.repository(UNICOM))):
        other = clerk.git("ls-remote", scene.ssh.address(name), check=False, **scene.ssh.git_over(scene.wang))
        assert "这把钥匙只能推送和读取 china-mobile.git" in other
        assert "refs/heads/main" not in other


def test_a_carrier_pushes_to_no_other_repository(scene: Scene, clerk: Clerk) -> None:
    before = scene.server.tip(UNICOM)
    clerk.commit({plan_name(NEW_NUMBER): NEW_PLAN})
    pushed = clerk.push("--force", "main", to=scene.ssh.address("china-unicom.git"), **scene.ssh.git_over(scene.wang))
    assert pushed.code != 0
    assert scene.server.tip(UNICOM) == before


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("id",),
        ("sh", "-c", "id"),
        ("git-upload-archive", "'china-mobile.git'"),
        ("git", "config", "--global", "core.hooksPath", "/"),
        ("git-receive-pack", "'china-mobile.git';id"),
        ("git-receive-pack", "'china-mobile.git' 'china-unicom.git'"),
        ("git-receive-pack", "--help", "'china-mobile.git'"),
        ("git-receive-pack", "'../repositories/china-mobile.git'"),
        ("git-upload-pack", "'china-nobody.git'"),
        ("scp", "-f", "server.yml"),
    ],
    ids=" ".join,
)
def test_nothing_else_can_be_run(scene: Scene, words: tuple[str, ...]) -> None:
    asked = scene.ssh.asked(scene.wang, *words)
    assert asked.returncode == 1
    assert asked.stdout.decode().startswith("明白资费：这把钥匙只能推送和读取 china-mobile.git，别的都不行。")


def test_neither_files_nor_ports_nor_a_terminal_are_handed_out(scene: Scene) -> None:
    user = f"{scene.ssh.user}@127.0.0.1"
    sftp = run(*scene.ssh.client(scene.wang, "-s"), user, "sftp", cwd=scene.folder, check=False)
    assert (sftp.returncode, sftp.stdout) == (1, b"")
    forwarded = run(*scene.ssh.client(scene.wang, "-W", f"127.0.0.1:{scene.ssh.port}"), user, cwd=scene.folder, check=False)
    assert forwarded.returncode != 0
    assert b"SSH-2.0" not in forwarded.stdout
    terminal = run(*scene.ssh.client(scene.wang, "-tt"), user, cwd=scene.folder, check=False)
    assert b"PTY allocation request failed" in terminal.stdout or "别的都不行" in terminal.stdout.decode()


def test_what_git_gets_of_the_clients_environment_is_the_version_it_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_PROTOCOL", "version=2")
    monkeypatch.setenv("GIT_DIR", "/elsewhere")
    monkeypatch.setenv("LD_PRELOAD", "/evil.so")
    given = shell.environment("MINGBAI_PUSHER=china-mobile")
    assert set(given) == {"PATH", "LC_ALL", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_GLOBAL", "GIT_PROTOCOL", "MINGBAI_PUSHER"}
    monkeypatch.setenv("GIT_PROTOCOL", "version=2:evil")
    assert "GIT_PROTOCOL" not in shell.environment("MINGBAI_PUSHER=china-mobile")
