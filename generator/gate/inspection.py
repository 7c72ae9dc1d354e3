"""Tells what the gate would say of all files, without publishing any: for the check, which may remember verdicts.

A verdict is remembered for the very bytes that it was found for, under the very rules, profiles and day. Whoever can
write to the memory can still mislead the reader of a check; nothing here leads to a published plan.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from generator.findings import Finding, Severity
from generator.gate.examination import Desk, Verdict, examine_one
from generator.gate.memory import Answer, Memory, Question, fingerprint
from generator.gate.publication import Figures, ListPlace, Profiles, is_blocked, weigh
from generator.judge.sketch import sketch_from
from generator.read.sources import SourceFile, list_sources
from generator.read.yaml_reader import Position, position_in
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text
from generator.workers import in_workers

_BATCH = 2_000
"""Answers that are written to the memory at once, so that a run that is broken off leaves something behind."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What is to be said of all files on one day."""

    findings: tuple[Finding, ...]
    """Every finding, in the order of files and lines."""
    figures: Figures
    carriers: Mapping[str, Carrier]
    """The carriers whose profiles are sound, by their ids in alphabetical order."""
    sources: tuple[SourceFile, ...]
    """Every profile and plan file that was looked at."""

    @property
    def files(self) -> tuple[PurePosixPath, ...]:
        """The names of all files that were looked at."""
        return tuple(source.name for source in self.sources)

    @property
    def blocked(self) -> bool:
        """Whether a build would fail."""
        return is_blocked(self.findings)


def inspect(root: Path, as_of: date, memory: Memory) -> Inspection:
    """Return all that `publish` would say of the files under `root/plans` on `as_of`, a day in Shanghai.

    What has been judged before is taken from `memory`. Raises RuleCrashError where a rule breaks down.
    """
    sources = list_sources(root)
    profiles = Profiles.of(sources, as_of)
    told = _Told(memory, fingerprint(as_of, profiles.data), profiles.desk)
    weighed = weigh(sources, profiles, list(told.verdicts(sources.plans)), told.positions)
    told.forget_the_rest()
    return Inspection(weighed.findings, weighed.figures, dict(sorted(profiles.desk.carriers.items())), (*sources.carriers, *sources.plans))


class _Told:
    """What the memory tells, and what it is told because it did not know."""

    def __init__(self, memory: Memory, judged_by: bytes, desk: Desk) -> None:
        self._memory = memory
        self._judged_by = judged_by
        self._desk = desk
        self._asked: set[bytes] = set()

    def verdicts(self, files: Sequence[SourceFile]) -> Iterator[Verdict]:
        """Yield the verdict on each file."""
        for file, answer in zip(files, self._kept(in_workers(self._verdict, files)), strict=True):
            try:
                yield _verdict_from(answer.text, file)
            except (TypeError, ValueError, LookupError):
                # Only somebody else can have written this, and then it says nothing about the file.
                yield examine_one(file, file.read(), self._desk).verdict

    def positions(self, places: Sequence[ListPlace]) -> Iterator[Position]:
        """Yield where each place stands."""
        for (file, path), answer in zip(places, self._kept(in_workers(self._position, places)), strict=True):
            try:
                line, column = map(int, answer.text.split())
            except ValueError:
                line, column = position_in(file.read(), path)
            yield Position(line, column)

    def forget_the_rest(self) -> None:
        """Forget what was not asked for: files that are gone, places where nothing is wrong any more."""
        self._memory.forget_others(self._asked)

    def _verdict(self, file: SourceFile) -> Answer:
        data = file.read()
        question = Question.of(self._judged_by, file.place, data)
        return self._memory.answer(question, lambda: _written(examine_one(file, data, self._desk).verdict))

    def _position(self, place: ListPlace) -> Answer:
        file, path = place
        data = file.read()
        question = Question.of(self._judged_by, file.place, data, json.dumps(path))
        return self._memory.answer(question, lambda: "{} {}".format(*position_in(data, path)))

    def _kept(self, answers: Iterator[Answer]) -> Iterator[Answer]:
        """Yield the answers as they come and write the new ones down."""
        new: list[Answer] = []
        for answer in answers:
            self._asked.add(answer.question.about)
            if answer.is_new:
                new.append(answer)
                if len(new) == _BATCH:
                    self._memory.keep(new)
                    new = []
            yield answer
        self._memory.keep(new)


def _written(verdict: Verdict) -> str:
    findings = [
        (one.line, one.column, one.severity.value, one.rule, one.message.zh, one.message.en, one.mend.zh, one.mend.en)
        for one in verdict.findings
    ]
    return json.dumps((verdict.draft, verdict.sketch and verdict.sketch.written(), findings), separators=(",", ":"))


def _verdict_from(text: str, file: SourceFile) -> Verdict:
    """Return the verdict that was written down; raises TypeError, ValueError or LookupError where it is none."""
    draft, sketch, findings = json.loads(text)
    if not isinstance(draft, bool):
        raise TypeError("this is no verdict")
    known = tuple([_finding_from(one, file.name) for one in findings]) if findings else ()
    return Verdict(draft, None if sketch is None else sketch_from(sketch), known)


_SEVERITIES = {severity.value: severity for severity in Severity}


def _finding_from(written: list[Any], name: PurePosixPath) -> Finding:
    line, column, severity, rule, zh, en, mend_zh, mend_en = written
    if not (isinstance(line, int) and isinstance(column, int) and isinstance(rule, str)):
        raise TypeError("this is no finding")
    return Finding(name, line, column, _SEVERITIES[severity], rule, _text(zh, en), _text(mend_zh, mend_en))


# One fault is found in thousands of files in the same words, which then lie in memory once.
@lru_cache(maxsize=8192)
def _text(zh: Any, en: Any) -> Text:  # noqa: ANN401 - a memory can hold anything
    if not (isinstance(zh, str) and isinstance(en, str)):
        raise TypeError("this is no text")
    return Text(zh=zh, en=en)
