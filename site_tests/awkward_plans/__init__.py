"""A site that no designer thinks of: names of sixty characters, twenty restrictions, half of everything unstated, 1,300 plans in a place.

`plans.yml` and `carriers.yml` hold fragments that are laid over the sound plan and its carrier. They have to pass the
gate like any other plan; `write_awkward` writes them as a source tree.
"""

from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from site_tests.synthetic import crowded_files
from site_tests.trees import SOUND_CARRIER, SOUND_PLAN

CROWDED = 1_300
"""So many plans one carrier has in one province; the largest real list has about as many."""

_HERE = Path(__file__).parent


def write_awkward(root: Path, crowd: int = CROWDED) -> Path:
    """Write the awkward carriers and plans, and `crowd` plans of one carrier in Hebei, below `root`, and return it."""
    for carrier in _laid_over(SOUND_CARRIER, "carriers.yml"):
        _write(root / "plans" / carrier["id"] / "carrier.yml", _text(carrier))
    for plan in _laid_over(SOUND_PLAN, "plans.yml"):
        number = plan["filing_number"]
        _write(root / "plans" / _FOLDER[number[4]] / f"{number}.yml", _text(plan))
    for name, text in crowded_files(crowd, "china-unicom", "HE"):
        _write(root / name, text)
    return root


_FOLDER = {"1": "china-telecom", "2": "china-mobile", "3": "china-unicom", "5": "china-broadnet"}


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _laid_over(sound: str, name: str) -> list[dict[str, Any]]:
    """Return the sound thing once for each fragment, without what `remove` names, with what the fragment says."""
    lower = _read(sound)
    found = []
    for fragment in _read((_HERE / name).read_text(encoding="utf-8")):
        laid = deepcopy(lower)
        for path in fragment.pop("remove", []):
            part, _, key = path.rpartition(".")
            del (laid[part] if part else laid)[key]
        found.append(_merged(laid, fragment))
    return found


def _merged(lower: dict[str, Any], upper: dict[str, Any]) -> dict[str, Any]:
    for key, value in upper.items():
        lower[key] = _merged(lower[key], value) if isinstance(value, dict) and isinstance(lower.get(key), dict) else value
    return lower


# Read and written as strings alone, so that 39.00 stays 39.00.
def _read(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes strings, lists and mappings and nothing else


def _text(value: dict[str, Any]) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1_000)
