"""What has to be acknowledged before a range of commits may be pushed, and whether it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import Final

from generator.findings import Finding
from generator.read.yaml_faults import Position
from generator.repository.acknowledgement import Acknowledgement, Kind, TrailerError, acknowledgement_in
from generator.repository.authority import Authority
from generator.repository.commits import Commit
from generator.repository.push_faults import push_finding
from generator.repository.signing import Signers
from generator.repository.tree_changes import TreeChange
from generator.tariff.language import Text

_SENSIBLE: Final = timedelta(days=731)
"""A day further off than this is a slip of the hand: 2206 for 2026 (design choice)."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that somebody has to say is meant."""

    kind: Kind
    numbers: frozenset[str]
    """The filing numbers of the plans that are concerned."""
    carrier: str
    what: Text
    place: PurePosixPath | str
    """The file, or the id of a commit."""
    position: Position
    since: str
    """The id of the last commit that has to do with it: one before that cannot acknowledge it."""
    has_customers: bool
    """Whether somebody may have the plan already, who must be told of what is worse."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What the commits of a range say on purpose, and what is wrong with how they say it."""

    commits: Sequence[Commit]
    said: tuple[Acknowledgement, ...]
    """In the order of the commits."""
    carriers: Mapping[str, str]
    """Whose people signed a commit, by its id; without commits that nobody's signature counts for."""
    approved_by: Mapping[str, frozenset[str]]
    """The e-mail addresses of those who approve a commit, by its id."""
    findings: tuple[Finding, ...]


def notes_of(commits: Sequence[Commit], changes: Mapping[str, Sequence[TreeChange]], signers: Signers) -> Notes:
    """Return what the commits' messages acknowledge and approve; an approval counts where its commit changes nothing."""
    findings: list[Finding] = []
    said: list[Acknowledgement] = []
    for commit in commits:
        try:
            said.append(acknowledgement_in(commit.message))
        except TrailerError as error:
            findings.append(push_finding("push-trailer", commit, line=str(error)))
            said.append(Acknowledgement())
    approved_by: dict[str, frozenset[str]] = {}
    for place, (commit, one) in enumerate(zip(commits, said, strict=True)):
        for approved in sorted(one.approves):
            why = _void(approved, commits[:place], commit, changes, signers)
            if why is not None:
                findings.append(push_finding("push-approval-void", commit, why=why))
            elif commit.id in signers.holders:
                email = signers.holders[commit.id].person.email
                approved_by[approved] = approved_by.get(approved, frozenset()) | {email}
    carriers = {commit: holder.carrier for commit, holder in signers.holders.items()}
    return Notes(commits, tuple(said), carriers, approved_by, tuple(findings))


def _void(
    approved: str, earlier: Sequence[Commit], commit: Commit, changes: Mapping[str, Sequence[TreeChange]], signers: Signers
) -> Text | None:
    """Return why an approval counts for nothing, None where it counts."""
    if approved not in {one.id for one in earlier}:
        return Text(zh=f"这次推送里，它前面没有提交 {approved[:12]}", en=f"there is no commit {approved[:12]} before it in this push")
    if changes[commit.id]:
        return Text(zh="批准的提交自己也改了文件", en="the commit that approves changes files itself")
    here, there = signers.holders.get(commit.id), signers.holders.get(approved)
    if here is not None and there is not None:
        if here.person.email.casefold() == there.person.email.casefold():
            return Text(zh="批准的和被批准的是同一个人", en="who approves is who is approved")
        if here.carrier != there.carrier:
            return Text(zh="批准的人不是这一家的", en="who approves belongs to another carrier")
    return None


def judge_due(due: Sequence[Due], notes: Notes, authority: Authority | None, day: date) -> Iterator[Finding]:
    """Yield a finding for everything that is due and not acknowledged as it must be, on `day` in Shanghai."""
    places = {commit.id: place for place, commit in enumerate(notes.commits)}
    for one in due:
        by = [
            place
            for place in range(places[one.since], len(notes.commits))
            if notes.carriers.get(notes.commits[place].id, one.carrier) == one.carrier
            and all(notes.said[place].covers(one.kind, number) for number in one.numbers)
        ]
        if by:
            yield from _judge_acknowledged(one, by[-1], notes, authority, day)
        else:
            numbers = " ".join(sorted(one.numbers))
            yield push_finding(f"push-{_CODES[one.kind]}", one.place, one.position, what=one.what, kind=one.kind.value, numbers=numbers)


_CODES = {
    Kind.WORSE: "worse",
    Kind.MASS_WITHDRAWAL: "mass-withdrawal",
    Kind.EMPTIED: "emptied",
    Kind.PRICE_SLIP: "price-slip",
    Kind.ELEMENT_REMOVED: "element-removed",
}


def _judge_acknowledged(due: Due, place: int, notes: Notes, authority: Authority | None, day: date) -> Iterator[Finding]:
    said, commit = notes.said[place], notes.commits[place]
    if not any(sign.isalpha() for sign in said.reason):
        yield push_finding("push-reason-missing", commit, kind=due.kind.text)
    if due.kind is Kind.WORSE:
        if said.holds_from is None or not day <= said.holds_from <= day + _SENSIBLE:
            yield push_finding("push-holds-from", commit, today=day.isoformat())
        elif due.has_customers and (said.customers_told_on is None or not day - _SENSIBLE <= said.customers_told_on <= said.holds_from):
            yield push_finding("push-told-on", commit)
    if authority is not None and authority.needs_second(due.carrier, due.kind) and not notes.approved_by.get(commit.id):
        yield push_finding("push-second-person", commit, kind=due.kind.text, commit=commit.short)
