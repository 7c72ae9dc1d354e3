"""`mingbai server`: what its commands make, what they refuse, and that a refusal has changed nothing."""

import re
import stat
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.cli import mingbai
from generator.commands.server import server as server_commands
from generator.server.home import Home
from generator.server.safe_settings import MAX_PUSH
from site_tests.push_server import CLOCK, MOBILE, OPERATORS, UNICOM, Key, Server, init_server, made_server, registered
from site_tests.trees import SOUND_CARRIER, SOUND_NUMBER, SOUND_PLAN, changed

HAN = re.compile("[\u4e00-\u9fff]")
PERSON = ("--person", "王小明", "--email", "wang@china-mobile.example", "--from", "2026-01-01", "--until", "2026-12-31")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Server:
    """A server that the tests only look at, or leave as it was."""
    return made_server(tmp_path_factory.mktemp("looked-at"))


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Key:
    return Key.made(tmp_path_factory.mktemp("keys"), "wang")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("command", sorted(server_commands.commands))
def test_every_help_is_in_both_languages_and_ends_with_a_call_that_is_understood(
    command: str, server: Server, key: Key, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = CliRunner().invoke(mingbai, ["server", command, "--help"], terminal_width=100)
    assert answer.exit_code == 0
    assert HAN.search(answer.output)
    epilog = server_commands.commands[command].epilog or ""
    first, named, *words = epilog.partition("Example:  mingbai ")[2].partition(" >")[0].split()
    assert (first, named) == ("server", command)
    monkeypatch.chdir(tmp_path)
    for word in words:
        if word.endswith((".yml", ".pub")):
            Path(word).parent.mkdir(parents=True, exist_ok=True)
            Path(word).write_bytes(key.public.read_bytes())
    server_commands.commands[command].make_context(command, [str(server.home) if word == "/srv/mingbai" else word for word in words])


def test_a_new_server_is_for_its_user_alone(tmp_path: Path) -> None:
    home = init_server(tmp_path).home
    folders = [home, *(folder for folder in home.iterdir() if folder.is_dir())]
    assert {folder.name for folder in folders} == {"home", "repositories", "authority", "index", "hooks", "releases", "signing"}
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}


def test_a_folder_with_something_in_it_does_not_become_a_server(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letters.txt").write_text("dear", encoding="utf-8")
    Server(tmp_path / "home").mingbai("init", code=2)
    assert contents(tmp_path) == {"home/letters.txt": b"dear"}


def test_a_folder_that_is_no_server_is_a_mistake_of_the_call(tmp_path: Path) -> None:
    answer = Server(tmp_path).mingbai("authorized-keys", code=2)
    assert "先 mingbai server init" in answer.output


def test_the_settings_of_a_new_server_are_the_documented_ones(tmp_path: Path) -> None:
    Server(tmp_path / "home").mingbai("init", "--mode", "shared")
    settings = Home.opened(tmp_path / "home").settings
    assert (settings.mode.value, settings.language, settings.keep_releases, settings.drill_clock) == ("shared", "zh", 30, None)
    assert settings.withdrawals is not None
    assert (settings.withdrawals.limits.share * 100, settings.withdrawals.limits.count) == (5, 20)


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("mode: separate", "duplicate-key"),
        ("modus: shared", "unknown-key"),
        ("witness: [a]", "wrong-shape"),
        ("drill_clock: 2026-11-22", "unreadable-value"),
    ],
)
def test_settings_that_are_not_understood_whole_stop_every_command(tmp_path: Path, line: str, rule: str) -> None:
    Server(tmp_path / "home").mingbai("init")
    with (tmp_path / "home" / "server.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"{line}\n")
    answer = Server(tmp_path / "home").mingbai("authorized-keys", code=2)
    assert f"错误[{rule}]" in answer.output


def test_the_repositories_have_the_safe_settings_and_get_them_back(server: Server) -> None:
    wanted = {"receive.fsckobjects": "true", "receive.maxinputsize": str(MAX_PUSH), "receive.denydeletes": "true"}
    assert {name: server.git("config", name) for name in wanted} == wanted
    server.git("config", "receive.fsckObjects", "false")
    (server.home / "hooks" / "pre-receive").write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    server.mingbai("renew")
    assert server.git("config", "receive.fsckObjects") == "true"
    assert "hook.py" in (server.home / "hooks" / "pre-receive").read_text(encoding="utf-8")
    assert server.git("config", "core.hooksPath") == str(server.home / "hooks")
    assert not (server.repository() / "hooks").exists()
    assert not (server.repository() / "objects" / "info" / "alternates").exists()


def test_a_carrier_comes_with_its_profile_and_its_public_plans(server: Server) -> None:
    listed = server.git("ls-tree", "-r", "--name-only", "main").splitlines()
    assert listed == [f"plans/{MOBILE}/{SOUND_NUMBER}.yml", f"plans/{MOBILE}/carrier.yml"]
    assert server.git("cat-file", "-p", f"main:plans/{MOBILE}/{SOUND_NUMBER}.yml") == SOUND_PLAN.strip()


@pytest.mark.parametrize(
    ("profile", "plan", "said"),
    [
        (changed(SOUND_CARRIER, {"hotline: 10086": "hotline: ten"}), SOUND_PLAN, "错误[unreadable-value]"),
        (SOUND_CARRIER, changed(SOUND_PLAN, {"first_day: 2026-01-05": "first_day: 2025-12-01"}), "错误[sale-before-disclosure]"),
        (changed(SOUND_CARRIER, {"id: china-mobile": "id: china-unicom"}), SOUND_PLAN, "错误[wrong-folder]"),
    ],
)
def test_a_carrier_whose_files_have_errors_gets_no_place(tmp_path: Path, profile: str, plan: str, said: str) -> None:
    server = init_server(tmp_path)
    (tmp_path / "carrier.yml").write_text(profile, encoding="utf-8")
    (tmp_path / f"{SOUND_NUMBER}.yml").write_text(plan, encoding="utf-8")
    before = contents(server.home)
    answer = server.mingbai("add-carrier", MOBILE, "--profile", tmp_path / "carrier.yml", "--plans", tmp_path, code=1)
    assert said in answer.output
    assert contents(server.home) == before


def test_a_carrier_that_is_there_already_is_left_alone(server: Server, tmp_path: Path) -> None:
    (tmp_path / "carrier.yml").write_text(SOUND_CARRIER, encoding="utf-8")
    tip = server.tip()
    server.mingbai("add-carrier", MOBILE, "--profile", tmp_path / "carrier.yml", code=2)
    assert server.tip() == tip


def test_a_key_counts_from_its_first_day_to_its_last_and_not_once_revoked(tmp_path: Path) -> None:
    server = made_server(tmp_path)
    registered(server, tmp_path, MOBILE, "chen", ("2026-01-01", "2026-11-21"))
    registered(server, tmp_path, MOBILE, "sun", ("2026-11-23", "2026-12-31"))
    revoked = registered(server, tmp_path, MOBILE, "li")
    counting = registered(server, tmp_path, MOBILE, "wang", ("2026-11-22", "2026-11-22"))
    operators = registered(server, tmp_path, OPERATORS, "zhou")
    server.mingbai("revoke-key", MOBILE, revoked.public, "--on", CLOCK[:10])
    lines = server.mingbai("authorized-keys").stdout.splitlines()
    named = {key: [line for line in lines if key.public.read_text(encoding="ascii").split()[1] in line] for key in (counting, operators)}
    assert len(lines) == 2
    [own], [every] = named.values()
    assert own.startswith('restrict,expiry-time="20261122160000Z",command="')
    assert f'MINGBAI_PUSHER={MOBILE} {server.home / "repositories"} {MOBILE}" ssh-ed25519' in own
    assert f"MINGBAI_PUSHER={OPERATORS} {server.home / 'repositories'} '*'\" ssh-ed25519" in every


def test_a_key_has_one_holder(server: Server, key: Key) -> None:
    server.mingbai("add-key", MOBILE, *PERSON, "--key", key.public)
    before = contents(server.home / "authority")
    again = ("--person", "赵六", "--email", "zhao@china-unicom.example", "--from", "2026-01-01", "--until", "2026-12-31")
    answer = server.mingbai("add-key", UNICOM, *again, "--key", key.public, code=1)
    assert "公钥" in answer.output
    assert contents(server.home / "authority") == before


@pytest.mark.parametrize(
    ("owner", "changes", "refusal"),
    [
        (MOBILE, {"--until": "2025-12-31"}, (2, "--until 早于 --from")),
        ("china-broadnet", {}, (2, "先 mingbai server add-carrier china-broadnet")),
        (MOBILE, {"--email": "wang"}, (1, "邮箱写成 名字@网站")),
        (MOBILE, {"--email": "sun@china-mobile.example", "--person": "孙\x1b[2J七"}, (1, "character")),
    ],
)
def test_what_is_no_key_of_a_person_of_a_carrier_is_not_registered(
    server: Server, tmp_path: Path, owner: str, changes: dict[str, str], refusal: tuple[int, str]
) -> None:
    code, said = refusal
    other = Key.made(tmp_path, "other")
    about = dict(zip(PERSON[::2], PERSON[1::2], strict=True)) | changes
    before = contents(server.home / "authority")
    answer = server.mingbai("add-key", owner, *(word for pair in about.items() for word in pair), "--key", other.public, code=code)
    assert said in answer.output
    assert contents(server.home / "authority") == before


def test_a_private_key_is_not_taken_for_a_public_one(server: Server, tmp_path: Path) -> None:
    other = Key.made(tmp_path, "other")
    answer = server.mingbai("add-key", MOBILE, *PERSON, "--key", other.file, code=2)
    assert "不是 SSH 公钥" in answer.output


def test_a_key_that_nobody_has_cannot_be_revoked(server: Server) -> None:
    answer = server.mingbai("revoke-key", UNICOM, "SHA256:nobody", code=2)
    assert "没有这把钥匙" in answer.output


def test_the_commands_are_registered() -> None:
    assert isinstance(mingbai.get_command(click.Context(mingbai), "server"), click.Group)
