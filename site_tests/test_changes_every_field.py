"""Changes of every field: the table of directions is complete, and no value of a plan can change untold."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Annotated, Any, get_args, get_origin

import pytest

from generator.changes.comparison import FIGURES, changes
from generator.changes.differences import FIGURE_FIELDS, field_path
from generator.changes.directions import DIRECTIONS, Way, direction_of
from generator.changes.effect import Effect
from generator.changes.saying import UNITS
from generator.changes.version import fact_annotations
from generator.ledger.canonical import PastPlan, canonical_plan, past_plan
from generator.read.plan_file import Plan
from generator.tariff.format_tables import annotations_of, dataclasses_in, walk
from generator.tariff.prose import Prose
from generator.tariff.words import Word
from site_tests.plan_edits import FULL, TRANSCRIBED, Place, another, laid_over, values_of, with_value

BESIDE_FIGURES = {"unit", "per"}


def bare(annotation: object) -> object:
    """An annotation without what is annotated to it."""
    return bare(get_args(annotation)[0]) if get_origin(annotation) is Annotated else annotation


def parts_below(annotation: object) -> list[type]:
    return [part for part in dict.fromkeys(dataclasses_in(annotation)) if part is not Prose]


def fields_of_the_format() -> Iterator[tuple[str, object]]:
    """Every field of the public format by its path, with its annotation; a part that is always there is no field of its own."""
    waiting: list[tuple[str, Any]] = list(fact_annotations().items())
    while waiting:
        path, annotation = waiting.pop()
        kind = bare(annotation)
        if kind not in parts_below(annotation):
            yield path, annotation
        for part in parts_below(annotation):
            figured = any(field.name in FIGURE_FIELDS for field in fields(part))
            names = [field.name for field in fields(part) if not (figured and field.name in BESIDE_FIGURES)]
            waiting.extend((f"{path}.{name}", annotations_of(part)[name]) for name in names)


def test_every_field_of_the_format_has_a_direction_and_no_direction_is_of_no_field() -> None:
    assert {path for path, _ in fields_of_the_format()} == set(DIRECTIONS)


def test_every_whole_number_of_the_format_has_its_unit() -> None:
    whole = {path.rpartition(".")[2] for path, annotation in fields_of_the_format() if any(item is int for item in walk(annotation))}
    assert whole - set(FIGURE_FIELDS) == set(UNITS) - {"elders_direct_from_age"}, "that one is of a carrier's profile"


PLANS = {"every field written": laid_over(FULL), "transcribed": laid_over(TRANSCRIBED)}


def edits(plan: Plan) -> Iterator[tuple[Place, Plan]]:
    """Every plan that differs from this one in a single public value, with the value's place."""
    for place, value in values_of(plan):
        one_word = isinstance(value, Word) and len(type(value)) == 1
        if not one_word and place[-1] != "kind":
            yield place, with_value(plan, place, another(value))


EDITS = [(name, place) for name, plan in PLANS.items() for place, _ in edits(plan)]


@pytest.mark.parametrize("name", PLANS)
def test_no_value_of_a_plan_can_change_untold(name: str) -> None:
    untold = []
    for place, edited in edits(PLANS[name]):
        told = [field_path(change.path) for change in changes(PLANS[name], edited)]
        here = field_path(place).removesuffix(".zh")
        if not any(here == path or here.startswith(f"{path}.") or path.rpartition(".")[0] == here.rpartition(".")[0] for path in told):
            untold.append((place, told))
    assert not untold


def test_the_plan_that_the_edits_start_from_has_every_field() -> None:
    written = {field_path(place).removesuffix(".zh") for plan in PLANS.values() for place, _ in values_of(plan)}
    lacking = {path for path in DIRECTIONS if not any(one == path or one.startswith(f"{path}.") for one in written)}
    assert lacking == {"carrier"}, "the carrier follows from the filing number"


@pytest.mark.parametrize("name", PLANS)
def test_every_sentence_says_two_different_things_in_both_languages(name: str) -> None:
    for _, edited in edits(PLANS[name]):
        for change in changes(PLANS[name], edited):
            assert change.before != change.after
            assert change.sentence.zh
            assert change.sentence.en
            assert change.label.zh in change.sentence.zh


def test_a_plan_does_not_differ_from_itself() -> None:
    assert changes(PLANS["every field written"], laid_over(FULL)) == ()


def test_what_follows_from_several_fields_is_no_field_itself() -> None:
    assert FIGURES not in {path.partition(".")[0] for path in DIRECTIONS}


OPPOSITE = {Effect.BETTER: Effect.WORSE, Effect.WORSE: Effect.BETTER, Effect.NEUTRAL: Effect.NEUTRAL, Effect.UNCLEAR: Effect.UNCLEAR}


def effects(before: Plan, after: Plan) -> dict[str, Effect]:
    """What each changed field means; what came or went of a list, and restrictions, are left aside."""
    return {
        field_path(change.path): change.effect
        for change in changes(before, after)
        if change.before is not None and change.after is not None and change.path[0] != FIGURES
    }


@pytest.mark.parametrize("name", PLANS)
def test_an_edit_that_is_taken_back_means_the_opposite(name: str) -> None:
    for place, edited in edits(PLANS[name]):
        there, back = effects(PLANS[name], edited), effects(edited, PLANS[name])
        assert there.keys() == back.keys()
        for field, effect in there.items():
            if effect is Effect.BETTER:
                assert back[field].counts_as_worse, place
            # By the bills one month can rise and another fall; a fee for a year at once is never surely better than one by the month.
            elif direction_of(field).way is not Way.BILLS and place[-1] != "per":
                assert back[field] is OPPOSITE[effect], place


def remembered(plan: Plan) -> PastPlan:
    """The plan as the log keeps it and reads it back."""
    return past_plan(canonical_plan(plan))


@pytest.mark.parametrize("name", PLANS)
def test_the_log_tells_the_same_changes_as_the_files_do(name: str) -> None:
    for place, edited in edits(PLANS[name]):
        if place[0] != "filing_number":
            by_file = {change.sentence for change in changes(PLANS[name], edited)}
            assert {change.sentence for change in changes(remembered(PLANS[name]), remembered(edited))} == by_file, place
