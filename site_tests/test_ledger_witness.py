"""The outside witness: what it answers is kept beside the head, and a time-stamp token of a real authority fits it."""

import shutil
import subprocess
import sys

import pytest

from generator.gate.publication import publish
from generator.ledger.extending import extended
from generator.ledger.fault import LedgerError
from generator.ledger.ledger import Ledger
from generator.ledger.witness import witness
from generator.public_history import public_history
from site_tests.small_ledger import KEY, at, first_day

AUTHORITY = """
[req]
distinguished_name = name
x509_extensions = authority
prompt = no
[name]
CN = A time-stamp authority for tests
[authority]
basicConstraints = critical, CA:true
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = ours
[ours]
crypto_device = builtin
serial = $ENV::FOLDER/serial
signer_cert = $ENV::FOLDER/certificate.pem
signer_key = $ENV::FOLDER/key.pem
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
ess_cert_id_alg = sha256
"""
STAMP = """#!/bin/sh
set -e
export FOLDER='{folder}'
openssl ts -query -data /dev/stdin -sha256 -cert -out "$FOLDER/query" 2>/dev/null
openssl ts -reply -queryfile "$FOLDER/query" -config "$FOLDER/authority.cnf" -section ours -out "$FOLDER/reply" 2>/dev/null
cat "$FOLDER/reply"
"""


def openssl(folder, *arguments):
    return subprocess.run([shutil.which("openssl"), *arguments], env={"FOLDER": str(folder)}, capture_output=True, check=False)


@pytest.fixture
def authority(tmp_path):
    """The folder of a time-stamp authority, with the command `stamp` that asks it."""
    folder = tmp_path / "authority"
    folder.mkdir()
    (folder / "authority.cnf").write_text(AUTHORITY)
    (folder / "serial").write_text("01\n")
    made = ["-newkey", "rsa:2048", "-nodes", "-keyout", folder / "key.pem", "-out", folder / "certificate.pem", "-days", "36500"]
    assert openssl(folder, "req", "-x509", "-config", folder / "authority.cnf", *made).returncode == 0
    (folder / "stamp").write_text(STAMP.format(folder=folder))
    (folder / "stamp").chmod(0o700)
    return folder


def test_a_time_stamp_token_of_an_authority_fits_the_head(authority, tmp_path):
    ledger = Ledger.read(first_day(tmp_path))
    witness(ledger, [str(authority / "stamp")])
    kept = ledger.folder / "checkpoints" / "2.witness"
    verify = ("ts", "-verify", "-in", kept, "-CAfile", authority / "certificate.pem", "-data")
    assert openssl(authority, *verify, ledger.folder / "checkpoints" / "2").returncode == 0
    (tmp_path / "other").write_text(ledger.checkpoint.replace("\n2\n", "\n3\n"))
    assert openssl(authority, *verify, tmp_path / "other").returncode != 0


def test_an_answer_is_published_and_goes_along_with_every_later_ledger(tmp_path):
    ledger = Ledger.read(first_day(tmp_path))
    witness(ledger, ["tee"])
    assert public_history(ledger).files["log/checkpoints/2.witness"] == ledger.checkpoint.encode()
    plans = publish(next(tmp_path.glob("source-*")), at(26).date()).catalogue
    later = extended(ledger.folder, plans, at(26), KEY, tmp_path / "later")
    assert (later.folder / "checkpoints" / "2.witness").read_bytes() == ledger.checkpoint.encode()


def test_who_has_answered_is_not_asked_again(tmp_path):
    ledger = Ledger.read(first_day(tmp_path))
    witness(ledger, ["echo", "first"])
    witness(ledger, ["false"])
    assert (ledger.folder / "checkpoints" / "2.witness").read_bytes() == b"first\n"


@pytest.mark.parametrize(
    "command", [["false"], ["true"], ["no-such-command"], ["sleep", "60"], [sys.executable, "-c", "print('x' * 2_000_000)"]]
)
def test_a_witness_that_fails_is_told_and_nothing_is_kept(command, tmp_path):
    ledger = Ledger.read(first_day(tmp_path))
    with pytest.raises(LedgerError, match="witness"):
        witness(ledger, command, seconds=1)
    assert [file.name for file in (ledger.folder / "checkpoints").iterdir()] == ["2"]
