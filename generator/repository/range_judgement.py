"""The one judge of a push: whether a range of commits may become what is public, and what it changes.

It serves `mingbai check --commits`, CI and the hook of the server alike. It reads git objects, judges every commit and
not only the last, and believes nothing that the commits say of themselves but what is signed. An exception out of it is no
pass: callers refuse the push and end with exit code 3.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Final

from generator.changes.accident import WithdrawalLimits
from generator.findings import Finding
from generator.gate.examination import Desk
from generator.gate.publication import is_blocked
from generator.judge.rulebook import Setting
from generator.read.plain_text import LARGEST_FILE
from generator.read.yaml_faults import Position
from generator.repository.acknowledgement import KINDS
from generator.repository.authority import Authority
from generator.repository.commits import NO_COMMIT, Commit, Line, commits_between
from generator.repository.due import Due, judge_due, notes_of
from generator.repository.entries import Entry, entries_of
from generator.repository.index import PlanIndex, ask_index
from generator.repository.list_judgement import Leaving, ListFault, Moved, by_carrier, leaving, list_errors
from generator.repository.new_profiles import AllPlans, faults_by_new_profiles
from generator.repository.objects import Objects
from generator.repository.plan_change import PlanChange
from generator.repository.plan_versions import judge_plan_versions
from generator.repository.profile_change import ProfileChange, profile_change
from generator.repository.profiles import carriers_at, desks_of
from generator.repository.push_faults import push_finding
from generator.repository.signing import Signers, is_foreign, judge_owners, judge_pusher, judge_signatures
from generator.repository.tree_changes import changes_of
from generator.repository.versions import versions_of
from generator.shanghai import today
from generator.workers import in_workers


@dataclass(frozen=True, slots=True)
class RangeLimits:
    """How much one push may hold."""

    commits: int = 50
    files: int = 2_000
    """Files that its commits change, each counted as often as it changes."""
    file_bytes: int = LARGEST_FILE
    all_bytes: int = 32 * 1024 * 1024
    withdrawals: WithdrawalLimits = field(default_factory=WithdrawalLimits)
    """From what on withdrawing plans has to be acknowledged."""


@dataclass(frozen=True, slots=True)
class RangeQuestion:
    """What is to be judged."""

    repository: Path
    """A bare repository or one with a checkout, which plays no part."""
    old: str
    """The full id of the commit that main stands at; NO_COMMIT where there is none yet."""
    new: str
    """The full id of the commit that it shall stand at."""
    now: datetime
    """The judge's own time, with its zone."""
    authority: Authority | None
    """None where signatures are not to be judged: a finding says so."""
    pusher: str | None = None
    """The carrier, or `operators`, as whom the push came in; None where that is not known."""
    limits: RangeLimits = field(default_factory=RangeLimits)
    index: Path | None = None
    """Where what is known of all plans is kept; None where it is worked out anew each time that it is asked for."""


@dataclass(frozen=True, slots=True)
class RangeVerdict:
    """What came of a range."""

    findings: tuple[Finding, ...]
    """In the order of files and lines."""
    plans: tuple[PlanChange, ...]
    """What it changes for those who read it, in the order of files; empty where files were not even read."""
    commits: int
    """How many were judged."""
    profiles: tuple[ProfileChange, ...] = ()
    """What it changes in carriers' profiles; empty as above."""

    @property
    def blocked(self) -> bool:
        """Whether the push is refused."""
        return is_blocked(self.findings)


def judge_range(question: RangeQuestion) -> RangeVerdict:
    """Return whether the commits from `old` to `new` may be pushed, with everything that is wrong with them.

    Raises ObjectsError, SignatureError or RuleCrashError where something breaks down: then nothing may be pushed.
    """
    with Objects(question.repository) as objects:
        line = commits_between(objects, question.old, question.new, question.limits.commits)
        if line.why is not None:
            return RangeVerdict((_broken_line(line, question.limits),), (), 0)
        return _Range(question, objects, line.commits).verdict() if line.commits else RangeVerdict((), (), 0)


_LINE_FAULTS: Final = {
    "missing": "push-history-missing",
    "form": "push-commit-form",
    "merge": "push-merge",
    "root": "push-not-straight",
    "long": "push-too-long",
}


def _broken_line(line: Line, limits: RangeLimits) -> Finding:
    at, why = line.broken_at or NO_COMMIT, line.why or ""
    return push_finding(_LINE_FAULTS[why], at, commit=at, detail=line.detail, most=limits.commits)


@dataclass(frozen=True, slots=True)
class _Contents:
    """What the files of a range come to."""

    findings: list[Finding]
    due: list[Due]
    plans: tuple[PlanChange, ...]
    profiles: tuple[ProfileChange, ...]


class _Range:
    """One straight line of commits being judged."""

    def __init__(self, question: RangeQuestion, objects: Objects, commits: Sequence[Commit]) -> None:
        self._question = question
        self._objects = objects
        self._commits = commits
        self._day = today(question.now)
        self._last_change: dict[PurePosixPath, str] = {}

    def verdict(self) -> RangeVerdict:
        """Return what the whole range comes to; files are read only where their places and sizes are as they must be."""
        changes = changes_of(self._question.repository, self._commits)
        entries = entries_of(self._commits, changes)
        findings = [*entries.findings, *self._amounts(entries.sound)]
        readable = not findings
        signers, unsigned = self._signers(entries.sound)
        findings.extend(unsigned)
        plans: tuple[PlanChange, ...] = ()
        told: tuple[ProfileChange, ...] = ()
        if readable:
            contents = self._contents([entry for entry in entries.sound if not is_foreign(entry, signers)])
            notes = notes_of(self._commits, changes, signers)
            findings += [*contents.findings, *notes.findings, *judge_due(contents.due, notes, self._question.authority, self._day)]
            plans, told = contents.plans, contents.profiles
        return RangeVerdict(tuple(sorted(set(findings), key=lambda finding: finding.place)), plans, len(self._commits), told)

    def _amounts(self, entries: Sequence[Entry]) -> Iterator[Finding]:
        limits = self._question.limits
        if len(entries) > limits.files:
            yield push_finding("push-too-many-files", self._question.new, count=len(entries), most=limits.files)
            return
        new = [entry for entry in entries if entry.new_blob is not None]
        sizes = [kept.size if kept else 0 for kept in self._objects.sizes([entry.new_blob or "" for entry in new])]
        for entry, size in zip(new, sizes, strict=True):
            if size > limits.file_bytes:
                yield push_finding("push-file-too-large", entry.name, size=size, most=limits.file_bytes)
        if sum(sizes) > limits.all_bytes:
            yield push_finding("push-too-large", self._question.new, size=sum(sizes), most=limits.all_bytes)

    def _signers(self, entries: Sequence[Entry]) -> tuple[Signers, list[Finding]]:
        question = self._question
        if question.authority is None:
            return Signers({}, ()), [push_finding("push-signatures-not-judged", question.new)]
        signers = judge_signatures(self._commits, question.authority, self._day)
        findings = [*signers.findings, *judge_owners(entries, signers)]
        if question.pusher is not None:
            findings.extend(judge_pusher(signers, question.pusher))
        return signers, findings

    def _contents(self, entries: Sequence[Entry]) -> _Contents:
        question, largest = self._question, self._question.limits.file_bytes
        files = versions_of(entries, self._objects, largest)
        carriers = carriers_at(self._objects, question.old, self._day, largest)
        profiles = [file for file in files if file.is_profile]
        desks, findings = desks_of(self._commits, profiles, carriers, self._day)
        plans = [file for file in files if not file.is_profile]
        self._last_change = {file.name: file.versions[-1].commit for file in plans}
        judge = partial(judge_plan_versions, desks=desks)
        # What the rules make ready with the first plan is then there for all forked processes.
        judged = [*map(judge, plans[:1]), *in_workers(judge, plans[1:])]
        for one in judged:
            findings.extend(one.findings)
        due = [due for one in judged for due in one.due]
        if not is_blocked(findings):
            moved = [Moved(file.name, one.before, one.after) for file, one in zip(plans, judged, strict=True)]
            faults, left = self._lists(moved, desks[question.new])
            if profiles:
                everything = AllPlans(question.repository, question.new, frozenset(self._last_change), largest)
                wrong, more = faults_by_new_profiles(everything, Desk(carriers, self._day), desks[question.new])
                findings.extend(wrong)
                faults.extend(more)
            findings.extend(self._list_findings(faults))
            due.extend(left)
        told = (
            profile_change(file.name, *(known.get(file.name.parts[1]) for known in (carriers, desks[question.new].carriers)))
            for file in profiles
        )
        return _Contents(
            findings,
            due,
            tuple(one.change for one in judged if one.change is not None),
            tuple(change for change in told if change is not None),
        )

    def _lists(self, moved: Sequence[Moved], desk: Desk) -> tuple[list[ListFault], list[Due]]:
        """Return what the changed plans make wrong in the carriers' lists as a whole, and what leaves the lists."""
        question = self._question

        def ask(index: PlanIndex) -> list[ListFault | Leaving]:
            found: list[ListFault | Leaving] = []
            for carrier, plans in by_carrier(moved).items():
                rest = index.rest(carrier, {str(one.name) for one in plans}, desk.as_of)
                found.extend(leaving(plans, question.limits.withdrawals, rest))
                if carrier in desk.carriers:
                    found.extend(list_errors(plans, Setting(desk.as_of, desk.carriers[carrier], desk.carriers), rest))
            return found

        found = ask_index(question.index, question.repository, question.old, question.limits.file_bytes, ask)
        return [one for one in found if isinstance(one, ListFault)], [self._due(one) for one in found if isinstance(one, Leaving)]

    def _list_findings(self, faults: Sequence[ListFault]) -> list[Finding]:
        read = self._objects.read([f"{self._question.new}:{fault.name}" for fault in faults], self._question.limits.file_bytes)
        return [fault.finding((kept.data if kept else None) or b"") for fault, kept in zip(faults, read, strict=True)]

    def _due(self, left: Leaving) -> Due:
        return Due(
            kind=KINDS[str(left.accident.kind.value)],
            numbers=frozenset(name.stem for name in left.names),
            carrier=left.names[0].parts[1],
            what=left.accident.message,
            place=self._question.new,
            position=Position(1, 1),
            since=max((self._last_change[name] for name in left.names), key=[commit.id for commit in self._commits].index),
            has_customers=True,
        )
