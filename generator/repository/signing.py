"""Whether those who signed and pushed a range of commits may change what it changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.findings import Finding
from generator.repository.authority import OPERATORS, Authority, Holder, owner_of
from generator.repository.commits import Commit
from generator.repository.entries import Entry
from generator.repository.push_faults import in_commit, push_finding
from generator.repository.signatures import signers_of


@dataclass(frozen=True, slots=True)
class Signers:
    """Who signed each commit of a range, by its id, and what is wrong with signatures."""

    holders: dict[str, Holder]
    """Without the commits whose signature does not count."""
    findings: tuple[Finding, ...]


def judge_signatures(commits: Sequence[Commit], authority: Authority, day: date) -> Signers:
    """Return who signed each commit with a key that counts on `day`, the server's own in Shanghai."""
    signed = signers_of(commits, authority, day)
    holders = {commit.id: one.holder for commit, one in zip(commits, signed, strict=True) if one.holder is not None}
    findings = [
        push_finding(f"push-{one.fault}", commit, detail=one.detail)
        for commit, one in zip(commits, signed, strict=True)
        if one.holder is None
    ]
    findings.extend(_names_differ(commits, holders))
    return Signers(holders, tuple(findings))


def is_foreign(entry: Entry, signers: Signers) -> bool:
    """Whether a file is not its commit's signer's to change; nothing is where nobody's signature counts."""
    holder = signers.holders.get(entry.commit.id)
    return holder is not None and holder.carrier != owner_of(entry.name)


def judge_owners(entries: Sequence[Entry], signers: Signers) -> Iterator[Finding]:
    """Yield a finding for every file that is not its commit's signer's to change."""
    for entry in entries:
        if is_foreign(entry, signers):
            owner = owner_of(entry.name)
            code = "push-profile-by-operators" if owner == OPERATORS else "push-foreign-path"
            yield in_commit(push_finding(code, entry.name, signer=signers.holders[entry.commit.id].carrier, owner=owner), entry.commit.id)


def judge_pusher(signers: Signers, pusher: str) -> Iterator[Finding]:
    """Yield a finding for every commit that another carrier's people signed than the one that pushes it."""
    for commit, holder in signers.holders.items():
        if holder.carrier != pusher:
            yield push_finding("push-pusher-differs", commit, signer=holder.carrier, pusher=pusher)


def _names_differ(commits: Sequence[Commit], holders: dict[str, Holder]) -> Iterator[Finding]:
    """Yield a warning where a commit names another address than the one that who signed it is registered with."""
    for commit in commits:
        holder = holders.get(commit.id)
        if holder is not None and commit.committer.email.casefold() != holder.person.email.casefold():
            yield push_finding("push-committer-differs", commit, email=commit.committer.email, registered=holder.person.email)
