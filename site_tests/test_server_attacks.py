"""Every attack of the table is refused by a real server: the client is told why, nothing moves, and nothing is left behind.

What the server says of commits is what `mingbai check --commits` says of them where they were made.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.commands.check import check
from generator.commands.options import EXIT_FINDINGS
from site_tests.push_attacks import ATTACKS, Attack, Keys
from site_tests.push_server import (
    CLOCK,
    MOBILE,
    NEW_NUMBER,
    NEW_PLAN,
    OPERATORS,
    UNICOM,
    Clerk,
    Key,
    Server,
    made_server,
    plan_name,
    registered,
)
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN

SEEN_BY_A_SERVER_ALONE = {"push-other-name", "push-main-twice", "push-main-deleted"}
"""What is wrong with the name that a push moves and not with its commits."""


@dataclass(frozen=True)
class Scene:
    """A server under attack."""

    server: Server
    clerk: Clerk
    keys: Keys
    authority: Path
    """The files of those who may sign anything in the repository, as they are handed out to them."""


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("attacked")
    server = made_server(folder)
    honest = registered(server, folder, MOBILE, "wang")
    revoked = registered(server, folder, MOBILE, "li")
    server.mingbai("revoke-key", MOBILE, revoked.public, "--on", "2026-06-01")
    keys = Keys(
        expired=registered(server, folder, MOBILE, "chen", ("2026-01-01", "2026-06-30")),
        revoked=revoked,
        early=registered(server, folder, MOBILE, "sun", ("2027-01-01", "2099-12-31")),
        unknown=Key.made(folder, "unknown"),
        of_unicom=registered(server, folder, UNICOM, "zhao"),
        of_operators=registered(server, folder, OPERATORS, "zhou"),
    )
    clerk = Clerk(server, folder / "clone", honest, "wang@china-mobile.example")
    authority = folder / "handed-out"
    authority.mkdir()
    for owner in (MOBILE, OPERATORS):
        shutil.copy(server.home / "authority" / f"{owner}.yml", authority)
    with server.judged_by_a_resident():
        clerk.commit({plan_name(SOUND_NUMBER): SOUND_PLAN + "# 又核对了一遍\n"})
        assert clerk.push().accepted
        yield Scene(server, clerk, keys, authority)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_an_attack_is_refused_and_leaves_nothing_behind(scene: Scene, attack: Attack) -> None:
    scene.clerk.start_anew()
    before = scene.server.left_behind()
    pushed = attack.push(scene.clerk, scene.keys)
    assert pushed.refused, pushed.said
    assert attack.stopped_by in pushed.said
    assert not [sign for sign in attack.unseen if sign in pushed.said]
    assert scene.server.left_behind() == before
    if pushed.findings and attack.stopped_by not in SEEN_BY_A_SERVER_ALONE:
        # The server puts what stops the push first; the check goes by files.
        assert sorted(pushed.findings) == sorted(checked_at_home(scene, f"{pushed.before}..{pushed.what}"))


def checked_at_home(scene: Scene, commits: str) -> list[str]:
    """Return what `mingbai check` says of the same commits in the clone of whoever pushes."""
    asked = ("--commits", commits, "--authority", str(scene.authority), "--now", CLOCK, "--language", "zh")
    answer = CliRunner().invoke(check, [*asked, "--root", str(scene.clerk.folder)])
    assert answer.exit_code == EXIT_FINDINGS, (answer.output, answer.exception)
    return answer.stdout.splitlines()


def test_after_all_attacks_the_repository_is_sound_and_an_honest_push_goes_through(scene: Scene) -> None:
    scene.server.git("fsck", "--full", "--strict")
    scene.clerk.start_anew()
    scene.clerk.commit({plan_name(NEW_NUMBER): NEW_PLAN})
    pushed = scene.clerk.push()
    assert pushed.accepted, pushed.said
