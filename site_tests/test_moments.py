"""When the site changes by itself: the build says the next moment, undisclosed plans counted, and drafts never."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from generator.gate.publication import publish
from generator.read.plan_file import Plan
from generator.read.sources import SourceFile, read_plan
from generator.release.moments import next_moment
from generator.shanghai import SHANGHAI
from generator.tariff.format_tables import annotations_of, dataclasses_in
from generator.tariff.turning_days import turning_days
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, changed, write_tree

NUMBER = "26HE200002"
STEP = "{amount: 39.00, unit: yuan, per: month}"
RISE = "{amount: 49.00, unit: yuan, per: month, from_day: 2027-03-01}"
LATER = {
    SOUND_NUMBER: NUMBER,
    "安心套餐 39 元": "安心套餐 38 元",
    "Easy plan 39": "Easy plan 38",
    "amount: 39.00": "amount: 38.00",
    "published_on: 2026-01-01": "published_on: 2026-11-28",
    "first_day: 2026-01-05": "first_day: 2026-12-05",
}


def moment(root: Path, as_of: date) -> datetime:
    publication = publish(root, as_of)
    assert not publication.blocked, [finding.message.en for finding in publication.findings]
    return next_moment(publication)


def midnight(*day: int) -> datetime:
    return datetime(*day, tzinfo=SHANGHAI)  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("as_of", "turns"),
    [
        (date(2025, 12, 31), (2026, 1, 1)),  # disclosed
        (date(2026, 1, 1), (2026, 1, 5)),  # on sale
        (date(2026, 1, 5), (2026, 2, 1)),  # only the month turns
        (date(2027, 12, 31), (2028, 1, 1)),  # the day after the last
        (date(2028, 1, 1), (2028, 2, 1)),
    ],
)
def test_the_next_moment_is_the_first_midnight_in_shanghai_at_which_a_page_changes(
    tmp_path: Path, as_of: date, turns: tuple[int, ...]
) -> None:
    assert moment(write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN}), as_of) == midnight(*turns)


def test_a_plan_that_nobody_may_know_of_yet_has_moments_too(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN, NUMBER: changed(SOUND_PLAN, LATER)})
    assert moment(root, date(2026, 11, 22)) == midnight(2026, 11, 28)
    assert moment(root, date(2026, 12, 1)) == midnight(2026, 12, 5)


def test_a_draft_has_no_moments(tmp_path: Path) -> None:
    draft = changed(SOUND_PLAN, LATER | {"status: ready": "status: draft"})
    root = write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN, NUMBER: draft})
    assert moment(root, date(2026, 11, 22)) == midnight(2026, 12, 1)


def test_without_a_plan_the_month_still_turns(tmp_path: Path) -> None:
    assert moment(write_tree(tmp_path, {}), date(2026, 12, 31)) == midnight(2027, 1, 1)


def test_the_state_of_a_plan_changes_on_its_turning_days_and_on_no_other(tmp_path: Path) -> None:
    """Built from the day itself for two years, a list differs from the day before exactly at the days that were foretold."""
    withdrawn = changed(SOUND_PLAN, LATER | {"last_day: 2027-12-31": "last_day: 2027-12-31\n  withdrawn_on: 2027-02-07"})
    root = write_tree(tmp_path, {SOUND_NUMBER: SOUND_PLAN, NUMBER: withdrawn})

    def states(day: date) -> list[tuple[str, str]]:
        return [(plan.filing_number, plan.state.value) for plan in publish(root, day).catalogue]

    start = date(2026, 11, 20)
    days = [start + timedelta(days=number) for number in range(100)]
    turned = [day for before, day in pairwise(days) if states(before) != states(day)]
    foretold = {publish(root, day).next_turn for day in days}
    assert turned == [date(2026, 11, 28), date(2026, 12, 5), date(2027, 2, 7)]
    assert set(turned) <= foretold


def test_every_day_that_the_format_knows_is_a_turning_day_or_is_known_not_to_be_one() -> None:
    """A new field that holds a day has to be thought of here."""
    found = {(part.__name__, name) for part in _parts(Plan) for name, hint in annotations_of(part).items() if _holds_a_day(hint)}
    turning = {
        ("OwnDisclosure", "published_on"),
        ("Transcription", "seen_on"),
        ("SalePart", "first_day"),
        ("SalePart", "last_day"),
        ("SalePart", "withdrawn_on"),
        ("PriceStep", "from_day"),
        ("Validity", "until"),
    }
    assert found == turning


def test_each_of_them_is_named_by_a_plan_that_has_it(tmp_path: Path) -> None:
    text = changed(
        SOUND_PLAN,
        {
            STEP: f"{STEP}, {RISE}",
            "last_day: 2027-12-31": "last_day: 2027-12-31\n  withdrawn_on: 2027-02-07",
            "validity: {length: 24 months}": "validity: {until: 2028-06-30}",
        },
    )
    write_tree(tmp_path, {SOUND_NUMBER: text})
    name = Path("plans/china-mobile") / f"{SOUND_NUMBER}.yml"
    plan = read_plan(SourceFile(str(name), tmp_path / name)).plan  # type: ignore[arg-type]
    assert plan is not None
    assert set(turning_days(plan)) == {
        date(2026, 1, 1),
        date(2026, 1, 5),
        date(2028, 1, 1),
        date(2027, 2, 7),
        date(2027, 3, 1),
        date(2028, 7, 1),
    }


def _parts(top: type) -> set[type]:
    found: set[type] = set()
    waiting = [top]
    while waiting:
        part = waiting.pop()
        if part not in found:
            found.add(part)
            hints = annotations_of(part)
            waiting.extend(below for field in fields(part) for below in dataclasses_in(hints[field.name]))
    return found


def _holds_a_day(hint: object) -> bool:
    return any(part is date for part in _leaves(hint))


def _leaves(hint: object) -> Iterator[object]:
    parts = get_args(hint)
    yield from (leaf for part in parts for leaf in _leaves(part)) if parts else [hint]
