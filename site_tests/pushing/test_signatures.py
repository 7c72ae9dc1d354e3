"""Signatures of commits: by a known key that counts on the server's own day, over exactly what the commit says."""

import subprocess
from datetime import date, datetime, timedelta

import pytest

from generator.repository.authority import Authority, AuthorityFile
from generator.repository.commits import CommitFormError, commit_from
from generator.repository.objects import Objects
from generator.shanghai import SHANGHAI
from site_tests.pushes import (
    MOBILE,
    PLAN,
    PROFILE,
    SSH_KEYGEN,
    UNICOM_PLAN,
    changed,
    codes,
    judged,
    text_of,
)

BETTER = changed(text_of(PLAN), ("  minimum: 12 months", "  minimum: 6 months"))
WANG_FROM = date(2026, 3, 1)
WANG_UNTIL = date(2026, 11, 30)


def only_wang(keys, **said):
    people = (keys.person("wang", days=(WANG_FROM, WANG_UNTIL), **said),)
    return Authority({MOBILE: AuthorityFile(format="1", carrier=MOBILE, people=people, second_signature=())})


def noon(day):
    return datetime(day.year, day.month, day.day, 12, tzinfo=SHANGHAI)


def test_an_unsigned_commit_is_refused(repository, authority):
    old = repository.tip
    assert codes(judged(repository, old, repository.commit({PLAN: BETTER}, key=None), authority)) == ["push-unsigned"]


def test_an_unsigned_commit_under_a_signed_one_is_refused(repository, authority):
    old = repository.tip
    unsigned = repository.commit({PLAN: BETTER}, key=None)
    verdict = judged(repository, old, repository.commit({}), authority)
    assert codes(verdict) == ["push-unsigned"]
    assert unsigned[:12] in str(verdict.findings[0].file)


def test_a_key_that_nobody_registered_is_refused_with_its_fingerprint(repository, authority, keys):
    old = repository.tip
    verdict = judged(repository, old, repository.commit({PLAN: BETTER}, key="stranger"), authority)
    assert codes(verdict) == ["push-key-unknown"]
    listed = subprocess.run([SSH_KEYGEN, "-l", "-f", keys("stranger")], capture_output=True, text=True, check=True).stdout
    assert listed.split()[1] in verdict.findings[0].message.zh


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (WANG_FROM - timedelta(days=1), ["push-key-early"]),
        (WANG_FROM, []),
        (WANG_UNTIL, []),
        (WANG_UNTIL + timedelta(days=1), ["push-key-expired"]),
    ],
)
def test_a_key_counts_from_its_first_day_to_its_last_by_the_servers_clock(repository, keys, day, expected):
    old = repository.tip
    # The commit says that it was made while the key counted; that is no proof of anything.
    new = repository.commit({}, day="2026-06-01")
    assert codes(judged(repository, old, new, only_wang(keys), now=noon(day))) == expected


def test_the_day_of_a_key_begins_at_midnight_in_shanghai(repository, keys):
    old = repository.tip
    new = repository.commit({})
    last_second = datetime(2026, 11, 30, 23, 59, 59, tzinfo=SHANGHAI)
    assert codes(judged(repository, old, new, only_wang(keys), now=last_second)) == []
    assert codes(judged(repository, old, new, only_wang(keys), now=last_second + timedelta(seconds=1))) == ["push-key-expired"]


def test_a_revoked_key_counts_for_nothing_also_for_what_it_signed_before(repository, keys):
    old = repository.tip
    new = repository.commit({}, day="2026-06-01")
    revoked = only_wang(keys, revoked_on=date(2026, 11, 22))
    assert codes(judged(repository, old, new, revoked)) == ["push-key-revoked"]
    assert codes(judged(repository, old, new, revoked, now=noon(date(2026, 11, 21)))) == []


def test_another_carriers_file_is_refused_also_where_it_is_put_back(repository, authority):
    old = repository.tip
    repository.commit({UNICOM_PLAN: text_of(UNICOM_PLAN)})
    new = repository.commit({UNICOM_PLAN: None})
    verdict = judged(repository, old, new, authority)
    assert codes(verdict) == ["push-foreign-path"]
    assert {str(finding.file) for finding in verdict.findings} == {UNICOM_PLAN}


def test_a_carrier_cannot_change_its_own_profile_and_operators_can_change_nothing_else(repository, authority):
    old = repository.tip
    profile = changed(text_of(PROFILE), ("checked_on: 2026-10-09", "checked_on: 2026-10-10"))
    assert codes(judged(repository, old, repository.commit({PROFILE: profile}), authority)) == ["push-profile-by-operators"]
    repository.git("reset", "-q", "--hard", old)
    assert codes(judged(repository, old, repository.commit({PROFILE: profile}, key="ops"), authority)) == []
    repository.git("reset", "-q", "--hard", old)
    assert codes(judged(repository, old, repository.commit({PLAN: BETTER}, key="ops"), authority)) == ["push-foreign-path"]


def test_who_pushes_is_who_signed(repository, authority):
    old = repository.tip
    new = repository.commit({PLAN: BETTER})
    assert codes(judged(repository, old, new, authority, pusher=MOBILE)) == []
    assert codes(judged(repository, old, new, authority, pusher="china-unicom")) == ["push-pusher-differs"]
    assert codes(judged(repository, old, new, authority, pusher="operators")) == ["push-pusher-differs"]


def test_all_that_is_wrong_is_said_at_once(repository, authority):
    old = repository.tip
    faulty = changed(text_of(PLAN), ("tariff_type: plan", "tariff_type: plam"))
    verdict = judged(repository, old, repository.commit({PLAN: faulty}, key=None), authority)
    assert codes(verdict) == ["push-unsigned", "unknown-word"]


def test_another_address_than_the_registered_one_is_told_and_no_fault(repository, authority):
    old = repository.tip
    repository.git("config", "gpg.format", "ssh")
    repository.git("config", "user.signingkey", str(repository.keys("wang")))
    repository.git("commit", "-q", "-S", "--allow-empty", "-m", "x")
    verdict = judged(repository, old, repository.tip, authority)
    assert [finding.rule for finding in verdict.findings] == ["push-committer-differs"]
    assert not verdict.blocked


def test_without_authority_it_says_that_signatures_were_not_judged(repository):
    old = repository.tip
    verdict = judged(repository, old, repository.commit({PLAN: BETTER}, key=None), None)
    assert [finding.rule for finding in verdict.findings] == ["push-signatures-not-judged"]
    assert not verdict.blocked


# Tampering


def raw(repository, commit):
    with Objects(repository.folder) as objects:
        return objects.read([commit], 65536)[0].data


def rewritten(repository, before, after):
    """The tip with one part of its bytes replaced, as a new commit."""
    data = raw(repository, repository.tip)
    assert data.count(before) >= 1
    file = repository.folder.parent / "object"
    file.write_bytes(data.replace(before, after, 1))
    return repository.git("hash-object", "-t", "commit", "-w", "--literally", file)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\n\n\xe6\x94\xb9", b"\n\n\xe6\x94\xbe"),
        (b"author wang", b"author weng"),
        (b"author ", b"author"),
        (b"-----BEGIN SSH SIGNATURE-----", b"-----BEGIN PGP SIGNATURE-----"),
        (b"gpgsig -----BEGIN", b"gpgsig-sha256 -----BEGIN"),
        (b"\ngpgsig ", b"\nencoding GBK\ngpgsig "),
        (b"\ngpgsig ", b"\nmergetag object\n x\ngpgsig "),
        (b"\ngpgsig ", b"\ngpgsig x\ngpgsig "),
        (b" -----END SSH SIGNATURE-----\n", b" -----END SSH SIGNATURE-----\ngpgsig x\n"),
        (b"\xe8\xb5\x84", b"\xff\xfe\xfd"),
        (b"\xe8\xb5\x84", b"\x00"),
    ],
)
def test_a_commit_changed_after_it_was_signed_is_refused(repository, authority, before, after):
    old = repository.tip
    repository.commit({PLAN: BETTER})
    verdict = judged(repository, old, rewritten(repository, before, after), authority)
    assert set(codes(verdict)) <= {"push-signature-broken", "push-commit-form"}
    assert verdict.blocked


def test_another_tree_under_a_good_signature_is_refused(repository, authority):
    old = repository.tip
    first_tree = repository.git("rev-parse", f"{old}^{{tree}}").encode()
    new = repository.commit({PLAN: BETTER})
    tree = repository.git("rev-parse", f"{new}^{{tree}}").encode()
    assert codes(judged(repository, old, rewritten(repository, tree, first_tree), authority)) == ["push-signature-broken"]


def test_a_signature_for_something_else_than_git_is_refused(repository, authority, keys):
    old = repository.tip
    repository.commit({PLAN: BETTER}, key=None)
    payload = raw(repository, repository.tip)
    command = [SSH_KEYGEN, "-Y", "sign", "-n", "file", "-f", keys("wang")]
    signature = subprocess.run(command, input=payload, capture_output=True, check=True).stdout.decode().strip()
    head, _, message = payload.partition(b"\n\n")
    data = head + ("\ngpgsig " + signature.replace("\n", "\n ")).encode() + b"\n\n" + message
    file = repository.folder.parent / "object"
    file.write_bytes(data)
    forged = repository.git("hash-object", "-t", "commit", "-w", file)
    assert codes(judged(repository, old, forged, authority)) == ["push-signature-broken"]


def test_what_was_signed_is_the_commit_without_its_signature(repository):
    commit = commit_from("x", raw(repository, repository.tip))
    unsigned = repository.git("cat-file", "commit", repository.tip)
    assert commit.signature is not None
    assert commit.signature.startswith("-----BEGIN SSH SIGNATURE-----\n")
    assert commit.signed.decode().strip() == unsigned.replace("gpgsig " + commit.signature.strip().replace("\n", "\n ") + "\n", "").strip()


@pytest.mark.parametrize(
    "data",
    [b"", b"\n\n", b"tree x\n\nm", b"tree " + b"a" * 40 + b"\n\nm", b"tree " + b"a" * 40 + b"\nauthor a <b> 1 +0000\n\nm"],
)
def test_what_is_no_commit_is_told(data):
    with pytest.raises(CommitFormError):
        commit_from("x", data)
