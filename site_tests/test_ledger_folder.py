"""The ledger as a folder: what each release adds, that nothing is rewritten, and that no damage goes unseen."""

import json
import shutil
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import pytest

from generator.gate.publication import publish
from generator.ledger.canonical import canonical_json, canonical_plan
from generator.ledger.checkpoint import Checkpoint, SigningKey
from generator.ledger.entry import addresses_of
from generator.ledger.events import Event
from generator.ledger.extending import extended
from generator.ledger.fault import LedgerError
from generator.ledger.ledger import Ledger
from generator.ledger.merkle import Tree, leaf_hash
from site_tests.reference_log import consistency, tree_hash
from site_tests.small_ledger import KEY, LESS_DATA, SECOND_NUMBER, WITHDRAWN, at, first_day, four_days, public_plans
from site_tests.synthetic import write_synthetic
from site_tests.trees import SOUND_NUMBER, sound_plan


@pytest.fixture(scope="module")
def days(tmp_path_factory):
    root = tmp_path_factory.mktemp("ledger")
    four_days(root)
    return [root / f"day-{day}" for day in (1, 2, 3, 4)]


@pytest.fixture
def copy(days, tmp_path):
    """The last ledger, to be damaged."""
    shutil.copytree(days[-1], tmp_path / "copy")
    for file in (tmp_path / "copy").rglob("*"):
        file.chmod(0o700 if file.is_dir() else 0o600)
    return tmp_path / "copy"


def files_of(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_log_tells_what_happened_to_each_plan(days):
    ledger = Ledger.read(days[-1])
    told = {number: [(event.revision, event.event, event.state, event.time[:10]) for event in of] for number, of in ledger.of_plan.items()}
    assert told == {
        SOUND_NUMBER: [
            (1, "published", "on_sale", "2026-11-22"),
            (2, "changed", "on_sale", "2026-11-23"),
            (3, "off_sale", "off_sale", "2026-11-24"),
        ],
        SECOND_NUMBER: [(1, "published", "on_sale", "2026-11-22")],
    }
    assert list(ledger.heads) == [2, 3, 4]


def test_a_line_of_the_log_reads_like_this(days):
    first = days[0].joinpath("events.jsonl").read_bytes().split(b"\n")[0]
    digest = sha256(days[0].joinpath(f"revisions/{SOUND_NUMBER}/1.json").read_bytes()).hexdigest()
    assert first.decode() == (
        '{"carrier":"china-mobile","event":"published","filing_number":"26HE200001","previous":null,"revision":1,'
        f'"sha256":"{digest}","state":"on_sale","time":"2026-11-22T10:00:00+08:00"}}'
    )


def test_each_ledger_holds_every_file_of_the_one_before_as_it_was(days):
    for old, new in pairwise(days):
        before, after = files_of(old), files_of(new)
        for name, content in before.items():
            if name.startswith(("revisions/", "receipts/", "checkpoints/")):
                assert after[name] == content, name
            if name.endswith(".jsonl"):
                assert after[name].startswith(content), name
            if name.startswith(("revisions/", "receipts/")):
                assert (old / name).samefile(new / name), f"{name} takes up room twice"


def test_each_head_stands_for_the_one_before_too(days):
    """The second implementation: the roots, and the proofs that lead from each head to the last."""
    entries = days[-1].joinpath("events.jsonl").read_bytes().split(b"\n")[:-1]
    ledger = Ledger.read(days[-1])
    for size in (2, 3, 4):
        note = days[-1].joinpath("checkpoints", str(size)).read_text()
        assert note.split("\n")[:2] == ["tariffs.example/log", str(size)]
        assert tree_hash(entries[:size]) == ledger.tree.root(size)
        assert list(ledger.tree.consistency_proof(size)) == consistency(size, entries)


def test_a_release_without_news_leaves_the_ledger_as_it_was(days):
    assert files_of(days[1]) == files_of(days[2])


def test_a_plan_that_changes_and_changes_back_has_every_step_in_the_log(days, tmp_path):
    plans = public_plans(tmp_path, at(23), {SOUND_NUMBER: sound_plan(), SECOND_NUMBER: sound_plan(SECOND_NUMBER)})
    ledger = extended(days[1], plans, at(23, 11), KEY, tmp_path / "next")
    first, second, third = ledger.of_plan[SOUND_NUMBER]
    assert first.sha256 == third.sha256 != second.sha256 == third.previous
    assert third.event == "changed"


def test_the_end_of_sale_is_logged_though_nobody_touched_the_file(days, tmp_path):
    """The last day of sale passes; the text of the plan stays the same."""
    sold = sound_plan(**{"last_day: 2027-12-31": "last_day: 2026-11-23"})
    first = extended(None, public_plans(tmp_path, at(23), {SOUND_NUMBER: sold}), at(23), KEY, tmp_path / "a")
    second = extended(tmp_path / "a", public_plans(tmp_path, at(24), {SOUND_NUMBER: sold}), at(24), KEY, tmp_path / "b")
    assert [event.event for event in second.events] == ["published", "off_sale"]
    assert second.events[1].sha256 == first.events[0].sha256
    assert second.revision(second.events[1]) == second.revision(second.events[0])


def test_the_first_day_of_sale_is_logged(tmp_path):
    coming = sound_plan(**{"first_day: 2026-01-05": "first_day: 2026-11-24"})
    extended(None, public_plans(tmp_path, at(23), {SOUND_NUMBER: coming}), at(23), KEY, tmp_path / "a")
    second = extended(tmp_path / "a", public_plans(tmp_path, at(24), {SOUND_NUMBER: coming}), at(24), KEY, tmp_path / "b")
    assert [(event.event, event.state) for event in second.events] == [("published", "announced"), ("on_sale", "on_sale")]


def test_an_older_way_of_writing_the_same_plan_is_no_change(tmp_path, monkeypatch):
    """A format that has grown since does not make a new revision of every plan, and the logged text stays as it was signed."""
    plans = public_plans(tmp_path, at(22), {SOUND_NUMBER: sound_plan()})

    def without_notes(plan):
        data = json.loads(canonical_plan(plan))
        del data["notes"]
        return canonical_json(data)

    with monkeypatch.context() as older:
        older.setattr("generator.ledger.extending.canonical_plan", without_notes)
        first = extended(None, plans, at(22), KEY, tmp_path / "a")
    second = extended(tmp_path / "a", plans, at(23), KEY, tmp_path / "b")
    assert second.events == first.events
    assert second.revision(second.events[0]) == without_notes(plans[0]) != canonical_plan(plans[0])


def test_an_empty_log_has_a_head_too(tmp_path):
    ledger = extended(None, (), at(22), KEY, tmp_path / "a")
    assert ledger.events == ()
    assert ledger.checkpoint.startswith("tariffs.example/log\n0\n47DEQpj8HBSa")
    assert (
        len(extended(tmp_path / "a", public_plans(tmp_path, at(23), {SOUND_NUMBER: sound_plan()}), at(23), KEY, tmp_path / "b").events) == 1
    )


def test_two_hundred_plans_are_logged_and_every_receipt_fits(tmp_path):
    write_synthetic(tmp_path / "many", 200)
    plans = tuple(publish(tmp_path / "many", at(22).date()).catalogue)
    ledger = extended(None, plans, at(22), KEY, tmp_path / "a")
    ledger.check_files()
    assert len(ledger.events) == len(plans) == 200
    assert {event.state for event in ledger.events} == {"on_sale", "off_sale"}


# --- what is refused ------------------------------------------------------------------------------


def refused(previous, plans, now, key, into):
    """The reason for which the next ledger is refused; nothing is left of it and the previous one is as it was."""
    before = files_of(previous)
    with pytest.raises(LedgerError) as caught:
        extended(previous, plans, now, key, into)
    assert not into.exists()
    assert files_of(previous) == before
    return caught.value.text


def test_a_clock_before_the_last_entry_is_refused(days, tmp_path):
    assert refused(days[-1], (), at(24, 9), KEY, tmp_path / "n").zh == "时钟慢了：上次登记是 2026-11-24T10:00:00+08:00"


def test_a_plan_that_was_public_cannot_vanish(days, tmp_path):
    plans = public_plans(tmp_path, at(25), {SECOND_NUMBER: sound_plan(SECOND_NUMBER)})
    assert refused(days[-1], plans, at(25), KEY, tmp_path / "n").en.startswith(
        "1 plans that were public are missing, for example 26HE200001"
    )


def test_another_key_is_refused(days, tmp_path):
    assert "密钥" in refused(days[-1], (), at(25), SigningKey.new("tariffs.example/log"), tmp_path / "n").zh


def test_a_folder_that_is_there_already_is_not_touched(days, tmp_path):
    with pytest.raises(FileExistsError):
        extended(None, (), at(25), KEY, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_in_the_midst_leaves_nothing(days, tmp_path):
    class Odd:
        filing_number = "26HE299999"

    with pytest.raises(AttributeError):
        extended(days[-1], [Odd()], at(25), KEY, tmp_path / "n")
    assert not (tmp_path / "n").exists()


# --- what is damaged ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def last_plans(tmp_path_factory):
    """The plans with which the last ledger would go on."""
    changed = sound_plan(**LESS_DATA, **WITHDRAWN)
    other = sound_plan(SECOND_NUMBER, **{"安心套餐 39 元": "放心套餐 39 元"})
    return public_plans(tmp_path_factory.mktemp("plans"), at(28), {SOUND_NUMBER: changed, SECOND_NUMBER: other})


def test_a_sound_ledger_goes_on(copy, last_plans):
    assert extended(copy, last_plans, at(28), KEY, copy.parent / "next").events == Ledger.read(copy).events


def is_seen(folder, plans):
    """Whether a damaged ledger is refused by who reads it and by who would go on from it."""
    with pytest.raises(LedgerError):
        extended(folder, plans, at(28), KEY, folder.parent / "next")
    try:
        Ledger.read(folder).check_files()
    except LedgerError:
        return True
    return False


def test_no_file_of_a_ledger_can_be_missing(copy, last_plans):
    for name, content in files_of(copy).items():
        (copy / name).unlink()
        assert is_seen(copy, last_plans), name
        (copy / name).write_bytes(content)
    Ledger.read(copy).check_files()


def test_no_byte_of_a_ledger_can_be_changed(copy, last_plans):
    """Fifty places of every file and more; that of receipts and heads every byte counts is tested with them."""
    for name, content in files_of(copy).items():
        for place in range(0, len(content), max(1, len(content) // 50)):
            (copy / name).write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
            assert is_seen(copy, last_plans), f"{name}, byte {place}"
        (copy / name).write_bytes(content)
    Ledger.read(copy).check_files()


def test_no_file_of_a_ledger_can_be_cut_off(copy, last_plans):
    for name, content in files_of(copy).items():
        for length in (0, len(content) // 2, len(content) - 1):
            (copy / name).write_bytes(content[:length])
            assert is_seen(copy, last_plans), f"{name}, {length} bytes"
        (copy / name).write_bytes(content)


def test_every_field_of_an_entry_is_bound(copy, last_plans):
    """Whoever rewrites an entry, its text and its place would have to sign anew."""
    events = [json.loads(line) for line in (copy / "events.jsonl").read_bytes().splitlines()]
    for place, event in enumerate(events):
        for field, value in event.items():
            other = value + 1 if isinstance(value, int) else f"{value}x"
            lines = [Event(**{**entry, **({field: other} if at_place == place else {})}).line for at_place, entry in enumerate(events)]
            (copy / "events.jsonl").write_bytes(b"".join(line + b"\n" for line in lines))
            assert is_seen(copy, last_plans), f"entry {place}, {field}"


def test_the_last_entries_cannot_be_taken_back(copy, days, last_plans):
    """The log of the day before, with today's heads beside it, is not today's log."""
    (copy / "events.jsonl").write_bytes((days[1] / "events.jsonl").read_bytes())
    assert is_seen(copy, last_plans)


def test_a_rewritten_log_of_the_same_key_is_no_extension_of_the_old_head(days, tmp_path):
    """An operator who makes the log anew has heads that the old ones contradict: that is what witnesses keep them for."""
    plans = public_plans(tmp_path, at(22), {SOUND_NUMBER: sound_plan(**LESS_DATA), SECOND_NUMBER: sound_plan(SECOND_NUMBER)})
    rewritten = extended(None, plans, at(22), KEY, tmp_path / "rewritten")
    rewritten.check_files()
    kept = days[0].joinpath("checkpoint").read_text()
    assert rewritten.checkpoint != kept
    for name in ("checkpoint", "checkpoints/2"):
        (tmp_path / "rewritten" / name).unlink()
        (tmp_path / "rewritten" / name).write_text(kept)
    with pytest.raises(LedgerError, match="the first 2 entries are not those that were signed"):
        Ledger.read(tmp_path / "rewritten")


def signed_anew(folder, events):
    """The log with other entries, and heads over them by its own key: what only whoever holds the key can make."""
    tree = Tree(leaf_hash(event.line) for event in events)
    (folder / "events.jsonl").write_bytes(b"".join(event.line + b"\n" for event in events))
    for size in range(1, len(events) + 1):
        (folder / "checkpoints" / str(size)).write_text(Checkpoint(KEY.name, size, tree.root(size)).signed(KEY))
    (folder / "checkpoint").write_text((folder / "checkpoints" / str(len(events))).read_text())


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"time": "2026-11-22T09:00:00+08:00"}, "not in their order"),
        ({"revision": 4}, "do not follow"),
        ({"previous": "0" * 64}, "do not follow"),
    ],
)
def test_even_a_signed_log_must_be_in_order(copy, change, why):
    *events, last = Ledger.read(copy).events
    signed_anew(copy, [*events, last])
    Ledger.read(copy)
    signed_anew(copy, [*events, replace(last, **change)])
    with pytest.raises(LedgerError, match=why):
        Ledger.read(copy)


def test_a_receipt_of_another_log_of_the_same_key_is_seen(copy, tmp_path):
    """Its entry, its place and its signature are right; the log that was signed is another one."""
    other = sound_plan(SECOND_NUMBER, **{"安心套餐 39 元": "放心套餐 39 元"})
    plans = public_plans(tmp_path, at(22), {SOUND_NUMBER: sound_plan(**LESS_DATA), SECOND_NUMBER: other})
    elsewhere = extended(None, plans, at(22), KEY, tmp_path / "elsewhere")
    ours = Ledger.read(copy).events[1]
    assert ours == elsewhere.events[1]
    (copy / addresses_of(ours)[1]).write_bytes(elsewhere.receipt(ours))
    with pytest.raises(LedgerError, match="a receipt does not fit the log"):
        Ledger.read(copy).check_files()


def test_the_first_ledger_needs_no_other(tmp_path):
    assert len(Ledger.read(first_day(tmp_path)).events) == 2
