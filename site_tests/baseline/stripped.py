"""A style sheet as one old browser takes it: without everything that the compatibility data say it does not know.

It stands in for browsers that do not run here. Today's Chromium shows the site with it.
"""

from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

from site_tests.baseline.compatibility import lacking, named
from site_tests.baseline.style_sheet import enters, lays_out_a_grid, of_old, of_property, of_selector, of_value

_NESTING = {"media", "supports", "container"}


def stripped_for(browser: str, source: str) -> str:
    """Return the style sheet without what `browser`, one of the oldest that are promised, leaves out of it."""
    return "\n".join(_rules(browser, tinycss2.parse_stylesheet(source, skip_comments=True, skip_whitespace=True)))


def _rules(browser: str, rules: Iterable[Node]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule) and _knows(browser, of_selector(rule.prelude)):
            yield f"{tinycss2.serialize(rule.prelude)}{{{''.join(_declarations(browser, rule.content))}}}"
        elif isinstance(rule, AtRule) and rule.content is not None and enters(browser, rule):
            yield from _under(browser, rule)


def _under(browser: str, rule: AtRule) -> Iterator[str]:
    """What stands under an at-rule; a question whether the browser knows something is answered here, and left out."""
    if rule.lower_at_keyword not in _NESTING:
        inside = _declarations(browser, rule.content)
    else:
        inside = _rules(browser, tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
    if rule.lower_at_keyword == "supports":
        yield from inside
    else:
        yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{''.join(inside)}}}"


def _declarations(browser: str, content: list[Node]) -> Iterator[str]:
    declarations = [node for node in tinycss2.parse_blocks_contents(content) if isinstance(node, Declaration)]
    grid = lays_out_a_grid(declarations)
    for one in declarations:
        name = one.lower_name
        if of_old(name) or _knows(browser, [of_property(name, grid=grid), *of_value(name, one.value)]):
            yield one.serialize() + ";"


def _knows(browser: str, features: Iterable[str]) -> bool:
    return all(named(feature) and browser not in lacking(feature) for feature in features)
