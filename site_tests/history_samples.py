"""A history made by hand over real plans: plans that changed, that came later, that went off sale, and enough of them for several pages."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from hashlib import sha256

from generator.changes.change import Change
from generator.changes.effect import Effect
from generator.gate.published import PublishedPlan
from generator.ledger.canonical import canonical_plan
from generator.ledger.events import Happened
from generator.shanghai import SHANGHAI
from generator.show.environment import Renderer
from generator.show.history import History, PlanRevision
from generator.show.page import Page
from generator.show.pages import changes, changes_plan
from generator.show.site import Site
from generator.tariff.language import Language, Text
from site_tests.conftest import AS_OF, ROOT
from site_tests.rendered import real_site, rendered

BEGUN = datetime(2026, 7, 10, 0, 5, tzinfo=SHANGHAI)
LATER = datetime(2026, 8, 1, 10, 30, tzinfo=SHANGHAI)
MANY = datetime(2026, 9, 15, 0, 5, tzinfo=SHANGHAI)
LAST = datetime(2026, 11, 2, 9, 0, tzinfo=SHANGHAI)


def _sample(effect: Effect, zh: str, en: str) -> Change:
    said = Text(zh, en)
    return Change(("price",), None, said, said, effect, said)


PRICE_UP = _sample(Effect.WORSE, "月费：原来每月 29 元，现在每月 39 元。", "Monthly fee: 29 yuan a month before, 39 yuan a month now.")
LIMIT = _sample(Effect.WORSE, "新增限制：提前走要付违约金。", "A new restriction: leaving early costs money.")
DATA_UP = _sample(Effect.BETTER, "流量：原来每月 5 GB，现在每月 10 GB。", "Data: 5 GB a month before, 10 GB a month now.")

Step = tuple[datetime, Happened, tuple[Change, ...]]


def history_of(site: Site) -> History:
    """The history of every plan of `site`; the newest entries are those of the first plan on sale."""
    of_plan: dict[str, tuple[PlanRevision, ...]] = {}
    files: dict[str, bytes] = {"log/verifier": b"tariffs.example+00000000+AA==\n"}
    for plan, steps in _steps(site).items():
        text = canonical_plan(plan)
        number = plan.filing_number
        of_plan[number] = tuple(_revisions(plan, text, steps))
        for revision in of_plan[number]:
            files[f"revisions/{number}/{revision.number}.json"] = text
            files[f"receipts/{number}/{revision.number}.json"] = b"{}"
    placed = sorted((revision for revisions in of_plan.values() for revision in revisions), key=lambda each: (each.at, each.filing_number))
    events = [replace(revision, place=place) for place, revision in enumerate(placed)]
    found = defaultdict(list)
    for event in events:
        found[event.filing_number].append(event)
    return History({number: tuple(each) for number, each in found.items()}, tuple(reversed(events)), "a signed head", files)


@cache
def site_with_history() -> Site:
    """The real plans with a history."""
    site = real_site(ROOT, AS_OF)
    return replace(site, history=history_of(site))


@cache
def pages_with_history(language: Language = Language.ZH) -> dict[str, str]:
    """The HTML of every page of that site in one language; tests only read it."""
    return rendered(site_with_history(), language)


def history_pages(site: Site, language: Language = Language.ZH) -> dict[str, Page]:
    """The pages about the history alone, by their addresses."""
    types = (changes.PAGE_TYPE, changes_plan.PAGE_TYPE)
    return {page.address: page for page_type in types for page in page_type.pages(site, language)}


def rendered_history(site: Site) -> dict[str, str]:
    """The HTML of these pages in Chinese."""
    renderer = Renderer(Language.ZH, site.base_address)
    return {address: renderer.render(page) for address, page in history_pages(site).items()}


def _steps(site: Site) -> Mapping[PublishedPlan, Sequence[Step]]:
    begun: Step = (BEGUN, Happened.PUBLISHED, ())
    steps: dict[PublishedPlan, list[Step]] = {plan: [begun] for plan in site.catalogue}
    twice, new, *many = site.on_sale[:40]
    steps[twice] += [(LATER, Happened.CHANGED, (PRICE_UP, LIMIT)), (LAST, Happened.CHANGED, (DATA_UP, PRICE_UP))]
    steps[new] = [(LATER, Happened.PUBLISHED, ()), (LAST, Happened.ON_SALE, ())]
    for plan in many:
        steps[plan].append((MANY, Happened.CHANGED, (LIMIT,)))
    steps[site.archive[0]].append((LAST, Happened.OFF_SALE, ()))
    return steps


def _revisions(plan: PublishedPlan, text: bytes, steps: Sequence[Step]) -> Iterator[PlanRevision]:
    for number, (at, what, told) in enumerate(steps, start=1):
        digest = sha256(text + bytes([number])).hexdigest()
        yield PlanRevision(plan.filing_number, plan.carrier, number, what.value, at, digest, plan.name.text, told, 0)
