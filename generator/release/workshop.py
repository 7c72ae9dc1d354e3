"""Building beside what stands: a folder is finished in private, then put in place in one step; a preview never becomes a site."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.release.one_step import swap
from generator.show.preview import MARKER


class PreviewError(Exception):
    """A folder that should be published, or replaced by what is published, is a preview."""


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Yield a folder that does not exist yet, to build into; it is put at `target` when the block ends well.

    Where the block fails, `target` stays as it is and nothing is left behind.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    workshop = Path(tempfile.mkdtemp(prefix=f".{target.name}-building-", dir=target.parent))
    try:
        yield workshop / "site"
        swap(workshop / "site", target, workshop / "previous")
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def refuse_preview(folder: Path) -> None:
    """Raise PreviewError where the folder holds the marker of a preview."""
    if (folder / MARKER).exists():
        raise PreviewError(str(folder))
