"""Judges every version of one plan file that a range of commits holds: its form, its rules, and that what was public stays public."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import PurePosixPath

from generator.changes.comparison import changes
from generator.changes.headline import headline, short_name
from generator.changes.slips import slips
from generator.findings import Finding
from generator.gate.examination import Desk, examine_one
from generator.judge.sketch import Sketch, sketch_of
from generator.read.plan_file import Plan
from generator.read.sources import SourceFile, read_plan
from generator.read.yaml_reader import position_in
from generator.repository.acknowledgement import KINDS, Kind
from generator.repository.due import Due
from generator.repository.listed import Listed, disclosed_on, listed
from generator.repository.plan_change import PlanChange
from generator.repository.push_faults import in_commit, push_finding
from generator.repository.versions import FileVersions
from generator.tariff.language import Language, Text
from generator.tariff.offer import OwnDisclosure

_A_QUARTER = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a plan file was or is on one day."""

    plan: Plan | None
    draft: bool
    day: date

    @property
    def disclosed_on(self) -> date | None:
        """The day from which the public may know it; None for a draft, a plan without disclosure and a file that cannot be read."""
        return None if self.plan is None or self.draft else disclosed_on(self.plan)

    @property
    def public(self) -> bool:
        """Whether the public knows it."""
        return self.disclosed_on is not None and self.disclosed_on <= self.day


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of one plan file, small enough to be sent from one process to another."""

    findings: tuple[Finding, ...]
    change: PlanChange | None
    """None where the public would read the same before and after."""
    due: tuple[Due, ...]
    """What has to be acknowledged, in a plan that was public."""
    before: Listed | None
    """As lists know it before the range; None for drafts and files that cannot be read or are not there."""
    after: Listed | None


def judge_plan_versions(file: FileVersions, desks: Mapping[str, Desk]) -> Judged:
    """Return what is wrong with every version of a plan file, at the desk of its commit; raises RuleCrashError where a rule breaks down."""
    day = desks[file.versions[0].commit].as_of
    source = SourceFile(str(file.name), "")
    before = _standing(source, file.before, day)
    findings: list[Finding] = []
    after, sketch = before, None
    for version in file.versions:
        if version.data is None:
            after, sketch = Standing(None, draft=False, day=day), None
        else:
            examined = examine_one(source, version.data, desks[version.commit])
            after, sketch = Standing(examined.plan, examined.verdict.draft, day), examined.verdict.sketch
            findings.extend(in_commit(finding, version.commit) for finding in examined.verdict.findings)
        findings.extend(in_commit(finding, version.commit) for finding in _lifecycle(file.name, version.data, before, after))
    change = change_between(file.name, before, after)
    return Judged(tuple(findings), change, tuple(_due(file, before, after, change)), _listed(before), _listed(after, sketch))


def _due(file: FileVersions, before: Standing, after: Standing, change: PlanChange | None) -> Iterator[Due]:
    """Yield what somebody has to say is meant: what is worse for customers, and what looks like a slip."""
    last = file.versions[-1]
    if change is None or not before.public or before.plan is None or after.plan is None or last.data is None:
        return
    due = partial(
        Due,
        numbers=frozenset({change.filing_number}),
        carrier=change.carrier,
        place=file.name,
        since=last.commit,
        has_customers=before.plan.sale.begun(before.day),
    )
    if change.worse:
        zh, en = ("".join(one.sentence.say(language) for one in change.worse) for language in (Language.ZH, Language.EN))
        yield due(kind=Kind.WORSE, what=Text(zh=zh, en=en), position=position_in(last.data, change.worse[0].path))
    for slip in slips(before.plan, after.plan):
        yield due(kind=KINDS[slip.kind.value], what=slip.message, position=position_in(last.data, slip.path))


def change_between(name: PurePosixPath, before: Standing, after: Standing) -> PlanChange | None:
    """Return what changes for readers, None where nothing does: internal notes and comments are for the carrier's own staff."""
    said = partial(PlanChange, name=name, was_public=before.public, is_public=after.public)
    if before.plan is None or after.plan is None:
        plan = after.plan or before.plan
        what = _PUT_IN if after.plan else _TAKEN_OUT
        return said(headline=_line(plan, what), changes=()) if plan else None
    found = changes(before.plan, after.plan)
    if found:
        return said(headline=headline(after.plan, found), changes=found)
    if before.draft != after.draft:
        return said(headline=_line(after.plan, _DRAFTED if after.draft else _READY), changes=())
    return None


_PUT_IN = Text(zh="新增", en="new")
_TAKEN_OUT = Text(zh="删去", en="deleted")
_DRAFTED = Text(zh="改为草稿", en="made a draft")
_READY = Text(zh="草稿改为可以公示", en="ready for publication, no draft any more")


def _line(plan: Plan, what: Text) -> Text:
    name = short_name(plan)
    return Text(zh=f"{name.zh}：{what.zh}", en=f"{name.en}: {what.en}")


def _listed(standing: Standing, sketch: Sketch | None = None) -> Listed | None:
    if standing.plan is None or standing.draft:
        return None
    return listed(standing.plan, sketch or sketch_of(standing.plan, standing.day))


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
    day = ("disclosure", "seen_on" if now.plan is not None and not _own(now) else "published_on")
    if before.public and now.draft:
        yield push_finding("push-public-drafted", name, position_in(data, ("status",)))
    elif before.public and not now.public:
        yield push_finding("push-public-undisclosed", name, position_in(data, day))
    elif before.public and _moved(before, now):
        dates = {"before": str(before.disclosed_on), "after": str(now.disclosed_on)}
        yield push_finding("push-disclosure-moved", name, position_in(data, day), **dates)
    elif not before.public and now.disclosed_on is not None and now.disclosed_on < _earliest(now):
        code = "push-disclosure-backdated" if _own(now) else "push-seen-long-ago"
        dates = {"day": str(now.disclosed_on), "today": str(now.day)}
        yield push_finding(code, name, position_in(data, day), **dates)


def _earliest(now: Standing) -> date:
    """Return the first day that a plan may name that was not public: a carrier's own is today, a zone is looked at anew each quarter."""
    return now.day if _own(now) else now.day - _A_QUARTER


def _moved(before: Standing, now: Standing) -> bool:
    """Whether the day of disclosure is another: a carrier's own stays for good, what was seen in its zone may be seen again later."""
    if before.disclosed_on is None or now.disclosed_on is None:
        return False
    if _own(before):
        return not _own(now) or now.disclosed_on != before.disclosed_on
    return now.disclosed_on < before.disclosed_on


def _own(standing: Standing) -> bool:
    return standing.plan is not None and isinstance(standing.plan.disclosure, OwnDisclosure)
