"""The assembly line: files in, publication through the gate, site out."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.gate.publication import Publication, publish

if TYPE_CHECKING:
    from generator.show.shell import Shell
    from generator.tariff.language import Language


class Withheld(Exception):  # noqa: N818 - the state's own word, used throughout the project
    """At least one file has an error: nothing is built and the old site stays. Carries the publication with its findings."""

    def __init__(self, publication: Publication) -> None:
        """Keep the publication, whose findings say what is wrong."""
        super().__init__(f"{publication.withheld} withheld")
        self.publication = publication


def prepare(root: Path, as_of: date) -> Publication:
    """Return the publication of `root/plans` on `as_of`; raises Withheld where anything has an error."""
    publication = publish(root, as_of)
    if publication.blocked:
        raise Withheld(publication)
    return publication


def write_site(publication: Publication, shells: "Mapping[Language, Shell]", site_dir: Path, base_address: str) -> int:
    """Write every generated page and export into `site_dir` and return how many files were written."""
    raise NotImplementedError
