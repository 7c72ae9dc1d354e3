"""Receipts: what they prove, that nothing else is believed, and the separate program that checks them offline."""

import base64
import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from generator.ledger import verify_receipt
from generator.ledger.canonical import canonical_json
from generator.ledger.checkpoint import Checkpoint, SigningKey
from generator.ledger.fault import LedgerError
from generator.ledger.ledger import Ledger
from generator.ledger.receipts import Receipt, verify
from site_tests.reference_log import climbed
from site_tests.small_ledger import KEY, four_days
from site_tests.trees import SOUND_NUMBER

SCRIPT = Path(verify_receipt.__file__)
PUBLIC = str(KEY.verifier)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return four_days(tmp_path_factory.mktemp("ledger"))


@pytest.fixture(scope="module")
def ledger(folder):
    return Ledger.read(folder)


@pytest.fixture(scope="module")
def second(ledger):
    """The plan's second revision: the text and the receipt."""
    event = ledger.of_plan[SOUND_NUMBER][1]
    return ledger.revision(event), ledger.receipt(event)


def run(*arguments, **further):
    return subprocess.run([sys.executable, "-I", SCRIPT, *arguments], capture_output=True, text=True, check=False, **further)


def test_every_receipt_proves_its_entry(ledger):
    for event in ledger.events:
        assert verify(ledger.receipt(event), ledger.revision(event), KEY.verifier) == event


def test_a_second_implementation_finds_every_receipt_right(ledger):
    """With the receipt's own parts, the recursion of RFC 6962 and the signature of the head."""
    for event in ledger.events:
        receipt = json.loads(ledger.receipt(event))
        text, _, signature = receipt["checkpoint"].partition("\n\n")
        name, size, root = text.split("\n")
        path = [base64.b64decode(step) for step in receipt["proof"]]
        assert climbed(receipt["entry"].encode(), receipt["index"], int(size), path) == base64.b64decode(root)
        assert name == "tariffs.example/log"
        signed = base64.b64decode(signature.split(" ")[2])
        Ed25519PublicKey.from_public_bytes(KEY.verifier.public).verify(signed[4:], (text + "\n").encode())
        assert json.loads(receipt["entry"])["sha256"] == sha256(ledger.revision(event)).hexdigest()


def test_a_receipt_is_short(ledger):
    assert max(len(ledger.receipt(event)) for event in ledger.events) < 2000


def test_no_byte_of_text_or_receipt_can_be_changed(second):
    """By our own verifier and by the separate program, whose signature check is answered by the library here."""
    plan, receipt = second
    for place in range(len(receipt)):
        wrong = receipt[:place] + bytes([receipt[place] ^ 1]) + receipt[place + 1 :]
        with pytest.raises(LedgerError):
            verify(wrong, plan, KEY.verifier)
        with pytest.raises(verify_receipt.NotProvenError):
            verify_receipt.checked(wrong, plan, PUBLIC)
    for place in range(0, len(plan), 7):
        wrong = plan[:place] + bytes([plan[place] ^ 1]) + plan[place + 1 :]
        with pytest.raises(LedgerError):
            verify(receipt, wrong, KEY.verifier)
        with pytest.raises(verify_receipt.NotProvenError):
            verify_receipt.checked(receipt, wrong, PUBLIC)


@pytest.fixture(autouse=True)
def signatures_without_a_process(request, monkeypatch):
    """Where a test asks a thousand times, the library stands in for the command `openssl`; other tests use the command."""
    if request.node.name != "test_no_byte_of_text_or_receipt_can_be_changed":
        return

    def agrees(public, signature, text):
        try:
            Ed25519PublicKey.from_public_bytes(public).verify(signature, text.encode())
        except Exception:  # noqa: BLE001 - whatever it finds wrong
            return False
        return True

    monkeypatch.setattr(verify_receipt, "openssl_agrees", agrees)


def test_every_field_of_a_receipt_is_bound(second):
    plan, receipt = second
    whole = json.loads(receipt)
    for field, value in whole.items():
        for other in (None, 7, "x", [], {}, f"{value}x"):
            changed = canonical_json({**whole, field: other})
            with pytest.raises(LedgerError):
                verify(changed, plan, KEY.verifier)
            with pytest.raises(verify_receipt.NotProvenError):
                verify_receipt.checked(changed, plan, PUBLIC)


def test_a_receipt_of_another_revision_or_another_log_is_refused(ledger, second):
    plan, receipt = second
    other = ledger.receipt(ledger.of_plan[SOUND_NUMBER][0])
    with pytest.raises(LedgerError, match="not the one"):
        verify(other, plan, KEY.verifier)
    with pytest.raises(LedgerError, match="signature"):
        verify(receipt, plan, SigningKey.new("tariffs.example/log").verifier)


def test_a_receipt_is_read_in_one_form_only(second):
    _, receipt = second
    assert Receipt.read(receipt).data == receipt
    for spelling in (receipt + b"\n", b" " + receipt, json.dumps(json.loads(receipt), indent=1).encode()):
        with pytest.raises(LedgerError, match="not a receipt"):
            Receipt.read(spelling)


# --- the separate program --------------------------------------------------------------------------


def test_the_program_needs_nothing_of_the_generator():
    text = SCRIPT.read_text("utf-8")
    assert "generator" not in text
    imported = {line.split()[1].split(".")[0] for line in text.splitlines() if line.startswith(("import ", "from "))}
    assert imported <= sys.stdlib_module_names


def test_the_program_proves_a_receipt_with_openssl(folder, tmp_path):
    files = [folder / f"receipts/{SOUND_NUMBER}/2.json", folder / f"revisions/{SOUND_NUMBER}/2.json"]
    done = run("--key", PUBLIC, *files, "--log", folder / "events.jsonl", cwd=tmp_path)
    assert done.returncode == 0, done
    assert done.stdout.splitlines() == [
        "✓ 对得上 / PROVEN: 26HE200001, 第 2 版 / revision 2",
        "  2026-11-23T10:00:00+08:00  changed  on_sale",
        f"  SHA-256 {sha256(files[1].read_bytes()).hexdigest()}",
        "  签名的日志有 3 条登记 / the signed log has 3 entries",
        "  没有 --keys：没看这把钥匙有没有泄露过 / no --keys: nobody looked whether this key has leaked",
        "  今天的日志仍以当时的日志开头 / the log of today still begins with the log of then",
    ]
    assert run("--key", folder / "verifier", *files).returncode == 0


def test_the_program_refuses_another_text_another_key_and_a_rewritten_log(folder, tmp_path):
    receipt, plan = folder / f"receipts/{SOUND_NUMBER}/2.json", folder / f"revisions/{SOUND_NUMBER}/2.json"
    first = run("--key", PUBLIC, receipt, folder / f"revisions/{SOUND_NUMBER}/1.json")
    assert (first.returncode, first.stdout.split(":")[0]) == (1, "✗ 对不上 / NOT PROVEN")
    assert run("--key", str(SigningKey.new("tariffs.example/log").verifier), receipt, plan).returncode == 1
    lines = (folder / "events.jsonl").read_bytes().splitlines(keepends=True)
    for wrong in ([lines[1], lines[0], *lines[2:]], lines[1:], lines[:2], [lines[0].replace(b"on_sale", b"announced"), *lines[1:]]):
        (tmp_path / "log").write_bytes(b"".join(wrong))
        assert run("--key", PUBLIC, receipt, plan, "--log", tmp_path / "log").returncode == 1


def test_the_program_tells_wrong_use_and_missing_files_apart_from_what_is_not_proven(folder, tmp_path):
    files = [folder / f"receipts/{SOUND_NUMBER}/2.json", folder / f"revisions/{SOUND_NUMBER}/2.json"]
    assert run(*files).returncode == 2
    assert run("--key", PUBLIC, tmp_path / "none", files[1]).returncode == 2
    without = run("--key", PUBLIC, *files, env={"PATH": str(tmp_path)})
    assert (without.returncode, without.stdout) == (2, "")
    assert "openssl" in without.stderr


@pytest.mark.parametrize("receipt", [b"", b"{", b"[]", b"1", b'"x"', b"[" * 100_000, b'{"entry":"\\ud800"}', b"\xff\xfe"])
def test_the_program_bears_any_file(receipt):
    with pytest.raises(verify_receipt.NotProvenError):
        verify_receipt.checked(receipt, b"", PUBLIC)


def test_the_program_reads_a_receipt_in_one_form_only(second):
    plan, receipt = second
    verify_receipt.checked(receipt, plan, PUBLIC)
    whole = json.loads(receipt)
    doubled = receipt.replace(b'"index":', b'"index":9,"index":')
    forms = [b"\xef\xbb\xbf" + receipt, doubled, receipt + b"\n", json.dumps(whole).encode(), receipt.decode().encode("utf-16")]
    for form in forms:
        assert json.loads(form) == whole
        with pytest.raises(verify_receipt.NotProvenError, match="not in its one form"):
            verify_receipt.checked(form, plan, PUBLIC)
    for form in ({**whole, "note": "x"}, {name: value for name, value in whole.items() if name != "proof"}):
        with pytest.raises(verify_receipt.NotProvenError, match="not a receipt"):
            verify_receipt.checked(canonical_json(form), plan, PUBLIC)


def test_an_entry_that_two_programs_could_read_in_two_ways_proves_nothing_even_if_it_is_signed(second):
    plan, receipt = second
    entry = json.loads(receipt)["entry"].encode().replace(b'"revision":2', b'"revision":1,"revision":2')
    head = Checkpoint(KEY.name, 1, verify_receipt.leaf(entry)).signed(KEY)
    two_faced = Receipt(entry=entry, index=0, proof=(), checkpoint=head).data
    with pytest.raises(verify_receipt.NotProvenError, match="not in its one form"):
        verify_receipt.checked(two_faced, plan, PUBLIC)


# --- the whole log against a head ------------------------------------------------------------------


def test_the_program_compares_the_log_with_the_head_of_today_and_with_one_that_was_kept(folder):
    kept = folder / "checkpoints" / "2"
    done = run("--key", PUBLIC, "--log", folder / "events.jsonl", "--head", folder / "checkpoint", "--kept", kept)
    remark = "  没有 --keys：没看这把钥匙有没有泄露过 / no --keys: nobody looked whether this key has leaked"
    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        [
            "✓ 对得上 / PROVEN: 今天的头签的就是整本日志，4 条 / the head of today signs the whole log, 4 entries",
            remark,
            "✓ 对得上 / PROVEN: 今天的日志以留下的头的 2 条开头 / the log of today begins with the 2 entries of the kept head",
            remark,
        ],
    )


def wrong_logs(log):
    """A log that was rewritten, shortened, lengthened, cut off within its last line or its last line end."""
    lines = log.splitlines(keepends=True)
    yield "other entries", log.replace(b"published", b"off_sale!", 1)
    yield "other entries", b"".join([lines[1], lines[0], *lines[2:]])
    yield "other entries", b"".join(lines[:-1])
    yield "other entries", b""
    yield "other entries", b"\xef\xbb\xbf" + log
    yield "other entries", log.replace(b"\n", b"\r\n")
    yield "more entries than the head signs", log + lines[-1]
    yield "more entries than the head signs", log + b"\n"
    yield "cut off", log[:-1]
    yield "cut off", log[:-9]


def test_a_log_that_is_not_what_the_head_of_today_signs_is_refused(folder):
    log, head = (folder / "events.jsonl").read_bytes(), (folder / "checkpoint").read_bytes()
    for why, wrong in wrong_logs(log):
        with pytest.raises(verify_receipt.NotProvenError, match=why):
            verify_receipt.checked_head(head, wrong, PUBLIC, whole=True)
        if "more" not in why:
            with pytest.raises(verify_receipt.NotProvenError, match=why):
                verify_receipt.checked_head(head, wrong, PUBLIC, whole=False)


def test_a_head_that_another_key_signed_or_that_is_none_is_refused(folder):
    log = (folder / "events.jsonl").read_bytes()
    size, root = verify_receipt.head_of((folder / "checkpoint").read_text("utf-8"))
    foreign = Checkpoint(KEY.name, size, root).signed(SigningKey(KEY.name, bytes(32))).encode()
    empty = Checkpoint(KEY.name, 0, sha256().digest()).signed(KEY).encode()
    right = (folder / "checkpoint").read_bytes()
    for why, head in (
        ("does not fit this key", foreign),
        ("empty log", empty),
        ("not the head", b""),
        ("not the head", b"\xff"),
        ("does not fit this key", b"\xef\xbb\xbf" + right),
        ("does not fit this key", right[:-1]),
    ):
        with pytest.raises(verify_receipt.NotProvenError, match=why):
            verify_receipt.checked_head(head, log, PUBLIC, whole=True)


def test_the_log_of_a_receipt_must_be_whole_too(folder, tmp_path):
    files = [folder / f"receipts/{SOUND_NUMBER}/2.json", folder / f"revisions/{SOUND_NUMBER}/2.json"]
    (tmp_path / "log").write_bytes((folder / "events.jsonl").read_bytes()[:-1])
    done = run("--key", PUBLIC, *files, "--log", tmp_path / "log")
    assert done.returncode == 1
    assert "it is cut off" in done.stdout


def test_the_program_says_what_is_missing_in_a_question(folder):
    receipt, head, log = folder / f"receipts/{SOUND_NUMBER}/2.json", folder / "checkpoint", folder / "events.jsonl"
    for question in ((receipt,), ("--head", head), ("--kept", head), ("--log", log), ("--log", log, "--head", head, receipt)):
        done = run("--key", PUBLIC, *question)
        assert (done.returncode, done.stdout) == (2, "")
        assert "name a receipt and its text, or --log with --head or --kept" in done.stderr
