"""Changes of a carrier's profile: every field in a sentence, what takes a way of complaining away marked as worse."""

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest

from generator.changes.differences import field_path
from generator.changes.directions import PROFILE, PROFILE_DIRECTIONS, Way, direction_of
from generator.changes.effect import Effect
from generator.changes.profile import profile_changes
from generator.changes.saying import UNITS
from generator.judge.examples import read_example
from generator.judge.rulebook import Example
from generator.tariff.carrier import Carrier
from generator.tariff.field import meaning_of
from generator.tariff.format_tables import annotations_of, dataclasses_in, walk
from generator.tariff.language import Language
from generator.tariff.plain_names import YES_AND_NO
from generator.tariff.prose import Prose
from generator.tariff.words import NOT_STATED, YesNo
from site_tests.plan_edits import Place, another, values_of, with_value

FULL = """
human_service: {number: 10086, elders_direct_from_age: 65, how: {zh: 说“人工”。, en: Say it.}}
services:
  number_renewal: {offered: "yes", where: {zh: 在 App 里。, en: In the app.}}
  online_handling: {offered: "yes", where: {zh: 在 App 里。, en: In the app.}}
  cancelling_with_refund: {offered: "yes", where: {zh: 在营业厅。, en: In a shop.}}
  do_not_disturb: {offered: "no", where: {zh: 在 App 里。, en: In the app.}}
"""


def profile(fragment: str = "") -> Carrier:
    """The sound profile with a fragment laid over it."""
    carrier = read_example(Example(plans=("",), carrier=fragment)).setting.carrier
    assert carrier is not None
    return carrier


WRITTEN = profile(FULL)


def fields_below(part: type, path: str) -> Iterator[tuple[str, object]]:
    for field in fields(part):
        annotation = annotations_of(part)[field.name]
        here = f"{path}.{field.name}"
        below = [one for one in dict.fromkeys(dataclasses_in(annotation)) if one is not Prose]
        listed = any(getattr(item, "__origin__", None) is tuple for item in walk(annotation))
        if listed or not below:
            yield here, annotation
        for one in below:
            yield from fields_below(one, here)


FIELDS = dict(fields_below(Carrier, PROFILE))


def test_every_field_of_the_profile_has_a_direction_and_no_direction_is_of_no_field() -> None:
    assert set(FIELDS) == set(PROFILE_DIRECTIONS)
    assert all(direction_of(path).way not in {Way.BILLS, Way.COVERAGE, Way.NARROWS} for path in FIELDS), "these need a plan"


def test_every_number_and_every_yes_of_the_profile_has_its_words() -> None:
    for path, annotation in FIELDS.items():
        kinds = set(map(id, walk(annotation)))
        assert meaning_of(annotation) is not None, path
        assert id(int) not in kinds or path.rpartition(".")[2] in UNITS, path
        assert id(YesNo) not in kinds or path in YES_AND_NO, path


def edits() -> Iterator[tuple[Place, Carrier]]:
    """Every profile that differs from this one in a single value, with the value's place."""
    for place, value in values_of(WRITTEN):
        yield place, with_value(WRITTEN, place, another(value))


def test_the_profile_that_the_edits_start_from_has_every_field() -> None:
    written = {f"{PROFILE}.{field_path(place)}".removesuffix(".zh") for place, _ in values_of(WRITTEN)}
    assert {path for path in FIELDS if not any(one == path or one.startswith(f"{path}.") for one in written)} == {f"{PROFILE}.format"}


@pytest.mark.parametrize("place", [place for place, _ in edits()], ids=lambda place: ".".join(map(str, place)))
def test_no_value_of_a_profile_can_change_untold(place: Place) -> None:
    edited = dict(edits())[place]
    told = profile_changes(WRITTEN, edited)
    here = f"{PROFILE}.{field_path(place)}".removesuffix(".zh")
    assert any(here.startswith(field_path(change.path)) for change in told)
    for change in told:
        for language in Language:
            assert change.label.say(language).lower() in change.sentence.say(language).lower()
        assert change.before != change.after


def test_a_profile_does_not_differ_from_itself() -> None:
    assert profile_changes(WRITTEN, profile(FULL)) == ()


TWO = profile().complaint_path
HOTLINE, SECOND = "投诉电话：10086，是谁的电话：“客服热线”", "投诉电话：10080，是谁的电话：“升级投诉热线”"
EXAMPLES = {
    "a complaint number less": (
        replace(profile(), complaint_path=TWO[:1]),
        [(f"运营商自己的投诉电话：去掉{SECOND}。", Effect.WORSE)],
    ),
    "the complaint numbers in another order": (
        replace(profile(), complaint_path=TWO[::-1]),
        [
            (
                f"运营商自己的投诉电话：原来（1）{HOTLINE}，（2）{SECOND}；现在（1）{SECOND}，（2）{HOTLINE}。",
                Effect.NEUTRAL,
            )
        ],
    ),
    "another hotline": (replace(profile(), hotline="10087"), [("客服热线：原来 10086；现在 10087。", Effect.NEUTRAL)]),
    "no number that it calls from": (
        replace(profile(), outbound_number=NOT_STATED),
        [("官方外呼号码：原来 10085；现在未公示。", Effect.WORSE)],
    ),
    "a person for the old only later": (
        profile("human_service: {number: 10086, elders_direct_from_age: 70}"),
        [("人工服务·满几岁一键接人工：原来 65 岁；现在 70 岁。", Effect.WORSE)],
    ),
    "a service that is there": (
        profile('services: {do_not_disturb: {offered: "yes"}}'),
        [("服务入口·防骚扰·有没有入口：原来未公示；现在有入口。", Effect.BETTER)],
    ),
    "another name": (
        profile("name: {zh: 新移动, en: New Mobile}"),
        [("运营商名称：原来“中国移动”；现在“新移动”。", Effect.NEUTRAL)],
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_change_is_said_as_it_is_and_what_it_means(name: str) -> None:
    after, expected = EXAMPLES[name]
    assert [(change.sentence.zh, change.effect) for change in profile_changes(profile(), after)] == expected


def test_a_service_that_goes_and_a_number_that_goes_are_worse_and_back_again_better() -> None:
    for place, value in values_of(WRITTEN):
        if value is YesNo.YES:
            without = with_value(WRITTEN, place, YesNo.NO)
            assert next(change.effect for change in profile_changes(WRITTEN, without)) is Effect.WORSE
            assert next(change.effect for change in profile_changes(without, WRITTEN)) is Effect.BETTER
