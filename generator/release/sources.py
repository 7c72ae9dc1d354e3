"""What carriers pushed, taken out of the repositories as it stands at their tips: git objects, never a checkout."""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.findings import visible
from generator.read.plain_text import LARGEST_FILE
from generator.read.sources import PLANS_FOLDER
from generator.release.fault import ReleaseError
from generator.repository.objects import ObjectsError, commit_named, plans_at, run_git
from generator.server.home import MAIN, Home

_PLACE = 3
"""plans/<carrier>/<file>"""


def tips_of(home: Home) -> dict[str, str]:
    """Return the commit at the tip of each of the home's repositories that has one, by the repository's name."""
    found = {repository.name: commit_named(repository, MAIN) for repository in sorted(home.repositories.glob("*.git"))}
    return {name: tip for name, tip in found.items() if tip is not None and home.carriers_of(home.repositories / name)}


def refuse_rewritten(home: Home, before: Mapping[str, str], now: Mapping[str, str]) -> None:
    """Raise ReleaseError where a tip that was published is not part of what the repository holds now."""
    for name, tip in before.items():
        if name not in now or not _descends(home.repositories / name, tip, now[name]):
            raise ReleaseError(
                f"仓库 {name} 的历史被改过：上次发布的 {tip[:12]} 不在里面了。没有发布。",
                f"the history of {name} was rewritten: {tip[:12]}, which was published, is no longer part of it; nothing was published",
            )


def _descends(repository: Path, old: str, new: str) -> bool:
    """Whether every commit of `old` is one of `new` too; an old commit that is gone counts as no."""
    try:
        return not run_git(repository, "rev-list", "--max-count=1", f"{new}..{old}").strip() if old != new else True
    except ObjectsError:
        return False


def take(home: Home, tips: Mapping[str, str], root: Path) -> None:
    """Write all files below `plans/` at the tips below `root`.

    Raises ReleaseError for a file in a place where its repository may have none, ObjectsError where git fails.
    """
    (root / PLANS_FOLDER).mkdir(parents=True)
    for name, data in _files(home, tips):
        target = root / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(data)


def _files(home: Home, tips: Mapping[str, str]) -> Iterator[tuple[PurePosixPath, bytes]]:
    for repository, tip in tips.items():
        carriers = home.carriers_of(home.repositories / repository)
        for path, data in plans_at(home.repositories / repository, tip, LARGEST_FILE).items():
            name = PurePosixPath(path)
            if len(name.parts) != _PLACE or name.parts[1] not in carriers or ".." in name.parts:
                place = visible(path)
                raise ReleaseError(
                    f"仓库 {repository} 里不该有 {place}。没有发布。", f"{repository} must not hold {place}; nothing was published"
                )
            yield name, data
