"""Who may change what: files outside the repositories, read strictly, each key with one holder."""

import base64
import subprocess
from datetime import date

import pytest
from pydantic_core import PydanticCustomError

from generator.repository.acknowledgement import Kind
from generator.repository.authority import (
    OPERATORS,
    Authority,
    AuthorityError,
    AuthorityFile,
    authority_text,
    read_authority,
    read_authority_file,
    read_public_key,
)
from site_tests.pushes import MOBILE, UNICOM, YEAR


@pytest.fixture
def file(keys):
    return AuthorityFile(format="1", carrier=MOBILE, people=(keys.person("wang", revoked_on=date(2026, 6, 1)), keys.person("li")))


def test_what_is_written_is_read_again(file, tmp_path):
    place = tmp_path / f"{MOBILE}.yml"
    place.write_text(authority_text(file), encoding="utf-8")
    assert read_authority_file(place) == file
    assert "second_signature:\n- worse-for-customers\n" in place.read_text()


def test_nothing_to_approve_is_written_as_such(file, tmp_path, keys):
    alone = AuthorityFile(format="1", carrier=MOBILE, people=(keys.person("li"),), second_signature=())
    place = tmp_path / f"{MOBILE}.yml"
    place.write_text(authority_text(alone), encoding="utf-8")
    assert read_authority_file(place).second_signature == ()
    assert not read_authority(tmp_path).needs_second(MOBILE, Kind.WORSE)


def test_a_second_person_is_asked_for_what_is_worse_unless_it_is_set_otherwise(file):
    authority = Authority({MOBILE: file})
    assert authority.needs_second(MOBILE, Kind.WORSE)
    assert not authority.needs_second(MOBILE, Kind.PRICE_SLIP)
    assert not authority.needs_second(UNICOM, Kind.WORSE)


def test_one_key_has_one_holder(keys):
    def of(carrier, *names):
        return AuthorityFile(format="1", carrier=carrier, people=tuple(keys.person(name) for name in names))

    with pytest.raises(AuthorityError) as error:
        Authority({MOBILE: of(MOBILE, "wang"), UNICOM: of(UNICOM, "zhao", "wang")})
    assert "wang" in error.value.text.zh
    with pytest.raises(AuthorityError):
        Authority({MOBILE: of(MOBILE, "wang", "wang")})


def test_a_folder_holds_a_file_for_each_carrier_and_the_operators(file, keys, tmp_path):
    (tmp_path / f"{MOBILE}.yml").write_text(authority_text(file), encoding="utf-8")
    operators = AuthorityFile(format="1", carrier=OPERATORS, people=(keys.person("ops"),))
    (tmp_path / "operators.yml").write_text(authority_text(operators), encoding="utf-8")
    authority = read_authority(tmp_path)
    assert authority.holder_of(keys.person("ops").keys[0].blob).carrier == OPERATORS
    assert authority.holder_of(keys.person("wang").keys[0].blob).person.name == "wang"
    assert authority.holder_of(keys.person("stranger").keys[0].blob) is None
    assert read_authority(tmp_path / f"{MOBILE}.yml").holder_of(keys.person("ops").keys[0].blob) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"carrier: {MOBILE}", f"carrier: {UNICOM}"),
        (f"carrier: {MOBILE}", "carrier: china-satcom"),
        ("format: 1", "format: 2"),
        ("format: 1", "format: 1\nadmin: yes"),
        ("ssh-ed25519 AAAA", "ssh-ed25519 BBBB"),
        ("ssh-ed25519 AAAA", "ssh-rsa AAAA"),
        ("ssh-ed25519 AAAA", "ssh-ed25519 ****"),
        ("ssh-ed25519 AAAA", 'namespaces=\\"git\\" ssh-ed25519 AAAA'),
        ("first_day: 2026-01-01", "first_day: 2026-02-30"),
        ("    first_day: 2026-01-01\n", ""),
        ("wang@carrier.example", "wang"),
        ("- worse-for-customers", "- everything"),
        ("\n- worse-for-customers", " worse-for-customers"),
        ("people:", "people: &all"),
    ],
)
def test_a_file_that_is_not_understood_whole_lets_nobody_in(file, tmp_path, before, after):
    text = authority_text(file)
    assert before in text
    place = tmp_path / f"{MOBILE}.yml"
    place.write_text(text.replace(before, after), encoding="utf-8")
    with pytest.raises(AuthorityError) as error:
        read_authority(tmp_path)
    assert str(place) in error.value.text.zh


def test_an_empty_folder_and_a_file_that_is_not_there_let_nobody_in(tmp_path):
    with pytest.raises(AuthorityError):
        read_authority(tmp_path)
    with pytest.raises(AuthorityError):
        read_authority(tmp_path / f"{MOBILE}.yml")


def test_signers_are_named_by_their_keys_and_sign_for_git_alone(file, keys):
    lines = Authority({MOBILE: file}).allowed_signers().decode().splitlines()
    assert len(lines) == 2
    assert all(line.startswith("SHA256:") and ' namespaces="git" ssh-ed25519 ' in line for line in lines)


def test_a_key_is_the_same_with_and_without_its_comment(keys):
    person = keys.person("wang", days=YEAR)
    assert keys("wang").with_suffix(".pub").read_text().startswith(person.keys[0].key)


def made_key(tmp_path, *kind):
    subprocess.run(["ssh-keygen", "-q", "-t", *kind, "-N", "", "-C", "", "-f", tmp_path / "made"], check=True)  # noqa: S607 - as users have it
    return (tmp_path / "made.pub").read_text(encoding="ascii").strip()


@pytest.mark.parametrize("kind", [("ed25519",), ("ecdsa", "-b", "256"), ("ecdsa", "-b", "521"), ("rsa", "-b", "2048")], ids=" ".join)
def test_every_strong_key_of_ssh_keygen_can_be_registered(tmp_path, kind):
    key = made_key(tmp_path, *kind)
    assert read_public_key(key) == key


def test_a_key_on_a_token_can_be_registered():
    key = "sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAIIilQ5puIYzj7aiserddEwif42y3bcQ3F+UebGZei/c9AAAABHNzaDo="
    assert read_public_key(key) == key


@pytest.mark.parametrize(("kind", "numbers"), [("ssh-rsa", (3, 128)), ("ssh-rsa", (128, 3)), ("ssh-dss", (128, 20, 128, 128))])
def test_a_weak_key_is_no_key(kind, numbers):
    fields = [kind.encode(), *(b"\x7f" * length for length in numbers)]
    blob = b"".join(len(field).to_bytes(4, "big") + field for field in fields)
    with pytest.raises(PydanticCustomError):
        read_public_key(f"{kind} {base64.b64encode(blob).decode()}")


@pytest.mark.parametrize("more", [b"x", b"\0\0\0\0", -1, -20])
def test_a_key_that_is_cut_off_or_too_long_is_no_key(tmp_path, more):
    kind, data = made_key(tmp_path, "ed25519").split(" ")
    blob = base64.b64decode(data)
    other = blob[:more] if isinstance(more, int) else blob + more
    with pytest.raises(PydanticCustomError):
        read_public_key(f"{kind} {base64.b64encode(other).decode()}")
