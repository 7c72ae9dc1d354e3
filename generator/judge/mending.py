"""Mends one plan file: every fault whose rule has a safe fix, one after the other, until nothing changes.

A mend that would do harm is left out and said so: after it the file must be readable, there must be fewer faults of
its rule, and no rule may find more errors than before.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.findings import Severity
from generator.judge.rulebook import Fault, Rule, RuleCrashError, Setting, judge_plan
from generator.read.character_mends import with_certain_characters
from generator.read.file_edits import Edit, EditError, edited
from generator.read.file_layout import Path
from generator.read.plan_file import Plan
from generator.read.sources import SourceFile, read_plan
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text

_MOST_ROUNDS = 100
"""One mend is made a round; no file of the largest size that is read needs as many."""


@dataclass(frozen=True, slots=True)
class Mend:
    """Something that was mended: by which rule or fault of form, and where."""

    rule: str
    what: Text


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that has a fix which was not made, and why."""

    rule: str
    path: Path
    why: Text


@dataclass(frozen=True, slots=True)
class Mended:
    """What mending one file came to; `after` are its bytes as they should be, the old ones where nothing was mended."""

    file: SourceFile
    before: bytes
    after: bytes
    mends: tuple[Mend, ...]
    left_out: tuple[LeftOut, ...]


def mend_file(file: SourceFile, data: bytes, carriers: Mapping[str, Carrier], as_of: date) -> Mended:
    """Return what `data`, the bytes of a plan file, should be after all safe mends; writes nothing.

    Where the file's form is wrong only characters are mended. Raises RuleCrashError where a rule or a fix breaks down.
    """
    mended, characters = mend_characters(data)
    plan = read_plan(file, mended).plan
    if plan is None or plan.carrier not in carriers:
        return Mended(file, data, mended, characters, ())
    bench = _Bench(file, mended.decode(), plan, Setting(as_of, carriers[plan.carrier], carriers))
    bench.mend_all()
    return Mended(file, data, bench.text.encode(), (*characters, *bench.mends), tuple(bench.left_out.values()))


def mend_characters(data: bytes) -> tuple[bytes, tuple[Mend, ...]]:
    """Return the bytes of any source file with every certain character put right, and what was done."""
    mended, mends = with_certain_characters(data)
    return mended, tuple(Mend(mend.code, Text(zh=f"{mend.count} 处字符", en=f"characters: {mend.count}")) for mend in mends)


class _Bench:
    """One readable plan file while it is being mended."""

    def __init__(self, file: SourceFile, text: str, plan: Plan, setting: Setting) -> None:
        self.file = file
        self.text = text
        self.mends: list[Mend] = []
        self.left_out: dict[tuple[str, Path, str], LeftOut] = {}
        self._plan = plan
        self._setting = setting
        self._faults = tuple(judge_plan(plan, setting))

    def mend_all(self) -> None:
        """Mend fault after fault; each mend is judged before the next one."""
        for _ in range(_MOST_ROUNDS):
            if not any(self._mend(rule, fault, edits) for rule, fault, edits in self._mendable()):
                return

    def _mendable(self) -> Iterator[tuple[Rule, Fault, tuple[Edit, ...]]]:
        for rule, fault in self._faults:
            if rule.fix is None or (rule.id, fault.path, fault.message.zh) in self.left_out:
                continue
            try:
                edits = tuple(rule.fix(self._plan, fault, self._setting))
            except Exception as error:
                raise RuleCrashError(f"fix of {rule.id}: {self._plan.filing_number}: {error!r}") from error
            if edits:
                yield rule, fault, edits

    def _mend(self, rule: Rule, fault: Fault, edits: tuple[Edit, ...]) -> bool:
        """Make the edits if they do good, and return whether they were made."""
        try:
            text = edited(self.text, edits)
        except EditError as refusal:
            return self._leave_out(rule, fault, refusal.why)
        plan = read_plan(self.file, text.encode()).plan
        if plan is None:
            return self._leave_out(rule, fault, Text(zh="改了以后读不出这个文件", en="the file could not be read afterwards"))
        faults = tuple(judge_plan(plan, self._setting))
        if _count(faults)[rule.id] >= _count(self._faults)[rule.id]:
            return self._leave_out(rule, fault, Text(zh="改了以后问题还在", en="the fault would still be there"))
        if new := _errors(faults) - _errors(self._faults):
            names = ", ".join(sorted(new))
            return self._leave_out(rule, fault, Text(zh=f"改了会有新的错误：{names}", en=f"it would bring new errors: {names}"))
        self.mends.append(Mend(rule.id, fault.message))
        self.text, self._plan, self._faults = text, plan, faults
        return True

    def _leave_out(self, rule: Rule, fault: Fault, why: Text) -> bool:
        self.left_out[rule.id, fault.path, fault.message.zh] = LeftOut(rule.id, fault.path, why)
        return False


def _count(faults: tuple[tuple[Rule, Fault], ...]) -> Counter[str]:
    return Counter(rule.id for rule, _ in faults)


def _errors(faults: tuple[tuple[Rule, Fault], ...]) -> Counter[str]:
    return Counter(rule.id for rule, fault in faults if (fault.severity or rule.severity) is Severity.ERROR)
