"""The files that carriers wrote: which there are, what each holds, and what is wrong with its form."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from pydantic import TypeAdapter, ValidationError

from generator.findings import Finding, Severity
from generator.read.format_faults import FormatFault, format_faults
from generator.read.plan_file import CARRIER_OF_DIGIT, Plan
from generator.read.yaml_reader import Node, YamlDocument, read_yaml
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text
from generator.tariff.words import Status

CARRIER_FILE = "carrier.yml"
PLANS_FOLDER = "plans"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file under `plans/`: its name as reported and where it lies."""

    name: PurePosixPath
    path: Path

    def read(self) -> bytes:
        """Return the file's bytes."""
        return self.path.read_bytes()

    def finding(self, rule: str, severity: Severity, path: tuple[str | int, ...], message: Text, mend: Text) -> Finding:
        """Return a finding at the line of `path`; the position is looked up now, because clean files never need one."""
        position = read_yaml(self.read()).position(path)
        return Finding(self.name, position.line, position.column, severity, rule, message, mend)


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
    carriers: list[SourceFile] = []
    plans: list[SourceFile] = []
    findings: list[Finding] = []
    folder = root / PLANS_FOLDER
    known = sorted(CARRIER_OF_DIGIT.values())
    if not folder.is_dir():
        findings.append(
            _misplaced(
                PurePosixPath(PLANS_FOLDER), f"没有 {PLANS_FOLDER} 文件夹", f"there is no folder {PLANS_FOLDER}", "先建一个", "make one"
            )
        )
        return SourceList((), (), tuple(findings))
    for entry in sorted(folder.rglob("*")):
        name = PurePosixPath(entry.relative_to(root).as_posix())
        depth = len(name.parts)
        if entry.is_symlink():
            findings.append(
                _misplaced(name, "不能用符号链接", "symbolic links are not allowed", "放真正的文件", "put the file itself here")
            )
        elif entry.is_dir():
            if depth > 2 or name.name not in known:  # noqa: PLR2004 - plans/<carrier>
                findings.append(
                    _misplaced(
                        name,
                        "不认识的文件夹",
                        "unknown folder",
                        f"只能有：{', '.join(known)}",
                        f"only these may be here: {', '.join(known)}",
                    )
                )
            elif not (entry / CARRIER_FILE).is_file():
                findings.append(
                    _misplaced(
                        name, f"缺少 {CARRIER_FILE}", f"{CARRIER_FILE} is missing", "写一份运营商资料", "write the carrier's profile"
                    )
                )
        elif depth == 3 and name.name == CARRIER_FILE and name.parts[1] in known:  # noqa: PLR2004 - plans/<carrier>/<file>
            carriers.append(SourceFile(name, entry))
        elif depth == 3 and name.suffix == ".yml" and name.parts[1] in known:  # noqa: PLR2004 - plans/<carrier>/<file>
            plans.append(SourceFile(name, entry))
        else:
            findings.append(
                _misplaced(
                    name,
                    "这里不该有这个文件",
                    "this file does not belong here",
                    "套餐文件叫 plans/运营商/方案编号.yml",
                    "a plan file is plans/<carrier>/<filing number>.yml",
                )
            )
    return SourceList(tuple(carriers), tuple(plans), tuple(findings))


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


def read_plan(file: SourceFile) -> ReadPlan:
    """Read one plan file: its plan, or everything that is wrong with its form."""
    document = read_yaml(file.read())
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
            findings.extend(reading.at(fault) for fault in _identity_faults(file.name, plan))
    return ReadPlan(file, None if findings else plan, draft, tuple(findings))


def read_carrier(file: SourceFile) -> ReadCarrier:
    """Read one carrier profile, or everything that is wrong with its form."""
    document = read_yaml(file.read())
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


def _identity_faults(name: PurePosixPath, plan: Plan) -> Iterator[FormatFault]:
    """Yield what is wrong with the file's place: path = identity, its name is the filing number, its folder the carrier."""
    number, folder = plan.filing_number, name.parts[1]
    if number != name.stem:
        yield FormatFault(
            "filing-number-not-file-name",
            ("filing_number",),
            Text(zh=f"方案编号 {number} 和文件名 {name.name} 不一样", en=f"filing number {number} differs from file name {name.name}"),
            Text(zh=f"把文件名改成 {number}.yml，或改正编号", en=f"rename the file to {number}.yml, or mend the number"),
        )
    if plan.carrier != folder:
        yield FormatFault(
            "wrong-folder",
            ("filing_number",),
            Text(zh=f"编号第 5 位 {number[4]} 是 {plan.carrier} 的", en=f"the fifth character {number[4]} belongs to {plan.carrier}"),
            Text(zh=f"把文件放到 plans/{plan.carrier}/", en=f"move the file to plans/{plan.carrier}/"),
        )
