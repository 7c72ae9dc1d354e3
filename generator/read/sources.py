"""The files that carriers wrote: which there are, what each holds, and what is wrong with its form."""

import os
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from pydantic import TypeAdapter, ValidationError

from generator.findings import Finding, Severity
from generator.read.format_faults import FormatFault, format_faults
from generator.read.plan_file import CARRIER_OF_DIGIT, Plan
from generator.read.yaml_reader import Node, Position, YamlDocument, read_yaml
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text
from generator.tariff.words import Status

CARRIER_FILE = "carrier.yml"
PLANS_FOLDER = "plans"
_PLAN_ENDING = ".yml"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file under `plans/`: its place there and where it lies."""

    place: str
    """`plans/<carrier>/<file>`; text, since a path object for each of 100,000 files takes half a second."""
    path: str | Path

    @property
    def name(self) -> PurePosixPath:
        """The place as it is reported."""
        return PurePosixPath(self.place)

    def read(self) -> bytes:
        """Return the file's bytes."""
        # There may be hundreds of thousands: nothing is buffered, nothing is asked that need not be.
        with open(self.path, "rb", buffering=0) as file:  # noqa: PTH123 - pathlib's own reading costs as much again
            return file.readall()

    def finding(self, position: Position, rule: str, severity: Severity, message: Text, mend: Text) -> Finding:
        """Return a finding at a position of the file."""
        return Finding(self.name, *position, severity, rule, message, mend)


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """What one plan file holds. `plan` is None where its form is wrong; then there are findings."""

    file: SourceFile
    plan: Plan | None
    draft: bool
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ReadCarrier:
    """What one carrier's profile holds. `carrier` is None where its form is wrong; then there are findings."""

    file: SourceFile
    carrier: Carrier | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class SourceList:
    """All files under `plans/`, in the order of their names, and what is wrong with their names."""

    carriers: tuple[SourceFile, ...]
    plans: tuple[SourceFile, ...]
    findings: tuple[Finding, ...]


@cache
def _plan_adapter() -> TypeAdapter[Plan]:
    return TypeAdapter(Plan)


@cache
def _carrier_adapter() -> TypeAdapter[Carrier]:
    return TypeAdapter(Carrier)


def list_sources(root: Path) -> SourceList:
    """Return every carrier profile and plan file under `root/plans`; anything else there is a finding."""
    if not (root / PLANS_FOLDER).is_dir():
        missing = _misplaced(
            PurePosixPath(PLANS_FOLDER), f"没有 {PLANS_FOLDER} 文件夹", f"there is no folder {PLANS_FOLDER}", "先建一个", "make one"
        )
        return SourceList((), (), (missing,))
    carriers: list[SourceFile] = []
    plans: list[SourceFile] = []
    findings: list[Finding] = []
    known = frozenset(CARRIER_OF_DIGIT.values())
    for place, entry in sorted(_entries_below(os.fspath(root), (PLANS_FOLDER,)), key=_place):
        # plans/<carrier>/<file>: there may be hundreds of thousands, so the file system is asked about each but once
        at_home = len(place) == 3 and place[1] in known and entry.is_file(follow_symlinks=False)  # noqa: PLR2004
        if at_home and place[2] == CARRIER_FILE:
            carriers.append(SourceFile("/".join(place), entry.path))
        elif at_home and place[2].endswith(_PLAN_ENDING) and place[2] != _PLAN_ENDING:
            plans.append(SourceFile("/".join(place), entry.path))
        else:
            findings.extend(_out_of_place(PurePosixPath(*place), entry, known))
    return SourceList(tuple(carriers), tuple(plans), tuple(findings))


def _place(found: tuple[tuple[str, ...], "os.DirEntry[str]"]) -> tuple[str, ...]:
    return found[0]


def _entries_below(root: str, folder: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], "os.DirEntry[str]"]]:
    """Yield everything below a folder with its place; what cannot be listed raises, for it might hold plans."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        with os.scandir(os.path.join(root, *here)) as entries:  # noqa: PTH118 - a pathlib object a file costs more than reading it
            for entry in entries:
                place = (*here, entry.name)
                yield place, entry
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(place)


def _out_of_place(name: PurePosixPath, entry: "os.DirEntry[str]", known: AbstractSet[str]) -> Iterator[Finding]:
    """Yield what is wrong with anything under `plans/` that is neither a profile nor a plan file; nothing is about a sound folder."""
    if entry.is_symlink():
        yield _misplaced(name, "不能用符号链接", "symbolic links are not allowed", "放真正的文件", "put the file itself here")
    elif entry.is_dir():
        if len(name.parts) > 2 or name.name not in known:  # noqa: PLR2004 - plans/<carrier>
            names = ", ".join(sorted(known))
            yield _misplaced(name, "不认识的文件夹", "unknown folder", f"只能有：{names}", f"only these may be here: {names}")
        elif not Path(entry.path, CARRIER_FILE).is_file():
            yield _misplaced(
                name,
                f"缺少 {CARRIER_FILE}",
                f"{CARRIER_FILE} is missing",
                f"运行 mingbai new {name.name} 写一份运营商资料，再填好它",
                f"run mingbai new {name.name} to begin the carrier's profile, and fill it in",
            )
    else:
        yield _misplaced(
            name,
            "这里不该有这个文件",
            "this file does not belong here",
            "套餐文件叫 plans/运营商/方案编号.yml",
            "a plan file is plans/<carrier>/<filing number>.yml",
        )


def _misplaced(name: PurePosixPath, zh: str, en: str, mend_zh: str, mend_en: str) -> Finding:
    return Finding(name, 1, 1, Severity.ERROR, "misplaced-file", Text(zh=zh, en=en), Text(zh=mend_zh, en=mend_en))


@dataclass(frozen=True, slots=True)
class _Reading:
    """One file being read: what was found in it becomes findings of this severity."""

    file: SourceFile
    document: YamlDocument
    severity: Severity

    def at(self, fault: FormatFault) -> Finding:
        line, column = self.document.position(fault.path)
        return Finding(self.file.name, line, column, self.severity, fault.rule, fault.message, fault.mend)

    def yaml_findings(self) -> list[Finding]:
        return [
            Finding(self.file.name, *fault.position, self.severity, fault.code, fault.message, fault.mend) for fault in self.document.faults
        ]

    def format_findings(self, root: Node, error: ValidationError, top: type) -> list[Finding]:
        return [self.at(fault) for fault in format_faults(error, root, top)]


def read_plan(file: SourceFile, data: bytes | None = None) -> ReadPlan:
    """Read one plan file: its plan, or everything that is wrong with its form. `data` are its bytes where they are at hand."""
    document = read_yaml(file.read() if data is None else data)
    draft = isinstance(document.root, dict) and document.root.get("status") == Status.DRAFT.value
    reading = _Reading(file, document, Severity.INFO if draft else Severity.ERROR)
    findings = reading.yaml_findings()
    plan: Plan | None = None
    if document.root is not None:
        try:
            plan = _plan_adapter().validate_python(document.root)
        except ValidationError as error:
            findings.extend(reading.format_findings(document.root, error, Plan))
        else:
            findings.extend(reading.at(fault) for fault in _identity_faults(file, plan))
    return ReadPlan(file, None if findings else plan, draft, tuple(findings))


def read_carrier(file: SourceFile, data: bytes | None = None) -> ReadCarrier:
    """Read one carrier profile, or everything that is wrong with its form. `data` are its bytes where they are at hand."""
    document = read_yaml(file.read() if data is None else data)
    reading = _Reading(file, document, Severity.ERROR)
    findings = reading.yaml_findings()
    carrier: Carrier | None = None
    if document.root is not None:
        try:
            carrier = _carrier_adapter().validate_python(document.root)
        except ValidationError as error:
            findings.extend(reading.format_findings(document.root, error, Carrier))
    if carrier is not None and carrier.id != file.name.parts[1]:
        wrong = Text(
            zh=f"id “{carrier.id}”和文件夹“{file.name.parts[1]}”不一样", en=f"id '{carrier.id}' differs from folder '{file.name.parts[1]}'"
        )
        findings.append(reading.at(FormatFault("wrong-folder", ("id",), wrong, Text(zh="把两个改成一样", en="make them the same"))))
    return ReadCarrier(file, None if findings else carrier, tuple(findings))


def _identity_faults(file: SourceFile, plan: Plan) -> Iterator[FormatFault]:
    """Yield what is wrong with the file's place: path = identity, its name is the filing number, its folder the carrier."""
    number, parts = plan.filing_number, file.place.split("/")
    folder, name = parts[1], parts[-1]
    if name != number + _PLAN_ENDING:
        yield FormatFault(
            "filing-number-not-file-name",
            ("filing_number",),
            Text(zh=f"方案编号 {number} 和文件名 {name} 不一样", en=f"filing number {number} differs from file name {name}"),
            Text(zh=f"把文件名改成 {number}.yml，或改正编号", en=f"rename the file to {number}.yml, or mend the number"),
        )
    if plan.carrier != folder:
        yield FormatFault(
            "wrong-folder",
            ("filing_number",),
            Text(zh=f"编号第 5 位 {number[4]} 是 {plan.carrier} 的", en=f"the fifth character {number[4]} belongs to {plan.carrier}"),
            Text(zh=f"把文件放到 plans/{plan.carrier}/", en=f"move the file to plans/{plan.carrier}/"),
        )
