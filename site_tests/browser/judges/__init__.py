"""Further judges of the built pages: axe-core, IBM's engine and the Nu validator from npm packages, and what readers set for themselves.

`make judges` installs the packages as `site_tests/judges/package-lock.json` pins them. None of the three asks the network for anything.
"""

from functools import cache
from pathlib import Path

PACKAGES = Path(__file__).resolve().parents[2] / "judges" / "node_modules"


def packaged(path: str) -> Path:
    """Return a file of an npm package, named by the package and the path in it.

    Raises FileNotFoundError, which says what to do, where it is not installed.
    """
    file = PACKAGES / path
    if not file.exists():
        raise FileNotFoundError(f"{path} is not installed: run make judges")
    return file


@cache
def script(path: str) -> str:
    """Return the text of a script in an npm package."""
    return packaged(path).read_text(encoding="utf-8")
