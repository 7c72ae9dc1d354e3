"""axe-core as a judge: all its rules for A, AA, AAA, good practice and the experimental ones; what it cannot decide counts as a fault."""

from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page

from generator.tariff.language import Text
from site_tests.browser.judges import script
from site_tests.browser.judges.entries import Entry, counted, entry, looked_at
from site_tests.browser.judges.exceptions import Exemption, Found, faults
from site_tests.browser.viewing import EVERY_SIZE

ASK = Path(__file__).with_name("axe.js").read_text(encoding="utf-8")
VIEWINGS = tuple(replace(viewing, scheme=scheme) for viewing in EVERY_SIZE for scheme in ("light", "dark"))
CRITERIA = (
    "WCAG 1.1.1",
    "WCAG 1.3.1",
    "WCAG 1.4.3",
    "WCAG 1.4.6",
    "WCAG 2.4.1",
    "WCAG 2.4.2",
    "WCAG 2.4.4",
    "WCAG 2.4.9",
    "WCAG 2.5.8",
    "WCAG 3.1.1",
    "WCAG 3.1.2",
    "WCAG 3.3.2",
    "WCAG 4.1.2",
)

EXEMPTIONS = (
    Exemption(
        "hidden-content",
        "Reported for whatever is hidden. Each hidden part is shown, and judged, in another viewing: "
        "test_what_is_hidden_in_one_viewing_is_judged_in_another.",
    ),
)


def axe_found(page: Page) -> list[Found]:
    """Return all that axe-core says of the open page, exempt or not.

    Raises ValueError where the page was opened without JavaScript: axe-core would never answer.
    """
    if not page.evaluate("matchMedia('(scripting: enabled)').matches"):
        raise ValueError("axe-core needs a page that was opened with JavaScript")
    if not page.evaluate("'askAxe' in window"):
        page.evaluate(script("axe-core/axe.min.js"))
        page.evaluate(ASK)
    return [Found(**one) for one in page.evaluate("askAxe()")]


def version(page: Page) -> str:
    """Return the version of axe-core."""
    page.evaluate(script("axe-core/axe.min.js"))
    return page.evaluate("axe.version")


def conformance_entries(page: Page, site: Path) -> list[Entry]:
    """Return what axe-core finds on all page types in all viewings, for the record of a measuring run."""
    judge = f"axe-core {version(page)}"
    found, pages, looks = looked_at(page, site, VIEWINGS, lambda page: len(faults(axe_found(page), EXEMPTIONS)))
    return [
        entry(
            "axe",
            Text(zh="axe-core 的全部规则", en="All rules of axe-core"),
            CRITERIA,
            Text(zh="一处不合也没有，判断不了的也算不合。", en="Nothing is against a rule; what cannot be decided counts as if it were."),
            counted(found, looks, judge),
            faults=found,
            pages=pages,
            viewings=VIEWINGS,
        )
    ]
