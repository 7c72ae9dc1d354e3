"""Accessibility: what was measured and when, what nobody tested, and where to complain. It claims no badge and no conformance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.show.conformance.record import Entry, record
from generator.show.conformance.requirements import Source, requirements
from generator.show.conformance.standing import Judged, Standing, judged
from generator.show.page import Page, PageType
from generator.show.site import Contact, Site
from generator.show.words.marking import line_sayer, sayer
from generator.tariff.language import Language, joined, message, sentence
from generator.tariff.wording import day_text

_TITLE = message("这个网站好不好用？")
_DESCRIPTION = message("字多大、按钮多大、键盘和读屏软件能不能用：量了什么，没量什么，怎么投诉。")
_GROUPS = {
    Source.MIIT_WEB: message("工信部网站适老化规范（2021 年）"),
    Source.MIIT_APP: message("工信部 App 适老化规范（2021 年），这里当作目标"),
    Source.WCAG: message("网页内容无障碍指南 WCAG 2.2"),
}
_STANDINGS = {
    Standing.MEASURED: message("量过，达到"),
    Standing.PARTLY: message("能用程序量的部分，达到"),
    Standing.FAULTY: message("没有达到"),
    Standing.NOTHING_HERE: message("这里用不上"),
    Standing.UNTESTED: message("没有测"),
}


@dataclass(frozen=True, slots=True)
class Measured:
    """One check: what it looks at, what was asked, what was found."""

    title: str
    asked: str
    found: str
    faults: int


@dataclass(frozen=True, slots=True)
class RequirementLine:
    """One requirement and how it stands."""

    number: str
    level: str
    text: str
    standing: str
    standing_class: str
    because: str
    """What was measured for it, or why nothing here meets it; may be empty."""


@dataclass(frozen=True, slots=True)
class RequirementGroup:
    """The requirements of one source, with how many stand how."""

    anchor: str
    heading: str
    counts: tuple[str, ...]
    lines: tuple[RequirementLine, ...]


@dataclass(frozen=True, slots=True)
class AccessibilityView:
    """The accessibility page."""

    title: str
    run_on: str
    engine: str
    pages: int
    measured: tuple[Measured, ...]
    groups: tuple[RequirementGroup, ...]
    contact: Contact | None


def _pages(site: Site, language: Language) -> Iterator[Page]:
    run = record()
    everything = tuple(judged(requirements(), run.entries))
    yield Page(
        address="accessibility.html",
        language=language,
        title=_TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="accessibility.html",
        view=AccessibilityView(
            title=_TITLE.say(language),
            run_on=day_text(run.run_on).say(language),
            engine=run.engine,
            pages=run.pages,
            measured=tuple(_measured(entry, language) for entry in run.entries),
            groups=tuple(_group(source, [one for one in everything if one.requirement.source is source], language) for source in _GROUPS),
            contact=site.contact,
        ),
    )


def _measured(entry: Entry, language: Language) -> Measured:
    say = sayer(language)
    return Measured(say(entry.title), say(entry.asked), say(entry.measured), entry.faults)


def _group(source: Source, lines: Sequence[Judged], language: Language) -> RequirementGroup:
    counts = {standing: sum(line.standing is standing for line in lines) for standing in Standing}
    return RequirementGroup(
        anchor=source.table.replace("_", "-"),
        heading=_GROUPS[source].say(language),
        counts=tuple(
            sentence("%(STANDINGS)s：%(count)s 条", STANDINGS=_STANDINGS[standing], count=count).say(language)
            for standing, count in counts.items()
            if count
        ),
        lines=tuple(_line(line, language) for line in lines),
    )


def _line(line: Judged, language: Language) -> RequirementLine:
    say = sayer(language)
    requirement = line.requirement
    if line.standing is Standing.NOTHING_HERE and requirement.nothing_here is not None:
        because = say(requirement.nothing_here)
    else:
        # One check can speak for several requirements and several for one: their titles say which.
        because = say(joined([entry.title for entry in line.entries])) if line.entries else ""
    return RequirementLine(
        number=requirement.shown_number,
        level=requirement.level,
        text=say(requirement.text),
        standing=line_sayer(language)(_STANDINGS[line.standing]),
        standing_class=line.standing.value,
        because=because,
    )


PAGE_TYPE = PageType(name="accessibility", pages=_pages)
