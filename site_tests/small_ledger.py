"""A small ledger for tests: two plans over four days, one of which is changed and withdrawn."""

from datetime import datetime
from pathlib import Path

from generator.gate.publication import publish
from generator.ledger.checkpoint import SigningKey
from generator.ledger.extending import extended
from generator.shanghai import SHANGHAI
from site_tests.trees import SOUND_NUMBER, sound_plan, write_tree

KEY = SigningKey("tariffs.example/log", bytes(range(32)))
"""A key that everybody knows, so that every test has the same log."""
SECOND_NUMBER = "26HE200002"
LESS_DATA = {"volume: 10 GB": "volume: 8 GB"}
WITHDRAWN = {"last_day: 2027-12-31": "last_day: 2027-12-31\n  withdrawn_on: 2026-11-24"}


def at(day: int, hour: int = 10) -> datetime:
    """A moment in November 2026."""
    return datetime(2026, 11, day, hour, tzinfo=SHANGHAI)


def public_plans(root: Path, now: datetime, plans: dict[str, str]) -> tuple:
    """The public plans of a new source tree at a moment; every one must be public."""
    publication = publish(write_tree(root / f"source-{now:%m%dT%H%M%S}-{len(list(root.iterdir()))}", plans), now.date())
    assert not publication.blocked, publication.findings
    return tuple(publication.catalogue)


def first_day(root: Path) -> Path:
    """The ledger of the first day: two plans are published."""
    plans = {SOUND_NUMBER: sound_plan(), SECOND_NUMBER: sound_plan(SECOND_NUMBER, **{"安心套餐 39 元": "放心套餐 39 元"})}
    extended(None, public_plans(root, at(22), plans), at(22), KEY, root / "day-1")
    return root / "day-1"


def four_days(root: Path) -> Path:
    """The ledger after four days: published, changed, nothing new, withdrawn."""
    first_day(root)
    other = sound_plan(SECOND_NUMBER, **{"安心套餐 39 元": "放心套餐 39 元"})
    changed, gone = sound_plan(**LESS_DATA), sound_plan(**LESS_DATA, **WITHDRAWN)
    for day, (now, text) in enumerate([(at(23), changed), (at(23, 12), changed), (at(24), gone)], start=2):
        plans = public_plans(root, now, {SOUND_NUMBER: text, SECOND_NUMBER: other})
        extended(root / f"day-{day - 1}", plans, now, KEY, root / f"day-{day}")
    return root / "day-4"
