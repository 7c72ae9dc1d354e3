"""A range of commits: a straight line, plain files at their places, every commit judged, what was public stays."""

import shutil

import pytest

from generator.repository.commits import NO_COMMIT
from generator.repository.objects import Objects, ObjectsError, git_environment, plans_at
from generator.repository.range_judgement import RangeLimits
from generator.server import answer as server_answer
from generator.server.settings import Mode, Settings
from generator.tariff.language import Language
from site_tests.pushes import (
    MOBILE,
    OTHER_PLAN,
    PLAN,
    PROFILE,
    THIRD_PLAN,
    UNICOM_PLAN,
    Repository,
    changed,
    codes,
    judged,
    own_text,
    text_of,
)


def push(repository, authority, files=None, *, old=None, **others):
    old = old or repository.tip
    return judged(repository, old, repository.commit(files, **others), authority, pusher=MOBILE)


def better(name):
    text = text_of(name)
    start = text.index("minutes: ")
    return changed(text, (text[start : text.index(",", start)], "minutes: 900"))


def test_a_plain_signed_commit_of_ones_own_plan_passes(repository, authority):
    verdict = push(repository, authority, {PLAN: better(PLAN), THIRD_PLAN: text_of(THIRD_PLAN)})
    assert codes(verdict) == []
    assert verdict.commits == 1


def test_the_first_push_begins_at_a_commit_without_a_parent(repository, authority):
    verdict = judged(repository, NO_COMMIT, repository.git("rev-list", "--max-parents=0", "HEAD"), authority, pusher="operators")
    assert codes(verdict) == []


def test_a_faulty_plan_is_refused_with_file_line_and_commit(repository, authority):
    verdict = push(repository, authority, {PLAN: changed(text_of(PLAN), ("tariff_type: plan", "tariff_type: plam"))})
    (finding,) = verdict.findings
    assert (str(finding.file), finding.line, finding.rule) == (PLAN, 5, "unknown-word")
    assert repository.tip[:12] in finding.message.zh


def test_a_draft_may_have_faults(repository, authority):
    faulty = changed(text_of(THIRD_PLAN), ("tariff_type: plan", "tariff_type: plam"), ("status: ready", "status: draft"))
    assert codes(push(repository, authority, {THIRD_PLAN: faulty})) == []


def test_a_fault_that_the_next_commit_mends_is_refused_all_the_same(repository, authority):
    old = repository.tip
    repository.commit({THIRD_PLAN: changed(text_of(THIRD_PLAN), ("tariff_type: plan", "tariff_type: plam"))})
    assert codes(push(repository, authority, {THIRD_PLAN: text_of(THIRD_PLAN)}, old=old)) == ["unknown-word"]


def test_a_merge_is_refused_whatever_it_brings(repository, authority):
    old = repository.tip
    repository.git("checkout", "-q", "-b", "side")
    repository.commit({UNICOM_PLAN: text_of(UNICOM_PLAN)}, key=None)
    repository.git("checkout", "-q", "main")
    repository.commit({PLAN: better(PLAN)})
    merge = repository.git("commit-tree", "HEAD^{tree}", "-p", "HEAD", "-p", "side", "-m", "merge")
    assert codes(judged(repository, old, merge, authority)) == ["push-merge"]


def test_a_history_that_does_not_go_on_from_the_old_one_is_refused(repository, authority):
    old = repository.tip
    repository.git("reset", "-q", "--hard", "HEAD~1")
    other = repository.commit({PLAN: better(PLAN)})
    assert codes(judged(repository, old, other, authority)) == ["push-not-straight"]
    assert codes(judged(repository, old, repository.git("rev-parse", "HEAD~1"), authority)) == ["push-not-straight"]


def test_a_root_of_its_own_is_refused(repository, authority):
    root = repository.git("commit-tree", "HEAD^{tree}", "-m", "anew")
    assert codes(judged(repository, repository.tip, root, authority)) == ["push-not-straight"]


def test_a_commit_that_is_not_there_is_refused(repository, authority):
    assert codes(judged(repository, repository.tip, "1" * 40, authority)) == ["push-history-missing"]
    blob = repository.git("hash-object", "-w", PROFILE)
    assert codes(judged(repository, repository.tip, blob, authority)) == ["push-history-missing"]


def test_too_many_commits_and_too_many_files_are_refused(repository, authority):
    old = repository.tip
    repository.commit({PLAN: better(PLAN)})
    new = repository.commit({THIRD_PLAN: text_of(THIRD_PLAN)})
    assert codes(judged(repository, old, new, authority, limits=RangeLimits(commits=1))) == ["push-too-long"]
    assert codes(judged(repository, old, new, authority, limits=RangeLimits(files=1))) == ["push-too-many-files"]
    assert codes(judged(repository, old, new, authority, limits=RangeLimits(commits=2, files=2))) == []


def test_a_large_file_is_refused_unread(repository, authority):
    verdict = push(repository, authority, {THIRD_PLAN: text_of(THIRD_PLAN) + "#" * 70_000})
    assert codes(verdict) == ["push-file-too-large"]
    large = RangeLimits(file_bytes=10**6, all_bytes=10**4)
    assert codes(judged(repository, repository.git("rev-parse", "HEAD~1"), repository.tip, authority, limits=large)) == ["push-too-large"]


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        ".gitattributes",
        ".gitmodules",
        "plans/.gitignore",
        "plans/China-Mobile/26BJ200001.yml",
        "Plans/china-mobile/26BJ200001.yml",
        "plans/china-mobile/26bj200001.yml",
        "plans/china-mobile/26BJ200001.YML",
        "plans/china-mobile/26BJ200001.yml.orig",
        "plans/china-mobile/more/26BJ200001.yml",
        "plans/china-mobile/26BJ200001.yml\n",
        "plans/china-mobile/26BJ２00001.yml",
        "plans/china-mobile/Carrier.yml",
        "plans/china-satcom/26BJ200001.yml",
        "plans/operators/carrier.yml",
        "authority/china-mobile.yml",
        "plans\\china-mobile\\26BJ200001.yml",
        "plans/china-mobile/\x1b[31m.yml",
    ],
)
def test_nothing_stands_anywhere_else(repository, authority, name):
    verdict = push(repository, authority, {name: text_of(PLAN)})
    assert codes(verdict) == ["push-path"]
    assert all(finding.line_in(language).isprintable() for finding in verdict.findings for language in Language)


def test_deleting_what_should_never_have_stood_there_is_no_way_round(repository, authority):
    repository.commit({"README.md": "hello"})
    assert codes(push(repository, authority, {"README.md": None})) == ["push-path"]


def test_an_empty_folder_in_the_tree_is_seen(repository, authority):
    old = repository.tip
    empty = repository.git("hash-object", "-w", "-t", "tree", "--stdin", stdin="")
    listing = repository.git("ls-tree", "HEAD") + f"\n040000 tree {empty}\thidden\n"
    tree = repository.git("mktree", stdin=listing)
    assert "push-path" in codes(judged(repository, old, repository.git("commit-tree", tree, "-p", old, "-m", "x"), None))


def test_links_submodules_and_executables_are_refused(repository, authority):
    (repository.folder / PLAN).unlink()
    (repository.folder / PLAN).symlink_to("../../../../etc/passwd")
    assert codes(push(repository, authority)) == ["push-mode"]
    repository.git("reset", "-q", "--hard", "HEAD~1")
    (repository.folder / PLAN).chmod(0o755)
    assert codes(push(repository, authority)) == ["push-mode"]
    repository.git("reset", "-q", "--hard", "HEAD~1")
    old = repository.tip
    repository.git("update-index", "--cacheinfo", f"160000,{old},{PLAN}")
    tree = repository.git("write-tree")
    assert codes(judged(repository, old, repository.git("commit-tree", tree, "-p", old, "-m", "x"), None)) == ["push-mode"]


def test_a_profile_cannot_be_deleted(repository, authority):
    old = repository.tip
    assert "push-profile-deleted" in codes(judged(repository, old, repository.commit({PROFILE: None}, key="ops"), authority))


def test_each_commit_is_judged_by_the_profile_it_stands_with(repository, authority):
    old = repository.tip
    profile = changed(text_of(PROFILE), ("hosts: [tariffs.example]", "hosts: [other.example]"))
    new = repository.commit({PROFILE: profile, THIRD_PLAN: text_of(THIRD_PLAN)}, key="ops")
    assert "source-address-unregistered" in {finding.rule for finding in judged(repository, old, new, None).findings}


def test_what_a_push_changes_in_a_profile_is_told_field_by_field_what_is_worse_first(repository, authority):
    old = repository.tip
    profile = changed(
        text_of(PROFILE), ("checked_on: 2026-10-09", "checked_on: 2026-10-10"), ("outbound_number: 10085", "outbound_number: not_stated")
    )
    verdict = judged(repository, old, repository.commit({PROFILE: profile}, key="ops"), authority)
    said = server_answer.judged(verdict, Settings(format="1", mode=Mode.SEPARATE), Language.ZH).said.splitlines()
    assert said[1:4] == [
        "  示例运营商2：运营商资料有改动",
        "    对用户不利：官方外呼号码：原来 10085；现在未公示。",
        "    其他改动：核对日期：原来 2026 年 10 月 9 日；现在 2026 年 10 月 10 日。",
    ]


def test_a_push_of_plans_alone_tells_of_no_profile(repository, authority):
    assert push(repository, authority, {PLAN: better(PLAN)}).profiles == ()


def test_replacement_objects_change_nothing(repository, authority):
    old = repository.tip
    bad = repository.commit({PLAN: None})
    good = repository.git("commit-tree", f"{old}^{{tree}}", "-p", old, "-m", "nothing")
    repository.git("replace", bad, good)
    assert codes(judged(repository, old, bad, authority)) == ["push-public-deleted"]


def test_objects_in_quarantine_are_found_through_the_environment(repository, authority, tmp_path, monkeypatch):
    old = repository.tip
    apart = tmp_path / "quarantine"
    shutil.copytree(repository.folder / ".git", tmp_path / "bare")
    new = repository.commit({PLAN: better(PLAN)})
    shutil.copytree(repository.folder / ".git" / "objects", apart)
    bare = Repository(tmp_path / "bare", repository.keys)
    assert codes(judged(bare, old, new, authority)) == ["push-history-missing"]
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(apart))
    monkeypatch.setenv("GIT_QUARANTINE_PATH", str(apart))
    monkeypatch.setenv("GIT_ALTERNATE_OBJECT_DIRECTORIES", str(tmp_path / "bare" / "objects"))
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    assert codes(judged(bare, old, new, authority)) == []
    assert "GIT_DIR" not in git_environment()


def test_what_is_no_repository_is_no_pass(tmp_path):
    with Objects(tmp_path) as objects, pytest.raises(ObjectsError):
        objects.read(["HEAD"], 100)
    with Objects(tmp_path) as objects, pytest.raises(ObjectsError):
        objects.read(["a\nb"], 100)


def test_all_plans_of_a_commit_are_read_without_a_checkout(repository):
    (repository.folder / PLAN).write_text("changed, not committed")
    found = plans_at(repository.folder, repository.tip, 65536)
    assert list(found) == [PLAN, OTHER_PLAN, PROFILE]
    assert found[PLAN].decode() == text_of(PLAN)


# What was public stays


def test_a_public_plan_cannot_be_deleted_nor_renumbered(repository, authority):
    assert codes(push(repository, authority, {PLAN: None})) == ["push-public-deleted"]
    repository.git("reset", "-q", "--hard", "HEAD~1")
    renumbered = changed(text_of(PLAN), ("filing_number: 26BJ200001", "filing_number: 26BJ200002"))
    assert codes(push(repository, authority, {PLAN: None, PLAN.replace("200001", "200002"): renumbered})) == ["push-public-deleted"]


def test_a_public_plan_deleted_and_put_back_in_one_push_is_refused(repository, authority):
    old = repository.tip
    repository.commit({PLAN: None})
    assert codes(push(repository, authority, {PLAN: text_of(PLAN)}, old=old)) == ["push-public-deleted"]


def test_a_public_plan_cannot_become_a_draft(repository, authority):
    verdict = push(repository, authority, {PLAN: changed(text_of(PLAN), ("status: ready", "status: draft"))})
    assert codes(verdict) == ["push-public-drafted"]


def test_a_public_plan_cannot_become_a_draft_that_nobody_can_read(repository, authority):
    text = changed(text_of(PLAN), ("status: ready", "status: draft"), ("tariff_type: plan", "tariff_type: plam"))
    assert codes(push(repository, authority, {PLAN: text})) == ["push-public-drafted"]


def test_a_public_plan_cannot_be_taken_back(repository, authority):
    later = changed(
        text_of(PLAN),
        ("seen_on: 2026-10-09", "seen_on: 2026-12-01"),
        ("first_day: 2024", "first_day: 2027"),
        ("last_day: 2027", "last_day: 2028"),
    )
    assert "push-public-undisclosed" in codes(push(repository, authority, {PLAN: later}))


def test_the_day_of_disclosure_stays(repository, authority):
    assert "push-disclosure-moved" in codes(push(repository, authority, {OTHER_PLAN: own_text(OTHER_PLAN, "2026-11-20")}))
    repository.git("reset", "-q", "--hard", "HEAD~1")
    earlier = changed(text_of(PLAN), ("seen_on: 2026-10-09", "seen_on: 2026-10-01"))
    assert "push-disclosure-moved" in codes(push(repository, authority, {PLAN: earlier}))
    repository.git("reset", "-q", "--hard", "HEAD~1")
    later = changed(text_of(PLAN), ("seen_on: 2026-10-09", "seen_on: 2026-11-20"))
    assert codes(push(repository, authority, {PLAN: later})) == []


def test_a_plan_that_was_not_public_is_not_dated_back(repository, authority):
    assert "push-disclosure-backdated" in codes(push(repository, authority, {THIRD_PLAN: own_text(THIRD_PLAN, "2026-11-21")}))
    repository.git("reset", "-q", "--hard", "HEAD~1")
    assert codes(push(repository, authority, {THIRD_PLAN: own_text(THIRD_PLAN, "2026-11-22")})) == []


def test_an_own_day_of_disclosure_does_not_move_by_way_of_a_transcription(repository, authority):
    repository.commit({THIRD_PLAN: own_text(THIRD_PLAN, "2026-11-22")})
    copied = changed(text_of(THIRD_PLAN), ("2026-10-09", "2026-11-22"), ("  first_day: 2024", "  first_day: 2026-11-22\n  # 2024"))
    assert "push-disclosure-moved" in codes(push(repository, authority, {THIRD_PLAN: copied}))


@pytest.mark.parametrize(("seen_on", "found"), [("2026-08-21", ["push-seen-long-ago"]), ("2026-08-22", [])])
def test_a_new_plan_was_seen_within_a_quarter(repository, authority, seen_on, found):
    assert codes(push(repository, authority, {THIRD_PLAN: changed(text_of(THIRD_PLAN), ("2026-10-09", seen_on))})) == found


def test_a_plan_that_is_not_public_yet_may_go_again(repository, authority):
    repository.commit({THIRD_PLAN: own_text(THIRD_PLAN, "2026-12-01")})
    assert codes(push(repository, authority, {THIRD_PLAN: None})) == []


def test_a_plan_withdrawn_long_ago_stays(repository, authority):
    withdrawn = changed(text_of(PLAN), ("  takes_effect:", "  withdrawn_on: 2026-11-01\n  takes_effect:"))
    repository.commit({PLAN: withdrawn})
    assert codes(push(repository, authority, {PLAN: None})) == ["push-public-deleted"]
