"""What it takes to read the site, asked of any engine: the same questions on every page type."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from site_tests.browser.engines.engine import Engine
from site_tests.browser.page_samples import page_samples

READING = (Path(__file__).parent / "engines" / "reading.js").read_text(encoding="utf-8")
LEAST_TEXT, LEAST_TARGET = 18, 44
_EVERYWHERE = ["h1", ".site-header .call", "footer a[href^='tel:']"]
_ON_A_PLAN = [".price", "#limits", ".facts dd"]
# Old browsers say that they leave out what they do not know of a page's policy; search, which needs it, then says so too.
_UNKNOWN_WORD = "'wasm-unsafe-eval'"
_STEPS = 6
_SIZES = {"standard": "18px", "large": "24px", "largest": "30px"}


def reading_faults(engine: Engine, address: str) -> list[str]:
    """Why the open page cannot be read as it should, one line for each fault."""
    plan = address.removeprefix("en/").startswith("plans/")
    expected = json.dumps(_EVERYWHERE + (_ON_A_PLAN if plan else []))
    asked = [
        "width()",
        f"text({LEAST_TEXT})",
        "hidden()",
        f"targets({LEAST_TARGET})",
        "overlapping()",
        "once()",
        f"there({expected})",
    ]
    return list(engine.value("[].concat(" + ", ".join(f"reading.{one}" for one in asked) + ")"))


def pages_with_faults(engine: Engine, root: str, site: Path, size: tuple[int, int], text_sizes: Sequence[str]) -> Iterator[str]:
    """Open one page of each type and language and yield what is wrong with it in each text size, and what its scripts complain of."""
    for address in page_samples(site):
        engine.show(root + address, *size)
        engine.run(READING)
        for text_size in text_sizes:
            engine.run(f"document.documentElement.setAttribute('data-text-size', '{text_size}')")
            yield from (f"{address}, {text_size} | {fault}" for fault in reading_faults(engine, address))
        yield from (f"{address} | script: {complaint}" for complaint in engine.complaints if _UNKNOWN_WORD not in complaint)
        engine.complaints.clear()


def journey_faults(engine: Engine, address: str, size: tuple[int, int]) -> list[str]:
    """What does not work when one opens the menu, changes the size of the text and goes on with the tab key."""
    faults = []
    engine.show(address, *size)
    engine.run(READING)
    if not engine.value("reading.there(['.menu nav a']).length === 0"):
        engine.run("document.querySelector('.menu summary').click()")
        if engine.value("reading.there(['.menu nav a']).length > 0"):
            faults.append("the menu does not open")
        engine.run("document.querySelector('.menu summary').click()")
    for name, expected in _SIZES.items():
        engine.run(f"document.querySelector('button[data-text-size={name}]').click()")
        shown = engine.value("getComputedStyle(document.body).fontSize")
        pressed = engine.value("document.querySelector('button[aria-pressed=true]').getAttribute('data-text-size')")
        if (shown, pressed) != (expected, name):
            faults.append(f"the button for {name} makes it {shown}, and {pressed} is pressed")
    engine.show(address, *size)
    engine.run(READING)
    if engine.value("getComputedStyle(document.body).fontSize") != _SIZES["largest"]:
        faults.append("the size of the text is forgotten on the next page")
    for _ in range(_STEPS):
        engine.press("Tab")
        at = engine.value("reading.focus()")
        if at["body"] or not at["visible"]:
            faults.append(f"one cannot see that it has the focus: {at['what'] if not at['body'] else 'the page'}")
    engine.run("document.querySelector('button[data-text-size=standard]').click()")
    return faults
