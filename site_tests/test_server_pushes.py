"""What a server does beside refusing: the resident judge and its absence, damage, killed and racing pushes, one repository for all."""

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.server import hook
from generator.server.home import Home
from generator.server.receive import receive
from generator.server.safe_settings import LOCKS, STALE_SECONDS
from site_tests.push_attacks import WORSE
from site_tests.push_server import (
    MOBILE,
    NEW_NUMBER,
    NEW_PLAN,
    UNICOM,
    UNICOM_NUMBER,
    UNICOM_PLAN,
    Clerk,
    Key,
    Pushed,
    Server,
    environment,
    made_server,
    plan_name,
    registered,
)
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, changed


@dataclass(frozen=True)
class Scene:
    """A server with one person who pushes."""

    server: Server
    folder: Path
    key: Key

    def clerk(self, name: str) -> Clerk:
        return Clerk(self.server, self.folder / name, self.key, "wang@china-mobile.example")


@pytest.fixture
def scene(tmp_path: Path, made_once: Scene) -> Scene:
    """A server of this test's own: a copy, with the hooks of its new place."""
    shutil.copytree(made_once.folder, tmp_path / "copy", symlinks=True)
    server = Server(tmp_path / "copy" / "home")
    server.mingbai("renew")
    return Scene(server, tmp_path / "copy", Key(tmp_path / "copy" / made_once.key.file.name))


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    folder = tmp_path_factory.mktemp("made") / "server"
    folder.mkdir()
    server = made_server(folder)
    return Scene(server, folder, registered(server, folder, MOBILE, "wang"))


def numbered(serial: int) -> tuple[str, str]:
    """Return a further plan's file and text."""
    number = f"26HE21{serial:04}"
    return plan_name(number), changed(NEW_PLAN, {NEW_NUMBER: number})


# --- with and without a resident judge --------------------------------------------------------------


def told(pushed: Pushed) -> list[str]:
    """Return what the server said of a push, without what names the place."""
    return [line.rstrip() for line in pushed.said.splitlines() if line.startswith("remote:")]


def test_a_push_is_told_the_same_with_and_without_a_resident_judge(scene: Scene) -> None:
    clerk = scene.clerk("clone")
    answers = []
    for judged in (scene.server.judged_by_a_resident(), None):
        clerk.start_anew()
        clerk.commit({plan_name(SOUND_NUMBER): changed(SOUND_PLAN, {"39.00": "390.00"}), "README.md": "x"})
        if judged:
            with judged:
                refused = clerk.push()
        else:
            refused = clerk.push()
        assert refused.refused
        answers.append(told(refused))
    assert answers[0] == answers[1]
    assert "push-path" in "".join(answers[0])


def test_an_accepted_push_asks_for_a_release_and_a_refused_one_does_not(scene: Scene) -> None:
    clerk = scene.clerk("clone")
    wanted = Home.opened(scene.server.home).release_wanted
    name, text = numbered(1)
    with scene.server.judged_by_a_resident():
        clerk.commit({"README.md": "x"})
        assert clerk.push().refused
        assert not wanted.exists()
        clerk.start_anew()
        clerk.commit({name: text})
        assert clerk.push().accepted
        assert wanted.exists()


def test_a_second_resident_judge_is_refused_and_a_killed_one_is_followed_at_once(scene: Scene) -> None:
    clerk = scene.clerk("clone")
    with scene.server.judged_by_a_resident() as judge:
        scene.server.mingbai("judge", code=2)
        judge.kill()
        judge.wait()
        name, text = numbered(1)
        clerk.commit({name: text})
        assert clerk.push().accepted  # the door is still there, with nobody behind it
    with scene.server.judged_by_a_resident():
        name, text = numbered(2)
        clerk.commit({name: text})
        assert clerk.push().accepted


def test_a_judge_that_breaks_off_has_refused(scene: Scene) -> None:
    clerk = scene.clerk("clone")
    name, text = numbered(1)
    clerk.commit({name: text})
    with _somebody_at_the_door(scene.server.home, answer=b"everything is fine") as asked:
        refused = clerk.push()
    assert refused.refused
    assert "核对中断" in refused.said
    assert asked


def test_a_breakdown_refuses_and_says_nothing_of_the_inside_but_to_the_operators(scene: Scene) -> None:
    clerk = scene.clerk("clone")
    name, text = numbered(1)
    clerk.commit({name: text})
    settings = scene.server.home / "server.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "mode: shared\n", encoding="utf-8")
    refused = clerk.push()
    assert refused.refused
    assert "核对出了故障，请告诉网站的人。" in refused.said
    assert "Traceback" not in refused.said
    faults = scene.server.home / "judge-faults.log"
    assert "server.yml" in faults.read_text(encoding="utf-8")
    assert faults.stat().st_mode & 0o777 == 0o600


def test_what_broke_down_is_for_the_operators_alone_also_in_a_file_that_was_there_before(tmp_path: Path) -> None:
    (tmp_path / "judge-faults.log").touch(0o644)
    (tmp_path / "judge-faults.log").chmod(0o644)
    receive(tmp_path, tmp_path, "")
    assert (tmp_path / "judge-faults.log").stat().st_mode & 0o777 == 0o600
    assert "server.yml" in (tmp_path / "judge-faults.log").read_text(encoding="utf-8")


def test_without_order_among_the_keys_nobody_pushes(scene: Scene) -> None:
    clerk = scene.clerk("clone")
    name, text = numbered(1)
    clerk.commit({name: text})
    with (scene.server.home / "authority" / f"{MOBILE}.yml").open("a", encoding="utf-8") as file:
        file.write("people: []\n")
    refused = clerk.push()
    assert refused.refused
    assert f"{MOBILE}.yml" in refused.said


class _somebody_at_the_door:  # noqa: N801 - used like a function
    """Listens in the judge's place and says one thing to everybody."""

    def __init__(self, home: Path, answer: bytes) -> None:
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(f"/proc/self/fd/{os.open(home, os.O_RDONLY)}/judge.sock")
        self._door.listen()
        self._answer = answer
        self.requests: list[bytes] = []
        self._thread = ThreadPoolExecutor(1)

    def _serve(self) -> None:
        caller, _ = self._door.accept()
        with caller:
            self.requests.append(b"".join(iter(lambda: caller.recv(65536), b"")))
            caller.sendall(self._answer)

    def __enter__(self) -> list[bytes]:
        self._thread.submit(self._serve)
        return self.requests

    def __exit__(self, *_: object) -> None:
        self._door.close()
        self._thread.shutdown()


def test_a_server_may_lie_in_a_folder_of_any_name(tmp_path: Path) -> None:
    folder = tmp_path / '资费 O\'Neill "$HOME" %s'
    folder.mkdir()
    server = made_server(folder)
    clerk = Clerk(server, folder / "clone", registered(server, folder, MOBILE, "wang"), "wang@china-mobile.example")
    clerk.commit(dict([numbered(1)]))
    pushed = clerk.push()
    assert pushed.accepted, pushed.said


# --- what is meant ------------------------------------------------------------------------------------


def test_what_is_worse_goes_through_once_a_second_person_has_approved_it_and_is_said_in_a_sentence(scene: Scene) -> None:
    second = registered(scene.server, scene.folder, MOBILE, "li")
    clerk = scene.clerk("clone")
    dearer = changed(SOUND_PLAN, {"amount: 39.00": "amount: 45.00", "39 元": "45 元"})
    with scene.server.judged_by_a_resident():
        worse = clerk.commit({plan_name(SOUND_NUMBER): dearer}, WORSE)
        refused = clerk.push()
        assert refused.refused
        assert "push-second-person" in refused.said
        clerk.commit({}, f"approve\n\nApproves: {worse}", f"-S{second.file}", GIT_COMMITTER_EMAIL=f"li@{MOBILE}.example")
        accepted = clerk.push()
    assert accepted.accepted, accepted.said
    assert [line for line in told(accepted) if "39" in line and "45" in line]


# --- damage -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("damage", ["here and there", "everywhere", "cut off"])
def test_random_bytes_over_all_that_is_only_remembered_change_no_verdict(scene: Scene, damage: str) -> None:
    clerk = scene.clerk("clone")
    chance = random.Random(damage)  # noqa: S311 - the same damage every time
    name, text = numbered(1)
    with scene.server.judged_by_a_resident():
        clerk.commit({name: text})
        assert clerk.push().accepted
    remembered = [file for file in (scene.server.home / "index").rglob("*") if file.stat().st_size]
    assert remembered
    for file in remembered:
        data = bytearray(file.read_bytes())
        for _ in range(len(data) // 50):
            data[chance.randrange(len(data))] = chance.randrange(256)
        file.write_bytes({"here and there": bytes(data), "everywhere": chance.randbytes(len(data)), "cut off": data[:7]}[damage])
    with scene.server.judged_by_a_resident():
        clerk.commit({name: changed(text, {"49.00": "48.00"}), "README.md": "x"})
        assert clerk.push().refused
        clerk.start_anew()
        name, text = numbered(2)
        clerk.commit({name: text})
        pushed = clerk.push()
    assert pushed.accepted, pushed.said


def test_pushes_that_are_killed_at_any_moment_leave_a_sound_repository(scene: Scene) -> None:
    clerk = scene.clerk("clone")
    with scene.server.judged_by_a_resident():
        for round_ in range(20):
            clerk.start_anew()
            name, text = numbered(round_)
            clerk.commit({name: text})
            pushing = subprocess.Popen(
                ["git", "push", "origin", "main"],  # noqa: S607 - the git of whoever runs the tests
                cwd=clerk.folder,
                env=environment(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            time.sleep(round_ * 0.015)
            os.killpg(pushing.pid, signal.SIGKILL)
            pushing.wait()
            assert scene.server.git("fsck", "--full", "--strict", "--no-dangling") == ""
        _age_locks(scene)
        clerk.start_anew()
        name, text = numbered(99)
        clerk.commit({name: text})
        pushed = clerk.push()
        assert pushed.accepted, pushed.said


@pytest.mark.parametrize("name_of_lock", ["refs/heads/main.lock", "HEAD.lock"])
def test_a_lock_that_a_killed_push_left_stops_pushes_only_until_it_is_old(scene: Scene, name_of_lock: str) -> None:
    clerk = scene.clerk("clone")
    name, text = numbered(1)
    clerk.commit({name: text})
    lock = scene.server.repository() / name_of_lock
    lock.touch()
    with scene.server.judged_by_a_resident():
        assert clerk.push().refused  # it may be that of a push that is just arriving
        _age_locks(scene)
        assert clerk.push().accepted


def test_every_lock_that_is_old_is_gone_after_a_push(scene: Scene) -> None:
    clerk = scene.clerk("clone")
    name, text = numbered(1)
    clerk.commit({name: text})
    locks = [scene.server.repository() / name for name in LOCKS]
    for lock in locks:
        lock.touch()
    _age_locks(scene)
    assert clerk.push().accepted
    assert not [lock for lock in locks if lock.exists()]


def _age_locks(scene: Scene) -> None:
    for lock in (scene.server.repository() / name for name in LOCKS):
        if lock.exists():
            os.utime(lock, (time.time() - 2 * STALE_SECONDS,) * 2)


def test_of_racing_pushes_one_gets_through_and_no_commit_is_lost(scene: Scene) -> None:
    clerks = [scene.clerk(f"clone-{place}") for place in range(4)]
    commits = [clerk.commit(dict([numbered(place)])) for place, clerk in enumerate(clerks)]
    with scene.server.judged_by_a_resident(), ThreadPoolExecutor(len(clerks)) as threads:
        pushes = list(threads.map(Clerk.push, clerks))
    codes = [pushed.code for pushed in pushes]
    assert sorted(codes) == [0, 1, 1, 1]
    # who came too late may have been told that nothing is wrong, and never that it is in
    assert ["接受了" in pushed.said for pushed in pushes] == [code == 0 for code in codes]
    assert scene.server.tip() == commits[codes.index(0)]
    scene.server.git("fsck", "--full", "--strict")


# --- one repository for all -------------------------------------------------------------------------


@dataclass(frozen=True)
class Shared:
    """A server with one repository for all carriers."""

    server: Server
    mobile: Clerk
    unicom: Clerk


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    folder = tmp_path_factory.mktemp("shared")
    server = made_server(folder, "shared")
    wang, zhao = registered(server, folder, MOBILE, "wang"), registered(server, folder, UNICOM, "zhao")
    mobile = Clerk(server, folder / "mobile", wang, "wang@china-mobile.example", "plans")
    unicom = Clerk(server, folder / "unicom", zhao, "zhao@china-unicom.example", "plans")
    with server.judged_by_a_resident():
        yield Shared(server, mobile, unicom)


def test_in_a_shared_repository_each_changes_its_own(shared: Shared) -> None:
    number = "26HE300002"
    text = changed(UNICOM_PLAN, {UNICOM_NUMBER: number, "2026-01-01": "2026-11-22", "2026-01-05": "2026-12-01"})
    for clerk, name, plan in ((shared.mobile, plan_name(NEW_NUMBER), NEW_PLAN), (shared.unicom, plan_name(number, UNICOM), text)):
        clerk.start_anew()
        clerk.commit({name: plan})
        pushed = clerk.push()
        assert pushed.accepted, pushed.said


FOREIGN = changed(UNICOM_PLAN, {"39.00": "93.00"})


@pytest.mark.parametrize("way", ["changed", "touched and put back", "deleted"])
def test_in_a_shared_repository_nobody_touches_anothers_plan(shared: Shared, way: str) -> None:
    shared.mobile.start_anew()
    name = plan_name(UNICOM_NUMBER, UNICOM)
    shared.mobile.commit({name: None if way == "deleted" else FOREIGN})
    if way == "touched and put back":
        shared.mobile.commit({name: UNICOM_PLAN})
    refused = shared.mobile.push()
    assert refused.refused
    assert "push-foreign-path" in refused.said


def test_in_a_shared_repository_nobody_pushes_what_another_carrier_signed(shared: Shared) -> None:
    shared.unicom.start_anew()
    shared.unicom.commit({plan_name(UNICOM_NUMBER, UNICOM): UNICOM_PLAN + "# 核对过\n"})
    refused = shared.unicom.push(MINGBAI_PUSHER=MOBILE)
    assert refused.refused
    assert "push-pusher-differs" in refused.said


# --- the door of the judge --------------------------------------------------------------------------


def test_only_this_very_user_is_asked_and_heard(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    with _somebody_at_the_door(scene.server.home, answer=b""):
        door = hook._connected(str(scene.server.home))
        assert door is not None
        assert hook.user_at_the_other_end(door) == os.geteuid()
        door.close()
        monkeypatch.setattr(os, "geteuid", lambda: 4711)
        assert hook._connected(str(scene.server.home)) is None


NO_PUSHES = (b"", b"\0\0", b"pre-receive", b"pre-receive\0/nowhere\0\0", b"x" * 2_000_000, b"pre-receive\0/\0PATH\0\0", b"\xff" * 99)


def test_the_judge_hears_nothing_but_a_push(scene: Scene) -> None:
    clerk = scene.clerk("clone")
    with scene.server.judged_by_a_resident():
        for words in NO_PUSHES:
            assert not asked(scene.server.home, words).endswith(b"\x000")
        name, text = numbered(1)
        clerk.commit({name: text})
        assert clerk.push().accepted


def asked(home: Path, words: bytes) -> bytes:
    """Return what the judge answers to these bytes."""
    door = hook._connected(str(home))
    assert door is not None
    with door, suppress(ConnectionError):
        door.sendall(words)
        door.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: door.recv(65536), b""))
    return b""


@pytest.mark.parametrize(("released", "accepted"), [("2026-11-22T11:59:59+08:00", True), ("2026-11-22T12:00:01+08:00", False)])
def test_nothing_is_judged_at_a_moment_before_the_live_release(scene: Scene, released: str, accepted: bool) -> None:  # noqa: FBT001
    release = scene.server.home / "releases" / "000001"
    release.mkdir()
    (release / "release.json").write_text(json.dumps({"at": released}))
    (scene.server.home / "current").symlink_to(release)
    clerk = scene.clerk("clerk")
    clerk.commit({plan_name(NEW_NUMBER): NEW_PLAN})
    before = scene.server.left_behind()
    pushed = clerk.push()
    assert pushed.accepted is accepted, pushed.said
    if not accepted:
        assert "时钟" in pushed.said
        assert scene.server.left_behind() == before
