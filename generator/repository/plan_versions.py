"""Judges every version of one plan file that a range of commits holds: its form, its rules, and that what was public stays public."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from generator.findings import Finding
from generator.gate.examination import Desk, examine_one
from generator.read.plan_file import Plan
from generator.read.sources import SourceFile, read_plan
from generator.read.yaml_reader import position_in
from generator.repository.push_faults import in_commit, push_finding
from generator.repository.versions import FileVersions
from generator.tariff.offer import OwnDisclosure


@dataclass(frozen=True, slots=True)
class Standing:
    """What a plan file was or is on one day."""

    plan: Plan | None
    draft: bool
    day: date

    @property
    def disclosed_on(self) -> date | None:
        """The day from which the public may know it; None for a draft, a plan without disclosure and a file that cannot be read."""
        if self.plan is None or self.draft or self.plan.disclosure is None:
            return None
        disclosure = self.plan.disclosure
        return disclosure.published_on if isinstance(disclosure, OwnDisclosure) else disclosure.seen_on

    @property
    def public(self) -> bool:
        """Whether the public knows it."""
        return self.disclosed_on is not None and self.disclosed_on <= self.day


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of one file."""

    findings: tuple[Finding, ...]
    before: Standing
    after: Standing
    """After the last commit of the range."""


def judge_plan_versions(file: FileVersions, desks: Mapping[str, Desk]) -> Judged:
    """Return what is wrong with every version of a plan file, at the desk of its commit; raises RuleCrashError where a rule breaks down."""
    day = desks[file.versions[0].commit].as_of
    source = SourceFile(file.name, "")
    before = _standing(source, file.before, day)
    findings: list[Finding] = []
    after = before
    for version in file.versions:
        if version.data is None:
            after = Standing(None, draft=False, day=day)
        else:
            examined = examine_one(source, version.data, desks[version.commit])
            after = Standing(examined.plan, examined.verdict.draft, day)
            findings.extend(in_commit(finding, version.commit) for finding in examined.verdict.findings)
        findings.extend(in_commit(finding, version.commit) for finding in _lifecycle(file.name, version.data, before, after))
    return Judged(tuple(findings), before, after)


def _standing(source: SourceFile, data: bytes | None, day: date) -> Standing:
    if data is None:
        return Standing(None, draft=False, day=day)
    read = read_plan(source, data)
    return Standing(read.plan, read.draft, day)


def _lifecycle(name: PurePosixPath, data: bytes | None, before: Standing, now: Standing) -> Iterator[Finding]:
    """Yield where a version takes back what was public before the range, or dates back what was not."""
    if data is None:
        if before.public:
            yield push_finding("push-public-deleted", name)
        return
    if now.plan is None and not now.draft:
        return  # its form is wrong, which is said already
    at = position_in(data, ("disclosure", "published_on"))
    if before.public and now.draft:
        yield push_finding("push-public-drafted", name, position_in(data, ("status",)))
    elif before.public and not now.public:
        yield push_finding("push-public-undisclosed", name, at)
    elif before.public and _moved(before, now):
        yield push_finding("push-disclosure-moved", name, at, before=str(before.disclosed_on), after=str(now.disclosed_on))
    elif not before.public and now.disclosed_on is not None and _own(now) and now.disclosed_on < now.day:
        yield push_finding("push-disclosure-backdated", name, at, day=str(now.disclosed_on), today=str(now.day))


def _moved(before: Standing, now: Standing) -> bool:
    """Whether the day of disclosure is another: a carrier's own stays, what was seen in its zone may be seen again later."""
    if before.disclosed_on is None or now.disclosed_on is None:
        return False
    return now.disclosed_on != before.disclosed_on if _own(before) else now.disclosed_on < before.disclosed_on


def _own(standing: Standing) -> bool:
    return standing.plan is not None and isinstance(standing.plan.disclosure, OwnDisclosure)
