"""All that a range of commits makes of one file: what it held before, and after each commit that changes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.read.sources import CARRIER_FILE
from generator.repository.entries import Entry
from generator.repository.objects import Objects


@dataclass(frozen=True, slots=True)
class Version:
    """A file after one commit."""

    commit: str
    """Its id."""
    data: bytes | None
    """None where the commit deletes the file."""


@dataclass(frozen=True, slots=True)
class FileVersions:
    """One file through a range."""

    name: PurePosixPath
    before: bytes | None
    """What it held before the range; None where it was not there."""
    versions: tuple[Version, ...]
    """At least one, the oldest first."""

    @property
    def is_profile(self) -> bool:
        """Whether it is a carrier's profile and no plan."""
        return self.name.name == CARRIER_FILE


def versions_of(entries: Sequence[Entry], objects: Objects, largest: int) -> list[FileVersions]:
    """Return every file that the entries change, in the order of names; what has more than `largest` bytes counts as not there."""
    by_name: dict[PurePosixPath, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(entry.name, []).append(entry)
    blobs = dict.fromkeys(
        blob for changes in by_name.values() for blob in (changes[0].old_blob, *(one.new_blob for one in changes)) if blob
    )
    read = objects.read(list(blobs), largest)
    data = {blob: kept.data for blob, kept in zip(blobs, read, strict=True) if kept is not None}
    return [
        FileVersions(
            name,
            data.get(changes[0].old_blob or ""),
            tuple(Version(entry.commit.id, data.get(entry.new_blob or "")) for entry in changes),
        )
        for name, changes in sorted(by_name.items())
    ]
