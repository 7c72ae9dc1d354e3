"""The assembly line: files in, publication through the gate, site out."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

from generator.gate.publication import Publication, publish
from generator.judge.citations import CITATIONS, SOURCES
from generator.judge.rulebook import Example, Rule, rulebook
from generator.ledger.ledger import Ledger
from generator.public_history import public_history
from generator.read.json_schema import json_schema
from generator.read.plan_file import Plan
from generator.search_index import write_search_index
from generator.show.environment import Renderer
from generator.show.export import ExportFile, export_files
from generator.show.page import PageType
from generator.show.page_types import page_types
from generator.show.preview import preview_files
from generator.show.shell import Shell
from generator.show.site import Contact, RuleExample, RulePage, RuleSource, Site
from generator.tariff.format_tables import format_tables
from generator.tariff.language import Language
from generator.workers import end_with

_MANY = 300
"""From this number of plans on, starting worker processes costs less than it saves."""


class Withheld(Exception):  # noqa: N818 - the state's own word, used throughout the project
    """At least one file has an error: nothing is built and the old site stays. Carries the publication with its findings."""

    def __init__(self, publication: Publication) -> None:
        """Keep the publication, whose findings say what is wrong."""
        super().__init__(f"{publication.withheld} withheld")
        self.publication = publication


def prepare(root: Path, as_of: date) -> Publication:
    """Return the publication of `root/plans` on `as_of`; raises Withheld where anything has an error."""
    publication = publish(root, as_of)
    if publication.blocked:
        raise Withheld(publication)
    return publication


def site_of(
    publication: Publication, base_address: str, contact: Contact | None = None, *, neutral: bool = True, ledger: Path | None = None
) -> Site:
    """Return the material of pages and exports: the catalogue, what the rulebook and the format say of themselves, and the past.

    The past is what the folder `ledger` holds; raises LedgerError where it was damaged.
    """
    return Site(
        catalogue=publication.catalogue,
        base_address=base_address,
        rules=tuple(_rule_page(rule) for rule in rulebook().values()),
        format_tables=format_tables(Plan),
        schema=json_schema(),
        contact=contact,
        neutral=neutral,
        history=None if ledger is None else public_history(Ledger.read(ledger)),
    )


def write_site(site: Site, shells: Mapping[Language, Shell], site_dir: Path) -> None:
    """Write every generated page and export into `site_dir`; raises what a faulty template, view or tool raises."""
    renderers = {language: Renderer(language, site.base_address) for language in shells}
    each_plan, others = ([page_type for page_type in page_types() if page_type.each_plan is wanted] for wanted in (True, False))
    write_pages = partial(_write_pages, site, shells, renderers, site_dir)
    # The longest parts come first, so that the cores end together.
    parts: list[Callable[[], None]] = [
        *(partial(write_pages, page_type) for page_type in each_plan),
        partial(_write_files, preview_files() if site.catalogue.preview else export_files(site), site_dir),
        partial(write_search_index, site, site_dir),
        *(partial(write_pages, page_type) for page_type in others),
    ]
    if len(site.catalogue) < _MANY or "fork" not in multiprocessing.get_all_start_methods():
        for part in parts:
            part()
        return
    # Worked out once, here: lists of every page type go by it, and each forked process would work it out for itself.
    _ = site.mean_costs
    _run_forked(parts)


def _run_forked(parts: list[Callable[[], None]]) -> None:
    """Run the parts in forked processes: they share the catalogue as it lies in memory, since a published plan cannot be sent."""
    global _forked_parts  # noqa: PLW0603 - the one way to hand an unpicklable thing to a forked process
    _forked_parts = parts
    # What lives now lives to the end: the collector need not touch it, and the forked processes go on sharing its memory.
    gc.freeze()
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(max_workers=os.cpu_count(), mp_context=fork, initializer=end_with, initargs=(os.getpid(),)) as workers:
        for _ in workers.map(_run_part, range(len(parts))):
            pass


_forked_parts: list[Callable[[], None]] = []


def _run_part(place: int) -> None:
    _forked_parts[place]()


def _write_pages(
    site: Site, shells: Mapping[Language, Shell], renderers: Mapping[Language, Renderer], site_dir: Path, page_type: PageType
) -> None:
    """Write all pages of one type. The languages go side by side, so that what a view works out of a plan serves both."""
    for same_page in zip(*(page_type.pages(site, language) for language in shells), strict=True):
        for page in same_page:
            shell = shells[page.language]
            _write(site_dir / shell.address_of(page), shell.splice(page, renderers[page.language].render(page)))


def _write_files(files: Iterable[ExportFile], site_dir: Path) -> None:
    for file in files:
        _write(site_dir / file.address, file.content, "ab" if file.continues else "wb")


_made: set[Path] = set()


def _write(target: Path, content: bytes, mode: str = "wb") -> None:
    if target.parent not in _made:
        target.parent.mkdir(parents=True, exist_ok=True)
        _made.add(target.parent)
    with target.open(mode) as file:
        file.write(content)


def _rule_page(rule: Rule) -> RulePage:
    return RulePage(
        id=rule.id,
        severity=rule.severity.text,
        title=rule.title,
        why=rule.why,
        mend=rule.mend,
        sources=tuple(_sources(rule)),
        bad=_example(rule.bad),
        good=_example(rule.good),
        fixed=None if rule.mended_example is None else (_example(rule.mended_example[0]), _example(rule.mended_example[1])),
    )


def _sources(rule: Rule) -> Iterator[RuleSource]:
    for number in rule.citations:
        citation = CITATIONS[number]
        yield RuleSource(number, citation.duty, tuple(SOURCES[source].title for source in citation.sources))


def _example(example: Example) -> RuleExample:
    return RuleExample(tuple(fragment.strip() for fragment in example.plans), example.carrier.strip())
