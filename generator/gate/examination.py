"""Reading and judging plan files one by one, on all processor cores where there are many."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from generator.findings import Finding, Severity
from generator.judge.rulebook import Setting, judge_plan
from generator.judge.sketch import Sketch, sketch_of
from generator.read.plan_file import Plan
from generator.read.sources import SourceFile, read_plan
from generator.read.yaml_reader import position_in
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text
from generator.workers import in_workers


@dataclass(frozen=True, slots=True)
class Desk:
    """What every worker has before it: the carriers whose profiles are sound, and the day in Shanghai."""

    carriers: Mapping[str, Carrier]
    as_of: date
    drafts_as_ready: bool = False
    """Whether drafts are judged as if they were ready, as for a preview."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What examining one plan file came to, without the plan itself."""

    draft: bool
    sketch: Sketch | None
    """None where the file's form is wrong, so that there is no plan."""
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """One plan file's verdict with its plan (None where its form is wrong)."""

    plan: Plan | None
    verdict: Verdict


def examine(files: Sequence[SourceFile], desk: Desk) -> Iterator[Examined]:
    """Yield every file examined, in the order given; raises RuleCrashError where a rule breaks down."""
    return in_workers(partial(_examine_file, desk=desk), files)


def _examine_file(file: SourceFile, desk: Desk) -> Examined:
    return examine_one(file, file.read(), desk)


def examine_one(file: SourceFile, data: bytes, desk: Desk) -> Examined:
    """Return one file examined that holds `data`; raises RuleCrashError where a rule breaks down."""
    read = read_plan(file, data)
    draft = read.draft and not desk.drafts_as_ready
    if read.plan is None:
        return Examined(None, Verdict(read.draft, None, read.findings))
    findings = tuple(_judged(file, data, read.plan, desk))
    if draft:
        findings = tuple(replace(finding, severity=Severity.INFO) for finding in findings)
    return Examined(read.plan, Verdict(draft, sketch_of(read.plan, desk.as_of), findings))


def _judged(file: SourceFile, data: bytes, plan: Plan, desk: Desk) -> Iterator[Finding]:
    carrier = desk.carriers.get(plan.carrier)
    if carrier is None:
        yield file.finding(
            position_in(data, ()),
            "carrier-unknown",
            Severity.ERROR,
            Text(
                zh="这家运营商的资料缺失或有错，套餐无法核对", en="the carrier's profile is missing or faulty, so the plan cannot be judged"
            ),
            Text(
                zh=f"先改好同一文件夹里的 carrier.yml；还没有，就运行 mingbai new {plan.carrier}，再填好它",
                en=f"mend carrier.yml in the same folder first; where there is none, run mingbai new {plan.carrier} and fill it in",
            ),
        )
        return
    for rule, fault in judge_plan(plan, Setting(desk.as_of, carrier, desk.carriers)):
        yield file.finding(position_in(data, fault.path), rule.id, fault.severity or rule.severity, fault.message, fault.mend or rule.mend)
