"""axe-core as a judge: all its rules for A, AA, AAA, good practice and the experimental ones; what it cannot decide counts as a fault."""

from pathlib import Path

from playwright.sync_api import Page

from site_tests.browser.judges import script
from site_tests.browser.judges.exceptions import Exemption, Found

ASK = Path(__file__).with_name("axe.js").read_text(encoding="utf-8")


EXEMPTIONS = (
    Exemption(
        "hidden-content",
        "Reported for whatever is hidden. Each hidden part is shown, and judged, in another viewing: "
        "test_what_is_hidden_in_one_viewing_is_judged_in_another.",
    ),
    Exemption(
        "p-as-heading",
        "The price of a plan is set in large bold type and is the answer to the question in the page's heading, not a heading.",
        lambda found: 'class="price"' in found.html,
    ),
)


def axe_found(page: Page) -> list[Found]:
    """Return all that axe-core says of the open page, exempt or not.

    Raises ValueError where the page was opened without JavaScript: axe-core would never answer.
    """
    if not page.evaluate("matchMedia('(scripting: enabled)').matches"):
        raise ValueError("axe-core needs a page that was opened with JavaScript")
    page.evaluate(script("axe-core/axe.min.js"))
    page.evaluate(ASK)
    return [Found(**one) for one in page.evaluate("askAxe()")]
