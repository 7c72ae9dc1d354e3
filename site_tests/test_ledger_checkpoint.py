"""Signed heads: Go's own example of a signed note, keys, and that no letter of a note can be changed."""

import stat

import pytest

from generator.ledger.checkpoint import Checkpoint, SigningKey, VerifierKey, signed_note
from generator.ledger.fault import LedgerError
from site_tests.reference_log import key_line

# The example of the reference implementation, golang.org/x/mod/sumdb/note.
PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"  # noqa: S105 - published with the example
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
NOTE = f"{TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
HEAD = Checkpoint("tariffs.example/log", 199, bytes(range(32)))


@pytest.fixture
def peter(tmp_path):
    file = tmp_path / "key"
    file.write_text(SECRET + "\n")
    return SigningKey.read(file)


def test_the_note_of_the_reference_implementation_is_signed_letter_by_letter(peter):
    assert signed_note(TEXT, peter) == NOTE
    assert str(peter.verifier) == PUBLIC


def test_the_note_of_the_reference_implementation_is_believed():
    assert VerifierKey.read(PUBLIC).opened(NOTE) == TEXT


def test_further_signatures_of_witnesses_do_no_harm():
    assert VerifierKey.read(PUBLIC).opened(NOTE + "— a.witness AAAAAAAA\n") == TEXT


def test_no_letter_of_a_note_can_be_changed():
    key = VerifierKey.read(PUBLIC)
    for place in range(len(NOTE)):
        changed = NOTE[:place] + chr(ord(NOTE[place]) ^ 1) + NOTE[place + 1 :]
        with pytest.raises(LedgerError):
            key.opened(changed)


@pytest.mark.parametrize("note", ["", "\n", TEXT, TEXT + "\n", NOTE[:-1], NOTE.replace("PeterNeumann", "EnochRoot")])
def test_what_is_not_signed_is_not_believed(note):
    with pytest.raises(LedgerError, match="signature"):
        VerifierKey.read(PUBLIC).opened(note)


@pytest.mark.parametrize("line", ["", "a", "a+b+c", PUBLIC[:-1], PUBLIC.replace("c7", "c8"), PUBLIC.replace("P", "Q"), SECRET])
def test_a_damaged_key_is_refused(line):
    with pytest.raises(LedgerError, match="key"):
        VerifierKey.read(line)


def test_a_new_key_is_written_for_its_owner_alone_and_comes_back(tmp_path):
    key = SigningKey.new("tariffs.example/log")
    key.write(tmp_path / "key")
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    assert SigningKey.read(tmp_path / "key") == key
    assert str(key.verifier) == key_line("tariffs.example/log", key.verifier.public)
    with pytest.raises(FileExistsError):
        key.write(tmp_path / "key")


@pytest.mark.parametrize("name", ["", "two words", "a+b", "line\nbreak"])
def test_a_log_has_no_name_that_a_note_could_misread(name):
    with pytest.raises(LedgerError, match="name"):
        SigningKey.new(name)


def test_a_missing_key_is_told_in_plain_words(tmp_path):
    with pytest.raises(LedgerError, match="cannot be read") as caught:
        SigningKey.read(tmp_path / "none")
    assert caught.value.text.zh.startswith("读不到日志的密钥")


def test_a_head_has_the_three_lines_of_a_checkpoint():
    assert HEAD.text == "tariffs.example/log\n199\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n"
    assert Checkpoint.read(HEAD.text) == HEAD


@pytest.mark.parametrize(
    "text",
    ["", "a\n1\n", HEAD.text[:-1], HEAD.text + "x\n", HEAD.text.replace("199", "0199"), HEAD.text.replace("199", "-1"), "a\n1\nAAAA\n"],
)
def test_what_is_no_head_is_refused(text):
    with pytest.raises(LedgerError, match="head"):
        Checkpoint.read(text)
