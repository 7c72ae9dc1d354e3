"""The gate itself: reads and judges every file, and makes published plans of those that may be seen.

Disclosure comes before sale, days are days in China, and what is drafted, not yet disclosed or faulty yields
no published plan. There is no switch that lets a plan past this module.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.findings import Finding, Severity
from generator.gate.examination import Examined, examine
from generator.gate.published import PUBLIC_FIELDS, Catalogue, PublishedPlan, State, claim_seal, seal_catalogue
from generator.judge.rulebook import Setting, judge_list, judge_profile
from generator.read.plan_file import Plan
from generator.read.sources import ReadCarrier, SourceFile, list_sources, read_carrier
from generator.tariff.carrier import Carrier
from generator.tariff.offer import OwnDisclosure
from generator.tariff.restrictions import restrictions_of

_SEAL = claim_seal()


@dataclass(frozen=True, slots=True)
class Publication:
    """What came of all files on one day."""

    catalogue: Catalogue
    findings: tuple[Finding, ...]
    """Every finding, in the order of files and lines."""
    drafts: int
    """Files that say they are drafts: skipped, they stop nobody."""
    awaiting: int
    """Sound plans whose day of disclosure is still to come: skipped until then."""
    withheld: int
    """Plans with an error: not published, and the build fails."""

    @property
    def blocked(self) -> bool:
        """Whether the build must fail: there is an error, in a plan or anywhere else."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def publish(root: Path, as_of: date) -> Publication:
    """Read, judge and publish everything under `root/plans` as it stands on `as_of`, a day in Shanghai.

    Carries out R03 (what is not disclosed is not sold), R04 and R11. Raises RuleCrashError where a rule breaks down.
    """
    sources = list_sources(root)
    findings = list(sources.findings)
    carriers: dict[str, Carrier] = {}
    for file in sources.carriers:
        profile = _examine_carrier(file, as_of)
        findings.extend(profile.findings)
        if profile.carrier is not None:
            carriers[profile.carrier.id] = profile.carrier
    examined = examine(sources.plans, carriers, as_of)
    for one in examined:
        findings.extend(one.findings)
    findings.extend(_judge_lists(examined, carriers, as_of))
    faulty = {finding.file for finding in findings if finding.severity is Severity.ERROR}
    sound = [
        one.plan
        for one in examined
        if one.plan is not None and not one.draft and one.file.name not in faulty and one.plan.carrier in carriers
    ]
    disclosed = [plan for plan in sound if _disclosed(plan, as_of)]
    catalogue = seal_catalogue(_SEAL, as_of, carriers, (_seal_plan(plan, as_of) for plan in disclosed))
    return Publication(
        catalogue=catalogue,
        findings=tuple(sorted(set(findings), key=lambda finding: finding.place)),
        drafts=sum(one.draft for one in examined),
        awaiting=len(sound) - len(disclosed),
        withheld=sum(not one.draft for one in examined) - len(sound),
    )


def state_of(plan: Plan, as_of: date) -> State:
    """Return what a disclosed plan is on `as_of` (R11): off sale beats announced, since a withdrawal is final."""
    if plan.sale.ended(as_of):
        return State.OFF_SALE
    return State.ON_SALE if plan.sale.begun(as_of) else State.ANNOUNCED


def _disclosed(plan: Plan, as_of: date) -> bool:
    """Whether the public may know the plan: its own disclosure has come, or it was seen in the carrier's zone."""
    if plan.disclosure is None:
        return False
    day = plan.disclosure.published_on if isinstance(plan.disclosure, OwnDisclosure) else plan.disclosure.seen_on
    return day <= as_of


def _seal_plan(plan: Plan, as_of: date) -> PublishedPlan:
    public = {name: getattr(plan, name) for name in PUBLIC_FIELDS if name != "restrictions"}
    return PublishedPlan(_seal=_SEAL, state=state_of(plan, as_of), restrictions=restrictions_of(plan, plan.restrictions), **public)


def _examine_carrier(file: SourceFile, as_of: date) -> ReadCarrier:
    """Return a carrier's profile, read and judged; without the carrier where anything in it has an error."""
    profile = read_carrier(file)
    if profile.carrier is None:
        return profile
    setting = Setting(as_of, profile.carrier, {profile.carrier.id: profile.carrier})
    findings = tuple(
        file.finding(rule.id, fault.severity or rule.severity, fault.path, fault.message, fault.mend or rule.mend)
        for rule, fault in judge_profile(setting)
    )
    faulty = any(finding.severity is Severity.ERROR for finding in findings)
    return ReadCarrier(file, None if faulty else profile.carrier, findings)


def _judge_lists(examined: Iterable[Examined], carriers: Mapping[str, Carrier], as_of: date) -> Iterable[Finding]:
    """Yield the findings of rules about a carrier's whole list; drafts take no part in it."""
    lists: dict[str, list[Plan]] = defaultdict(list)
    files: dict[int, SourceFile] = {}
    for one in examined:
        if one.plan is not None and not one.draft:
            lists[one.plan.carrier].append(one.plan)
            files[id(one.plan)] = one.file
    for carrier, plans in sorted(lists.items()):
        if carrier in carriers:
            setting = Setting(as_of, carriers[carrier], carriers)
            for rule, plan, fault in judge_list(plans, setting):
                yield files[id(plan)].finding(rule.id, fault.severity or rule.severity, fault.path, fault.message, fault.mend or rule.mend)
