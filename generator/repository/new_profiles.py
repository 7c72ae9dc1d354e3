"""What a changed profile does to plans that a push leaves alone: they are judged by it from now on."""

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from generator.findings import Finding, Severity
from generator.gate.examination import Desk, Verdict, examine_one
from generator.judge.rulebook import Setting, judge_list
from generator.judge.sketch import Sketch
from generator.read.sources import CARRIER_FILE, SourceFile
from generator.repository.list_judgement import ListFault, file_of
from generator.repository.objects import files_at, held_by
from generator.workers import in_workers


@dataclass(frozen=True, slots=True)
class AllPlans:
    """Every plan file of a commit."""

    repository: Path
    commit: str
    judged: AbstractSet[PurePosixPath]
    """Those that are judged already, because the push changes them."""
    largest: int
    """What holds more bytes counts as empty."""

    def read(self) -> Iterator[list[tuple[PurePosixPath, bytes]]]:
        """Yield the files with what they hold, a batch at a time."""
        files = {path: blob for path, blob in files_at(self.repository, self.commit).items() if not path.endswith(f"/{CARRIER_FILE}")}
        for batch in held_by(self.repository, files, self.largest):
            yield [(PurePosixPath(path), data) for path, _, data in batch]


def faults_by_new_profiles(plans: AllPlans, before: Desk, after: Desk) -> tuple[list[Finding], list[ListFault]]:
    """Return the errors that plans and whole lists have at the new desk and would not have at the old one.

    All plans are read, on all cores: half a minute for 100,000, for the operators' few pushes that change a profile.
    Raises RuleCrashError where a rule breaks down.
    """
    findings: list[Finding] = []
    lists: dict[str, list[Sketch]] = defaultdict(list)
    for batch in plans.read():
        for (name, data), verdict in zip(batch, in_workers(partial(_examined, desk=after), batch), strict=True):
            if verdict.sketch is not None and not verdict.draft:
                lists[verdict.sketch.carrier].append(verdict.sketch)
            errors = [finding for finding in verdict.findings if finding.severity is Severity.ERROR]
            if errors and name not in plans.judged:
                known = _examined((name, data), before).findings
                findings.extend(finding for finding in errors if finding not in known)
    faults: list[ListFault] = []
    for carrier, sketches in sorted(lists.items()):
        known_faults = {(fault.rule.id, fault.fault.message) for fault in _list_errors(carrier, sketches, before)}
        found = _list_errors(carrier, sketches, after)
        faults.extend(fault for fault in found if (fault.rule.id, fault.fault.message) not in known_faults)
    return findings, faults


def _examined(file: tuple[PurePosixPath, bytes], desk: Desk) -> Verdict:
    name, data = file
    return examine_one(SourceFile(str(name), ""), data, desk).verdict


def _list_errors(carrier: str, sketches: list[Sketch], desk: Desk) -> Iterator[ListFault]:
    if carrier not in desk.carriers:
        return
    for rule, sketch, fault in judge_list(sketches, Setting(desk.as_of, desk.carriers[carrier], desk.carriers)):
        if (fault.severity or rule.severity) is Severity.ERROR:
            yield ListFault(rule, file_of(sketch), fault)
