"""IBM's accessibility engine as a judge: no violation, and each kind of possible violation looked at by people and named here."""

import re
from pathlib import Path

from playwright.sync_api import Page

from generator.tariff.language import Text
from site_tests.browser.judges import script
from site_tests.browser.judges.entries import Entry, counted, entry, looked_at
from site_tests.browser.judges.exceptions import Exemption, Found, faults
from site_tests.browser.viewing import Viewing

ASK = Path(__file__).with_name("ibm.js").read_text(encoding="utf-8")
VIEWINGS = (Viewing(1280, "standard"), Viewing(390, "large", "dark"), Viewing(320, "largest"))
RULESETS = ["IBM_Accessibility", "WCAG_2_2"]

# Words that can name a place on the screen or a look, and which our English texts use for amounts, times and things only;
# the accessibility page also for what was measured.
_AMOUNTS = frozenset({"extra", "left", "little", "lower", "set-top", "size", "small", "larger", "smallest", "round", "top", "below"}) | {
    *("beside", "large", "largest", "smaller", "upper"),
}
# A link directly in a paragraph, an answer or a list's line.
_IN_A_LINE = re.compile(r"/(?:p|dd|li)\[\d+\]/a\[\d+\]$")
_WORDS = re.compile(r"the word\(s\) '([^']*)'")


def _speaks_of_amounts(found: Found) -> bool:
    return set(_WORDS.findall(found.said)[0].lower().split(", ")) <= _AMOUNTS


def _in_the_folded_form(found: Found) -> bool:
    return "/form[1]/fieldset[1]/details[1]/" in found.where


EXEMPTIONS = (
    Exemption(
        "element_attribute_deprecated/fail_elem_attr",
        "http-equiv is how a static page carries its content security policy; the HTML standard allows it and the Nu validator accepts it.",
        lambda found: "Content-Security-Policy" in found.html,
    ),
    Exemption(
        "list_structure_proper/Potential_1",
        "The HTML standard groups the pairs of a <dl> in <div>; the Nu validator judges their structure.",
        lambda found: found.html.startswith("<dl"),
    ),
    Exemption(
        "style_focus_visible/potential_focus_not_visible",
        "Asked wherever a style sheet sets a border. Every stop of the keyboard is looked at in the journeys and in our own checks.",
    ),
    Exemption(
        "style_color_misuse/Potential_1",
        "Asked of every style sheet. What is said by colour is said in words too: the tests of forced colours.",
    ),
    Exemption(
        "style_highcontrast_visible/Manual_1",
        "Asked of every style sheet. The tests of forced colours look at it.",
    ),
    Exemption(
        "element_tabbable_unobscured/potential_obscured",
        "Links of the folded menu, which closed are no stops and opened push the page down; and links over two lines of a sentence, where "
        "the engine asks at the corners of the box round both lines. E19 asks at the lines themselves.",
        lambda found: bool(_IN_A_LINE.search(found.where)) or "/header[1]/" in found.where,
    ),
    Exemption(
        "element_tabbable_unobscured/potential_obscured",
        "What else is asked in the calculator is folded away; closed it is no stop. It is judged opened in the tests of the calculator.",
        _in_the_folded_form,
    ),
    Exemption(
        "input_label_exists/Fail_1",
        "The engine takes the labels of what is folded away for none. It is judged opened in the tests of the calculator.",
        _in_the_folded_form,
    ),
    Exemption(
        "select_options_grouped/Potential_1",
        "The first days to choose from stand in the order of the calendar; there are no groups of them.",
        lambda found: 'id="use-start"' in found.html,
    ),
    Exemption(
        "text_sensory_misuse/potential_position",
        "The word stands for an amount, a time or a thing, not for a place on the screen.",
        _speaks_of_amounts,
    ),
    Exemption(
        "text_sensory_misuse/potential_other",
        "The word stands for an amount or a thing, not for a look.",
        _speaks_of_amounts,
    ),
    Exemption(
        "text_block_heading/potential_heading",
        "Asked of every paragraph of few words. Those of ours are sentences, counts and answers below a real heading.",
    ),
)


def ibm_found(page: Page) -> list[Found]:
    """Return all that IBM's engine says of the open page, exempt or not, without what passes."""
    if not page.evaluate("'askIbm' in window"):
        page.evaluate(script("accessibility-checker-engine/ace.js"))
        page.evaluate(ASK)
    return [Found(**one) for one in page.evaluate("rulesets => askIbm(rulesets)", RULESETS)]


def conformance_entries(page: Page, site: Path) -> list[Entry]:
    """Return what IBM's engine finds on all page types, for the record of a measuring run."""
    found, pages, looks = looked_at(page, site, VIEWINGS, lambda page: len(faults(ibm_found(page), EXEMPTIONS)))
    return [
        entry(
            "ibm",
            Text(zh="IBM 无障碍引擎的规则", en="The rules of IBM's accessibility engine"),
            ("WCAG 1.3.1", "WCAG 2.1.1", "WCAG 2.4.1", "WCAG 3.1.1", "WCAG 4.1.2"),
            Text(
                zh="一处不合也没有。它拿不准的，每一种都由人看过。",
                en="Nothing is against a rule; people looked at each kind that it is unsure of.",
            ),
            counted(found, looks, "IBM Equal Access"),
            faults=found,
            pages=pages,
            viewings=VIEWINGS,
        )
    ]
