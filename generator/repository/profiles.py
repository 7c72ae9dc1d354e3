"""The carriers' profiles as they are at each commit of a range: every plan is judged by those of its commit."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath

from generator.findings import Finding
from generator.gate.examination import Desk
from generator.gate.publication import examine_carrier
from generator.read.plan_file import CARRIER_OF_DIGIT
from generator.read.sources import CARRIER_FILE, PLANS_FOLDER, SourceFile
from generator.repository.commits import NO_COMMIT, Commit
from generator.repository.objects import Objects
from generator.repository.push_faults import in_commit, push_finding
from generator.repository.versions import FileVersions
from generator.tariff.carrier import Carrier


def carriers_at(objects: Objects, commit: str, day: date, largest: int) -> dict[str, Carrier]:
    """Return the sound profiles that a commit holds, as they are judged on `day`; none at NO_COMMIT."""
    if commit == NO_COMMIT:
        return {}
    places = [PurePosixPath(PLANS_FOLDER, carrier, CARRIER_FILE) for carrier in CARRIER_OF_DIGIT.values()]
    kept = objects.read([f"{commit}:{place}" for place in places], largest)
    data = [(place, one.data) for place, one in zip(places, kept, strict=True) if one is not None and one.data is not None]
    read = [examine_carrier(SourceFile(str(place), ""), content, day).carrier for place, content in data]
    return {carrier.id: carrier for carrier in read if carrier is not None}


def desks_of(
    commits: Sequence[Commit], profiles: Sequence[FileVersions], carriers: Mapping[str, Carrier], day: date
) -> tuple[dict[str, Desk], list[Finding]]:
    """Return the desk that each commit is judged at, by its id, and what is wrong with the profiles that the range changes.

    `carriers` are those known before the range.
    """
    findings: list[Finding] = []
    changed: dict[str, dict[str, Carrier | None]] = {commit.id: {} for commit in commits}
    for file in profiles:
        for version in file.versions:
            found, carrier = _examined(file, version.data, day)
            findings.extend(in_commit(finding, version.commit) for finding in found)
            changed[version.commit][file.name.parts[1]] = carrier
    desks: dict[str, Desk] = {}
    for commit in commits:
        now = {**carriers, **changed[commit.id]}
        carriers = {name: carrier for name, carrier in now.items() if carrier is not None}
        desks[commit.id] = Desk(carriers, day)
    return desks, findings


def _examined(file: FileVersions, data: bytes | None, day: date) -> tuple[tuple[Finding, ...], Carrier | None]:
    if data is None:
        return (push_finding("push-profile-deleted", file.name),), None
    read = examine_carrier(SourceFile(str(file.name), ""), data, day)
    return read.findings, read.carrier
