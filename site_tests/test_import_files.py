"""Imported files find their places, and an author's edit is never written over unasked."""

import pytest

from generator.filings.import_run import Imported
from generator.filings.plan_files import Outcome, place

BODY = "format: 1\nname: {zh: 示例卡}\n"
NEWER = "format: 1\nname: {zh: 示例卡二}\n"


def imported(text=BODY):
    return Imported("26HE200001", "china-mobile", text, {})


def put(root, text=BODY, *, overwrite=False, write=True):
    return place(imported(text), root, overwrite=overwrite, write=write)


def file_in(root):
    return root / "plans" / "china-mobile" / "26HE200001.yml"


def edit(root):
    file = file_in(root)
    file.write_text(file.read_text(encoding="utf-8").replace("示例卡", "我改的卡"), encoding="utf-8")
    return file.read_text(encoding="utf-8")


def test_a_new_file_is_written_and_importing_again_changes_nothing(tmp_path):
    assert put(tmp_path).outcome is Outcome.NEW
    before = file_in(tmp_path).read_text(encoding="utf-8")
    assert before.endswith(BODY)
    assert put(tmp_path).outcome is Outcome.SAME
    assert file_in(tmp_path).read_text(encoding="utf-8") == before


def test_a_changed_filing_updates_a_file_that_nobody_edited_and_shows_the_difference(tmp_path):
    put(tmp_path)
    done = put(tmp_path, NEWER)
    assert done.outcome is Outcome.UPDATED
    assert "+name: {zh: 示例卡二}" in done.difference
    assert file_in(tmp_path).read_text(encoding="utf-8").endswith(NEWER)


def test_an_edit_stays_where_the_filing_says_nothing_new(tmp_path):
    put(tmp_path)
    edited = edit(tmp_path)
    assert put(tmp_path).outcome is Outcome.EDIT_KEPT
    assert file_in(tmp_path).read_text(encoding="utf-8") == edited


def test_an_edit_is_left_alone_and_shown_where_the_filing_changed_too(tmp_path):
    put(tmp_path)
    edited = edit(tmp_path)
    done = put(tmp_path, NEWER)
    assert done.outcome is Outcome.EDITED
    assert "-name: {zh: 我改的卡}" in done.difference
    assert file_in(tmp_path).read_text(encoding="utf-8") == edited


def test_an_edit_is_written_over_only_when_asked_for(tmp_path):
    put(tmp_path)
    edit(tmp_path)
    assert put(tmp_path, NEWER, overwrite=True).outcome is Outcome.OVERWRITTEN
    assert file_in(tmp_path).read_text(encoding="utf-8").endswith(NEWER)


def test_a_file_written_by_hand_counts_as_edited(tmp_path):
    file_in(tmp_path).parent.mkdir(parents=True)
    file_in(tmp_path).write_text(BODY, encoding="utf-8")
    assert put(tmp_path, NEWER).outcome is Outcome.EDITED
    assert file_in(tmp_path).read_text(encoding="utf-8") == BODY


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_dry_run_writes_nothing(tmp_path, overwrite):
    assert put(tmp_path, write=False, overwrite=overwrite).outcome is Outcome.NEW
    assert not file_in(tmp_path).exists()


def test_no_half_written_file_is_left_behind(tmp_path):
    put(tmp_path)
    assert [entry.name for entry in file_in(tmp_path).parent.iterdir()] == ["26HE200001.yml"]
