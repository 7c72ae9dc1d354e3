"""What is worse for customers or looks like a slip passes only where a signed message says that it is meant."""

import pytest

from generator.repository.acknowledgement import Acknowledgement, Kind, TrailerError, acknowledgement_in, with_trailers, written
from site_tests.pushes import (
    MOBILE,
    PLAN,
    authority_of,
    changed,
    codes,
    judged,
    number_of,
    own_text,
    text_of,
)

NUMBER = number_of(PLAN)
DEARER = changed(text_of(PLAN), ("  minimum: 12 months", "  minimum: 24 months"))
WORSE = f"Acknowledges: worse-for-customers {NUMBER}"
FULL = f"{WORSE}\nHolds-from: 2026-12-15\nCustomers-told-on: 2026-11-15\nReason: 基站电费上涨"


def push(repository, authority, text, message, **others):
    old = repository.tip
    new = repository.commit({PLAN: text}, message=f"改资费\n\n{message}\n")
    return judged(repository, old, new, authority, pusher=MOBILE, **others)


def test_what_is_worse_is_refused_with_the_command_that_acknowledges_it(repository, authority):
    verdict = push(repository, authority, DEARER, "")
    assert codes(verdict) == ["push-worse"]
    (finding,) = verdict.findings
    assert finding.file.name == f"{NUMBER}.yml"
    assert text_of(PLAN).splitlines()[finding.line - 1].startswith("  minimum: ")
    assert "24" in finding.message.zh
    assert f"mingbai acknowledge worse-for-customers {NUMBER}" in finding.mend.zh


def test_what_is_worse_passes_with_reason_day_and_notice(repository, authority):
    verdict = push(repository, authority, DEARER, FULL)
    assert codes(verdict) == []
    (plan,) = verdict.plans
    assert plan.filing_number == NUMBER
    assert plan.worse


def test_what_is_better_needs_nothing(repository, authority):
    verdict = push(repository, authority, changed(text_of(PLAN), ("  minimum: 12 months", "  minimum: 6 months")), "")
    assert codes(verdict) == []
    assert verdict.plans[0].changes


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (FULL.replace(NUMBER, "26BJ200032"), "push-worse"),
        (FULL.replace("worse-for-customers", "price-slip"), "push-worse"),
        (FULL.replace("\nReason: 基站电费上涨", ""), "push-reason-missing"),
        (FULL.replace("\nHolds-from: 2026-12-15", ""), "push-holds-from"),
        (FULL.replace("2026-12-15", "2026-11-21"), "push-holds-from"),
        (FULL.replace("\nCustomers-told-on: 2026-11-15", ""), "push-told-on"),
        (FULL.replace("2026-11-15", "2026-12-16"), "push-told-on"),
        (FULL.replace("2026-12-15", "15.12.2026"), "push-trailer"),
        (FULL.replace("worse-for-customers", "worse"), "push-trailer"),
        (FULL.replace(NUMBER, "all"), "push-trailer"),
        (f"{FULL}\nHolds-from: 2026-12-16", "push-trailer"),
    ],
)
def test_an_acknowledgement_must_say_everything(repository, authority, message, code):
    assert code in codes(push(repository, authority, DEARER, message))


def test_nobody_need_be_told_of_a_plan_whose_sale_has_not_begun(repository, authority):
    later = changed(text_of(PLAN), ("first_day: 2024-0", "first_day: 2027-0"))
    repository.commit({PLAN: later})
    worse = changed(later, ("  minimum: 12 months", "  minimum: 24 months"))
    assert codes(push(repository, authority, worse, FULL.replace("\nCustomers-told-on: 2026-11-15", ""))) == []


def test_a_draft_and_a_plan_not_yet_disclosed_may_become_anything(repository, authority):
    for before in (
        changed(text_of(PLAN), ("status: ready", "status: draft")),
        own_text(PLAN, "2026-12-09"),
    ):
        repository.commit({PLAN: before})
        assert codes(push(repository, authority, changed(before, ("  minimum: 12 months", "  minimum: 24 months")), "")) == []


def test_an_acknowledgement_before_the_change_does_not_count(repository, authority):
    old = repository.tip
    repository.commit({}, message=f"先说\n\n{FULL}")
    new = repository.commit({PLAN: DEARER})
    assert codes(judged(repository, old, new, authority)) == ["push-worse"]


def test_a_later_commit_can_acknowledge(repository, authority):
    old = repository.tip
    repository.commit({PLAN: DEARER})
    new = repository.commit({}, message=f"说明\n\n{FULL}", key="li")
    assert codes(judged(repository, old, new, authority)) == []


def test_another_carriers_people_can_acknowledge_nothing(repository, authority):
    old = repository.tip
    repository.commit({PLAN: DEARER})
    new = repository.commit({}, message=f"说明\n\n{FULL}", key="zhao")
    assert codes(judged(repository, old, new, authority)) == ["push-worse"]


def test_what_gets_worse_in_steps_is_seen_as_a_whole(repository, authority):
    old = repository.tip
    repository.commit({PLAN: changed(text_of(PLAN), ("  minimum: 12 months", "  minimum: 18 months"))})
    new = repository.commit({PLAN: DEARER})
    (finding,) = judged(repository, old, new, authority).findings
    assert "12" in finding.message.zh
    assert "24" in finding.message.zh


def test_a_price_ten_times_as_high_is_a_slip_of_its_own(repository, authority):
    slipped = changed(text_of(PLAN), ("amount: 109.00", "amount: 1090.00"), ("109 元", "1090 元"))
    assert codes(push(repository, authority, slipped, FULL)) == ["push-price-slip"]
    repository.git("reset", "-q", "--hard", "HEAD~1")
    both = f"{FULL}\nAcknowledges: price-slip {NUMBER}"
    assert codes(push(repository, authority, slipped, both)) == []


def test_a_disclosed_element_that_goes_is_a_slip_of_its_own(repository, authority):
    gone = changed(text_of(PLAN), ("  third_party: none", "  third_party: not_stated"))
    assert "push-element-removed" in codes(push(repository, authority, gone, FULL))
    repository.git("reset", "-q", "--hard", "HEAD~1")
    assert codes(push(repository, authority, gone, f"{FULL}\nAcknowledges: element-removed {NUMBER}")) == []


# The second person


def test_a_second_person_is_asked_for(repository, keys):
    two = authority_of(keys, (Kind.WORSE,))
    verdict = push(repository, two, DEARER, FULL)
    assert codes(verdict) == ["push-second-person"]
    assert f"mingbai approve {repository.tip[:12]}" in verdict.findings[0].mend.zh


def test_a_second_person_approves_with_a_commit_that_changes_nothing(repository, keys):
    two, old = authority_of(keys, (Kind.WORSE,)), repository.tip
    worse = repository.commit({PLAN: DEARER}, message=f"改\n\n{FULL}")
    approval = repository.commit({}, message=f"批准\n\nApproves: {worse}", key="li")
    assert codes(judged(repository, old, approval, two, pusher=MOBILE)) == []


@pytest.mark.parametrize(("key", "files"), [("wang", {}), ("zhao", {}), ("li", {PLAN: DEARER + "# 看过了\n"})])
def test_approval_is_by_another_person_of_the_same_carrier_and_changes_nothing(repository, keys, key, files):
    two, old = authority_of(keys, (Kind.WORSE,)), repository.tip
    worse = repository.commit({PLAN: DEARER}, message=f"改\n\n{FULL}")
    approval = repository.commit(files, message=f"批准\n\nApproves: {worse}", key=key)
    assert "push-approval-void" in codes(judged(repository, old, approval, two))


def test_an_approval_of_what_came_before_the_push_is_void(repository, authority):
    old = repository.tip
    approval = repository.commit({}, message=f"批准\n\nApproves: {old}", key="li")
    assert codes(judged(repository, old, approval, authority)) == ["push-approval-void"]


def test_an_approval_does_not_reach_a_change_made_after_it(repository, keys):
    two, old = authority_of(keys, (Kind.WORSE,)), repository.tip
    worse = repository.commit({PLAN: DEARER}, message=f"改\n\n{FULL}")
    repository.commit({}, message=f"批准\n\nApproves: {worse}", key="li")
    more = repository.commit({PLAN: changed(DEARER, ("minimum: 24 months", "minimum: 36 months"))}, message=f"再改\n\n{FULL}")
    assert codes(judged(repository, old, more, two)) == ["push-second-person"]


# Reading and writing the lines


def test_what_is_written_is_read_again():
    said = acknowledgement_in(f"改资费\n\n{FULL}\nApproves: {'a' * 40}\n")
    assert acknowledgement_in("题目\n\n" + "\n".join(written(said))) == said
    assert said.covers(Kind.WORSE, NUMBER)
    assert not said.covers(Kind.PRICE_SLIP, NUMBER)


def test_writing_lines_replaces_those_that_stand_there():
    said = acknowledgement_in(FULL)
    message = with_trailers(f"改资费\n\n为什么\n\n{FULL.replace('基站', '旧的')}\n", said)
    assert message == "改资费\n\n为什么\n\n" + "\n".join(written(said)) + "\n"
    assert with_trailers(message, said) == message


def test_words_that_only_look_like_a_line_say_nothing():
    assert acknowledgement_in("Reasons: many\nSee Approves: below\n") == Acknowledgement()


def test_an_approval_names_a_whole_commit():
    with pytest.raises(TrailerError):
        acknowledgement_in("Approves: abc123")
