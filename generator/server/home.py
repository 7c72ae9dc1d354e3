"""Where everything of a server lies: one folder, its settings, the carriers' repositories, and who may change what."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.read.plan_file import CARRIER_OF_DIGIT
from generator.server.hook import WANTED
from generator.server.settings import SETTINGS_FILE, Mode, Settings, read_settings
from generator.shanghai import SHANGHAI

SHARED_REPOSITORY = "plans"
MAIN = "refs/heads/main"
"""The one branch of every repository."""

RECORD = "release.json"
"""In a release's folder: its own record."""


@dataclass(frozen=True, slots=True)
class Home:
    """A server's folder. Its paths are told without being looked at; only `opened` reads its settings."""

    path: Path
    settings: Settings

    @classmethod
    def opened(cls, path: Path) -> "Home":
        """Return the home in this folder; raises FileNotFoundError where there is none, UnreadableFileError."""
        whole = path.resolve()
        return cls(whole, read_settings(whole / SETTINGS_FILE))

    @property
    def repositories(self) -> Path:
        """The folder of the bare repositories."""
        return self.path / "repositories"

    @property
    def authority(self) -> Path:
        """The folder that says who may change what; nobody can push to it."""
        return self.path / "authority"

    @property
    def index(self) -> Path:
        """The folder of what is only remembered: it can be thrown away at any time."""
        return self.path / "index"

    @property
    def hooks(self) -> Path:
        """The folder of the hooks that every repository runs."""
        return self.path / "hooks"

    @property
    def releases(self) -> Path:
        """The folder of what was published."""
        return self.path / "releases"

    @property
    def current(self) -> Path:
        """The link to the release that is public."""
        return self.path / "current"

    @property
    def previous(self) -> Path:
        """The link to the release that was public before; none before the second release."""
        return self.path / "previous"

    @property
    def signing(self) -> Path:
        """The folder of the key that signs the log; nobody but this user can look into it."""
        return self.path / "signing"

    @property
    def release_wanted(self) -> Path:
        """The file that an accepted push touches: something is to be published."""
        return self.path / WANTED

    @property
    def site_configuration(self) -> Path:
        """The site's mkdocs.yml."""
        return self.path / self.settings.configuration

    def now(self) -> datetime:
        """Return the moment that counts, in Shanghai: the server's own, never one that a commit claims."""
        return (self.settings.drill_clock or datetime.now(SHANGHAI)).astimezone(SHANGHAI)

    def last_release(self) -> datetime | None:
        """Return the moment of the release that is public, None before the first; raises OSError or ValueError where it cannot be told."""
        record = self.current / RECORD
        return datetime.fromisoformat(json.loads(record.read_bytes())["at"]) if self.current.is_symlink() else None

    def authority_of(self, owner: str) -> Path:
        """Return the file of a carrier's people, or of the operators'."""
        return self.authority / f"{owner}.yml"

    def repository_of(self, carrier: str) -> Path:
        """Return the repository that holds a carrier's plans, whether or not it is there yet."""
        name = carrier if self.settings.mode is Mode.SEPARATE else SHARED_REPOSITORY
        return self.repositories / f"{name}.git"

    def index_of(self, repository: Path) -> Path:
        """Return the file of what is remembered of a repository's plans."""
        return self.index / f"{repository.stem}.sqlite"

    def carriers_of(self, repository: Path) -> frozenset[str]:
        """Return the carriers whose plans may lie in a repository of this home; none for a folder that is none of them."""
        return frozenset(carrier for carrier in CARRIER_OF_DIGIT.values() if self.repository_of(carrier) == repository)
