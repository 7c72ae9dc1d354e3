"""Reading and judging plan files one by one, on all processor cores where there are many."""

import multiprocessing
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date

from generator.findings import Finding, Severity
from generator.judge.rulebook import Setting, judge_plan
from generator.read.plan_file import Plan
from generator.read.sources import SourceFile, read_plan
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text

_MANY = 400
"""From this number of files on, starting worker processes costs less than it saves."""
_CHUNK = 100


@dataclass(frozen=True, slots=True)
class Examined:
    """One plan file with its plan (None where its form is wrong) and everything found in it."""

    file: SourceFile
    plan: Plan | None
    draft: bool
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every worker has before it: the carriers and the day."""

    carriers: Mapping[str, Carrier]
    as_of: date


def examine(files: Sequence[SourceFile], carriers: Mapping[str, Carrier], as_of: date) -> list[Examined]:
    """Return every file examined, in the order given; raises RuleCrashError where a rule breaks down."""
    desk = _Desk(carriers, as_of)
    if len(files) < _MANY or (os.cpu_count() or 1) == 1 or "fork" not in multiprocessing.get_all_start_methods():
        return [_examine_one(file, desk) for file in files]
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("fork")) as workers:
        chunks = [(files[start : start + _CHUNK], desk) for start in range(0, len(files), _CHUNK)]
        return [one for chunk in workers.map(_examine_chunk, chunks) for one in chunk]


def _examine_chunk(chunk: tuple[Sequence[SourceFile], _Desk]) -> list[Examined]:
    files, desk = chunk
    return [_examine_one(file, desk) for file in files]


def _examine_one(file: SourceFile, desk: _Desk) -> Examined:
    read = read_plan(file)
    if read.plan is None:
        return Examined(file, None, read.draft, read.findings)
    carrier = desk.carriers.get(read.plan.carrier)
    if carrier is None:
        missing = file.finding(
            "carrier-unknown",
            Severity.INFO if read.draft else Severity.ERROR,
            (),
            Text(
                zh="这家运营商的资料缺失或有错，套餐无法核对", en="the carrier's profile is missing or faulty, so the plan cannot be judged"
            ),
            Text(zh="先改好同一文件夹里的 carrier.yml", en="mend carrier.yml in the same folder first"),
        )
        return Examined(file, read.plan, read.draft, (missing,))
    setting = Setting(desk.as_of, carrier, desk.carriers)
    findings = tuple(
        file.finding(rule.id, fault.severity or rule.severity, fault.path, fault.message, fault.mend or rule.mend)
        for rule, fault in judge_plan(read.plan, setting)
    )
    if read.draft:
        findings = tuple(replace(finding, severity=Severity.INFO) for finding in findings)
    return Examined(file, read.plan, read.draft, findings)
