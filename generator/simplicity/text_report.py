"""The report for a terminal: a list after the other, everything that was found, and the formulas at the end."""

from collections.abc import Iterator

from generator.simplicity.view import GroupView, ListView, SurveyView
from generator.tariff.language import Language, Text


def write(view: SurveyView, language: Language) -> str:
    """Return the report; what is left out is counted."""
    return "".join(f"{line}\n" for line in _lines(view, language))


def _lines(view: SurveyView, language: Language) -> Iterator[str]:
    def say(zh: str, en: str) -> str:
        return Text(zh=zh, en=en).say(language)

    yield say(f"相似套餐和繁简（{view.as_of}）", f"Near-duplicates and complexity ({view.as_of})")
    which = say("公示的", "published ") if view.published_only else ""
    yield say(
        f"{which}在售套餐 {view.on_sale} 个，相似 {view.groups_found} 组、{view.alike} 个（{view.share}），最多可以少 {view.could_go} 个",
        f"{view.on_sale} {which}plans on sale; {view.groups_found} groups of {view.alike} near-duplicates ({view.share}); "
        f"up to {view.could_go} could go",
    )
    for file in view.unreadable:
        yield say(f"读不了，没有算：{file}", f"cannot be read, not counted: {file}")
    for one in view.lists:
        yield ""
        yield from _list(one, view.measures, language)
    yield ""
    yield say("怎么比、怎么算", "How this is compared and counted")
    yield from (f"  {text}" for text in view.compared)
    yield from (f"  {formula.title}: {formula.symbols}  {formula.words}" for formula in view.formulas)


def _list(one: ListView, measures: tuple[str, ...], language: Language) -> Iterator[str]:
    def say(zh: str, en: str) -> str:
        return Text(zh=zh, en=en).say(language)

    yield f"== {one.name}"
    yield say(
        f"套餐 {one.plans} 个，相似 {one.groups_found} 组、{one.alike} 个（{one.share}），最多可以少 {one.could_go} 个",
        f"{one.plans} plans; {one.groups_found} groups of {one.alike} near-duplicates ({one.share}); up to {one.could_go} could go",
    )
    for measure in one.measures:
        yield say(
            f"  {measure.title}：中位数 {measure.median}，最高 {measure.highest}（{measure.worst}）",
            f"  {measure.title}: median {measure.median}, highest {measure.highest} ({measure.worst})",
        )
        if measure.sentence:
            yield f"    “{measure.sentence}”"
    for place, group in enumerate(one.groups, start=1):
        yield from _group(place, group, language)
    if one.left_out:
        yield say(f"  还有 {one.left_out} 组没有列出", f"  {one.left_out} more groups are not listed")
    for plan, values in one.each_plan:
        told = ", ".join(f"{title} {value}" for title, value in zip(measures, values, strict=True))
        yield f"  {plan.number} {plan.name}: {told}"


def _group(place: int, group: GroupView, language: Language) -> Iterator[str]:
    def say(zh: str, en: str) -> str:
        return Text(zh=zh, en=en).say(language)

    yield say(
        f"  {place}. {group.likeness}：{group.size} 个，最多可以少 {group.could_go} 个",
        f"  {place}. {group.likeness}: {group.size} plans, up to {group.could_go} could go",
    )
    for order, plan in enumerate(group.plans, start=1):
        yield f"     {order}) {plan.number} {plan.name} · {plan.price}"
    for difference in group.differences:
        more = difference.more_places
        also = say(f"，另有 {more} 处同样", f" and {more} more") if more else ""
        yield f"     - {difference.label} [{difference.place}{also}]: {' | '.join(difference.values)}"
    if group.note:
        yield f"     {group.note}"
