"""Markup, style sheet and scripts use nothing that reading needs and that a phone of 2019 does not know."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from site_tests.baseline.compatibility import lacking, named
from site_tests.baseline.enhancements import OF_THE_MARKUP, OF_THE_SCRIPTS, OF_THE_STYLE_SHEET
from site_tests.baseline.markup import asked_by_markup
from site_tests.baseline.script import script_faults
from site_tests.baseline.style_sheet import asked_by_style
from site_tests.html_pages import HtmlPage, html_files, html_page


def too_new(asked: Iterable[tuple[str, str]], enhancements: dict[str, str]) -> list[str]:
    """The features that a promised browser does not know and that are no enhancement, one line each with one of its places."""
    places: dict[str, list[str]] = defaultdict(list)
    for feature, where in asked:
        places[feature].append(where)
    doubtful = (feature for feature in sorted(places) if _enhancement(feature, enhancements) is None and _too_new(feature))
    return [
        f"{feature} at {' '.join(places[feature][0].split())} ({len(places[feature])} times): {_too_new(feature)}" for feature in doubtful
    ]


def _too_new(feature: str) -> str:
    """Who does not know the feature; nothing where all do."""
    return ", ".join(lacking(feature)) if named(feature) else "not in the data"


def _enhancement(feature: str, enhancements: dict[str, str]) -> str | None:
    return next((known for known in enhancements if feature == known or feature.startswith(f"{known}.")), None)


def _advice(faults: list[str]) -> str:
    advice = (
        "Write what they know before it, do without, or list it in baseline/enhancements.py with the reason why the page reads without it."
    )
    return "\n".join(["The oldest promised browsers do not know this.", advice, *faults])


def _style_sheet(site: Path) -> str:
    return (site / "assets" / "mingbai.css").read_text(encoding="utf-8")


@cache
def _asked_by_all_markup(site: Path) -> dict[str, str]:
    """What any page asks of a browser, with one page that does."""
    return {feature: address for address in html_files(site) for feature in asked_by_markup(html_page(site / address))}


def _scripts(site: Path) -> dict[str, str]:
    """Every script of our own that a page loads, with its kind."""
    loaded = {
        (Path(script.attributes["src"]).name, script.attributes.get("type", "script"))
        for address in html_files(site)
        for script in html_page(site / address).all("script")
    }
    of_others = {file.name: "script" for file in (site / "assets").glob("*.js")}
    return of_others | dict(loaded)


def test_the_style_sheet_needs_nothing_newer(built_site: Path) -> None:
    faults = too_new(asked_by_style(_style_sheet(built_site)), OF_THE_STYLE_SHEET)
    assert not faults, _advice(faults)


def test_the_markup_needs_nothing_newer(built_site: Path) -> None:
    asked = _asked_by_all_markup(built_site)
    assert len(asked) > 50
    faults = too_new(asked.items(), OF_THE_MARKUP)
    assert not faults, _advice(faults)


def test_the_scripts_need_nothing_newer(built_site: Path) -> None:
    scripts = _scripts(built_site)
    assert len(scripts) >= 3
    found = [fault for name, kind in scripts.items() for fault in script_faults(built_site / "assets" / name, kind)]
    faults = [fault for fault in found if not any(f": {name} (" in fault for name in OF_THE_SCRIPTS)]
    assert not faults, _advice(faults)


def test_every_enhancement_is_still_used_and_still_too_new(built_site: Path) -> None:
    asked = {feature for feature, _ in asked_by_style(_style_sheet(built_site)) if _too_new(feature)}
    asked |= {feature for feature in _asked_by_all_markup(built_site) if lacking(feature)}
    listed = {**OF_THE_STYLE_SHEET, **OF_THE_MARKUP}
    assert set(listed) - {_enhancement(feature, listed) for feature in asked} == set()


@pytest.mark.parametrize(
    ("style", "fault"),
    [
        ("p { inset: 0; }", "css.properties.inset"),
        ("p { width: min(3em, 20px); }", "css.types.min"),
        ("p { width: clamp(1em, 2vw, 3em); }", "css.types.clamp"),
        ("p { display: flex; gap: 4px; }", "css.properties.gap.flex_context"),
        ("p { aspect-ratio: 1; }", "css.properties.aspect-ratio"),
        ("p { height: 100dvh; }", "css.types.length.viewport_percentage_units_dynamic"),
        ("p { overflow-wrap: anywhere; }", "css.properties.overflow-wrap.anywhere"),
        ("p:has(a) { color: red; }", "css.selectors.has"),
        ("p:is(.a, .b) { color: red; }", "css.selectors.is"),
        ("@layer all { p { color: red; } }", "css.at-rules.layer"),
        ("@media (width >= 30em) { p { color: red; } }", "css.at-rules.media.range_syntax"),
        ("p { padding-inline-start: 1em; }", "css.properties.padding-inline-start"),
        ("@supports not (container-type: size) { p { width: max(3em, 20px); } }", "css.types.max"),
        ("p { colour: red; }", "not in the data"),
        ("@media print { p { width: max(3em, 20px); } }", "css.types.max"),
    ],
)
def test_a_style_that_is_too_new_is_seen(style: str, fault: str) -> None:
    assert any(fault in seen for seen in too_new(asked_by_style(style), OF_THE_STYLE_SHEET))


@pytest.mark.parametrize(
    "style",
    [
        "p { padding: 4px; padding: min(4px, 1em); }",
        "p { overflow-wrap: break-word; overflow-wrap: anywhere; }",
        "p { display: grid; grid-gap: 4px; gap: 4px; }",
        "@container wide (min-width: 30em) { p { inset: 0; } }",
        ":where(p) { inset: 0; }",
        "p { -webkit-padding-start: 1em; padding-inline-start: 1em; }",
        "@supports (container-type: size) { p { inset: 0; } }",
        "p { color: var(--ink); transform: rotate(45deg); }",
        "@media (max-width: 30em) { p:nth-child(2n + 1)::before { content: ''; } }",
    ],
)
def test_a_style_with_a_plain_value_before_the_new_one_or_under_a_new_condition_is_none(style: str) -> None:
    assert too_new(asked_by_style(style), OF_THE_STYLE_SHEET) == []


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("<dialog>a</dialog>", "html.elements.dialog"),
        ("<p popover>a</p>", "html.global_attributes.popover"),
        ("<p inert>a</p>", "html.global_attributes.inert"),
        ("<details name='a'><summary>a</summary></details>", "html.elements.details.name"),
        ("<search>a</search>", "html.elements.search"),
        ("<p shiny>a</p>", "not in the data"),
    ],
)
def test_markup_that_is_too_new_is_seen(markup: str, fault: str) -> None:
    asked = ((feature, "here") for feature in asked_by_markup(HtmlPage(markup)))
    assert any(fault in seen for seen in too_new(asked, OF_THE_MARKUP))


@pytest.mark.parametrize(
    ("kind", "script", "fault"),
    [
        ("script", "const a = 1;", "no script"),
        ("script", "var f = () => 1;", "no script"),
        ("script", "document.body.replaceChildren();", "replaceChildren"),
        ("script", "'a'.replaceAll('a', 'b');", "replaceAll"),
        ("script", "new ResizeObserver(function () {});", "ResizeObserver"),
        ("module", "export const a = window?.b;", "ChainExpression"),
        ("module", "const a = window.a ?? 1;", "??"),
        ("module", "[1].at(-1);", "at (javascript"),
        ("module", "let a; a ||= 1;", "no module"),
    ],
)
def test_a_script_that_is_too_new_is_seen(kind: str, script: str, fault: str, tmp_path: Path) -> None:
    file = tmp_path / "a.js"
    file.write_text(script, encoding="utf-8")
    assert re.search(re.escape(fault), "\n".join(script_faults(file, kind)))
