"""The survey as it is shown in one language, the same in the terminal and on the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from generator.findings import visible
from generator.simplicity.formulas import COMPARED, FORMULAS
from generator.simplicity.groups import Difference, Entry, Group
from generator.simplicity.measures import MEASURES
from generator.simplicity.sameness import Likeness
from generator.simplicity.survey import PlanList, Summary, Survey
from generator.tariff.language import Language, Text

_NAME_NOTE = Text(
    zh="名称里的区别如果是真的，就写进字段和说明。",
    en="If the name tells a real difference, write it into the fields and the notes.",
)


@dataclass(frozen=True, slots=True)
class FormulaView:
    """One formula."""

    title: str
    symbols: str
    words: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """One plan of a group."""

    number: str
    name: str
    price: str


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """One thing that differs, with its values in the order of the plans."""

    label: str
    place: str
    more_places: int
    """Further places where the plans differ in the same values."""
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """One group."""

    likeness: str
    size: int
    could_go: int
    note: str
    plans: tuple[PlanView, ...]
    differences: tuple[DifferenceView, ...]


@dataclass(frozen=True, slots=True)
class MeasureView:
    """One measure over a list."""

    title: str
    median: str
    highest: str
    worst: str
    """The plan's filing number and name; for the longest sentence its place too."""
    sentence: str
    """The longest sentence itself, else empty."""


@dataclass(frozen=True, slots=True)
class ListView:
    """One list."""

    anchor: str
    name: str
    plans: int
    groups_found: int
    alike: int
    share: str
    could_go: int
    measures: tuple[MeasureView, ...]
    groups: tuple[GroupView, ...]
    left_out: int
    """Groups that were found and are not shown because fewer were asked for."""
    each_plan: tuple[tuple[PlanView, tuple[str, ...]], ...]
    """Every plan with its values, in the order of the measures, where that was asked for."""


@dataclass(frozen=True, slots=True)
class SurveyView:
    """The whole report."""

    as_of: str
    on_sale: int
    published_only: bool
    unreadable: tuple[str, ...]
    groups_found: int
    alike: int
    share: str
    could_go: int
    compared: tuple[str, ...]
    formulas: tuple[FormulaView, ...]
    measures: tuple[str, ...]
    lists: tuple[ListView, ...]


def view_of(survey: Survey, language: Language, *, most: int | None = None, each_plan: bool = False) -> SurveyView:
    """Return what is shown: all groups, or of each list the first `most`; every plan's figures where `each_plan`."""
    return SurveyView(
        as_of=survey.as_of.isoformat(),
        on_sale=survey.on_sale,
        published_only=survey.published_only,
        unreadable=tuple(map(visible, survey.unreadable)),
        groups_found=survey.groups,
        alike=survey.alike,
        share=share_text(survey.alike, survey.on_sale),
        could_go=survey.could_go,
        compared=tuple(text.say(language) for text in COMPARED),
        formulas=tuple(FormulaView(one.title.say(language), one.symbols, one.words.say(language)) for one in FORMULAS),
        measures=tuple(measure.title.say(language) for measure in MEASURES),
        lists=tuple(_list(f"list-{place}", one, language, most, each_plan=each_plan) for place, one in enumerate(survey.lists, start=1)),
    )


def number_text(value: Fraction) -> str:
    """Return a figure with at most one decimal, rounded half up."""
    rounded = (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return str(rounded).removesuffix(".0")


def share_text(part: int, whole: int) -> str:
    """Return a share in per cent with at most one decimal; 0% of nothing."""
    return f"{number_text(Fraction(100 * part, whole) if whole else Fraction(0))}%"


def _list(anchor: str, one: PlanList, language: Language, most: int | None, *, each_plan: bool) -> ListView:
    shown = one.groups if most is None else one.groups[:most]
    return ListView(
        anchor=anchor,
        name=visible(one.name.say(language)),
        plans=len(one.entries),
        groups_found=len(one.groups),
        alike=one.alike,
        share=share_text(one.alike, len(one.entries)),
        could_go=one.could_go,
        measures=tuple(_measure(summary, language) for summary in one.summaries),
        groups=tuple(_group(group, told, language) for group, told in shown),
        left_out=len(one.groups) - len(shown),
        each_plan=tuple(
            (_plan(entry, language), tuple(number_text(measure.value(entry.burden)) for measure in MEASURES)) for entry in one.entries
        )
        if each_plan
        else (),
    )


def _measure(summary: Summary, language: Language) -> MeasureView:
    plan = _plan(summary.worst, language)
    longest = summary.measure.id == "longest_sentence"
    burden = summary.worst.burden
    return MeasureView(
        title=summary.measure.title.say(language),
        median=number_text(summary.median),
        highest=number_text(summary.highest),
        worst=f"{plan.number} {plan.name}" + (f" · {burden.longest_place}" if longest else ""),
        sentence=visible(burden.longest_sentence) if longest else "",
    )


def _group(group: Group, told: Iterable[Difference], language: Language) -> GroupView:
    return GroupView(
        likeness=group.likeness.text.say(language),
        size=len(group.entries),
        could_go=group.could_go,
        note=_NAME_NOTE.say(language) if group.likeness is Likeness.NAME else "",
        plans=tuple(_plan(entry, language) for entry in group.entries),
        differences=tuple(
            DifferenceView(
                visible(one.label.say(language)),
                visible(one.places[0]),
                len(one.places) - 1,
                tuple(visible(value.say(language)) for value in one.values),
            )
            for one in told
        ),
    )


def _plan(entry: Entry, language: Language) -> PlanView:
    return PlanView(entry.number, visible(entry.name.say(language)), entry.price.say(language))
