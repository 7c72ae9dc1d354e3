"""The rules that every plan is checked against before it is published: an index, and a page for each rule."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.show.page import Link, Page, PageType
from generator.show.site import RuleExample, RulePage, RuleSource, Site
from generator.show.words.marking import sayer
from generator.show.words.rows import told_in
from generator.tariff.language import Language, message

_TITLE = message("核对规则")
_DESCRIPTION = message("每个套餐公开前，都要过这些规则。每条都写明出处。")
INDEX = "rules/index.html"


@dataclass(frozen=True, slots=True)
class RuleLink:
    """One rule in the index."""

    id: str
    title: str
    severity: str
    address: str


@dataclass(frozen=True, slots=True)
class RulesView:
    """All rules, in the order of their ids."""

    title: str
    rules: tuple[RuleLink, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One duty behind a rule and where it is written."""

    number: str
    duty: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule."""

    id: str
    title: str
    severity: str
    why: str
    mend: str
    sources: tuple[SourceLine, ...]
    bad: RuleExample
    good: RuleExample
    fixed: bool
    """Whether `check --fix` can mend it."""
    fixed_before: RuleExample | None
    """What it mends, where that is not the bad example, and what comes of it."""
    fixed_after: RuleExample | None


def rule_address(rule: str) -> str:
    """Return the address of a rule's page."""
    return f"rules/{rule}.html"


def _pages(site: Site, language: Language) -> Iterator[Page]:
    say = sayer(language)
    yield Page(
        address=INDEX,
        language=language,
        title=_TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="rules.html",
        view=RulesView(
            _TITLE.say(language),
            tuple(RuleLink(rule.id, say(rule.title), say(rule.severity), rule_address(rule.id)) for rule in site.rules),
        ),
    )
    for rule in site.rules:
        yield _page(rule, language)


def _page(rule: RulePage, language: Language) -> Page:
    say = sayer(language)
    own = rule.fixed is None or rule.fixed == (rule.bad, rule.good)
    return Page(
        address=rule_address(rule.id),
        language=language,
        title=rule.title.say(language),
        description=rule.why.say(language),
        template="rule.html",
        view=RuleView(
            id=rule.id,
            title=say(rule.title),
            severity=say(rule.severity),
            why=say(rule.why),
            mend=say(rule.mend),
            sources=tuple(_source(source, language) for source in rule.sources),
            bad=rule.bad,
            good=rule.good,
            fixed=rule.fixed is not None,
            fixed_before=None if own or rule.fixed is None else rule.fixed[0],
            fixed_after=None if own or rule.fixed is None else rule.fixed[1],
        ),
        breadcrumbs=(Link(_TITLE.say(language), INDEX),),
    )


def _source(source: RuleSource, language: Language) -> SourceLine:
    return SourceLine(source.number, sayer(language)(source.duty), told_in(language, source.titles))


PAGE_TYPE = PageType(name="rules", pages=_pages)
