"""Small source trees for tests: the sound plan and its carrier, changed as a test needs."""

from importlib.resources import files
from pathlib import Path

SOUND_PLAN = files("generator.judge").joinpath("sound_plan.yml").read_text(encoding="utf-8")
SOUND_CARRIER = files("generator.judge").joinpath("sound_carrier.yml").read_text(encoding="utf-8")
SOUND_NUMBER = "26HE200001"


def changed(text: str, changes: dict[str, str]) -> str:
    """Return `text` with each key replaced by its value; a key that is not there is a mistake of the test."""
    for old, new in changes.items():
        assert old in text, f"the sound plan does not hold {old!r} any more; mend the test"
        text = text.replace(old, new)
    return text


def write_tree(root: Path, plans: dict[str, str], carrier: str = SOUND_CARRIER) -> Path:
    """Write a source tree with the sound carrier and `plans` (file stem → text), and return its root."""
    folder = root / "plans" / "china-mobile"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "carrier.yml").write_text(carrier, encoding="utf-8")
    for number, text in plans.items():
        (folder / f"{number}.yml").write_text(text, encoding="utf-8")
    return root


def sound_plan(number: str = SOUND_NUMBER, **changes: str) -> str:
    """Return the sound plan under another number, with `changes` as `section_line=new line` replaced by their first key."""
    return changed(SOUND_PLAN, {SOUND_NUMBER: number, **changes})
