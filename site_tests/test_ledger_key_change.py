"""A log whose key is changed: what is logged and who signs, that old receipts stay good, and that a stolen key forges nothing."""

import json
import shutil
import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from generator.ledger import verify_receipt
from generator.ledger.canonical import canonical_json
from generator.ledger.checkpoint import Checkpoint, SigningKey
from generator.ledger.earlier import as_it_was
from generator.ledger.events import Event
from generator.ledger.extending import extended
from generator.ledger.fault import LedgerError
from generator.ledger.key_change import Handover, KeyChange
from generator.ledger.key_list import key_list
from generator.ledger.ledger import Ledger
from generator.ledger.merkle import Tree, leaf_hash
from generator.ledger.receipts import Receipt, verify
from site_tests.small_ledger import KEY, LESS_DATA, SECOND_NUMBER, at, public_plans
from site_tests.trees import SOUND_NUMBER, sound_plan

NEW, NEWEST = (SigningKey(KEY.name, bytes([seed] * 32)) for seed in (1, 2))
LEAK_DAY = date(2026, 11, 23)
PROVEN, NOT_PROVEN = "✓ 对得上 / PROVEN", "✗ 对不上 / NOT PROVEN"


def carried_over(root: Path, *handovers: Handover) -> Path:
    """A ledger of three days, whose key changes on the fourth, fifth ... day, and of one more day; on odd days a plan changes."""
    ledger, key = None, KEY
    for day in range(21, 25 + len(handovers)):
        text = sound_plan(**(LESS_DATA if day % 2 else {}))
        plans = public_plans(root, at(day), {SOUND_NUMBER: text, SECOND_NUMBER: sound_plan(SECOND_NUMBER)})
        signer = handovers[day - 24] if 24 <= day < 24 + len(handovers) else key
        extended(ledger, plans, at(day), signer, root / f"day-{day}")
        ledger, key = root / f"day-{day}", signer.new if isinstance(signer, Handover) else key
    assert ledger is not None
    return ledger


@pytest.fixture(scope="module")
def rotated(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    return Ledger.read(carried_over(tmp_path_factory.mktemp("rotated"), Handover(KEY, NEW)))


@pytest.fixture(scope="module")
def leaked(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    return Ledger.read(carried_over(tmp_path_factory.mktemp("leaked"), Handover(KEY, NEW, LEAK_DAY)))


@pytest.fixture(scope="module")
def lost(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    return Ledger.read(carried_over(tmp_path_factory.mktemp("lost"), Handover(None, NEW)))


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    return Ledger.read(carried_over(tmp_path_factory.mktemp("twice"), Handover(KEY, NEW), Handover(NEW, NEWEST)))


def change_of(ledger: Ledger) -> KeyChange:
    return next(iter(ledger.key_changes.values()))


def test_the_log_says_which_key_gave_way_to_which_when_and_why(rotated: Ledger, leaked: Ledger, lost: Ledger) -> None:
    told = [
        (change.reason, change.old_key_signed, change.unsafe_from)
        for change in map(change_of, (rotated, leaked, lost))
        if (change.old, change.new, change.time) == (KEY.verifier, NEW.verifier, "2026-11-24T10:00:00+08:00")
    ]
    assert told == [("rotation", True, None), ("leak", True, "2026-11-23"), ("loss", False, None)]


def test_a_key_that_was_lost_and_may_have_been_found_has_leaked(tmp_path: Path) -> None:
    change = change_of(Ledger.read(carried_over(tmp_path, Handover(None, NEW, LEAK_DAY))))
    assert (change.reason, change.old_key_signed, change.unsafe_from) == ("leak", False, "2026-11-23")


def signed_by(note: str) -> set[str]:
    return {name for name, key in {"old": KEY, "new": NEW, "newest": NEWEST}.items() if opens(key, note)}


def opens(key: SigningKey, note: str) -> bool:
    try:
        key.verifier.opened(note)
    except LedgerError:
        return False
    return True


def test_the_head_that_changes_the_key_is_signed_by_both_and_later_ones_by_the_new_key_alone(
    rotated: Ledger, lost: Ledger, twice: Ledger
) -> None:
    assert [signed_by(note) for note in rotated.heads.values()] == [{"old"}] * 3 + [{"old", "new"}, {"new"}]
    assert [signed_by(note) for note in lost.heads.values()] == [{"old"}] * 3 + [{"new"}] * 2
    assert [signed_by(note) for note in twice.heads.values()] == [{"old"}] * 3 + [{"old", "new"}, {"new", "newest"}, {"newest"}]


def test_a_release_without_news_after_the_change_keeps_the_head_with_both_signatures(rotated: Ledger, tmp_path: Path) -> None:
    plans = public_plans(tmp_path, at(24, 12), {SOUND_NUMBER: sound_plan(), SECOND_NUMBER: sound_plan(SECOND_NUMBER)})
    changed = Ledger.read(rotated.folder.parent / "day-24")
    later = extended(changed.folder, plans, at(24, 12), NEW, tmp_path / "later")
    assert later.heads == changed.heads
    assert signed_by(later.checkpoint) == {"old", "new"}


def test_a_ledger_with_changed_keys_agrees_with_itself_and_every_receipt_stays_what_it_was(twice: Ledger) -> None:
    twice.check_files()
    folders = sorted(twice.folder.parent.glob("day-*"))
    for old, new in pairwise(folders):
        for file in (path for path in old.rglob("*.json") if path.is_file()):
            assert (new / file.relative_to(old)).read_bytes() == file.read_bytes()
    for event in twice.events:
        key = next(key for key in (KEY, NEW, NEWEST) if opens(key, Receipt.read(twice.receipt(event)).checkpoint))
        assert verify(twice.receipt(event), twice.revision(event), key.verifier) == event


def test_the_ledger_as_it_was_before_the_change_has_the_old_key(twice: Ledger, tmp_path: Path) -> None:
    for folder in sorted(twice.folder.parent.glob("day-*")):
        then = Ledger.read(folder)
        again = as_it_was(twice, len(then.entries), tmp_path / folder.name, witnessed=False)
        assert {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()} == {
            path.relative_to(again.folder): path.read_bytes() for path in again.folder.rglob("*") if path.is_file()
        }
        assert key_list(again) == key_list(then)


def test_the_list_of_keys_says_from_when_until_when_each_signed(leaked: Ledger) -> None:
    found = json.loads(key_list(leaked))
    assert [(key["key"], key["from"], key["until"], key["unsafe_from"], key["changed_for"]) for key in found["keys"]] == [
        (str(KEY.verifier), "2026-11-21", "2026-11-24", "2026-11-23", "leak"),
        (str(NEW.verifier), "2026-11-24", None, None, None),
    ]
    assert found["changes"] == [json.loads((leaked.folder / "keys" / "1.json").read_bytes())]


# --- what is refused ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("handover", "why"),
    [
        (Handover(SigningKey(KEY.name, bytes([9] * 32)), NEW), "signed with another key"),
        (Handover(KEY, NEW), "signed with another key"),
        (Handover(NEW, KEY), "cannot go on"),
        (Handover(NEW, NEW), "cannot go on"),
        (Handover(NEW, SigningKey("elsewhere.example", bytes([9] * 32))), "cannot go on"),
        (KEY, "signed with another key"),
    ],
    ids=["a foreign key hands over", "the key before hands over", "back to an old key", "to itself", "another log's", "the old key signs"],
)
def test_a_key_that_cannot_go_on_with_the_log_is_refused(rotated: Ledger, tmp_path: Path, handover: Handover, why: str) -> None:
    with pytest.raises(LedgerError, match=why):
        extended(rotated.folder, (), at(28), handover, tmp_path / "next")
    assert not (tmp_path / "next").exists()


def test_the_first_ledger_has_no_key_to_change(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot go on"):
        extended(None, (), at(28), Handover(KEY, NEW), tmp_path / "next")


@pytest.fixture
def copy(rotated: Ledger, tmp_path: Path) -> Path:
    """A ledger with a changed key, to be damaged."""
    shutil.copytree(rotated.folder, tmp_path / "copy")
    for file in (tmp_path / "copy").rglob("*"):
        file.chmod(0o700 if file.is_dir() else 0o600)
    return tmp_path / "copy"


def is_seen(folder: Path) -> bool:
    try:
        Ledger.read(folder).check_files()
    except LedgerError:
        return True
    return False


def test_no_byte_of_what_says_the_change_can_be_altered(copy: Path) -> None:
    assert not is_seen(copy)
    for name in ("verifier", "checkpoint", "checkpoints/6", "keys/1.json", "events.jsonl"):
        content = (copy / name).read_bytes()
        for place in range(0, len(content), max(1, len(content) // 60)):
            (copy / name).write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
            assert is_seen(copy), f"{name}, byte {place}"
        (copy / name).write_bytes(content)


def signed_anew(folder: Path, entries: list, key: SigningKey, *both: SigningKey) -> None:
    """The whole log with other entries, signed up to the change by `key` and from it on by `both`: what only a thief of keys can make."""
    tree = Tree(leaf_hash(entry.line) for entry in entries)
    (folder / "events.jsonl").write_bytes(b"".join(entry.line + b"\n" for entry in entries))
    shutil.rmtree(folder / "checkpoints")
    (folder / "checkpoints").mkdir()
    change = next((place for place, entry in enumerate(entries) if isinstance(entry, KeyChange)), len(entries))
    for size in range(1, len(entries) + 1):
        signers = (key,) if size <= change else both
        (folder / "checkpoints" / str(size)).write_text(Checkpoint(KEY.name, size, tree.root(size)).signed(*signers))
    (folder / "checkpoint").write_text((folder / "checkpoints" / str(len(entries))).read_text())


def with_change(entries: list, **other: object) -> list:
    changed = {**{name: getattr(entry, name) for entry in entries if isinstance(entry, KeyChange) for name in entry.__slots__}, **other}
    return [KeyChange(**changed) if isinstance(entry, KeyChange) else entry for entry in entries]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"new_key": str(NEWEST.verifier)}, "do not follow one another"),
        ({"old_key": str(NEW.verifier)}, "does not"),
        ({"old_key": "nonsense"}, "not the log's key"),
        ({"number": 2}, "do not follow one another"),
        ({"reason": "leak"}, "does not"),
        ({"reason": "whim"}, "does not"),
        ({"unsafe_from": "2026-11-23"}, "does not"),
        ({"unsafe_from": "soon", "reason": "leak"}, "does not"),
        ({"old_key_signed": False}, "does not"),
        ({"old_key_signed": 1}, "does not"),
    ],
)
def test_even_a_signed_change_of_key_must_make_sense(copy: Path, other: dict[str, object], why: str) -> None:
    entries = list(Ledger.read(copy).entries)
    signed_anew(copy, entries, KEY, KEY, NEW)
    Ledger.read(copy)
    signed_anew(copy, with_change(entries, **other), KEY, KEY, NEW)
    with pytest.raises(LedgerError, match=why):
        Ledger.read(copy)


def test_a_change_that_says_that_the_old_key_signed_needs_its_signature(copy: Path) -> None:
    entries = list(Ledger.read(copy).entries)
    signed_anew(copy, entries, KEY, NEW)
    with pytest.raises(LedgerError, match="signature"):
        Ledger.read(copy)
    signed_anew(copy, with_change(entries, old_key_signed=False, reason="loss"), KEY, NEW)
    Ledger.read(copy)


# --- the separate program --------------------------------------------------------------------------


def program(ledger: Ledger, revision: int, key: SigningKey, *, log: bool = True, keys: bytes | None = None) -> str:
    """What the program says of a receipt of the first plan."""
    work = ledger.folder.parent
    (work / "keys.json").write_bytes(key_list(ledger) if keys is None else keys)
    files = [ledger.folder / f"receipts/{SOUND_NUMBER}/{revision}.json", ledger.folder / f"revisions/{SOUND_NUMBER}/{revision}.json"]
    further = ["--log", ledger.folder / "events.jsonl"] if log else []
    command = [sys.executable, "-I", verify_receipt.__file__, "--key", str(key.verifier), "--keys", work / "keys.json", *further, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == int(done.stdout.startswith(NOT_PROVEN)), done
    return done.stdout


@pytest.mark.parametrize("log", [True, False])
def test_after_a_rotation_either_key_proves_every_receipt(twice: Ledger, log: bool) -> None:  # noqa: FBT001 - a case
    said = [[program(twice, revision, key, log=log) for key in (KEY, NEW, NEWEST)] for revision in (1, 5)]
    assert all(answer.startswith(PROVEN) for answers in said for answer in answers)
    old, new = said
    assert ["用到 2026-11-24" in answer for answer in old] == [False, True, True]
    assert ["签名的是后来的钥匙" in answer for answer in new] == [True, False, False]


def test_a_receipt_of_a_key_that_leaked_counts_only_with_the_log_that_the_new_key_signed(leaked: Ledger) -> None:
    before, since = 1, 3
    assert "日子也可能是假的" in program(leaked, before, NEW, log=False)
    assert "那以后签的不算数" in program(leaked, since, NEW, log=False)
    for revision in (before, since):
        said = program(leaked, revision, NEW)
        assert said.startswith(PROVEN)
        assert "那把钥匙从 2026-11-23 起不可信：算数的是新钥匙签的日志" in said


def test_who_kept_a_key_that_leaked_is_told_to_get_the_new_one_elsewhere(leaked: Ledger) -> None:
    for revision in (1, 4):
        said = program(leaked, revision, KEY)
        assert said.startswith(NOT_PROVEN)
        assert "请从网站以外拿新的公钥" in said


def test_a_key_that_leaked_answers_for_none_before_it_either(tmp_path: Path) -> None:
    ledger = Ledger.read(carried_over(tmp_path, Handover(KEY, NEW), Handover(NEW, NEWEST, LEAK_DAY)))
    assert "请从网站以外拿新的公钥" in program(ledger, 1, NEW)
    assert program(ledger, 1, NEWEST).startswith(PROVEN)


def test_where_the_old_key_was_lost_the_new_one_answers_for_it_and_it_for_nobody(lost: Ledger) -> None:
    assert "旧钥匙丢了，换钥匙只有新钥匙签名" in program(lost, 1, NEW)
    assert program(lost, 1, NEW).startswith(PROVEN)
    assert program(lost, 1, KEY).startswith(PROVEN)
    assert "旧钥匙没有给新钥匙签名" in program(lost, 4, KEY)


def forged(ledger: Ledger, key: SigningKey, day: str) -> tuple[bytes, bytes]:
    """A receipt that a thief of `key` makes up: a log of the thief's own, with an entry of any day, signed rightly."""
    plan = ledger.revision(ledger.events[0]).replace(b"39.00", b"9.00")
    event = Event.read(ledger.events[0].line)
    told = {name: getattr(event, name) for name in event.__slots__}
    digest = verify_receipt.hashlib.sha256(plan).hexdigest()
    line = Event(**{**told, "sha256": digest, "time": f"{day}T10:00:00+08:00"}).line
    head = Checkpoint(KEY.name, 1, leaf_hash(line)).signed(key)
    return Receipt(entry=line, index=0, proof=(), checkpoint=head).data, plan


@pytest.mark.parametrize("day", ["2026-11-21", "2026-11-23", "2027-01-01"])
def test_what_a_thief_of_the_old_key_forges_is_refused_whatever_day_it_bears(leaked: Ledger, day: str) -> None:
    receipt, plan = forged(leaked, KEY, day)
    log, keys = (leaked.folder / "events.jsonl").read_bytes(), key_list(leaked)
    for shown in (log, None, Receipt.read(receipt).entry + b"\n"):
        with pytest.raises(verify_receipt.NotProvenError, match="not to be trusted"):
            verify_receipt.checked(receipt, plan, str(NEW.verifier), keys, shown)
    verify_receipt.checked(receipt, plan, str(KEY.verifier))
    with pytest.raises(verify_receipt.NotProvenError, match="not to be trusted"):
        verify_receipt.checked(receipt, plan, str(KEY.verifier), keys)


def test_a_list_of_keys_that_somebody_made_up_leads_to_no_other_key(rotated: Ledger, tmp_path: Path) -> None:
    """A stranger's own key, brought in before or after the kept one, with every signature that the stranger can make."""
    stranger = SigningKey(KEY.name, bytes([7] * 32))
    receipt, plan = forged(rotated, stranger, "2026-11-21")
    for old, new in ((KEY, stranger), (stranger, KEY)):
        entry = KeyChange.of(Handover(old, new), old.verifier, 1, "2026-11-22T10:00:00+08:00")
        head = Checkpoint(KEY.name, 1, leaf_hash(entry.line)).signed(stranger)
        change = json.loads(Receipt(entry=entry.line, index=0, proof=(), checkpoint=head).data)
        keys = {"keys": [{"key": str(old.verifier)}, {"key": str(new.verifier)}], "changes": [change]}
        with pytest.raises(verify_receipt.NotProvenError, match=r"did not sign|not signed"):
            verify_receipt.checked(receipt, plan, str(KEY.verifier), canonical_json(keys))


def test_a_key_that_the_list_does_not_know_still_proves_what_it_signed_and_that_is_said(rotated: Ledger) -> None:
    event = rotated.events[0]
    alone = {"keys": [{"key": str(NEW.verifier)}], "changes": []}
    _, _, remarks = verify_receipt.checked(rotated.receipt(event), rotated.revision(event), str(KEY.verifier), canonical_json(alone))
    assert remarks == ["！钥匙清单里没有您的公钥，请问网站为什么 / your key is not in the list of keys: ask the site why"]


def test_no_byte_of_the_list_of_keys_can_be_altered_so_that_more_is_proven(rotated: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """With every byte changed the answer is a refusal or what it was, perhaps with one more warning; the library stands in for openssl."""
    monkeypatch.setattr(verify_receipt, "openssl_agrees", library_agrees)
    event, keys = rotated.events[0], key_list(rotated)
    receipt, plan = rotated.receipt(event), rotated.revision(event)
    right = verify_receipt.checked(receipt, plan, str(NEW.verifier), keys)
    refused = 0
    for place in range(len(keys)):
        wrong = keys[:place] + bytes([keys[place] ^ 1]) + keys[place + 1 :]
        try:
            answer = verify_receipt.checked(receipt, plan, str(NEW.verifier), wrong)
        except verify_receipt.NotProvenError:
            refused += 1
        else:
            assert answer[:2] == right[:2], place
            assert set(answer[2]) >= set(right[2]), place
    assert refused > len(keys) // 2


def library_agrees(public: bytes, signature: bytes, text: str) -> bool:
    """Whether the library finds a signature right: for a test that asks a thousand times."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, text.encode())
    except Exception:  # noqa: BLE001 - whatever it finds wrong
        return False
    return True


@pytest.mark.parametrize("keys", [b"", b"[]", b"{}", b'{"changes":[],"keys":[]}', b'{"changes":[{}],"keys":[{"key":1}]}', b"[" * 100_000])
def test_the_program_bears_any_list_of_keys(rotated: Ledger, keys: bytes) -> None:
    event = rotated.events[0]
    with pytest.raises(verify_receipt.NotProvenError):
        verify_receipt.checked(rotated.receipt(event), rotated.revision(event), str(NEW.verifier), keys)


# --- the whole log against a head -----------------------------------------------------------------


def heads_checked(ledger: Ledger, key: SigningKey, size: int, log: bytes | None = None, *, whole: bool = False) -> tuple[int, list[str]]:
    """What the program says of the head with `size` entries and of a log, by default the ledger's own."""
    shown = (ledger.folder / "events.jsonl").read_bytes() if log is None else log
    return verify_receipt.checked_head(ledger.heads[size].encode(), shown, str(key.verifier), key_list(ledger), whole=whole)


def test_every_head_that_was_ever_kept_is_found_to_begin_the_log_also_after_a_rotation(twice: Ledger) -> None:
    for size in twice.heads:
        assert {heads_checked(twice, key, size)[0] for key in (KEY, NEW, NEWEST)} == {size}
    assert heads_checked(twice, NEWEST, max(twice.heads), whole=True) == (len(twice.entries), [])


def test_a_kept_head_of_a_key_that_leaked_counts_where_the_log_of_the_new_key_holds_it(leaked: Ledger) -> None:
    first = min(leaked.heads)
    size, remarks = heads_checked(leaked, NEW, first)
    assert size == first
    assert any("it leaked: what counts is the log that the new key signed" in remark for remark in remarks)
    thief = Checkpoint(KEY.name, len(leaked.entries), leaked.tree.root()).signed(KEY)
    log = (leaked.folder / "events.jsonl").read_bytes()
    with pytest.raises(verify_receipt.NotProvenError, match="not to be trusted"):
        verify_receipt.checked_head(thief.encode(), log, str(NEW.verifier), key_list(leaked), whole=True)
