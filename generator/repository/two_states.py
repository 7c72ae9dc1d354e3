"""Two states of plan files side by side: of folders, of single files or of commits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from pydantic_core import PydanticCustomError

from generator.changes.accident import Accident
from generator.changes.slips import slips
from generator.findings import Finding
from generator.read.plain_text import LARGEST_FILE
from generator.read.plan_file import CARRIER_OF_DIGIT, read_filing_number
from generator.read.sources import CARRIER_FILE, PLANS_FOLDER, SourceFile, list_sources, read_carrier, read_plan
from generator.read.yaml_reader import read_yaml
from generator.repository.objects import ObjectsError, commit_named, plans_at
from generator.repository.plan_change import PlanChange
from generator.repository.plan_versions import Standing, change_between
from generator.repository.profile_change import ProfileChange, profile_change
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text

_File = tuple[PurePosixPath, bytes]


class NoStateError(Exception):
    """What was named is neither a folder with plans, nor a file, nor a commit."""

    def __init__(self, text: Text) -> None:
        """Keep what to tell in both languages."""
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True, slots=True)
class State:
    """The files of one state by their names, `plans/<carrier>/<file>`; of a single file, it alone."""

    files: Mapping[PurePosixPath, bytes]
    single: bool = False

    def file(self, name: PurePosixPath) -> _File | None:
        """Return a file with its name, None where there is none."""
        return (name, self.files[name]) if name in self.files else None


@dataclass(frozen=True, slots=True)
class Changed:
    """One plan that is not the same in both states."""

    plan: PlanChange
    accidents: tuple[Accident, ...]
    """What looks like a slip of the hand."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two states, in the order of the files' names."""

    plans: tuple[Changed, ...]
    profiles: tuple[ProfileChange, ...]
    """Carriers' profiles that are not the same."""
    private: tuple[PurePosixPath, ...]
    """Files of which only what the public never reads is not the same."""
    findings: tuple[Finding, ...]
    """Why files could not be read."""


def state_of(named: str, root: Path) -> State:
    """Return the state that is named: a folder with `plans/`, a plan file, or a commit of the repository around `root`.

    What is there as a file or folder is taken as such. Raises NoStateError where it is none of them.
    """
    place = Path(named)
    if named and place.is_dir():
        return _of_folder(place)
    if place.is_file():
        data = place.read_bytes()
        return State({_name_of(place, data): data}, single=True)
    commit = commit_named(root, named)
    if commit is None:
        raise NoStateError(
            Text(
                zh=f"“{named}”不是文件夹，不是文件，也不是 {root} 里的提交",
                en=f"'{named}' is no folder, no file and no commit of the repository at {root}",
            )
        )
    try:
        return State({PurePosixPath(name): data for name, data in plans_at(root, commit, LARGEST_FILE).items()})
    except ObjectsError as error:
        raise NoStateError(Text(zh=f"读不了提交 {named}：{error}", en=f"commit {named} cannot be read: {error}")) from error


def compare(before: State, after: State, day: date) -> Comparison:
    """Return what differs between two states, as the public would read it on `day`, a day in Shanghai."""
    if before.single and after.single:
        # Two files are two versions of one plan, whatever they are called.
        (then,), (now,) = before.files.items(), after.files.items()
        return _compared([(then, now)], day)
    names = sorted({*before.files, *after.files})
    if before.single or after.single:
        names = list((before if before.single else after).files)
    pairs = [(before.file(name), after.file(name)) for name in names if before.files.get(name) != after.files.get(name)]
    return _compared(pairs, day)


def _of_folder(folder: Path) -> State:
    if not (folder / PLANS_FOLDER).is_dir():
        raise NoStateError(Text(zh=f"{folder} 里没有 {PLANS_FOLDER} 文件夹", en=f"there is no folder {PLANS_FOLDER} in {folder}"))
    sources = list_sources(folder)
    return State({file.name: file.read() for file in (*sources.carriers, *sources.plans)})


def _name_of(file: Path, data: bytes) -> PurePosixPath:
    """Return the name that a plan file has below a folder with `plans/`, by its filing number wherever it lies now."""
    root = read_yaml(data).root
    try:
        number = read_filing_number(root.get("filing_number") if isinstance(root, dict) else None)
    except PydanticCustomError:
        return PurePosixPath(PLANS_FOLDER, file.resolve().parent.name, file.name)
    return PurePosixPath(PLANS_FOLDER, CARRIER_OF_DIGIT[number[4]], f"{number}.yml")


def _compared(pairs: Sequence[tuple[_File | None, _File | None]], day: date) -> Comparison:
    plans: list[Changed] = []
    profiles: list[ProfileChange] = []
    private: list[PurePosixPath] = []
    findings: list[Finding] = []
    for before, after in pairs:
        name = next(file[0] for file in (after, before) if file)
        if name.name == CARRIER_FILE:
            profile, faults = _profile(name, before, after)
            findings += faults
            profiles += [profile] if profile else []
            private += [] if profile or faults else [name]
            continue
        (then, faults_then), (now, faults_now) = (_standing(file, day) for file in (before, after))
        findings += [*faults_then, *faults_now]
        change = None if faults_then or faults_now else change_between(name, then, now)
        if change:
            plans.append(Changed(change, slips(then.plan, now.plan) if then.plan and now.plan else ()))
        elif not (faults_then or faults_now):
            private.append(name)
    return Comparison(tuple(plans), tuple(profiles), tuple(private), tuple(findings))


def _profile(name: PurePosixPath, before: _File | None, after: _File | None) -> tuple[ProfileChange | None, tuple[Finding, ...]]:
    """Return what differs in a profile, None where only what nobody is told does, and why it cannot be read."""
    (then, faults_then), (now, faults_now) = (_carrier(file) for file in (before, after))
    faults = (*faults_then, *faults_now)
    return (None if faults else profile_change(name, then, now)), faults


def _carrier(file: _File | None) -> tuple[Carrier | None, tuple[Finding, ...]]:
    """Return the profile that a file holds, and why it cannot be read."""
    if file is None:
        return None, ()
    read = read_carrier(SourceFile(str(file[0]), ""), file[1])
    return read.carrier, () if read.carrier else read.findings


def _standing(file: _File | None, day: date) -> tuple[Standing, tuple[Finding, ...]]:
    """Return what a file holds, and why it cannot be read."""
    if file is None:
        return Standing(None, draft=False, day=day), ()
    name, data = file
    read = read_plan(SourceFile(str(name), ""), data)
    return Standing(read.plan, read.draft, day), () if read.plan else read.findings
