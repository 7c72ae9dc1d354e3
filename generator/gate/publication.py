"""The gate itself: reads and judges every file, and makes published plans of those that may be seen.

Disclosure comes before sale, days are days in China, and what is drafted, not yet disclosed or faulty yields
no published plan. There is no switch that lets a plan past this module (a preview is made by a function of its own, and
its catalogue says so), and it knows of no memory: every file is read
and judged anew each time (`generator.gate.inspection` may remember, and can therefore only tell, never publish).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.findings import Finding, Severity
from generator.gate.examination import Desk, Verdict, examine
from generator.gate.published import PUBLIC_FIELDS, Catalogue, PublishedPlan, State, claim_seal, seal_catalogue
from generator.judge.rulebook import Fault, Rule, Setting, judge_list, judge_profile
from generator.judge.sketch import Sketch
from generator.read.plan_file import Plan
from generator.read.sources import ReadCarrier, SourceFile, SourceList, list_sources, read_carrier
from generator.read.yaml_reader import Position, position_in
from generator.tariff.restrictions import restrictions_of
from generator.tariff.turning_days import turning_days

_SEAL = claim_seal()

ListPlace = tuple[SourceFile, tuple[str | int, ...]]
"""Where a rule about a whole list found something: the file and the path in it."""
Locate = Callable[[Sequence[ListPlace]], Iterable[Position]]


@dataclass(frozen=True, slots=True)
class Figures:
    """How many plan files came to what on one day."""

    public: Mapping[State, int]
    """Published plans by their state; states without a plan are left out."""
    drafts: int
    """Files that say they are drafts: skipped, they stop nobody."""
    awaiting: int
    """Sound plans whose day of disclosure is still to come: skipped until then."""
    withheld: int
    """Plans with an error: not published, and the build fails."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What came of all files on one day."""

    catalogue: Catalogue
    findings: tuple[Finding, ...]
    """Every finding, in the order of files and lines."""
    figures: Figures
    next_turn: date | None
    """The first day to come on which anything about a sound plan changes by itself; not public, since undisclosed plans count too."""

    @property
    def blocked(self) -> bool:
        """Whether the build must fail: there is an error, in a plan or anywhere else."""
        return is_blocked(self.findings)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings for which a build fails."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def drafts(self) -> int:
        """Files that say they are drafts."""
        return self.figures.drafts

    @property
    def awaiting(self) -> int:
        """Sound plans whose day of disclosure is still to come."""
        return self.figures.awaiting

    @property
    def withheld(self) -> int:
        """Plans with an error."""
        return self.figures.withheld


def publish(root: Path, as_of: date) -> Publication:
    """Read, judge and publish everything under `root/plans` as it stands on `as_of`, a day in Shanghai.

    Carries out R03 (what is not disclosed is not sold), R04 and R11. Raises RuleCrashError where a rule breaks down.
    """
    sources = list_sources(root)
    return _publication(sources, Profiles.of(sources, as_of), preview=False)


def preview(root: Path, as_of: date) -> Publication:
    """Return everything sound under `root/plans`, drafts and undisclosed plans too, as it would be; nothing of it may be published.

    Its catalogue says that it is a preview, and the frame of every page has to repeat that. Drafts are judged as if they
    were ready. Raises RuleCrashError where a rule breaks down.
    """
    sources = list_sources(root)
    profiles = Profiles.of(sources, as_of)
    return _publication(sources, replace(profiles, desk=replace(profiles.desk, drafts_as_ready=True)), preview=True)


def _publication(sources: SourceList, profiles: "Profiles", *, preview: bool) -> Publication:
    examined = list(examine(sources.plans, profiles.desk))
    weighed = weigh(sources, profiles, [one.verdict for one in examined], _places_in_files)
    sound = [
        (one.plan, one.verdict.sketch)
        for one, is_sound in zip(examined, weighed.sound, strict=True)
        if is_sound and one.plan is not None and one.verdict.sketch is not None
    ]
    as_of = profiles.desk.as_of
    sealed = [_seal_plan(plan, sketch) for plan, sketch in sound if preview or sketch.disclosed]
    catalogue = seal_catalogue(_SEAL, as_of, profiles.desk.carriers, sealed, preview=preview)
    next_turn = min((day for plan, _ in sound for day in turning_days(plan) if day > as_of), default=None)
    return Publication(catalogue, weighed.findings, weighed.figures, next_turn)


def state_of(plan: Sketch) -> State:
    """Return what a disclosed plan is on its sketch's day (R11): off sale beats announced, since a withdrawal is final."""
    if plan.ended:
        return State.OFF_SALE
    return State.ON_SALE if plan.begun else State.ANNOUNCED


@dataclass(frozen=True, slots=True)
class Profiles:
    """All carriers' profiles, read and judged."""

    desk: Desk
    findings: tuple[Finding, ...]
    data: tuple[tuple[str, bytes], ...]
    """Each profile's file name and its bytes, faulty ones too."""

    @classmethod
    def of(cls, sources: SourceList, as_of: date) -> "Profiles":
        """Read and judge every profile of the list."""
        data = [(file, file.read()) for file in sources.carriers]
        read = [examine_carrier(file, content, as_of) for file, content in data]
        carriers = {profile.carrier.id: profile.carrier for profile in read if profile.carrier is not None}
        findings = tuple(finding for profile in read for finding in profile.findings)
        return cls(Desk(carriers, as_of), findings, tuple((file.place, content) for file, content in data))


@dataclass(frozen=True, slots=True)
class Weighed:
    """What all verdicts together come to."""

    findings: tuple[Finding, ...]
    figures: Figures
    sound: tuple[bool, ...]
    """For each plan file in order, whether its plan is ready and without an error; it may be seen once it is disclosed."""


def weigh(sources: SourceList, profiles: Profiles, verdicts: Sequence[Verdict], locate: Locate) -> Weighed:
    """Return what all verdicts come to once each carrier's list is judged as a whole too.

    `locate` says where in the files things stand. Raises RuleCrashError where a rule breaks down.
    """
    findings = [*sources.findings, *profiles.findings]
    for verdict in verdicts:
        findings.extend(verdict.findings)
    findings.extend(_judge_lists(sources.plans, verdicts, profiles.desk, locate))
    faulty = {str(finding.file) for finding in findings if finding.severity is Severity.ERROR}
    sound = [
        verdict.sketch
        if verdict.sketch and not verdict.draft and verdict.sketch.carrier in profiles.desk.carriers and file.place not in faulty
        else None
        for file, verdict in zip(sources.plans, verdicts, strict=True)
    ]
    drafts = sum(verdict.draft for verdict in verdicts)
    figures = Figures(
        public=Counter(state_of(sketch) for sketch in sound if sketch and sketch.disclosed),
        drafts=drafts,
        awaiting=sum(sketch is not None and not sketch.disclosed for sketch in sound),
        withheld=len(verdicts) - drafts - sum(sketch is not None for sketch in sound),
    )
    ordered = tuple(sorted(set(findings), key=lambda finding: finding.place))
    return Weighed(ordered, figures, tuple(sketch is not None for sketch in sound))


def is_blocked(findings: Iterable[Finding]) -> bool:
    """Whether there is an error among the findings, so that a build must fail."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def _seal_plan(plan: Plan, sketch: Sketch) -> PublishedPlan:
    public = {name: getattr(plan, name) for name in PUBLIC_FIELDS if name != "restrictions"}
    return PublishedPlan(_seal=_SEAL, state=state_of(sketch), restrictions=restrictions_of(plan, plan.restrictions), **public)


def examine_carrier(file: SourceFile, data: bytes, as_of: date) -> ReadCarrier:
    """Return a carrier's profile, read and judged; without the carrier where anything in it has an error."""
    profile = read_carrier(file, data)
    if profile.carrier is None:
        return profile
    setting = Setting(as_of, profile.carrier, {profile.carrier.id: profile.carrier})
    findings = tuple(
        file.finding(position_in(data, fault.path), rule.id, fault.severity or rule.severity, fault.message, fault.mend or rule.mend)
        for rule, fault in judge_profile(setting)
    )
    return ReadCarrier(file, None if is_blocked(findings) else profile.carrier, findings)


def _judge_lists(files: Sequence[SourceFile], verdicts: Sequence[Verdict], desk: Desk, locate: Locate) -> Iterator[Finding]:
    """Yield the findings of rules about a carrier's whole list; drafts take no part in it."""
    lists: dict[str, list[Sketch]] = defaultdict(list)
    file_of: dict[int, SourceFile] = {}
    for file, verdict in zip(files, verdicts, strict=True):
        if verdict.sketch is not None and not verdict.draft:
            lists[verdict.sketch.carrier].append(verdict.sketch)
            file_of[id(verdict.sketch)] = file
    found: list[tuple[Rule, SourceFile, Fault]] = []
    for carrier, sketches in sorted(lists.items()):
        if carrier in desk.carriers:
            setting = Setting(desk.as_of, desk.carriers[carrier], desk.carriers)
            found.extend((rule, file_of[id(sketch)], fault) for rule, sketch, fault in judge_list(sketches, setting))
    positions = locate([(file, fault.path) for _, file, fault in found])
    for (rule, file, fault), position in zip(found, positions, strict=True):
        yield file.finding(position, rule.id, fault.severity or rule.severity, fault.message, fault.mend or rule.mend)


def _places_in_files(places: Sequence[ListPlace]) -> Iterator[Position]:
    return (position_in(file.read(), path) for file, path in places)
