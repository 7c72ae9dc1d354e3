"""Sentences about changes call everything as the pages do: who reads one finds it again on the other."""

import re
from typing import cast

import pytest

from generator.changes.change import Change
from generator.changes.comparison import FIGURES, changes
from generator.changes.differences import field_path
from generator.changes.directions import DIRECTIONS, PROFILE_DIRECTIONS
from generator.changes.version import RESTRICTIONS
from generator.gate.published import PublishedPlan
from generator.read.plan_file import Plan
from generator.show.words import ELEMENTS
from generator.tariff.language import Language
from generator.tariff.plain_names import PLAIN_NAMES
from site_tests.test_changes_every_field import PLANS, edits

IN_NO_ROW = {"filing_number", "name", "name.en", "disclosure.source_url"}
"""Facts that stand at the head of a page or are a link."""
IN_A_SPAN = {"price.steps.from_month", "price.steps.to_month"}
"""Months that a page says together: from the first to the last."""


def rows(plan: Plan, language: Language) -> dict[str, str]:
    """What the page of a plan says, by what it calls it, up to the first pause; the elements read public facts alone."""
    told = {}
    for element in ELEMENTS:
        answer = element.answer(cast("PublishedPlan", plan))
        told[called(element.label.say(language), language)] = " ".join([*(line.say(language) for line in answer.lines), *answer.plans])
    return told


def called(label: str, language: Language) -> str:
    short = re.split("[，；：（。]" if language is Language.ZH else "[,;:(]", label)[0].strip()
    return short.lower()


def of_fields(found: tuple[Change, ...]) -> list[Change]:
    """Changes of single fields that the pages tell in rows; restrictions have sentences of their own there."""
    return [change for change in found if change.path[0] not in {RESTRICTIONS, FIGURES} and field_path(change.path) not in IN_NO_ROW]


@pytest.mark.parametrize("language", list(Language), ids=lambda language: language.value)
@pytest.mark.parametrize("name", PLANS)
def test_a_change_is_called_like_the_row_of_the_page_that_it_changes(name: str, language: Language) -> None:
    before, otherwise = PLANS[name], []
    for place, edited in edits(before):
        was, now = rows(before, language), rows(edited, language)
        moved = {label for label in was if was[label] != now[label]}
        for change in of_fields(changes(before, edited)):
            label = change.label.say(language).lower()
            # A row can have parts with names of their own: 在哪里卖 has 这些地方不卖.
            part = label.split("·")[0].strip()
            if not any(label.startswith(row) or part in f"{was[row]} {now[row]}".lower() for row in moved or was):
                otherwise.append((field_path(place), label, moved))
    assert not otherwise


@pytest.mark.parametrize("name", PLANS)
def test_a_new_value_is_said_as_the_page_says_it(name: str) -> None:
    before, otherwise = PLANS[name], []
    for place, edited in edits(before):
        page = " ".join(rows(edited, Language.ZH).values())
        for change in of_fields(changes(before, edited)):
            if field_path(place) in IN_A_SPAN or place[-1] == "en" or change.after is None:
                continue
            if change.after.zh.strip("“”") not in page:
                otherwise.append((field_path(place), change.after.zh))
    assert not otherwise


def test_no_name_is_of_no_field() -> None:
    fields = {".".join(path.split(".")[:depth]) for path in {**DIRECTIONS, **PROFILE_DIRECTIONS} for depth in range(1, path.count(".") + 2)}
    assert set(PLAIN_NAMES) <= fields
