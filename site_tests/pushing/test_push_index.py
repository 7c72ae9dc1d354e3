"""The index of a repository's plans: thrown away and damaged at will, it never changes a verdict."""

import random
import sqlite3
import subprocess
import sys
from datetime import date

import pytest

from generator.changes.accident import WithdrawalLimits
from generator.judge.rulebook import Setting, Sight, judge_list, rulebook
from generator.judge.sketch import sketch_of
from generator.read.sources import SourceFile, read_plan
from generator.repository.commits import NO_COMMIT
from generator.repository.index import _proof, ask_index, bring_to
from generator.repository.listed import listed, listed_from
from generator.repository.objects import Objects
from generator.repository.profiles import carriers_at
from generator.repository.range_judgement import RangeLimits
from generator.tariff.regions import Region
from site_tests.pushes import MOBILE, NOW, PROFILE, UNICOM, Repository, changed, codes, copy_of, judged, text_of
from site_tests.synthetic import crowded_files, synthetic_files

DAY = NOW.date()
LARGEST = 65536
LOOSE = RangeLimits(withdrawals=WithdrawalLimits(count=10**6, share=1))


@pytest.fixture(scope="session")
def first(keys, tmp_path_factory):
    """A shared repository with 240 plans of four carriers; those of China Mobile in Hainan and Tibet stand alone there."""
    repository = Repository(tmp_path_factory.mktemp("first") / "repository", keys)
    repository.begin()
    repository.commit(dict(synthetic_files(240)), key="ops")
    return repository


@pytest.fixture
def index(tmp_path):
    return tmp_path / "index.sqlite"


def mobile_plans(repository):
    return sorted(str(file.relative_to(repository.folder)) for file in repository.folder.glob(f"plans/{MOBILE}/26*.yml"))


def text_in(repository, name):
    return (repository.folder / name).read_text(encoding="utf-8")


def plan_in(repository, name):
    return read_plan(SourceFile(name, ""), text_in(repository, name).encode()).plan


def listed_on(day, plan):
    return listed(plan, sketch_of(plan, day))


def on_sale(repository):
    return [name for name in mobile_plans(repository) if "last_day: 2027" in text_in(repository, name)]


def alone_in_its_province(repository):
    provinces = [name[-14:-10] for name in on_sale(repository)]
    return next(name for name in on_sale(repository) if provinces.count(name[-14:-10]) == 1)


def withdrawn(repository, name):
    return changed(text_in(repository, name), ("  takes_effect:", "  withdrawn_on: 2026-11-22\n  takes_effect:"))


def withdraw(repository, names, message="停售"):
    old = repository.tip
    return old, repository.commit({name: withdrawn(repository, name) for name in names}, message=message)


def whole(repository, commit, file=None, carrier=MOBILE):
    """The carrier's list as the index knows it."""
    found = []

    def ask(index):
        found[:] = sorted(index.rest(carrier, frozenset(), DAY).together(None), key=lambda plan: plan.sketch.filing_number)

    ask_index(file, repository.folder, commit, LARGEST, ask)
    return found


# What it knows


def test_it_knows_every_plan_as_it_stands_on_the_day(repository, index):
    known = whole(repository, repository.tip, index)
    expected = [listed_on(DAY, plan_in(repository, name)) for name in mobile_plans(repository)]
    assert known == expected
    assert {plan.on_sale for plan in known} == {True, False}


def test_what_is_written_down_comes_back_for_any_day(repository):
    name = on_sale(repository)[0]
    plan = plan_in(repository, name)
    for day in (date(2023, 1, 1), date(2026, 10, 8), date(2026, 10, 9), date(2027, 12, 31), date(2028, 1, 1)):
        assert listed_from(listed_on(DAY, plan).written()).on(day) == listed_on(day, plan)


def test_drafts_are_in_no_list(repository, index):
    name = on_sale(repository)[0]
    repository.commit({name: changed(text_in(repository, name), ("status: ready", "status: draft"))})
    assert name[-14:-4] not in {plan.sketch.filing_number for plan in whole(repository, repository.tip, index)}


def test_a_region_is_looked_at_with_the_plans_of_the_whole_country(repository, index):
    national = on_sale(repository)[0]
    repository.commit({national: changed(text_in(repository, national), ("[anhui]", "[national]"))})
    got = []
    ask_index(
        index,
        repository.folder,
        repository.tip,
        LARGEST,
        lambda index: got.extend(index.rest(MOBILE, frozenset(), DAY).together({Region("beijing")})),
    )
    assert {plan.region.offered_in for plan in got} == {(Region("beijing"),), (Region("national"),)}


# It follows


def test_it_follows_from_commit_to_commit_and_back(repository, index):
    first = repository.tip
    bring_to(index, repository.folder, first, LARGEST)
    made = index.stat().st_ino
    names = on_sale(repository)
    second = repository.commit({names[0]: None, names[1]: withdrawn(repository, names[1])}, message="x")
    third = repository.commit({names[0]: text_of(names[0])})
    for commit in (second, third, first, third, second):
        assert whole(repository, commit, index) == whole(repository, commit)
    assert index.stat().st_ino == made


def test_it_begins_with_nothing(repository, index):
    assert whole(repository, NO_COMMIT, index) == []


def test_one_of_another_repository_is_made_anew(repository, index, keys, tmp_path):
    other = Repository(tmp_path / "other", keys)
    other.begin()
    other.commit(dict(crowded_files(5, MOBILE, "GD")), key="ops")
    bring_to(index, other.folder, other.tip, LARGEST)
    assert whole(repository, repository.tip, index) == whole(repository, repository.tip)


def test_one_of_another_version_of_this_program_is_made_anew(repository, index, monkeypatch):
    monkeypatch.setattr("generator.repository.index.program", lambda: b"older")
    bring_to(index, repository.folder, repository.tip, LARGEST)
    made = index.stat().st_ino
    monkeypatch.undo()
    assert whole(repository, repository.tip, index) == whole(repository, repository.tip)
    assert index.stat().st_ino != made


# Damage


@pytest.fixture(scope="session")
def three_withdrawn(first, authority, tmp_path_factory):
    """A push that withdraws three plans, the sound index before it, and the verdict."""
    folder = tmp_path_factory.mktemp("three")
    repository = copy_of(first, folder / "repository")
    old, new = withdraw(repository, on_sale(repository)[:3])
    bring_to(folder / "index.sqlite", repository.folder, old, LARGEST)
    return repository, old, new, (folder / "index.sqlite").read_bytes(), judged(repository, old, new, authority)


@pytest.mark.parametrize("seed", range(25))
def test_random_bytes_over_it_change_no_verdict(three_withdrawn, authority, index, seed):
    repository, old, new, sound, verdict = three_withdrawn
    chance = random.Random(seed)  # noqa: S311 - the same damage in every run
    data = bytearray(sound)
    for _ in range(chance.choice((1, 20, 2_000))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    index.write_bytes(bytes(data[: chance.choice((len(data), len(data), len(data) // 2))]))
    assert judged(repository, old, new, authority, index=index) == verdict
    assert "push-mass-withdrawal" in codes(verdict)


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 4096])
def test_what_is_no_index_is_made_anew(repository, index, content):
    index.write_bytes(content)
    assert whole(repository, repository.tip, index) == whole(repository, repository.tip)


def test_an_index_that_says_otherwise_than_git_is_not_believed(repository, authority, index):
    names = on_sale(repository)
    old, new = withdraw(repository, names[:3])
    bring_to(index, repository.folder, old, LARGEST)
    with sqlite3.connect(index) as connection:
        connection.execute("DELETE FROM plans WHERE carrier = ? AND path > ?", (MOBILE, names[10]))
    sound = judged(repository, old, new, authority)
    assert judged(repository, old, new, authority, index=index) == sound
    (finding,) = [finding for finding in sound.findings if finding.rule == "push-mass-withdrawal"]
    assert f"在售 {len(names)} 个" in finding.message.zh


def test_a_row_that_this_program_did_not_write_is_not_believed(repository, authority, index):
    """It would say that a province still has a plan."""
    lonely = alone_in_its_province(repository)
    region = text_in(repository, lonely).partition("offered_in: [")[2].partition("]")[0]
    old, new = withdraw(repository, [lonely])
    bring_to(index, repository.folder, old, LARGEST)
    with sqlite3.connect(index) as connection:
        other = next(name for name in on_sale(repository) if "/26BJ" in name)
        connection.execute("UPDATE plans SET region = ?, text = replace(text, 'beijing', ?) WHERE path = ?", (region, region, other))
    assert codes(judged(repository, old, new, authority, index=index)) == ["push-emptied"]


def test_an_index_that_lacks_what_a_commit_changes_is_made_anew(repository, index):
    gone = on_sale(repository)[0]
    bring_to(index, repository.folder, repository.tip, LARGEST)
    with sqlite3.connect(index) as connection:
        path, _, *rest, _ = connection.execute("SELECT * FROM plans WHERE path = ?", (gone,)).fetchone()
        facts = (path, "0" * 40, *rest)
        connection.execute("INSERT OR REPLACE INTO plans VALUES (?, ?, ?, ?, ?, ?, ?)", (*facts, _proof(*facts)))
    repository.commit({gone: None})
    assert whole(repository, repository.tip, index) == whole(repository, repository.tip)


def test_what_a_killed_push_left_half_made_is_cleared_away(repository, index):
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    half = index.with_name(f"{index.name}.{gone.pid}")
    half.write_bytes(b"half")
    others = index.with_name(f"{index.name}.1")
    others.write_bytes(b"somebody else is still at it")
    bring_to(index, repository.folder, repository.tip, LARGEST)
    assert not half.exists()
    assert others.exists()
    assert sorted(file.name for file in index.parent.glob("index*")) == [index.name, others.name]


def test_where_it_cannot_be_kept_the_verdict_is_the_same(repository, authority, tmp_path):
    old, new = withdraw(repository, on_sale(repository)[:3])
    nowhere = tmp_path / "no" / "folder" / "index.sqlite"
    assert judged(repository, old, new, authority, index=nowhere) == judged(repository, old, new, authority)


def test_it_is_not_even_opened_for_a_change_that_no_list_knows(repository, authority, index):
    name = on_sale(repository)[0]
    old = repository.tip
    new = repository.commit({name: text_in(repository, name) + "notes: [{zh: 请看说明}]\n"})
    assert codes(judged(repository, old, new, authority, index=index)) == []
    assert not index.exists()


# What leaves the list


def test_one_plan_may_be_withdrawn(repository, authority, index):
    beijing = [name for name in on_sale(repository) if "/26BJ" in name]
    assert len(beijing) > 1
    assert codes(judged(repository, *withdraw(repository, beijing[:1]), authority, index=index)) == []


def test_more_than_five_in_a_hundred_need_an_acknowledgement_that_names_all(repository, authority, index):
    names = on_sale(repository)
    many = [name for name in names if "/26BJ" not in name][:4]
    assert len(many) > len(names) * 0.05 > 2
    verdict = judged(repository, *withdraw(repository, many), authority, index=index)
    assert "push-mass-withdrawal" in codes(verdict)
    repository.git("reset", "-q", "--hard", "HEAD~1")
    numbers = " ".join(name[-14:-4] for name in many)
    said = f"停售\n\nAcknowledges: mass-withdrawal {numbers}\nAcknowledges: emptied {numbers}\nReason: 换代"
    assert codes(judged(repository, *withdraw(repository, many, said), authority, index=index)) == []
    repository.git("reset", "-q", "--hard", "HEAD~1")
    partly = said.replace(f"mass-withdrawal {numbers}", f"mass-withdrawal {numbers[:-11]}")
    assert codes(judged(repository, *withdraw(repository, many, partly), authority, index=index)) == ["push-mass-withdrawal"]


def test_more_than_twenty_need_one_however_many_there_are(repository, authority, index):
    names = on_sale(repository)[:3]
    few = RangeLimits(withdrawals=WithdrawalLimits(count=2, share=1))
    assert "push-mass-withdrawal" in codes(judged(repository, *withdraw(repository, names), authority, index=index, limits=few))
    assert "push-mass-withdrawal" not in codes(
        judged(repository, repository.git("rev-parse", "HEAD~1"), repository.tip, authority, limits=LOOSE)
    )


def test_withdrawing_in_several_commits_is_seen_as_a_whole(repository, authority):
    old = repository.tip
    for name in on_sale(repository)[:4]:
        repository.commit({name: withdrawn(repository, name)})
    assert "push-mass-withdrawal" in codes(judged(repository, old, repository.tip, authority))


def test_the_last_plan_of_a_province_does_not_go_unnoticed(repository, authority, index):
    name = alone_in_its_province(repository)
    verdict = judged(repository, *withdraw(repository, [name]), authority, index=index)
    assert codes(verdict) == ["push-emptied"]


def test_a_day_for_the_last_plan_of_a_province_to_go_does_not_go_unnoticed(repository, authority, index):
    name = alone_in_its_province(repository)
    old = repository.tip
    new = repository.commit({name: changed(withdrawn(repository, name), ("withdrawn_on: 2026-11-22", "withdrawn_on: 2026-12-22"))})
    assert codes(judged(repository, old, new, authority, index=index)) == ["push-emptied"]


def test_the_last_plan_of_a_class_does_not_go_unnoticed(repository, authority, index):
    name = next(name for name in on_sale(repository) if "/26BJ" in name)
    repository.commit({name: changed(text_in(repository, name), ("tariff_type: plan", "tariff_type: promotion"))})
    verdict = judged(repository, *withdraw(repository, [name]), authority, index=index)
    assert codes(verdict) == ["push-emptied"]
    assert "营销活动" in verdict.findings[0].message.zh


def test_moving_the_last_plan_to_another_province_empties_the_first(repository, authority, index):
    name = alone_in_its_province(repository)
    text = text_in(repository, name)
    region = text.partition("offered_in: [")[2].partition("]")[0]
    old = repository.tip
    new = repository.commit({name: changed(text, (f"[{region}]", "[beijing]"))})
    assert {"push-emptied", "push-worse"} <= set(codes(judged(repository, old, new, authority, index=index)))


def test_other_carriers_plans_count_for_nothing(repository, authority, index):
    region = "26BJ"
    mine = [name for name in on_sale(repository) if f"/{region}" in name]
    assert list(repository.folder.glob(f"plans/{UNICOM}/{region}*"))
    assert "push-emptied" in codes(judged(repository, *withdraw(repository, mine), authority, index=index, limits=LOOSE))


# Errors about a whole list


@pytest.fixture
def complete(repository):
    """The same where China Mobile says that its list is complete, and every province has what it owes."""
    names = mobile_plans(repository)
    tiers = [("4G", "low"), ("4G", "middle"), ("4G", "high"), ("5G", "low"), ("5G", "middle"), ("5G", "high")]
    files = dict.fromkeys(names)
    for number, (network, tier) in enumerate(tiers):
        text = text_of(f"plans/{MOBILE}/26BJ200001.yml")
        start, end = text.index("network: "), text.index("region: ")
        text = f"{text[:start]}network: {network}\ntier: {tier}\n{text[end:]}"
        filing = f"26BJ2{70_000 + number}"
        text = changed(
            text, ("26BJ200001", filing), ("示例5G套餐4", f"示例{network}{tier}"), ("Example 5G plan", f"Example {network} plan")
        )
        files[f"plans/{MOBILE}/{filing}.yml"] = text
    files[PROFILE] = changed(text_of(PROFILE), ("list_is_complete: no", "list_is_complete: yes"))
    repository.commit(files, key="ops")
    return repository


def owed(repository):
    return [name for name in mobile_plans(repository) if "/26BJ27" in name]


def test_a_tier_that_a_push_takes_away_is_refused(complete, authority, index):
    old, new = withdraw(complete, owed(complete)[:1])
    verdict = judged(complete, old, new, authority, index=index)
    assert codes(verdict) == ["tier-missing"]
    assert complete.folder.joinpath(*verdict.findings[0].file.parts).exists()


def test_a_tier_that_a_push_puts_right_again_passes(complete, authority, index):
    name, second = owed(complete)[:2]
    sound = text_in(complete, name)
    withdraw(complete, [name, second])
    old = complete.tip
    new = complete.commit({name: sound})
    assert codes(judged(complete, old, new, authority, index=index)) == []


def test_a_tier_that_can_be_had_online_alone_is_refused(complete, authority, index):
    name = owed(complete)[0]
    old = complete.tip
    new = complete.commit({name: changed(text_in(complete, name), (", {kind: shop}", ""))})
    assert "tier-channel-missing" in codes(judged(complete, old, new, authority, index=index))


def test_a_list_that_is_said_to_be_complete_and_is_not_is_refused(repository, authority):
    old = repository.tip
    said = changed(text_of(PROFILE), ("list_is_complete: no", "list_is_complete: yes"))
    verdict = judged(repository, old, repository.commit({PROFILE: said}, key="ops"), authority, pusher="operators")
    assert "tier-missing" in codes(verdict)
    assert all(finding.line > 1 for finding in verdict.findings if finding.rule == "tier-missing")


def test_a_profile_that_makes_unchanged_plans_faulty_is_refused(repository, authority):
    old = repository.tip
    hosts = changed(text_of(PROFILE), ("hosts: [tariffs.example]", "hosts: [other.example]"))
    verdict = judged(repository, old, repository.commit({PROFILE: hosts}, key="ops"), authority, pusher="operators")
    assert codes(verdict) == ["source-address-unregistered"]
    assert len(verdict.findings) == len(mobile_plans(repository))


def test_a_profile_is_not_refused_for_faults_that_were_there_before(repository, authority):
    faulty = changed(text_of(PROFILE), ("hosts: [tariffs.example]", "hosts: [other.example]"))
    repository.commit({PROFILE: faulty}, key="ops")
    old = repository.tip
    checked = changed(faulty, ("checked_on: 2026-10-09", "checked_on: 2026-11-20"))
    assert codes(judged(repository, old, repository.commit({PROFILE: checked}, key="ops"), authority, pusher="operators")) == []


def test_errors_of_lists_are_those_that_judging_the_whole_list_finds(complete, authority):
    """The rules that look at a few plans together find there what they find in all."""
    old, new = withdraw(complete, owed(complete)[:1])
    with Objects(complete.folder) as objects:
        carriers = carriers_at(objects, new, DAY, LARGEST)
    setting = Setting(DAY, carriers[MOBILE], carriers)
    after = {(rule.id, fault.message.zh) for rule, _, fault in judge_list([plan.sketch for plan in whole(complete, new)], setting)}
    errors = {(finding.rule, finding.message.zh) for finding in judged(complete, old, new, authority).findings}
    assert errors == {one for one in after if one[0] in {"tier-missing", "tier-channel-missing", "wrong-filing-digit"}}


def test_only_rules_without_errors_need_the_whole_list():
    """A rule with errors that looks at the whole list would make every push read all of it."""
    assert [
        rule.id for rule in rulebook().values() if rule.check_list and rule.severity.value == "error" and rule.sight is Sight.LIST
    ] == []
